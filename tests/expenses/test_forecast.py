"""When the money ends."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.forecast import ADVANCES, forecast
from community_desk.expenses.forecast_words import method, outcome
from community_desk.expenses.money import plain
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Line, Voucher, VoucherKind
from community_desk.expenses.vouchers import Draft, book, load_voucher
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive


def _book(
    office: Office, kind: VoucherKind, day: str, *lines: Line, settles: Voucher | None = None
) -> Voucher:
    draft = Draft(
        date=date.fromisoformat(day), kind=kind, text="预借", lines=lines, handler="李晓",
        settles=settles,
    )  # fmt: skip
    with office.writing("office.settings") as write:
        number = book(office, write, draft)
    return load_voucher(office, number)


def _take_back(office: Office, wrong: Voucher, day: str) -> None:
    draft = Draft(
        date=date.fromisoformat(day), kind=wrong.kind, text="冲红", handler="李晓", reverses=wrong,
        lines=tuple(replace(line, fen=-line.fen) for line in wrong.lines),
    )  # fmt: skip
    with office.writing("office.settings") as write:
        book(office, write, draft)


def _even_months(office: Office, months: int, year: int = 2026) -> None:
    """The survey's year, 24,500 in twelve months, to the end of a month."""
    for month in range(1, months + 1):
        fen = 24_500_00 * month // 12 - 24_500_00 * (month - 1) // 12
        pay(office, f"{year}-{month:02d}-15", f"{fen / 100:.2f}")


@pytest.mark.parametrize(
    ("allotted", "months", "ends_in", "missing"),
    [
        ("15500", 6, "2026-08", "9000.00"),
        ("18000", 6, "2026-09", "6500.00"),
        ("15500", 11, "2026-08", "9000.00"),
        ("18000", 12, "2026-09", "6500.00"),
        ("24500", 6, None, "0.00"),
        ("24499.99", 6, "2026-12", "0.01"),
    ],
)
def test_the_survey_year(
    office: Office, allotted: str, months: int, ends_in: str | None, missing: str
) -> None:
    receive(office, "2026-01-05", allotted)
    _even_months(office, months)
    found = forecast(office).as_json()
    assert (found["year"], found["ends_in"], found["missing"]) == (2026, ends_in, missing)
    assert found["allotted"] == f"{float(allotted):.2f}"


def test_nothing_booked(office: Office) -> None:
    assert forecast(office).as_json() == {
        "year": 2026,
        "allotted": "0.00",
        "spent": "0.00",
        "ends_in": None,
        "missing": "0.00",
    }


def test_money_that_never_came(office: Office) -> None:
    _even_months(office, 3)
    found = forecast(office)
    assert found.ends_on == date(2026, 1, 1)
    assert (found.expected, found.missing) == (24_500_00, 24_500_00)


def test_what_came_over_counts_and_the_day_is_named(office: Office) -> None:
    receive(office, "2025-12-31", "500")
    receive(office, "2026-01-01", "1000")
    pay(office, "2026-03-31", "1200")
    found = forecast(office)
    assert (found.opening, found.allotted, found.spent, found.months) == (50000, 100000, 120000, 3)
    assert found.ends_on == date(2026, 4, 23)  # 1500 at 400 a month: 3.75 months
    assert found.missing == 4800_00 - 1500_00


def test_money_that_ends_with_a_month(office: Office) -> None:
    receive(office, "2026-01-01", "800")
    pay(office, "2026-02-01", "200")
    assert forecast(office).ends_on == date(2026, 8, 31)


def test_money_already_spent_ended_on_the_day_it_ran_out(office: Office) -> None:
    receive(office, "2026-01-01", "100")
    pay(office, "2026-02-10", "70")
    pay(office, "2026-04-10", "60")
    assert forecast(office).ends_on == date(2026, 4, 15)


def test_another_year_is_forecast_when_asked_or_when_this_one_is_empty(office: Office) -> None:
    receive(office, "2025-01-05", "18000")
    _even_months(office, 6, 2025)
    assert forecast(office).ends_in == "2025-09"
    assert forecast(office, 2026).spent == 0
    receive(office, "2026-01-05", "1")
    assert forecast(office).year == 2026
    assert forecast(office, 2025).ends_in == "2025-09"


def _said(office: Office, year: int | None = None) -> str:
    return "\n".join(one.say() for one in method(forecast(office, year), office.today()))


def test_earmarked_money_is_a_line_of_its_own(office: Office) -> None:
    receive(office, "2026-01-05", "12000")
    receive(office, "2026-02-05", "50000", "便民建设资金")
    pay(office, "2026-06-30", "9000", "维修", fund="便民建设资金")
    pay(office, "2026-06-30", "9000")
    found = forecast(office)
    assert (found.ends_in, found.missing) == (None, 0)
    ordinary = found.ordinary
    assert ordinary is not None
    assert (ordinary.money, ordinary.spent, ordinary.expected) == (12000_00, 9000_00, 18000_00)
    assert (ordinary.ends_in, ordinary.missing) == ("2026-08", 6000_00)
    assert found.daily == ordinary
    assert "便民建设资金" in _said(office)
    daily = [one.say() for one in method(found, office.today(), daily=True)]
    assert "共 12,000.00 元" in daily[0]
    assert "便民建设资金" in daily[1]
    assert "共 9,000.00 元" in daily[2]
    assert outcome(found).say() == "照这样花，钱用到 8 月 31 日，到年底缺 6,000.00 元。"


def test_what_one_fund_gives_another_counts_where_it_went(office: Office) -> None:
    receive(office, "2026-01-05", "1000")
    receive(office, "2026-01-06", "500", "居民自愿筹集")
    _book(
        office,
        "transfer",
        "2026-02-01",
        Line("district_work", "", 200_00, "transfer", "party_activities"),
    )
    pay(office, "2026-02-03", "100")
    found = forecast(office)
    assert found.money == 1500_00
    assert found.ordinary is not None
    assert found.ordinary.money == 800_00
    daily = method(found, office.today(), daily=True)
    assert "与专项之间调拨 -200.00 元" in daily[0].say()


def test_without_earmarked_money_there_is_one_line(office: Office) -> None:
    receive(office, "2026-01-05", "100")
    pay(office, "2026-01-06", "10")
    found = forecast(office)
    assert found.ordinary is None
    assert found.daily == found.whole
    assert "不含专项" not in _said(office)


def test_a_plan_by_month_stands_instead_of_the_pace(office: Office) -> None:
    receive(office, "2026-01-05", "3000")
    pay(office, "2026-01-10", "980", "报刊费")
    pay(office, "2026-01-20", "100", "办公用品")
    assert forecast(office).expected == 12 * 1080_00
    set_budget(office, 2026, [
        BudgetAmount("报刊费", 980_00, month=1), BudgetAmount("报刊费", 20_00, month=7),
        BudgetAmount("报刊费", 1000_00), BudgetAmount("办公用品", 5000_00),
    ])  # fmt: skip
    found = forecast(office)
    assert found.planned == ("newspapers",)
    assert found.expected == 1000_00 + 1200_00
    assert "按月编了预算的类别（报刊费）" in _said(office)


def test_a_plan_for_some_months_only_is_no_plan_of_the_year(office: Office) -> None:
    pay(office, "2026-01-10", "100", "报刊费")
    amounts = [BudgetAmount("报刊费", 100_00, month=1), BudgetAmount("报刊费", 900_00)]
    set_budget(office, 2026, amounts)
    assert forecast(office).planned == ()
    assert forecast(office).expected == 1200_00


def test_a_plan_speaks_before_anything_is_spent(office: Office) -> None:
    receive(office, "2026-01-05", "150")
    set_budget(office, 2026, [BudgetAmount("水费", 100_00, month=m) for m in (3, 9)])
    found = forecast(office)
    assert (found.months, found.expected, found.missing) == (0, 200_00, 50_00)
    assert found.ends_on == date(2026, 9, 15)


def test_an_open_advance_is_as_good_as_spent(office: Office) -> None:
    receive(office, "2026-01-05", "1200")
    pay(office, "2026-02-05", "200")
    before = forecast(office)
    _book(office, "advance", "2026-02-20", Line("district_work", "", 100_00, "advance"))
    found = forecast(office)
    assert (found.spent, found.advanced) == (200_00, 100_00)
    assert (found.whole.spent, found.whole.lent) == (300_00, 100_00)
    assert (before.missing, found.months, found.expected) == (0, 2, 1300_00)
    assert (found.ends_on, found.missing) == (date(2026, 11, 30), 100_00)
    assert found.whole.parts[-1].key == ADVANCES
    assert "预借出去还没有报销的 100.00 元" in _said(office)


def test_an_advance_that_is_settled_is_spent_once(office: Office) -> None:
    receive(office, "2026-01-05", "1200")
    lent = _book(office, "advance", "2026-01-20", Line("district_work", "", 100_00, "advance"))
    paid = Line("district_work", "water", 80_00, "out")
    back = Line("district_work", "", -100_00, "advance")
    _book(office, "settle", "2026-02-20", paid, back, settles=lent)
    found = forecast(office)
    assert (found.advanced, found.months, found.whole.lent) == (0, 2, 0)
    assert (found.spent, found.expected) == (80_00, 480_00)


def test_the_budget_of_daily_costs_leaves_out_what_earmarked_funds_have(office: Office) -> None:
    receive(office, "2026-01-05", "1200")
    receive(office, "2026-01-06", "500", "居民自愿筹集")
    amounts = [
        BudgetAmount("日常活动费", 300_00, "区财政工作经费"), BudgetAmount("水费", 70_00),
        BudgetAmount("日常活动费", 200_00, "居民自愿筹集"),
    ]  # fmt: skip
    set_budget(office, 2026, amounts)
    found = forecast(office)
    assert found.budget["activities"] == 500_00
    assert found.daily_budget["activities"] == 300_00
    assert found.daily_budget["water"] == 70_00


def test_an_advance_of_last_year_still_open(office: Office) -> None:
    receive(office, "2025-01-05", "1000")
    _book(office, "advance", "2025-12-20", Line("district_work", "", 300_00, "advance"))
    found = forecast(office)
    assert (found.year, found.advanced) == (2025, 300_00)
    pay(office, "2026-01-05", "50")
    found = forecast(office)
    assert (found.money, found.whole.spent, found.expected) == (1000_00, 350_00, 900_00)


def test_red_entries_are_taken_off(office: Office) -> None:
    receive(office, "2026-01-05", "1000")
    wrong = pay(office, "2026-01-10", "600")
    pay(office, "2026-02-10", "200")
    _take_back(office, wrong, "2026-03-01")
    found = forecast(office)
    assert (found.spent, found.months, found.expected) == (200_00, 2, 1200_00)


def test_what_red_entries_bring_back_is_no_pace(office: Office) -> None:
    receive(office, "2025-01-05", "1000")
    wrong = pay(office, "2025-12-10", "600")
    _take_back(office, wrong, "2026-01-10")
    pay(office, "2026-01-11", "100", "水费")
    found = forecast(office)
    assert (found.money, found.spent) == (400_00, -500_00)
    assert (found.expected, found.missing) == (-600_00 + 1200_00, 200_00)


@pytest.mark.parametrize(
    ("close", "ends", "missing"), [(False, "2025-09", "3000.00"), (True, None, "0.00")]
)
def test_a_year_that_is_over(office: Office, close: bool, ends: str | None, missing: str) -> None:
    receive(office, "2025-01-05", "9000")
    for month in range(1, 7):
        pay(office, f"2025-{month:02d}-05", "1000")
    if close:
        for month in (*range(1, 7), 12):
            close_month(office, f"2025-{month:02d}")
    found = forecast(office, 2025)
    assert (found.is_complete, found.ends_in, plain(found.missing)) == (close, ends, missing)
    assert ("不再推算" if close else "没有结账") in _said(office, 2025)


def test_a_closed_year_says_when_it_did_end(office: Office) -> None:
    receive(office, "2025-01-05", "1000")
    pay(office, "2025-03-05", "800")
    pay(office, "2025-11-05", "800")
    for month in ("2025-01", "2025-03", "2025-11", "2025-12"):
        close_month(office, month)
    found = forecast(office, 2025)
    assert (found.expected, found.missing, found.ends_on) == (1600_00, 600_00, date(2025, 11, 8))
    assert outcome(found).say() == "2025 年的钱在 11 月 8 日用完，全年缺 600.00 元。"


def test_money_that_came_in_parts_was_fronted(office: Office) -> None:
    receive(office, "2026-01-05", "100")
    for month in range(1, 7):
        pay(office, f"2026-{month:02d}-10", "100")
    assert "垫付" not in _said(office)
    receive(office, "2026-06-20", "900")
    found = forecast(office)
    assert found.fronted == (2, 3, 4, 5)
    assert "2—5 月底账上是负数" in _said(office)
    assert found.ends_in == "2026-10"


@pytest.mark.parametrize(
    ("paid", "says"),
    [
        ((), ""),
        ((11,), "开头 10 个月没有支出"),
        ((1, 11), "11 月还没有过完"),
        ((1, 10), ""),
        ((1, 6), "从 7 月起还没有记支出"),
        ((1, 12), "12 月还没有过完"),
    ],
)
def test_what_to_beware_of(office: Office, paid: tuple[int, ...], says: str) -> None:
    receive(office, "2026-01-05", "9000")
    for month in paid:
        pay(office, f"2026-{month:02d}-10", "100")
    warnings = ("开头", "没有过完", "还没有记支出")
    said = [line for line in _said(office).splitlines() if any(word in line for word in warnings)]
    assert says in "".join(said)
    assert bool(said) == bool(says)


def test_nothing_to_reckon_with_says_so(office: Office) -> None:
    assert outcome(forecast(office)).say() == "还没有支出，算不出钱用到哪一天。"
    assert len(method(forecast(office), office.today())) == 1
