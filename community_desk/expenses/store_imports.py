"""The SQL around accounts that come in from workbooks: what is booked already, and where."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from sqlite_utils import Database

from community_desk.expenses import store
from community_desk.expenses.records import Voucher

# So many vouchers of one amount are looked through for the one that a red line means.
_MOST_ALIKE = 50


class BookedLine(NamedTuple):
    """A line of a voucher as a workbook tells it, so that it is not booked again."""

    date: str
    kind: str
    fen: int
    text: str
    payee: str


def booked_lines(db: Database, first: str, last: str) -> Counter[BookedLine]:
    """How often each line is there that is booked from one day to another, both included."""
    rows = db.execute(
        "SELECT v.date, l.kind, l.fen, iif(l.text = '', v.text, l.text), v.payee, count(*)"
        " FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id"
        " WHERE v.month BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5",
        [first[:7], last[:7]],
    )
    return Counter({BookedLine(*row[:5]): row[5] for row in rows})


def standing(db: Database, known: store.Known, kind: str, fen: int, until: date) -> list[Voucher]:
    """The last vouchers up to a day that come to an amount and may be taken back."""
    where = (
        "WHERE v.kind = ? AND v.fen = ? AND v.reverses IS NULL AND v.date <= ?"
        f" AND NOT {store.REVERSED.format(id='v.id')} ORDER BY v.date DESC, v.counter DESC LIMIT ?"
    )
    return store.vouchers(db, known, where, [kind, fen, until.isoformat(), _MOST_ALIKE])


def has_before(db: Database, day: str) -> bool:
    """Whether anything is booked before a day."""
    row = db.execute("SELECT EXISTS (SELECT 1 FROM voucher WHERE date < ?)", [day]).fetchone()
    return bool(row[0])


def batch(db: Database, uid: str) -> tuple[str, str] | None:
    """The file name of an import of vouchers and its counts as JSON, or None."""
    row = db.execute(
        "SELECT file_name, counts FROM import_batch WHERE uid = ? AND book = 'expenses'", [uid]
    ).fetchone()
    return (row[0], row[1]) if row else None
