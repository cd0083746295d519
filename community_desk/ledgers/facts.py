"""The SQL of what fills a column: read beside an entry, and sorted by."""

from collections.abc import Mapping
from typing import NamedTuple

from community_desk.ledgers import computed
from community_desk.ledgers.definitions import NUMBERS, Book, Column
from community_desk.ledgers.fields import FIELDS
from community_desk.registry.codes import GONE, HEAD


class Facts(NamedTuple):
    """An entry and everything its columns may be filled with; None where there is no such link."""

    id: int
    uid: str
    serial: int
    typed: str
    revision: int
    entered_on: str
    reviewed_on: str
    closed_on: str
    closed_reason: str
    staff: str | None
    resident_uid: str | None
    name: str | None
    sex: str | None
    birth_date: str | None
    id_number: str | None
    phone: str | None
    relation: str | None
    education: str | None
    marriage: str | None
    employment: str | None
    employer: str | None
    registered_address: str | None
    household_number: str | None
    dwelling_uid: str | None
    compound: str | None
    block: str | None
    unit: str | None
    floor: str | None
    room: str | None
    plate: str | None
    household_size: int | None
    guardian: str | None
    guardian_phone: str | None
    spouse: str | None
    dwelling_people: int | None
    dwelling_households: int | None
    compound_blocks: int | None
    compound_dwellings: int | None


_NAME_OF_STAFF = "(SELECT name FROM staff WHERE uid = e.created_by)"
_NUMBER_OF_HOUSEHOLD = "(SELECT number FROM household WHERE id = r.household_id)"
_PLAIN = f"""e.id, e.uid, e.serial, e.typed, e.revision, e.entered_on, e.reviewed_on, e.closed_on,
    e.closed_reason, {_NAME_OF_STAFF}, r.uid, r.name, r.sex,
    r.birth_date, r.id_number, r.phone, r.relation, r.education, r.marriage, r.employment,
    r.employer, r.registered_address, {_NUMBER_OF_HOUSEHOLD},
    d.uid, d.compound, d.block, d.unit, d.floor, d.room, d.plate"""

_GONE = ", ".join(f"'{status}'" for status in GONE)
_HERE = f"m.removed_at = '' AND m.status NOT IN ({_GONE})"
_HEAD_OF = f"FROM resident m WHERE m.household_id = r.household_id AND m.relation = '{HEAD}'"
# A child of the head, by GB/T 4761 (20 to 39 without the spouses of children).
_IS_CHILD = "r.relation BETWEEN '20' AND '39' AND r.relation NOT IN ('28', '38')"

# Costly facts, worked out only for books that ask for them.
_ASKED_FOR: Mapping[str, str] = {
    "household_size": f"(SELECT nullif(count(*), 0) FROM resident m"
    f" WHERE m.household_id = r.household_id AND {_HERE})",
    "guardian": f"CASE WHEN {_IS_CHILD} THEN (SELECT m.name {_HEAD_OF} AND {_HERE}) END",
    "guardian_phone": f"CASE WHEN {_IS_CHILD} THEN (SELECT m.phone {_HEAD_OF} AND {_HERE}) END",
    "spouse": f"""CASE
        WHEN r.relation = '{HEAD}' THEN (SELECT m.name FROM resident m
            WHERE m.household_id = r.household_id AND m.relation IN ('10', '11', '12')
            AND {_HERE} LIMIT 1)
        WHEN r.relation IN ('10', '11', '12') THEN (SELECT m.name {_HEAD_OF} AND {_HERE})
        END""",
    "dwelling_people": f"(SELECT count(*) FROM resident m WHERE m.dwelling_id = d.id"
    f" AND m.status <> 'register_only' AND {_HERE})",
    "dwelling_households": f"(SELECT count(DISTINCT m.household_id) FROM resident m"
    f" WHERE m.dwelling_id = d.id AND m.status <> 'register_only' AND {_HERE})",
    "compound_blocks": "(SELECT nullif(count(DISTINCT c.block), 0) FROM dwelling c"
    " WHERE c.compound = {compound} AND c.block <> '')",
    "compound_dwellings": "(SELECT nullif(count(*), 0) FROM dwelling c"
    " WHERE c.compound = {compound})",
}


def _by_number(*parts: str) -> tuple[str, ...]:
    """Sorts 2 before 10, and what is no number by its letters."""
    return tuple(
        sql for part in parts for sql in (f"CAST(d.{part} AS INTEGER)", f"nullif(d.{part}, '')")
    )


_SORTS: Mapping[str, tuple[str, ...]] = {
    "name": ("r.pinyin", "r.name"),
    "age": ("99999999 - replace(nullif(r.birth_date, ''), '-', '')",),
    "household_number": (f"nullif({_NUMBER_OF_HOUSEHOLD}, '')",),
    "address": ("d.place_key",),
    "compound": ("nullif(d.compound, '')",),
    **{part: _by_number(part) for part in ("block", "unit", "floor", "room")},
    "serial": ("e.serial",),
    "entry_number": ("e.serial",),
    "today": ("e.entered_on",),
    "staff": (_NAME_OF_STAFF,),
}


def tables(book: Book) -> str:
    """Entries ``e`` with their resident ``r`` and dwelling ``d``."""
    # What hangs on a dwelling never takes the home of its owner for it.
    is_own = book.subject == "dwelling"
    dwelling = "e.dwelling_id" if is_own else "coalesce(e.dwelling_id, r.dwelling_id)"
    return (
        "entry e LEFT JOIN resident r ON r.id = e.resident_id"
        f" LEFT JOIN dwelling d ON d.id = {dwelling}"
    )


def order(book: Book, sort: str) -> tuple[list[str], list[str]]:
    """Expressions to sort by, and the values bound in them."""
    if sort in ("", "serial"):
        return [], []
    if sort in ("reviewed_on", "entered_on", "closed_on"):
        return [f"e.{sort}"], []
    column = book.column(sort)
    if column.computed:
        return [_computed(book, column)], []
    if not column.field:
        return _typed_order(column)
    filled = _filled_order(book, column)
    field = FIELDS[column.field]
    if field.link == "entry" and not field.proposed:
        return filled, []
    typed = [typed_value(column)]
    if field.proposed:
        return [f"coalesce(nullif({typed[0]}, ''), {filled[0]})"], []
    if book.subject == "resident" and field.link != "entry":
        # Everybody in it is linked; reading what was typed would take twice the time.
        return filled, []
    return [*filled, *typed], []


def _typed_order(column: Column) -> tuple[list[str], list[str]]:
    value = typed_value(column)
    if column.type in NUMBERS:
        return [f"CAST({value} AS REAL)"], []
    if column.choices:
        ranks = " ".join(f"WHEN ? THEN {rank}" for rank in range(len(column.choices)))
        others = [value] if column.others else []
        return [f"CASE {value} {ranks} END", *others], list(column.choices)
    return [value], []


def _filled_order(book: Book, column: Column) -> list[str]:
    if column.field in _ASKED_FOR:
        return [_ASKED_FOR[column.field].replace("{compound}", _compound(book))]
    if column.field in _SORTS:
        return list(_SORTS[column.field])
    return [f"nullif(r.{column.field}, '')"]


def selected(book: Book) -> str:
    """What is read of an entry, in the order of `Facts`."""
    fields = {column.field for column in book.columns}
    asked_for = (
        sql.replace("{compound}", _compound(book)) if field in fields else "NULL"
        for field, sql in _ASKED_FOR.items()
    )
    return ", ".join((_PLAIN, *asked_for))


def _compound(book: Book) -> str:
    """The compound an entry speaks of: its dwelling's, else the one typed."""
    columns = [column for column in book.columns if column.field == "compound"]
    return f"coalesce(d.compound, {typed_value(columns[0])})" if columns else "d.compound"


def _computed(book: Book, column: Column) -> str:
    columns = {each.name: each for each in book.columns}
    terms = computed.parse(column.computed, computed.numbers_in(book.columns))
    return computed.sql_of(terms, lambda name: typed_value(columns[name]))


def typed_value(column: Column) -> str:
    """What was typed into a column of an entry ``e``."""
    key = "'" + column.key.replace("'", "''") + "'"
    if column.key[:1] in ("$", "[") or '"' in column.key or "\\" in column.key:
        # SQLite would take such a name for a path.
        return f"(SELECT value FROM json_each(e.typed) WHERE key = {key})"
    return f"(e.typed ->> {key})"
