"""经费标准: what the office should get by each rule, against what came in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.panes import Columns, button_row, quiet_label, tab_through
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText, restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.sizes import OfficeSizes
from community_desk.desktop.tabs.expenses.standard_detail import StandardDetail
from community_desk.desktop.tabs.expenses.standards_dialog import StandardsDialog
from community_desk.expenses.expected import (
    HOUSEHOLDS,
    Choices,
    Expected,
    amount_of,
    choices_of,
    expected,
    money_expected,
    set_choices,
)
from community_desk.expenses.figures import years_with_vouchers
from community_desk.expenses.money import yuan
from community_desk.expenses.rules import COUNTS
from community_desk.expenses.standards import MOST_PEOPLE
from community_desk.office.permissions import may

_COMPARED = (2, 3)


class StandardsPage(ExpensesPage):
    """Left the rules, right the one chosen. The sizes may be tried; what is chosen of readings,
    numbers and rules is the office's once it is saved.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        tie(context, "expenses.print", self.print_button)
        super().__init__(context, "", buttons=(self.print_button,))
        self.heading.set_title(self.tr("经费标准"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.dialog: StandardsDialog | None = None
        self.found: list[Expected] = []
        self.choices = self._saved = Choices(())
        self._sizes = OfficeSizes(context, self._counted)
        self._own: dict[str, int] = {}
        self._tried: dict[str, str] = {}
        self.model = PagedModel(
            self._columns(), self._page, lambda: len(self.found), self, key=lambda one: one.rule.key
        )
        self.table = TableView(theme, self.model, memory=context.memory, name="standards")
        self.table.setAccessibleName(self.tr("经费标准"))
        self.table.let_give_way(_COMPARED)
        self.detail = StandardDetail(context)
        self.body.addLayout(self._sizes_row())
        self.body.addWidget(Columns(theme, [self.table, self._right()], [840, 440], self), 1)
        self.start = self.table
        tab_through(self.year, *self.fields.values(), self.own_button, self.table)
        tab_through(self.table, self.detail.follow, self.give_up, self.save_button)
        self.table.chosen.connect(self._show_detail)
        self.table.opened.connect(lambda _: self.detail.follow.setFocus())
        self.detail.chosen.connect(self._choose)
        self.print_button.clicked.connect(self.show_paper)

    def reload(self) -> None:
        office = self.context.office
        years = sorted({*years_with_vouchers(office), office.today().year}, reverse=True)
        self.year.set_choices((str(one), self.tr("{year} 年").format(year=one)) for one in years)
        if not self.year.currentText():
            self.year.set_value(str(office.today().year))
        was_changed, self._saved = self.choices != self._saved, choices_of(office)
        if not was_changed:
            self.choices = self._saved
            self.detail.fill_anew()
        self._counted()

    def open_key(self, key: str) -> None:
        """Goes to a rule."""
        self.table.select_key(key)

    def unsaved(self) -> str:
        if self.choices == self._saved:
            return ""
        return str(self.table.record().rule.key) if self.table.record() else "-"

    def counts(self) -> dict[str, int]:
        """How many there are of each, as counted or as tried."""
        found = {**self._own}
        for key, text in self._tried.items():
            if text.isdecimal() and int(text) <= MOST_PEOPLE:
                found[key] = int(text)
        return found

    def save(self) -> None:
        """Makes what is chosen the office's own."""
        if not self.save_button.isEnabled() or self.detail.has_error():
            return
        with self.context.telling():
            self._saved = self.choices = set_choices(self.context.office, self.choices)
            self.context.tell_changed("expenses")
            self._show()
            self.context.notify(self.tr("已保存，预算和预测也按这样算"))

    def forget(self) -> None:
        """Gives up what was chosen and not saved."""
        draft, self.choices = self.choices, self._saved

        def back() -> None:
            self.detail.fill_anew()
            self._choose(draft)

        self.detail.fill_anew()
        self._show()
        self.context.notify(
            self.tr("已放弃改动"), meaning="neutral", action=self.tr("撤销"), act=back
        )

    def show_paper(self) -> None:
        """Shows the sheet as it prints."""
        year = int(self.year.value())
        self.dialog = StandardsDialog(
            self.context, self.counts(), self.choices, year, self.window()
        )
        self.dialog.open()

    def _sizes_row(self) -> QHBoxLayout:
        theme, row = self.context.theme, QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.year = ChoiceField(theme)
        self.year.setAccessibleName(self.tr("年度"))
        row.addWidget(self.year)
        words = (self.tr("户数"), self.tr("党员"), self.tr("楼门组长"))
        self.fields: dict[str, LineField] = {}
        for key, word in zip((HOUSEHOLDS, *COUNTS), words, strict=True):
            field = LineField()
            field.setFixedWidth(theme.px(84))
            field.setAccessibleName(word)
            field.edited.connect(partial(self._try, key))
            row.addWidget(quiet_label(word, wrap=False))
            row.addWidget(field)
            self.fields[key] = field
        self.own_button = LinkButton(theme, self.tr("换回本社区的数"))
        self.own_button.clicked.connect(self._take_own)
        self.sum = quiet_label("")
        row.addWidget(self.own_button)
        row.addWidget(self.sum, 1)
        self.year.edited.connect(self._show)
        return row

    def _right(self) -> QWidget:
        theme, right = self.context.theme, QWidget()
        self.give_up = PlainButton(theme, self.tr("放弃改动"))
        self.save_button = MainButton(theme, self.tr("保存"), self, key="Ctrl+S")
        tie(self.context, "expenses.budget", self.save_button)
        self.give_up.clicked.connect(self.forget)
        self.save_button.clicked.connect(self.save)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.detail, 1)
        column.addLayout(button_row(theme, self.give_up, self.save_button))
        right.setMinimumWidth(theme.px(320))
        return right

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("标准"), lambda one: one.rule.title, stretch=True, tip=_steps),
            Column(self.tr("应有"), amount_of, numeric=True, sample="100,000.00"),
            Column(
                self.tr("本年实际"),
                lambda one: "" if one.actual is None else yuan(one.actual),
                numeric=True,
                sample="100,000.00",
            ),
            Column(
                self.tr("还差"),
                lambda one: yuan(one.missing) if one.missing else "",
                numeric=True,
                meaning=lambda one: "due",
                sample="100,000.00",
            ),
            Column(self.tr("标记"), lambda one: "", tags=self._tags),
        ]

    def _tags(self, one: Expected) -> Sequence[TagText]:
        tags = []
        if one.lacks:
            tags.append(TagText(self.tr("缺数"), "due"))
        if one.followed:
            tags.append(TagText(self.tr("执行"), "accent"))
        if self.choices.changed(one.rule):
            tags.append(TagText(self.tr("另选"), "neutral"))
        return tags

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> Sequence[Expected]:
        return self.found[offset : offset + limit]

    def _counted(self) -> None:
        self._own = self._sizes.read()
        for key, field in self.fields.items():
            if key not in self._tried:
                field.set_value(str(self._own[key]) if key in self._own else "")
        self._show()

    def _try(self, key: str) -> None:
        text = self.fields[key].value()
        is_right = not text or (text.isdecimal() and int(text) <= MOST_PEOPLE)
        restyle(self.fields[key], invalid="false" if is_right else "true")
        self._tried[key] = text or "0"
        self._show()

    def _take_own(self) -> None:
        self._tried.clear()
        for field in self.fields.values():
            restyle(field, invalid="false")
        self._counted()

    def _choose(self, choices: Choices) -> None:
        self.choices = choices
        self._show()

    def _show(self) -> None:
        self.found = expected(
            self.context.office, self.counts(), int(self.year.value()), self.choices
        )
        key = self.table.record().rule.key if self.table.record() else self.found[0].rule.key
        self.model.refresh()
        self.table.select_key(key)
        self._show_detail(self.table.record())
        followed = [one.rule.name for one in self.found if one.followed]
        said = self.tr("执行{rules}，应到 {amount} 元").format(
            rules="、".join(followed), amount=yuan(money_expected(self.found))
        )
        self.sum.setText(said if followed else self.tr("没有执行的标准"))
        allowed = may(self.context.office, "expenses.budget")
        changed = self.choices != self._saved
        self.heading.set_tag(self.tr("未保存") if changed else "", "due")
        self.heading.set_count("" if allowed else self.tr("标准由主任或会计来选；这里可以试算。"))
        self.save_button.setEnabled(changed)
        self.give_up.setEnabled(changed)
        self.own_button.setVisible(bool(self._tried))

    def _show_detail(self, one: Expected | None) -> None:
        if one is not None:
            may_choose = may(self.context.office, "expenses.budget")
            self.detail.show_rule(one, self.choices, may_choose=may_choose)


def _steps(one: Expected) -> str:
    return "\n".join(one.standard.steps) if one.standard else one.rule.note
