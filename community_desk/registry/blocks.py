"""A block as one stands before it: units side by side, floors one above the other, and in each
room the people; the grid it lies in and its leader.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_blocks
from community_desk.registry.addresses import Place, floor_of, write_address
from community_desk.registry.cleaning import clean_area, clean_phone, is_phone
from community_desk.registry.tags import old_since

# What is said of a room in one word; the first that holds. Empty says nothing.
EMPTY = QT_TRANSLATE_NOOP("blocks", "空房")
NOBODY_THERE = QT_TRANSLATE_NOOP("blocks", "空挂")
OLD_ALONE = QT_TRANSLATE_NOOP("blocks", "独居高龄")
OLD = QT_TRANSLATE_NOOP("blocks", "高龄")
TENANTS = QT_TRANSLATE_NOOP("blocks", "流动")
WORDS = (OLD_ALONE, OLD, TENANTS, NOBODY_THERE, EMPTY)

# Rooms without a floor stand so many beside each other, if the unit is not wider anyway.
_UNPLACED_WIDTH = 4
_BASEMENT = re.compile(r"(?:B|-|负|地下)([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class BlockName:
    """A block one can look at; ``block`` is empty for houses that have no block."""

    compound: str
    block: str
    dwellings: int


@dataclass(frozen=True, slots=True)
class Dweller:
    """Somebody in a room, the head of the household first."""

    uid: str
    name: str
    relation: str
    birth_date: str
    status: str


@dataclass(frozen=True, slots=True)
class Room:
    """A dwelling of the block; ``level`` is its floor, None where nothing tells it. ``word`` is
    one of `WORDS` or empty; ``area_tenths`` as `Dwelling` has it.
    """

    uid: str
    unit: str
    level: int | None
    number: str
    address: str
    people: tuple[Dweller, ...]
    word: str
    area_tenths: int = 0

    @property
    def head(self) -> str:
        """Whose name stands on the door: the head's, else the first one's."""
        return self.people[0].name if self.people else ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (单元) of the block; it is ``width`` rooms wide."""

    number: str
    width: int


@dataclass(frozen=True, slots=True)
class Floor:
    """What lies on one floor: for each unit as many places as it is wide, None where there is no
    room. Rooms whose floor nothing tells (``level`` None) stand in as many rows as they need.
    """

    level: int | None
    units: tuple[tuple[Room | None, ...], ...]


@dataclass(frozen=True, slots=True)
class BlockFacts:
    """What the office knows of a block: the grid (网格) it lies in, the leader (楼栋长) and the
    leader's telephone; empty where nobody told.
    """

    grid: str = ""
    leader: str = ""
    leader_phone: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block, its floors from the top down."""

    compound: str
    block: str
    units: tuple[Unit, ...]
    floors: tuple[Floor, ...]
    facts: BlockFacts = BlockFacts()

    def rooms(self) -> list[Room]:
        """All rooms, from the top down."""
        return [
            room
            for floor in self.floors
            for unit in floor.units
            for room in unit
            if room is not None
        ]


def blocks(office: Office) -> list[BlockName]:
    """Every block in which there is a dwelling, in the order of addresses."""
    return [BlockName(*line) for line in store_blocks.blocks(office.db)]


def count_leaders(office: Office) -> int:
    """How many people (楼栋长) lead the blocks; one may lead several."""
    return store_blocks.leaders(office.db)


def load_block(office: Office, compound: str, block: str) -> Block:
    """A block with everybody who is still here; without dwellings where there is none."""
    old, block_word = old_since(office.today()), office.setting("building_word")
    lines = store_blocks.dwellings(office.db, compound, block)
    rooms = [
        _room(list(of_dwelling), compound, block, old, block_word)
        for _, of_dwelling in groupby(lines, lambda line: line[0])
    ]
    units = [
        _in_columns(number, list(of_unit))
        for number, of_unit in groupby(rooms, lambda room: room.unit)
    ]
    found = {level for unit in units for level in unit.rows if level is not None}
    floors = [
        Floor(level, tuple(unit.row(level) for unit in units))
        for level in sorted(found, reverse=True)
    ]
    rest = max((len(unit.unplaced) for unit in units), default=0)
    floors += [Floor(None, tuple(unit.unplaced_row(row) for unit in units)) for row in range(rest)]
    return Block(
        compound,
        block,
        tuple(Unit(unit.number, unit.width) for unit in units),
        tuple(floors),
        block_facts(office, compound, block),
    )


def block_facts(office: Office, compound: str, block: str) -> BlockFacts:
    """Grid and leader of a block; all empty where nothing was told."""
    found = store_blocks.facts(office.db, compound, block)
    return BlockFacts(*found[2:]) if found else BlockFacts()


def reveal_leader_phone(office: Office, compound: str, block: str) -> str:
    """The telephone of a block's leader in full; that it was looked at is on record."""
    found = store_blocks.facts(office.db, compound, block)
    if found is None:
        return ""
    with office.noting("registry.reveal") as write:
        write.audit("reveal", "block", found[1], new={"what": "leader_phone"})
    return found[4]


def set_block(
    office: Office,
    compound: str,
    block: str,
    *,
    grid: str | None = None,
    leader: str | None = None,
    leader_phone: str | None = None,
) -> BlockFacts:
    """Says in which grid a block lies, who its leader is and how to reach the leader; None leaves
    a fact as it is. ``block`` is the bare number, as in `blocks`.

    Raises `NotUnderstoodError` ``phone_not_understood``, and `RuleSaysNoError` for a reader.
    """
    told = {"grid": grid, "leader": leader, "leader_phone": leader_phone}
    with office.writing("registry.change") as write:
        before = asdict(block_facts(office, compound, block))
        after = before | {k: " ".join(v.split()) for k, v in told.items() if v is not None}
        after["leader_phone"] = clean_phone(after["leader_phone"])
        if after["leader_phone"] not in ("", before["leader_phone"]) and not is_phone(
            after["leader_phone"]
        ):
            raise NotUnderstoodError(
                "phone_not_understood",
                QT_TRANSLATE_NOOP(
                    "errors", "“{text}”不是电话号码；请写 11 位手机号，或带区号的座机号。"
                ),
                text=after["leader_phone"],
            )
        uid = store_blocks.set_facts(write, compound, block, after)
        changed = [key for key in after if after[key] != before[key]]
        write.audit(
            "change" if changed else "confirm",
            "block",
            uid,
            old={key: before[key] for key in changed},
            new={"compound": compound, "block": block} | {key: after[key] for key in changed},
        )
    return BlockFacts(**after)


def set_area(office: Office, dwelling_uid: str, area: str) -> int:
    """Says how large a dwelling is, as one writes it: ``89.5``, ``90平方米``; empty for unknown.
    Gives the tenths of a square metre that are stored.

    Raises `NotUnderstoodError` ``area_not_understood``, and `RuleSaysNoError` for a reader.
    """
    tenths = clean_area(area)
    if area.strip() and not tenths:
        raise NotUnderstoodError(
            "area_not_understood",
            QT_TRANSLATE_NOOP("errors", "面积“{text}”读不懂；请写平方米数，如 89.5。"),
            text=area.strip(),
        )
    with office.writing("registry.change") as write:
        before = store_blocks.area(office.db, dwelling_uid)
        store_blocks.set_area(write, dwelling_uid, tenths)
        old, new = {"area_tenths": before}, {"area_tenths": tenths}
        write.audit("change", "dwelling", dwelling_uid, old=old, new=new)
    return tenths


def level_of(floor: str, room: str) -> int | None:
    """The floor as a number, by what is stored of it, else by the room's number: 501 is on 5,
    1203 on 12, B1 one below the ground. None where neither tells it.
    """
    text = floor or floor_of(room.lstrip("ACDEFGHIJKLMNOPQRSTUVWXYZ"))
    if below := _BASEMENT.fullmatch(text):
        return -int(below[1])
    return int(text) if text.isdigit() and int(text) else None


def _room(lines: list[Any], compound: str, block: str, old: str, block_word: str) -> Room:
    _, uid, unit, floor, room, plate, area = lines[0][:7]
    people = tuple(Dweller(*line[7:]) for line in lines if line[7] is not None)
    address = write_address(Place(compound, block, unit, floor, room, plate), block_word)
    return Room(
        uid, unit, level_of(floor, room), room or plate, address, people, _word(people, old), area
    )


def _word(people: tuple[Dweller, ...], old: str) -> str:
    there = [person for person in people if person.status != "register_only"]
    if not there:
        return NOBODY_THERE if people else EMPTY
    if any(person.birth_date and person.birth_date <= old for person in there):
        return OLD_ALONE if len(there) == 1 else OLD
    return TENANTS if any(person.status == "migrant" for person in there) else ""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The rooms of a unit in columns, and those without a floor in rows of the same width."""

    number: str
    width: int
    rows: Mapping[int | None, tuple[Room | None, ...]]
    unplaced: tuple[tuple[Room | None, ...], ...]

    def row(self, level: int | None) -> tuple[Room | None, ...]:
        return self.rows.get(level, (None,) * self.width)

    def unplaced_row(self, row: int) -> tuple[Room | None, ...]:
        return self.unplaced[row] if row < len(self.unplaced) else (None,) * self.width


def _in_columns(number: str, rooms: list[Room]) -> _Columns:
    """Doors that lie above each other (501 over 401) stand in one column, unless that would make
    the unit more than twice as wide as its widest floor.
    """
    by_level: dict[int | None, list[Room]] = {}
    for room in rooms:
        by_level.setdefault(room.level, []).append(room)
    lost = by_level.pop(None, [])
    widest = max((len(row) for row in by_level.values()), default=0)
    doors = sorted({(len(door), door) for room in rooms if (door := _door(room))})
    column = {door: at for at, (_, door) in enumerate(doors)}
    clash = any(len({_door(room) for room in row}) < len(row) for row in by_level.values())
    aligned = not clash and len(doors) <= 2 * widest
    width = max(len(doors) if aligned else widest, min(len(lost), _UNPLACED_WIDTH), 1)

    def placed(row: list[Room]) -> tuple[Room | None, ...]:
        places: list[Room | None] = [None] * width
        for at, room in enumerate(row):
            places[column[_door(room)] if aligned else at] = room
        return tuple(places)

    unplaced = tuple(
        (*lost[start : start + width], *[None] * (width - len(lost[start : start + width])))
        for start in range(0, len(lost), width)
    )
    rows: dict[int | None, tuple[Room | None, ...]] = {
        level: placed(row) for level, row in by_level.items()
    }
    return _Columns(number, width, rows, unplaced)


def _door(room: Room) -> str:
    """What is left of a room's number without its floor: 01 of 501."""
    return "" if room.level is None else room.number.removeprefix(str(room.level)) or room.number
