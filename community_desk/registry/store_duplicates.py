"""The SQL of duplicates: pairs of living records that are worth a closer look.

Each query walks along an index and gives few pairs of ids, so that a large office is looked
through as a whole; `likeness` then says what they are worth.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import combinations

from sqlite_utils import Database

from community_desk.office.office import Writer
from community_desk.registry.likeness import Traits

Pair = tuple[int, int]

# A day, a phone or a home that more people of one name share than this tells them apart no more.
_MOST_ALIKE = 24
_MOST_NEIGHBOURS = 50_000
_AT_ONCE = 500
_TRAITS = tuple(each.name for each in fields(Traits))
_LIVING = "removed_at = ''"


def _same_seventeen(number: str, column: str = "b.id_number") -> str:
    """Over resident ``b``: its number in ``column`` begins with the 17 digits of another number.

    15 digits stand for 18 (GB 11643-1989); serials from 996 on were given to those born in 18xx.
    """
    start = f"""(CASE length({number}) WHEN 18 THEN substr({number}, 1, 17)
        WHEN 15 THEN substr({number}, 1, 6) || iif(substr({number}, 13) >= '996', '18', '19')
        || substr({number}, 7) END)"""
    return f"""{column} >= {start} AND {column} < {start} || 'Y'
        AND {column} <> '' AND b.{_LIVING}"""


def _fifteen(number: str) -> str:
    """The 15 digits that an 18-digit number had before."""
    return f"(substr({number}, 1, 6) || substr({number}, 9, 9))"


def _slip(number: str) -> str:
    """Over resident ``b``: a wrong sign leaves the first 13 signs alone or the last four."""
    return f"""b.id_number <> '' AND {number} <> ''
        AND (substr(b.id_number, 1, 13) = substr({number}, 1, 13)
        OR substr(b.id_number, -4) = substr({number}, -4))"""


# People of one name, as lists of ids: those who share a birth date, a home, a phone.
_GROUPS = {
    "birth": f"""SELECT group_concat(id) FROM resident WHERE {_LIVING} AND birth_date <> ''
        GROUP BY birth_date, pinyin HAVING count(*) BETWEEN 2 AND :most""",
    "home": f"""SELECT group_concat(id) FROM resident
        WHERE dwelling_id IS NOT NULL AND {_LIVING}
        GROUP BY dwelling_id, pinyin HAVING count(*) BETWEEN 2 AND :most""",
    "phone": f"""SELECT group_concat(r.id) FROM (SELECT phone FROM resident
        WHERE phone <> '' AND {_LIVING} GROUP BY phone HAVING count(*) > 1) s
        JOIN resident r ON r.phone = s.phone AND r.{_LIVING}
        GROUP BY r.phone, r.pinyin HAVING count(*) BETWEEN 2 AND :most""",
}
_DOUBTED = f"""(SELECT DISTINCT resident_id FROM resident_flag WHERE reason = 'id_checksum') d
    JOIN resident a ON a.id = d.resident_id AND a.{_LIVING}"""
_HAD_ANOTHER = f"a.former_id_number <> '' AND a.{_LIVING}"
# Of two numbers that differ by a slip of the keys, one fails its check: few are looked at.
_PAIRS = {
    "15 digits": f"""SELECT a.id, b.id FROM resident a
        CROSS JOIN resident b INDEXED BY resident_id_number
        ON {_same_seventeen("a.id_number")} AND b.id <> a.id
        WHERE a.id_number <> '' AND a.{_LIVING} AND length(a.id_number) = 15""",
    "check digit": f"""SELECT a.id, b.id FROM {_DOUBTED}
        CROSS JOIN resident b INDEXED BY resident_id_number
        ON {_same_seventeen("a.id_number")} AND b.id <> a.id""",
    "slip": f"""SELECT a.id, b.id FROM {_DOUBTED}
        JOIN resident b ON b.pinyin = a.pinyin AND b.{_LIVING} AND b.id <> a.id
        AND {_slip("a.id_number")}""",
    "former number": f"""SELECT a.id, b.id FROM resident a
        JOIN resident b ON b.id_number IN (a.former_id_number, {_fifteen("a.former_id_number")})
        AND b.id_number <> '' AND b.{_LIVING} AND b.id <> a.id WHERE {_HAD_ANOTHER}""",
    "former number in 15 digits": f"""SELECT a.id, b.id FROM resident a
        CROSS JOIN resident b INDEXED BY resident_id_number
        ON {_same_seventeen("a.former_id_number")} AND b.id <> a.id
        WHERE {_HAD_ANOTHER}""",
    "same former number": f"""SELECT a.id, b.id FROM resident a
        JOIN resident b ON b.former_id_number = a.former_id_number
        AND b.former_id_number <> '' AND b.{_LIVING} AND b.id > a.id WHERE {_HAD_ANOTHER}""",
    "former name": f"""SELECT a.id, b.id FROM resident a
        CROSS JOIN resident b ON b.birth_date = a.birth_date AND b.{_LIVING}
        AND b.name = a.former_name AND b.id <> a.id
        WHERE a.former_name <> '' AND a.birth_date <> '' AND a.{_LIVING}""",
}
# Under one roof, with names that are spelt otherwise but may sound alike (乐 is le or yue).
_NEIGHBOURS = f"""SELECT a.id, b.id, a.name, b.name FROM resident a
    JOIN resident b ON b.dwelling_id = a.dwelling_id AND b.id > a.id AND b.pinyin <> a.pinyin
    AND (b.birth_date = a.birth_date OR b.birth_date = '' OR a.birth_date = '')
    WHERE a.dwelling_id IS NOT NULL AND a.{_LIVING} AND b.{_LIVING}
    AND length(a.name) = length(b.name) LIMIT :most"""
# Of one record: whom it is compared with. What is bound are its `Traits`.
_OF_ONE = {
    "name": f"""SELECT b.id FROM resident b WHERE b.pinyin = :pinyin AND b.{_LIVING} AND (
        (:birth_date <> '' AND b.birth_date = :birth_date) OR b.dwelling_id = :dwelling_id
        OR (:phone <> '' AND b.phone = :phone) OR ({_slip(":id_number")}))""",
    "number": f"""SELECT b.id FROM resident b INDEXED BY resident_id_number
        WHERE {_same_seventeen(":id_number")}""",
    "its former": f"""SELECT b.id FROM resident b INDEXED BY resident_id_number
        WHERE {_same_seventeen(":former_id_number")}""",
    "its older forms": f"""SELECT b.id FROM resident b
        WHERE b.id_number IN (:former_id_number, {_fifteen(":former_id_number")},
        {_fifteen(":id_number")}) AND b.id_number <> '' AND b.{_LIVING}""",
    "the other's former": f"""SELECT b.id FROM resident b
        WHERE b.{_LIVING} AND b.former_id_number <> '' AND b.former_id_number IN (
        :id_number, :former_id_number, {_fifteen(":id_number")})""",
    "the other's former in 18 digits": f"""SELECT b.id FROM resident b
        WHERE {_same_seventeen(":id_number", "b.former_id_number")}""",
    "former name": f"""SELECT b.id FROM resident b
        WHERE b.birth_date = :birth_date AND b.birth_date <> '' AND b.{_LIVING}
        AND (b.name = :former_name OR b.former_name = :name)""",
    "neighbours": f"""SELECT b.id FROM resident b
        WHERE b.dwelling_id = :dwelling_id AND b.{_LIVING}
        AND (b.birth_date IN (:birth_date, '') OR :birth_date = '')""",
}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two under one roof whose names are written differently."""

    pair: Pair
    names: tuple[str, str]


# How many searches `candidates` makes, for whoever shows how far it is.
SEARCHES = len(_GROUPS) + len(_PAIRS)


def candidates(db: Database) -> Iterator[set[Pair]]:
    """Pairs of the whole office, the smaller id first, one set for each of `SEARCHES`."""
    for sql in _GROUPS.values():
        groups = db.execute(sql, {"most": _MOST_ALIKE}).fetchall()
        yield {
            pair for (ids,) in groups for pair in combinations(sorted(map(int, ids.split(","))), 2)
        }
    for sql in _PAIRS.values():
        yield {_ordered(one, other) for one, other in db.execute(sql).fetchall()}


def neighbours(db: Database) -> list[Neighbours]:
    """Those who live together and were born on one day, as far as both days are known."""
    rows = db.execute(_NEIGHBOURS, {"most": _MOST_NEIGHBOURS})
    return [Neighbours((one, other), names) for one, other, *names in rows.fetchall()]


def candidates_of(db: Database, one: Traits, pinyin: str) -> set[int]:
    """Whom one record, or what is typed about somebody new, is worth comparing with."""
    values = {**{key: getattr(one, key) for key in _TRAITS}, "pinyin": pinyin}
    found = {int(row[0]) for sql in _OF_ONE.values() for row in db.execute(sql, values).fetchall()}
    return found - {one.id}


def traits(db: Database, ids: Iterable[int]) -> dict[int, Traits]:
    """What is compared of these living records, by id."""
    found: dict[int, Traits] = {}
    for some in _stretches(sorted(set(ids))):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT {', '.join(_TRAITS)} FROM resident WHERE id IN ({marks}) AND {_LIVING}"
        for line in db.execute(sql, some).fetchall():
            found[line[0]] = Traits(**dict(zip(_TRAITS, line, strict=True)))
    return found


def ids_of(db: Database, uids: Iterable[str]) -> dict[str, int]:
    """The ids of records, by uid."""
    rows = db.execute(
        "SELECT uid, id FROM resident WHERE uid IN (SELECT value FROM json_each(?))",
        [json.dumps(list(uids))],
    )
    return {str(uid): int(id_) for uid, id_ in rows.fetchall()}


def denied(db: Database) -> set[Pair]:
    """The pairs that somebody knows to be two people."""
    rows = db.execute("SELECT one_id, other_id FROM not_same_person").fetchall()
    return {(int(one), int(other)) for one, other in rows}


def denied_of(db: Database, resident_id: int) -> set[int]:
    """Who is known not to be the same person as one."""
    rows = db.execute(
        "SELECT one_id + other_id - :id FROM not_same_person WHERE one_id = :id OR other_id = :id",
        {"id": resident_id},
    )
    return {int(row[0]) for row in rows.fetchall()}


def deny(write: Writer, one: int, other: int) -> bool:
    """Remembers that two records are two people; False where it was known already."""
    first, second = _ordered(one, other)
    row = {**write.new_row(), "one_id": first, "other_id": second}
    marks = ", ".join(f":{column}" for column in row)
    cursor = write.db.execute(
        f"INSERT OR IGNORE INTO not_same_person ({', '.join(row)}) VALUES ({marks})", row
    )
    return bool(cursor.rowcount)


def take_back_denial(write: Writer, one: int, other: int) -> bool:
    """Forgets it again; False where nothing was remembered."""
    cursor = write.db.execute(
        "DELETE FROM not_same_person WHERE one_id = ? AND other_id = ?", _ordered(one, other)
    )
    return bool(cursor.rowcount)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _stretches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
