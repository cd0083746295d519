"""经费: the year's figures, the vouchers of a month or the year, and where the money went."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.pages import fill_menu, page_shown
from community_desk.desktop.kit.panes import Columns, reach_all, tab_layout, tab_through
from community_desk.desktop.tabs.expenses.amending import AmendDialog
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.charts import YearCharts
from community_desk.desktop.tabs.expenses.dialogs import (
    CloseMonthDialog,
    ReopenDialog,
    StatementDialog,
)
from community_desk.desktop.tabs.expenses.figures import YearFigures
from community_desk.desktop.tabs.expenses.more import PAGES, page_makers
from community_desk.desktop.tabs.expenses.pages import ExpensesPages
from community_desk.desktop.tabs.expenses.reversal import open_reversal
from community_desk.desktop.tabs.expenses.settling import SettleDialog, open_settlement
from community_desk.desktop.tabs.expenses.slip_dialog import open_slip
from community_desk.desktop.tabs.expenses.voucher_card import VoucherCard
from community_desk.desktop.tabs.expenses.vouchers import VoucherPane
from community_desk.errors import DeskError
from community_desk.expenses.checks import EARLIEST_YEAR
from community_desk.expenses.figures import check_month, month_figures, year_view
from community_desk.expenses.forecast import forecast_of
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Voucher
from community_desk.expenses.said_periods import said_period


class ExpensesTab(BaseTab):
    """经费. ``month`` is the one shown, ``YYYY-MM``, or come back to from the whole of its year."""

    subjects = ("expenses",)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.month = f"{context.office.today():%Y-%m}"
        self.whole_year = self._year_before = False
        self.figures = YearFigures(context)
        month = QWidget()
        self.pane = VoucherPane(context, month)  # whose keys are not those of the pages
        self.charts = YearCharts(context)
        self.card = VoucherCard(context)
        self._left = ""  # the voucher whose card was closed, while it stays the current one
        self.right = QStackedWidget()
        for shown in (self.charts, self.card):
            self.right.addWidget(shown)
        rows = QVBoxLayout(month)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(14))
        rows.addWidget(self.figures)
        rows.addWidget(Columns(theme, [self.pane, self.right], [834, 556], month), 1)
        month.setFocusProxy(self.pane.table)
        self.pages = ExpensesPages(month, page_makers(), context)
        fill_menu(context, self.pane.more_button, PAGES, self.pages.open)
        self.show_front = self.pages.show_first
        self.where = lambda: page_shown("expenses_page", self.pages) or self._shown()
        self.acts = {
            "book": self.pane.add_button,
            "close": self.pane.close_button,
            "statement": self.pane.statement_button,
        }
        tab_layout(theme, self).addWidget(self.pages, 1)
        self.pages.month_wanted.connect(
            lambda month, uid: self.open_target(Target("month", month, uid))
        )
        self.pages.fund_wanted.connect(self._show_fund)
        self.pane.step_wanted.connect(self._step)
        self.pane.year_step_wanted.connect(lambda step: self._go_by(12 * step))
        self.pane.line.year_wanted.connect(lambda whole: self._go(self.month, whole=whole))
        self.pane.line.all_wanted.connect(self._leave_only)
        self.pane.booking_wanted.connect(self.book)
        self.pane.closing_wanted.connect(self.ask_close)
        self.pane.reopening_wanted.connect(self.ask_reopen)
        self.pane.statement_wanted.connect(self.show_statement)
        self.pane.chosen.connect(self._chosen)
        self.pane.opened.connect(self.open_voucher)
        self.pane.table.clicked.connect(self._clicked)
        self.card.closed.connect(self.close_voucher)
        self.card.settle_wanted.connect(self.settle)
        self.card.amend_wanted.connect(self.amend)
        self.card.reverse_wanted.connect(
            lambda voucher: open_reversal(context, voucher, self, self._booked)
        )
        self.card.slip_wanted.connect(lambda voucher: open_slip(context, voucher.number, self))
        self.charts.group_chosen.connect(lambda group: self.show_only(group=group))
        self.charts.fund_chosen.connect(lambda fund: self.show_only(fund=fund))
        self.charts.month_chosen.connect(self._show_all_of)
        # Tab comes in at the table; what stands above it is reached last.
        tab_through(self.pane.table, *self.charts.by_tab(), self.card, *self.pane.by_tab())
        reach_all(self.card, self.card)
        self.setFocusProxy(self.pane.table)
        self.reload()

    def reload(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.reload()
        self._show_year()
        self._show_list()

    def open_target(self, target: Target) -> None:
        """A month, perhaps with a voucher; or a page."""
        if target.kind == "expenses_page":
            self.pages.open(target.key).open_key(target.also)
            return
        self.pages.show_first()
        try:
            check_month(target.key)
        except DeskError as error:
            self.context.notify_error(error)
            return
        self._show_all_of(target.key)
        if target.also:
            self.pane.go_to(target.also)
        self.pane.table.setFocus()

    def take_focus(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.take_focus()
        else:  # an empty list is not shown
            pane = self.pane
            (pane.table if pane.table.isVisible() else pane.add_button).setFocus()

    def unsaved(self) -> bool:
        return bool(self.pages.unsaved()[0])

    def show_unsaved(self) -> None:
        key, thing = self.pages.unsaved()
        self.pages.open(key).open_key(thing)

    def show_month(self, month: str) -> None:
        """Shows the vouchers of a month, and its year."""
        self._go(month, whole=False)

    def show_only(self, *, group: str = "", fund: str = "") -> None:
        """Shows what the year has of a group of classes or of a fund; the same one again goes
        back to what was shown before.
        """
        line = self.pane.line
        if self.whole_year and line.is_on(group=group, fund=fund):
            self._leave_only()
            return
        if not line.only():
            self._year_before = self.whole_year
        line.show_all()
        line.narrow(group=group, fund=fund)
        self._go(self.month, whole=True)

    def open_voucher(self, voucher: Voucher) -> None:
        """Shows a voucher in full, and goes there."""
        self.context.note("month", voucher.month, voucher.uid)
        self._show_card(voucher)
        self.card.take_focus()

    def close_voucher(self) -> None:
        """Shows the charts again; the keys go back to the list."""
        voucher = self.pane.table.record()
        self._left = voucher.uid if voucher is not None else ""
        self.right.setCurrentWidget(self.charts)
        self.pane.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.card.isVisible():
            self.close_voucher()
        else:
            super().keyPressEvent(event)

    def _show_fund(self, fund: str) -> None:
        self.pages.show_first()
        if not (self.whole_year and self.pane.line.is_on(fund=fund)):
            self.show_only(fund=fund)
        self.pane.table.setFocus()

    def book(self) -> BookingDialog:
        """Asks for payments and receipts, one after another."""
        dialog = BookingDialog(self.context, self._usual_day(), self)
        dialog.booked.connect(self._booked)
        dialog.open()
        return dialog

    def settle(self, lent: Voucher) -> SettleDialog:
        """Asks for the account of an advance."""
        dialog = open_settlement(self.context, lent, self)
        dialog.booked.connect(self._booked)
        return dialog

    def amend(self, voucher: Voucher) -> AmendDialog:
        """Asks for what may still be mended on a voucher."""
        dialog = AmendDialog(self.context, voucher, self)
        dialog.amended.connect(self._amended)
        dialog.open()
        return dialog

    def show_statement(self) -> StatementDialog:
        """Shows the month's statement as it prints."""
        dialog = StatementDialog(self.context, self.month, self)
        dialog.open()
        return dialog

    def ask_close(self) -> CloseMonthDialog:
        """Says what closing the month means and asks for it."""
        is_over = self.month < f"{self.context.office.today():%Y-%m}"
        dialog = CloseMonthDialog(self.context, self.view, is_over, self)
        dialog.wanted.connect(self._close)
        dialog.open()
        return dialog

    def ask_reopen(self) -> ReopenDialog:
        """Asks a director why the month is to be opened again."""
        dialog = ReopenDialog(self.context, self.month, self)
        dialog.reopened.connect(self._reopened)
        dialog.open()
        return dialog

    def _shown(self) -> Target | None:
        """The month, with the voucher whose card is shown; a whole year is as one left it."""
        if self.whole_year:
            return None
        voucher = self.pane.table.record() if self.right.currentWidget() is self.card else None
        return Target("month", self.month, "" if voucher is None else voucher.uid)

    def _chosen(self, voucher: Voucher | None) -> None:
        if voucher is None:
            self.right.setCurrentWidget(self.charts)
        elif self.right.currentWidget() is self.card or voucher.uid != self._left:
            self._show_card(voucher)

    def _clicked(self) -> None:
        """A click on the voucher that is current already shows it again after Esc."""
        voucher = self.pane.table.record()
        if voucher is not None and self.right.currentWidget() is self.charts:
            self._show_card(voucher)

    def _show_card(self, voucher: Voucher) -> None:
        self._left = ""
        self.card.show_voucher(voucher)
        self.right.setCurrentWidget(self.card)

    def _close(self) -> None:
        with self.telling():
            view = close_month(self.context.office, self.month)
            self.context.tell_changed("expenses")
            text = self.tr("{month}已结账").format(month=self._said(view.month))
            self.context.notify(
                text,
                action=self.tr("打印公开表"),
                act=lambda: self.open_target(Target("expenses_page", "publish", view.month)),
            )

    def _said(self, month: str) -> str:
        return said_period(month).say(self.context.translate)

    def _reopened(self, months: list[str]) -> None:
        self.context.tell_changed("expenses")
        said = "、".join(map(self._said, reversed(months)))
        text = self.tr("已反结账：{months}").format(months=said)
        self.context.notify(text)

    def _booked(self, voucher: Voucher) -> None:
        self.context.note("month", voucher.month, voucher.uid)
        self.month, self.whole_year = voucher.month, False
        self.pane.line.show_all()
        self.context.tell_changed("expenses")
        # The hub reloads only what is on the screen.
        if not self.isVisible():
            self.reload()
        self.pane.go_to(voucher.uid)

    def _go(self, month: str, *, whole: bool) -> None:
        self.month, self.whole_year = month, whole
        if self.year.year != int(month[:4]):
            self._show_year()
        self._show_list()

    def _amended(self, voucher: Voucher) -> None:
        self.context.tell_changed("expenses")
        self.context.notify(self.tr("{number} 已改").format(number=voucher.number))

    def _show_year(self) -> None:
        office = self.context.office
        self.year = year_view(office, int(self.month[:4]))
        self.figures.show_year(self.year, forecast_of(office, self.year), office.today())
        self.charts.show_year(self.year)

    def _show_list(self) -> None:
        self.view = month_figures(self.context.office, self.month)
        if self.whole_year:
            self.pane.show_year(self.year)
        else:
            self.pane.show_month(self.view)
        line, month = self.pane.line, "" if self.whole_year else self.month
        self.charts.mark(group=line.group, fund=line.fund, month=month)

    def _show_all_of(self, month: str) -> None:
        self.pane.line.show_all()
        self.show_month(month)

    def _leave_only(self) -> None:
        self.pane.line.narrow()
        self._go(self.month, whole=self._year_before)

    def _step(self, step: int) -> None:
        self._go_by(12 * step if self.whole_year else step)

    def _go_by(self, months: int) -> None:
        year, month = divmod(int(self.month[:4]) * 12 + int(self.month[5:]) - 1 + months, 12)
        if EARLIEST_YEAR <= year <= self.context.office.today().year + 1:
            self._go(f"{year:04d}-{month + 1:02d}", whole=self.whole_year)

    def _usual_day(self) -> date:
        """Today, or for an earlier open month its last day."""
        today = self.context.office.today()
        if self.view.closed or self.month >= f"{today:%Y-%m}":
            return today
        year, month = int(self.month[:4]), int(self.month[5:])
        return date(year, month, monthrange(year, month)[1])
