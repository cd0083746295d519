"""The monthly statement on paper."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.figures import month_view
from community_desk.expenses.months import close_month
from community_desk.expenses.statement import check_balance, monthly_statement
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive


def _text(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace(" ", "")


@pytest.fixture
def november(office: Office) -> Office:
    """The month of the look: 3,245.60 + 800.00 - 2,116.00 = 1,929.60."""
    receive(office, "2026-01-05", "3245.60")
    receive(office, "2026-11-18", "800", "街道下拨", "费随事转")
    pay(office, "2026-11-03", "720", "慰问走访", text="重阳节慰问 12 户")
    pay(office, "2026-11-06", "460", "展板", text="消防知识展板两块")
    pay(office, "2026-11-10", "319.10", "电费", text="十月电费")
    pay(office, "2026-11-12", "210", "维修", text="换活动室灯管 6 支", receipts=0)
    pay(office, "2026-11-21", "406.90", "打印", text="付打印店 反诈宣传单 300 份")
    return office


def test_the_statement_says_everything_a_board_needs(november: Office) -> None:
    text = _text(monthly_statement(november, "2026-11"))
    for words in (
        "幸福里社区居民委员会2026年11月收支月报表",
        "公开期间：2026年11月1日至11月30日（未结账）",
        "单位：元",
        "街道下拨（费随事转）",
        "记-2026-11-002",
        "付打印店反诈宣传单300份",
        "2,116.00",
        "上月结余",
        "3,245.60",
        "800.00",
        "1,929.60",
        "人民币壹仟玖佰贰拾玖元陆角",
        "年度预算未设；参照典型年24,500.00元，累计支出2,116.00元，执行率8.6%",
        "以街道的账为准",
        "缺",
        "负责人：",
        "报账员：",
        "监督成员：",
        "公开日期：",
    ):
        assert words in text, words
    assert "收款" not in text


def test_it_fits_one_page_and_is_the_same_each_time(november: Office) -> None:
    pdf = monthly_statement(november, "2026-11")
    assert pdf == monthly_statement(november, "2026-11")
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_a_closed_month_says_so(november: Office) -> None:
    close_month(november, "2026-01")
    close_month(november, "2026-11")
    assert "（已结账）" in _text(monthly_statement(november, "2026-11"))


def test_an_empty_month_still_prints(office: Office) -> None:
    text = _text(monthly_statement(office, "2024-02"))
    assert "2024年2月1日至2月29日" in text
    assert "本月没有收入" in text
    assert "人民币零元整" in text


def test_a_negative_balance_prints_with_its_sign(office: Office) -> None:
    pay(office, "2026-11-03", "12.30")
    text = _text(monthly_statement(office, "2026-11"))
    assert "-12.30" in text
    assert "人民币负壹拾贰元叁角" in text


def test_a_month_that_does_not_balance_never_prints(november: Office) -> None:
    view = month_view(november, "2026-11")
    check_balance(view)
    for wrong in (
        replace(view, closing=view.closing + 1),
        replace(view, income=view.income + 1, closing=view.closing + 1),
        replace(view, vouchers=view.vouchers[1:]),
        replace(view, by_class=view.by_class[1:]),
    ):
        with pytest.raises(AssertionError):
            check_balance(wrong)


def test_a_character_no_font_has_stops_the_print(office: Office) -> None:
    pay(office, "2026-11-03", "1")
    office.db.execute("UPDATE voucher SET text = '付\U000e0041店'")  # no field takes it
    with pytest.raises(RuleSaysNoError) as caught:
        monthly_statement(office, "2026-11")
    assert caught.value.code == "missing_character"


def test_what_is_no_month(office: Office) -> None:
    with pytest.raises(NotUnderstoodError):
        monthly_statement(office, "2026年11月")
