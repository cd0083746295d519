"""A block by units, floors and rooms."""

import json

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.blocks import (
    Block,
    BlockFacts,
    block_facts,
    blocks,
    level_of,
    load_block,
    set_area,
    set_block,
)
from community_desk.registry.conditions import Condition
from community_desk.registry.lists import Filter, count
from community_desk.registry.residents import change_resident, load_resident
from tests.people import add_person


@pytest.mark.parametrize(
    ("floor", "room", "level"),
    [
        ("", "501", 5),
        ("", "1203", 12),
        ("", "101", 1),
        ("", "0302", 3),
        ("", "501A", 5),
        ("", "501-1", 5),
        ("", "A301", 3),
        ("", "B301", None),  # a door named B, or the basement: nothing tells which
        ("", "12", None),
        ("", "5", None),
        ("", "", None),
        ("", "10501", None),
        ("", "门面", None),
        ("6", "501", 6),
        ("6", "12", 6),
        ("B1", "12", -1),
        ("-2", "", -2),
        ("顶", "501", None),
        ("0", "501", None),
    ],
)
def test_the_floor_is_what_is_stored_else_what_the_room_tells(
    floor: str, room: str, level: int | None
) -> None:
    assert level_of(floor, room) == level


def picture(block: Block) -> dict[int | None, str]:
    return {
        floor.level: "|".join(
            " ".join(room.number if room else "-" for room in unit) for unit in floor.units
        )
        for floor in block.floors
    }


def test_doors_above_each_other_stand_in_one_column(office: Office) -> None:
    block = _block(office, *(f"幸福里3-1-{room}" for room in (102, 201, 202, 302, 1201)))
    assert picture(block) == {12: "1201 -", 3: "- 302", 2: "201 202", 1: "- 102"}


def test_rooms_numbered_on_and_on_fill_their_floor(office: Office) -> None:
    block = _block(office, *(f"幸福里3-1-{room}" for room in (101, 102, 203, 204, 305, 306)))
    assert picture(block) == {3: "305 306", 2: "203 204", 1: "101 102"}


def test_many_rooms_without_a_floor_stand_in_rows(office: Office) -> None:
    block = _block(
        office, *(f"柳叶巷{number}号" for number in range(1, 7)), compound="柳叶巷", block=""
    )
    assert [floor.level for floor in block.floors] == [None, None]
    assert len(block.rooms()) == 6


def _block(office: Office, *addresses: str, compound: str = "幸福里", block: str = "3") -> Block:
    for number, address in enumerate(addresses):
        add_person(office, f"张{number}", address=address)
    return load_block(office, compound, block)


def test_units_floors_and_rooms_stand_in_order(office: Office) -> None:
    block = _block(
        office,
        "幸福里3-2-1002",
        "幸福里3-2-1001",
        "幸福里3-10-201",
        "幸福里3-1-502",
        "幸福里3-1-12",
        "幸福里12-1-101",
    )
    assert [(unit.number, unit.width) for unit in block.units] == [("1", 1), ("2", 2), ("10", 1)]
    assert picture(block) == {
        10: "-|1001 1002|-",
        5: "502|- -|-",
        2: "-|- -|201",
        None: "12|- -|-",
    }
    assert len(block.rooms()) == 5
    assert [(b.block, b.dwellings) for b in blocks(office)] == [("3", 5), ("12", 1)]


def test_a_dwelling_that_everybody_left_is_shown_empty(office: Office) -> None:
    person = add_person(office, address="幸福里3-1-101")
    change_resident(office, person.uid, {"status": "迁出"})
    (room,) = load_block(office, "幸福里", "3").rooms()
    assert (room.number, room.people, room.head, room.word) == ("101", (), "", "空房")


def test_the_head_comes_first(office: Office) -> None:
    add_person(office, "李静", relation="配偶", household_number="1", address="幸福里3-1-101")
    add_person(office, "张伟", relation="户主", household_number="1", address="幸福里3-1-101")
    (room,) = load_block(office, "幸福里", "3").rooms()
    assert room.head == "张伟"
    assert [person.name for person in room.people] == ["张伟", "李静"]
    assert room.address == "幸福里3栋1单元101室"
    which = Filter(named="all", conditions=(Condition("dwelling", room.uid),))
    assert count(office, which) == 2


OLD, YOUNG = "1940-01-01", "1990-01-01"


@pytest.mark.parametrize(
    ("people", "word"),
    [
        ([(OLD, "matched")], "独居高龄"),
        ([(OLD, "matched"), (YOUNG, "register_only")], "独居高龄"),
        ([(OLD, "matched"), (YOUNG, "matched")], "高龄"),
        ([(OLD, "migrant")], "独居高龄"),
        ([(YOUNG, "migrant"), (YOUNG, "matched")], "流动"),
        ([(OLD, "register_only")], "空挂"),
        ([(YOUNG, "matched")], ""),
        ([("", "matched")], ""),
    ],
)
def test_a_room_in_one_word(office: Office, people: list[tuple[str, str]], word: str) -> None:
    for born, status in people:
        add_person(office, birth_date=born, status=status, address="幸福里3-1-101")
    (room,) = load_block(office, "幸福里", "3").rooms()
    assert room.word == word


def test_houses_without_a_block_stand_together(office: Office) -> None:
    add_person(office, address="柳叶巷12号")
    (name,) = blocks(office)
    (room,) = load_block(office, name.compound, name.block).rooms()
    assert (room.level, room.number, room.address) == (None, "12号", "柳叶巷12号")


def test_there_is_no_such_block(office: Office) -> None:
    assert load_block(office, "幸福里", "99").rooms() == []


def test_grid_and_leader_of_a_block_are_kept_and_on_record(office: Office) -> None:
    add_person(office, address="幸福里3-1-101")
    assert load_block(office, "幸福里", "3").facts == BlockFacts()
    set_block(office, "幸福里", "3", grid=" 第二网格 ", leader="李芳", leader_phone="138 0000 0412")
    set_block(office, "幸福里", "3", leader="赵强")
    told = BlockFacts("第二网格", "赵强", "13800000412")
    assert load_block(office, "幸福里", "3").facts == block_facts(office, "幸福里", "3") == told
    assert block_facts(office, "幸福里", "4") == BlockFacts()
    line = audit.recent(office.db)[0]
    assert (line.action, line.subject) == ("change", "block")
    assert json.loads(line.old) == {"leader": "李芳"}
    assert json.loads(line.new) == {"compound": "幸福里", "block": "3", "leader": "赵强"}


def test_a_leader_has_a_telephone_or_none(office: Office) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        set_block(office, "幸福里", "3", grid="第二网格", leader_phone="12345")
    assert caught.value.code == "phone_not_understood"
    assert block_facts(office, "幸福里", "3") == BlockFacts()
    set_block(office, "幸福里", "3", leader_phone="0551-6345678")
    assert set_block(office, "幸福里", "3", leader_phone="").leader_phone == ""


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [("89.5", 895), ("89.47㎡", 895), ("约 90 平方米", 900), ("１２０平", 1200), ("", 0)],
)
def test_how_large_a_dwelling_is(office: Office, typed: str, tenths: int) -> None:
    person = add_person(office, address="幸福里3-1-101")
    (room,) = load_block(office, "幸福里", "3").rooms()
    assert set_area(office, room.uid, typed) == tenths
    (room,) = load_block(office, "幸福里", "3").rooms()
    assert room.area_tenths == load_resident(office, person.uid).area_tenths == tenths


@pytest.mark.parametrize("typed", ["大", "89.5.1", "三室", "99999", "-3", "0"])
def test_what_is_no_area_is_refused(office: Office, typed: str) -> None:
    add_person(office, address="幸福里3-1-101")
    (room,) = load_block(office, "幸福里", "3").rooms()
    with pytest.raises(NotUnderstoodError) as caught:
        set_area(office, room.uid, typed)
    assert caught.value.code == "area_not_understood"
