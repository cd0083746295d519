"""What the year was spent on against its budget, and month by month."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.kit.charts import Bar, BarChart, MonthChart
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.theme import Theme
from community_desk.expenses.money import yuan
from community_desk.expenses.records import BudgetLine, YearView

_MEANINGS = {"ok": "", "near": "due", "over": "refused"}


class YearCharts(QWidget):
    """Two cards. ``group_chosen`` carries the key of a group of classes, ``month_chosen``
    ``YYYY-MM``.
    """

    group_chosen = Signal(str)
    month_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        above, below = Card(theme), Card(theme)
        self.budget_heading = PaneHeading(theme, self.tr("各类预算与实际"))
        self.budget = BarChart(theme, self.tr("各类预算与实际"))
        self.month_heading = PaneHeading(theme, self.tr("逐月支出"))
        self.months = MonthChart(theme, self.tr("逐月支出"))
        above.body.addWidget(self.budget_heading)
        above.body.addWidget(self.budget, 1)
        below.body.addWidget(self.month_heading)
        below.body.addWidget(self.months, 1)
        column.addWidget(above, 3)
        column.addWidget(below, 2)
        self.budget.clicked.connect(self.group_chosen)
        self.months.clicked.connect(self.month_chosen)

    def show_year(self, view: YearView) -> None:
        """Draws a year."""
        year = self.tr("{year} 年").format(year=view.year)
        self.budget_heading.set_count(year)
        lines = [line for line in view.by_group if line.budget or line.actual]
        self.budget.show_bars([self._budget_bar(line) for line in lines])
        over = [line for line in lines if line.state == "over"]
        self.budget_heading.set_tag(self._over(over), "refused")
        self.months.show_bars(
            [
                Bar(
                    key=row.month,
                    label=self.tr("{month}月").format(month=int(row.month[5:])),
                    value=row.expense / 100,
                    words=self.tr("{month} 月支出 {amount} 元").format(
                        month=int(row.month[5:]), amount=yuan(row.expense)
                    ),
                )
                for row in view.months
            ]
        )
        monthly = (view.opening + view.allotted) // 12
        self.months.show_limit(max(monthly, 0) / 100, "")
        if monthly > 0:
            year = self.tr("{year} 年 · 虚线：平均每月可用 {amount}").format(
                year=view.year, amount=f"{monthly // 100:,}"
            )
        self.month_heading.set_count(year)

    def _budget_bar(self, line: BudgetLine) -> Bar:
        if line.budget:
            words = self.tr("{title}：已花 {actual} 元，预算 {budget} 元（{percent}%）")
        else:
            words = self.tr("{title}：已花 {actual} 元，没有预算")
        return Bar(
            key=line.key,
            label=line.title,
            value=line.actual / 100,
            of=line.budget / 100,
            shown=f"{line.actual // 100:,}",
            words=words.format(
                title=line.title,
                actual=yuan(line.actual),
                budget=yuan(line.budget),
                percent=line.percent,
            ),
            meaning=_MEANINGS[line.state],
        )

    def _over(self, over: list[BudgetLine]) -> str:
        if not over:
            return ""
        if len(over) > 1:
            return self.tr("{count} 类超预算").format(count=len(over))
        line = over[0]
        if not line.budget:
            return self.tr("{title}没有预算").format(title=line.title)
        return self.tr("{title}超 {percent}%").format(
            title=line.title, percent=max(line.percent - 100, 1)
        )
