"""Moving money from one fund to another."""

import json
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.funds import Fund, funds_of
from community_desk.expenses.months import close_month
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.expenses.booking import pay, receive, set_fund

NEW = NewTransfer(
    date=date(2026, 11, 9),
    fund="区财政工作经费",
    to_fund="街道下拨",
    fen=500_00,
    text="垫付的展板款归还",
    note="街道办已批",
)


def _closing(office: Office) -> dict[str, tuple[int, int]]:
    return {row.title: (row.moved, row.closing) for row in year_view(office, 2026).by_fund}


def test_a_transfer_moves_money_and_is_neither_income_nor_expense(office: Office) -> None:
    receive(office, "2026-01-05", "2000")
    booked = transfer(office, NEW)
    assert (booked.kind, booked.fen, booked.moved_fen) == ("transfer", 500_00, 0)
    assert (booked.handler, booked.note, booked.approval) == ("王主任", "街道办已批", "")
    assert booked.fund_title == "区财政工作经费、街道下拨"
    view = month_view(office, "2026-11")
    assert (view.income, view.expense, view.closing, view.lacking) == (0, 0, 2000_00, 0)
    assert _closing(office) == {
        "区财政工作经费": (-500_00, 1500_00),
        "街道下拨": (500_00, 500_00),
    }
    (line,) = audit.recent(office.db, subject_uid=booked.uid)
    assert json.loads(line.new)["lines"] == [
        {"kind": "transfer", "fund": "district_work", "to_fund": "street", "amount": "500.00"}
    ]


@pytest.mark.parametrize(
    ("changes", "code", "side"),
    [
        ({"to_fund": "区财政"}, "same_fund", "to_fund"),
        ({"fund": "奖金"}, "no_such_fund", "fund"),
        ({"to_fund": "奖金"}, "no_such_fund", "to_fund"),
        ({"fund": "党员活动经费"}, "fund_earmarked", "to_fund"),
        ({"fund": "党员活动经费", "to_fund": "便民建设资金"}, "fund_earmarked", "to_fund"),
        ({"fen": 0}, "amount_zero", None),
        ({"fen": -1}, "amount_zero", None),
        ({"fen": 10**14}, "amount_too_large", None),
        ({"text": " "}, "no_text", None),
        ({"note": "长" * 201}, "text_too_long", None),
        ({"date": date(2028, 1, 1)}, "no_date", None),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    office: Office, changes: dict[str, object], code: str, side: str | None
) -> None:
    with pytest.raises(DeskError) as caught:
        transfer(office, replace(NEW, **changes))
    assert (caught.value.code, caught.value.values.get("side")) == (code, side)
    assert str(caught.value).endswith("。")
    assert office.db.table("voucher").count == 0


def test_money_may_come_into_an_earmarked_fund_and_go_to_one_of_the_same_purpose(
    office: Office,
) -> None:
    transfer(office, replace(NEW, to_fund="党员活动经费"))
    old = funds_of(office).by_key["party_activities"]
    set_fund(office, replace(old, key="party_2027", title="党员活动经费 2027"))
    transfer(office, replace(NEW, fund="党员活动经费", to_fund="党员活动经费 2027"))
    assert _closing(office)["党员活动经费 2027"] == (500_00, 500_00)


@pytest.mark.parametrize(
    ("changes", "side", "said"),
    [
        ({"fund": "费随事转"}, "fund", "退回拨款单位"),
        ({"to_fund": "费随事转"}, "to_fund", "改到期日"),
    ],
)
def test_a_fund_past_its_end_says_what_to_do_instead(
    office: Office, changes: dict[str, object], side: str, said: str
) -> None:
    over: Fund = replace(funds_of(office).find("费随事转"), ends_on=date(2026, 10, 31))
    set_fund(office, over)
    with pytest.raises(RuleSaysNoError, match=said) as caught:
        transfer(office, replace(NEW, **changes))
    assert (caught.value.code, caught.value.values["side"]) == ("fund_ended", side)


def test_a_closed_month_takes_no_transfer(office: Office) -> None:
    pay(office, "2026-11-03", "1")
    close_month(office, "2026-11")
    with pytest.raises(RuleSaysNoError, match="已结账"):
        transfer(office, NEW)


def test_a_clerk_does_not_move_money(office: Office) -> None:
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    with pytest.raises(RuleSaysNoError, match="请主任或会计登录"):
        transfer(clerk, NEW)
