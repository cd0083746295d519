"""The SQL of blocks: which there are, every dwelling of one with the people in it, its grid and
leader.
"""

from collections.abc import Iterator, Mapping

from sqlite_utils import Database

from community_desk.office import stamped
from community_desk.office.office import Writer
from community_desk.registry.addresses import key_prefix
from community_desk.registry.conditions import after_prefix
from community_desk.registry.counted_conditions import HERE

# A dwelling (id to area), then one of the people in it (uid to household number) or NULLs.
Line = tuple[str | int | None, ...]


def blocks(db: Database) -> list[tuple[str, str, int]]:
    """Compound, block and number of dwellings, in the order of addresses."""
    found = db.execute(
        "SELECT compound, block, count(*), min(place_key) FROM dwelling"
        " GROUP BY compound, block ORDER BY 4"
    )
    return [(str(compound), str(block), int(dwellings)) for compound, block, dwellings, _ in found]


def dwellings(db: Database, compound: str, block: str) -> Iterator[Line]:
    """Every dwelling of a block with its people who are still here, the heads first."""
    prefix = key_prefix(compound, block)
    yield from db.execute(
        "SELECT d.id, d.uid, d.unit, d.floor, d.room, d.plate, d.area_tenths,"
        " r.uid, r.name, r.relation, r.birth_date, r.status"
        " FROM dwelling d LEFT JOIN resident r"
        f" ON r.dwelling_id = d.id AND r.removed_at = '' AND r.{HERE}"
        " WHERE d.place_key >= :prefix AND d.place_key < :after"
        " ORDER BY d.place_key, d.id, r.relation <> '02', r.relation = '', r.relation,"
        " r.birth_date, r.id",
        {"prefix": prefix, "after": after_prefix(prefix)},
    )


def facts(db: Database, compound: str, block: str) -> tuple[int, str, str, str, str] | None:
    """Id, uid, grid, leader and the leader's phone of a block; None where nothing was told."""
    line = db.execute(
        "SELECT id, uid, grid, leader, leader_phone FROM block WHERE compound = ? AND block = ?",
        [compound, block],
    ).fetchone()
    return tuple(line) if line else None


def leaders(db: Database) -> int:
    """How many different people lead a block."""
    line = db.execute(
        "SELECT count(*) FROM (SELECT DISTINCT leader, leader_phone FROM block WHERE leader <> '')"
    ).fetchone()
    return int(line[0])


def set_facts(write: Writer, compound: str, block: str, values: Mapping[str, str]) -> str:
    """Changes columns of a block. Returns its uid."""
    if found := facts(write.db, compound, block):
        stamped.update(write, "block", found[0], values)
        return found[1]
    row = {**write.new_row(), "compound": compound, "block": block, **values}
    stamped.insert(write, "block", row)
    return str(row["uid"])


def area(db: Database, dwelling_uid: str) -> int:
    """The floor space of a dwelling that exists, in tenths of a square metre."""
    line = db.execute("SELECT area_tenths FROM dwelling WHERE uid = ?", [dwelling_uid]).fetchone()
    return int(line[0])


def set_area(write: Writer, dwelling_uid: str, tenths: int) -> None:
    """Changes the floor space of a dwelling."""
    stamped.update(write, "dwelling", dwelling_uid, {"area_tenths": tenths})
