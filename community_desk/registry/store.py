"""The registry's SQL: people, households, dwellings, flags and the words people are found by."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.registry.addresses import Place, parse_address, place_key, write_address
from community_desk.registry.records import Dwelling, Flag, Resident, ResidentRow
from community_desk.registry.tags import old_since, tags_of
from community_desk.registry.words import COLUMNS, name_words, place_words, tail_words

# The facts of a person that are columns of their own, as typed or imported.
FACTS = (
    *("name", "former_name", "sex", "birth_date", "id_kind", "id_number", "no_id_reason"),
    *("phone", "relation", "education", "marriage", "employment", "employer", "status"),
    *("registered_address", "moved_in_on", "note", "former_id_number", "id_issuer"),
    *("id_valid_from", "id_valid_until", "id_seen"),
    *("emergency_contact", "emergency_phone", "register_kind"),
)

_ROW_COLUMNS = """
    r.id, r.uid, r.name, r.sex, r.birth_date, r.relation, r.phone, r.id_number, r.status,
    r.household_id, d.compound, d.block, d.unit, d.floor, d.room, d.plate,
    EXISTS (SELECT 1 FROM resident_flag f WHERE f.resident_id = r.id AND f.resolved_at = '')"""
ROW_TABLES = "resident r LEFT JOIN dwelling d ON d.id = r.dwelling_id"

_RESIDENT_COLUMNS = (
    *("id", "uid", "name", "former_name", "pinyin", "initials", "sex", "birth_date", "id_kind"),
    *("id_number", "no_id_reason", "phone", "relation", "education", "marriage", "employment"),
    *("employer", "status", "registered_address", "household_id", "dwelling_id", "moved_in_on"),
    *("note", "revision", "former_id_number", "id_issuer", "id_valid_from", "id_valid_until"),
    *("id_seen", "emergency_contact", "emergency_phone", "register_kind"),
)
_RESIDENT = (
    f"SELECT {', '.join(f'r.{column}' for column in _RESIDENT_COLUMNS)},"
    " d.compound, d.block, d.unit, d.floor, d.room, d.plate, h.number, ifnull(d.area_tenths, 0)"
    f" FROM {ROW_TABLES} LEFT JOIN household h ON h.id = r.household_id"
)


def rows(
    db: Database, rest: str, values: dict[str, object], *, today: date, block_word: str
) -> list[ResidentRow]:
    """List lines; ``rest`` follows FROM over resident ``r`` and dwelling ``d``."""
    found = db.execute(f"SELECT {_ROW_COLUMNS} FROM {rest}", values)
    old = old_since(today)
    return [_row(line, old, block_word) for line in found]


def rows_of(
    db: Database,
    ids: Sequence[int],
    *,
    today: date,
    block_word: str,
    source: str = "",
    values: Mapping[str, object] | None = None,
) -> list[ResidentRow]:
    """List lines of the people with these ids, in the order of the ids; ``source`` as of
    `store_life.as_of_day`, with its ``values``."""
    # Ids are integers of our own; bound one by one they would need names beside the others.
    these = ", ".join(str(int(id_)) for id_ in ids)
    sql = f"{source}SELECT {_ROW_COLUMNS} FROM {ROW_TABLES} WHERE r.id IN ({these})"
    found = db.execute(sql, dict(values or {}))
    old = old_since(today)
    by_id = {line[0]: _row(line, old, block_word) for line in found}
    return [by_id[each] for each in ids if each in by_id]


def resident(db: Database, key: str, value: object, *, block_word: str) -> Resident | None:
    """One living record by ``id``, ``uid``, ``id_number`` or ``former_id_number``."""
    # The indexes of numbers leave out the empty ones: only so are they used.
    where = f"r.{key} = ? AND r.{key} <> '' AND r.removed_at = ''"
    found = db.execute(f"{_RESIDENT} WHERE {where}", [value])
    line = found.fetchone()
    return _resident(line, block_word, open_flags(db, line[0])) if line else None


def residents(
    db: Database,
    ids: Sequence[int],
    *,
    block_word: str,
    source: str = "",
    values: Mapping[str, object] | None = None,
) -> list[Resident]:
    """The people with these ids in the order of the ids, without their flags; ``source`` as of
    `rows_of`."""
    these = ", ".join(str(int(id_)) for id_ in ids)
    found = db.execute(f"{source}{_RESIDENT} WHERE r.id IN ({these})", dict(values or {}))
    by_id = {line[0]: _resident(line, block_word, ()) for line in found}
    return [by_id[each] for each in ids if each in by_id]


def open_flags(db: Database, resident_id: int) -> list[Flag]:
    """The doubts about a person that nobody has settled yet."""
    found = db.execute(
        "SELECT id, uid, reason, detail FROM resident_flag"
        " WHERE resident_id = ? AND resolved_at = '' ORDER BY id",
        [resident_id],
    )
    return [Flag(*line) for line in found]


def settled_flags(db: Database, resident_id: int) -> set[tuple[str, str]]:
    """Reason and detail of the doubts that somebody looked at and settled."""
    found = db.execute(
        "SELECT reason, detail FROM resident_flag WHERE resident_id = ? AND resolved_at <> ''",
        [resident_id],
    )
    return {(reason, detail) for reason, detail in found}


def set_flags(
    write: Writer, resident_id: int, found: Mapping[str, str], among: Iterable[str]
) -> None:
    """Makes the open flags of the reasons ``among`` those that were ``found``.

    What somebody has settled is not asked again while the detail is the same.
    """
    reasons = set(among)
    standing = {flag.reason: flag for flag in open_flags(write.db, resident_id)}
    for reason, flag in standing.items():
        if reason in reasons and found.get(reason) != flag.detail:
            resolve_flag(write, flag.id)
    settled = settled_flags(write.db, resident_id)
    for reason, detail in found.items():
        if reason in standing and standing[reason].detail == detail:
            continue
        if (reason, detail) not in settled:
            add_flag(write, resident_id, reason, detail)


def add_flag(write: Writer, resident_id: int, reason: str, detail: str) -> None:
    """Marks a person."""
    row = {**write.new_row(), "resident_id": resident_id, "reason": reason, "detail": detail}
    stamped.insert(write, "resident_flag", row)


def resolve_flag(write: Writer, flag_id: int) -> None:
    """Settles a doubt; it stays on record."""
    settled = {"resolved_at": write.at, "resolved_by": write.staff_uid}
    stamped.update(write, "resident_flag", flag_id, settled)


def insert_resident(write: Writer, values: Mapping[str, object], place: Place) -> int:
    """Adds a person; ``values`` are columns. Returns the id."""
    row = {**write.new_row(), **values, "place_key": place_key(place) if place else ""}
    resident_id = stamped.insert(write, "resident", row)
    index(write.db, resident_id, place)
    return resident_id


def update_resident(
    write: Writer, resident_id: int, values: Mapping[str, object], place: Place
) -> None:
    """Changes columns of a person, and what the person is found by."""
    row = {**values, "place_key": place_key(place) if place else ""}
    stamped.update(write, "resident", resident_id, row)
    index(write.db, resident_id, place)


def remove_resident(write: Writer, resident_id: int, **values: object) -> None:
    """Takes a record that should never have been out of all lists; letters keep pointing at it.
    ``values`` are columns that it holds from now on."""
    stamped.update(write, "resident", resident_id, {**values, "removed_at": write.at})
    unindex(write.db, resident_id)


def index(db: Database, resident_id: int, place: Place) -> None:
    """Renews the words a person is found by, from the stored row."""
    # Whoever was registered twice is found by what either record said.
    names, numbers, phones = [], [], []
    for name, former_name, former_number, id_number, phone in db.execute(
        "SELECT name, former_name, former_id_number, id_number, phone FROM resident"
        " WHERE id = :id OR merged_into_id = :id ORDER BY id <> :id, id",
        {"id": resident_id},
    ).fetchall():
        names += [name, former_name]
        numbers += [id_number, former_number]
        phones.append(phone)
    unindex(db, resident_id)
    name, *others = filter(None, dict.fromkeys(names))
    numbers, phones = ([*filter(None, dict.fromkeys(each))] for each in (numbers, phones))
    words = (
        *name_words(name, *others),
        place_words(place),
        tail_words(*numbers, *phones),
    )
    db.execute(INSERT_WORDS, [resident_id, *words])
    db.execute(INSERT_DIGITS, [resident_id, " ".join(numbers), " ".join(phones)])


def index_as_stored(db: Database, resident_id: int) -> None:
    """Makes place and words of a person what the stored row says; none for a removed record."""
    dwelling_id, removed_at = db.execute(
        "SELECT dwelling_id, removed_at FROM resident WHERE id = ?", [resident_id]
    ).fetchone()
    if removed_at:
        unindex(db, resident_id)
    else:
        index(db, resident_id, place(db, dwelling_id))


def unindex(db: Database, resident_id: int) -> None:
    """Lets nobody find a person any more."""
    db.execute("DELETE FROM resident_words WHERE rowid = ?", [resident_id])
    db.execute("DELETE FROM resident_digits WHERE rowid = ?", [resident_id])


def merged_into(db: Database, uid: str, id_number: str) -> int | None:
    """The person that a record with this uid or number became; the latest, or None."""
    line = db.execute(
        "SELECT merged_into_id FROM resident WHERE merged_into_id IS NOT NULL"
        " AND (uid = :uid OR (id_number = :number AND id_number <> ''))"
        " ORDER BY removed_at DESC LIMIT 1",
        {"uid": uid, "number": id_number},
    ).fetchone()
    return int(line[0]) if line else None


def merged_uids(db: Database, resident_id: int) -> list[str]:
    """The uids of the records that were merged into one."""
    rows = db.execute(
        "SELECT uid FROM resident WHERE merged_into_id = ? ORDER BY id", [resident_id]
    )
    return [str(row[0]) for row in rows.fetchall()]


def name_of(db: Database, resident_id: int) -> str:
    """The name on a record, also on one that was removed."""
    line = db.execute("SELECT name FROM resident WHERE id = ?", [resident_id]).fetchone()
    return str(line[0]) if line else ""


def names_within(db: Database, text: str) -> list[str]:
    """The names of people on record, two characters and longer, that stand in a text."""
    rows = db.execute(
        "SELECT DISTINCT name FROM resident"
        " WHERE removed_at = '' AND length(name) > 1 AND instr(?, name) > 0",
        [text],
    )
    return [str(row[0]) for row in rows]


INSERT_DIGITS = "INSERT INTO resident_digits (rowid, id_number, phone) VALUES (?, ?, ?)"
INSERT_WORDS = (
    f"INSERT INTO resident_words (rowid, {', '.join(COLUMNS)})"
    f" VALUES (?, {', '.join('?' * len(COLUMNS))})"
)


def place(db: Database, dwelling_id: int | None) -> Place:
    """The address parts of a dwelling; an empty place for None."""
    if dwelling_id is None:
        return Place()
    line = db.execute(
        "SELECT compound, block, unit, floor, room, plate FROM dwelling WHERE id = ?", [dwelling_id]
    ).fetchone()
    return Place(*line)


def address(db: Database, dwelling_id: int | None, *, block_word: str) -> str:
    """A dwelling as it is written; empty for None."""
    return write_address(place(db, dwelling_id), block_word)


def place_typed(db: Database, address: str) -> Place:
    """The place an address means; without a compound, in the office's only one."""
    where = parse_address(address)
    if where and not where.compound and not where.plate:
        return where._replace(compound=only_compound(db))
    return where


def dwelling(db: Database, dwelling_id: int) -> Dwelling:
    """A dwelling that exists."""
    line = db.execute(
        "SELECT id, uid, compound, block, unit, floor, room, plate, area_tenths FROM dwelling"
        " WHERE id = ?",
        [dwelling_id],
    ).fetchone()
    return Dwelling(*line)


def dwelling_at(write: Writer, where: Place) -> int | None:
    """The dwelling at a place, made if the office has none there yet; None for no place."""
    if not where:
        return None
    line = write.db.execute(
        "SELECT id FROM dwelling WHERE compound = ? AND block = ? AND unit = ?"
        " AND floor = ? AND room = ? AND plate = ?",
        where,
    ).fetchone()
    if line:
        return int(line[0])
    row = {**write.new_row(), **where._asdict(), "place_key": place_key(where)}
    return stamped.insert(write, "dwelling", row)


def only_compound(db: Database) -> str:
    """The office's compound where there is just one, for addresses typed without it."""
    found = db.execute("SELECT DISTINCT compound FROM dwelling LIMIT 2").fetchall()
    return str(found[0][0]) if len(found) == 1 else ""


def household_by_number(write: Writer, number: str, dwelling_id: int | None) -> int | None:
    """The household with a number, made if new; None for no number."""
    if not number:
        return None
    line = write.db.execute("SELECT id FROM household WHERE number = ?", [number]).fetchone()
    if line:
        return int(line[0])
    return insert_household(write, number, dwelling_id)


def insert_household(write: Writer, number: str, dwelling_id: int | None) -> int:
    """Makes a household; ``number`` may be empty."""
    row = {**write.new_row(), "number": number, "dwelling_id": dwelling_id}
    return stamped.insert(write, "household", row)


def import_of(db: Database, resident_id: int) -> tuple[str, str] | None:
    """When (an instant) and from which file a person was imported; None for a typed one."""
    line = db.execute(
        "SELECT b.created_at, b.file_name FROM resident r"
        " JOIN import_batch b ON b.id = r.import_batch_id WHERE r.id = ?",
        [resident_id],
    ).fetchone()
    return (str(line[0]), str(line[1])) if line else None


def head_of(db: Database, household_id: int) -> int | None:
    """The id of the household's living head, if it has one."""
    line = db.execute(
        "SELECT id FROM resident WHERE household_id = ? AND relation = '02' AND removed_at = ''"
        " AND status NOT IN ('moved_out', 'deceased')",
        [household_id],
    ).fetchone()
    return int(line[0]) if line else None


def id_number_taken(db: Database, number: str, *, but: int = 0) -> str:
    """The name of another living record that has, or had, this number; empty if there is none."""
    line = db.execute(
        "SELECT name FROM resident WHERE id_number = :number AND id_number <> ''"
        " AND removed_at = '' AND id <> :but"
        " UNION ALL SELECT name FROM resident WHERE former_id_number = :number"
        " AND former_id_number <> '' AND removed_at = '' AND id <> :but",
        {"number": number, "but": but},
    ).fetchone()
    return str(line[0]) if line else ""


def _resident(line: Sequence[Any], block_word: str, flags: Iterable[Flag]) -> Resident:
    count = len(_RESIDENT_COLUMNS)
    return Resident(
        **dict(zip(_RESIDENT_COLUMNS, line[:count], strict=True)),
        address=_written(line[count : count + 6], block_word),
        household_number=line[count + 6] or "",
        area_tenths=line[count + 7],
        flags=tuple(flags),
    )


def _row(line: Sequence[Any], old: str, block_word: str) -> ResidentRow:
    uid_to_status, household_id, place_parts, flagged = line[:9], line[9], line[10:16], line[16]
    id_, uid, name, sex, birth_date, relation, phone, id_number, status = uid_to_status
    return ResidentRow(
        id_,
        uid,
        name,
        sex,
        birth_date,
        relation,
        _written(place_parts, block_word),
        phone,
        id_number,
        status,
        household_id,
        tags_of(birth_date=birth_date, status=status, flagged=bool(flagged), old=old),
    )


def _written(parts: Sequence[str | None], block_word: str) -> str:
    return write_address(Place(*(part or "" for part in parts)), block_word)
