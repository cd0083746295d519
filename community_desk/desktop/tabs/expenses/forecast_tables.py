"""The tables of the forecast: its lines, the classes, the tasks and the vouchers of a task."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.expenses.forecast import ADVANCES, Forecast
from community_desk.expenses.forms import load_classes
from community_desk.expenses.money import yuan
from community_desk.expenses.straight_line import Line
from community_desk.expenses.task_costs import TaskCost

_MOST_ROWS = 12
_SPENT = 2  # which the cards above say too


class ShortTable(TableView):
    """A table of a few rows that stands whole on a page which scrolls; a longer one scrolls too."""

    def __init__(self, context: DeskContext, key: str = "key") -> None:
        self._rows: Sequence[Any] = ()
        self.lines = PagedModel((), key=lambda one: getattr(one, key))
        super().__init__(context.theme, self.lines)
        self.lines.setParent(self)
        self.lines.set_columns(self.columns())
        self._space = context.theme.px(4)
        self.show_rows(())

    def columns(self) -> list[Column]:
        """What it shows of a row."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Shows these rows."""
        self._rows = rows
        self.lines.set_source(
            lambda offset, limit, _sort, _down: self._rows[offset : offset + limit],
            lambda: len(self._rows),
        )
        heading = self.horizontalHeader().sizeHint().height()
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(heading + min(len(rows), _MOST_ROWS) * row + self._space)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the forecast with its name."""

    key: str
    title: str
    line: Line


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class: spent, expected at the end of the year, and its budget."""

    key: str
    title: str
    spent: int
    expected: int
    budget: int

    @property
    def is_over(self) -> bool:
        """Whether the year will cost more than was planned."""
        return self.expected > self.budget


class LinesTable(ShortTable):
    """All money and, where some is earmarked, the line without it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.let_give_way([_SPENT])

    def show_forecast(self, found: Forecast) -> None:
        """Shows the lines of a forecast."""
        rows = [LineRow("whole", self.tr("全部经费"), found.whole)]
        if found.ordinary:
            rows.append(LineRow("ordinary", self.tr("不含专项"), found.ordinary))
        self.show_rows(rows)

    def columns(self) -> list[Column]:
        return [
            Column(self.tr("口径"), lambda row: row.title, stretch=True),
            _amount(self.tr("有的钱"), lambda row: row.line.money),
            _amount(self.tr("已支出"), lambda row: row.line.spent),
            _amount(self.tr("全年预计"), lambda row: row.line.expected),
            Column(self.tr("用到"), lambda row: f"{row.line.last_day or '—'}"),
            Column(
                self.tr("年底缺"),
                lambda row: yuan(row.line.missing),
                numeric=True,
                meaning=lambda row: "refused" if row.line.missing else "allowed",
            ),
        ]


class ClassesTable(ShortTable):
    """What each class of the line of daily costs has cost, will cost, and was planned to cost."""

    def show_forecast(self, found: Forecast) -> None:
        """Shows the classes in the order of their form."""
        classes = load_classes()
        parts = {part.key: part for part in found.daily.parts}
        keys = [
            one.key for one in classes.all if one.key in parts or found.daily_budget.get(one.key)
        ]
        rows = []
        for key in (*keys, *(key for key in parts if key not in keys)):
            part = parts.get(key)
            spent, expected = (part.spent, part.expected) if part else (0, 0)
            budget = found.daily_budget.get(key, 0)
            if spent or expected or budget:
                title = classes.title(key) if key != ADVANCES else self.tr("预借未报销")
                rows.append(ClassRow(key, title, spent, expected, budget))
        self.show_rows(rows)

    def columns(self) -> list[Column]:
        return [
            Column(self.tr("类别"), lambda row: row.title, stretch=True),
            _amount(self.tr("已支出"), lambda row: row.spent),
            Column(
                self.tr("到年底预计"),
                lambda row: yuan(row.expected),
                numeric=True,
                meaning=lambda row: "refused" if row.is_over else "",
            ),
            Column(
                self.tr("年度预算"),
                lambda row: yuan(row.budget) if row.budget else "—",
                numeric=True,
            ),
        ]


class TasksTable(ShortTable):
    """The tasks of book 1503 with what they cost and what came with them."""

    def columns(self) -> list[Column]:
        return [
            Column(self.tr("任务"), self._called, stretch=True, tip=self._called),
            Column(self.tr("下达部门"), lambda row: row.department or "—"),
            _amount(self.tr("花了"), lambda row: row.cost),
            Column(
                self.tr("随任务来了"),
                lambda row: yuan(row.given) if row.given else self.tr("没有"),
                numeric=True,
                meaning=lambda row: "" if row.given else "due",
            ),
            Column(
                self.tr("没有着落"),
                lambda row: yuan(row.uncovered),
                numeric=True,
                meaning=lambda row: "refused" if row.uncovered else "",
            ),
        ]

    def _called(self, task: TaskCost) -> str:
        if not task.name:
            return self.tr("（台账里没有这件任务）")
        return f"{task.number}  {task.name}" if task.number else task.name


class TaskVouchersTable(ShortTable):
    """The vouchers of one task."""

    def columns(self) -> list[Column]:
        return [
            Column(self.tr("日期"), lambda row: row.date.isoformat()),
            Column(self.tr("凭证"), lambda row: row.number),
            Column(self.tr("摘要"), lambda row: row.text, stretch=True, tip=lambda row: row.text),
            _amount(self.tr("金额"), lambda row: row.fen),
        ]


def _amount(title: str, value: Callable[[Any], int]) -> Column:
    return Column(title, lambda row: yuan(value(row)), numeric=True, sample="24,500.00")
