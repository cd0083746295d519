"""The invented year of money holds together, on whichever day the demo is built."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from random import Random

import pytest

from community_desk.demo.money import write_vouchers
from community_desk.expenses.advances import open_advances
from community_desk.expenses.budgets import revisions_of
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.forecast import forecast
from community_desk.expenses.publication import publications
from community_desk.expenses.statement import check_balance
from community_desk.expenses.store_list import Which
from community_desk.expenses.task_costs import task_costs, without_money
from community_desk.expenses.voucher_list import page_of
from community_desk.ledgers.tasks import tasks_of
from community_desk.office.office import Office


def written(office: Office, day: date) -> Office:
    """The office on a day, with its year so far."""
    now = datetime.combine(day, time(9), UTC)
    desk = replace(office, clock=lambda: now)
    write_vouchers(desk, Random(1), lambda: None)
    return desk


@pytest.mark.parametrize("day", ["01-02", "02-28", "03-13", "04-05", "07-02", "10-09", "12-31"])
def test_no_fund_is_overdrawn_and_every_month_balances(office: Office, day: str) -> None:
    desk = written(office, date.fromisoformat(f"2026-{day}"))
    view = year_view(desk, 2026)
    for fund in view.by_fund:
        # The year lacks something, and December is where it shows.
        short = day.startswith("12") and not fund.earmarked
        assert fund.closing - fund.advanced >= 0 or short, fund
    for row in view.months:
        check_balance(month_view(desk, row.month))
    vouchers = page_of(desk, Which(), 0, 1000, "date", True)
    assert all(voucher.date <= desk.today() for voucher in vouchers)
    assert all(task.begins <= desk.today() for task in tasks_of(desk))


def test_late_in_the_year_there_is_something_of_everything(office: Office) -> None:
    desk = written(office, date(2026, 11, 23))
    vouchers = page_of(desk, Which(), 0, 1000, "date", True)
    assert {voucher.kind for voucher in vouchers} == {"in", "out", "transfer", "advance", "settle"}
    assert any(voucher.reverses for voucher in vouchers)
    assert [one.fen for one in open_advances(desk)] == [300_00, 200_00]
    assert [one.number for one in revisions_of(desk, 2026)] == [2, 1]
    costs = task_costs(desk, tasks_of(desk), 2026)
    assert len(without_money(costs)) == 2
    assert sum(one.given for one in costs) == 500_00
    found = forecast(desk)
    assert found.ordinary is not None
    assert found.ordinary.missing > 0
    assert found.planned
    assert len(publications(desk, 2026)) == 8
