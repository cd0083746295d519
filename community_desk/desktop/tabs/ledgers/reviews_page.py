"""复核: what is to be looked at again over all books, noting it for several at once, and a list to
take along on a round.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton, MainButton, PlainButton
from community_desk.desktop.kit.charts import Bar, BarChart, MonthChart
from community_desk.desktop.kit.panes import heading_label, quiet_label, tab_through
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.ledgers.changed_notice import say_reviewed
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.desktop.tasks import Progress, Task
from community_desk.ledgers import reviews
from community_desk.ledgers.contradictions import SENTENCES as ODD
from community_desk.ledgers.contradictions import Contradiction, contradictions
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.review_paper import checklist
from community_desk.ledgers.reviews import Asked, Figures, Reviewed, ReviewRow
from community_desk.ledgers.store_changes import HOME, PHONE, STATUS
from community_desk.office.office import Office

_MOST_BARS = 6
_MOST_AT_ONCE = 2000
_NOW = "now"


class ReviewsPage(LedgersPage):
    """Lines of all books: those due, or those whose people changed. A bar narrows them to a book,
    or widens them to what is due by the end of a month.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        self.review_button = MainButton(theme, "", key="Ctrl+R")
        super().__init__(context, "", buttons=(self.print_button, self.review_button))
        self.heading.set_title(self.tr("复核"))
        self.print_button.set_text(self.tr("打印复核单"))
        self.print_button.setToolTip(self.tr("走访时带着，回来照着记") + "  Ctrl+P")
        for button in (self.print_button, self.review_button):
            button.bind_key(self)
        tie(context, "ledgers.print", self.print_button)
        tie(context, "ledgers.edit", self.review_button)
        self.asked = Asked()
        self.found = Figures({}, {}, {})
        self.odd: list[Contradiction] = []
        self._task: Task | None = None
        self.dialog: PaperDialog | None = None
        self.due_chip = ChipButton(theme, "", self, checkable=True)
        self.changed_chip = ChipButton(theme, "", self, checkable=True)
        self.odd_chip = ChipButton(theme, "", self, checkable=True)
        self.book_chip = ChipButton(theme, "", self)
        self.until_chip = ChipButton(theme, "", self)
        self.hint = quiet_label("", wrap=False)
        self.books = BarChart(theme, self.tr("哪些台账"))
        self.months = MonthChart(theme, self.tr("哪个月到期"))
        self.lines = PagedModel(self._columns(), parent=self, sort="due_on")
        self.table = TableView(theme, self.lines, memory=context.memory, name="reviews")
        self.table.setAccessibleName(self.tr("要复核的条目"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.let_give_way([3, 4])
        self.nothing = EmptyState(theme, "circle-check", "")
        self.either = Either(self.table, self.nothing)
        self.odd_lines = PagedModel(self._odd_columns(), parent=self)
        self.odd_table = TableView(theme, self.odd_lines, memory=context.memory, name="odd")
        self.odd_table.setAccessibleName(self.tr("互相矛盾的条目"))
        self.odd_table.hide()
        self.body.addLayout(self._chips())
        self.body.addWidget(self._charts())
        self.body.addWidget(self.either, 1)
        self.body.addWidget(self.odd_table, 1)
        self.start = self.table
        self.lines.set_source(self._page, lambda: reviews.count(context.office, self.asked))
        self.due_chip.clicked.connect(lambda: self.ask(Asked(book=self.asked.book)))
        self.changed_chip.clicked.connect(
            lambda: self.ask(Asked(changed=True, book=self.asked.book))
        )
        self.odd_chip.clicked.connect(self.show_odd)
        self.book_chip.clicked.connect(lambda: self.ask(Asked(self.asked.changed)))
        self.until_chip.clicked.connect(lambda: self.ask(Asked(book=self.asked.book)))
        self.books.clicked.connect(
            lambda code: self.ask(Asked(self.asked.changed, code, self.asked.until))
        )
        self.months.clicked.connect(self._ask_month)
        self.table.opened.connect(lambda row: self.book_wanted.emit(row.book, row.uid))
        self.odd_table.opened.connect(lambda one: self.book_wanted.emit(one.book, one.uid))
        self.odd_lines.set_source(
            lambda offset, limit, *_: self.odd[offset : offset + limit], lambda: len(self.odd)
        )
        self.table.selectionModel().selectionChanged.connect(self._say_chosen)
        self.print_button.clicked.connect(self.print_paper)
        self.review_button.clicked.connect(self.review)
        tab_through(
            self.back_button,
            *(self.due_chip, self.changed_chip, self.odd_chip, self.book_chip, self.until_chip),
            *(self.books, self.months, self.table, self.odd_table),
        )

    def reload(self) -> None:
        self.found = reviews.figures(self.context.office)
        if self._task is not None:
            self._task.cancel()
        self._task = self.context.tasks.run(
            lambda office, _: contradictions(office), self._compared, failure=lambda _: None
        )
        if not self.odd_chip.isChecked():
            self._show()

    def open_key(self, key: str) -> None:
        """Goes to what changed in a book."""
        if key:
            self.ask(Asked(changed=True, book=key))

    def ask(self, asked: Asked) -> None:
        """Lists other entries."""
        self.asked = asked
        self._show()

    def _compared(self, odd: list[Contradiction]) -> None:
        self._task, self.odd = None, odd
        self.odd_lines.refresh()
        self._say_odd()
        if self.odd_chip.isChecked() and not odd:
            self._show()

    def _say_odd(self) -> None:
        self.odd_chip.set_text(self.tr("互相矛盾 {count} 条").format(count=f"{len(self.odd):,}"))
        self.odd_chip.setVisible(bool(self.odd))

    def show_odd(self) -> None:
        """Lists what the books say against one another."""
        self._show()
        self.due_chip.setChecked(False)
        self.changed_chip.setChecked(False)
        self.odd_chip.setChecked(True)
        for widget in (self.either, self.upper, self.book_chip, self.until_chip):
            widget.hide()
        self.odd_table.show()
        self.hint.setText(self.tr("按 Enter 打开这一条"))
        for button in (self.print_button, self.review_button):
            button.setEnabled(False)
        if self.odd_table.record() is None:
            self.odd_table.select_row(0)

    def chosen(self) -> list[ReviewRow]:
        """The selected lines, as many as can be noted at once."""
        model = self.table.selectionModel()
        numbers = sorted(index.row() for index in model.selectedRows())[:_MOST_AT_ONCE]
        found = (self.lines.record(number) for number in numbers)
        return [row for row in found if row is not None]

    def review(self) -> None:
        """Notes that the selected entries were looked at and nothing has changed."""
        chosen = [(row.book, row.uid, row.revision) for row in self.chosen()]
        if not chosen:
            self.context.notify(self.tr("先选中核对过的条目"), meaning="neutral")
            return

        def done(result: Reviewed) -> None:
            said = self.tr("已记下：{count} 条今天核实，没有变化")
            say_reviewed(self.context, said.format(count=f"{result.entries:,}"), result)
            self.context.tell_changed("ledgers")
            if not self.isVisible():
                self.reload()

        def work(office: Office, progress: Progress) -> Reviewed:
            return reviews.review_entries(office, chosen, progress)

        self.review_button.setEnabled(False)
        self.context.tasks.run(work, done, failure=self._failed)

    def print_paper(self) -> None:
        """Shows the list for a round: of the selected entries if several are, else of all."""
        chosen = self.chosen()
        some = frozenset(row.uid for row in chosen) if len(chosen) > 1 else frozenset[str]()
        title = self.tr("台账复核单")
        draw = partial(checklist, asked=self.asked, chosen=some)
        self.dialog = PaperDialog(self.context, title, title, draw, self.window())
        self.dialog.open()

    def _failed(self, error: object) -> None:
        self.context.notify_error(error)  # type: ignore[arg-type]
        self.reload()

    def _ask_month(self, month: str) -> None:
        until = "" if month == _NOW else reviews.month_end(month)
        self.ask(Asked(book=self.asked.book, until=until))

    def _show(self) -> None:
        asked, found = self.asked, self.found
        self.due_chip.set_text(self.tr("逾期 {count} 条").format(count=f"{found.all_due:,}"))
        self.changed_chip.set_text(
            self.tr("有变动 {count} 条").format(count=f"{found.all_changed:,}")
        )
        self._say_odd()
        self.odd_chip.setChecked(False)
        self.odd_table.hide()
        self.upper.show()
        self.either.show()
        self.due_chip.setChecked(not asked.changed)
        self.changed_chip.setChecked(asked.changed)
        names = {book.code: book.name for book in books_in_force(self.context.office).books}
        self.book_chip.set_text(self.tr("只看《{book}》 ×").format(book=names.get(asked.book, "")))
        self.book_chip.setVisible(bool(asked.book))
        self.until_chip.set_text(self.tr("到 {day} 为止 ×").format(day=asked.until))
        self.until_chip.setVisible(bool(asked.until))
        counts = found.changed if asked.changed else found.due
        shown = list(counts.items())[:_MOST_BARS]
        self.books.show_bars(
            [self._bar(code, _short(names[code]), names[code], many) for code, many in shown]
        )
        self.months.show_bars(self._month_bars(found))
        if asked.changed:
            said = self.tr("没有变动要核对"), self.tr("居民的电话、住址、人户情况一改，就列在这里")
        else:
            said = self.tr("没有逾期的条目"), self.tr("点下个月的柱子，可以先看要到期的")
        self.nothing.say(*said)
        self.lines.refresh()
        self.either.show_content(self.lines.rowCount() > 0)
        if self.table.record() is None:
            self.table.select_row(0)
        self.print_button.setEnabled(self.lines.rowCount() > 0)
        self._say_chosen()

    def _say_chosen(self, *_: object) -> None:
        many = len(self.table.selectionModel().selectedRows())
        words = self.tr("已核对") if self.asked.changed else self.tr("核实无变化")
        if many > 1:
            words = self.tr("{what} {count} 条").format(what=words, count=f"{many:,}")
        self.review_button.set_text(words)
        self.review_button.setEnabled(many > 0)
        self.hint.setText(self.tr("Shift 或 Ctrl+A 选多条") if self.lines.rowCount() > 1 else "")

    def _bar(self, key: str, label: str, name: str, many: int, meaning: str = "") -> Bar:
        words = self.tr("{what}：{count} 条").format(what=name, count=f"{many:,}")
        return Bar(key, label, many, shown=f"{many:,}", words=words, meaning=meaning)

    def _month_bars(self, found: Figures) -> list[Bar]:
        now = self.tr("逾期")
        bars = [self._bar(_NOW, now, now, found.all_due, "refused" if found.all_due else "")]
        for month, many in found.ahead.items():
            label = self.tr("{month}月").format(month=int(month[5:]))
            bars.append(self._bar(month, label, month, many))
        return bars

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.context.theme.px(8))
        for chip in (self.due_chip, self.changed_chip, self.odd_chip):
            row.addWidget(chip)
        for chip in (self.book_chip, self.until_chip):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.hint)
        return row

    def _charts(self) -> QWidget:
        self.upper = QWidget()
        row = QHBoxLayout(self.upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.context.theme.px(24))
        for title, chart in (
            (self.tr("哪些台账"), self.books),
            (self.tr("哪个月到期"), self.months),
        ):
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self.context.theme.px(6))
            column.addWidget(heading_label(title))
            chart.setFixedHeight(self.context.theme.px(26) * _MOST_BARS)
            column.addWidget(chart)
            row.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)
        return self.upper

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("姓名或名称"), lambda row: row.who, sort="who", sample="幸福里物业公司"
            ),
            Column(self.tr("台账"), lambda row: _short(row.book_name), sort="book"),
            Column(self.tr("住址"), lambda row: row.address, sort="address", stretch=True),
            Column(self.tr("电话"), lambda row: row.phone, sample="138****0412"),
            Column(
                self.tr("最近复核"), lambda row: row.reviewed_on, sort="reviewed_on",
                sample="2026-11-23",
            ),
            Column(
                self.tr("到期"), lambda row: row.due_on, sort="due_on", sample="2026-11-23",
                meaning=self._due,
            ),
            Column(self.tr("变动"), self._changed, meaning=lambda row: "due"),
        ]  # fmt: skip

    def _odd_columns(self) -> list[Column]:
        return [
            Column(self.tr("姓名或名称"), lambda one: one.who, sample="幸福里物业公司"),
            Column(self.tr("台账"), lambda one: _short(one.book_name), sample="出租房屋登记"),
            Column(self.tr("矛盾"), self._odd, meaning=lambda one: "due", stretch=True),
        ]

    def _odd(self, one: Contradiction) -> str:
        return self.context.translate("contradictions", ODD[one.kind]).format(**one.slots)

    def _page(self, offset: int, limit: int, sort: str, down: bool) -> Sequence[ReviewRow]:
        office = self.context.office
        return reviews.rows(
            office, self.asked, sort=sort, descending=down, offset=offset, limit=limit
        )

    def _due(self, row: ReviewRow) -> str:
        return "refused" if row.due_on <= self.context.office.today().isoformat() else ""

    def _changed(self, row: ReviewRow) -> str:
        words = {STATUS: self.tr("人户情况"), PHONE: self.tr("电话"), HOME: self.tr("住址")}
        return "、".join(word for fact, word in words.items() if row.changed & fact)


def _short(name: str) -> str:
    return name.removesuffix("台账") or name
