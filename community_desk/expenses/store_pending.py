"""The SQL of what among the vouchers waits for somebody to look at it."""

from sqlite_utils import Database

from community_desk.expenses.store import REVERSED
from community_desk.office.voucher_numbers import said_number

_STANDS = f"v.reverses IS NULL AND NOT {REVERSED.format(id='v.id')}"


def repeated_invoices(db: Database, first: str, last: str) -> list[tuple[str, tuple[str, ...]]]:
    """Invoices that stand in several vouchers, with the numbers of these; at least one of them is
    of a month from ``first`` to ``last``.
    """
    rows = db.execute(
        "SELECT l.invoice, group_concat(DISTINCT v.number ORDER BY v.number)"
        f" FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id WHERE l.invoice <> ''"
        f" AND {_STANDS} GROUP BY l.invoice HAVING count(DISTINCT v.id) > 1"
        " AND sum(v.month BETWEEN ? AND ?) > 0 ORDER BY 2",
        [first, last],
    )
    return [(invoice, _said(numbers)) for invoice, numbers in rows.fetchall()]


def booked_twice(
    db: Database, first: str, last: str
) -> list[tuple[str, str, int, tuple[str, ...]]]:
    """Day, payee, amount and numbers of vouchers that may be one booked twice: of one day and
    kind, for one amount, with one payee (domain E.1).
    """
    rows = db.execute(
        "SELECT v.date, v.payee, v.fen, group_concat(v.number ORDER BY v.number)"
        " FROM voucher v WHERE v.month BETWEEN ? AND ? AND v.kind IN ('in', 'out')"
        f" AND v.payee <> '' AND {_STANDS}"
        " GROUP BY v.date, v.kind, v.payee, v.fen HAVING count(*) > 1 ORDER BY 1, 4",
        [first, last],
    )
    return [(day, payee, fen, _said(numbers)) for day, payee, fen, numbers in rows.fetchall()]


def _said(numbers: str) -> tuple[str, ...]:
    return tuple(map(said_number, numbers.split(",")))
