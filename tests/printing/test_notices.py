"""The notice that says no, on paper."""

from dataclasses import replace

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.notices import NoticeTable, draw_notice
from tests.printing.papers import fonts_of, page_count, text_of
from tests.printing.samples import NOTICE


def test_a_notice_has_all_its_parts_on_one_page() -> None:
    pdf = draw_notice(NOTICE)
    text = text_of(pdf)
    assert page_count(pdf) == 1
    for part in (
        "不予开具证明告知单",
        "陈𬭎居民：",
        "挂失和补领由公安机关办理。",
        "任一派出所户籍窗口",
        "居民户口簿",
        "第十一条",
        "经办人：李晓",
        "二〇二六年十一月二十三日",
    ):
        assert part in text
    assert all(fonts_of(pdf).values())
    assert draw_notice(NOTICE) == pdf


def test_many_ways_to_go_shrink_to_one_page() -> None:
    rows = tuple((f"丢失的证件{i}", "到原发证机关办理，带本人居民身份证。" * 3) for i in range(14))
    pdf = draw_notice(replace(NOTICE, tables=(NoticeTable("到哪里办", rows),)))
    assert page_count(pdf) == 1
    assert "丢失的证件13" in text_of(pdf)


def test_text_that_never_fits_is_refused() -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        draw_notice(replace(NOTICE, paragraphs=("太长的话。" * 900,)))
    assert caught.value.code == "too_long_for_page"
