"""Closing a month, and opening it again."""

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store, store_months
from community_desk.expenses.checks import LONGEST_TEXT, check_month_open, tidy
from community_desk.expenses.figures import check_month, month_figures
from community_desk.expenses.money import plain
from community_desk.expenses.records import MonthView
from community_desk.expenses.said_periods import said_period
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


def close_month(office: Office, month: str) -> MonthView:
    """Locks a month, and with it all before it, and states its balance (without its vouchers).

    Raises `NotUnderstoodError` ``no_month``, or `RuleSaysNoError`: ``month_closed``,
    ``earlier_month_open`` where an earlier month has vouchers and is not closed,
    ``month_not_begun`` for a month to come in which nothing is booked, ``role_may_not``.
    """
    check_may(office, "expenses.close")
    check_month(month)
    with office.writing("expenses.close") as write:
        check_month_open(office, month)
        waiting = _open_with_vouchers(office, month)
        if waiting and waiting[0] < month:
            raise RuleSaysNoError(
                "earlier_month_open",
                QT_TRANSLATE_NOOP(
                    "errors", "{earlier}还没有结账；请先结 {earlier}，再结 {month}。"
                ),
                earlier=said_period(waiting[0]),
                month=said_period(month),
            )
        if month > office.today().isoformat()[:7] and not waiting:
            raise RuleSaysNoError(
                "month_not_begun",
                QT_TRANSLATE_NOOP("errors", "{month}还没有到，也没有凭证；请核对要结的月份。"),
                month=said_period(month),
            )
        view = month_figures(office, month)
        fen = {
            "opening_fen": view.opening,
            "income_fen": view.income,
            "expense_fen": view.expense,
            "closing_fen": view.closing,
        }
        uid = store_months.insert_month_close(write, month, fen)
        new = {key.removesuffix("_fen"): plain(amount) for key, amount in fen.items()}
        write.audit("close", "month", uid, new={"month": month, **new})
    return month_figures(office, month)


def reopen_month(office: Office, month: str, reason: str) -> list[str]:
    """Opens a closed month again, and every month closed after it; gives them, the latest first.

    Only a director may. Raises `NotUnderstoodError`: ``no_month``, ``reason_needed``;
    `RuleSaysNoError`: ``role_may_not``, ``month_not_closed``.
    """
    check_may(office, "expenses.reopen")
    check_month(month)
    reason = tidy(reason, LONGEST_TEXT)
    if not reason:
        raise NotUnderstoodError(
            "reason_needed",
            QT_TRANSLATE_NOOP("errors", "反结账要写明原因；请补上再办。"),
        )
    with office.writing("expenses.reopen") as write:
        closes = store_months.closes_from(office.db, month)
        if not closes:
            raise RuleSaysNoError(
                "month_not_closed",
                QT_TRANSLATE_NOOP("errors", "{month}没有结账，不用反结账。"),
                month=said_period(month),
            )
        for close_id, uid, closed in closes:
            store_months.insert_reopening(write, close_id, reason)
            write.audit("reopen", "month", uid, new={"month": closed}, reason=reason)
    return [closed for _, _, closed in closes]


def closed_from(office: Office, month: str) -> list[str]:
    """The months that `reopen_month` would open: this one and those closed after it, the latest
    first.
    """
    return [closed for _, _, closed in store_months.closes_from(office.db, month)]


def closed_until(office: Office) -> str:
    """The latest closed month; "" where none is."""
    month = store_months.last_closed_month(office.db)
    return "" if month == store.FIRST_MONTH else month


def open_months(office: Office) -> list[str]:
    """The months that are over, have vouchers and are not closed: work waiting, oldest first."""
    this_month = office.today().isoformat()[:7]
    return [month for month in _open_with_vouchers(office, this_month) if month < this_month]


def _open_with_vouchers(office: Office, last: str) -> list[str]:
    closed = store_months.last_closed_month(office.db)
    found = store.months_with_vouchers(office.db, closed, last)
    return [month for month in found if month > closed]
