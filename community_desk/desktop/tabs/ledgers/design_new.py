"""A new book of the office's own, and what a book from a file shall become here."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.ledgers import own_books, sharing
from community_desk.ledgers.book_words import CONTEXT, SUBJECT_WORDS
from community_desk.ledgers.definitions import Book, Column

_NEW_CATEGORY = "new"
_SERIAL = Column("序号", "integer", filled_from="program", field="serial")
# What a book begins with, by what it is about.
_FIRST = {
    "resident": (
        _SERIAL,
        Column("姓名", "resident", filled_from="resident", field="name"),
        Column("现住址", "address", filled_from="household", field="address"),
        Column("联系电话", "phone", filled_from="resident", field="phone"),
    ),
    "dwelling": (_SERIAL, Column("地址", "address", filled_from="household", field="address")),
    "none": (_SERIAL, Column("日期", "date", required=True)),
}


class NewBookDialog(DeskDialog):
    """``made`` carries a `Book` that is not saved yet."""

    made = Signal(object)

    def __init__(self, context: DeskContext, books: Sequence[Book], parent: QWidget | None) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("新建台账"))
        theme = context.theme
        self._context, self._books = context, {book.code: book for book in books}
        self._titles = own_books.categories(context.office)
        self.form = Form(theme)
        offered = [(code, f"{code} {title}") for code, title in sorted(self._titles.items())]
        offered.append((_NEW_CATEGORY, self.tr("新的一类…")))
        subjects = {key: context.translate(CONTEXT, word) for key, word in SUBJECT_WORDS.items()}
        copies = [("", self.tr("不照抄，从头做")), *((book.code, book.name) for book in books)]
        self.form.row("name", self.tr("名称"), LineField(), required=True)
        self.form.row("category", self.tr("类别"), ChoiceField(theme, offered))
        self.form.row("title", self.tr("新类别叫"), LineField(), required=True)
        self.form.row(
            "code",
            self.tr("编号"),
            LineField(),
            help_text=self.tr("四位数字，前两位是类别；51 到 99 留给本社区"),
            required=True,
        )
        self.form.row("copy", self.tr("照抄"), ChoiceField(theme, copies))
        self.form.row("subject", self.tr("登记到"), ChoiceField(theme, subjects))
        self.form.set_values({"category": "15" if "15" in self._titles else offered[0][0]})
        self.form.set_values({"copy": "", "subject": "none"})
        self._propose()
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("去设栏目"))
        self.main.clicked.connect(self._make)
        self.form.completed.connect(self._make)
        self.form.edited.connect(self._edited)
        self.form.focus_first()

    def _edited(self, key: str) -> None:
        if key == "category":
            self._propose()
        elif key == "copy":
            self.form.show_row("subject", not self.form.values()["copy"])

    def _propose(self) -> None:
        category = self.form.values()["category"]
        self.form.show_row("title", category == _NEW_CATEGORY)
        try:
            if category == _NEW_CATEGORY:
                category = own_books.proposed_category(self._context.office)
            code = own_books.proposed_code(self._context.office, category)
        except DeskError as error:
            self.form.show_error("category", self._context.say_error(error))
            return
        self.form.set_values({"code": code})

    def _make(self) -> None:
        values = self.form.values()
        code, is_new = values["code"], values["category"] == _NEW_CATEGORY
        category = code[:2] if is_new else values["category"]
        taken = {book.name for book in self._books.values()}
        for key, is_wrong, sentence in (
            ("name", not values["name"], self.tr("台账要有名称；请填上。")),
            ("name", values["name"] in taken, self.tr("已有同名的台账；请换个名字。")),
            ("title", is_new and not values["title"], self.tr("新类别要有名称；请填上。")),
            ("code", not _is_code(code, category), self.tr("编号要四位数字，前两位是类别。")),
            ("code", is_new and category in self._titles, self.tr("这一类已有了；请换个编号。")),
            ("code", code in self._books, self.tr("这个编号已用了；请换一个。")),
        ):
            if is_wrong:
                self.form.show_error(key, sentence)
                return
        title = values["title"] if is_new else self._titles[category]
        book = replace(self._begun(), category=category, category_title=title)
        self.made.emit(replace(book, code=code, name=values["name"]))
        self.accept()

    def _begun(self) -> Book:
        """What the book begins with: the columns of the one it is copied from, or a few."""
        values = self.form.values()
        copied = self._books.get(values["copy"])
        if copied is not None:
            columns = tuple(replace(column, was=()) for column in copied.columns)
            return replace(copied, columns=columns, retired=(), own=True, on_by_default=True)
        subject = values["subject"]
        return Book(
            code="",
            category="",
            category_title="",
            name="",
            review="yearly",
            kind="log" if subject == "none" else "roll",
            subject=subject,
            once=subject != "none",
            number="",
            on_by_default=True,
            privacy="",
            guardian_consent=False,
            columns=_FIRST[subject],
            own=True,
        )


class TakenDialog(DeskDialog):
    """Asks what a book from a file becomes where its code or name is taken. ``chosen`` carries
    one of `sharing.AS_VERSION` and `sharing.AS_NEW`.
    """

    chosen = Signal(str)

    def __init__(
        self, context: DeskContext, book: Book, other: Book, parent: QWidget | None
    ) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("导入《{book}》").format(book=book.name))
        text = self.tr("本社区已有《{book}》（{code}）。")
        self.form = Form(context.theme)
        self.how = self.form.row(
            "how",
            self.tr("作为"),
            ChoiceField(
                context.theme,
                {
                    sharing.AS_VERSION: self.tr("它的新版本：已登记的都保留"),
                    sharing.AS_NEW: self.tr("另一本台账：另编一个号"),
                },
            ),
            help_text=text.format(book=other.name, code=other.code),
        )
        self.form.set_values({"how": sharing.AS_VERSION})
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("读入"))
        self.main.clicked.connect(self._choose)
        self.form.completed.connect(self._choose)
        self.how.setFocus()

    def _choose(self) -> None:
        self.chosen.emit(self.how.value())
        self.accept()


def _is_code(code: str, category: str) -> bool:
    return code.isascii() and code.isdigit() and len(code) == 4 and code[:2] == category
