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
    certificate_id: int | None
    files: str | None
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
    emergency_contact: str | None
    emergency_phone: str | None
    register_kind: str | None
    area: int | None
    grid: str | None
    leader: str | None
    volunteer_hours: int | None
    households_done: int | None
    letter_number: str | None
    letter_title: str | None
    letter_purpose: str | None
    letter_body: str | None
    letter_papers: str | None
    letter_copies: int | None
    letter_signer: str | None
    letter_state: str | None
    letter_applicant: str | None
    letter_id_number: str | None
    letter_phone: str | None


_NAME_OF_STAFF = "(SELECT name FROM staff WHERE uid = e.created_by)"
_NUMBER_OF_HOUSEHOLD = "(SELECT number FROM household WHERE id = r.household_id)"
# Their columns and names; an entry that is not written yet has no uid, and none of them.
_FILES = (
    "(SELECT json_group_array(json_array(a.column_key, a.name)) FROM"
    " (SELECT column_key, name FROM attachment WHERE entry_id = e.id AND e.uid <> ''"
    " ORDER BY id) a HAVING count(*) > 0)"
)
_PLAIN = f"""e.id, e.uid, e.serial, e.typed, e.revision, e.entered_on, e.reviewed_on, e.closed_on,
    e.closed_reason, {_NAME_OF_STAFF}, e.certificate_id, {_FILES}, r.uid, r.name, r.sex,
    r.birth_date, r.id_number, r.phone, r.relation, r.education, r.marriage, r.employment,
    r.employer, r.registered_address, {_NUMBER_OF_HOUSEHOLD},
    d.uid, d.compound, d.block, d.unit, d.floor, d.room, d.plate"""

_GONE = ", ".join(f"'{status}'" for status in GONE)
_HERE = f"m.removed_at = '' AND m.status NOT IN ({_GONE})"
_HEAD_OF = f"FROM resident m WHERE m.household_id = r.household_id AND m.relation = '{HEAD}'"
# A child of the head, by GB/T 4761 (20 to 39 without the spouses of children).
_IS_CHILD = "r.relation BETWEEN '20' AND '39' AND r.relation NOT IN ('28', '38')"

# What the registry keeps of the block that a dwelling stands in.
_OF_BLOCK = "(SELECT nullif(b.{}, '') FROM block b WHERE (b.compound, b.block) ="
_OF_BLOCK += " (d.compound, d.block))"

# The hours of a volunteer (志愿服务条例 19: the time served is part of the record): the length of
# every activity of book 0202 in which they are named, whole for each who took part.
_VOLUNTEERED = (
    "(SELECT coalesce(sum(CAST(w.typed ->> '服务时长(时)' AS INTEGER)), 0)"
    " FROM (SELECT DISTINCT p.entry_id FROM entry_person p WHERE p.resident_id = r.id) p"
    " CROSS JOIN entry w ON w.id = p.entry_id WHERE w.book = '0202' AND w.closed_on = '')"
)

# Households that a survey has reached, as far as the office's own books tell: those visited to
# verify facts (走访事由 信息核实 of book 1505) from its first day, else the day it was entered, to
# its last. Two surveys at once both count a visit, so it can be typed over (book 1503).
_HOUSEHOLDS_DONE = (
    "(SELECT count(DISTINCT coalesce('h' || v.household_id, 'p' || v.id))"
    " FROM entry w JOIN resident v ON v.id = w.resident_id"
    " WHERE w.book = '1505' AND w.closed_on = '' AND w.typed ->> '走访事由' = '信息核实'"
    " AND w.entered_on BETWEEN coalesce(nullif(e.typed ->> '开始日期', ''), e.entered_on)"
    " AND coalesce(nullif(e.typed ->> '截止日期', ''), '9999'))"
)

# What became of a letter; the day until which it stands where nothing did.
_STATE = (
    "CASE WHEN l.id IS NULL THEN NULL"
    " WHEN EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = l.id) THEN 'void'"
    " WHEN EXISTS (SELECT 1 FROM certificate_handover h WHERE h.certificate_id = l.id)"
    " THEN 'handed' ELSE l.valid_until END"
)
# The papers a letter rests on, by name: as it says itself, else, as older ones, on its stub.
_PAPERS = (
    "coalesce((SELECT group_concat(value, '、') FROM json_each(l.content, '$.papers')),"
    " (SELECT f.value ->> 1 FROM json_each(l.content, '$.page.stub.rows') s, json_each(s.value) f"
    " WHERE f.value ->> 0 = '佐证材料'))"
)

_LETTER: Mapping[str, str] = {
    "letter_number": "l.number",
    "letter_title": "l.title",
    "letter_purpose": "l.purpose",
    "letter_body": "l.to_body",
    "letter_papers": _PAPERS,
    "letter_copies": "(SELECT sum(s.copies) FROM seal_use s WHERE s.certificate_id = l.id)",
    "letter_signer": "l.signer",
    "letter_state": _STATE,
    # Whoever applied is known, even where the registry does not have them.
    "letter_applicant": "l.applicant_name",
    "letter_id_number": "l.content ->> '$.facts.id_number'",
    "letter_phone": "(SELECT s.applicant_phone FROM seal_use s WHERE s.certificate_id = l.id"
    " ORDER BY s.id LIMIT 1)",
}

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
    "emergency_contact": "nullif(r.emergency_contact, '')",
    "emergency_phone": "nullif(r.emergency_phone, '')",
    "register_kind": "nullif(r.register_kind, '')",
    "area": "CAST(nullif(round(d.area_tenths / 10.0), 0) AS INTEGER)",
    "grid": _OF_BLOCK.format("grid"),
    "leader": _OF_BLOCK.format("leader"),
    "volunteer_hours": f"CASE WHEN r.id IS NOT NULL THEN {_VOLUNTEERED} END",
    "households_done": _HOUSEHOLDS_DONE,
    **_LETTER,
}


def _by_number(*parts: str) -> tuple[str, ...]:
    """Sorts 2 before 10, and what is no number by its letters."""
    return tuple(
        sql for part in parts for sql in (f"CAST(d.{part} AS INTEGER)", f"nullif(d.{part}, '')")
    )


# Facts that no query gives: they stand in the entry since it was made (`offering`).
WRITTEN_DOWN = ("property_company", "contractor")

_SORTS: Mapping[str, tuple[str, ...]] = {
    "household_number": (f"nullif({_NUMBER_OF_HOUSEHOLD}, '')",),
    "address": ("d.place_key",),
    "compound": ("nullif(d.compound, '')",),
    **{part: _by_number(part) for part in ("block", "unit", "floor", "room")},
    "serial": ("e.serial",),
    "entry_number": ("e.serial",),
    "today": ("e.entered_on",),
    # In the order in which they came to the office: their names are not in the entry.
    "staff": ("e.created_by",),
}


# By fact: the column of ``resident`` that people are kept in the order of (`store_sorts`), and
# whether that order runs the other way.
_WALKED: Mapping[str, tuple[str, bool]] = {
    "name": ("pinyin", False),
    "age": ("birth_date", True),
    "address": ("place_key", False),
    **{fact: (fact, False) for fact in ("birth_date", "sex", "relation", "phone", "id_number")},
    **{fact: (fact, False) for fact in ("education", "employment", "marriage", "employer")},
    **{fact: (fact, False) for fact in ("registered_address", "register_kind")},
}


def walked(book: Book, sort: str) -> tuple[str, bool] | None:
    """The column of `_WALKED` that a sort follows; None where it follows none."""
    if sort in ("", "serial", "reviewed_on", "entered_on", "closed_on"):
        return None
    field = book.column(sort).field
    if field in FIELDS and FIELDS[field].proposed:
        return None  # what was typed instead stands in its place
    # Only what is always about a resident is where that resident lives.
    return _WALKED.get(field) if field != "address" or book.subject == "resident" else None


def holds_letters(book: Book) -> bool:
    """Whether entries of a book may be letters of the register."""
    return any(column.field in _LETTER for column in book.columns)


def tables(book: Book, entry: str = "entry") -> str:
    """Entries ``e`` with their resident ``r`` and dwelling ``d``, and their letter ``l`` where
    they may have one; ``entry`` may be a query that gives one that is not written yet.
    """
    # What hangs on a dwelling never takes the home of its owner for it.
    is_own = book.subject == "dwelling"
    dwelling = "e.dwelling_id" if is_own else "coalesce(e.dwelling_id, r.dwelling_id)"
    letter = " LEFT JOIN certificate l ON l.id = e.certificate_id" if holds_letters(book) else ""
    return (
        f"{entry} e LEFT JOIN resident r ON r.id = e.resident_id"
        f" LEFT JOIN dwelling d ON d.id = {dwelling}{letter}"
    )


def order(book: Book, sort: str) -> list[str]:
    """Expressions to sort by."""
    if sort in ("", "serial"):
        return []
    if sort in ("reviewed_on", "entered_on", "closed_on"):
        return [f"e.{sort}"]
    column = book.column(sort)
    if column.computed:
        return [_computed(book, column)]
    if not column.field:
        return _typed_order(column)
    ordered = walked(book, sort)
    filled = _order_of_people(*ordered) if ordered else _filled_order(book, column)
    field = FIELDS[column.field]
    if field.link == "entry" and not field.proposed:
        return filled
    typed = [typed_value(column)]
    if column.field in WRITTEN_DOWN:
        return typed
    if field.proposed or field.link == "letter":
        value = f"coalesce(nullif({typed[0]}, ''), {filled[0]})"
        return [f"CAST({value} AS INTEGER)" if column.type in NUMBERS else value]
    if book.subject == "resident" and field.link != "entry":
        # Everybody in it is linked; reading what was typed would take twice the time.
        return filled
    return [*filled, *typed]


def _typed_order(column: Column) -> list[str]:
    value = typed_value(column)
    if column.type in NUMBERS:
        return [f"CAST({value} AS REAL)"]
    if column.type == "attachment":
        first = f"a.entry_id = e.id AND a.column_key = {quoted(column.key)}"
        return [f"(SELECT min(a.name) FROM attachment a WHERE {first})", value]
    if column.choices:
        # Written out, as every sort by a column must be to find the index of it; in one
        # expression, as an index gives only the first of several with what is empty last.
        ranks = " ".join(
            f"WHEN {quoted(choice)} THEN '!{rank:03}'" for rank, choice in enumerate(column.choices)
        )
        others = f"nullif({value}, '')" if column.others else "NULL"
        return [f"CASE {value} {ranks} ELSE {others} END"]
    return [value]


def _order_of_people(fact: str, flips: bool) -> list[str]:
    """As an index of the registry has people; who is not in it any more comes last."""
    value = f"99999999 - replace(r.{fact}, '-', '')" if flips else f"r.{fact}"
    return [f"iif(r.removed_at = '' AND r.{fact} <> '', {value}, NULL)", "r.id"]


def _filled_order(book: Book, column: Column) -> list[str]:
    if column.field in _ASKED_FOR:
        return [_ASKED_FOR[column.field].replace("{compound}", _compound(book))]
    if column.field in _SORTS:
        return list(_SORTS[column.field])
    return [f"nullif(r.{column.field}, '')"]


def fills(book: Book, column: Column) -> str:
    """Whether a column fills itself in an entry, instead of being typed or empty, as SQL with the
    day ``:grown``: who was born after it is a child.
    """
    if column.computed:
        return f"({_computed(book, column)}) IS NOT NULL"
    if column.field in WRITTEN_DOWN:
        return "0"
    value = "r.birth_date" if column.field == "age" else _filled_order(book, column)[-1]
    there = f"coalesce({value}, '') <> ''"
    if column.field in ("guardian", "guardian_phone"):
        there += " AND r.birth_date > :grown"
    if FIELDS[column.field].proposed:
        there += f" AND coalesce({typed_value(column)}, '') = ''"
    return f"({there})"


def selected(book: Book) -> str:
    """What is read of an entry, in the order of `Facts`."""
    fields = {column.field for column in book.columns}
    if holds_letters(book):
        fields |= _LETTER.keys()
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


def quoted(text: str) -> str:
    """A text as SQL writes it, where it must be known before the query is run."""
    return "'" + text.replace("'", "''") + "'"


def typed_value(column: Column) -> str:
    """What was typed into a column of an entry ``e``."""
    key = quoted(column.key)
    if column.key[:1] in ("$", "[") or '"' in column.key or "\\" in column.key:
        # SQLite would take such a name for a path.
        return f"(SELECT value FROM json_each(e.typed) WHERE key = {key})"
    return f"(e.typed ->> {key})"
