"""不予开具统计: what was asked for wrongly and by whom, and the committee's replies."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from community_desk.certificates import replies
from community_desk.certificates.asking_bodies import KINDS
from community_desk.certificates.burden_sheet import draw_burden, note_burden
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.refusal_counts import RefusalCounts, TypeCount, year_counts, years
from community_desk.certificates.register import ANYTHING, WHOLE_YEAR, Asked
from community_desk.certificates.replies import Replied, Reply, ReplyRequest
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.charts import Bar, BarChart
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.figures import FigureButton
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    headed,
    quiet_label,
    tab_through,
    text_label,
)
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.reply_dialog import ReplyDialog
from community_desk.office.office import Office

_MOST_BARS = 10
_MOST_BODIES = 8
_MOST_LINES = 34
_MONTHS = 12


class BurdenPage(CertificatesPage):
    """The refusals of a year, quarter or month by type, month and body; each figure opens the
    register with those that it counts. Below, the replies: Enter shows one again.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.year = ChoiceField(theme)
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        self.reply_button = PlainButton(theme, "", icon="mail")
        self.span = ChoiceField(theme)
        buttons = (self.year, self.span, self.print_button, self.reply_button)
        super().__init__(context, "", buttons=buttons)
        self.heading.set_title(self.tr("不予开具统计"))
        self.year.setAccessibleName(self.tr("年份"))
        self.span.setAccessibleName(self.tr("全年、季度或月份"))
        self.span.set_choices(self._spans())
        self.span.set_value(_span_key(WHOLE_YEAR))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.setToolTip(self.tr("打印报街道的一页") + "  Ctrl+P")
        self.print_button.bind_key(self)
        self.reply_button.set_text(self.tr("复函…"))
        tie(context, "certificates.figures", self.print_button)
        tie(context, "certificates.reply", self.reply_button)
        self.dialog: ReplyDialog | PaperDialog | None = None
        self.counts: RefusalCounts | None = None
        self.total = FigureButton(theme, "", "")
        self.kinds = BarChart(theme, self.tr("哪类单位要求的"))
        self.types = BarChart(theme, self.tr("要求开具什么"))
        self.lines = PagedModel(self._month_columns(), parent=self, key=lambda line: line.key)
        self.table = TableView(theme, self.lines)
        self.table.setAccessibleName(self.tr("按事项和月份"))
        self._bodies = QGridLayout()
        self.replies = PagedModel(self._reply_columns(), parent=self, key=lambda one: one.number)
        self.reply_table = TableView(theme, self.replies, memory=context.memory, name="replies")
        self.reply_table.setAccessibleName(self.tr("已发的复函"))
        self.nothing = EmptyState(theme, "chart-column", "")
        self._pane = self._lay_out()
        self.either = Either(self._pane, self.nothing)
        self.body.addWidget(self.either, 1)
        self.start = self.year
        self.replies.set_source(self._replies, lambda: replies.count(context.office))
        self.year.edited.connect(self.reload)
        self.span.edited.connect(self.reload)
        self.print_button.clicked.connect(self.print_paper)
        self.reply_button.clicked.connect(lambda: self.write_reply(""))
        self.total.clicked.connect(lambda: self._open(ANYTHING, ""))
        self.kinds.clicked.connect(self._open_kind)
        self.types.clicked.connect(self._open_type)
        self.table.opened.connect(lambda line: self._open_type(line.key))
        self.reply_table.opened.connect(self._show_reply)

    def reload(self) -> None:
        office = self.context.office
        known = [str(year) for year in years(office)]
        chosen = self.year.value()
        self.year.set_choices([(year, self.tr("{year} 年").format(year=year)) for year in known])
        self.year.set_value(chosen if chosen in known else known[0])
        counts = self.counts = year_counts(office, self._year(), self.months())
        self.total.show_figure(self.tr("不予开具"), f"{counts.total:,}")
        self.kinds.show_bars(
            [self._bar(key, self._kind(key), many) for key, many in counts.kinds.items()]
        )
        self.types.show_bars(
            [self._bar(one.key, one.title, one.total) for one in counts.types[:_MOST_BARS]]
        )
        for chart in (self.kinds, self.types):
            chart.setFixedHeight(self.context.theme.px(26) * max(len(chart.bars()), 1))
        self.lines.set_columns(self._month_columns())
        self.lines.set_source(self._months, lambda: len(self._shown()))
        self.replies.refresh()
        self._fit_tables()
        self._show_bodies(counts)
        there_is = counts.total > 0 or self.replies.rowCount() > 0
        said = self.tr("{time}还没有登记过不予开具").format(time=self._time())
        self.nothing.say(said, self.tr("打印告知单、只登记，都会自动记在这里，按单位和月份统计"))
        self.either.show_content(there_is)
        self.print_button.setEnabled(counts.total > 0)

    def months(self) -> tuple[int, int]:
        """The first and the last month of the year that count."""
        first, last = self.span.value().split("-")
        return int(first), int(last)

    def print_paper(self) -> None:
        """Shows the page for the street office as it will print."""
        title = self.tr("{time}不予开具统计").format(time=self._time())
        year, months = self._year(), self.months()
        draw = partial(_paper, year=year, months=months)
        note = partial(_note, self.context.office, year=year, months=months)
        self.dialog = NotedPaperDialog(self.context, title, draw, note, self.window())
        self.dialog.open()

    def write_reply(self, body: str) -> None:
        """Opens the dialog for a reply to a body."""
        dialog = ReplyDialog(self.context, ReplyRequest(body), self.window())
        dialog.replied.connect(self._replied)
        self.dialog = dialog
        dialog.open()

    def _replied(self, replied: Replied) -> None:
        self.context.tell_changed("certificates")
        self.reload()
        self.reply_table.select_key(replied.number)

    def _show_reply(self, one: Reply) -> None:
        with self.context.telling():
            pdf = replies.reply_again(self.context.office, one.number)
            title = self.tr("复函 {number}（副本）").format(number=one.number)
            self.dialog = PaperDialog(self.context, title, one.number, lambda _: pdf, self.window())
            self.dialog.open()

    def _open_kind(self, key: str) -> None:
        self._open(Asked(body_kind=key), self._kind(key))

    def _open_type(self, key: str) -> None:
        titles = {one.key: one.title for one in self._shown()}
        self._open(Asked(type_key=key), titles[key] if key else "")

    def _open(self, asked: Asked, words: str) -> None:
        months = self.months()
        if months != WHOLE_YEAR:
            words = " · ".join(filter(None, (words, self.span.currentText())))
        self.refusals_wanted.emit(replace(asked, months=months), words, self._year())

    def _year(self) -> int:
        return int(self.year.value() or self.context.office.today().year)

    def _time(self) -> str:
        text = self.tr("{year} 年{months}")
        return text.format(year=self._year(), months=self.span.currentText())

    def _spans(self) -> list[tuple[str, str]]:
        quarters = (
            self.tr("第一季度"),
            self.tr("第二季度"),
            self.tr("第三季度"),
            self.tr("第四季度"),
        )
        month = self.tr("{month} 月份")
        return [
            (_span_key(WHOLE_YEAR), self.tr("全年")),
            *((_span_key((3 * at + 1, 3 * at + 3)), word) for at, word in enumerate(quarters)),
            *((_span_key((at, at)), month.format(month=at)) for at in range(1, _MONTHS + 1)),
        ]

    def _kind(self, key: str) -> str:
        return self.context.translate("bodies", KINDS[key])

    def _bar(self, key: str, label: str, many: int) -> Bar:
        words = self.tr("{what}：{count} 件").format(what=label, count=f"{many:,}")
        return Bar(key=key, label=label, value=many, shown=f"{many:,}", words=words)

    def _lay_out(self) -> ScrollPane:
        theme = self.context.theme
        pane = ScrollPane(theme, spacing=14)
        pane.body.addWidget(self.total, 0, Qt.AlignmentFlag.AlignLeft)
        self._halves = QGridLayout()
        self._halves.setHorizontalSpacing(theme.px(24))
        self._halves.setVerticalSpacing(theme.px(14))
        self._charts = [
            headed(theme, self.tr("哪类单位要求的"), self.kinds),
            headed(theme, self.tr("要求开具什么"), self.types),
        ]
        pane.body.addLayout(self._halves)
        pane.body.addWidget(headed(theme, self.tr("按事项和月份"), self.table))
        bodies = QWidget()
        bodies.setLayout(self._bodies)
        self._bodies.setContentsMargins(0, 0, 0, 0)
        self._bodies.setHorizontalSpacing(theme.px(16))
        self._bodies.setColumnStretch(4, 1)  # a button stands by the name that it is for
        self._bodies_box = headed(theme, self.tr("哪些单位要求得多"), bodies)
        pane.body.addWidget(self._bodies_box)
        self._replies_box = headed(theme, self.tr("已发的复函"), self.reply_table)
        pane.body.addWidget(self._replies_box)
        return pane

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_charts()

    def _lay_charts(self) -> None:
        """Side by side, where both have the room."""
        gaps = self.context.theme.px(24 + 2 * 16)
        wanted = max(self.kinds.wanted_width(), self.types.wanted_width())
        columns = 2 if self.width() - gaps >= 2 * wanted else 1
        for column in range(2):
            self._halves.setColumnStretch(column, 1 if column < columns else 0)
        for at, box in enumerate(self._charts):
            self._halves.addWidget(box, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)

    def _fit_tables(self) -> None:
        """As high as their rows, unless they are very many: it is the page that scrolls."""
        for table, model in ((self.table, self.lines), (self.reply_table, self.replies)):
            heading = table.horizontalHeader().sizeHint().height()
            shown = min(model.rowCount(), _MOST_LINES)
            rows = shown * table.verticalHeader().defaultSectionSize()
            table.setFixedHeight(heading + rows + 2 * table.frameWidth() + self.context.theme.px(2))
        self._replies_box.setVisible(self.replies.rowCount() > 0)
        self._lay_charts()

    def _show_bodies(self, counts: RefusalCounts) -> None:
        clear_layout(self._bodies)
        theme, buttons = self.context.theme, []
        for line, one in enumerate(counts.bodies[:_MOST_BODIES]):
            self._bodies.addWidget(text_label(one.name, wrap=False), line, 0)
            self._bodies.addWidget(quiet_label(self._kind(one.kind), wrap=False), line, 1)
            many = text_label(self.tr("{count} 件").format(count=f"{one.total:,}"), wrap=False)
            self._bodies.addWidget(many, line, 2, Qt.AlignmentFlag.AlignRight)
            button = PlainButton(theme, self.tr("复函…"), icon="mail")
            button.setAccessibleName(self.tr("给{body}复函").format(body=one.name))
            tie(self.context, "certificates.reply", button)
            button.clicked.connect(lambda _=False, name=one.name: self.write_reply(name))
            self._bodies.addWidget(button, line, 3)
            buttons.append(button)
        rest = counts.bodies[_MOST_BODIES:]
        if rest:
            text = self.tr("其余 {bodies} 个单位共 {count} 件，打印的一页上有")
            many_left = sum(one.total for one in rest)
            said = quiet_label(text.format(bodies=len(rest), count=many_left), wrap=False)
            self._bodies.addWidget(said, _MOST_BODIES, 0, 1, 5)
        self._bodies_box.setVisible(bool(counts.bodies))
        order = (self.total, self.kinds, self.types, self.table, *buttons, self.reply_table)
        tab_through(self.back_button, self._pane, *order)

    def _month_columns(self) -> list[Column]:
        def of_month(month: int) -> Column:
            return Column(
                self.tr("{month}月").format(month=month),
                lambda line: self._of_month(line, month),
                numeric=True,
            )

        first, last = self.months()
        return [
            Column(self.tr("事项"), lambda line: line.title, stretch=True),
            *(of_month(month) for month in range(first, last + 1)),
            Column(self.tr("合计"), lambda line: _figure(line.total), numeric=True),
        ]

    def _reply_columns(self) -> list[Column]:
        return [
            Column(
                self.tr("编号"),
                lambda one: one.number,
                sample="幸社函字〔2026〕第0001号",
                whole=True,
            ),
            Column(self.tr("日期"), lambda one: one.on, sample="2026-11-23"),
            Column(self.tr("发给"), lambda one: one.body, sample="某某银行城东支行"),
            Column(self.tr("事项"), lambda one: one.title, stretch=True),
        ]

    def _of_month(self, line: TypeCount, month: int) -> str:
        at = month - self.months()[0]
        return _figure(line.months[at]) if 0 <= at < len(line.months) else ""

    def _shown(self) -> Sequence[TypeCount]:
        """The lines of the table, the sum of all last."""
        if self.counts is None or not self.counts.types:
            return ()
        months = zip(*(one.months for one in self.counts.types), strict=True)
        whole = TypeCount("", self.tr("合计"), tuple(sum(month) for month in months))
        return (*self.counts.types, whole)

    def _months(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[TypeCount]:
        return self._shown()[offset : offset + limit]

    def _replies(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[Reply]:
        office = self.context.office
        return replies.replies(office, catalogue_in_force(office), offset=offset, limit=limit)


def _figure(many: int) -> str:
    return f"{many:,}" if many else ""


def _span_key(months: tuple[int, int]) -> str:
    return f"{months[0]}-{months[1]}"


def _paper(office: Office, *, year: int, months: tuple[int, int]) -> bytes:
    return draw_burden(office, catalogue_in_force(office), year_counts(office, year, months))


def _note(office: Office, action: str, *, year: int, months: tuple[int, int]) -> None:
    note_burden(office, year_counts(office, year, months), action)
