"""Lines of Chinese text end where typesetters end them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk.printing.breaking import break_evenly, break_lines, line_width
from community_desk.printing.fonts import SERIF

SIZE = 10.0


def broken(text: str, characters: int, indent: int = 0) -> list[str]:
    return break_lines(text, SERIF, SIZE, characters * SIZE, first_indent=indent * SIZE)


@pytest.mark.parametrize(
    ("text", "characters", "lines"),
    [
        ("一二三四五六", 3, ["一二三", "四五六"]),
        ("一二三，四五六", 4, ["一二三，", "四五六"]),
        ("一二三，四五六", 3, ["一二", "三，四", "五六"]),
        ("一二（三四）五", 3, ["一二", "（三", "四）五"]),
        ("", 3, [""]),
        ("甲\n乙丙", 3, ["甲", "乙丙"]),
        ("号码11010519491231002X是", 11, ["号码", "11010519491231002X是"]),
        ("他自二〇一九年三月起", 7, ["他自", "二〇一九年三月", "起"]),
        ("于二〇二六年十一月二十三日到", 12, ["于", "二〇二六年十一月二十三日", "到"]),
        ("到了三月五日", 5, ["到了", "三月五日"]),
        ("二〇二六年十一月二十三日", 6, ["二〇二六年十", "一月二十三日"]),
        ("0551-0000 0000", 20, ["0551-0000 0000"]),
    ],
)
def test_lines(text: str, characters: int, lines: list[str]) -> None:
    assert broken(text, characters) == lines


@pytest.mark.parametrize(
    ("text", "characters", "lines"),
    [
        ("姓名", 2, ["姓名"]),
        ("最近核实日期", 5, ["最近核实", "日期"]),
        ("最近核实日期", 3, ["最近核", "实日期"]),
        ("联系电话", 3, ["联系", "电话"]),
        ("证件有效期至", 5, ["证件", "有效期至"]),
        ("证件有效期至", 3, ["证件有", "效期至"]),
        ("紧急联系人", 3, ["紧急", "联系人"]),
        ("紧急联系人", 2, ["紧急", "联系", "人"]),
        ("救助家庭人数", 4, ["救助家庭", "人数"]),
        ("监护人姓名", 4, ["监护人", "姓名"]),
        ("公益岗位起止日期", 5, ["公益岗位", "起止日期"]),
        ("面积（平方米）", 6, ["面积", "（平方米）"]),
        ("一二三\n四", 2, ["一二", "三", "四"]),
        ("于2026年满", 4, ["于2026", "年满"]),
        ("面积（平方米，建筑）", 5, ["面积（平方", "米，建筑）"]),
    ],
)
def test_headings_break_evenly(text: str, characters: int, lines: list[str]) -> None:
    assert break_evenly(text, SERIF, SIZE, characters * SIZE) == lines


def test_the_first_line_is_shorter_by_its_indent() -> None:
    assert broken("一二三四五六", 4, indent=2) == ["一二", "三四五六"]


@settings(deadline=None)  # the first line of all reads the fonts
@given(
    st.text(alphabet="一二三四五六七八，。；：（）《》“”0123456789AB、", min_size=1, max_size=120),
    st.integers(min_value=8, max_value=30),
)
def test_no_line_is_too_wide_nothing_is_lost_and_no_mark_leads(text: str, characters: int) -> None:
    lines = broken(text, characters)
    assert "".join(lines) == text
    for line in lines:
        assert line_width(line, SERIF, SIZE) <= characters * SIZE + 0.1 or not line.strip(
            "，。；：（）《》“”、"
        )
    for before, line in pairwise(lines):
        carried_all = len(before) == 1 or set(before) <= set("，。；：（）《》“”、")
        assert line[0] not in "，。；：）》”、" or carried_all
