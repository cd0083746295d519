"""What the year was spent on against its budget, what each fund has left, and month by month."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.charts import Bar, BarChart, MonthChart
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.switch import Switch
from community_desk.expenses.money import yuan
from community_desk.expenses.records import BudgetLine, FundLine, MonthSum, YearView

_MEANINGS = {"ok": "", "near": "due", "over": "refused"}
_REMEMBERED = "expenses/chart"
_BUDGET, _FUNDS = "budget", "funds"
_NARROWEST, _ROW, _FEWEST_ROWS = 308, 20, 6


class _ChartCard(Card):
    """A card that is never lower than what is in it."""

    def hasHeightForWidth(self) -> bool:
        # Its heading has, and for that Qt would forget how low the rows of a chart may become.
        return False


class YearCharts(QWidget):
    """Three charts in two cards, of which the upper shows one of two. ``group_chosen`` carries the
    key of a group of classes, ``fund_chosen`` that of a fund, ``month_chosen`` ``YYYY-MM``.
    """

    group_chosen = Signal(str)
    fund_chosen = Signal(str)
    month_chosen = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._memory, self._theme = context.memory, theme
        self._counts = {_BUDGET: "", _FUNDS: ""}
        self._over = ""
        self._titles = {_BUDGET: self.tr("各类预算与实际"), _FUNDS: self.tr("各项经费余额")}
        self.switch = Switch(theme, {_BUDGET: self.tr("预算"), _FUNDS: self.tr("经费")})
        self.heading = PaneHeading(theme, "", buttons=[self.switch])
        self.budget = BarChart(theme, self._titles[_BUDGET])
        self.funds = BarChart(theme, self._titles[_FUNDS])
        self.budget_button = PlainButton(theme, self.tr("定年度预算"), icon="chart-column")
        no_spending = EmptyState(
            theme,
            "receipt",
            self.tr("这一年还没有支出，也没有定预算"),
            hint=self.tr("按“记一笔”记第一笔，或者先定预算"),
            button=self.budget_button,
        )
        no_funds = EmptyState(theme, "receipt", self.tr("这一年还没有经费"))
        self._of_budget = Either(self.budget, no_spending)
        self._of_funds = Either(self.funds, no_funds)
        self._shown = QStackedWidget()
        for chart in (self._of_budget, self._of_funds):
            self._shown.addWidget(chart)
        self.month_heading = PaneHeading(theme, self.tr("逐月支出"))
        self.months = MonthChart(theme, self.tr("逐月支出"))
        no_month = EmptyState(theme, "chart-column", self.tr("记了支出，这里就有逐月的数"))
        self._of_months = Either(self.months, no_month)
        above, below = _ChartCard(theme), _ChartCard(theme)
        above.body.addWidget(self.heading)
        above.body.addWidget(self._shown, 1)
        below.body.addWidget(self.month_heading)
        below.body.addWidget(self._of_months, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(above, 3)
        column.addWidget(below, 2)
        # Set by hand, so that the charts may become narrower than their headings with all words.
        self.setMinimumWidth(theme.px(_NARROWEST))
        self.budget.clicked.connect(self.group_chosen)
        self.funds.clicked.connect(self.fund_chosen)
        self.months.clicked.connect(self.month_chosen)
        self.budget_button.clicked.connect(lambda: context.open("expenses_page", "budget"))
        self.switch.chosen.connect(self._switched)
        if self._memory.value(_REMEMBERED) == _FUNDS:
            self.switch.choose(_FUNDS)

    def show_year(self, view: YearView) -> None:
        """Draws a year."""
        lines = [line for line in view.by_group if line.budget or line.actual]
        self.budget.show_bars([self._budget_bar(line) for line in lines])
        self.funds.show_bars([self._fund_bar(line) for line in view.by_fund])
        self.months.show_bars([self._month_bar(row) for row in view.months])
        self._of_budget.show_content(bool(view.spent or view.budget_set))
        self._of_funds.show_content(bool(view.by_fund))
        self._of_months.show_content(bool(view.spent))
        rows = max(len(self.budget.bars()), len(self.funds.bars()))
        self._shown.setMinimumHeight(self._theme.px(_ROW) * max(rows, _FEWEST_ROWS))
        year = self.tr("{year} 年").format(year=view.year)
        self._counts = {_BUDGET: year, _FUNDS: year}
        if any(line.advanced for line in view.by_fund):
            self._counts[_FUNDS] = self.tr("{year} · 斜纹：预借未报").format(year=year)
        self._over = self._said_over([line for line in lines if line.state == "over"])
        self._show_heading()
        monthly = max(view.opening + view.allotted, 0) // 12
        self.months.show_limit(monthly / 100, "")
        if monthly and view.spent:
            year = self.tr("{year} 年 · 虚线：平均每月可用 {amount}").format(
                year=view.year, amount=_short(monthly)
            )
        self.month_heading.set_count(year)
        self._fit()

    def mark(self, *, group: str = "", fund: str = "", month: str = "") -> None:
        """Marks the bars of what the list shows."""
        for chart, key in ((self.budget, group), (self.funds, fund), (self.months, month)):
            chart.choose(key)

    def by_tab(self) -> tuple[QWidget, ...]:
        """Where Tab leads."""
        return (*self.switch.by_tab(), self.budget, self.budget_button, self.funds, self.months)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _switched(self, key: str) -> None:
        self._memory.setValue(_REMEMBERED, key)
        self._show_heading()

    def _show_heading(self) -> None:
        key = self.switch.key()
        self.heading.set_title(self._titles[key])
        self.heading.set_count(self._counts[key])
        self.heading.set_tag(self._over if key == _BUDGET else "", "refused")
        self._shown.setCurrentWidget(self._of_budget if key == _BUDGET else self._of_funds)
        self._fit()

    def _fit(self) -> None:
        """Makes do with the room there is: the count of a heading goes first."""
        for heading in (self.heading, self.month_heading):
            heading.fit()

    def _budget_bar(self, line: BudgetLine) -> Bar:
        if line.budget:
            words = self.tr("{title}：已花 {actual} 元，预算 {budget} 元（{percent}%）")
        else:
            words = self.tr("{title}：已花 {actual} 元，没有预算")
        shown = _short(line.actual)
        if line.budget and line.state != "ok":
            shown = f"{shown} · {line.percent}%"
        return Bar(
            key=line.key,
            label=line.title,
            value=line.actual / 100,
            of=line.budget / 100,
            shown=shown,
            words=words.format(
                title=line.title,
                actual=yuan(line.actual),
                budget=yuan(line.budget),
                percent=line.percent,
            ),
            meaning=_MEANINGS[line.state],
        )

    def _fund_bar(self, line: FundLine) -> Bar:
        title = self.tr("{fund}（专项）").format(fund=line.title) if line.earmarked else line.title
        said = [
            words.format(amount=yuan(fen))
            for words, fen, always in (
                (self.tr("上年结余 {amount} 元"), line.opening, False),
                (self.tr("到账 {amount} 元"), line.income, True),
                (self.tr("调入 {amount} 元"), line.moved_in, False),
                (self.tr("调出 {amount} 元"), line.moved_out, False),
                (self.tr("已支 {amount} 元"), line.expense, True),
                (self.tr("还剩 {amount} 元"), line.closing, True),
                (self.tr("其中预借未报 {amount} 元"), line.advanced, False),
            )
            if always or fen
        ]
        return Bar(
            key=line.key,
            label=title,
            value=max(line.expense, 0) / 100,
            of=max(line.expense + line.closing, 0) / 100,
            hatched=max(min(line.advanced, line.closing), 0) / 100,
            shown=(self.tr("超 {amount}") if line.closing < 0 else self.tr("剩 {amount}")).format(
                amount=_short(abs(line.closing))
            ),
            words=self.tr("{title}：{said}").format(title=title, said=self.tr("，").join(said)),
            meaning="refused" if line.closing < 0 else "",
        )

    def _month_bar(self, row: MonthSum) -> Bar:
        words = self.tr("{month} 月支出 {amount} 元")
        if row.income:
            words = self.tr("{month} 月支出 {amount} 元，收入 {income} 元")
        month = int(row.month[5:])
        return Bar(
            key=row.month,
            label=self.tr("{month}月").format(month=month),
            value=row.expense / 100,
            words=words.format(month=month, amount=yuan(row.expense), income=yuan(row.income)),
        )

    def _said_over(self, over: list[BudgetLine]) -> str:
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


def _short(fen: int) -> str:
    """Whole yuan, for a word beside a bar that says it exactly."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}"
