"""The registry's SQL for thousands of people at once: the same tables, fewer round trips.

Rows get their ids here, before they are written: inside one transaction nobody else writes, and
people, dwellings and households can refer to one another at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlite_utils import Database

from community_desk.office.office import Writer
from community_desk.office.uids import new_uids
from community_desk.registry.addresses import Place, place_key
from community_desk.registry.store import FACTS, INSERT_DIGITS, INSERT_WORDS
from community_desk.registry.words import name_words, place_words, tail_words

# SQLite takes 32,766 values in one statement (SQLITE_MAX_VARIABLE_NUMBER); far fewer will do.
_AT_ONCE = 900
_ROWS_AT_ONCE = 1000

Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Stored:
    """A person of the registry, as far as an import compares."""

    id: int
    uid: str
    facts: Mapping[str, str]
    household_id: int | None
    dwelling_id: int | None


_STORED = f"SELECT id, uid, household_id, dwelling_id, {', '.join(FACTS)} FROM resident"


def people_by_number(db: Database, numbers: Iterable[str]) -> list[Stored]:
    """The living records with these identity numbers, then those that had them before."""
    wanted = list(numbers)
    found: list[Stored] = []
    for column in ("id_number", "former_id_number"):
        sql = f"{_STORED} WHERE {column} IN ({{}}) AND {column} <> '' AND removed_at = ''"
        found += _stored(db, sql, wanted)
    return found


def people_by_pinyin(db: Database, spelt: Iterable[str]) -> list[Stored]:
    """The living records whose names are spelt so (`names.spell`)."""
    return list(_stored(db, f"{_STORED} WHERE pinyin IN ({{}}) AND removed_at = ''", spelt))


def people_by_id(db: Database, ids: Iterable[int]) -> list[Stored]:
    """The living records with these ids."""
    return list(_stored(db, f"{_STORED} WHERE id IN ({{}}) AND removed_at = ''", ids))


def with_doubted_numbers(db: Database) -> set[int]:
    """The ids of those whose identity number is to be checked."""
    found = db.execute(
        "SELECT resident_id FROM resident_flag WHERE resolved_at = ''"
        " AND reason IN ('id_checksum', 'id_lost_digits', 'id_malformed')"
    )
    return {line[0] for line in found.fetchall()}


def is_empty(db: Database) -> bool:
    """Whether the registry knows nobody yet."""
    return db.execute("SELECT 1 FROM resident LIMIT 1").fetchone() is None


def dwellings(db: Database, places: Iterable[Place]) -> dict[Place, int]:
    """The ids of those places that the office has."""
    keys = {place_key(place) for place in places}
    sql = "SELECT compound, block, unit, floor, room, plate, id FROM dwelling"
    return {
        Place(*line[:6]): line[6] for line in _chunked(db, f"{sql} WHERE place_key IN ({{}})", keys)
    }


def places_of(db: Database, ids: Iterable[int]) -> dict[int, Place]:
    """The places of dwellings."""
    sql = "SELECT id, compound, block, unit, floor, room, plate FROM dwelling WHERE id IN ({})"
    return {line[0]: Place(*line[1:]) for line in _chunked(db, sql, ids)}


def areas(db: Database, ids: Iterable[int]) -> dict[int, int]:
    """The floor space of dwellings that the office has, in tenths of a square metre."""
    sql = "SELECT id, area_tenths FROM dwelling WHERE id IN ({})"
    return {line[0]: line[1] for line in _chunked(db, sql, ids)}


def set_areas(write: Writer, areas: Mapping[int, int]) -> None:
    """Changes the floor space of dwellings."""
    write.db.conn.executemany(
        "UPDATE dwelling SET area_tenths = ?, changed_at = ?, changed_by = ?,"
        " revision = revision + 1 WHERE id = ?",
        [(area, write.at, write.staff_uid, id_) for id_, area in areas.items()],
    )


def households(db: Database, numbers: Iterable[str]) -> dict[str, int]:
    """The ids of those household numbers that the office has."""
    sql = "SELECT number, id FROM household WHERE number IN ({}) AND number <> ''"
    return {line[0]: line[1] for line in _chunked(db, sql, numbers)}


def heads(db: Database, household_ids: Iterable[int]) -> dict[int, int]:
    """The living head of each of these households, by household."""
    sql = (
        "SELECT household_id, id FROM resident WHERE household_id IN ({}) AND relation = '02'"
        " AND removed_at = '' AND status NOT IN ('moved_out', 'deceased')"
    )
    return {line[0]: line[1] for line in _chunked(db, sql, household_ids)}


def numbers_and_heads(db: Database, household_ids: Iterable[object]) -> dict[int, tuple[str, str]]:
    """Number and living head's name of each of these households; empty where there is none."""
    sql = (
        "SELECT h.id, h.number, ifnull(r.name, '') FROM household h LEFT JOIN resident r"
        " ON r.household_id = h.id AND r.relation = '02' AND r.removed_at = ''"
        " AND r.status NOT IN ('moved_out', 'deceased') WHERE h.id IN ({})"
    )
    return {line[0]: (line[1], line[2]) for line in _chunked(db, sql, household_ids)}


def next_id(db: Database, table: str) -> int:
    """The first id that is free in a table and above."""
    return int(db.execute(f"SELECT ifnull(max(id), 0) + 1 FROM {table}").fetchone()[0])


def insert_dwellings(write: Writer, places: Mapping[Place, int]) -> None:
    """Adds dwellings under the ids given."""
    _insert(
        write,
        "dwelling",
        ("id", "compound", "block", "unit", "floor", "room", "plate", "place_key"),
        ((id_, *place, place_key(place)) for place, id_ in places.items()),
    )


def insert_households(write: Writer, rows: Iterable[tuple[int, str, int | None]]) -> None:
    """Adds households: id, number, dwelling."""
    _insert(write, "household", ("id", "number", "dwelling_id"), rows)


def insert_residents(
    write: Writer, columns: Sequence[str], rows: Sequence[tuple[object, ...]], step: Step
) -> None:
    """Adds people; ``step`` hears after each stretch how many there were in it."""
    _insert(write, "resident", columns, rows, step)


def insert_words(write: Writer, rows: Iterable[tuple[object, ...]], step: Step) -> None:
    """Adds what new people are found by (`word_values`)."""
    _in_stretches(write.db, INSERT_WORDS, rows, step)


def insert_digits(write: Writer, rows: Iterable[tuple[object, ...]]) -> None:
    """Adds the numbers new people are found by (`digit_values`)."""
    _in_stretches(write.db, INSERT_DIGITS, rows, None)


def word_values(
    resident_id: int, name: str, former_name: str, place: Place, *numbers: str
) -> tuple[object, ...]:
    """The values of `INSERT_WORDS`; ``numbers`` are those whose ends find the person."""
    return (
        resident_id,
        *name_words(name, former_name),
        place_words(place),
        tail_words(*numbers),
    )


def digit_values(
    resident_id: int, id_number: str, phone: str, former_id_number: str
) -> tuple[object, ...]:
    """The values of `INSERT_DIGITS`: a person is found by the number of today and the old one."""
    both = f"{id_number} {former_id_number}" if former_id_number else id_number
    return resident_id, both, phone


def insert_flags(write: Writer, rows: Iterable[tuple[int, str, str]]) -> None:
    """Adds flags: resident, reason, detail."""
    _insert(write, "resident_flag", ("resident_id", "reason", "detail"), rows)


def dismiss_heads(write: Writer, ids: Iterable[int]) -> None:
    """Makes room for new heads of these people's households; the people get relations after."""
    write.db.conn.executemany(
        "UPDATE resident SET relation = '' WHERE id = ?", [(id_,) for id_ in ids]
    )


def _stored(db: Database, sql: str, values: Iterable[object]) -> Iterator[Stored]:
    for id_, uid, household_id, dwelling_id, *facts in _chunked(db, sql, values):
        named = dict(zip(FACTS, facts, strict=True))
        yield Stored(id_, uid, named, household_id, dwelling_id)


def _chunked(db: Database, sql: str, values: Iterable[object]) -> Iterator[tuple[Any, ...]]:
    pending = iter(values)
    while chunk := list(islice(pending, _AT_ONCE)):
        yield from db.execute(sql.format(", ".join("?" * len(chunk))), chunk)


def _insert(
    write: Writer,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[object, ...]],
    step: Step | None = None,
) -> None:
    stamps = (write.at, write.staff_uid, write.at, write.staff_uid)
    names = ("uid", "created_at", "created_by", "changed_at", "changed_by", *columns)
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    named = zip(new_uids(), rows, strict=False)
    with _indexes_last(write.db, table):
        _in_stretches(write.db, sql, ((uid, *stamps, *row) for uid, row in named), step)


@contextmanager
def _indexes_last(db: Database, table: str) -> Iterator[None]:
    """While a table gets its first rows it has no indexes; made over all rows at once they take
    a third of the time. Nobody else sees it so: all of this is within one transaction."""
    if db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
        yield
        return
    indexes = db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql <> ''",
        [table],
    ).fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    yield
    for _, sql in indexes:
        db.execute(sql)


def _in_stretches(
    db: Database, sql: str, rows: Iterable[tuple[object, ...]], step: Step | None
) -> None:
    pending = iter(rows)
    while stretch := list(islice(pending, _ROWS_AT_ONCE)):
        db.conn.executemany(sql, stretch)
        if step:
            step(len(stretch))
