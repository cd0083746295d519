"""Amounts and days as offices write them into tables."""

from datetime import date, datetime

import pytest

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.list_layout import is_sum
from community_desk.expenses.list_values import (
    count_of,
    days_of,
    fen_of,
    in_order,
    month_in,
    month_of,
    year_in,
)
from community_desk.workbooks.cells import Cell

D = date


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        (120.5, 12050),
        (0.1 + 0.2, 30),
        (3, 300),
        (0, 0),
        (-50.0, -5000),
        ("1,234.50", 123450),
        ("￥80", 8000),
        ("８００元", 80000),
        ("人民币 20 元整", 2000),
        ("1 234.5", 123450),
        ("（300.00）", -30000),
        ("(1,000)", -100000),
        ("-12", -1200),
        ("－12", -1200),
        ("−12.30", -1230),
        ("¥-12", -1200),
        ("+5", 500),
        ("", None),
        (None, None),
        ("—", None),
        ("/", None),
        ("无", None),
    ],
)
def test_amounts(cell: Cell, fen: int | None) -> None:
    assert fen_of(cell) == fen


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("约100", "no_amount"),
        ("--5", "no_amount"),
        ("#REF!", "no_amount"),
        ("1.2.3", "no_amount"),
        ("=1+1", "no_amount"),
        ("十元", "no_amount"),
        (float("inf"), "no_amount"),
        (float("nan"), "no_amount"),
        (1.005, "amount_decimals"),
        ("1.005", "amount_decimals"),
        (1e12, "amount_too_large"),
        (-1e300, "amount_too_large"),
        ("1000000000000", "amount_too_large"),
    ],
)
def test_what_is_no_amount(cell: Cell, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        fen_of(cell)
    assert caught.value.code == code
    assert len(caught.value.say()) < 100


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        (46086.0, [D(2026, 3, 5)]),
        (datetime.fromisoformat("2026-03-05 14:30"), [D(2026, 3, 5)]),
        (D(2026, 3, 5), [D(2026, 3, 5)]),
        ("2026年3月5日", [D(2026, 3, 5)]),
        ("2026-3-5", [D(2026, 3, 5)]),
        ("20260305", [D(2026, 3, 5)]),
        (20260305, [D(2026, 3, 5)]),
        ("3月5日", [D(2026, 3, 5)]),
        ("3.5", [D(2026, 3, 5)]),
        ("3.10", [D(2026, 3, 10)]),
        ("３／５", [D(2026, 3, 5)]),
        ("26.3.5", [D(2026, 3, 5)]),
        ("5日", [D(2026, 4, 5)]),
        (5.0, [D(2026, 4, 5)]),
        (3.5, [D(2026, 3, 5)]),
        (3.15, [D(2026, 3, 15)]),
        (3.1, [D(2026, 3, 1), D(2026, 3, 10)]),
        (2.3, [D(2026, 2, 3)]),  # there is no 30 February
    ],
)
def test_days(cell: Cell, days: list[date]) -> None:
    assert list(days_of(cell, 2026, 4)) == days


@pytest.mark.parametrize("cell", ["下旬", "3.32", "13月1日", "2月30日", True, 13.5, "2026", ""])
def test_what_is_no_day(cell: Cell) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        days_of(cell, 2026, 4)
    assert caught.value.code == "no_day"


def test_a_day_without_a_year_needs_one() -> None:
    for cell in ("3月5日", 3.5, "5"):
        with pytest.raises(NotUnderstoodError) as caught:
            days_of(cell, None, 4)
        assert caught.value.code == "no_year"
    assert days_of("2025年3月5日", None, None) == (D(2025, 3, 5),)


def test_the_order_of_a_list_says_which_of_two_days_is_meant() -> None:
    first, tenth = D(2026, 3, 1), D(2026, 3, 10)
    either = (first, tenth)
    assert in_order([(D(2026, 3, 8),), either]) == [D(2026, 3, 8), tenth]
    assert in_order([either, (D(2026, 3, 5),)]) == [first, D(2026, 3, 5)]
    assert in_order([(D(2026, 2, 1),), either, (D(2026, 4, 1),)])[1] is None
    assert in_order([either]) == [None]
    # Out of order, nobody can tell either.
    assert in_order([(D(2026, 5, 1),), either]) == [D(2026, 5, 1), None]


def test_months_years_and_counts() -> None:
    assert [month_of(cell) for cell in (3, 3.0, "3月", "2026年3月", "三月", "13", "")] == [
        *(3, 3, 3, 3, 3),
        *(None, None),
    ]
    names = ("3月", "2026年3月", "三月份", "十一月", "12月支出", "1-3月", "明细")
    assert [month_in(name) for name in names] == [3, 3, 3, 11, 12, None, None]
    assert [year_in(text) for text in ("2026年收支", "2025-2026", "收支", "电话02620261234")] == [
        *(2026, None),
        *(None, None),
    ]
    assert [count_of(cell) for cell in (2.0, "3张", "", "若干", "-1")] == [2, 3, None, None, None]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("合计", True),
        ("本月合计", True),
        ("小 计", True),
        ("3月累计：", True),
        ("1-3月累计", True),
        ("第一季度支出合计", True),
        ("承前页", True),
        ("上月结转", True),
        ("转下页", True),
        ("本月结余", True),
        ("电费合计", False),
        ("上年结转", False),
        ("买合计器", False),
    ],
)
def test_lines_that_sum_up(text: str, sums: bool) -> None:
    assert is_sum(text) is sums
