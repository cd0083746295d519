"""The SQL of the ledgers: entries, and beside each what the registry knows of its subject."""

import json
from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from community_desk.ledgers import store_sorts, store_words
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import Facts, order, quoted, selected, tables, typed_value, walked
from community_desk.office import stamped
from community_desk.office.office import Writer

_CHUNK = 500
# So many entries say what is usual; a large book has no time to ask all of them at each look.
_OF_LATE = 1000
# As far down a list somebody scrolls by hand; further pages are sorted whole.
_NEAR = 2000


def next_serial(db: Database, book: str) -> int:
    """Takes the next number of a book, inside the caller's transaction."""
    row = db.execute(
        "INSERT INTO book_serial (book, last) VALUES (?, 1)"
        " ON CONFLICT (book) DO UPDATE SET last = last + 1 RETURNING last",
        [book],
    ).fetchone()
    return int(row[0])


def insert(
    write: Writer,
    book: str,
    serial: int,
    *,
    resident_uid: str,
    dwelling_uid: str,
    typed: Mapping[str, str],
    today: str,
    version: int,
) -> str:
    """Adds an entry; gives its uid."""
    row = write.new_row()
    columns = (*row, "book", "serial", "version", "typed", "entered_on", "reviewed_on")
    links = (resident_uid, dwelling_uid)
    cursor = write.db.execute(
        f"INSERT INTO entry ({', '.join(columns)}, resident_id, dwelling_id)"
        f" VALUES ({', '.join('?' * len(columns))},"
        " (SELECT id FROM resident WHERE uid = ?), (SELECT id FROM dwelling WHERE uid = ?))",
        [*row.values(), book, serial, version, as_json(typed), today, today, *links],
    )
    _see(write.db, cursor.lastrowid)
    return str(row["uid"])


def update(write: Writer, entry_id: int, **values: str | int) -> None:
    """Changes columns of an entry and counts its revision up. With ``reviewed_on``, what the
    registry says of its resident today is what was seen.
    """
    stamped.update(write, "entry", entry_id, values)
    if "reviewed_on" in values:
        _see(write.db, entry_id)


def _see(db: Database, entry_id: int | None) -> None:
    db.execute(
        "UPDATE entry SET (seen_phone, seen_dwelling_id, seen_status) ="
        " (SELECT phone, dwelling_id, status FROM resident WHERE id = entry.resident_id)"
        " WHERE id = ? AND resident_id IS NOT NULL",
        [entry_id],
    )


def open_serial_of(db: Database, book: str, *, resident_uid: str, dwelling_uid: str) -> int | None:
    """The serial under which a subject already stands in a book, or None."""
    row = db.execute(
        "SELECT serial FROM entry WHERE book = ? AND closed_on = '' AND ("
        " resident_id = (SELECT id FROM resident WHERE uid = ?)"
        " OR dwelling_id = (SELECT id FROM dwelling WHERE uid = ?)) LIMIT 1",
        [book, resident_uid, dwelling_uid],
    ).fetchone()
    return int(row[0]) if row else None


def ids(
    db: Database,
    book: Book,
    *,
    sort: str = "",
    descending: bool = False,
    words: str = "",
    closed: bool = False,
    reviewed_until: str = "",
    changed: int = 0,
    offset: int = 0,
    limit: int = -1,
) -> list[int]:
    """The entries of a page in their order; ``sort`` is a column name or ``reviewed_on``;
    ``changed`` names the facts (`store_changes`) of which one must have changed.
    """
    where, values = _where(db, book, words, closed, reviewed_until, changed)
    direction = "DESC" if descending else "ASC"
    is_all = not (words or closed or reviewed_until or changed)
    if is_all and limit > 0 and offset + limit <= _NEAR and store_sorts.is_large(db, book):
        near = _by_people(db, book, sort, direction, where, [*values, limit, offset])
        if len(near) == limit:
            return near
    ordered = "".join(
        f"{part} {direction} NULLS LAST, " for part in order(book, sort) if part != "e.serial"
    )
    return [
        int(row[0])
        for row in db.execute(
            f"SELECT e.id FROM {tables(book)} WHERE {where}"
            f" ORDER BY {ordered}e.serial {direction} LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
    ]


def _by_people(
    db: Database, book: Book, sort: str, direction: str, where: str, values: Sequence[object]
) -> list[int]:
    """The first entries in an order of their residents that the registry keeps: it is walked along
    until there are enough, which a book of few people does not have. What has no resident there,
    or one without that fact, comes after all these.
    """
    ordered = walked(book, sort)
    if ordered is None:
        return []
    fact, flips = ordered
    along = {"ASC": "DESC", "DESC": "ASC"}[direction] if flips else direction
    return [
        int(row[0])
        for row in db.execute(
            f"SELECT e.id FROM resident r CROSS JOIN entry e ON e.resident_id = r.id AND {where}"
            f" WHERE r.removed_at = '' AND r.{fact} <> ''"
            f" ORDER BY r.{fact} {along}, r.id {direction}, e.serial {direction} LIMIT ? OFFSET ?",
            list(values),
        )
    ]


def total(
    db: Database,
    book: Book,
    *,
    words: str = "",
    closed: bool = False,
    reviewed_until: str = "",
    changed: int = 0,
) -> int:
    """How many entries `ids` finds in all."""
    where, values = _where(db, book, words, closed, reviewed_until, changed)
    row = db.execute(f"SELECT count(*) FROM entry e WHERE {where}", values).fetchone()
    return int(row[0])


def days_until(
    db: Database, book: Book, column: Column, until: str, limit: int = -1
) -> list[tuple[str, str]]:
    """Uid and day of the open entries of which a typed column's day (ISO) is not after ``until``,
    the first day first.
    """
    day = typed_value(column)
    rows = db.execute(
        f"SELECT e.uid, {day} AS day FROM entry e WHERE e.book = ? AND e.closed_on = ''"
        f" AND {day} BETWEEN '0001' AND ? ORDER BY day, e.serial LIMIT ?",
        [book.code, until, limit],
    )
    return [(str(uid), str(on)) for uid, on in rows]


def facts(db: Database, book: Book, entry_ids: Sequence[int]) -> list[Facts]:
    """Entries with the facts beside them, in the order of their ids."""
    sql = f"SELECT {selected(book)} FROM {tables(book)} WHERE e.id IN "
    found: dict[int, Facts] = {}
    for start in range(0, len(entry_ids), _CHUNK):
        chunk = entry_ids[start : start + _CHUNK]
        for row in db.execute(sql + f"({', '.join('?' * len(chunk))})", list(chunk)):
            found[row[0]] = Facts._make(row)
    return [found[entry_id] for entry_id in entry_ids]


_NEW = """(SELECT 0 AS id, '' AS uid, 0 AS serial, '{}' AS typed, 0 AS revision,
    :today AS entered_on, :today AS reviewed_on, '' AS closed_on, '' AS closed_reason,
    :staff AS created_by, NULL AS certificate_id,
    (SELECT id FROM resident WHERE uid = :resident) AS resident_id,
    (SELECT id FROM dwelling WHERE uid = :dwelling) AS dwelling_id)"""


def facts_of_new(
    db: Database, book: Book, *, resident_uid: str, dwelling_uid: str, today: str, staff_uid: str
) -> Facts:
    """What an entry that is not written yet would have beside it."""
    links = {"resident": resident_uid, "dwelling": dwelling_uid}
    row = db.execute(
        f"SELECT {selected(book)} FROM {tables(book, _NEW)}",
        {**links, "today": today, "staff": staff_uid},
    ).fetchone()
    return Facts._make(row)


def id_of(db: Database, book: str, uid: str) -> int | None:
    """The row of an entry, or None."""
    row = db.execute("SELECT id FROM entry WHERE book = ? AND uid = ?", [book, uid]).fetchone()
    return int(row[0]) if row else None


def uid_of(db: Database, book: str, serial: int) -> str | None:
    """The uid of the entry with that number, or None."""
    sql = "SELECT uid FROM entry WHERE book = ? AND serial = ?"
    row = db.execute(sql, [book, serial]).fetchone()
    return str(row[0]) if row else None


def counts(db: Database, due: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """By book: the open entries, and those last reviewed on or before the day that ``due`` has
    for it.
    """
    one = "SELECT count(*) FROM entry WHERE book = b.key AND closed_on = ''"
    return {
        str(code): (int(entries), int(late))
        for code, entries, late in db.execute(
            f"SELECT b.key, ({one}), ({one} AND reviewed_on <= b.value) FROM json_each(?) b",
            [json.dumps(due)],
        )
    }


def entered_on(db: Database, books: Sequence[str], day: str) -> dict[str, int]:
    """By book that got any: the entries entered on a day (ISO) by hand, the book of the newest
    last. Letters, which enter themselves, are none.
    """
    rows = db.execute(
        "SELECT b.value, count(*) FROM json_each(?) b JOIN entry e INDEXED BY entry_entered"
        " ON e.book = b.value AND e.entered_on = ? WHERE e.certificate_id IS NULL"
        " GROUP BY b.value ORDER BY max(e.id)",
        [json.dumps(books), day],
    )
    return {str(code): int(number) for code, number in rows}


def standings(db: Database, resident_id: int) -> list[tuple[str, str, int, str, str, str]]:
    """Where a resident stands: book, uid, serial, entered_on, reviewed_on, closed_on. Letters are
    listed as letters.
    """
    return list(
        db.execute(
            "SELECT book, uid, serial, entered_on, reviewed_on, closed_on FROM entry"
            " WHERE resident_id = ? AND certificate_id IS NULL"
            " ORDER BY closed_on <> '', book, serial",
            [resident_id],
        )
    )


def used_values(db: Database, book: str, column: Column, limit: int) -> list[str]:
    """What has been typed into a column of late, the most usual first."""
    rows = db.execute(
        f"SELECT {typed_value(column)} AS value FROM"
        " (SELECT typed FROM entry WHERE book = ? ORDER BY serial DESC LIMIT ?) e"
        " WHERE value <> '' GROUP BY value ORDER BY count(*) DESC, value LIMIT ?",
        [book, _OF_LATE, limit],
    )
    return [str(row[0]) for row in rows]


def compounds(db: Database, limit: int) -> list[str]:
    """The compounds of the registry, the largest first."""
    rows = db.execute(
        "SELECT compound FROM dwelling WHERE compound <> ''"
        " GROUP BY compound ORDER BY count(*) DESC, compound LIMIT ?",
        [limit],
    )
    return [str(row[0]) for row in rows]


def exists(db: Database, table: str, uid: str) -> bool:
    """Whether a resident or a dwelling is there."""
    living = " AND removed_at = ''" if table == "resident" else ""
    row = db.execute(f"SELECT 1 FROM {table} WHERE uid = ?{living}", [uid]).fetchone()
    return row is not None


def dwelling_at(db: Database, place_key: str) -> str:
    """The uid of the one dwelling at a place, or ``""``."""
    rows = db.execute("SELECT uid FROM dwelling WHERE place_key = ? LIMIT 2", [place_key])
    found = [str(row[0]) for row in rows]
    return found[0] if len(found) == 1 else ""


def open_settings(db: Database) -> dict[str, bool]:
    """The books that this office opened or put away, against what is usual."""
    return {
        str(book): bool(is_open)
        for book, is_open in db.execute("SELECT book, open FROM book_setting")
    }


def set_open(write: Writer, book: str, is_open: bool) -> None:
    """Opens a book or puts it away."""
    write.db.execute(
        "INSERT INTO book_setting (book, open) VALUES (?, ?)"
        " ON CONFLICT (book) DO UPDATE SET open = excluded.open",
        [book, int(is_open)],
    )


def _where(
    db: Database, book: Book, words: str, closed: bool, reviewed_until: str, changed: int
) -> tuple[str, list[str | int]]:
    # The plus keeps SQLite from going through all of a book for the few that words have found.
    sign = "+" if words.split() else ""
    parts = [f"{sign}e.book = {quoted(book.code)}"]
    parts.append(f"{sign}e.closed_on {'<>' if closed else '='} ''")
    values: list[str | int] = []
    if reviewed_until:
        parts.append(f"{sign}e.reviewed_on <= ?")
        values.append(reviewed_until)
    if changed:
        parts.append("e.changed <> 0 AND (e.changed & ?) <> 0")
        values.append(changed)
    if sign:
        found = store_words.found(db, book, words, closed=closed)
        parts.append("e.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(found[: store_words.MOST_FOUND]))
    return " AND ".join(parts), values


def as_json(typed: Mapping[str, str]) -> str:
    """What was typed, as stored."""
    return json.dumps(typed, ensure_ascii=False, separators=(",", ":"))
