"""The SQL of taking many lines into a book at once."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import Facts, selected, tables
from community_desk.ledgers.store import as_json
from community_desk.office.office import Writer
from community_desk.office.uids import new_uids

_AT_ONCE = 900


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """An open entry of a book, as far as new lines are compared with it."""

    id: int
    uid: str
    serial: int
    resident_id: int | None
    dwelling_id: int | None
    typed: str


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be: whom it hangs on, and what was typed, by the columns' keys."""

    resident_id: int | None
    dwelling_id: int | None
    typed: Mapping[str, str]


def open_entries(db: Database, book: str) -> list[OpenEntry]:
    """All open entries of a book."""
    rows = db.execute(
        "SELECT id, uid, serial, resident_id, dwelling_id, typed FROM entry"
        " WHERE book = ? AND closed_on = '' ORDER BY serial",
        [book],
    )
    return [OpenEntry(*row) for row in rows]


def residents_of_category(db: Database, category: str) -> set[int]:
    """Who stands in any book of a category."""
    rows = db.execute(
        "SELECT DISTINCT resident_id FROM entry WHERE substr(book, 1, 2) = ? AND closed_on = ''"
        " AND resident_id IS NOT NULL",
        [category],
    )
    return {int(row[0]) for row in rows}


def last_typed(db: Database, book: str) -> str:
    """What was typed into the last open entry of a book, as stored; empty where there is none."""
    row = db.execute(
        "SELECT typed FROM entry WHERE book = ? AND closed_on = '' ORDER BY serial DESC LIMIT 1",
        [book],
    ).fetchone()
    return str(row[0]) if row else ""


def take_serials(db: Database, book: str, count: int) -> int:
    """Takes so many numbers of a book in a row, inside the caller's transaction; the first."""
    row = db.execute(
        "INSERT INTO book_serial (book, last) VALUES (:book, :count)"
        " ON CONFLICT (book) DO UPDATE SET last = last + :count RETURNING last",
        {"book": book, "count": count},
    ).fetchone()
    return int(row[0]) - count + 1


def insert_entries(
    write: Writer, book: str, version: int, entries: Sequence[NewEntry], today: str
) -> None:
    """Adds entries under the next serials of a book, in their order."""
    if not entries:
        return
    first = take_serials(write.db, book, len(entries))
    stamps = (write.at, write.staff_uid, write.at, write.staff_uid)
    write.db.conn.executemany(
        "INSERT INTO entry (uid, created_at, created_by, changed_at, changed_by, book, version,"
        " entered_on, reviewed_on, serial, resident_id, dwelling_id, typed, seen_phone,"
        " seen_dwelling_id, seen_status) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9, ?10, ?11,"
        " ?12, r.phone, r.dwelling_id, r.status FROM (SELECT 1)"
        " LEFT JOIN resident r ON r.id = ?10",
        (
            (
                *(uid, *stamps, book, version, today, first + at),
                *(entry.resident_id, entry.dwelling_id, as_json(entry.typed)),
            )
            for at, (uid, entry) in enumerate(zip(new_uids(), entries, strict=False))
        ),
    )


def dwellings_at(db: Database, place_keys: Iterable[str]) -> dict[str, int]:
    """By place, the one dwelling there; a place of several is left out."""
    sql = (
        "SELECT place_key, min(id) FROM dwelling WHERE place_key IN ({})"
        " GROUP BY place_key HAVING count(*) = 1"
    )
    return dict(_chunked(db, sql, place_keys))


def facts_of_lines(
    db: Database, book: Book, entries: Sequence[NewEntry], today: str
) -> list[Facts]:
    """What the columns of entries that are not written yet would be filled with.

    ``id`` is the place among those given.
    """
    columns = [str(row[1]) for row in db.execute("PRAGMA table_info(entry)").fetchall()]
    told = {"id": "key", "entered_on": ":today", "reviewed_on": ":today", "book": ":book"}
    told |= {name: f"value ->> '{name}'" for name in ("resident_id", "dwelling_id", "typed")}
    told |= dict.fromkeys(("serial", "revision", "version"), "0")
    told |= dict.fromkeys(("uid", "closed_on", "closed_reason", "created_by"), "''")
    given = ", ".join(f"{told.get(column, 'NULL')} AS {column}" for column in columns)
    source = f"(SELECT {given} FROM json_each(:entries))"
    sql = f"SELECT {selected(book)} FROM {tables(book, source)}"
    rows = [
        {"resident_id": e.resident_id, "dwelling_id": e.dwelling_id, "typed": as_json(e.typed)}
        for e in entries
    ]
    values = {"entries": json.dumps(rows, ensure_ascii=False), "today": today, "book": book.code}
    found = {row[0]: Facts._make(row) for row in db.execute(sql, values)}
    return [found[at] for at in range(len(entries))]


def _chunked(db: Database, sql: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
    pending = iter(values)
    while chunk := list(islice(pending, _AT_ONCE)):
        yield from db.execute(sql.format(", ".join("?" * len(chunk))), chunk)
