"""操作记录: who did what to which thing and when, for the director to look up."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import ChoiceField, DateField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import Columns, quiet_label
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.office.pages import OfficePage
from community_desk.desktop.tabs.office.trail_detail import TrailDetail
from community_desk.desktop.tabs.office.trail_export_dialog import ExportTrailDialog
from community_desk.errors import DeskError
from community_desk.office.staff import staff_names
from community_desk.trail import asking, reading
from community_desk.trail.acts import KINDS, SUBJECTS
from community_desk.trail.reading import Chain
from community_desk.trail.records import Line, Wanted

# The columns that are hidden where there is no room.
_REASON = 4


class TrailPage(OfficePage):
    """Filters above, the lines at the left, the chosen one whole at the right."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.check_button = PlainButton(theme, "", icon="clipboard-check")
        self.export_button = PlainButton(theme, "", icon="file-down")
        super().__init__(context, "", buttons=(self.check_button, self.export_button))
        self.heading.set_title(self.tr("操作记录"))
        self.check_button.set_text(self.tr("核对链条"))
        self.check_button.setToolTip(self.tr("看每一行是不是接着上一行，有没有被改动、删掉或插入"))
        self.export_button.set_text(self.tr("导出…"))
        tie(context, "office.trail", self.check_button, self.export_button)
        self.dialog: ExportTrailDialog | None = None
        self.about = SearchField(theme, self.tr("居民、证明编号、凭证号或台账"))
        self.about.setFixedWidth(theme.px(240))
        self.words = SearchField(theme, self.tr("原因里的字"))
        self.words.setFixedWidth(theme.px(150))
        self.staff = self._choice(self.tr("谁做的"))
        self.kind = self._choice(self.tr("做了什么"))
        self.subject = self._choice(self.tr("对哪一类"))
        self.first = self._day(self.tr("从哪一天起"))
        self.last = self._day(self.tr("到哪一天止"))
        self.filters = QWidget()
        line = FlowLayout(self.filters, gap=theme.px(8))
        for field in (
            *(self.about, self.staff, self.kind, self.subject),
            *(self.first, self.last, self.words),
        ):
            line.addWidget(field)
        self.said = quiet_label("")
        self.said.hide()
        self.model = PagedModel(self._columns(), parent=self, key=lambda line: line.id)
        self.table = TableView(theme, self.model, memory=context.memory, name="trail")
        self.table.setAccessibleName(self.tr("操作记录"))
        self.table.let_give_way([_REASON])
        self._nothing = EmptyState(theme, "history", "")
        self.either = Either(self.table, self._nothing)
        self.detail = TrailDetail(context)
        self.panes = Columns(theme, [self.either, self.detail], (760, 400), self)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.said)
        self.body.addWidget(self.panes, 1)
        self.start = self.about
        self._wanted, self._trouble, self._count = Wanted(), "", 0
        self.model.set_source(self._lines, lambda: self._count)
        self._fill_choices()
        for search in (self.about, self.words):
            search.searched.connect(self.reload)
            search.moved.connect(lambda _: self.table.setFocus())
        for choice in (self.staff, self.kind, self.subject):
            choice.edited.connect(self.reload)
        for day in (self.first, self.last):
            day.editingFinished.connect(self.reload)
        self.table.chosen.connect(lambda _: self._show())
        self.detail.asked.connect(self._show_whole)
        self.check_button.clicked.connect(self.check_chain)
        self.export_button.clicked.connect(self.export)

    def reload(self) -> None:
        self._ask()
        self.model.refresh()
        self.heading.set_count(self.tr("{count} 行").format(count=f"{self._count:,}"))
        self.export_button.setEnabled(self._count > 0)
        self.either.show_content(self._count > 0)
        self._nothing.say(
            self._trouble or self.tr("没有符合条件的操作记录"),
            "" if self._trouble else self.tr("放宽上面的条件再看"),
        )
        if self._count and self.table.record() is None:
            self.table.select_row(0)
        self._show()

    def open_key(self, key: str) -> None:
        """Looks for what was done with one thing: its uid or number."""
        self.about.setText(key)

    def check_chain(self) -> None:
        """Checks the whole trail beside the window, and says what came of it."""
        self.check_button.setEnabled(False)
        self._say(self.tr("正在核对……"))
        self.context.tasks.run(
            lambda office, progress: reading.check_chain(office, progress),
            self._checked,
            failure=self._not_checked,
        )

    def export(self) -> None:
        """Asks what for and where to."""
        self.dialog = ExportTrailDialog(self.context, self._wanted, self._count, self.window())
        self.dialog.accepted.connect(self.reload)
        self.dialog.open()

    def _ask(self) -> None:
        """Reads the filters; what cannot be understood leaves no line."""
        office, about = self.context.office, self.about.text().strip()
        self._trouble, self._count = "", 0
        if not (self.first.is_understood() and self.last.is_understood()):
            self._trouble = self.tr("日期看不懂；请写成 2026-3-5 这样")
            return
        try:
            self._wanted = Wanted(
                first=self.first.day(),
                last=self.last.day(),
                staff_uid=self.staff.value(),
                kind=self.kind.value(),
                subject=self.subject.value(),
                about=asking.known_as(office, about) if about else None,
                words=self.words.text(),
            )
            self._count = reading.count(office, self._wanted)
        except DeskError as error:
            self._trouble = self.context.say_error(error)

    def _lines(self, offset: int, limit: int, _sort: str, _descending: bool) -> list[Line]:
        if not self._count:
            return []
        office, translate = self.context.office, self.context.translate
        return reading.page(office, self._wanted, translate, offset=offset, limit=limit)

    def _show(self) -> None:
        self.detail.show_line(self.table.record() if self._count else None)

    def _show_whole(self) -> None:
        line = self.table.record()
        if line is None:
            return
        with self.context.telling():
            whole = reading.reveal(self.context.office, line.id, self.context.translate)
            # The look is the newest line now.
            self.reload()
            self.table.select_key(line.id)
            self.detail.show_line(whole)

    def _checked(self, chain: Chain) -> None:
        self.check_button.setEnabled(True)
        self._say(
            self.tr("{now} 核对：{found}").format(
                now=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
                found=reading.words_of(chain, self.context.translate),
            ),
            "refused" if chain.trouble else "",
        )

    def _not_checked(self, error: DeskError) -> None:
        self.check_button.setEnabled(True)
        self._say(self.context.say_error(error), "refused")

    def _say(self, words: str, meaning: str = "") -> None:
        self.said.setText(words)
        restyle(self.said, meaning=meaning)
        self.said.show()

    def _choice(self, name: str) -> ChoiceField:
        field = ChoiceField(self.context.theme)
        field.setAccessibleName(name)
        return field

    def _day(self, name: str) -> DateField:
        field = DateField(self.context.office.today())
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setFixedWidth(self.context.theme.px(116))
        return field

    def _fill_choices(self) -> None:
        say = self.context.translate
        everybody = [("", self.tr("所有人"))]
        self.staff.set_choices(everybody + list(staff_names(self.context.office.db).items()))
        acts = [(key, say("trail", words)) for key, words in KINDS.items()]
        self.kind.set_choices([("", self.tr("各种操作")), *acts])
        things = [(key, say("trail", words)) for key, words in SUBJECTS.items()]
        self.subject.set_choices([("", self.tr("各类东西")), *things])

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("时间"),
                lambda line: f"{line.at:%Y-%m-%d %H:%M}",
                sample="2026-11-23 09:00",
            ),
            Column(self.tr("谁"), lambda line: line.staff, sample="欧阳静怡"),
            Column(self.tr("做了什么"), lambda line: line.act, sample="登记监护人同意"),
            Column(self.tr("对什么"), lambda line: line.thing, stretch=True),
            Column(self.tr("原因"), lambda line: line.reason, sample="致送单位写错了，重开"),
        ]
