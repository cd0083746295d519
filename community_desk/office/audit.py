"""The audit trail: who did what to which row, old and new, each line chained to the one before."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from community_desk.office.watched import Told, each

FIRST_LINK = "0" * 64
# Somebody came, went or stood before the locked window, which changes nothing.
COMINGS = ("sign_in", "sign_out", "lock", "unlock", "unlock_failed")
_FIELDS = ("at", "staff_uid", "action", "subject", "subject_uid", "old", "new", "reason")


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the trail; ``old`` and ``new`` are JSON objects as text."""

    id: int
    at: str
    staff_uid: str
    action: str
    subject: str
    subject_uid: str
    old: str
    new: str
    reason: str


def write(
    db: Database,
    *,
    at: str,
    staff_uid: str,
    action: str,
    subject: str,
    subject_uid: str,
    old: Mapping[str, object] | None,
    new: Mapping[str, object] | None,
    reason: str,
) -> None:
    """Appends one line. Must stand in the transaction of the change it tells of."""
    row = db.execute("SELECT link FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    values = (at, staff_uid, action, subject, subject_uid, _json(old), _json(new), reason)
    link = _link(row[0] if row else FIRST_LINK, values)
    db.execute(
        "INSERT INTO audit (at, staff_uid, action, subject, subject_uid, old, new, reason, link)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, link),
    )


def last_of(db: Database, action: str, subject_uid: str) -> str:
    """The instant of the newest line of an action on a row; "" where there is none."""
    row = db.execute(
        "SELECT at FROM audit WHERE subject_uid = ? AND action = ? ORDER BY id DESC LIMIT 1",
        [subject_uid, action],
    ).fetchone()
    return str(row[0]) if row else ""


def last_at(db: Database, action: str) -> str:
    """The instant of the newest line of an action on whatever row; "" where there is none."""
    sql = "SELECT at FROM audit WHERE action = ? ORDER BY id DESC LIMIT 1"
    row = db.execute(sql, [action]).fetchone()
    return str(row[0]) if row else ""


def begun_at(db: Database) -> str:
    """When the office was made: the instant of the first line."""
    return str(db.execute("SELECT at FROM audit ORDER BY id LIMIT 1").fetchone()[0])


def first_link(db: Database) -> str:
    """The link of the first line, by which one office is told from another."""
    return str(db.execute("SELECT link FROM audit ORDER BY id LIMIT 1").fetchone()[0])


def has_line(db: Database, line_id: int, link: str) -> bool:
    """Whether a line of the trail is that very one."""
    found = db.execute("SELECT link FROM audit WHERE id = ?", [line_id]).fetchone()
    return found is not None and found[0] == link


def went_on(db: Database, line_id: int, quiet: Collection[str]) -> bool:
    """Whether after a line others stand than those of the ``quiet`` actions."""
    marks = ", ".join("?" * len(quiet))
    sql = f"SELECT 1 FROM audit WHERE id > ? AND action NOT IN ({marks}) LIMIT 1"
    return db.execute(sql, [line_id, *quiet]).fetchone() is not None


def latest(db: Database) -> str:
    """The latest instant among the newest lines, which may not be the last: clocks are set."""
    row = db.execute("SELECT max(at) FROM (SELECT at FROM audit ORDER BY id DESC LIMIT 100)")
    return str(row.fetchone()[0])


def last_before(db: Database, action: str) -> tuple[datetime, str]:
    """When the newest line of another action was written, and the name of who did it."""
    at, name = db.execute(
        "SELECT a.at, coalesce(s.name, '') FROM audit a LEFT JOIN staff s ON s.uid = a.staff_uid"
        " WHERE a.action <> ? ORDER BY a.id DESC LIMIT 1",
        [action],
    ).fetchone()
    return datetime.fromisoformat(at), str(name)


def count_after(db: Database, line_id: int, quiet: Collection[str]) -> int:
    """How many lines after one are of other than the ``quiet`` actions."""
    marks = ", ".join("?" * len(quiet))
    sql = f"SELECT count(*) FROM audit WHERE id > ? AND action NOT IN ({marks})"
    return int(db.execute(sql, [line_id, *quiet]).fetchone()[0])


def first_broken_link(db: Database, told: Told = lambda done, total: None) -> int | None:
    """The id of the first line that does not follow from the one before it, or is missing at the
    end; None where the trail is whole. ``told`` hears how many lines are checked.
    """
    previous, expected_id = FIRST_LINK, 1
    (total,) = db.execute("SELECT count(*) FROM audit").fetchone()
    lines = db.execute(f"SELECT id, {', '.join(_FIELDS)}, link FROM audit ORDER BY id")
    for row_id, *values, link in each(lines, told, total):
        if row_id != expected_id or _link(previous, tuple(values)) != link:
            return min(int(row_id), expected_id)
        previous, expected_id = link, expected_id + 1
    end = db.execute("SELECT last_id, link FROM audit_head").fetchone()
    return None if end == (expected_id - 1, previous) else expected_id


def recent(db: Database, *, subject_uid: str = "", limit: int = 200) -> list[AuditRow]:
    """The newest lines first, of one row of the office or of all."""
    # Two statements, since one with OR would read the whole trail instead of the index.
    of_one = "WHERE subject_uid = :uid" if subject_uid else ""
    rows = db.execute(
        f"SELECT id, {', '.join(_FIELDS)} FROM audit {of_one} ORDER BY id DESC LIMIT :limit",
        {"uid": subject_uid, "limit": limit},
    )
    return [AuditRow(*row) for row in rows]


def _link(previous: str, values: tuple[str, ...]) -> str:
    text = json.dumps([previous, *values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _json(values: Mapping[str, object] | None) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else "{}"
