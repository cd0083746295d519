"""统计: who lives here, in figures and charts; each opens the list of those it counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import LinkButton, PlainButton
from community_desk.desktop.kit.charts import Bar, BarChart, Chart
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.figures import FigureButton
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    headed,
    heading_label,
    tab_through,
)
from community_desk.desktop.kit.pyramid import PyramidChart
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.tabs.registry import words
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tabs.registry.prints import StatisticsDialog
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError
from community_desk.registry.lists import places
from community_desk.registry.statistics import PYRAMID, TITLES, Part, Statistics, label, statistics

_EVERYWHERE = "*"


class StatisticsPage(Page):
    """Figures, the age pyramid and a chart for each division of the people of a compound, or of
    everybody.
    """

    def __init__(self, context: DeskContext) -> None:
        self.scope = ChoiceField(context.theme)
        self.scope.setAccessibleName(self.tr("统计哪里"))
        self.print_button = PlainButton(context.theme, self.tr("打印"), icon="printer")
        buttons = (self.scope, self.print_button)
        super().__init__(context, self.tr("统计"), buttons=buttons)
        theme = context.theme
        self.statistics: Statistics | None = None
        self._parts: dict[str, tuple[str, Part]] = {}
        self._task: Task | None = None
        self._charts: dict[str, BarChart] = {}
        self._pane = pane = ScrollPane(theme, spacing=12)
        figures = QWidget()
        self._figures = FlowLayout(figures, gap=theme.px(6))
        self._loose = QVBoxLayout()
        self.pyramid = PyramidChart(theme, context.translate("statistics", PYRAMID))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(0, 1)
        pane.body.addWidget(figures)
        pane.body.addWidget(heading_label(context.translate("statistics", PYRAMID)))
        pane.body.addWidget(self.pyramid)
        pane.body.addLayout(self._loose)
        pane.body.addLayout(self._grid)
        for kind, title in TITLES.items():
            chart = BarChart(theme, context.translate("statistics", title))
            self._charts[kind] = chart
        self._boxes = [
            headed(theme, context.translate("statistics", title), self._charts[kind])
            for kind, title in TITLES.items()
        ]
        self._columns = 0
        self.nobody = EmptyState(theme, "users", self.tr("正在统计…"))
        self.either = Either(pane, self.nobody)
        self.either.show_content(False)
        self.body.addWidget(self.either, 1)
        for one in self.charts():
            one.clicked.connect(self.open_part)
        self.scope.activated.connect(self._count)
        tie(context, "registry.figures", self.print_button)
        self.print_button.clicked.connect(self._print)
        self.start = self.scope

    def charts(self) -> list[Chart]:
        """All charts, from the top down."""
        return [self.pyramid, *self._charts.values()]

    def compound(self) -> str | None:
        """The compound that is counted; None for everybody."""
        chosen = self.scope.value()
        return None if chosen in ("", _EVERYWHERE) else chosen.removeprefix("=")

    def reload(self) -> None:
        compounds = dict.fromkeys(place.compound for place in places(self.context.office))
        names = {f"={name}": name or self.tr("其他住址") for name in compounds}
        self.scope.set_choices({_EVERYWHERE: self.tr("全社区")} | names)
        if self.scope.currentIndex() < 0:
            self.scope.set_value(_EVERYWHERE)
        self._count()

    def part(self, key: str) -> tuple[str, Part]:
        """The words and the part behind a bar or figure."""
        return self._parts[key]

    def open_part(self, key: str) -> None:
        """Opens the list of the people that a bar or figure counts."""
        text, part = self._parts[key]
        where = "" if self.compound() is None else self.scope.currentText()
        self.people_wanted.emit(part.which, " · ".join(filter(None, [where, text])))

    def _print(self) -> None:
        where = self.scope.currentText()
        StatisticsDialog(self.context, where, self.compound(), self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_charts()

    def _lay_charts(self) -> None:
        """Two charts side by side, where all of them have the room."""
        gaps = self.context.theme.px(24 + 2 * 16)
        wanted = max(chart.wanted_width() for chart in self._charts.values())
        columns = 2 if self.width() - gaps >= 2 * wanted else 1
        if columns != self._columns:
            self._columns = columns
            self._grid.setColumnStretch(1, columns - 1)
            for at, box in enumerate(self._boxes):
                self._grid.addWidget(box, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)

    def _count(self) -> None:
        if self._task is not None:
            self._task.cancel()
        compound = self.compound()
        self._task = self.context.tasks.run(
            lambda office, _: statistics(office, compound), self._show, failure=self._failed
        )

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.nobody.say(self.context.say_error(error))
        self.either.show_content(False)

    def _show(self, found: Statistics) -> None:
        self._task, self.statistics = None, found
        self._parts = {}
        self.heading.set_count("")
        self._show_figures(found)
        self._show_pyramid(found)
        for kind, chart in self._charts.items():
            bars = [self._bar(kind, part) for part in found.divisions[kind]]
            chart.show_bars(bars)
            chart.setFixedHeight(self.context.theme.px(24) * max(len(bars), 1))
        self._lay_charts()
        figures = self._pane.findChildren(FigureButton)  # not those of a dialog over the page
        loose = self._pane.findChildren(LinkButton)
        tab_through(
            self.back_button, self._pane, *figures, self.pyramid, *loose, *self._charts.values()
        )
        self.nobody.say(self.tr("这里没有人"))
        self.either.show_content(found.total.people > 0)

    def _show_figures(self, found: Statistics) -> None:
        clear_layout(self._figures)
        total, households = found.total, self.tr("户数")
        figures = [
            (self.tr("人口"), f"{total.people:,}", self.tr("全部居民"), "total", total),
            (households, f"{total.households:,}", self.tr("全部居民"), "households", total),
        ]
        for part in found.ages:
            text = self._label("ages", part)
            figures.append((text, f"{part.people:,}", text, f"ages/{part.key}", part))
        for title, figure, text, key, part in figures:
            self._parts[key] = (text, part)
            button = FigureButton(self.context.theme, title, figure)
            button.setObjectName(key)
            button.clicked.connect(lambda _=False, key=key: self.open_part(key))
            self._figures.addWidget(button)

    def _show_pyramid(self, found: Statistics) -> None:
        rows = [
            (self._bar("pyramid", band.men, band.key), self._bar("pyramid", band.women, band.key))
            for band in reversed(found.pyramid.bands)
        ]
        men, women = (words.word(self.context, "sex", sex) for sex in ("1", "2"))
        self.pyramid.show_rows(rows, (men, women))
        clear_layout(self._loose)
        for part in (found.pyramid.no_age, found.pyramid.no_sex):
            if part.people:
                bar = self._bar("pyramid", part)
                link = LinkButton(self.context.theme, bar.words)
                link.setObjectName(bar.key)
                link.clicked.connect(lambda _=False, key=bar.key: self.open_part(key))
                self._loose.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _bar(self, kind: str, part: Part, band: str = "") -> Bar:
        key, text = f"{kind}/{part.key}", self._label(kind, part)
        self._parts[key] = (text, part)
        values: Sequence[tuple[str, int]] = [(self.tr("{count} 人"), part.people)]
        value = part.people
        if kind == "household_size" and part.households:
            values = [(self.tr("{count} 户"), part.households), *values]
            value = part.households
        elif part.households:
            values = [*values, (self.tr("{count} 户"), part.households)]
        said = [template.format(count=f"{count:,}") for template, count in values]
        return Bar(
            key=key,
            label=f"{band[:-1]}+" if band.endswith("-") else band.replace("-", "–") or text,
            value=value,
            shown=f"{value:,}" if band else " · ".join(said),
            words=self.tr("{what}：{counts}").format(what=text, counts=" · ".join(said)),
        )

    def _label(self, kind: str, part: Part) -> str:
        block_word = self.context.office.setting("building_word")
        return label(kind, part, self.context.translate, block_word)
