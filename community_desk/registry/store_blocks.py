"""The SQL of blocks: which there are, and every dwelling of one with the people in it."""

from collections.abc import Iterator

from sqlite_utils import Database

from community_desk.registry.addresses import key_prefix
from community_desk.registry.conditions import after_prefix
from community_desk.registry.counted_conditions import HERE

# A dwelling (id to plate), then one of the people in it (uid to household number) or NULLs.
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
        "SELECT d.id, d.uid, d.unit, d.floor, d.room, d.plate,"
        " r.uid, r.name, r.relation, r.birth_date, r.status"
        " FROM dwelling d LEFT JOIN resident r"
        f" ON r.dwelling_id = d.id AND r.removed_at = '' AND r.{HERE}"
        " WHERE d.place_key >= :prefix AND d.place_key < :after"
        " ORDER BY d.place_key, d.id, r.relation <> '02', r.relation = '', r.relation,"
        " r.birth_date, r.id",
        {"prefix": prefix, "after": after_prefix(prefix)},
    )
