"""The SQL of which entries a period of a book is about."""

from sqlite_utils import Database

from community_desk.ledgers.book_periods import Period, spoken_day
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import typed_value

_MONTH = "[12][0-9][0-9][0-9]-[01][0-9]"
_DAY = f"{_MONTH}-[0-3][0-9]"


def ids_in(db: Database, book: Book, period: Period, *, closed: bool) -> list[int]:
    """The entries of a book for a period, by serial.

    Of a log those that happened in it. Of a roll those that stood in it when the period ended.
    With ``closed`` the closed ones of a log too, and of a roll those that were closed in the
    period.
    """
    where, values = _where(book, period, closed)
    sql = f"SELECT e.id FROM entry e WHERE e.book = ? AND {where} ORDER BY e.serial"
    return [int(row[0]) for row in db.execute(sql, [book.code, *values])]


def count_in(db: Database, book: Book, period: Period, *, closed: bool) -> int:
    """How many `ids_in` finds."""
    where, values = _where(book, period, closed)
    sql = f"SELECT count(*) FROM entry e WHERE e.book = ? AND {where}"
    return int(db.execute(sql, [book.code, *values]).fetchone()[0])


def _where(book: Book, period: Period, closed: bool) -> tuple[str, list[str]]:
    first, last = period.first.isoformat(), period.last.isoformat()
    if book.kind == "roll":
        sign, since = (">=", first) if closed else (">", last)
        return f"e.entered_on <= ? AND (e.closed_on = '' OR e.closed_on {sign} ?)", [last, since]
    open_only = "" if closed else "e.closed_on = '' AND "
    return f"{open_only}{_day(book)} BETWEEN ? AND ?", [first, last]


def _day(book: Book) -> str:
    """The day an entry tells of; what was typed under another definition may be none."""
    column = spoken_day(book)
    if column is None:
        return "e.entered_on"
    typed = typed_value(column)
    return (
        f"CASE WHEN {typed} GLOB '{_DAY}*' THEN substr({typed}, 1, 10)"
        f" WHEN {typed} GLOB '{_MONTH}' THEN {typed} || '-01' ELSE e.entered_on END"
    )
