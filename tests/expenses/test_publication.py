"""The sheet for the notice board, and what hung there."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.months import close_month, reopen_month
from community_desk.expenses.period_figures import period_view
from community_desk.expenses.periods import period_of, periods_of_year
from community_desk.expenses.publication import (
    hung_pdf,
    note_print,
    publications,
    publish,
    states_of_year,
)
from community_desk.expenses.publication_sheet import NOTHING_TOLD, Affairs, sheet_of
from community_desk.expenses.reversing import reverse
from community_desk.expenses.statement import statement_of
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import audit
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive
from tests.expenses.papers import size_of, smallest_type, text_of

OCTOBER = period_of("2026-10")
DAY = date(2026, 11, 5)
AFFAIRS = Affairs(
    meetings=("居民代表会议通过加装扶手的方案。", "审核九月收支。"),
    activities=("消防演练，60 人参加",),
    issued=12,
    refused=5,
)


@pytest.fixture
def october(office: Office) -> Office:
    """A month with every kind: 3,245.60 + 800.00 - 930.00 = 3,115.60, of it 150.00 lent."""
    receive(office, "2026-01-05", "3245.60")
    receive(office, "2026-10-08", "800", "街道下拨", "费随事转")
    add_voucher(
        office,
        NewVoucher(
            date=date(2026, 10, 9),
            kind="out",
            text="重阳节慰问陈淑芬老人，3栋2单元501室",
            payee="陈淑芬",
            approver="王主任",
            receipts=2,
            lines=(
                NewLine(fund="区财政工作经费", class_="慰问走访", fen=300_00, text="米油 12 份"),
                NewLine(fund="区财政工作经费", class_="办公用品", fen=30_00),
            ),
        ),
    )
    wrong = pay(office, "2026-10-10", "99", "电费", text="九月电费")
    reverse(office, wrong.number, date(2026, 10, 11), "金额写错")
    move = NewTransfer(
        date=date(2026, 10, 12),
        fund="街道下拨",
        to_fund="区财政工作经费",
        fen=200_00,
        text="调剂办公费",
    )
    transfer(office, move)
    lent = advance(
        office,
        NewAdvance(
            date=date(2026, 10, 13), fund="区财政工作经费", fen=700_00, payee="李晓", text="活动"
        ),
    )
    paid = NewLine(fund="区财政工作经费", class_="日常活动费", fen=600_00, text="租音响一天")
    settle(office, lent.number, Settlement(date=date(2026, 10, 20), lines=(paid,), receipts=1))
    open_ = NewAdvance(
        date=date(2026, 10, 30), fund="区财政工作经费", fen=150_00, payee="李晓", text="备用"
    )
    advance(office, open_)
    return office


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_the_sheet_says_what_the_board_needs_and_balances(october: Office, paper: str) -> None:
    sheet = sheet_of(october, OCTOBER, AFFAIRS, paper=paper, day=DAY)  # type: ignore[arg-type]
    text = text_of(sheet.pdf)
    for words in (
        "幸福里社区居民委员会2026年10月财务公开表",
        "公开期间：2026年10月1日至10月31日",
        "单位：元",
        "街道下拨（费随事转）",
        "重阳节慰问***老人，***",
        "米油12份",
        "租音响一天",
        "-99.00",
        "收入合计800.00",
        "支出合计930.00",
        "上月结余3,245.60",
        "本月收入800.00",
        "本月支出930.00",
        "本月结余3,115.60",
        "其中：预借未报150.00元，账上现金2,965.60元",
        "年度预算未设；参照典型年24,500.00元，累计支出930.00元，执行率3.8%",
        "三、经费之间调剂（不计收支）",
        "调剂办公费200.00",
        "1.居民代表会议通过加装扶手的方案。2.审核九月收支。",
        "开具证明12件，不予开具并告知办法5件",
        "消防演练，60人参加",
        "负责人：",
        "会计（报账员）：",
        "居务监督成员：",
        "公开日期：2026年11月5日",
        "意见箱电话：0551-00000000",
        "王主任",
        "2张",
    ):
        assert words in text, words
    for private in ("陈淑芬", "501", "李晓等"):
        assert private not in text
    assert size_of(sheet.pdf) == ((297, 420) if paper == "a3" else (210, 297))
    assert [(one.voucher, one.words) for one in sheet.hidden] == [
        ("记-2026-10-002", ("陈淑芬", "3栋2单元501室"))
    ]


def test_only_what_is_printed_is_warned_of(office: Office) -> None:
    number = "13800001111"
    lent = NewAdvance(
        date=date(2026, 10, 1), fund="区财政工作经费", fen=100, payee="李晓", text=f"预借 {number}"
    )
    advance(office, lent)
    line = NewLine(fund="区财政工作经费", class_="电费", fen=100, text="九月电费")
    spent = NewVoucher(
        date=date(2026, 10, 2), kind="out", text=f"{number} 报修", note=number, lines=(line,)
    )
    add_voucher(office, spent)
    sheet = sheet_of(office, OCTOBER, NOTHING_TOLD)
    assert sheet.hidden == ()
    assert number not in text_of(sheet.pdf)
    income = replace(line, class_="利息", text="")
    came = replace(spent, kind="in", text="利息", lines=(income,))
    add_voucher(office, came)
    sheet = sheet_of(office, OCTOBER, NOTHING_TOLD)
    assert [one.text for one in sheet.hidden] == [number]
    assert number not in text_of(sheet.pdf)


def test_residents_that_a_text_names_are_masked(october: Office) -> None:
    pay(october, "2026-10-31", "5", "慰问走访", text="慰问王芳、欧阳小明")
    pay(october, "2026-10-31", "6", "设备与设施维修", text="换高峰楼灯，欧阳小明报修")
    affairs = Affairs(activities=("欧阳小明讲座，高峰时段",), meetings=("王芳",))
    people = ("王芳", "欧阳小明", "高峰")
    sheet = sheet_of(
        october,
        OCTOBER,
        affairs,
        names_within=lambda text: [name for name in people if name in text],
    )
    text = text_of(sheet.pdf)
    # Two characters are a name only where money goes to people.
    for words in ("慰问***、***", "换高峰楼灯，***报修", "***讲座，高峰时段", "会议与决定王芳"):
        assert words in text, words
    assert ("", ("欧阳小明",)) in [(one.voucher, one.words) for one in sheet.hidden]


def test_the_board_is_legible_from_a_metre_and_a_half(october: Office) -> None:
    pdf = sheet_of(october, OCTOBER, AFFAIRS).pdf
    for words in ("米油", "居民代表", "负责人", "930.00", "预借未报"):
        assert smallest_type(pdf, words) >= 14, words


def test_an_open_month_is_a_draft_and_a_closed_one_is_not(october: Office) -> None:
    sheet = sheet_of(october, OCTOBER, AFFAIRS)
    assert not sheet.final
    assert "样稿" in text_of(sheet.pdf)
    close_month(october, "2026-01")
    close_month(october, "2026-10")
    sheet = sheet_of(october, OCTOBER, AFFAIRS)
    assert sheet.final
    assert "样稿" not in text_of(sheet.pdf)
    assert sheet.pdf == sheet_of(october, OCTOBER, AFFAIRS).pdf
    assert "样稿" in text_of(sheet_of(october, OCTOBER, AFFAIRS, draft=True).pdf)


def test_what_hung_is_kept_to_the_byte_and_on_record(october: Office) -> None:
    with pytest.raises(DeskError) as caught:
        publish(october, OCTOBER, DAY, AFFAIRS)
    assert caught.value.code == "period_open"
    assert "2026 年 10 月" in caught.value.say()
    close_month(october, "2026-01")
    close_month(october, "2026-10")
    for day in (date(2026, 9, 30), date(2026, 11, 24)):
        with pytest.raises(NotUnderstoodError, match="公开日期"):
            publish(october, OCTOBER, day)
    hung = publish(october, OCTOBER, DAY, AFFAIRS)
    assert hung_pdf(october, hung.uid) == sheet_of(october, OCTOBER, AFFAIRS, day=DAY).pdf
    (line,) = audit.recent(october.db, subject_uid=hung.uid)
    assert (line.action, line.subject) == ("publish", "publication")
    assert '"masked": 2' in line.new
    assert publications(october, 2026) == [hung]
    assert publications(october, 2025) == []
    assert not hung.outdated
    note_print(october, OCTOBER, final=True, uid=hung.uid)
    assert audit.recent(october.db)[0].action == "print"
    with pytest.raises(DeskError, match="没有这一份"):
        hung_pdf(october, "no")


def test_a_reopened_month_asks_to_be_hung_anew(october: Office) -> None:
    for month in ("2026-01", "2026-02", "2026-10"):
        close_month(october, month)
    january = publish(october, period_of("2026-01"), DAY)
    publish(october, OCTOBER, DAY, AFFAIRS)
    before = hung_pdf(october, publications(october, 2026)[0].uid)
    reopen_month(october, "2026-10", "漏记一笔")
    states = {state.period.key: state for state in states_of_year(october, 2026)}
    assert states["2026-10"].hung[0].outdated
    assert not states["2026-10"].closed
    assert states["2026-01"].hung == (january,)
    pay(october, "2026-10-31", "5")
    close_month(october, "2026-10")
    publish(october, OCTOBER, DAY, AFFAIRS)
    second, first = publications(october, 2026)[:2]
    assert (second.outdated, first.outdated) == (False, True)
    assert hung_pdf(october, first.uid) == before != hung_pdf(october, second.uid)


def test_an_empty_month_has_its_sheet(office: Office) -> None:
    text = text_of(sheet_of(office, period_of("2024-02"), NOTHING_TOLD).pdf)
    for words in ("本月没有收入", "本月没有支出", "会议与决定本期没有", "2月29日"):
        assert words in text
    assert "办理事项" not in text


def test_periods() -> None:
    assert [one.key for one in periods_of_year(2026)] == [
        *("2026-01", "2026-02", "2026-03", "2026-Q1", "2026-04", "2026-05", "2026-06"),
        *("2026-Q2", "2026-H1", "2026-07", "2026-08", "2026-09", "2026-Q3"),
        *("2026-10", "2026-11", "2026-12", "2026-Q4", "2026-H2", "2026"),
    ]
    quarter = period_of(" 2026-q4 ")
    assert (quarter.key, quarter.first, quarter.last) == ("2026-Q4", "2026-10", "2026-12")
    assert quarter.days == "2026年10月1日至12月31日"
    for wrong in ("2026-13", "2026-Q5", "2026-H3", "26", "", "二", "2026-1", "0000"):
        with pytest.raises(NotUnderstoodError):
            period_of(wrong)


def test_a_period_is_watched_from_the_mark_of_its_budget(october: Office) -> None:
    budget = [BudgetAmount("日常活动费", 2000_00)]
    for near in (10, 99):
        set_budget(october, 2026, budget, near_percent=near, reason="试")
        against = period_view(october, period_of("2026")).against
        (row,) = (row for row in against if row.budget)
        assert 10 < row.percent < 99
        assert row.state == ("near" if near == 10 else "ok")


def test_a_quarter_and_a_year_add_up(october: Office) -> None:
    for key, opening, income, expense in (
        ("2026-Q3", "3,245.60", "0.00", "0.00"),
        ("2026-Q4", "3,245.60", "800.00", "930.00"),
        ("2026-H2", "3,245.60", "800.00", "930.00"),
        ("2026", "0.00", "4,045.60", "930.00"),
    ):
        period = period_of(key)
        view = period_view(october, period)
        for pdf in (
            statement_of(october, period),
            sheet_of(october, period, AFFAIRS).pdf,
        ):
            text = text_of(pdf)
            for words in (
                f"上期结余{opening}",
                f"本期收入{income}",
                f"本期支出{expense}",
                "支出合计",
                "四、各项经费",
                "其中：预借未报" if view.advanced else "",
            ):
                assert words in text, (key, words)
        if key != "2026-Q3":
            assert view.as_json()["by_class"] == {
                "日常活动费": "600.00",
                "办公用品": "30.00",
                "电费": "0.00",
                "慰问走访": "300.00",
            }
            funds = {row.title: (row.moved_in, row.moved_out, row.closing) for row in view.by_fund}
            assert funds["街道下拨"] == (0, 200_00, 600_00)
            assert funds["区财政工作经费"] == (200_00, 0, 2515_60)
            assert "街道下拨0.00800.000.000.00200.00600.00" in text


def test_a_year_of_a_budget_says_how_far_it_is(office: Office) -> None:
    from community_desk.expenses.budgets import BudgetAmount, set_budget

    set_budget(office, 2026, [BudgetAmount("电费", 1000_00), BudgetAmount("水费", 500_00)])
    pay(office, "2026-02-01", "300", "电费")
    pay(office, "2026-05-01", "150", "水费")
    text = text_of(statement_of(office, period_of("2026-Q1")))
    assert "五、年度预算与实际（1月至3月）" in text
    assert "水电1,500.00300.0020.0%1,200.00" in text
    assert "年度预算1,500.00元，累计支出300.00元，执行率20.0%" in text
