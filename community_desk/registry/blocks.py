"""A block as one stands before it: units side by side, floors one above the other, and in each
room the people.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_blocks
from community_desk.registry.addresses import Place, floor_of, write_address
from community_desk.registry.tags import old_since

# What is said of a room in one word; the first that holds. Empty says nothing.
EMPTY = QT_TRANSLATE_NOOP("blocks", "空房")
NOBODY_THERE = QT_TRANSLATE_NOOP("blocks", "空挂")
OLD_ALONE = QT_TRANSLATE_NOOP("blocks", "独居高龄")
OLD = QT_TRANSLATE_NOOP("blocks", "高龄")
TENANTS = QT_TRANSLATE_NOOP("blocks", "流动")
WORDS = (OLD_ALONE, OLD, TENANTS, NOBODY_THERE, EMPTY)

_BASEMENT = re.compile(r"(?:B|-|负|地下)([0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class BlockName:
    """A block one can look at; ``block`` is empty for houses that have no block."""

    compound: str
    block: str
    dwellings: int
    people: int


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
    one of `WORDS` or empty.
    """

    uid: str
    unit: str
    level: int | None
    number: str
    address: str
    people: tuple[Dweller, ...]
    word: str

    @property
    def head(self) -> str:
        """Whose name stands on the door: the head's, else the first one's."""
        return self.people[0].name if self.people else ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (单元) with its rooms by floor, each floor in the order of the room numbers."""

    number: str
    floors: Mapping[int | None, tuple[Room, ...]]

    @property
    def widest(self) -> int:
        """The most rooms that one floor has; those without a floor do not count."""
        return max(
            (len(rooms) for level, rooms in self.floors.items() if level is not None), default=0
        )


@dataclass(frozen=True, slots=True)
class Block:
    """A block: ``levels`` are its floors from the top down, None last where rooms have none."""

    compound: str
    block: str
    units: tuple[Unit, ...]
    levels: tuple[int | None, ...]

    def rooms(self) -> list[Room]:
        """All rooms, unit by unit from the top down."""
        return [
            room
            for unit in self.units
            for level in self.levels
            for room in unit.floors.get(level, ())
        ]


def blocks(office: Office) -> list[BlockName]:
    """Every block in which there is a dwelling, in the order of addresses."""
    return [BlockName(*line) for line in store_blocks.blocks(office.db)]


def load_block(office: Office, compound: str, block: str) -> Block:
    """A block with everybody who is still here; without dwellings where there is none."""
    old, block_word = old_since(office.today()), office.setting("building_word")
    lines = store_blocks.dwellings(office.db, compound, block)
    rooms = [
        _room(list(of_dwelling), compound, block, old, block_word)
        for _, of_dwelling in groupby(lines, lambda line: line[0])
    ]
    units = tuple(
        Unit(number, _floors(of_unit)) for number, of_unit in groupby(rooms, lambda room: room.unit)
    )
    found = {room.level for room in rooms}
    storeys = sorted((level for level in found if level is not None), reverse=True)
    return Block(compound, block, units, (*storeys, *([None] if None in found else [])))


def level_of(floor: str, room: str) -> int | None:
    """The floor as a number, by what is stored of it, else by the room's number: 501 is on 5,
    1203 on 12, B1 one below the ground. None where neither tells it.
    """
    text = floor or floor_of(room.lstrip("ACDEFGHIJKLMNOPQRSTUVWXYZ"))
    if below := _BASEMENT.fullmatch(text):
        return -int(below[1])
    return int(text) if text.isdigit() and int(text) else None


def _room(lines: list[Any], compound: str, block: str, old: str, block_word: str) -> Room:
    _, uid, unit, floor, room, plate = lines[0][:6]
    people = tuple(Dweller(*line[6:]) for line in lines if line[6] is not None)
    address = write_address(Place(compound, block, unit, floor, room, plate), block_word)
    return Room(
        uid, unit, level_of(floor, room), room or plate, address, people, _word(people, old)
    )


def _word(people: tuple[Dweller, ...], old: str) -> str:
    there = [person for person in people if person.status != "register_only"]
    if not there:
        return NOBODY_THERE if people else EMPTY
    if any(person.birth_date and person.birth_date <= old for person in there):
        return OLD_ALONE if len(there) == 1 else OLD
    return TENANTS if any(person.status == "migrant" for person in there) else ""


def _floors(rooms: Iterable[Room]) -> dict[int | None, tuple[Room, ...]]:
    floors: dict[int | None, list[Room]] = {}
    for room in rooms:
        floors.setdefault(room.level, []).append(room)
    return {level: tuple(of_level) for level, of_level in floors.items()}
