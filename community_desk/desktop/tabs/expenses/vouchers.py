"""The vouchers of a month or a year as a table, read page by page, with the balance below."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton, MainButton, PlainButton
from community_desk.desktop.kit.panes import Card, PaneHeading, quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.models.paged import PagedModel
from community_desk.desktop.tabs.expenses.list_line import ListLine
from community_desk.desktop.tabs.expenses.more import ACTS
from community_desk.desktop.tabs.expenses.voucher_columns import GIVE_WAY, VoucherColumns
from community_desk.expenses.money import yuan
from community_desk.expenses.records import MonthView, Voucher, YearView
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import count_of, page_of, place_of


class VoucherPane(Card):
    """The list. ``chosen`` carries the current `Voucher` or None, also when it was read again;
    ``opened`` one to open; ``step_wanted`` -1 or 1 of what is shown, ``year_step_wanted`` of
    years; the others say which button was pressed. The keys work while ``scope`` is shown.
    """

    chosen = Signal(object)
    opened = Signal(object)
    step_wanted = Signal(int)
    year_step_wanted = Signal(int)
    booking_wanted = Signal()
    closing_wanted = Signal()
    reopening_wanted = Signal()
    statement_wanted = Signal()

    def __init__(self, context: DeskContext, scope: QWidget) -> None:
        theme = context.theme
        super().__init__(theme, scope)
        self._context = context
        self._which: Which | None = None
        self._first = self._last = self._period = ""
        self._lacking = 0
        self.columns = VoucherColumns(self)
        self.model = PagedModel(self.columns.all(), parent=self, sort="date", descending=True)
        self.table = TableView(theme, self.model, memory=context.memory, name="vouchers")
        self.table.setAccessibleName(self.tr("凭证"))
        self.table.let_give_way(GIVE_WAY)
        self.empty = EmptyState(theme, "receipt", "")
        self.either = Either(self.table, self.empty)
        self.line = ListLine(context, scope, self)
        self.balance = quiet_label("")
        self.balance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addLayout(self._heading(scope))
        self.body.addWidget(self.line)
        self.body.addWidget(self.either, 1)
        self.body.addWidget(self.balance)
        # Set by hand, so that the pane may become narrower than its heading with all words.
        self.setMinimumWidth(theme.px(388))
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.line.changed.connect(self._list)
        self.line.search.moved.connect(self._move)
        self.line.search.returnPressed.connect(self._go_in)

    def show_month(self, view: MonthView) -> None:
        """Shows a month, narrowed as before."""
        year, month = view.month.split("-")
        self._period = self.tr("{year} 年 {month} 月").format(year=year, month=int(month))
        self._first = self._last = view.month
        self._lacking = view.lacking
        if view.closed:
            self.heading.set_tag(self.tr("已结账"), "allowed")
        else:
            self.heading.set_tag(self.tr("未结账"), "due")
        self._show_buttons(of_month=True, closed=view.closed)
        self._show_balance(
            self.tr(
                "上月结余 {opening}  +  收入 {income}  −  支出 {expense}  =  本月结余 {closing}"
            ),
            (view.opening, view.income, view.expense, view.closing),
            view.advanced,
        )
        self._show()

    def show_year(self, view: YearView) -> None:
        """Shows a whole year, narrowed as before."""
        self._period = self.tr("{year} 年").format(year=view.year)
        self._first, self._last = view.months[0].month, view.months[-1].month
        period = Which(first=self._first, last=self._last, lacking=True)
        self._lacking = count_of(self._context.office, period)
        self.heading.set_tag("")
        self._show_buttons(of_month=False, closed=False)
        self._show_balance(
            self.tr(
                "上年结余 {opening}  +  收入 {income}  −  支出 {expense}  =  本年结余 {closing}"
            ),
            (view.opening, view.allotted, view.spent, view.left),
            view.advanced,
        )
        self._show()

    def go_to(self, uid: str) -> bool:
        """Goes to a voucher of the list, wherever it stands; says whether it is there."""
        assert self._which is not None
        position, order = self.model.sorting()
        sort, down = self.model.columns[position].sort, order == Qt.SortOrder.DescendingOrder
        row = place_of(self._context.office, self._which, uid, sort, down)
        if row is not None:
            self.table.select_row(row)
        return row is not None

    def by_tab(self) -> tuple[QWidget, ...]:
        """Where Tab leads above the table."""
        return (self.earlier, self.later, *self._buttons, *self.line.by_tab())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self) -> None:
        self.heading.set_title(self._period)
        self._fit()
        self._list()

    def _list(self) -> None:
        which = self.line.which(self._first, self._last)
        before: Voucher | None = self.table.record()
        if which == self._which:
            self.model.refresh()
            self._stay_on(before)
        else:
            self._which = which
            self.model.set_source(self._page, lambda: count_of(self._context.office, which))
        rows = self.model.rowCount()
        self.line.show_counts(rows, self._lacking)
        self.either.show_content(rows > 0)
        if not rows:
            self.empty.say(*self._why_empty(which))

    def _stay_on(self, before: Voucher | None) -> None:
        """Keeps to the same voucher when the list was read again, and says it anew."""
        now: Voucher | None = self.table.record()
        if before is not None and (now is None or now.uid != before.uid):
            self.go_to(before.uid)
        self.chosen.emit(self.table.record())

    def _page(self, offset: int, limit: int, sort: str, descending: bool) -> list[Voucher]:
        assert self._which is not None
        return page_of(self._context.office, self._which, offset, limit, sort, descending)

    def _why_empty(self, which: Which) -> tuple[str, str]:
        values = {"period": self._period, "words": which.words, "only": self.line.only()}
        if which.words:
            said = self.tr("{period}没有找到“{words}”"), self.tr("按 Esc 清空，看全部")
        elif which.lacking:
            said = self.tr("{period}没有缺票据的支出"), self.tr("点上面的“缺票据”，看全部凭证")
        elif values["only"]:
            said = self.tr("{period}没有“{only}”的凭证"), self.tr("点上面的“只看”，看全部凭证")
        else:
            said = self.tr("{period}还没有凭证"), self.tr("按 Ctrl+N 记第一笔")
        return said[0].format(**values), said[1]

    def _show_balance(self, words: str, amounts: tuple[int, ...], advanced: int) -> None:
        names = ("opening", "income", "expense", "closing")
        said = words.format(**{name: yuan(fen) for name, fen in zip(names, amounts, strict=True)})
        if advanced:
            said += self.tr("（其中预借未报 {advanced}）").format(advanced=yuan(advanced))
        self.balance.setText(said)

    def _show_buttons(self, *, of_month: bool, closed: bool) -> None:
        self.line.year_chip.setChecked(not of_month)
        for button in (self.statement_button, self.close_button):
            button.setVisible(of_month)
            # Its key would press it unseen.
            button.setEnabled(of_month)
        reopens = of_month and closed
        self.close_button.setEnabled(of_month and not closed)
        self.close_button.setVisible(of_month and not reopens)
        self.reopen_button.setVisible(reopens)
        earlier, later = (
            (self.tr("上个月"), self.tr("下个月"))
            if of_month
            else (self.tr("上一年"), self.tr("下一年"))
        )
        self.earlier.set_text(f"{earlier}  Alt+←")
        self.later.set_text(f"{later}  Alt+→")

    def _heading(self, scope: QWidget) -> QHBoxLayout:
        theme = self._context.theme
        self.earlier = IconButton(theme, "", self, icon="chevron-left")
        self.later = IconButton(theme, "", self, icon="chevron-right")
        self.more_button = IconButton(theme, self.tr("更多"), self, icon="ellipsis")
        book, close, statement = (ACTS[key] for key in ("book", "close", "statement"))
        say = partial(self._context.translate, "acts")
        self.statement_button = PlainButton(
            theme, say(statement.title), self, icon="printer", key=statement.keys, key_scope=scope
        )
        self.close_button = PlainButton(theme, say(close.title), self, icon="lock")
        self.reopen_button = PlainButton(theme, self.tr("反结账"), self, icon="lock-open")
        self.add_button = MainButton(
            theme, say(book.title), self, icon="plus", key=book.keys, key_scope=scope
        )
        tie(self._context, "expenses.print", self.statement_button)
        tie(self._context, "expenses.close", self.close_button)
        tie(self._context, "expenses.reopen", self.reopen_button)
        tie(self._context, "expenses.book", self.add_button)
        self.earlier.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.later.clicked.connect(lambda: self.step_wanted.emit(1))
        self.statement_button.clicked.connect(self.statement_wanted)
        self.close_button.clicked.connect(self.closing_wanted)
        self.reopen_button.clicked.connect(self.reopening_wanted)
        self.add_button.clicked.connect(self.booking_wanted)
        for keys, signal, step in (
            ("Alt+Left", self.step_wanted, -1),
            ("Alt+Right", self.step_wanted, 1),
            ("Alt+Up", self.year_step_wanted, -1),
            ("Alt+Down", self.year_step_wanted, 1),
        ):
            # Of the whole window: an empty month has no list to take the keys.
            shortcut = QShortcut(QKeySequence(keys), scope)
            shortcut.activated.connect(lambda signal=signal, step=step: signal.emit(step))
        self._buttons = (
            self.more_button,
            self.statement_button,
            self.close_button,
            self.reopen_button,
            self.add_button,
        )
        self.heading = PaneHeading(theme, "", buttons=self._buttons)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addWidget(self.heading, 1)
        return row

    def _fit(self) -> None:
        """Makes do with the room there is: words of buttons go first, then the key, then all."""
        add = self.add_button
        words = self._context.translate("acts", ACTS["book"].title)
        restyle(add, narrow="false")
        for shows_key in (True, False):
            add.shows_key = shows_key
            add.set_text(words)
            if self.heading.fit((self.close_button, self.reopen_button, self.statement_button)):
                return
        add.setText("")
        restyle(add, narrow="true")

    def _move(self, key: object) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)  # type: ignore[call-overload]
        row = self.table.currentIndex().row() + step
        self.table.select_row(max(0, min(row, self.model.rowCount() - 1)))

    def _go_in(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            self.table.select_row(max(0, self.table.currentIndex().row()))
