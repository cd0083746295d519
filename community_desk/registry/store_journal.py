"""The SQL of undoing: what an operation touched, as it stood before, and putting it back.

An operation takes a picture of every row it is going to change (`keep_before`); what it adds is
found at its end (`finish`), since inside one transaction nobody else adds anything.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer

# The tables an operation may change, those that others point to last: rows that were made are
# taken away in this order. ``entry`` and who took part in one are the ledgers' own tables, which a
# merge points elsewhere.
TABLES = (
    *("resident_past", "fact_confirmation", "not_same_person", "resident_flag"),
    *("guardian_consent", "privacy_request", "entry_person", "entry"),
    *("resident", "household", "dwelling"),
)
_AT_ONCE = 500
# What the schema wants to be unique is out of the way while rows are put back one by one.
_CLEARED = {"resident": "relation = '', id_number = '', id_kind = 'none', household_id = NULL"}


@dataclass(frozen=True, slots=True)
class Journal:
    """An operation under way. ``first_new`` is the first id each table had free at its start."""

    write: Writer
    id: int
    uid: str
    first_new: Mapping[str, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoredOperation:
    """An operation on record; ``about`` is what it says of itself."""

    id: int
    uid: str
    kind: str
    effective_on: str
    about: Mapping[str, Any]
    created_at: str
    created_by: str
    undone_at: str


def begin(write: Writer, kind: str, *, effective_on: str, about: Mapping[str, object]) -> Journal:
    """Starts an operation in the transaction of ``write``."""
    row = {
        **write.new_row(),
        "kind": kind,
        "effective_on": effective_on,
        "about": _json(about),
    }
    operation_id = stamped.insert(write, "operation", row)
    first = {
        table: int(write.db.execute(f"SELECT ifnull(max(id), 0) + 1 FROM {table}").fetchone()[0])
        for table in TABLES
    }
    return Journal(write, operation_id, str(row["uid"]), first)


def tell(journal: Journal, about: Mapping[str, object]) -> None:
    """Replaces what an operation says of itself."""
    journal.write.db.execute(
        "UPDATE operation SET about = ? WHERE id = ?", [_json(about), journal.id]
    )


def keep_before(journal: Journal, table: str, ids: Iterable[int]) -> None:
    """Takes a picture of rows that are going to be changed; a row's first picture counts."""
    columns = _columns(journal.write.db, table)
    pairs = ", ".join(f"'{column}', {column}" for column in columns)
    journal.write.db.conn.executemany(
        "INSERT OR IGNORE INTO operation_row (operation_id, table_name, row_id, before)"
        f" SELECT ?, '{table}', id, json_object({pairs}) FROM {table} WHERE id = ? AND id < ?",
        [(journal.id, id_, journal.first_new[table]) for id_ in ids],
    )


def keep_flags_before(journal: Journal, resident_ids: Iterable[int]) -> None:
    """Takes a picture of all flags of people, before any of them is settled."""
    _keep_of_residents(journal, "resident_flag", resident_ids)


def keep_confirmations_before(journal: Journal, resident_ids: Iterable[int]) -> None:
    """Takes a picture of when facts of people were confirmed."""
    _keep_of_residents(journal, "fact_confirmation", resident_ids)


def finish(journal: Journal) -> None:
    """Notes what the operation added, and the revision at which it left every row."""
    db = journal.write.db
    for table in TABLES:
        db.execute(
            "INSERT INTO operation_row (operation_id, table_name, row_id, after_revision)"
            f" SELECT ?, '{table}', id, revision FROM {table} WHERE id >= ?",
            [journal.id, journal.first_new[table]],
        )
        db.execute(
            "UPDATE operation_row SET after_revision ="
            f" (SELECT revision FROM {table} WHERE id = row_id)"
            " WHERE operation_id = ? AND table_name = ? AND before <> ''",
            [journal.id, table],
        )


def operation(db: Database, uid: str) -> StoredOperation | None:
    """One operation by uid."""
    found = operations(db, "uid = ?", [uid], limit=1)
    return found[0] if found else None


def operations(
    db: Database, where: str, values: Sequence[object], *, limit: int = -1
) -> list[StoredOperation]:
    """Operations, the newest first; ``where`` speaks of the columns of ``operation``."""
    rows = db.execute(
        "SELECT id, uid, kind, effective_on, about, created_at, created_by, undone_at"
        f" FROM operation WHERE {where} ORDER BY id DESC LIMIT ?",
        [*values, limit],
    )
    return [
        StoredOperation(id_, uid, kind, on, json.loads(about), at, by, undone)
        for id_, uid, kind, on, about, at, by, undone in rows.fetchall()
    ]


def of_resident(db: Database, resident_id: int) -> list[StoredOperation]:
    """The operations that touched a person, the newest first."""
    return operations(
        db,
        "id IN (SELECT operation_id FROM operation_row"
        " WHERE table_name = 'resident' AND row_id = ?)",
        [resident_id],
    )


def touched_since(db: Database, operation_id: int) -> dict[str, list[int]]:
    """By table, the rows of an operation that are no longer as it left them."""
    changed: dict[str, list[int]] = {}
    for table in TABLES:
        rows = db.execute(
            f"SELECT o.row_id FROM operation_row o LEFT JOIN {table} t ON t.id = o.row_id"
            " WHERE o.operation_id = ? AND o.table_name = ?"
            " AND t.revision IS NOT o.after_revision",
            [operation_id, table],
        ).fetchall()
        if rows:
            changed[table] = [int(row[0]) for row in rows]
    return changed


def used_since(db: Database, operation_id: int) -> dict[str, list[int]]:
    """By table, the rows an operation made that something else points to by now."""
    made = (
        "SELECT row_id FROM operation_row"
        " WHERE operation_id = :id AND table_name = :table AND before = ''"
    )
    touched = "SELECT row_id FROM operation_row WHERE operation_id = :id AND table_name = :other"
    used: dict[str, list[int]] = {}
    for other, column, table in _references(db):
        rows = db.execute(
            f"SELECT DISTINCT {column} FROM {other}"
            f" WHERE {column} IN ({made}) AND id NOT IN ({touched})",
            {"id": operation_id, "table": table, "other": other},
        ).fetchall()
        if rows:
            used.setdefault(table, []).extend(int(row[0]) for row in rows)
    return used


def households_of(db: Database, operation_id: int) -> list[int]:
    """The households that the people of an operation belong to, or belonged to before it."""
    rows = db.execute(
        "SELECT r.household_id FROM operation_row o JOIN resident r ON r.id = o.row_id"
        " WHERE o.operation_id = :id AND o.table_name = 'resident' UNION"
        " SELECT json_extract(before, '$.household_id') FROM operation_row"
        " WHERE operation_id = :id AND table_name = 'resident' AND before <> ''",
        {"id": operation_id},
    )
    return [int(row[0]) for row in rows.fetchall() if row[0] is not None]


def left_headless(db: Database, operation_id: int, household_ids: Iterable[int]) -> list[int]:
    """The households among these in which people live without a head, and which an operation
    after this one touched: it counted on the head that this one gave them."""
    found = []
    for household_id in household_ids:
        line = db.execute(
            "SELECT count(*), sum(relation = '02') FROM resident WHERE household_id = ?"
            " AND removed_at = '' AND status NOT IN ('moved_out', 'deceased')",
            [household_id],
        ).fetchone()
        if line[0] and not line[1] and _touched_after(db, operation_id, household_id):
            found.append(household_id)
    return found


def put_back(write: Writer, operation_id: int) -> list[int]:
    """Makes all rows of an operation what they were. Returns the ids of the people restored."""
    db = write.db
    for table, cleared in _CLEARED.items():
        db.execute(
            f"UPDATE {table} SET {cleared} WHERE id IN (SELECT row_id FROM operation_row"
            " WHERE operation_id = ? AND table_name = ?)",
            [operation_id, table],
        )
    restored: list[int] = []
    # What is pointed to comes back before what points to it.
    for table in reversed(TABLES):
        before = _before(db, operation_id, table)
        for id_, row in before:
            _restore(write, table, id_, row)
        if table == "resident":
            restored = [id_ for id_, _ in before]
    for table in TABLES:
        db.execute(
            f"DELETE FROM {table} WHERE id IN (SELECT row_id FROM operation_row"
            " WHERE operation_id = ? AND table_name = ? AND before = '')",
            [operation_id, table],
        )
    undone = {"undone_at": write.at, "undone_by": write.staff_uid}
    stamped.update(write, "operation", operation_id, undone)
    return restored


def _touched_after(db: Database, operation_id: int, household_id: int) -> bool:
    line = db.execute(
        "SELECT EXISTS (SELECT 1 FROM operation p JOIN operation_row o ON o.operation_id = p.id"
        " AND o.table_name = 'resident' LEFT JOIN resident r ON r.id = o.row_id"
        " WHERE p.id > :id AND p.undone_at = '' AND (r.household_id = :household OR"
        " (o.before <> '' AND json_extract(o.before, '$.household_id') = :household)))",
        {"id": operation_id, "household": household_id},
    ).fetchone()
    return bool(line[0])


def _before(db: Database, operation_id: int, table: str) -> list[tuple[int, dict[str, Any]]]:
    rows = db.execute(
        "SELECT row_id, before FROM operation_row"
        " WHERE operation_id = ? AND table_name = ? AND before <> '' ORDER BY row_id",
        [operation_id, table],
    ).fetchall()
    return [(int(id_), json.loads(before)) for id_, before in rows]


def _restore(write: Writer, table: str, id_: int, row: dict[str, Any]) -> None:
    """Puts a row back under a revision of its own; operations before this one then take that
    revision for the one they left, so that they can be undone after it."""
    was = row["revision"]
    now = int(
        write.db.execute(f"SELECT revision + 1 FROM {table} WHERE id = ?", [id_]).fetchone()[0]
    )
    row |= {"revision": now, "changed_at": write.at, "changed_by": write.staff_uid}
    settings = ", ".join(f"{column} = :{column}" for column in row)
    write.db.execute(f"UPDATE {table} SET {settings} WHERE id = :id", row)
    write.db.execute(
        "UPDATE operation_row SET after_revision = ?"
        " WHERE table_name = ? AND row_id = ? AND after_revision = ?",
        [now, table, id_, was],
    )


def _keep_of_residents(journal: Journal, table: str, resident_ids: Iterable[int]) -> None:
    db = journal.write.db
    ids = list(resident_ids)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        found = db.execute(f"SELECT id FROM {table} WHERE resident_id IN ({marks})", some)
        keep_before(journal, table, [int(line[0]) for line in found.fetchall()])


def _references(db: Database) -> list[tuple[str, str, str]]:
    """Table, column and the table of `TABLES` it points to, where a row would be left hanging, or
    what somebody said would go with the person.
    """
    rows = db.execute(
        'SELECT t.name, k."from", k."table" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k'
        " WHERE t.type = 'table' AND (k.on_delete <> 'CASCADE'"
        " OR t.name IN ('guardian_consent', 'fact_confirmation'))"
    ).fetchall()
    return [(str(row[0]), str(row[1]), str(row[2])) for row in rows if row[2] in TABLES]


def _columns(db: Database, table: str) -> list[str]:
    return [str(row[1]) for row in db.execute(f"PRAGMA table_info({table})").fetchall()]


def _json(about: Mapping[str, object]) -> str:
    return json.dumps(about, ensure_ascii=False, sort_keys=True)
