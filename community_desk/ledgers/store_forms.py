"""The SQL of departments' forms: what their headings were taken for, what was handed in, and the
heads of households.
"""

import json
from collections.abc import Mapping
from typing import NamedTuple

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.registry.codes import GONE, HEAD

_GONE = ", ".join(f"'{status}'" for status in GONE)


class StoredForm(NamedTuple):
    """A form that was seen before."""

    id: int
    uid: str
    fingerprint: str
    name: str
    department: str
    mapping: dict[str, str]


class Submission(NamedTuple):
    """That a form was handed in."""

    period: str
    people: int
    file_name: str
    sha256: str
    on: str
    by: str


def form(db: Database, fingerprint: str) -> StoredForm | None:
    """The form with these headings, or None."""
    row = db.execute(
        "SELECT id, uid, fingerprint, name, department, mapping FROM department_form"
        " WHERE fingerprint = ?",
        [fingerprint],
    ).fetchone()
    return _form(row) if row else None


def forms(db: Database) -> list[StoredForm]:
    """All forms, those handed in last first."""
    rows = db.execute(
        "SELECT f.id, f.uid, f.fingerprint, f.name, f.department, f.mapping FROM department_form f"
        " ORDER BY (SELECT max(s.id) FROM form_submission s WHERE s.form_id = f.id) DESC"
        " NULLS LAST, f.id DESC"
    )
    return [_form(row) for row in rows]


def keep(write: Writer, fingerprint: str, values: Mapping[str, str]) -> StoredForm:
    """Adds a form or changes columns of it."""
    found = form(write.db, fingerprint)
    if found is None:
        stamped.insert(
            write, "department_form", {**write.new_row(), "fingerprint": fingerprint, **values}
        )
    else:
        stamped.update(write, "department_form", found.id, values)
    kept = form(write.db, fingerprint)
    assert kept is not None
    return kept


def submit(write: Writer, form_id: int, values: Mapping[str, str | int]) -> None:
    """Adds that a form was handed in."""
    stamped.insert(write, "form_submission", {**write.new_row(), "form_id": form_id, **values})


def submissions(db: Database, form_id: int, period: str = "") -> list[Submission]:
    """When a form was handed in, the newest first; with ``period``, for that one."""
    rows = db.execute(
        "SELECT s.period, s.people, s.file_name, s.sha256, s.created_at,"
        " (SELECT name FROM staff WHERE uid = s.created_by) FROM form_submission s"
        " WHERE s.form_id = :form AND (:period = '' OR s.period = :period) ORDER BY s.id DESC",
        {"form": form_id, "period": period},
    )
    return [Submission(*row) for row in rows]


def head_of(db: Database, resident_uid: str) -> dict[str, str]:
    """The head of somebody's household: name, number, phone, sex and birth date, by fact."""
    row = db.execute(
        "SELECT m.name, m.id_number, m.phone, m.sex, m.birth_date FROM resident r"
        " JOIN resident m ON m.household_id = r.household_id"
        f" WHERE r.uid = ? AND m.relation = '{HEAD}' AND m.removed_at = ''"
        f" AND m.status NOT IN ({_GONE}) LIMIT 1",
        [resident_uid],
    ).fetchone()
    keys = ("head_name", "head_id_number", "head_phone", "head_sex", "head_birth_date")
    return dict(zip(keys, row, strict=True)) if row else {}


def _form(row: tuple[int, str, str, str, str, str]) -> StoredForm:
    return StoredForm(*row[:5], mapping=json.loads(row[5]))
