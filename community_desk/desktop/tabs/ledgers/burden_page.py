"""减负报告: what the books cost and save in a year or quarter, in figures and charts, and the
report for the street office.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton
from community_desk.desktop.kit.charts import Bar, BarChart
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.panes import ScrollPane, headed, quiet_label, tab_through
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError
from community_desk.ledgers.burden import (
    QUARTERS,
    TASKS,
    Burden,
    Department,
    Period,
    Refusals,
    Totals,
    years,
)
from community_desk.ledgers.burden import burden as count_burden
from community_desk.ledgers.burden_report import draw_burden_report
from community_desk.office.office import Office

_MOST_BARS = 8


class BurdenPage(LedgersPage):
    """Counted beside the window, as every entry of the period is looked at."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.year = ChoiceField(theme)
        self.quarter = ChoiceField(theme)
        self.print_button = MainButton(theme, "", icon="printer", key="Ctrl+P")
        super().__init__(context, "", buttons=(self.year, self.quarter, self.print_button))
        self.heading.set_title(self.tr("减负报告"))
        self.year.setAccessibleName(self.tr("年份"))
        self.quarter.setAccessibleName(self.tr("季度"))
        self.quarter.set_choices(
            [("0", self.tr("全年"))]
            + [
                (str(number), self.tr("第{number}季度").format(number=word))
                for number, word in enumerate(QUARTERS, 1)
            ]
        )
        self.quarter.set_value("0")
        self.print_button.set_text(self.tr("打印报告"))
        self.print_button.bind_key(self)
        tie(context, "ledgers.print", self.print_button)
        self.counted: Burden | None = None
        self.dialog: PaperDialog | None = None
        self._task: Task | None = None
        self.cards = {
            "tasks": FigureCard(theme, self.tr("承接的任务")),
            "saved": FigureCard(theme, self.tr("不用再填的格")),
            "repeated": FigureCard(theme, self.tr("重复要求的栏目")),
            "refused": FigureCard(theme, self.tr("不予开具的证明")),
        }
        self.charts = {
            "departments": BarChart(theme, self.tr("没有准入批准或没有经费的任务")),
            "kinds": BarChart(theme, self.tr("哪类单位要求开具不该开的证明")),
            "columns": BarChart(theme, self.tr("哪些栏目要得最多")),
            "categories": BarChart(theme, self.tr("登记带出的格数")),
        }
        self.lines = PagedModel(self._columns(), parent=self, key=lambda one: one.name)
        self.table = TableView(theme, self.lines)
        self.table.setAccessibleName(self.tr("各部门下达的任务"))
        self.people = quiet_label("")
        self._pane = self._lay_out()
        self.nothing = EmptyState(theme, "chart-column", self.tr("正在清点…"))
        self.either = Either(self._pane, self.nothing)
        self.either.show_content(False)
        self.body.addWidget(self.either, 1)
        self.start = self.year
        self.lines.set_source(self._page, lambda: len(self._departments()))
        self.year.edited.connect(self.count)
        self.quarter.edited.connect(self.count)
        self.print_button.clicked.connect(self.print_paper)
        self.charts["departments"].clicked.connect(lambda _: self.book_wanted.emit(TASKS, ""))
        self.table.opened.connect(lambda _: self.book_wanted.emit(TASKS, ""))

    def reload(self) -> None:
        known = [str(year) for year in years(self.context.office)]
        chosen = self.year.value()
        self.year.set_choices([(year, self.tr("{year} 年").format(year=year)) for year in known])
        self.year.set_value(chosen if chosen in known else known[0])
        self.count()

    def period(self) -> Period:
        """What is counted."""
        today = self.context.office.today()
        return Period(int(self.year.value() or today.year), int(self.quarter.value() or 0))

    def count(self) -> None:
        """Counts the period again."""
        period = self.period()
        if self._task is not None:
            self._task.cancel()
        self._task = self.context.tasks.run(
            lambda office, _: _counted(office, period), self._show, failure=self._failed
        )

    def print_paper(self) -> None:
        """Shows the report as it will print."""
        period = self.period()
        title = self.tr("减负报告 {period}").format(period=period.words)

        def draw(office: Office) -> bytes:
            return draw_burden_report(office, _counted(office, period))

        self.dialog = PaperDialog(self.context, title, title, draw, self.window())
        self.dialog.open()

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.print_button.setEnabled(False)
        self.nothing.say(self.context.say_error(error))
        self.either.show_content(False)

    def _show(self, counted: Burden) -> None:
        self._task, self.counted = None, counted
        tasks = self.tr("{unapproved} 件没有批准，{unpaid} 件没有经费").format(
            unapproved=counted.sum_of("unapproved"), unpaid=counted.sum_of("unpaid")
        )
        bad = counted.sum_of("unapproved") or counted.sum_of("unpaid")
        self.cards["tasks"].show_figure(
            f"{counted.sum_of('tasks'):,}", tasks, "refused" if bad else ""
        )
        self.cards["saved"].show_figure(
            f"{counted.saved.registers:,}",
            self.tr("{entries} 条登记，另有 {program} 格由程序填写").format(
                entries=f"{counted.saved.entries:,}", program=f"{counted.saved.program:,}"
            ),
        )
        self.cards["repeated"].show_figure(
            f"{counted.overlaps.repeated:,}",
            self.tr("{books} 本台账共 {columns} 栏").format(
                books=counted.books, columns=counted.overlaps.total
            ),
        )
        self.cards["refused"].show_figure(
            f"{counted.refusals.total:,}", self.tr("不应由居委会出具")
        )
        repeated = [(row.column, len(row.books)) for row in counted.overlaps.columns[1:]]
        figures = {
            "departments": [
                (one.name or self.tr("未写明"), one.unapproved + one.unpaid - one.neither)
                for one in counted.departments
            ],
            "columns": repeated,
            "categories": [(title.partition("(")[0], n) for title, n in counted.saved.categories],
            "kinds": counted.refusals.kinds,
        }
        for key, some in figures.items():
            self._show_chart(key, some)
        self.people.setText(self._people(counted.totals))
        self.lines.refresh()
        heading = self.table.horizontalHeader().sizeHint().height()
        rows = self.lines.rowCount() * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(heading + rows + self.context.theme.px(4))
        self._tasks_box.setVisible(bool(counted.departments))
        self.print_button.setEnabled(True)
        self.either.show_content(True)
        tab_through(self.back_button, self._pane, *self.charts.values(), self.table)

    def _people(self, people: Totals) -> str:
        said = self.tr(
            "{people} 人、{households} 户；流动人口 {migrants}，60岁以上 {old}，80岁以上 {aged}"
        ).format(
            people=f"{people.people:,}",
            households=f"{people.households:,}",
            migrants=f"{people.migrants:,}",
            old=f"{people.over_60:,}",
            aged=f"{people.over_80:,}",
        )
        if people.relief_households is not None and people.disabled is not None:
            also = self.tr("{said}；低保 {relief} 户，残疾人 {disabled} 人")
            said = also.format(
                said=said, relief=f"{people.relief_households:,}", disabled=f"{people.disabled:,}"
            )
        return said

    def _show_chart(self, key: str, figures: Sequence[tuple[str, int]]) -> None:
        some = sorted((each for each in figures if each[1]), key=lambda each: -each[1])[:_MOST_BARS]
        chart = self.charts[key]
        chart.show_bars(
            [
                Bar(name, name, many, shown=f"{many:,}", words=f"{name} {many:,}")
                for name, many in some
            ]
        )
        chart.setFixedHeight(self.context.theme.px(26) * max(len(some), 1))
        self._boxes[key].setVisible(bool(some))

    def _departments(self) -> Sequence[Department]:
        return self.counted.departments if self.counted else ()

    def _page(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[Department]:
        return self._departments()[offset : offset + limit]

    def _columns(self) -> list[Column]:
        def figure(title: str, name: str) -> Column:
            return Column(title, lambda one: f"{getattr(one, name) or ''}", numeric=True)

        return [
            Column(self.tr("下达部门"), lambda one: one.name or self.tr("未写明"), stretch=True),
            figure(self.tr("任务"), "tasks"),
            figure(self.tr("没有准入批准"), "unapproved"),
            figure(self.tr("没有经费"), "unpaid"),
            figure(self.tr("两样都没有"), "neither"),
            figure(self.tr("应调查户次"), "households"),
        ]

    def _lay_out(self) -> ScrollPane:
        theme = self.context.theme
        pane = ScrollPane(theme, spacing=14)
        cards = QHBoxLayout()
        cards.setSpacing(theme.px(14))
        for card in self.cards.values():
            cards.addWidget(card, 1)
        pane.body.addLayout(cards)
        pane.body.addWidget(self.people)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(14))
        titles = {
            "departments": self.tr("没有准入批准或没有经费的任务（件）"),
            "kinds": self.tr("哪类单位要求开具不该开的证明（件）"),
            "columns": self.tr("哪些栏目要得最多（本台账）"),
            "categories": self.tr("登记带出的格数（各类台账）"),
        }
        self._boxes = {key: headed(theme, title, self.charts[key]) for key, title in titles.items()}
        pane.body.addLayout(self._grid)
        self._tasks_box = headed(theme, self.tr("各部门下达的任务（件）"), self.table)
        pane.body.addWidget(self._tasks_box)
        return pane

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= self.context.theme.px(760) else 1
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)


def _counted(office: Office, period: Period) -> Burden:
    """The burden of a period, with what the register of refusals says of it."""
    from community_desk.certificates.asking_bodies import KINDS
    from community_desk.certificates.refusal_counts import refusal_counts

    days = (date.fromisoformat(day) for day in (period.from_on, period.until_on))
    counts = refusal_counts(office, *days)
    refusals = Refusals(
        counts.total,
        tuple((KINDS[kind], many) for kind, many in counts.kinds.items()),
        tuple((one.title, one.total) for one in counts.types),
    )
    return count_burden(office, period, refusals)
