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


class Batch(NamedTuple):
    """An import on record. ``at`` is an instant; ``counts``, ``problems`` and ``headings`` are
    JSON.
    """

    uid: str
    file_name: str
    at: str
    staff_uid: str
    counts: str
    problems: str
    headings: str


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


def batches(db: Database, uid: str = "") -> list[Batch]:
    """All imports of vouchers, or the one with this uid; the newest first."""
    rows = db.execute(
        "SELECT uid, file_name, created_at, created_by, counts, problems, headings"
        " FROM import_batch WHERE book = 'expenses' AND ? IN ('', uid) ORDER BY id DESC",
        [uid],
    )
    return [Batch(*row) for row in rows.fetchall()]


def standing_between(db: Database, month: str, first: int, last: int) -> int:
    """How many vouchers of a month, from one running number to another, may be taken back."""
    row = db.execute(
        "SELECT count(*) FROM voucher v WHERE v.month = ? AND v.counter BETWEEN ? AND ?"
        f" AND v.reverses IS NULL AND NOT {store.REVERSED.format(id='v.id')}",
        [month, first, last],
    ).fetchone()
    return int(row[0])
