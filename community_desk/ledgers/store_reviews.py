"""The SQL of reviews: what is due, and what changed, over many books at once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class AskedBook:
    """A book that is looked through: how many months a review lasts, the last review day of what
    is due (empty: whatever the day), and the facts of which one must have changed (0: none).
    """

    code: str
    months: int
    until: str
    changed: int


class Line(NamedTuple):
    """An entry; None where it hangs on nobody or nowhere."""

    uid: str
    book: str
    serial: int
    revision: int
    reviewed_on: str
    changed: int
    typed: str
    resident_uid: str | None
    name: str | None
    phone: str | None
    compound: str | None
    block: str | None
    unit: str | None
    floor: str | None
    room: str | None
    plate: str | None


# By key: what lines are sorted by.
SORTS = {
    "": (),
    # The month it is due in, and the day of the month: 31 February is the last of that month.
    "due_on": (
        "substr(e.reviewed_on, 1, 4) * 12 + substr(e.reviewed_on, 6, 2) + a.months",
        "substr(e.reviewed_on, 9)",
    ),
    "reviewed_on": ("e.reviewed_on",),
    "book": ("e.book",),
    "who": ("r.pinyin",),
    "address": ("d.place_key",),
}
_LINKED = (
    " LEFT JOIN resident r ON r.id = e.resident_id"
    " LEFT JOIN dwelling d ON d.id = coalesce(e.dwelling_id, r.dwelling_id)"
)
_DUE = "(a.until = '' OR e.reviewed_on <= a.until)"
# In the words of the index `entry_changed`.
_CHANGED = "e.changed <> 0 AND (e.changed & a.changed) <> 0"


def lines(
    db: Database,
    books: Sequence[AskedBook],
    *,
    sort: str,
    descending: bool,
    offset: int,
    limit: int,
) -> list[Line]:
    """A page of the entries of these books, in the order of a key of `SORTS`."""
    asked, values = _asked(books)
    direction = "DESC" if descending else "ASC"
    ordered = "".join(f"{part} {direction} NULLS LAST, " for part in SORTS[sort])
    linked = _LINKED if sort in ("who", "address") else ""
    # What is sorted are ids only: the rest is read of those on the page.
    ids = [
        row[0]
        for row in db.execute(
            f"{asked} SELECT e.id FROM {_source(books)}{linked}{_where(books)}"
            f" ORDER BY {ordered}e.book, e.serial LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
    ]
    rows = db.execute(
        "SELECT e.id, e.uid, e.book, e.serial, e.revision, e.reviewed_on, e.changed, e.typed,"
        " r.uid, r.name, r.phone, d.compound, d.block, d.unit, d.floor, d.room, d.plate"
        f" FROM json_each(?) p CROSS JOIN entry e ON e.id = p.value{_LINKED}",
        [json.dumps(ids)],
    )
    found = {row[0]: Line._make(row[1:]) for row in rows}
    return [found[id_] for id_ in ids]


def count(db: Database, books: Sequence[AskedBook]) -> int:
    """How many `lines` there are in all."""
    asked, values = _asked(books)
    row = db.execute(
        f"{asked} SELECT count(*) FROM {_source(books)}{_where(books)}", values
    ).fetchone()
    return int(row[0])


def _source(books: Sequence[AskedBook]) -> str:
    index = " INDEXED BY entry_changed" if any(book.changed for book in books) else ""
    return f"asked a CROSS JOIN entry e{index} ON e.book = a.book"


def _where(books: Sequence[AskedBook]) -> str:
    """All books are asked for the same: what is due, or what changed."""
    wanted = _CHANGED if any(book.changed for book in books) else _DUE
    return f" WHERE e.closed_on = '' AND {wanted}"


def in_spans(db: Database, spans: Sequence[tuple[str, str, str, str]]) -> dict[str, int]:
    """By the first part of spans (a key, a book, and the first and last day of a review): how many
    open entries were last reviewed in them.
    """
    rows = db.execute(
        "SELECT s.value ->> 0 AS span, sum((SELECT count(*) FROM entry INDEXED BY entry_reviewed"
        " WHERE book = s.value ->> 1 AND closed_on = ''"
        " AND reviewed_on BETWEEN s.value ->> 2 AND s.value ->> 3))"
        " FROM json_each(?) s GROUP BY span",
        [json.dumps(spans)],
    )
    return {str(key): int(number) for key, number in rows}


def _asked(books: Sequence[AskedBook]) -> tuple[str, list[str | int]]:
    marks = ", ".join("(?, ?, ?, ?)" for _ in books) or "(NULL, 0, '', 0)"
    values = [v for book in books for v in (book.code, book.months, book.until, book.changed)]
    return f"WITH asked (book, months, until, changed) AS (VALUES {marks})", values
