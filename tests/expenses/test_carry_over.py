"""The end of a year: what is kept and what goes back."""

from datetime import date

import pytest

from community_desk.errors import DeskError
from community_desk.expenses.advances import NewAdvance, advance
from community_desk.expenses.carry_over import YearEnd, carry_over, usual_day, year_end
from community_desk.expenses.figures import year_view
from community_desk.expenses.months import close_month
from community_desk.office import audit
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive

WORK, TASKS, BUILDING = "区财政工作经费", "费随事转", "便民建设资金"
LAST = date(2026, 12, 31)


@pytest.fixture
def booked(office: Office) -> Office:
    """One fund that is kept, one that goes back with a rest, one that is used up."""
    receive(office, "2026-01-05", "1000", WORK)
    receive(office, "2026-01-06", "500", TASKS)
    receive(office, "2026-01-07", "300", BUILDING)
    pay(office, "2026-02-01", "120.30", "打印", fund=TASKS)
    pay(office, "2026-02-02", "300", "维修", fund=BUILDING)
    return office


def _told(end: YearEnd) -> dict[str, tuple[str, int, int, int]]:
    return {fund.title: (fund.rule, fund.balance, fund.hand_back, fund.kept) for fund in end.funds}


def test_what_becomes_of_each_fund(booked: Office) -> None:
    end = year_end(booked, 2026)
    assert _told(end) == {
        WORK: ("keep", 1000_00, 0, 1000_00),
        TASKS: ("return", 379_70, 379_70, 0),
    }
    assert (end.balance, end.hand_back, end.kept) == (1379_70, 379_70, 1000_00)
    assert end.open_months == ("2026-01", "2026-02")
    assert year_end(booked, 2025).funds == ()


@pytest.mark.parametrize("day", ["2026-12-31", "2027-01-08"])
def test_the_rest_is_handed_back_once(booked: Office, day: str) -> None:
    (voucher,) = carry_over(booked, 2026, date.fromisoformat(day))
    assert (voucher.kind, voucher.fen, voucher.class_title) == ("out", 379_70, "上缴结余")
    assert (voucher.text, voucher.payee) == ("上缴 2026 年结余：费随事转", "下达任务的部门")
    assert audit.recent(booked.db)[0].action == "carry_over"
    with pytest.raises(DeskError) as caught:
        carry_over(booked, 2026, date.fromisoformat(day))
    assert caught.value.code == "nothing_to_hand_back"
    end = year_end(booked, 2026)
    assert (end.hand_back, end.kept) == (0, 1000_00)
    # What is kept is what the next year has, whenever the rest went back.
    next_year = year_view(booked, 2027)
    handed_later = 379_70 if day.startswith("2027") else 0
    assert next_year.opening - handed_later == end.kept


def test_money_of_the_next_year_stays(booked: Office) -> None:
    receive(booked, "2027-01-05", "800", TASKS)
    (voucher,) = carry_over(booked, 2026, date(2027, 1, 8))
    assert voucher.fen == 379_70
    assert year_end(booked, 2026).hand_back == 0


def test_what_is_lent_or_spent_meanwhile_cannot_be_handed_back(booked: Office) -> None:
    advance(
        booked, NewAdvance(date=date(2026, 12, 1), fund=TASKS, fen=79_70, payee="李晓", text="活动")
    )
    assert year_end(booked, 2026).hand_back == 300_00
    pay(booked, "2027-01-02", "100", "打印", fund=TASKS)
    end = year_end(booked, 2026)
    assert (end.hand_back, end.funds[1].advanced) == (200_00, 79_70)


def test_an_overspent_fund_hands_nothing_back(office: Office) -> None:
    pay(office, "2026-02-01", "10", "打印", fund=TASKS)
    end = year_end(office, 2026)
    assert _told(end) == {TASKS: ("return", -10_00, 0, -10_00)}


def test_all_or_none(booked: Office) -> None:
    receive(booked, "2026-03-07", "50", BUILDING)
    for month in ("2026-01", "2026-02", "2026-03", "2026-12"):
        close_month(booked, month) if month != "2026-12" else pay(booked, "2026-12-01", "1")
    close_month(booked, "2026-12")
    before = audit.recent(booked.db)[0]
    for day, code in (
        (LAST, "month_closed"),
        (date(2026, 11, 30), "carry_over_day"),
        (date(2028, 1, 1), "carry_over_day"),
    ):
        with pytest.raises(DeskError) as caught:
            carry_over(booked, 2026, day)
        assert caught.value.code in (code, "no_date")
    assert audit.recent(booked.db)[0] == before
    vouchers = carry_over(booked, 2026, date(2027, 1, 4))
    assert [(one.fund_title, one.fen) for one in vouchers] == [(TASKS, 379_70), (BUILDING, 50_00)]


def test_the_usual_day(office: Office) -> None:
    assert usual_day(office, 2026) == LAST
    assert usual_day(office, 2025) == office.today()


def test_what_the_next_year_hands_back_is_not_of_this_one(booked: Office) -> None:
    carry_over(booked, 2026, date(2027, 1, 4))
    receive(booked, "2027-02-01", "5000", TASKS)
    pay(booked, "2027-12-30", "5000", "上缴结余", fund=TASKS)
    end = year_end(booked, 2026)
    told = next(fund for fund in end.funds if fund.title == TASKS)
    assert (told.balance, told.handed_back, told.hand_back, told.kept) == (379_70, 379_70, 0, 0)
