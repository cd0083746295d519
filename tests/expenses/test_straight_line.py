"""The line itself: what holds for whatever was spent."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from community_desk.expenses.straight_line import MONTHS, Line, Part, draw_line

_FEN = st.integers(0, 5_000_00)
_RED = st.integers(-2_000_00, 5_000_00)


@st.composite
def years(draw: st.DrawFn) -> tuple[list[int], int, list[Part]]:
    """What went in twelve months, of how many, and for what; red entries among them."""
    months = draw(st.integers(0, MONTHS))
    gone = [draw(_RED) if at < months else draw(st.integers(-500_00, 0)) for at in range(MONTHS)]
    if months:
        gone[months - 1] = draw(st.integers(1, 5_000_00))
    else:
        gone = [0] * MONTHS
    one = draw(st.integers(0, 100)) * sum(gone) // 100
    plan = draw(st.none() | st.tuples(*[_FEN] * MONTHS))
    return gone, months, [Part("one", one, plan), Part("other", sum(gone) - one)]


def line(money: int, year: tuple[list[int], int, list[Part]], before: int = 0) -> Line:
    gone, months, parts = year
    return draw_line(2026, money, before, gone, months, [*parts, Part("", before)])


@given(year=years(), money=st.integers(-1_000_00, 60_000_00), before=st.integers(0, 500_00))
def test_what_is_missing_and_when_it_ends(
    year: tuple[list[int], int, list[Part]], money: int, before: int
) -> None:
    found = line(money, year, before)
    assert found.missing == max(0, found.expected - money)
    assert (found.ends_on is None) == (found.missing == 0)
    assert before + sum(found.by_month) == found.expected
    assert sum(part.expected for part in found.parts) == found.expected
    assert sum(part.spent for part in found.parts) == found.spent
    assert found.expected >= found.spent
    if found.ends_on is not None and money >= found.spent and money > 0:
        # What is there has not been spent yet, so it did not end within the months counted.
        assert found.ends_on.month > found.months or _is_last_day(found.ends_on)


@given(
    year=years(), money=st.integers(-1_000_00, 60_000_00), more=st.integers(0, 9_000_00),
    before=st.integers(0, 500_00),
)  # fmt: skip
def test_more_money_never_ends_earlier(
    year: tuple[list[int], int, list[Part]], money: int, more: int, before: int
) -> None:
    less, found = line(money, year, before), line(money + more, year, before)
    assert found.missing <= less.missing
    assert (found.ends_on or date.max) >= (less.ends_on or date.max)


@given(each=st.integers(1, 5_000_00), months=st.integers(1, MONTHS), lasts=st.integers(1, 11))
def test_even_spending_ends_exactly(each: int, months: int, lasts: int) -> None:
    gone = [each] * months + [0] * (MONTHS - months)
    found = draw_line(2026, each * lasts, 0, gone, months, [Part("one", sum(gone))])
    assert found.expected == 12 * each
    assert found.missing == (12 - lasts) * each
    assert found.ends_on is not None
    assert found.ends_on.month == lasts
    assert _is_last_day(found.ends_on)


def test_parts_come_to_the_whole_to_the_fen() -> None:
    parts = [Part(key, 1) for key in "abcdefg"]
    found = draw_line(2026, 0, 0, [7, *[0] * 11], 5, parts)
    assert found.expected == 17  # 16.8
    assert sum(part.expected for part in found.parts) == 17
    assert {part.expected for part in found.parts} == {2, 3}


def _is_last_day(day: date) -> bool:
    return (
        day.toordinal() + 1 == date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal()
    )
