"""归档: which books were closed for a period, which are due, and the three copies of each."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtWidgets import QProgressBar

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.panes import button_row, quiet_label
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tabs.ledgers.period_field import period_field, said
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError
from community_desk.ledgers import archive
from community_desk.ledgers.archive import ArchiveLine
from community_desk.ledgers.book_periods import Period, read_period
from community_desk.ledgers.definitions import Book
from community_desk.office.office import Office

# The columns that are hidden where there is no room.
_CODE, _DAY, _WHO = 0, 3, 4


class ArchivesPage(LedgersPage):
    """One line for each book the office keeps, for the period chosen above. The buttons below
    close the chosen book, or all that are due; print the copies of a closed one.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        super().__init__(context, "")
        self.heading.set_title(self.tr("归档"))
        self.period = period_field(context, over_only=True)
        self.period.setAccessibleName(self.tr("期间"))
        self.said = quiet_label("")
        self._period: Period | None = None
        self._lines: list[ArchiveLine] = []
        self._task: Task | None = None
        self.paper: PaperDialog | None = None
        self.model = PagedModel(self._columns(), parent=self, key=lambda line: line.book.code)
        self.table = TableView(theme, self.model, memory=context.memory, name="archives")
        self.table.setAccessibleName(self.tr("归档"))
        self.table.let_give_way([_CODE, _WHO, _DAY])
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = PlainButton(theme, self.tr("停止"))
        self.print_button = PlainButton(
            theme, self.tr("打印三份"), icon="printer", key="Ctrl+P", key_scope=self
        )
        self.one_button = PlainButton(theme, self.tr("归档这一本"), icon="archive")
        self.all_button = MainButton(theme, "", key="Ctrl+S", key_scope=self, icon="archive")
        tie(context, "ledgers.export", self.print_button)
        tie(context, "ledgers.edit", self.one_button, self.all_button)
        self.body.addLayout(button_row(theme, left=[self.period]))
        self.body.addWidget(self.said)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        self.body.addLayout(
            button_row(theme, self.stop_button, self.print_button, self.one_button, self.all_button)
        )
        self.start = self.table
        self._show_busy(False)
        self.period.edited.connect(self.reload)
        self.table.chosen.connect(lambda _: self._enable())
        self.table.opened.connect(lambda line: self.book_wanted.emit(line.book.code, ""))
        self.stop_button.clicked.connect(self.stop)
        self.print_button.clicked.connect(self.print_copies)
        self.one_button.clicked.connect(self.close_one)
        self.all_button.clicked.connect(self.close_all)

    def reload(self) -> None:
        if self._task is not None:
            return
        try:
            self._period = read_period(self.period.value())
            self._lines = archive.lines(self.context.office, self._period)
            text = self.tr("归档后固定下来，以后再改台账也不影响它；一式三份：市、街道、社区。")
            self.said.setText(text)
        except DeskError as error:
            self._period, self._lines = None, []
            self.said.setText(self.context.say_error(error))
        self.model.set_source(
            lambda offset, limit, _sort, _down: self._lines[offset : offset + limit],
            lambda: len(self._lines),
        )
        if self.table.record() is None:
            self.table.select_row(0)
        due = len(self._due())
        self.heading.set_count(self.tr("{count} 本待归档").format(count=due) if due else "")
        self._enable()

    def open_key(self, key: str) -> None:
        """Goes to a period."""
        if key:
            self.period.set_value(key)
            self.reload()

    def close_one(self) -> None:
        """Closes the chosen book for the period."""
        line: ArchiveLine | None = self.table.record()
        if line is not None:
            self._close([line.book])

    def close_all(self) -> None:
        """Closes every book that is due."""
        self._close([line.book for line in self._due()])

    def stop(self) -> None:
        """Stops; what is closed stays closed."""
        if self._task is not None:
            self._task.cancel()

    def print_copies(self) -> None:
        """Shows the three copies of the chosen book, as they will print."""
        line: ArchiveLine | None = self.table.record()
        if line is None or line.archived is None or self._period is None:
            return
        title = f"{line.book.name} {self._period.key}"
        draw = partial(_copies, book=line.book, period=self._period, reason=self.tr("打印三份"))
        self.paper = PaperDialog(self.context, title, title, draw, self.window())
        self.paper.open()

    def _close(self, books: Sequence[Book]) -> None:
        period = self._period
        if not books or period is None or self._task is not None:
            return

        self._show_busy(True)
        self._task = self.context.tasks.run(
            lambda office, progress: archive.close_books(office, books, period, progress=progress),
            self._closed,
            failure=self._failed,
            progress=self._moved,
            cancelled=partial(self._stopped, {book.code for book in books}),
        )

    def _closed(self, count: int) -> None:
        assert self._period is not None
        text = self.tr("已归档 {count} 本：{period}")
        self.context.notify(text.format(count=count, period=said(self._period)))
        self._ended()

    def _stopped(self, codes: Collection[str]) -> None:
        self._ended()
        there = [line for line in self._lines if line.book.code in codes and line.archived]
        text = self.tr("已停止：归档了 {count} 本，其余没有动")
        self.context.notify(text.format(count=len(there)), meaning="neutral")

    def _failed(self, error: DeskError) -> None:
        self._ended()
        self.context.notify_error(error)

    def _ended(self) -> None:
        self._task = None
        self._show_busy(False)
        self.reload()
        self.table.setFocus()

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_busy(self, busy: bool) -> None:
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.period.setEnabled(not busy)
        self._enable()
        if busy:  # whatever had the keys is off now
            self.stop_button.setFocus()

    def _due(self) -> list[ArchiveLine]:
        return [line for line in self._lines if line.is_due]

    def _enable(self) -> None:
        line: ArchiveLine | None = self.table.record()
        free = self._task is None
        due = len(self._due())
        self.all_button.set_text(self.tr("归档全部 {count} 本").format(count=due))
        self.all_button.setEnabled(free and due > 0)
        self.one_button.setEnabled(
            free and line is not None and line.is_over and line.archived is None
        )
        self.print_button.setEnabled(free and line is not None and line.archived is not None)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("编号"), lambda line: line.book.code, sample="0306"),
            Column(self.tr("台账"), lambda line: line.book.name, stretch=True),
            Column(self.tr("条目"), lambda line: f"{line.entries:,}", numeric=True),
            Column(self.tr("归档日期"), _day, sample="2026-11-23"),
            Column(self.tr("归档人"), _who, sample="欧阳主任"),
            Column(self.tr("状态"), self._state, tags=self._tags, sample="还没有过完"),
        ]

    def _state(self, line: ArchiveLine) -> str:
        if line.archived is not None:
            return self.tr("已归档")
        if not line.is_over:
            return self.tr("还没有过完")
        return self.tr("待归档") if line.entries else self.tr("没有条目")

    def _tags(self, line: ArchiveLine) -> Sequence[TagText]:
        meaning = "allowed" if line.archived else "due" if line.is_due else "neutral"
        return [TagText(self._state(line), meaning)]


def _day(line: ArchiveLine) -> str:
    return line.archived.day.isoformat() if line.archived else ""


def _who(line: ArchiveLine) -> str:
    return line.archived.archived_by if line.archived else ""


def _copies(office: Office, book: Book, period: Period, reason: str) -> bytes:
    return archive.three_copies(office, book, period, reason=reason)
