"""The SQL of finding entries by what was typed into them, or by whom they are about."""

import json
from collections.abc import Iterator, Sequence
from itertools import product

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book
from community_desk.office.signs import phrase
from community_desk.registry.search import ids_matching

# More than this nobody looks through; another word makes it fewer.
MOST_FOUND = 1000
# More words than this are looked for among what was typed only.
_MOST_OF_PEOPLE = 3


def found(db: Database, book: Book, words: str, *, closed: bool) -> list[int]:
    """The entries of a book that every word fits, as ids: words of the resident (name, initials,
    ends of numbers, address) or typed ones. At most one more than `MOST_FOUND`.
    """
    parts = words.lower().split()
    place = f"b{book.code}{'c' if closed else 'o'}"
    ids: dict[int, None] = {}
    for of_people, typed in _shares(parts):
        ids.update(dict.fromkeys(_found(db, book, of_people, typed, place)))
    return sorted(ids)[: MOST_FOUND + 1]


def _shares(parts: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Each way to share words out between the resident and what was typed."""
    if len(parts) > _MOST_OF_PEOPLE:
        yield [], list(parts)
        return
    for sides in product((False, True), repeat=len(parts)):
        yield (
            [part for part, is_typed in zip(parts, sides, strict=True) if not is_typed],
            [part for part, is_typed in zip(parts, sides, strict=True) if is_typed],
        )


def _found(
    db: Database, book: Book, of_people: Sequence[str], typed: Sequence[str], place: str
) -> list[int]:
    phrases = [phrase(part) for part in typed]
    if not all(phrases):
        return []
    match = " AND ".join((f'place : "{place}"', *(f"words : {phrase}" for phrase in phrases)))
    if not of_people:
        return _ids(db, "SELECT rowid FROM entry_words WHERE entry_words MATCH ? LIMIT ?", match)
    people = ids_matching(db, " ".join(of_people), limit=MOST_FOUND + 1)
    if not people:
        return []
    also = " AND +e.id IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)"
    return _ids(
        db,
        "SELECT e.id FROM json_each(?) p CROSS JOIN entry e ON e.resident_id = p.value"
        f" AND e.book = ? AND e.closed_on {'<>' if place.endswith('c') else '='} ''"
        f"{also if typed else ''} LIMIT ?",
        json.dumps(people),
        book.code,
        *([match] if typed else []),
    )


def _ids(db: Database, sql: str, *values: str) -> list[int]:
    return [int(row[0]) for row in db.execute(sql, [*values, MOST_FOUND + 1])]
