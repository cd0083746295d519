"""The SQL of what was confirmed, when and how: facts of people that go stale."""

from collections.abc import Mapping
from datetime import datetime

from sqlite_utils import Database

from community_desk.office.office import Writer

# Fact by fact, the column that says whether there is anything to confirm.
FACTS: Mapping[str, str] = {
    "phone": "phone",
    "address": "dwelling_id",
    "status": "status",
    "employer": "employer",
}


def confirm(write: Writer, resident_id: int, fact: str, *, how: str) -> None:
    """Notes that a fact was found right today."""
    row = {**write.new_row(), "resident_id": resident_id, "fact": fact}
    row |= {"confirmed_on": day_of(write.at), "how": how}
    marks = ", ".join(f":{column}" for column in row)
    write.db.execute(
        f"INSERT INTO fact_confirmation ({', '.join(row)}) VALUES ({marks})"
        " ON CONFLICT (resident_id, fact) DO UPDATE SET confirmed_on = excluded.confirmed_on,"
        " how = excluded.how, changed_at = excluded.changed_at, changed_by = excluded.changed_by,"
        " revision = revision + 1",
        row,
    )


def note_changes(
    write: Writer, resident_id: int, changed: Mapping[str, object], *, how: str
) -> None:
    """What was just written down is as fresh as can be; what is empty now has no past.

    ``changed`` are facts, or their columns, with the new values.
    """
    for fact, column in FACTS.items():
        if fact not in changed and column not in changed:
            continue
        if changed.get(fact, changed.get(column)):
            confirm(write, resident_id, fact, how=how)
        else:
            write.db.execute(
                "DELETE FROM fact_confirmation WHERE resident_id = ? AND fact = ?",
                [resident_id, fact],
            )


def rows_of(db: Database, resident_id: int) -> list[tuple[str, str, str, str]]:
    """Fact, day, how, and the uid of who confirmed it."""
    found = db.execute(
        "SELECT fact, confirmed_on, how, changed_by FROM fact_confirmation WHERE resident_id = ?",
        [resident_id],
    )
    return [tuple(map(str, line)) for line in found.fetchall()]  # type: ignore[misc]


def origin(db: Database, resident_id: int) -> tuple[str, str, bool]:
    """The instant a record came into the registry, who brought it, and whether by an import."""
    at, by, batch = db.execute(
        "SELECT created_at, created_by, import_batch_id FROM resident WHERE id = ?", [resident_id]
    ).fetchone()
    return str(at), str(by), batch is not None


def day_of(instant: str) -> str:
    """The day (ISO) of an instant, in the PC's own time zone."""
    return datetime.fromisoformat(instant).astimezone().date().isoformat()
