"""Lending money in advance, and accounting for it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.advances import (
    NewAdvance,
    Settlement,
    advance,
    open_advances,
    settle,
)
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.funds import funds_of
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Remainder
from community_desk.expenses.reversing import reverse
from community_desk.expenses.vouchers import NewLine
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.office.voucher_numbers import stored_number
from tests.expenses.booking import lend, pay, receive, set_fund

NEW = NewAdvance(
    date=date(2026, 11, 2),
    fund="区财政工作经费",
    fen=1500_00,
    payee="李晓",
    text="重阳节活动采购",
    approver="赵科长",
)
SETTLED = Settlement(
    date=date(2026, 11, 12),
    lines=(
        NewLine(fund="区财政工作经费", class_="日常活动费", fen=1200_00, text="水果", invoice="A1"),
        NewLine(fund="街道下拨", class_="慰问走访", fen=180_00),
    ),
    receipts=3,
)


def _settled(office: Office, **changes: object) -> tuple[int, Remainder]:
    booked = settle(office, advance(office, NEW).number, replace(SETTLED, **changes))
    return booked.fen, booked.remainder


def test_an_advance_is_lent_not_spent(office: Office) -> None:
    receive(office, "2026-01-05", "2000")
    lent = advance(office, NEW)
    assert (lent.kind, lent.fen, lent.moved_fen, lent.lent_fen) == ("advance", 1500_00, 0, 1500_00)
    assert (lent.payee, lent.approval, lent.approver) == ("李晓", "street_leader", "赵科长")
    view = month_view(office, "2026-11")
    assert (view.expense, view.closing, view.advanced, view.lacking) == (0, 2000_00, 1500_00, 0)
    assert open_advances(office) == [lent]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payee": " "}, "no_borrower"),
        ({"fund": "奖金"}, "no_such_fund"),
        ({"fen": 0}, "amount_zero"),
        ({"text": ""}, "no_text"),
        ({"approver": "长" * 61}, "text_too_long"),
        ({"date": date(1900, 1, 1)}, "no_date"),
    ],
)
def test_an_advance_that_is_refused(office: Office, changes: dict[str, object], code: str) -> None:
    with pytest.raises(DeskError) as caught:
        advance(office, replace(NEW, **changes))
    assert caught.value.code == code
    assert office.db.table("voucher").count == 0


def test_nothing_is_lent_from_a_fund_past_its_end(office: Office) -> None:
    set_fund(office, replace(funds_of(office).find("街道下拨"), ends_on=date(2026, 11, 1)))
    with pytest.raises(RuleSaysNoError) as caught:
        advance(office, replace(NEW, fund="街道下拨"))
    assert caught.value.code == "fund_ended"


def test_a_settlement_spends_what_was_paid_and_gives_the_advance_back(office: Office) -> None:
    receive(office, "2026-01-05", "2000")
    lent = advance(office, NEW)
    booked = settle(office, lent.number, SETTLED)
    assert (booked.kind, booked.settles, booked.payee) == ("settle", lent.number, "李晓")
    assert booked.text == f"冲借 {lent.number}：重阳节活动采购"
    assert (booked.fen, booked.moved_fen, booked.approval) == (1380_00, -1380_00, "street_leader")
    assert booked.remainder == Remainder(returned=120_00, topped_up=0)
    view = month_view(office, "2026-11")
    assert (view.expense, view.closing, view.advanced) == (1380_00, 620_00, 0)
    assert [(row.title, row.closing, row.advanced) for row in year_view(office, 2026).by_fund] == [
        ("区财政工作经费", 800_00, 0),
        ("街道下拨", -180_00, 0),
    ]
    assert open_advances(office) == []
    (line,) = audit.recent(office.db, subject_uid=booked.uid)
    assert json.loads(line.new)["settles"] == stored_number(lent.number)


@pytest.mark.parametrize(
    ("lines", "fen", "remainder"),
    [
        ((), 0, Remainder(1500_00, 0)),
        ((NewLine(fund="街道下拨", class_="水费", fen=1500_00),), 1500_00, Remainder(0, 0)),
        ((NewLine(fund="街道下拨", class_="水费", fen=1500_01),), 1500_01, Remainder(0, 1)),
    ],
)
def test_what_comes_back_or_is_paid_on_top(
    office: Office, lines: tuple[NewLine, ...], fen: int, remainder: Remainder
) -> None:
    assert _settled(office, lines=lines) == (fen, remainder)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"date": date(2026, 11, 1)}, "settled_before_advance"),
        ({"receipts": -1}, "receipts_negative"),
        ({"text": "长" * 201}, "text_too_long"),
        ({"lines": (NewLine(fund="党员活动经费", class_="水费", fen=1),)}, "fund_earmarked"),
        ({"lines": (NewLine(fund="街道下拨", class_="水费", fen=0),)}, "amount_zero"),
        ({"lines": (NewLine(fund="街道下拨", class_="利息", fen=1),)}, "class_not_of_kind"),
    ],
)
def test_a_settlement_that_is_refused(
    office: Office, changes: dict[str, object], code: str
) -> None:
    lent = advance(office, NEW)
    with pytest.raises(DeskError) as caught:
        settle(office, lent.number, replace(SETTLED, **changes))
    assert caught.value.code == code
    assert open_advances(office) == [lent]


def test_an_advance_is_settled_once_until_the_settlement_is_taken_back(office: Office) -> None:
    lent = lend(office, "2026-11-02", "100")
    first = settle(office, lent.number, Settlement(date=date(2026, 11, 3)))
    with pytest.raises(RuleSaysNoError, match=first.number) as caught:
        settle(office, lent.number, Settlement(date=date(2026, 11, 4)))
    assert caught.value.code == "advance_settled"
    reverse(office, first.number, date(2026, 11, 4), "漏了一张发票")
    assert [one.number for one in open_advances(office)] == [lent.number]
    second = settle(office, lent.number, Settlement(date=date(2026, 11, 5)))
    assert second.remainder == Remainder(100_00, 0)


def test_only_an_advance_that_stands_is_settled(office: Office) -> None:
    paid, lent = pay(office, "2026-11-02", "1"), lend(office, "2026-11-02", "1")
    red = reverse(office, lent.number, date(2026, 11, 3), "不借了")
    for number, code in (
        (paid.number, "not_an_advance"),
        (red.number, "not_an_advance"),
        (lent.number, "advance_reversed"),
        ("2026-11-99", "no_such_voucher"),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            settle(office, number, Settlement(date=date(2026, 11, 5)))
        assert caught.value.code == code


def test_an_advance_of_a_closed_month_is_settled_in_an_open_one(office: Office) -> None:
    lent = lend(office, "2026-10-20", "100")
    close_month(office, "2026-10")
    with pytest.raises(RuleSaysNoError, match="已结账"):
        settle(office, lent.number, Settlement(date=date(2026, 10, 31)))
    settle(office, lent.number, Settlement(date=date(2026, 11, 1)))
    assert (month_view(office, "2026-10").advanced, month_view(office, "2026-11").advanced) == (
        100_00,
        0,
    )


def test_a_settlement_is_held_to_the_budget(office: Office) -> None:
    set_budget(office, 2026, [BudgetAmount("日常活动费", 1000_00)])
    lent = advance(office, NEW)
    with pytest.raises(NotUnderstoodError) as caught:
        settle(office, lent.number, SETTLED)
    assert (caught.value.code, caught.value.values["line"]) == ("over_budget_needs_note", 0)
    assert settle(office, lent.number, replace(SETTLED, note="街道同意")).fen == 1380_00


def test_a_clerk_may_lend_and_settle_a_reader_may_not(office: Office) -> None:
    clerk, reader = (
        replace(office, staff=replace(office.staff, role=role))
        for role in (Role.CLERK, Role.READER)
    )
    lent = advance(clerk, NEW)
    with pytest.raises(RuleSaysNoError, match="没有这项权限"):
        settle(reader, lent.number, SETTLED)
    settle(clerk, lent.number, SETTLED)
