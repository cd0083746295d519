"""A letter that rests on figures: one page, whatever stands on it."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from community_desk.errors import RuleSaysNoError
from community_desk.printing.applications import ApplicationPage, Table, Words, draw_application
from community_desk.printing.month_bars import MonthBar, MonthBars
from community_desk.printing.tables import Column

MONTHS = MonthBars(
    heading="逐月支出",
    bars=tuple(MonthBar(str(at), at * 100.0, f"{at * 100:,}", at > 6) for at in range(1, 13)),
    known="已支出",
    expected="预计",
    ends_at=7.5,
    ends_words="八月用完",
)
TABLE = Table(
    columns=(Column("类别", 3), Column("金额", 2, "right")),
    rows=[("水费", "10.00"), ("电费", "20.00")],
    totals=("合计", "30.00"),
    chart=MONTHS,
)
PAGE = ApplicationPage(
    title="关于经费的情况说明",
    salutation="街道办事处：",
    blocks=(Words("一、收支", bold=True), Words("情况如下。"), TABLE, Words("请予补助。")),
    annex="附件：月报表",
    committee="幸福里社区居民委员会",
    date="2026年6月28日",
    signatures=("负责人：", "经办人：李晓"),
    notes=("数字取自账上。",),
)


def words(page: ApplicationPage) -> str:
    pages = PdfReader(BytesIO(draw_application(page))).pages
    assert len(pages) == 1
    return pages[0].extract_text()


def test_all_of_it_can_be_read() -> None:
    text = words(PAGE)
    for said in (
        *(PAGE.title, PAGE.salutation, PAGE.annex, PAGE.committee, PAGE.date),
        *(*PAGE.signatures, *PAGE.notes, *TABLE.totals, *MONTHS.texts()),
        *("情况如下。", "水费", "20.00", "1,200"),
    ):
        assert said in text


def test_a_long_page_is_set_smaller_and_one_too_long_is_refused() -> None:
    blocks = (*PAGE.blocks, *[Words("这一段说明情况，写得不短也不长，只是为了占满一行。")] * 16)
    words(replace(PAGE, blocks=blocks))
    with pytest.raises(RuleSaysNoError) as caught:
        draw_application(replace(PAGE, blocks=blocks * 3))
    assert caught.value.code == "too_long_for_page"


@pytest.mark.parametrize("value", [0.0, -50.0])
def test_months_without_money_draw_no_bar(value: float) -> None:
    flat = replace(MONTHS, bars=tuple(replace(bar, value=value) for bar in MONTHS.bars), ends_at=0)
    assert "八月用完" not in words(replace(PAGE, blocks=(replace(TABLE, chart=flat),)))


@pytest.mark.parametrize("where", ["title", "annex", "committee"])
def test_a_character_no_font_has_is_named(where: str) -> None:
    with pytest.raises(RuleSaysNoError):
        draw_application(replace(PAGE, **{where: "\ue000"}))
