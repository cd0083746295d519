"""When the money ends."""

from datetime import date

import pytest

from community_desk.expenses.forecast import forecast
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive


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
