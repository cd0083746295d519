"""年度预算: what each class may cost, against last year, this year and the money there is."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import quiet_label, tab_through
from community_desk.desktop.tabs.expenses.budget_draft import BudgetDraft
from community_desk.desktop.tabs.expenses.budget_foot import BudgetFoot
from community_desk.desktop.tabs.expenses.budget_history import BudgetHistoryDialog
from community_desk.desktop.tabs.expenses.budget_model import BudgetModel
from community_desk.desktop.tabs.expenses.budget_money import BudgetMoney
from community_desk.desktop.tabs.expenses.budget_paste import pasted
from community_desk.desktop.tabs.expenses.budget_sheet import BudgetSheetDialog
from community_desk.desktop.tabs.expenses.budget_table import BudgetTable
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.sizes import OfficeSizes
from community_desk.errors import DeskError
from community_desk.expenses.budget_plans import (
    ALL_FUNDS,
    Cell,
    cells,
    last_year_amounts,
    plan_of,
    typical_amounts,
)
from community_desk.expenses.budgets import WHOLE_YEAR, BudgetAmount, set_budget
from community_desk.expenses.figures import years_with_vouchers
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.office.permissions import may


class BudgetPage(ExpensesPage):
    """A year's plan, to be typed into. What was changed and not saved stays while one looks at
    other years.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.typical = PlainButton(theme, "", icon="book-open")
        self.last_year = PlainButton(theme, "", icon="copy")
        self.history = PlainButton(theme, "", icon="history")
        self.export_button = PlainButton(theme, "", icon="file-down")
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        tie(context, "expenses.budget", self.typical, self.last_year)
        tie(context, "expenses.export", self.export_button)
        tie(context, "expenses.print", self.print_button)
        buttons = (self.typical, self.last_year, self.history, self.export_button)
        super().__init__(context, "", buttons=(*buttons, self.print_button))
        self.heading.set_title(self.tr("年度预算"))
        self.typical.set_text(self.tr("从典型年度开始"))
        self.last_year.set_text(self.tr("从去年实际开始"))
        self.history.set_text(self.tr("历次调整"))
        self.export_button.set_text(self.tr("导出"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.asking: QFileDialog | None = None
        self.dialog: DeskDialog | None = None
        self._year = context.office.today().year
        self._drafts: dict[int, BudgetDraft] = {}
        self._undo: list[dict[Cell, int]] = []
        self._sizes = OfficeSizes(context, self._show_money)
        self.model = BudgetModel(self)
        self.table = BudgetTable(theme, self.model)
        self.table.setAccessibleName(self.tr("预算"))
        self.money = BudgetMoney(context)
        self.foot = BudgetFoot(theme, self)
        tie(context, "expenses.budget", self.foot.save_button)
        self.body.addLayout(self._choices())
        self.body.addWidget(self.money)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.foot)
        self.start = self.table
        tab_through(self.year, self.fund, self.months, self.table, *self.foot.by_tab())
        self.model.edited.connect(self._amounts_changed)
        self.model.refused.connect(context.notify_error)
        self.table.pasted.connect(self._paste)
        self.table.undo_wanted.connect(self._take_back)
        self.foot.edited.connect(self._options_changed)
        self.foot.save_wanted.connect(self.save)
        self.foot.give_up.clicked.connect(self.forget)
        self.typical.clicked.connect(self._begin_typical)
        self.last_year.clicked.connect(self._begin_last_year)
        self.history.clicked.connect(self.show_history)
        self.export_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self.show_sheet)

    @property
    def draft(self) -> BudgetDraft:
        """The year that is shown."""
        return self._drafts[self._year]

    def reload(self) -> None:
        office = self.context.office
        today = office.today().year
        years = sorted({*years_with_vouchers(office), today, today + 1, self._year}, reverse=True)
        self.year.set_choices((str(one), self.tr("{year} 年").format(year=one)) for one in years)
        self.year.set_value(str(self._year))
        funds = {one.key: one.title for one in funds_of(office).all}
        self.fund.set_choices({ALL_FUNDS: self.tr("全部经费"), **funds})
        if not self.fund.currentText():
            self.fund.set_value(ALL_FUNDS)
        self._drafts = {year: draft for year, draft in self._drafts.items() if draft.is_changed()}
        self._read_year()

    def open_key(self, key: str) -> None:
        """Goes to a year."""
        if key.isdecimal():
            self._year = int(key)
            self.reload()

    def unsaved(self) -> str:
        return next((str(year) for year, draft in self._drafts.items() if draft.is_changed()), "")

    def save(self) -> None:
        """Saves the plan as the year's budget, or as its next revision."""
        draft = self.draft
        self.foot.say_reason("")
        if not self.foot.save_button.isEnabled():
            return
        held = plan_of(self.context.office, draft.plan.year).budget
        if held is not None and held.number != draft.base:
            draft.base = held.number
            text = self.tr("{who}刚刚保存过预算；先看“历次调整”，再保存一次就以这里的为准。")
            self.context.notify(text.format(who=held.set_by), meaning="due")
            return
        try:
            saved = set_budget(
                self.context.office,
                draft.plan.year,
                draft.to_save(),
                reason=self.foot.reason.value(),
                near_percent=draft.near,
                at_full=draft.at_full,
            )
        except DeskError as error:
            self._show_error(error)
            return
        self._drafts.pop(draft.plan.year)
        self.foot.reason.set_value("")
        self.context.tell_changed("expenses")
        self.reload()
        self.context.notify(
            self.tr("{year} 年预算已保存，第 {number} 版").format(
                year=saved.year, number=saved.number
            )
        )

    def forget(self) -> None:
        """Gives up what was changed and not saved."""
        year, draft = self._year, self._drafts.pop(self._year)

        def put_back() -> None:
            self._drafts[year] = draft
            self.open_key(str(year))

        self._read_year()
        self.context.notify(
            self.tr("已放弃改动"), meaning="neutral", action=self.tr("撤销"), act=put_back
        )

    def show_history(self) -> None:
        """Opens the list of revisions."""
        self.dialog = BudgetHistoryDialog(self.context, self._year, self.window())
        self.dialog.open()

    def show_sheet(self) -> None:
        """Shows the saved budget as it prints: of the fund chosen, by month where that is shown."""
        if self.print_button.isEnabled():
            self.dialog = BudgetSheetDialog(
                self.context, self._year, self.model.fund, self.model.by_month, self.window()
            )
            self.dialog.open()

    def export_to(self, path: str) -> None:
        """Writes the saved budget as a workbook or PDF."""
        # What writes workbooks and paper is loaded when it is first wanted.
        from community_desk.expenses.budget_paper import budget_sheet, export_budget

        with self.context.telling():
            office, model = self.context.office, self.model
            sheet = budget_sheet(office, self._year, model.fund, by_month=model.by_month)
            export_budget(office, sheet, Path(path))
            self.context.notify(self.tr("已存为 {file}").format(file=Path(path).name))

    def _choices(self) -> QHBoxLayout:
        theme, row = self.context.theme, QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.year = ChoiceField(theme)
        self.year.setAccessibleName(self.tr("年度"))
        self.fund = ChoiceField(theme)
        self.fund.setAccessibleName(self.tr("经费来源"))
        self.months = ChipButton(theme, self.tr("按月填"), self, checkable=True)
        self.said = quiet_label("")
        for widget in (self.year, self.fund, self.months):
            row.addWidget(widget)
        row.addWidget(self.said, 1)
        self.year.edited.connect(lambda: self.open_key(self.year.value()))
        self.fund.edited.connect(self._show)
        self.months.toggled.connect(self._show)
        return row

    def _read_year(self) -> None:
        self._undo.clear()
        if self._year not in self._drafts:
            self._drafts[self._year] = BudgetDraft(plan_of(self.context.office, self._year))
        self.foot.show_draft(self.draft)
        self._show()
        self.table.go_to_first()

    def _show(self) -> None:
        at = self.table.currentIndex()
        column = self.model.columns[at.column()] if at.isValid() else WHOLE_YEAR
        self.model.show(
            self.draft,
            self.fund.value(),
            by_month=self.months.isChecked(),
            may_edit=may(self.context.office, "expenses.budget"),
        )
        if at.isValid():
            shown = self.model.columns
            place = shown.index(column if column in shown else WHOLE_YEAR)
            self.table.setCurrentIndex(self.model.index(at.row(), place))
        self._show_money()
        self._look()

    def _show_money(self) -> None:
        if self._year in self._drafts:
            self.money.read(self._sizes.read(), self._year)
            self._show_sums()

    def _show_sums(self) -> None:
        self.money.show_draft(self.draft, self.model.fund, self.model.rows[0])

    def _look(self) -> None:
        allowed = may(self.context.office, "expenses.budget")
        changed, held = self.draft.is_changed(), self.draft.plan.budget
        if not allowed:
            said = self.tr("预算由主任或会计来设；这里只看。")
        elif held is None and not changed:
            said = self.tr("还没有设这一年的预算：从典型年度或去年实际开始，再改。")
        elif held is None:
            said = self.tr("还没有保存")
        else:
            said = self.tr("第 {number} 版，{who} {day}").format(
                number=held.number,
                who=held.set_by,
                day=f"{datetime.fromisoformat(held.set_at).astimezone():%Y-%m-%d}",
            )
        self.said.setText(said)
        self.heading.set_tag(self.tr("未保存") if changed else "", "due")
        self.foot.look(allowed=allowed, changed=changed, is_revision=held is not None)
        for button in (self.typical, self.last_year):
            button.setEnabled(allowed)
        self.history.setEnabled(held is not None)
        for button in (self.print_button, self.export_button):
            button.setEnabled(held is not None and not changed)

    def _ask_file(self) -> None:
        title = self.tr("{year} 年预算表").format(year=self._year)
        kinds = "Excel (*.xlsx);;PDF (*.pdf)"
        self.asking = ask_save(self, self.tr("导出预算"), f"{title}.xlsx", kinds, self.export_to)

    def _amounts_changed(self, before: dict[Cell, int]) -> None:
        self._undo.append(before)
        self._show_sums()
        self._look()

    def _take_back(self) -> None:
        if self._undo:
            self.draft.put(self._undo.pop())
            self._show()

    def _options_changed(self) -> None:
        self.model.look_again()
        self._look()

    def _begin_typical(self) -> None:
        self._begin(typical_amounts(), self.tr("已换成典型年度的数"))

    def _begin_last_year(self) -> None:
        found = last_year_amounts(self.context.office, self._year)
        if not found:
            text = self.tr("{year} 年没有支出，没有数可用").format(year=self._year - 1)
            self.context.notify(text, meaning="due")
            return
        self._begin(found, self.tr("已换成去年实际的数，零头进到元"))

    def _begin(self, amounts: list[BudgetAmount], said: str) -> None:
        fresh = cells(amounts)
        gone = dict.fromkeys(self.draft.amounts, None)
        self.model.change({**gone, **fresh})
        self._show()
        self.context.notify(said, meaning="neutral", action=self.tr("撤销"), act=self._take_back)

    def _paste(self, text: str) -> None:
        at = self.table.currentIndex()
        if not self.model.may_edit or not text.strip():
            return
        found = pasted(self.model, text, max(0, at.row()), max(0, at.column()))
        self.model.change(found.changes)
        count = sum(fen is not None for fen in found.changes.values())
        said = self.tr("已粘贴 {count} 个数").format(count=count)
        if found.left_out:
            words = "、".join(found.left_out[:5])
            said += self.tr("；没放进去：{words}").format(words=words)
        meaning = "due" if found.left_out else "allowed"
        act = self._take_back if found.changes else None
        self.context.notify(said, meaning=meaning, action=self.tr("撤销") if act else "", act=act)

    def _show_error(self, error: DeskError) -> None:
        said = self.context.say_error(error)
        if error.code == "budget_needs_reason":
            self.foot.say_reason(said)
            return
        self.foot.say(said)
        titles = load_classes()
        wrong = str(error.values.get("class_", ""))
        for at, row in enumerate(self.model.rows):
            if row.key and wrong in (row.key, titles.title(row.key)):
                self.table.setCurrentIndex(
                    self.model.index(at, self.model.columns.index(WHOLE_YEAR))
                )
