"""Pictures of the expenses: their pages and dialogs."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.gallery_taking import Making
from community_desk.desktop.tabs.expenses.amending import AmendDialog
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.budget_history import BudgetHistoryDialog
from community_desk.desktop.tabs.expenses.budget_sheet import BudgetSheetDialog
from community_desk.desktop.tabs.expenses.dialogs import (
    CloseMonthDialog,
    ReopenDialog,
    StatementDialog,
)
from community_desk.desktop.tabs.expenses.more import PAGES
from community_desk.desktop.tabs.expenses.reversal import ReverseDialog
from community_desk.desktop.tabs.expenses.settling import SettleDialog
from community_desk.desktop.tabs.expenses.slip_dialog import SlipDialog
from community_desk.desktop.tabs.expenses.slip_offset_dialog import SlipOffsetDialog
from community_desk.desktop.tabs.expenses.standards_dialog import StandardsDialog
from community_desk.desktop.tabs.expenses.take_in_dialogs import ExportVouchersDialog
from community_desk.desktop.tabs.expenses.voucher_receipts import PaperCameDialog
from community_desk.expenses.advances import open_advances
from community_desk.expenses.budgets import budget_of
from community_desk.expenses.expected import choices_of
from community_desk.expenses.figures import month_view
from community_desk.expenses.records import Line
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import page_of
from community_desk.ledgers.counted import office_counts


def expenses_pages(
    context: DeskContext, bank: Path | None = None
) -> Mapping[str, Callable[[], None]]:
    """By the name of the picture, what brings a page of the expenses up; ``bank`` is a list to
    compare with.
    """
    found = {"4-expenses-voucher": partial(_open_voucher, context)} | {
        f"4-expenses-{key.replace('_', '-')}": partial(context.open, "expenses_page", key)
        for key in PAGES
    }
    if bank is not None:
        compare = partial(context.open, "expenses_page", "reconcile", str(bank))
        found["4-expenses-reconcile-found"] = compare
    return found


def _open_voucher(context: DeskContext) -> None:
    """Goes to the last voucher that has its receipt as a file."""
    last = page_of(context.office, Which(), 0, 50, "number", True)
    for voucher in [each for each in last if each.files][:1]:
        context.open_month(voucher.month, voucher.uid)


def expenses_dialogs(context: DeskContext, window: QWidget) -> Iterator[Making]:
    """The dialogs of the expenses."""
    today = context.office.today()
    month = f"{today:%Y-%m}"
    yield "voucher", partial(BookingDialog, context, today, window)
    yield "voucher-lines", partial(_several_lines, context, window)
    for lent in open_advances(context.office)[:1]:
        yield "settle", partial(SettleDialog, context, lent, window)
    for paid in page_of(context.office, Which(), 0, 1, "date", True):
        yield "reverse", partial(ReverseDialog, context, paid, window)
    yield "statement", partial(StatementDialog, context, month, window)
    yield "reopen-month", partial(ReopenDialog, context, month, window)
    yield (
        "close-month",
        partial(CloseMonthDialog, context, month_view(context.office, month), False, window),
    )
    for voucher in page_of(context.office, Which(), 0, 1, "number", True):
        yield "slip", partial(SlipDialog, context, voucher.number, window)
        yield "amend-voucher", partial(AmendDialog, context, voucher, window)
        yield "paper-came", partial(PaperCameDialog, context, voucher.number, window)
    yield "slip-offset", partial(SlipOffsetDialog, context, window)
    yield "budget-history", partial(BudgetHistoryDialog, context, today.year, window)
    if budget_of(context.office, today.year) is not None:
        yield "budget-sheet", partial(BudgetSheetDialog, context, today.year, "", False, window)
    yield "export-vouchers", partial(ExportVouchersDialog, context, window)
    counts, choices = office_counts(context.office), choices_of(context.office)
    yield "standards", partial(StandardsDialog, context, counts, choices, today.year, window)


def _several_lines(context: DeskContext, window: QWidget) -> QWidget:
    dialog = BookingDialog(context, context.office.today(), window)
    lines = (
        Line("district_work", "office_supplies", 1860_00, "out", text="签字笔、A4 纸"),
        Line("district_work", "printing", 240_50, "out", text="宣传单 800 份", invoice="25312048"),
        Line("street", "panels", 620_00, "out", text="展板 2 块", invoice="25312051"),
    )
    dialog.lines.set_lines(lines)
    dialog.form.set_values({"text": "反诈宣传月用品", "payee": "惠文打印店"})
    dialog.look()
    return dialog
