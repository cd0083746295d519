"""Middle, below: the register of letters and refusals."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from community_desk.certificates import register
from community_desk.certificates.register import STATE_WORDS, Asked, RegisterRow, State
from community_desk.certificates.unfetched import lapsing
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.certificates.register_filter import RegisterFilter
from community_desk.registry.masking import mask_name

STATE_MEANINGS = {
    "valid": "neutral",
    "handed": "allowed",
    "lapsed": "due",
    "void": "refused",
    "replaced": "refused",
    "told": "neutral",
    "hand": "neutral",
}
_DATE, _APPLICANT = 1, 3
_NUMBER = "幸社证字〔2026〕第0345号"
_LINES, _LINES_LOW = 3, 2  # that are in sight at least


class RegisterCard(Card):
    """The register, newest first. ``chosen`` carries a `RegisterRow` as one moves, or None."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._first: list[RegisterRow] = []  # read when they were counted, not shown yet
        theme = context.theme
        self.search = SearchField(theme, self.tr("编号、姓名、事项"))
        self.search.setMinimumWidth(theme.px(120))
        self.search.setMaximumWidth(theme.px(200))
        self.filter = RegisterFilter(context)
        buttons = [self.search, self.filter]
        self.heading = PaneHeading(theme, self.tr("登记簿"), buttons=buttons)
        self.model = PagedModel(self._columns(), parent=self, key=lambda row: row.number)
        self.table = TableView(theme, self.model, memory=context.memory, name="register")
        self.table.setAccessibleName(self.tr("登记簿"))
        self._empty = EmptyState(theme, "stamp", "")
        self.either = Either(self.table, self._empty)
        self.be_low(False)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.either, 1)
        self.model.set_source(self._page, self._total)
        self.search.searched.connect(self._look)
        self.filter.changed.connect(self._look)
        self.search.returnPressed.connect(self._go_in)
        self.table.chosen.connect(self.chosen)
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heading.fit()
        # On a small screen the date goes first: the number has the year, the order the rest.
        narrow = self.width() < self._context.theme.px(600)
        self.table.let_give_way([_DATE, _APPLICANT] if narrow else [])

    def be_low(self, low: bool) -> None:
        """Three lines stay in sight however long the form above is. On a ``low`` screen two do, and
        they stand closer: what one is writing is worth more there than what was written.
        """
        theme = self._context.theme
        self._low = low
        line, around, between = (31, 10, 6) if low else (37, 16, 10)
        lines = _LINES_LOW if low else _LINES
        self.table.verticalHeader().setDefaultSectionSize(theme.px(line))
        self.body.setContentsMargins(theme.px(16), theme.px(around), theme.px(16), theme.px(around))
        self.body.setSpacing(theme.px(between))
        heading = self.table.horizontalHeader().sizeHint().height()
        frame = 2 * self.table.frameWidth()
        height = heading + frame + theme.px(lines * line)
        self.table.setMinimumHeight(height)
        self.either.setMinimumHeight(height)  # else the hidden empty state asks for more

    def hasHeightForWidth(self) -> bool:
        # Its heading has, which would make the card ask for the height that it would like best.
        return False

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumSizeHint().height()) if self._low else hint

    def reload(self) -> None:
        """Reads the register and the year's counts again."""
        self.model.refresh()
        office = self._context.office
        issued, refused = register.counts(office, office.today().year)
        said = self.tr("今年开具 {issued} · 不予开具 {refused}").format(
            issued=f"{issued:,}", refused=f"{refused:,}"
        )
        if only := self.filter.words():
            said = self.tr("只看 {only}：{count}").format(only=only, count=self.model.rowCount())
        self.heading.set_count(said)
        self.heading.fit()
        words = self.search.text().strip() or self.filter.words()
        self.either.show_content(self.model.rowCount() > 0)
        if words:
            self._empty.say(
                self.tr("没有找到“{words}”").format(words=words),
                self.tr("可以找编号、事项、姓名、单位的一部分"),
            )
        else:
            self._empty.say(
                self.tr("还没有开过证明"), self.tr("开具和不予开具的，都会自动记在这里")
            )

    def record(self) -> RegisterRow | None:
        """The current line."""
        row: RegisterRow | None = self.table.record()
        return row

    def go_to(self, number: str) -> bool:
        """Goes to a line by its number; searches for it where it is not among the newest."""
        if not self.table.select_key(number):
            self.filter.choose()
            self.search.setText(number)
        if self.record() is None or self.record().number != number:  # type: ignore[union-attr]
            self.table.select_key(number)
        row = self.record()
        return row is not None and row.number == number

    def show_only(self, state: State | None) -> None:
        """Leaves only lines of a state, None all, and goes to the first of them."""
        self.search.clear()
        self.filter.choose(state=state)
        self._go_in()

    def show_lapsing(self) -> None:
        """Leaves the letters that nobody took and that lapse within days; goes to the first."""
        self.search.clear()
        words = self.tr("快过有效期")
        self.filter.choose(state="valid", asked=lapsing(self._context.office), asked_words=words)
        self._go_in()

    def show_refusals(self, asked: Asked, words: str, year: int) -> None:
        """Leaves the refusals that a figure counts, and goes to the first; ``words`` name them."""
        self.search.clear()
        self.filter.choose(state="told", year=year, asked=asked, asked_words=words)
        self._go_in()

    def unchoose(self) -> None:
        """No line is current any more."""
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))

    def _columns(self) -> list[Column]:
        year = str(self._context.office.today().year)
        return [
            Column(self.tr("编号"), lambda row: row.number, sample=_NUMBER, whole=True),
            Column(self.tr("日期"), lambda row: row.on[5:] if row.on.startswith(year) else row.on),
            Column(
                self.tr("事项"),
                lambda row: row.title,
                tip=lambda row: "\n".join(part for part in (row.body, row.purpose) if part),
            ),
            Column(self.tr("申请人"), lambda row: mask_name(row.applicant)),
            Column(
                self.tr("状态"),
                lambda row: self._state(row),
                tags=lambda row: [TagText(self._state(row), STATE_MEANINGS[row.state])],
                stretch=True,
            ),
        ]

    def _state(self, row: RegisterRow) -> str:
        return self._context.translate("errors", STATE_WORDS[row.state])

    def _page(self, offset: int, limit: int, _sort: str, _down: bool) -> list[RegisterRow]:
        if offset == 0 and self._first:
            first, self._first = self._first, []
            return first
        return register.page(
            self._context.office,
            words=self.search.text(),
            state=self.filter.state or "",
            year=self.filter.year,
            asked=self.filter.asked,
            offset=offset,
            limit=limit,
        )

    def _total(self) -> int:
        self._first, count = register.first_page(
            self._context.office,
            words=self.search.text(),
            state=self.filter.state or "",
            year=self.filter.year,
            asked=self.filter.asked,
        )
        return count

    def _look(self) -> None:
        self.reload()

    def _go_in(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            self.table.select_row(0)
