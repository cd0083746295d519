"""编号检查: how numbers are written, and which are missing, repeated or out of order."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLabel

from community_desk.certificates import number_report
from community_desk.certificates.number_patterns import SERIES_WORDS, Series, pattern_of
from community_desk.certificates.number_report import SeriesYear
from community_desk.certificates.numbering import written
from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.panes import FactList, ScrollPane, button_row, ruling, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.certificates.pages import CertificatesPage
from community_desk.desktop.tabs.certificates.pattern_dialog import PatternDialog
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError, Translate
from community_desk.office.office import Office

# The columns that are hidden where there is no room.
_BY_HAND, _VOID = 4, 5


class NumbersPage(CertificatesPage):
    """The patterns above, the report below; under it what is the matter with the chosen line."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.hand_button = PlainButton(theme, "", icon="pen-line")
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        super().__init__(context, "", buttons=(self.hand_button, self.print_button))
        self.heading.set_title(self.tr("编号检查"))
        self.hand_button.set_text(self.tr("手工补录"))
        self.print_button.set_text(self.tr("打印"))
        self.print_button.bind_key(self)
        self.print_button.setEnabled(False)
        tie(context, "certificates.print", self.print_button)
        self.dialog: PatternDialog | PaperDialog | None = None
        self.change_buttons: dict[Series, PlainButton] = {}
        self.patterns = FactList(theme)
        self.year = ChoiceField(theme)
        self.year.setAccessibleName(self.tr("年份"))
        self._report: list[SeriesYear] = []
        self._task: Task | None = None
        self.model = PagedModel(
            self._columns(), parent=self, key=lambda line: (line.series, line.year)
        )
        self.table = TableView(theme, self.model, memory=context.memory, name="numbers")
        self.table.setAccessibleName(self.tr("编号检查"))
        self.table.let_give_way([_VOID, _BY_HAND])
        self.nothing = EmptyState(theme, "list-ordered", self.tr("正在核对…"))
        self.either = Either(self.table, self.nothing)
        self.either.show_content(False)
        self.details: QLabel = text_label("")
        pane = ScrollPane(theme)
        pane.body.addWidget(self.details)
        self.either.setMaximumHeight(theme.px(320))
        self.body.addWidget(self.patterns)
        self.body.addWidget(ruling())
        self.body.addLayout(button_row(theme, left=[self.year]))
        self.body.addWidget(self.either, 2)
        self.body.addWidget(pane, 1)
        self.setFocusProxy(self.table)
        self.year.edited.connect(self._read)
        self.table.chosen.connect(self._tell)
        self.print_button.clicked.connect(self.print_report)
        self.hand_button.clicked.connect(lambda: context.open("certificates_page", "hand"))

    def reload(self) -> None:
        self._show_patterns()
        years = [str(year) for year in number_report.years(self.context.office)]
        chosen = self.year.value()
        words = [(year, self.tr("{year} 年").format(year=year)) for year in years]
        self.year.set_choices([("", self.tr("全部年份")), *words])
        self.year.set_value(chosen if chosen in years else "")
        self._read()

    def change_pattern(self, series: Series) -> None:
        """Opens the dialog on how the numbers of a series are written."""
        dialog = PatternDialog(self.context, series, self.window())
        dialog.saved.connect(self._saved)
        self.dialog = dialog
        dialog.open()

    def print_report(self) -> None:
        """Shows the report as it will print."""
        title = self.tr("编号检查表")
        draw = partial(_paper, year=self._year(), translate=self.context.translate)
        self.dialog = PaperDialog(self.context, title, title, draw, self.window())
        self.dialog.open()

    def _show_patterns(self) -> None:
        office, translate = self.context.office, self.context.translate
        self.patterns.clear()
        self.change_buttons, values = {}, []
        for series, word in SERIES_WORDS.items():
            change = PlainButton(self.context.theme, self.tr("改格式…"))
            change.setAccessibleName(
                self.tr("改{word}的编号格式").format(word=translate("errors", word))
            )
            tie(self.context, "certificates.rules", change)
            change.setToolTip("" if change.isEnabled() else self.tr("只有主任能改"))
            change.clicked.connect(partial(self.change_pattern, series))
            self.change_buttons[series] = change
            pattern = pattern_of(office, series)
            title = self.tr("事项") if pattern.scope == "type" else ""
            example = written(office, series, office.today().year, 1, title)
            how = (
                self.tr("按事项分别编") if pattern.scope == "type" else self.tr("全社区统一编"),
                self.tr("每年从 1 起") if pattern.restart == "year" else self.tr("不重新编"),
            )
            said = "　".join((example, *how))
            values.append(self.patterns.add(translate("errors", word), said, change))
        for value in values:  # the buttons stand under one another
            value.setMinimumWidth(max(each.sizeHint().width() for each in values))

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
        year = self._year()
        self._task = self.context.tasks.run(
            lambda office, _: number_report.number_report(office, year),
            self._show,
            failure=self._failed,
        )

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.nothing.say(self.context.say_error(error))
        self.either.show_content(False)

    def _show(self, report: list[SeriesYear]) -> None:
        self._task, self._report = None, report
        self.model.set_source(
            lambda offset, limit, _sort, _down: self._report[offset : offset + limit],
            lambda: len(self._report),
        )
        wrong = sum(not line.sound for line in self._report)
        if not self._report:
            self.heading.set_count("")
        elif wrong:
            self.heading.set_count(self.tr("{count} 处要核对").format(count=wrong))
        else:
            self.heading.set_count(self.tr("没有缺号、重号"))
        self.nothing.say(self.tr("还没有编过号"), self.tr("开具证明、打印告知单时自动编号"))
        self.either.show_content(bool(self._report))
        self.print_button.setEnabled(bool(self._report))
        self.table.select_row(0)
        self._tell(self.table.record())

    def _columns(self) -> list[Column]:
        def title(line: SeriesYear) -> str:
            office = self.context.office
            return number_report.series_title(office, line.series, self.context.translate)

        def figure(heading: str, name: str) -> Column:
            return Column(heading, lambda line: f"{getattr(line, name):,}", numeric=True)

        return [
            Column(self.tr("编号"), title, sample="证明·市外机构证明"),
            Column(self.tr("年份"), lambda line: str(line.year), sample="2026"),
            Column(
                self.tr("首号—末号"),
                lambda line: f"{line.first}—{line.last}" if line.last else "",
                sample="1—1234",
            ),
            figure(self.tr("已用"), "used"),
            figure(self.tr("手工"), "by_hand"),
            figure(self.tr("作废"), "void"),
            figure(self.tr("缺号"), "missing_count"),
            Column(self.tr("重号"), lambda line: str(len(line.repeated)), numeric=True),
            Column(self.tr("日期倒置"), lambda line: str(len(line.out_of_order)), numeric=True),
            Column(self.tr("结论"), self._verdict, tags=self._tags, stretch=True),
        ]

    def _verdict(self, line: SeriesYear) -> str:
        return self.tr("没有问题") if line.sound else self.tr("要核对")

    def _tags(self, line: SeriesYear) -> Sequence[TagText]:
        return [TagText(self._verdict(line), "allowed" if line.sound else "due")]

    def _tell(self, line: SeriesYear | None) -> None:
        self.details.setText("\n".join(self._findings(line)) if line is not None else "")

    def _findings(self, line: SeriesYear) -> list[str]:
        found = []
        if line.missing:
            text = self.tr("缺号：{ranges}。多半是手工开过还没有补录的，找到存根后补录。")
            found.append(text.format(ranges=number_report.ranges(line.missing, 40)))
        for papers in line.repeated:
            uses = "；".join(
                f"{paper.day} {paper.name}（{self._source(paper.by_hand)}）" for paper in papers
            )
            text = self.tr("重号：{number}　{uses}")
            found.append(text.format(number=papers[0].number, uses=uses))
        for pair in line.out_of_order:
            text = self.tr("日期倒置：{number}（{day}）的后一号 {later} 却是 {earlier} 的")
            found.append(
                text.format(
                    number=pair.number,
                    day=pair.day,
                    later=pair.later_number,
                    earlier=pair.earlier_day,
                )
            )
        return found

    def _source(self, by_hand: bool) -> str:
        return self.tr("手工") if by_hand else self.tr("程序")

    def _year(self) -> int | None:
        return int(self.year.value()) if self.year.value() else None

    def _saved(self, example: str) -> None:
        self.context.tell_changed("settings")
        self.reload()
        self.context.notify(self.tr("从下一份起，编号写成 {example}").format(example=example))


def _paper(office: Office, year: int | None, translate: Translate) -> bytes:
    return number_report.report_paper(office, year, translate)
