"""Names: cleaning, pinyin with surnames that are read their own way, folding."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from community_desk.registry.names import bare, clean_name, has_rare_character, spell, spellings

SPELT = [
    ("周远桂", "zhou yuan gui", "zyg"),
    ("单雄信", "shan xiong xin", "sxx"),
    ("解晓东", "xie xiao dong", "xxd"),
    ("仇英", "qiu ying", "qy"),
    ("查良镛", "zha liang yong", "zly"),
    ("曾国藩", "zeng guo fan", "zgf"),
    ("区楚良", "ou chu liang", "ocl"),
    ("任建春", "ren jian chun", "rjc"),
    ("朴树", "piao shu", "ps"),
    ("员半千", "yun ban qian", "ybq"),
    ("华罗庚", "hua luo geng", "hlg"),
    ("盖叫天", "gai jiao tian", "gjt"),
    ("尉迟恭", "yu chi gong", "ycg"),
    ("尉健行", "wei jian xing", "wjx"),
    ("欧阳修", "ou yang xiu", "oyx"),
    ("万俟卨", "mo qi xie", "mqx"),
    ("单于明", "chan yu ming", "cym"),
    ("长孙无忌", "zhang sun wu ji", "zswj"),
    ("单于", "shan yu", "sy"),  # two characters: a surname and a name
    ("吕布", "lv bu", "lb"),
    ("張偉", "zhang wei", "zw"),
    ("單雄信", "shan xiong xin", "sxx"),
    ("弘曆乾", "hong li qian", "hlq"),
    ("阿依古丽·艾合买提", "a yi gu li ai he mai ti", "ayglahmt"),
    ("王䶮", "wang yan", "wy"),
    ("吴𠅤", "wu xi", "wx"),
    ("陈𬭎", "chen hong", "ch"),
    ("Mary Ann", "mary ann", "ma"),
]


@pytest.mark.parametrize(("name", "pinyin", "initials"), SPELT)
def test_names_are_spelt_as_people_say_them(name: str, pinyin: str, initials: str) -> None:
    assert spell(name) == (pinyin, initials)


@pytest.mark.parametrize(
    ("name", "other"), [("覃军", "tan"), ("乐毅", "le"), ("盖聂", "ge"), ("翟墨", "di")]
)
def test_both_living_readings_of_a_surname_are_known(name: str, other: str) -> None:
    assert other in {reading[0] for reading in spellings(name)}


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("仇\u3000波", "仇波"),
        (" 高 宇 ", "高宇"),
        ("莫曦思\u00a0", "莫曦思"),
        ("迪丽娜尔•阿不都", "迪丽娜尔·阿不都"),
        ("古丽米热‧吐尔逊", "古丽米热·吐尔逊"),
        ("买买提．肉孜", "买买提·肉孜"),
        ("  Mary   Ann ", "Mary Ann"),
        ("王䶮", "王䶮"),
        ("", ""),
    ],
)
def test_names_are_cleaned(typed: str, clean: str) -> None:
    assert clean_name(typed) == clean


def test_rare_characters_are_those_beyond_gb_2312() -> None:
    assert [
        n for n in ("王䶮", "吴𠅤", "朱镕玥", "阿依古丽·艾合买提", "张伟") if has_rare_character(n)
    ] == [
        "王䶮",
        "吴𠅤",
        "朱镕玥",
    ]


def test_names_are_compared_folded_and_without_dots() -> None:
    assert bare("張偉") == bare("张伟")
    assert bare("阿依古丽·艾合买提") == "阿依古丽艾合买提"


@given(st.text(max_size=12))
@example("\x85")
@example("\u2005")
def test_any_text_has_a_spelling(text: str) -> None:
    pinyin, initials = spell(clean_name(text) or "?")
    assert pinyin.strip()
    assert initials
