"""Two records side by side: one person, two people, or later."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.choices import Side as ChosenSide
from community_desk.desktop.kit.choices import SideBySide
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, quiet_label, text_label
from community_desk.desktop.kit.tags import Tag, restyle
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.life_menu import tell_done
from community_desk.desktop.tabs.registry.merge_words import (
    MASKS,
    counts_of,
    heading_of,
    name_of,
    reasons_of,
    side_of,
    sure_tag,
    text_of,
)
from community_desk.errors import DeskError
from community_desk.ledgers.in_force import books_in_force
from community_desk.registry.duplicates import (
    is_denied,
    likeness_of,
    not_same_person,
    same_person_after_all,
)
from community_desk.registry.merge import heads_to_choose, merge, two_records
from community_desk.registry.merge_facts import FACTS, JOINED, Choice, better_first, usual_choices
from community_desk.registry.records import ResidentRow
from community_desk.registry.residents import REVEALED, load_resident, reveal
from community_desk.registry.undo import load_operation

_RECORD = "record"


class MergeDialog(DeskDialog):
    """Asks which record stays and which of two facts holds, and merges. ``settled`` says that
    something was written. Raises `DeskError` where a record is no longer there.
    """

    settled = Signal()

    def __init__(
        self, context: DeskContext, one_uid: str, other_uid: str, parent: QWidget | None
    ) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("是不是同一个人？"))
        self._context, office = context, context.office
        self._left, self._right = (
            side_of(context, record, load_resident(office, record.uid))
            for record in better_first(*two_records(office, one_uid, other_uid))
        )
        self._denied = is_denied(office, one_uid, other_uid)
        self._likeness = likeness_of(office, one_uid, other_uid)
        self._touched: set[str] = set()
        self._heads: list[ResidentRow] = []
        self.rows: dict[str, SideBySide] = {}
        self._same = FactList(context.theme)
        self.preview = text_label("")
        self.warning = quiet_label("")
        restyle(self.warning, meaning="due")
        self.head_form = Form(context.theme)
        self.head_form.row("head", self.tr("新户主"), ChoiceField(context.theme, {"": ""}))
        self.head_form.hide()
        self._build()
        self._take_usual()
        self._look()
        self.setMinimumWidth(context.theme.px(760))
        next(iter(self.rows.values())).setFocus()

    def merge(self) -> None:
        """Makes one record of the two, as chosen."""
        keep, gone = self._kept_first()
        head = self.head_form.values()["head"]
        if self._heads and not head:
            self.head_form.show_error("head", self.tr("请先选好由谁当户主，再合并"))
            return
        try:
            done = merge(self._context.office, keep, gone, self._choices(), new_head=head)
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.settled.emit()
        tell_done(self._context, load_operation(self._context.office, done.operation_uid))
        self.accept()

    def deny(self) -> None:
        """Remembers that these are two people, or takes that back."""
        context, uids = self._context, self._kept_first()
        act, back = not_same_person, same_person_after_all
        said = self.tr("已记下：{one}和{other}不是同一个人，不再提示")
        if self._denied:
            act, back = back, act
            said = self.tr("已收回：{one}和{other}可能是同一个人")

        def take_back() -> None:
            try:
                back(context.office, *uids)
            except DeskError as error:
                context.notify_error(error)
            context.tell_changed("registry")

        try:
            act(context.office, *uids)
        except DeskError as error:
            context.notify_error(error)
            return
        self.settled.emit()
        context.tell_changed("registry")
        names = {"one": self._left.person.name, "other": self._right.person.name}
        context.notify(said.format(**names), action=self.tr("撤销"), act=take_back)
        self.accept()

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        if self._likeness is not None:
            why = QHBoxLayout()
            why.setSpacing(theme.px(8))
            why.addWidget(Tag(*sure_tag(context, self._likeness)), 0, Qt.AlignmentFlag.AlignTop)
            why.addWidget(text_label(reasons_of(context, self._likeness)), 1)
            self.body.addLayout(why)
        self.body.addWidget(
            quiet_label(self.tr("←→ 选哪一边，↑↓ 换行；没有选上的号码和姓名以后也能找到这个人"))
        )
        rows = QVBoxLayout()
        rows.setSpacing(theme.px(2))
        self.body.addLayout(rows)
        first = self._row(
            _RECORD,
            self.tr("保留哪条"),
            heading_of(context, self._left),
            heading_of(context, self._right),
        )
        rows.addWidget(first)
        same = 0
        for fact in FACTS:
            word = name_of(context, fact)
            texts = self._texts(fact)
            if self._left.record.values(fact) != self._right.record.values(fact):
                rows.addWidget(self._row(fact, word, *texts))
            elif self._left.record.has(fact):
                self._same.add(word, texts[0])
                same += 1
        fold = LinkButton(theme, self.tr("相同的 {count} 项").format(count=same))
        fold.setVisible(bool(same))
        fold.clicked.connect(lambda: self._same.setVisible(self._same.isHidden()))
        self._same.hide()
        self.body.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._same)
        for widget in (self.head_form, self.warning, self.preview):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.deny_button = PlainButton(
            theme, self.tr("收回“不是同一个人”") if self._denied else self.tr("不是同一个人")
        )
        self.deny_button.clicked.connect(self.deny)
        self.later_button = PlainButton(theme, self.tr("以后再说"))
        self.later_button.clicked.connect(self.reject)
        self.main = self.add_buttons(
            self.tr("合并"), cancel=False, left=[self.deny_button, self.later_button]
        )
        tie(context, "registry.merge", self.main, self.deny_button)
        self.main.clicked.connect(self.merge)
        self.head_form.completed.connect(self.main.setFocus)

    def _row(self, key: str, word: str, left: str, right: str) -> SideBySide:
        link = None
        if key in MASKS and key in REVEALED:
            link = LinkButton(self._context.theme, self.tr("显示"))
            link.setToolTip(self.tr("显示号码（F4），会留下查看记录"))
            tie(self._context, "registry.reveal", link)
            link.clicked.connect(lambda: self._reveal(key))
        row = SideBySide(self._context.theme, word, left, right, both=key in JOINED, after=link)
        row.chosen.connect(lambda _: self._chosen(key))
        self.rows[key] = row
        return row

    def _texts(self, fact: str) -> tuple[str, str]:
        left, right = self._left, self._right
        context = self._context
        return text_of(context, fact, left, right), text_of(context, fact, right, left)

    def _chosen(self, key: str) -> None:
        if key == _RECORD:
            self._take_usual()
        else:
            self._touched.add(key)
        self._look()

    def _take_usual(self) -> None:
        """Takes the usual side of every fact nobody has chosen by hand."""
        keeps_left = self.rows[_RECORD].side() == "left"
        records = (self._left.record, self._right.record)
        usual = usual_choices(*(records if keeps_left else records[::-1]))
        sides: Mapping[Choice, ChosenSide] = {
            "keep": "left" if keeps_left else "right",
            "gone": "right" if keeps_left else "left",
            "both": "both",
        }
        for fact, row in self.rows.items():
            if fact != _RECORD and fact not in self._touched:
                row.choose(sides[usual[fact]])

    def _choices(self) -> dict[str, Choice]:
        kept = self.rows[_RECORD].side()
        return {
            fact: "both" if row.side() == "both" else "keep" if row.side() == kept else "gone"
            for fact, row in self.rows.items()
            if fact != _RECORD
        }

    def _kept_first(self) -> tuple[str, str]:
        left, right = self._left.person.uid, self._right.person.uid
        return (left, right) if self.rows[_RECORD].side() == "left" else (right, left)

    def _look(self) -> None:
        """Says what would come of it."""
        context = self._context
        self._heads = heads_to_choose(context.office, *self._kept_first(), self._choices())
        head = self.head_form.field("head")
        assert isinstance(head, ChoiceField)
        chosen = head.value()
        relations = {
            row.uid: f"{row.name} {words.word(context, 'relation', row.relation)}"
            for row in self._heads
        }
        head.set_choices({"": self.tr("请选择"), **relations})
        head.set_value(chosen if chosen in relations else "")
        self.head_form.setVisible(bool(self._heads))
        self.warning.setText("\n".join(self._warnings()))
        self.warning.setVisible(bool(self.warning.text()))
        by_name = self.rows.get("name")
        takes_right = by_name is not None and by_name.side() == "right"
        name = (self._right if takes_right else self._left).person.name
        self.preview.setText(
            self.tr("合并后只有一个{name}：{counts}").format(
                name=name, counts=counts_of(context, self._left, self._right)
            )
        )

    def _warnings(self) -> list[str]:
        said = []
        if self._likeness is None:
            said.append(self.tr("两个有效的证件号码，或没有共同之处：请对照证件，多半是两个人"))
        twice = sorted(set(self._left.books) & set(self._right.books))
        if twice:
            known = books_in_force(self._context.office)
            books = "".join(f"《{known.find(code).name}》" for code in twice)
            said.append(self.tr("{books}里两条都在，合并后请销去一条").format(books=books))
        return said

    def _reveal(self, fact: str) -> None:
        office = self._context.office
        texts = []
        try:
            for side in (self._left, self._right):
                number = side.record.row[fact]
                texts.append(reveal(office, side.person.uid, fact) if number else "—")
        except DeskError as error:
            self._context.notify_error(error)
            return
        self.rows[fact].set_texts(*texts)
