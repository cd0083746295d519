"""经费来源: where the money comes from, what is left of it, and what it may pay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import (
    Columns,
    PaneHeading,
    button_row,
    quiet_label,
    reach_all,
    tab_through,
)
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.expenses.fund_form import FundForm
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.errors import DeskError
from community_desk.expenses import fund_changes
from community_desk.expenses.figures import year_view
from community_desk.expenses.fund_changes import FundChange, change_of, put_back, save_fund
from community_desk.expenses.funds import Fund, funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.records import FundLine
from community_desk.office.permissions import may

_NEW = ""
# The columns that are hidden where there is no room; the form tells them.
_OWNER, _PURPOSE, _CARRY_OVER, _ENDS = 1, 2, 4, 5


@dataclass(frozen=True, slots=True)
class FundRow:
    """A fund as the table shows it; of one not saved yet there is no ``fund``."""

    key: str
    fund: Fund | None
    line: FundLine | None
    change: FundChange


class FundsPage(ExpensesPage):
    """Left the funds, right the one chosen. What was changed and not saved stays while one looks
    at others.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.new_button = PlainButton(theme, "", icon="plus")
        super().__init__(context, "", buttons=(self.new_button,))
        self.heading.set_title(self.tr("经费来源"))
        self.new_button.set_text(self.tr("新增经费"))
        self._funds: Mapping[str, Fund] = {}
        self._lines: Mapping[str, FundLine] = {}
        self._drafts: dict[str, FundChange] = {}
        self.key = ""
        self._shown: str | None = None
        self.model = PagedModel(
            self._columns(), self._page, lambda: len(self._rows()), self, key=lambda row: row.key
        )
        self.table = TableView(theme, self.model, memory=context.memory, name="funds")
        self.table.setAccessibleName(self.tr("经费来源"))
        self.table.let_give_way([_PURPOSE, _OWNER, _ENDS, _CARRY_OVER])
        self.form = FundForm(context)
        panes = [self.table, self._right()]
        self.body.addWidget(Columns(theme, panes, [800, 460], self), 1)
        self.start = self.table
        tab_through(self.back_button, self.table, self.vouchers)
        reach_all(self.form, self.vouchers)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _: self.form.form.focus_first())
        self.form.edited.connect(self._edited)
        self.form.form.completed.connect(self.save)
        self.new_button.clicked.connect(self.begin_new)
        self.save_button.clicked.connect(self.save)
        self.give_up.clicked.connect(self.forget)
        self.restore.clicked.connect(self.take_shipped)
        self.vouchers.clicked.connect(lambda: self.fund_wanted.emit(self.key))

    def reload(self) -> None:
        office = self.context.office
        self._funds = funds_of(office).by_key
        self._lines = {one.key: one for one in year_view(office, office.today().year).by_fund}
        self._drafts = {
            key: change
            for key, change in self._drafts.items()
            if key == _NEW or (key in self._funds and change != change_of(self._funds[key]))
        }
        self._list(self.key or next(iter(self._funds)))

    def open_key(self, key: str) -> None:
        """Goes to a fund; ``new`` is the one that is not saved yet."""
        self._list(_NEW if key == "new" else key)

    def unsaved(self) -> str:
        return next((key or "new" for key in self._drafts), "")

    def begin_new(self) -> None:
        """Shows a fund that is not saved yet."""
        self._drafts.setdefault(_NEW, FundChange(title=""))
        self._list(_NEW)
        self.form.form.focus_first()

    def save(self) -> None:
        """Saves the fund that is shown; what is wrong is said at its field."""
        if not self.save_button.isEnabled():
            return
        self.form.form.clear_errors()
        if not self.form.check_day():
            return
        try:
            saved = save_fund(self.context.office, self.key, self.form.change())
        except DeskError as error:
            self.form.show_error(error)
            return
        self._was_written(saved.key, self.tr("已保存“{fund}”").format(fund=saved.title))

    def forget(self) -> None:
        """Gives up what was changed and not saved."""
        key, draft = self.key, self._drafts.pop(self.key)

        def back() -> None:
            self._drafts[key] = draft
            self._list(key)

        self._list(key if key in self._funds else next(iter(self._funds)))
        self.context.notify(
            self.tr("已放弃改动"), meaning="neutral", action=self.tr("撤销"), act=back
        )

    def take_shipped(self) -> None:
        """Makes a shipped fund again as it came with the program."""
        before = change_of(self._funds[self.key])
        key = self.key
        with self.context.telling():
            saved = put_back(self.context.office, key)

            def back() -> None:
                with self.context.telling():
                    save_fund(self.context.office, key, before)
                    self.context.tell_changed("expenses")
                    self.reload()

            self._was_written(key, "")
            said = self.tr("“{fund}”已恢复随程序的样子").format(fund=saved.title)
            self.context.notify(said, action=self.tr("撤销"), act=back)

    def _right(self) -> QWidget:
        theme, right = self.context.theme, QWidget()
        self.vouchers = LinkButton(theme, self.tr("看今年的凭证"))
        self.named = PaneHeading(theme, "", buttons=[self.vouchers])
        self.sums = quiet_label("")
        self.restore = PlainButton(theme, self.tr("恢复随程序的样子"), icon="undo-2")
        self.give_up = PlainButton(theme, self.tr("放弃改动"))
        self.save_button = MainButton(theme, self.tr("保存"), self, key="Ctrl+S")
        tie(self.context, "expenses.funds", self.new_button, self.restore)
        tie(self.context, "expenses.funds", self.give_up, self.save_button)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.named)
        column.addWidget(self.sums)
        column.addWidget(self.form, 1)
        column.addLayout(button_row(theme, self.give_up, self.save_button, left=[self.restore]))
        right.setMinimumWidth(theme.px(360))
        return right

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("名称"),
                lambda row: row.change.title or self.tr("新增的经费"),
                stretch=True,
            ),
            Column(self.tr("拨款单位"), lambda row: row.change.owner),
            Column(self.tr("用途"), lambda row: row.change.purpose),
            Column(
                self.tr("余额"),
                lambda row: yuan(row.line.closing if row.line else 0),
                numeric=True,
                meaning=lambda row: "refused" if row.line and row.line.closing < 0 else "",
                sample="100,000.00",
                tip=self._tip,
            ),
            Column(self.tr("年底"), self._carry_over),
            Column(self.tr("到期日"), lambda row: _day(row.change)),
            Column(self.tr("标记"), lambda row: "", tags=self._tags),
        ]

    def _tags(self, row: FundRow) -> Sequence[TagText]:
        if row.key in self._drafts:
            return [TagText(self.tr("未保存"), "due")]
        tags = []
        if row.fund is not None and row.fund.is_over(self.context.office.today()):
            tags.append(TagText(self.tr("已到期"), "refused"))
        if row.change.earmarked:
            tags.append(TagText(self.tr("专项"), "neutral"))
        if row.fund is not None and fund_changes.is_own(row.fund):
            tags.append(TagText(self.tr("自建"), "accent"))
        elif row.fund is not None and fund_changes.is_changed(row.fund):
            tags.append(TagText(self.tr("已改"), "accent"))
        return tags

    def _carry_over(self, row: FundRow) -> str:
        return self.tr("结转") if row.change.carry_over == "keep" else self.tr("上缴")

    def _tip(self, row: FundRow) -> str:
        return self._sums(row.line)

    def _sums(self, line: FundLine | None) -> str:
        if line is None:
            return self.tr("今年还没有收支")
        said = self.tr("年初 {opening} + 收入 {income} − 支出 {expense}").format(
            opening=yuan(line.opening), income=yuan(line.income), expense=yuan(line.expense)
        )
        if line.moved:
            sign = "+" if line.moved > 0 else "−"
            said += self.tr(" {sign} 调剂 {amount}").format(sign=sign, amount=yuan(abs(line.moved)))
        said += self.tr(" = 余额 {closing}").format(closing=yuan(line.closing))
        if line.advanced:
            said += self.tr("（其中预借未还 {amount}）").format(amount=yuan(line.advanced))
        return said

    def _rows(self) -> list[FundRow]:
        rows = [
            FundRow(key, fund, self._lines.get(key), self._drafts.get(key, change_of(fund)))
            for key, fund in self._funds.items()
        ]
        if _NEW in self._drafts:
            rows.append(FundRow(_NEW, None, None, self._drafts[_NEW]))
        return rows

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> Sequence[FundRow]:
        return self._rows()[offset : offset + limit]

    def _list(self, key: str) -> None:
        self.model.refresh()
        self._shown = None
        if not self.table.select_key(key):
            self.table.select_row(0)
        self._chosen(self.table.record())

    def _chosen(self, row: FundRow | None) -> None:
        # While something is typed the row is read anew, and the fields stay as they are.
        if row is None or row.key == self._shown:
            return
        self.key = self._shown = row.key
        note = row.fund.note if row.fund is not None else ""
        may_edit = may(self.context.office, "expenses.funds")
        self.form.show_fund(row.key, row.change, note, may_edit=may_edit)
        self._look(row)

    def _edited(self) -> None:
        change = self.form.change()
        fund = self._funds.get(self.key)
        is_understood = self.form.ends_on.is_understood()
        if fund is None or change != change_of(fund) or not is_understood:
            self._drafts[self.key] = change
        else:
            self._drafts.pop(self.key, None)
        self.model.refresh()
        if (row := self.table.record()) is not None:
            self._look(row)

    def _look(self, row: FundRow) -> None:
        allowed, changed = may(self.context.office, "expenses.funds"), row.key in self._drafts
        self.named.set_title(row.change.title or self.tr("新增的经费"))
        self.named.set_tag(self.tr("未保存") if changed else "", "due")
        self.heading.set_count("" if allowed else self.tr("经费由主任或会计来设；这里只看。"))
        self.sums.setText(self._sums(row.line))
        self.vouchers.setVisible(row.fund is not None)
        self.save_button.setEnabled(changed)
        self.give_up.setEnabled(changed)
        can_restore = row.fund is not None and fund_changes.is_changed(row.fund)
        self.restore.setVisible(can_restore)

    def _was_written(self, key: str, said: str) -> None:
        self._drafts.pop(self.key, None)
        self.key = key
        self.context.tell_changed("expenses")
        self.reload()
        if said:
            self.context.notify(said)


def _day(change: FundChange) -> str:
    return change.ends_on.isoformat() if change.ends_on else ""
