"""Lines of Chinese text end where typesetters end them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk.printing.breaking import break_lines, line_width
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
