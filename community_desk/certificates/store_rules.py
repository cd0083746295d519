"""The SQL of the office's own rules: which policy from when, lists of its own, switches."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class ChosenPolicy:
    """A policy that holds from a day on (ISO); who chose it, by name."""

    policy: str
    from_on: str
    chosen_at: str
    chosen_by: str


@dataclass(frozen=True, slots=True)
class TypeSwitch:
    """A class set for one type from a day on; ``class_`` "" is back to what the policy says."""

    type_key: str
    class_: str
    from_on: str
    reason: str
    switched_at: str
    switched_by: str


@dataclass(frozen=True, slots=True)
class StoredList:
    """A list of the office's own, as it was stored."""

    key: str
    title: str
    content: str
    stored_at: str


_CHOICE = (
    "c.policy, c.from_on, c.created_at, coalesce(s.name, '')"
    " FROM policy_choice c LEFT JOIN staff s ON s.uid = c.created_by"
)
_SWITCH = (
    "t.type_key, t.class, t.from_on, t.reason, t.created_at, coalesce(s.name, '')"
    " FROM type_switch t LEFT JOIN staff s ON s.uid = t.created_by"
)


def policy_on(db: Database, day: str) -> str:
    """The policy that was chosen for a day (ISO); "" where none was."""
    row = db.execute(
        "SELECT policy FROM policy_choice WHERE from_on <= ?"
        " ORDER BY from_on DESC, id DESC LIMIT 1",
        [day],
    ).fetchone()
    return str(row[0]) if row else ""


def choice_on(db: Database, day: str) -> ChosenPolicy | None:
    """As `policy_on`, with since when and by whom."""
    row = db.execute(
        f"SELECT {_CHOICE} WHERE c.from_on <= ? ORDER BY c.from_on DESC, c.id DESC LIMIT 1", [day]
    ).fetchone()
    return ChosenPolicy(*row) if row else None


def choices_after(db: Database, day: str) -> list[ChosenPolicy]:
    """What was chosen for later days, the nearest first; for each day the last choice."""
    rows = db.execute(
        f"SELECT {_CHOICE} WHERE c.from_on > :day AND c.id = (SELECT max(id) FROM policy_choice"
        " WHERE from_on = c.from_on) ORDER BY c.from_on",
        {"day": day},
    )
    return [ChosenPolicy(*row) for row in rows]


def list_of(db: Database, key: str) -> StoredList | None:
    """One list of the office's own."""
    row = db.execute(
        "SELECT key, title, content, created_at FROM local_list WHERE key = ?", [key]
    ).fetchone()
    return StoredList(*row) if row else None


def lists(db: Database) -> list[StoredList]:
    """All lists of the office's own, in the order in which they came."""
    rows = db.execute("SELECT key, title, content, created_at FROM local_list ORDER BY id")
    return [StoredList(*row) for row in rows]


def classes_switched_on(db: Database, day: str) -> tuple[tuple[str, str], ...]:
    """Type and class of every switch that holds on a day (ISO), in the order of the types."""
    rows = db.execute(
        "SELECT type_key, class FROM (SELECT type_key, class, row_number() OVER"
        " (PARTITION BY type_key ORDER BY from_on DESC, id DESC) AS place"
        " FROM type_switch WHERE from_on <= ?) WHERE place = 1 AND class <> '' ORDER BY type_key",
        [day],
    )
    return tuple((str(key), str(class_)) for key, class_ in rows)


def switch_on(db: Database, type_key: str, day: str) -> TypeSwitch | None:
    """The last switch of a type that has begun on a day, also one back to the policy."""
    row = db.execute(
        f"SELECT {_SWITCH} WHERE t.type_key = ? AND t.from_on <= ?"
        " ORDER BY t.from_on DESC, t.id DESC LIMIT 1",
        [type_key, day],
    ).fetchone()
    return TypeSwitch(*row) if row else None


def switches_after(db: Database, type_key: str, day: str) -> list[TypeSwitch]:
    """The switches of a type for later days, the nearest first; for each day the last one."""
    rows = db.execute(
        f"SELECT {_SWITCH} WHERE t.type_key = :key AND t.from_on > :day"
        " AND t.id = (SELECT max(id) FROM type_switch"
        " WHERE type_key = t.type_key AND from_on = t.from_on) ORDER BY t.from_on",
        {"key": type_key, "day": day},
    )
    return [TypeSwitch(*row) for row in rows]
