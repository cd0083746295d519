"""Addresses as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.registry.addresses import (
    Place,
    key_prefix,
    parse_address,
    place_key,
    place_of,
    unit_of_key,
    write_address,
)

# typed; compound, block, unit, room, plate; written again
ADDRESSES = [
    ("幸福里3栋2单元501室", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("幸福里3-2-501", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("3-2-501", "", "3", "2", "501", "", "3栋2单元501室"),
    ("3-501", "", "3", "", "501", "", "3栋501室"),
    ("幸福里3号楼2单元501", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("幸福里３幢２单元５０１室", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("幸福里 A座 1203", "幸福里", "A", "", "1203", "", "幸福里A栋1203室"),
    ("三栋二单元501", "", "3", "2", "501", "", "3栋2单元501室"),
    ("十二栋301", "", "12", "", "301", "", "12栋301室"),
    ("恒富小区12幢3单元5层502", "恒富小区", "12", "3", "502", "", "恒富小区12栋3单元502室"),
    ("幸福里3#楼2-501", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("1号院3号楼2门501", "1号院", "3", "2", "501", "", "1号院3栋2单元501室"),
    (
        "安徽省合肥市庐阳区幸福里社区幸福里3栋2单元501室",
        *("幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ),
    ("合肥市庐阳区恒富小区3栋501", "恒富小区", "3", "", "501", "", "恒富小区3栋501室"),
    (
        "人民路88号幸福里3栋2单元501",
        "幸福里",
        "3",
        "2",
        "501",
        "人民路88号",
        "人民路88号幸福里3栋2单元501室",
    ),
    (
        "阳光花园二期5栋1单元1801",
        "阳光花园二期",
        "5",
        "1",
        "1801",
        "",
        "阳光花园二期5栋1单元1801室",
    ),
    ("和平里3区5栋2单元101", "和平里3区", "5", "2", "101", "", "和平里3区5栋2单元101室"),
    ("幸福里/3栋/2单元/501", "幸福里", "3", "2", "501", "", "幸福里3栋2单元501室"),
    ("柳叶巷12号", "柳叶巷", "", "", "", "12号", "柳叶巷12号"),
    ("柳叶胡同5号院", "柳叶胡同", "", "", "", "5号院", "柳叶胡同5号院"),
    ("光明宿舍", "光明宿舍", "", "", "", "", "光明宿舍"),
    ("博大花园3号楼东侧平房", "博大花园", "3", "", "", "东侧平房", "博大花园3栋东侧平房"),
    ("无", "", "", "", "", "", ""),
    ("", "", "", "", "", "", ""),
]


@pytest.mark.parametrize(("text", "compound", "block", "unit", "room", "plate", "again"), ADDRESSES)
def test_one_line_is_taken_apart_and_written_again(
    text: str, compound: str, block: str, unit: str, room: str, plate: str, again: str
) -> None:
    place = parse_address(text)
    assert (place.compound, place.block, place.unit, place.room, place.plate) == (
        *(compound, block, unit, room, plate),
    )
    assert write_address(place) == again
    if again:
        assert write_address(parse_address(again)) == again


@pytest.mark.parametrize("word", ["栋", "号楼", "幢", "座"])
def test_the_office_has_its_own_word_for_a_block(word: str) -> None:
    place = parse_address(f"幸福里3{word}2单元501室")
    assert place.block == "3"
    assert write_address(place, word) == f"幸福里3{word}2单元501室"


@pytest.mark.parametrize(
    "cells",
    [
        ("幸福里", "3栋", "2单元", "", "501"),
        ("幸福里", "3号楼", "2", "5层", "501室"),
        ("幸福里", "03", "02", "", "501"),
        (" 幸福里 ", "三栋", "第二单元", "", "501号"),
        ("幸福里", "", "", "", "3-2-501"),
        ("", "", "", "", "幸福里3栋2单元501室"),
        ("幸福里", "3", "2", "", "", "501室"),
    ],
)
def test_columns_of_their_own_give_the_same_dwelling(cells: tuple[str, ...]) -> None:
    assert place_of(*cells) == Place("幸福里", "3", "2", "5", "501")


def test_floors_come_from_the_room_so_that_both_ways_of_writing_are_one_dwelling() -> None:
    assert parse_address("幸福里3栋2单元5层501室") == parse_address("幸福里3栋2单元501室")
    assert parse_address("幸福里A座1203").floor == "12"
    assert write_address(Place("幸福里", "3", "", "5", "")) == "幸福里3栋5层"


def test_keys_sort_as_people_count_and_begin_with_the_block() -> None:
    blocks = [place_key(Place("幸福里", block, "1", "1", "101")) for block in ("2", "10", "1")]
    assert sorted(blocks) == [blocks[2], blocks[0], blocks[1]]
    assert blocks[1].startswith(key_prefix("幸福里", "10"))
    assert not blocks[1].startswith(key_prefix("幸福里", "1"))
    assert blocks[1].startswith(key_prefix("幸福里", "10", "1"))
    assert unit_of_key(blocks[1]) == ("幸福里", "10", "1")
    assert unit_of_key(place_key(Place("幸福里", "A", "", "", "101"))) == ("幸福里", "A", "")


@given(st.text(max_size=30))
def test_no_text_breaks_it_and_none_is_lost(text: str) -> None:
    place = parse_address(text)
    assert isinstance(write_address(place), str)


@given(
    st.sampled_from(["幸福里", "恒富小区", ""]),
    st.integers(1, 99),
    st.sampled_from(["", "1", "2"]),
    st.integers(101, 3399),
)
def test_what_was_written_is_read_again(compound: str, block: int, unit: str, room: int) -> None:
    place = place_of(compound, str(block), unit, "", str(room))
    assert parse_address(write_address(place)) == place
