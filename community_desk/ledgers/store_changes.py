"""The SQL of to-dos: open entries whose resident is otherwise registered than was last seen.

``entry.changed`` is kept by triggers of the schema: the sum of `PHONE`, `HOME` and `STATUS`.
"""

from typing import NamedTuple

from sqlite_utils import Database

PHONE, HOME, STATUS = 1, 2, 4

_PLACE = "{0}.compound, {0}.block, {0}.unit, {0}.floor, {0}.room, {0}.plate"


class Seen(NamedTuple):
    """What was seen of an entry's resident, and what the registry says now. Places are compound,
    block, unit, floor, room, plate; None where there is no home.
    """

    changed: int
    old_phone: str
    phone: str
    old_status: str
    status: str
    old_home: tuple[str, ...] | None
    home: tuple[str, ...] | None


def counts(db: Database) -> dict[str, list[tuple[int, int]]]:
    """By book: which facts changed (a sum), and of how many open entries."""
    found: dict[str, list[tuple[int, int]]] = {}
    for book, changed, number in db.execute(
        "SELECT book, changed, count(*) FROM entry WHERE changed <> 0 AND closed_on = ''"
        " GROUP BY book, changed"
    ):
        found.setdefault(book, []).append((changed, number))
    return found


def seen(db: Database, entry_id: int) -> Seen | None:
    """What changed of the resident of an entry, or None."""
    row = db.execute(
        f"SELECT e.changed, e.seen_phone, r.phone, e.seen_status, r.status, s.id,"
        f" {_PLACE.format('s')}, d.id, {_PLACE.format('d')}"
        " FROM entry e JOIN resident r ON r.id = e.resident_id"
        " LEFT JOIN dwelling s ON s.id = e.seen_dwelling_id"
        " LEFT JOIN dwelling d ON d.id = r.dwelling_id"
        " WHERE e.id = ? AND e.changed <> 0 AND e.closed_on = ''",
        [entry_id],
    ).fetchone()
    if row is None:
        return None
    old_home, home = row[5:12], row[12:19]
    places = (tuple(one[1:]) if one[0] is not None else None for one in (old_home, home))
    return Seen._make((*row[:5], *places))
