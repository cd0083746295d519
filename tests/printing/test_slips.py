"""Slips on paper, read back."""

from dataclasses import replace

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.slips import Field, Slip, SlipRow, SlipSize, draw_slips
from community_desk.printing.tables import Column
from tests.printing.papers import page_count, reader
from tests.printing.places import Piece, pieces

OFFICE = "幸福里社区居民委员会"
WIDEST = "人民币玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"


def a_slip(rows: int, *, text: str = "买档案盒", number: str = "2026-11-03") -> Slip:
    return Slip(
        title="费用报销单",
        number=number,
        date="报销日期：2026年11月9日",
        sheets="附件 2 张",
        heads=((Field("报销部门", OFFICE, 3), Field("报销人", "李晓", 2)),),
        columns=(
            Column("序号", 9, "center"),
            Column("用途摘要", 110),
            Column("类别", 33),
            Column("金额（元）", 28, "right"),
        ),
        rows=tuple(
            SlipRow((str(at), f"{text}{at}件", "办公用品", "1.00"), f"{at}.00")
            for at in range(1, rows + 1)
        ),
        total=f"¥{rows}.00",
        words="人民币壹元整",
        tails=(Field("原借款", "—"), Field("应退", "—")),
        signatures=(Field("社区负责人审批", "王主任"), Field("领款人签名", "")),
    )


def drawn(*slips: Slip, size: SlipSize = "two_up") -> bytes:
    return draw_slips(slips, size, title="费用报销单", author=OFFICE)


def page_texts(pdf: bytes) -> list[str]:
    return ["".join(page.extract_text().split()) for page in reader(pdf).pages]


def strokes(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """The lines of a page that are neither level nor upright, in millimetres."""
    found, start = [], (0.0, 0.0)
    content = reader(pdf).pages[page].get_contents()
    assert content is not None
    for operands, operator in content.operations:
        if operator == b"m":
            start = (float(operands[0]), float(operands[1]))
        elif operator == b"l":
            end = (float(operands[0]), float(operands[1]))
            if start[0] != end[0] and start[1] != end[1]:
                found.append(tuple(each / 72 * 25.4 for each in (*start, *end)))
    return found


def piece(found: list[Piece], text: str) -> Piece:
    return next(each for each in found if each.text == text)


@pytest.mark.parametrize("rows", [0, 1, 2, 6, 7, 8, 9, 13, 14, 15, 16, 50])
def test_lines_go_on_and_the_sum_stands_on_the_last_slip_only(rows: int) -> None:
    texts = page_texts(drawn(a_slip(rows), size="a5"))
    for at in range(1, rows + 1):
        assert sum(text.count(f"买档案盒{at}件") for text in texts) == 1
    assert [("人民币壹元整" in text, "过次页" in text) for text in texts] == [
        *[(False, True)] * (len(texts) - 1),
        (True, False),
    ]
    assert f"¥{rows}.00" in texts[-1]
    seen = 0
    for number, text in enumerate(texts, start=1):
        assert ("承前页" in text) == (number > 1)
        if number > 1:
            assert text.index(f"{seen}.00") > text.index("承前页")
        seen += text.count("买档案盒")
        if number < len(texts):
            assert f"过次页（合计见第{len(texts)}张）{seen}.00" in text
            assert f"见第{len(texts)}张" in text
        if len(texts) > 1:
            assert f"第{number}张共{len(texts)}张" in text


def test_what_is_left_empty_is_struck_through_from_right_to_left() -> None:
    pdf = drawn(a_slip(2), size="a5")
    _, _, found = pieces(pdf)
    (x1, y1, x2, y2), *others = strokes(pdf)
    assert others == []
    assert (x1, x2) == (pytest.approx(198), pytest.approx(17))
    assert y2 < y1 < piece(found, "买档案盒2件").y
    assert piece(found, "人民币壹元整").y < y2


def test_a_full_slip_has_nothing_to_strike_through() -> None:
    most = max(rows for rows in range(1, 20) if page_count(drawn(a_slip(rows), size="a5")) == 1)
    assert most >= 6
    assert strokes(drawn(a_slip(most), size="a5")) == []


@pytest.mark.parametrize(("slips", "pages"), [(1, 1), (2, 1), (3, 2), (7, 4)])
def test_two_slips_to_a_sheet_in_their_order(slips: int, pages: int) -> None:
    numbers = [f"2026-11-{at:02d}" for at in range(1, slips + 1)]
    pdf = drawn(*(a_slip(1, number=number) for number in numbers))
    texts = page_texts(pdf)
    assert len(texts) == pages
    assert "".join(texts).count("沿虚线剪开") == pages
    places = ["".join(texts).index(f"编号：{number}") for number in numbers]
    assert places == sorted(places)
    width, height, found = pieces(pdf)
    assert (round(width), round(height)) == (210, 297)
    ys = [each.y for each in found if each.text == "费用报销单"]
    assert ys[0] > 148.5
    assert all(y < 148.5 for y in ys[1:])


def test_each_on_a5_across() -> None:
    pdf = drawn(a_slip(1), a_slip(1), size="a5")
    width, height, found = pieces(pdf)
    assert (round(width), round(height)) == (210, 148)
    assert page_count(pdf) == 2
    assert not any(each.text == "沿虚线剪开" for each in found)


@pytest.mark.parametrize("size", ["two_up", "a5"])
def test_the_largest_amount_is_never_clipped(size: SlipSize) -> None:
    widest = replace(a_slip(1), total="¥-9,999,999,999.99", words=WIDEST.replace("币", "币负"))
    _, _, found = pieces(drawn(widest, size=size))
    words, total = piece(found, widest.words), piece(found, widest.total)
    assert words.left > 17
    assert words.right < total.left
    assert total.right < 198


def test_long_texts_stay_in_their_box() -> None:
    long = "为独居老人、残疾居民和重点优抚对象购买重阳节慰问用品，" * 7
    slip = replace(
        a_slip(2, text=long),
        heads=((Field("报销部门", OFFICE * 3, 3), Field("报销人", "阿" * 60, 2)),),
        signatures=tuple(Field("街道分管领导审批", "阿" * 60) for _ in range(6)),
    )
    pdf = drawn(slip, size="a5")
    assert "".join(page_texts(pdf)).count(long) == 2
    _, _, found = pieces(pdf)
    assert all(each.left > 16 and each.right < 199 for each in found)


@pytest.mark.parametrize("size", ["two_up", "a5"])
def test_a_line_that_no_slip_can_hold_is_cut(size: SlipSize) -> None:
    texts = page_texts(drawn(a_slip(3, text="买" * 1500), size=size))
    assert "".join(texts).count("买") == 4500
    assert "¥3.00" in texts[-1]
    assert sum(text.count("2.00过次页") for text in texts) <= 1


def test_what_fits_on_no_slip_says_so() -> None:
    too_long = replace(a_slip(1), heads=((Field("事由", "买" * 3000),),))
    with pytest.raises(RuleSaysNoError) as caught:
        drawn(too_long)
    assert caught.value.code == "too_long_for_page"


@pytest.mark.parametrize(
    "broken",
    [
        replace(a_slip(1), words="\U000e0041"),
        replace(a_slip(1), heads=((Field("报销人", "\U000e0041"),),)),
        a_slip(1, text="\U000e0041"),
    ],
)
def test_a_character_no_font_has_stops_it(broken: Slip) -> None:
    with pytest.raises(RuleSaysNoError, match="U\\+E0041"):
        drawn(broken)


def test_red_amounts_are_red_and_what_they_take_back_is_told() -> None:
    slip = replace(a_slip(1), red=True, remark="红字冲销 2026-11-01")
    content = reader(drawn(slip)).pages[0].get_contents()
    assert content is not None
    assert b"0.76 0.07 0.07 rg" in content.get_data()
    assert "红字冲销2026-11-01" in page_texts(drawn(slip))[0]
    black = reader(drawn(replace(a_slip(1), remark="冲借 2026-11-01"))).pages[0].get_contents()
    assert black is not None
    assert b"0.76 0.07 0.07" not in black.get_data()
