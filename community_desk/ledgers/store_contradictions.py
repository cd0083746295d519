"""The SQL of what books say against one another or against the registry."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import typed_value


class TypedNumber(NamedTuple):
    """An identity number that was typed into an open entry, the name beside it, whom the registry
    has under that number ("" for nobody), and whether the entry hangs on that very person.
    """

    uid: str
    serial: int
    number: str
    name: str
    registered: str
    is_own: bool


def typed_numbers(db: Database, book: Book, number: Column, name: Column) -> list[TypedNumber]:
    """The numbers typed into a column of a book."""
    typed, called = typed_value(number), typed_value(name)
    rows = db.execute(
        f"SELECT e.uid, e.serial, {typed}, coalesce({called}, ''), coalesce(k.name, ''),"
        " coalesce(k.id = e.resident_id, 0) FROM entry e"
        f" LEFT JOIN resident k ON k.id_number = {typed} AND k.id_number <> ''"
        " AND k.removed_at = ''"
        f" WHERE e.book = ? AND e.closed_on = '' AND coalesce({typed}, '') <> ''"
        " ORDER BY e.serial",
        [book.code],
    )
    return [TypedNumber._make((*row[:5], bool(row[5]))) for row in rows]


def in_both(
    db: Database, one: Sequence[str], other: Sequence[str], limit: int
) -> list[tuple[str, ...]]:
    """Uid, book, and name of those who stand in a book of ``one``, and the book of ``other`` in
    which they stand too.
    """
    marks = ", ".join("?" * len(one)), ", ".join("?" * len(other))
    rows = db.execute(
        "SELECT e.uid, e.book, r.name, o.book FROM entry e JOIN resident r ON r.id = e.resident_id"
        " JOIN entry o ON o.resident_id = e.resident_id AND o.closed_on = ''"
        f" AND o.book IN ({marks[1]}) WHERE e.closed_on = '' AND e.book IN ({marks[0]})"
        " GROUP BY e.id, o.book ORDER BY e.book, e.serial LIMIT ?",
        [*other, *one, limit],
    )
    return [tuple(row) for row in rows.fetchall()]
