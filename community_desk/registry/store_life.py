"""The SQL of a household's life: who stood where until when, and the registry as of a day."""

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.registry.records import Standing

_LIVES = "removed_at = '' AND status NOT IN ('moved_out', 'deceased')"
# What a day in the past had otherwise, and where it stands then.
_OF_THE_DAY = {
    "household_id": "p.household_id",
    "dwelling_id": "p.dwelling_id",
    "relation": "p.relation",
    "status": "p.status",
    "place_key": "ifnull(d.place_key, '')",
}


def living(db: Database, household_id: int) -> list[int]:
    """The ids of those who belong to a household and neither moved out nor died."""
    found = db.execute(
        f"SELECT id FROM resident WHERE household_id = ? AND {_LIVES} ORDER BY id", [household_id]
    )
    return [int(line[0]) for line in found.fetchall()]


def household_number(db: Database, household_id: int | None) -> str:
    """The number of a household; empty for none."""
    line = db.execute("SELECT number FROM household WHERE id = ?", [household_id]).fetchone()
    return str(line[0]) if line else ""


def number_taken(db: Database, number: str) -> bool:
    """Whether a household has this number."""
    line = db.execute("SELECT 1 FROM household WHERE number = ?", [number]).fetchone()
    return line is not None


def set_household_dwelling(write: Writer, household_id: int, dwelling_id: int | None) -> None:
    """Moves the household itself, not its people."""
    stamped.update(write, "household", household_id, {"dwelling_id": dwelling_id})


def latest_past(db: Database, resident_id: int) -> str:
    """The last day (ISO) on which something about a person's standing changed; empty for never."""
    line = db.execute(
        "SELECT ifnull(max(until_on), '') FROM resident_past WHERE resident_id = ?", [resident_id]
    ).fetchone()
    return str(line[0])


def first_past(db: Database, resident_id: int) -> str:
    """The first day (ISO) that a person's past tells of; empty for none."""
    line = db.execute(
        "SELECT ifnull(min(until_on), '') FROM resident_past WHERE resident_id = ?", [resident_id]
    ).fetchone()
    return str(line[0])


def insert_past(
    write: Writer, operation_id: int, resident_id: int, until_on: str, was: Standing | None
) -> None:
    """Keeps how somebody stood until a day; None for one who was not here."""
    row = {
        **write.new_row(),
        "resident_id": resident_id,
        "operation_id": operation_id,
        "until_on": until_on,
        "here": int(was is not None),
        "household_id": was.household_id if was else None,
        "dwelling_id": was.dwelling_id if was else None,
        "relation": was.relation if was else "",
        "status": was.status if was else "",
    }
    stamped.insert(write, "resident_past", row)


def as_of_day(db: Database) -> str:
    """The beginning of a statement in which ``resident`` is the registry as it stood on the day
    bound as ``as_of``, with the people who were here (or had been, and moved out or died).

    Everything that a list asks of ``resident`` then holds of that day. A person's day of moving
    in counts where no kept past goes back before it.
    """
    columns = [str(row[1]) for row in db.execute("PRAGMA table_info(resident)").fetchall()]
    told = ", ".join(
        f"CASE WHEN p.id IS NULL THEN o.{column} ELSE {_OF_THE_DAY[column]} END AS {column}"
        if column in _OF_THE_DAY
        else f"o.{column}"
        for column in columns
    )
    return (
        f"WITH resident AS (SELECT {told} FROM main.resident o"
        " LEFT JOIN resident_past p ON p.id = (SELECT q.id FROM resident_past q"
        " WHERE q.resident_id = o.id AND q.until_on > :as_of ORDER BY q.until_on, q.id LIMIT 1)"
        " LEFT JOIN dwelling d ON d.id = p.dwelling_id"
        " WHERE o.removed_at = '' AND ifnull(p.here, 1) = 1"
        " AND (o.birth_date = '' OR o.birth_date <= :as_of)"
        " AND (o.moved_in_on = '' OR o.moved_in_on <= :as_of OR EXISTS ("
        "SELECT 1 FROM resident_past m WHERE m.resident_id = o.id"
        " AND m.until_on <= o.moved_in_on))) "
    )
