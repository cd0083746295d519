"""Statements on paper, read back."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from community_desk.errors import RuleSaysNoError
from community_desk.printing.statements import Section, StatementPage, draw_statement
from community_desk.printing.tables import Column

COLUMNS = (Column("序号", 1, "center"), Column("摘要", 5), Column("金额", 2, "right"))


def statement(rows: int, *, words: str = "付打印店 宣传单") -> StatementPage:
    return StatementPage(
        title="幸福里社区居民委员会2026年11月收支月报表",
        left_line="公开期间：2026年11月1日至11月30日",
        right_line="单位：元",
        sections=(
            Section("一、收入", COLUMNS, [("1", "街道下拨", "800.00")], ("", "收入合计", "800.00")),
            Section(
                "二、支出",
                COLUMNS,
                [(str(at), f"{words} {at} 份", "1.00") for at in range(1, rows + 1)],
                ("", "支出合计", f"{rows}.00"),
            ),
        ),
        equation=(("上月结余", "0.00"), ("本月收入", "800.00"), ("本月结余", "800.00")),
        signs=("+", "="),
        closing=("本月结余（大写）：人民币捌佰元整",),
        notes=("说明：" + "以街道的账为准，" * 20,),
        signatures=("负责人：", "公开日期："),
        author="幸福里社区居民委员会",
    )


def _texts(pdf: bytes) -> list[str]:
    return [page.extract_text().replace(" ", "") for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("rows", [0, 1, 5, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 60, 200])
def test_every_row_is_printed_once_and_headings_repeat(rows: int) -> None:
    texts = _texts(draw_statement(statement(rows)))
    whole = "".join(texts)
    for at in range(1, rows + 1):
        assert whole.count(f"宣传单{at}份") == 1
    assert whole.count("支出合计") == 1
    assert whole.count("负责人：") == 1
    assert "负责人：" in texts[-1]
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页" in text
        assert f"共{len(texts)}页" in text
        assert "收支月报表" in text
        assert text.count("摘要") >= ("份" in text.replace("月份", ""))
        # A total never stands alone under its heading.
        if "支出合计" in text and rows:
            assert "宣传单" in text


def test_a_cell_of_many_lines_stays_on_one_page() -> None:
    page = statement(40, words="换活动室灯管、楼道感应灯、配电箱门锁，由新源五金上门更换" * 4)
    whole = "".join(_texts(draw_statement(page))).replace("\n", "")
    assert whole.count("更换40份") == 1


def test_an_amount_never_breaks() -> None:
    page = statement(2)
    amounts = ("10,000,000,000.00", "499,999,999,999.50")
    narrow = (Column("序号", 10, "center"), Column("摘要", 145), Column("金额", 23, "right"))
    share = Column("占比", 12, "right")
    many = (Column("类别", 27), *(Column("七月", 21, "right") for _ in range(7)), share)
    page = replace(
        page,
        sections=(
            Section("一", narrow, [("1", "水费", amounts[0])], ("", "合计", amounts[1])),
            Section(
                "二",
                many,
                [("水费", *[amounts[0]] * 7, "90.0%")],
                ("合计", *[amounts[1]] * 7, "100.0%"),
            ),
        ),
    )
    whole = "".join(_texts(draw_statement(page)))
    assert [whole.count(amount) for amount in (*amounts, "100.0%")] == [8, 8, 1]


def test_bytes_are_the_same_and_every_font_is_embedded() -> None:
    pdf = draw_statement(statement(80))
    assert pdf == draw_statement(statement(80))
    fonts = [
        font.get_object()
        for page in PdfReader(BytesIO(pdf)).pages
        for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    for font in fonts:
        assert isinstance(font, DictionaryObject)
        assert "NotoSerifSC" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]


def test_a_character_beyond_the_basic_plane_can_be_read_back() -> None:
    assert "陈𬭎" in "".join(_texts(draw_statement(statement(1, words="慰问陈𬭎"))))


def test_a_character_no_font_has_stops_it() -> None:
    page = statement(1)
    for broken in (
        replace(page, title="\U000e0041"),
        replace(page, closing=("\U000e0041",)),
        statement(1, words="\U000e0041"),
    ):
        with pytest.raises(RuleSaysNoError, match="U\\+E0041"):
            draw_statement(broken)
