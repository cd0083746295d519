"""When an entry is due again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.ledgers.periods import MONTHS, due_on, last_due


@pytest.mark.parametrize(
    ("review", "reviewed", "due"),
    [
        ("monthly", date(2026, 1, 31), date(2026, 2, 28)),
        ("monthly", date(2026, 12, 15), date(2027, 1, 15)),
        ("quarterly", date(2026, 11, 30), date(2027, 2, 28)),
        ("yearly", date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_due(review: str, reviewed: date, due: date) -> None:
    assert due_on(review, reviewed) == due


@given(st.sampled_from(list(MONTHS)), st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_the_cut_in_sql_is_the_rule_for_one_entry(review: str, today: date) -> None:
    cut = last_due(review, today)

    assert due_on(review, cut) <= today < due_on(review, cut + timedelta(days=1))
