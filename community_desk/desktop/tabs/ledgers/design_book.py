"""What a book is in general, and how it is printed: two forms of the page 台账设计."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.fields import ChoiceField, FilledField, LineField, LongField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import tab_through
from community_desk.ledgers.book_words import (
    CONTEXT,
    KIND_WORDS,
    REVIEW_WORDS,
    ROLE_WORDS,
    SUBJECT_WORDS,
)
from community_desk.ledgers.definitions import NUMBERS, SIZES, Book, Layout

_ONCE, _CONSENT = "once", "guardian_consent"


class BookForm(Form):
    """The general part of a definition."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        super().__init__(theme)
        self.row("category", self.tr("类别"), FilledField())
        self.row("name", self.tr("名称"), LineField(), required=True)
        self.row("kind", self.tr("记法"), ChoiceField(theme, _said(context, KIND_WORDS)))
        self.row("review", self.tr("多久复核"), ChoiceField(theme, _said(context, REVIEW_WORDS)))
        subjects = ChoiceField(theme, _said(context, SUBJECT_WORDS))
        self.row("subject", self.tr("登记到"), subjects)
        rules = [
            (_ONCE, self.tr("同一个人（或一套房）只登记一条")),
            (_CONSENT, self.tr("未满14周岁的，要有监护人同意")),
        ]
        self.row("rules", self.tr("规矩"), CheckList(theme, rules))
        roles = list(_said(context, ROLE_WORDS).items())
        self.row("seen_by", self.tr("谁能看"), CheckList(theme, roles))
        self.row("edited_by", self.tr("谁能登记"), CheckList(theme, roles))
        self.row(
            "keep_years",
            self.tr("保存几年"),
            LineField("0"),
            help_text=self.tr("注销后保存多久；0 是一直保存"),
        )
        self.row("privacy", self.tr("隐私提示"), LineField())
        self.row(
            "number",
            self.tr("条目编号"),
            LineField("XF-{year}-{serial}"),
            help_text=self.tr("有编号栏才用；{year}、{month}、{serial} 由程序填"),
        )

    def show_book(self, book: Book, *, read_only: bool) -> None:
        """Fills the form."""
        self.blockSignals(True)  # boxes tell of every tick
        self.clear_errors()
        rules = [key for key in (_ONCE, _CONSENT) if getattr(book, key)]
        self.set_values(
            {
                "category": f"{book.code}　{book.category} {book.category_title}",
                "name": book.name,
                "kind": book.kind,
                "review": book.review,
                "subject": book.subject,
                "rules": "、".join(rules),
                "seen_by": "、".join(book.seen_by),
                "edited_by": "、".join(book.edited_by),
                "keep_years": str(book.keep_years),
                "privacy": book.privacy,
                "number": book.number,
            }
        )
        for key in self.keys():
            if key != "category":
                self.field(key).setEnabled(not read_only)
        self.show_kind()
        self.blockSignals(False)

    def show_kind(self) -> None:
        """A log is never due for review."""
        self.show_row("review", self.values()["kind"] == "roll")

    def taken(self, book: Book) -> Book:
        """A book with what stands in the form."""
        values = self.values()
        rules = _ticked(values["rules"])
        years = values["keep_years"] or "0"
        return replace(
            book,
            name=values["name"],
            kind=values["kind"],
            review=values["review"],
            subject=values["subject"],
            once=_ONCE in rules,
            guardian_consent=_CONSENT in rules,
            seen_by=_ticked(values["seen_by"]),
            edited_by=_ticked(values["edited_by"]),
            keep_years=int(years) if _is_whole(years) else book.keep_years,
            privacy=values["privacy"],
            number=values["number"],
        )

    def problem(self) -> tuple[str, str] | None:
        """The field that cannot be taken as it is, and why."""
        values = self.values()
        if not values["name"]:
            return "name", self.tr("台账要有名称；请填上。")
        if not _is_whole(values["keep_years"] or "0"):
            return "keep_years", self.tr("请写几年，如 10；0 是一直保存。")
        for key in ("seen_by", "edited_by"):
            if not values[key]:
                return key, self.tr("至少勾一个。")
        return None


class LayoutForm(Form):
    """How a book is printed."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        super().__init__(theme)
        self.row("paper", self.tr("纸张"), ChoiceField(theme, {size: size for size in SIZES}))
        self.row(
            "landscape",
            self.tr("方向"),
            ChoiceField(
                theme, {"": self.tr("按栏数自动"), "no": self.tr("竖"), "yes": self.tr("横")}
            ),
        )
        self.row("totals", self.tr("合计"), CheckList(theme), grows=True)
        self.row("left_out", self.tr("不印的栏"), CheckList(theme), grows=True)
        self.row(
            "signatures",
            self.tr("签字处"),
            LongField(theme, 3),
            help_text=self.tr("一行一个，如 制表人："),
        )
        signed = [("", self.tr("末页")), ("yes", self.tr("每一页"))]
        self.row("sign_each_page", self.tr("签在"), ChoiceField(theme, signed))

    def show_book(self, book: Book, *, read_only: bool) -> None:
        """Fills the form; only numbers can be summed up."""
        self.blockSignals(True)
        self.clear_errors()
        layout = book.layout
        names = [column.name for column in book.columns]
        numbers = [column.name for column in book.columns if column.type in NUMBERS]
        self._list("totals").set_items([(name, name) for name in numbers])
        self._list("left_out").set_items([(name, name) for name in names])
        self._list("totals").tick(layout.totals)
        self._list("left_out").tick(layout.left_out)
        self.show_row("totals", bool(numbers))
        landscape = {None: "", True: "yes", False: "no"}[layout.landscape]
        self.set_values(
            {
                "paper": layout.paper,
                "landscape": landscape,
                "signatures": "\n".join(layout.signatures),
                "sign_each_page": "yes" if layout.sign_each_page else "",
            }
        )
        for key in self.keys():
            self.field(key).setEnabled(not read_only)
        # What is made anew would else come last by Tab.
        lists = (self._list(key).findChildren(QCheckBox) for key in ("totals", "left_out"))
        boxes = [box for found in lists for box in found]
        first = (self.field("paper"), self.field("landscape"))
        tab_through(*first, *boxes, self.field("signatures"), self.field("sign_each_page"))
        self.blockSignals(False)

    def taken(self, book: Book) -> Book:
        """A book with what stands in the form."""
        values = self.values()
        totals, left_out = self._list("totals").ticked(), self._list("left_out").ticked()
        names = [column.name for column in book.columns]
        signatures = tuple(line.strip() for line in values["signatures"].splitlines())
        layout = replace(
            book.layout,
            paper=values["paper"],
            landscape={"": None, "yes": True, "no": False}[values["landscape"]],
            totals=tuple(name for name in names if name in totals),
            left_out=tuple(name for name in names if name in left_out),
            signatures=tuple(line for line in signatures if line) or Layout().signatures,
            sign_each_page=bool(values["sign_each_page"]),
        )
        return replace(book, layout=layout)

    def _list(self, key: str) -> CheckList:
        field = self.field(key)
        assert isinstance(field, CheckList)
        return field


def _said(context: DeskContext, words: Mapping[str, str]) -> dict[str, str]:
    return {key: context.translate(CONTEXT, word) for key, word in words.items()}


def _ticked(value: str) -> tuple[str, ...]:
    return tuple(key for key in value.split("、") if key)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4
