"""The table of a budget: classes by year, or by month, with what may be typed into."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.tabs.expenses.budget_draft import BudgetDraft
from community_desk.errors import DeskError
from community_desk.expenses.budget_plans import ALL_FUNDS, Cell, PlanRow
from community_desk.expenses.budgets import WHOLE_YEAR
from community_desk.expenses.money import fen_from_yuan, yuan
from community_desk.expenses.records import BudgetLine

MONTHS = tuple(range(1, 13))

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class BudgetModel(QAbstractTableModel):
    """One fund, or all, of a `BudgetDraft`.

    ``edited`` says that amounts were typed, and carries those of before; ``refused`` carries the
    `DeskError` of what is no amount. Columns are keys: ``title``, ``last_year``, a month (0 the
    year), ``spent``, ``percent``.
    """

    edited = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft: BudgetDraft | None = None
        self.fund = ALL_FUNDS
        self.by_month = False
        self.may_edit = False
        self.rows: list[PlanRow] = []
        self.columns: tuple[str | int, ...] = ()

    def show(self, draft: BudgetDraft, fund: str, *, by_month: bool, may_edit: bool) -> None:
        """Shows a draft; another one, another fund, or months in place of the year."""
        self.beginResetModel()
        self.draft, self.fund, self.by_month, self.may_edit = draft, fund, by_month, may_edit
        self.rows = draft.rows(self.tr("合计"))
        if by_month:
            self.columns = ("title", WHOLE_YEAR, *MONTHS, "spent")
        else:
            self.columns = ("title", "last_year", WHOLE_YEAR, "spent", "percent")
        self.endResetModel()

    def line(self, row: PlanRow) -> BudgetLine:
        """A row against what was spent."""
        assert self.draft is not None
        return self.draft.line(row, self.fund)

    def cell(self, index: AnyIndex) -> Cell | None:
        """The amount that a place stands for, where one can be entered."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        if not row.key or not isinstance(column, int):
            return None
        return row.key, self.fund, column

    def change(self, changes: Mapping[Cell, int | None]) -> None:
        """Changes amounts at once, as if they were typed."""
        if self.draft is not None and changes:
            before = self.draft.change(changes)
            self.look_again()
            self.edited.emit(before)

    def look_again(self) -> None:
        """Shows the amounts anew: sums follow from them."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == "title" else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if isinstance(column, int) and column != WHOLE_YEAR:
            return self.tr("{month}月").format(month=column)
        return {
            "title": self.tr("类别"),
            "last_year": self.tr("去年实际"),
            WHOLE_YEAR: self.tr("全年") if self.by_month else self.tr("预算（元）"),
            "spent": self.tr("已执行"),
            "percent": self.tr("执行率"),
        }[column]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_open(index) else flags

    def is_open(self, index: AnyIndex) -> bool:
        """Whether an amount may be typed here."""
        return self.may_edit and self.cell(index) is not None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index)
        if role == Qt.ItemDataRole.EditRole:
            cell = self.cell(index)
            fen = self.draft.amounts.get(cell) if self.draft and cell else None
            return "" if fen is None else _short(fen)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self.rows[index.row()].title
            heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{title} {heading} {self.text(index)}"
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell(index)
        if role != Qt.ItemDataRole.EditRole or cell is None or self.draft is None:
            return False
        text = str(value).strip()
        if not self.understands(text):
            return False
        fen = fen_from_yuan(text) if text else None
        if fen != self.draft.amounts.get(cell):
            self.change({cell: fen})
        return True

    def understands(self, text: str) -> bool:
        """Whether a text is an amount, or nothing; tells what is wrong with it."""
        try:
            fen_from_yuan(text or "0")
        except DeskError as error:
            self.refused.emit(error)
            return False
        return True

    def text(self, index: AnyIndex) -> str:
        """What stands in a place."""
        if self.draft is None:
            return ""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if column == "title":
            return row.title
        if column == "percent":
            line = self.line(row)
            if line.budget or not line.actual:
                return f"{line.percent}%" if line.budget else ""
            return self.tr("见上") if self.has_group_budget(index.row()) else self.tr("无预算")
        if column in ("last_year", "spent"):
            ask = self.draft.spent if column == "spent" else self.draft.last_year
            fen = ask(row, self.fund)
            return (_short if self.by_month else yuan)(fen) if fen else ""
        assert isinstance(column, int)
        fen = self.draft.budget(row, self.fund, column)
        entered = self.draft.is_entered(row, self.fund, column)
        return (_short if self.by_month else yuan)(fen) if fen or entered else ""

    def is_sum(self, index: AnyIndex) -> bool:
        """Whether an amount follows from others: months, or single funds."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        return (
            isinstance(column, int)
            and self.draft is not None
            and row.kind == "class"
            and not self.draft.is_entered(row, self.fund, column)
        )

    def has_group_budget(self, row: int) -> bool:
        """Whether a class without a budget stands in a group that has one."""
        if not self.rows[row].in_group:
            return False
        while self.rows[row].kind == "class":
            row -= 1
        return self.line(self.rows[row]).budget > 0

    def _tip(self, index: AnyIndex) -> str:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if self.draft is None or not isinstance(column, int):
            return self._state(row) if column == "percent" else ""
        parts = [
            self.tr("去年实际 {amount}").format(
                amount=yuan(self.draft.last_year(row, self.fund, column))
            ),
            self.tr("已执行 {amount}").format(
                amount=yuan(self.draft.spent(row, self.fund, column))
            ),
        ]
        if self.is_sum(index) and self.text(index):
            by_funds = self.fund == ALL_FUNDS and not any(
                key == row.key and fund == ALL_FUNDS for key, fund, _ in self.draft.amounts
            )
            parts.append(self.tr("各项经费之和") if by_funds else self.tr("各月之和"))
        return "\n".join(parts)

    def _state(self, row: PlanRow) -> str:
        line = self.line(row)
        said = {
            "over": self.tr("超出预算 {amount} 元"),
            "near": self.tr("到了提醒线，还剩 {amount} 元"),
            "ok": self.tr("还剩 {amount} 元"),
        }
        return said[line.state].format(amount=yuan(abs(line.budget - line.actual)))


def _short(fen: int) -> str:
    """Whole yuan without its decimals: months stand close together."""
    return yuan(fen).removesuffix(".00")
