"""Which copies stay: a rule over moments, whatever clock and whatever holidays."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk.office.generations import DAYS, MONTHS, WEEKS, kept

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
moments = st.lists(
    st.one_of(
        st.timedeltas(timedelta(days=-40), timedelta(days=3)),
        st.timedeltas(timedelta(days=-800), timedelta(days=400)),
    ).map(lambda since: NOW + since),
    max_size=80,
)


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


@given(moments)
def test_the_newest_and_the_future_always_stay(made: list[datetime]) -> None:
    stay = kept(made, NOW)
    assert stay <= set(made)
    assert {at for at in made if at > NOW} <= stay
    past = [at for at in made if at <= NOW]
    assert not past or max(past) in stay
    assert len([at for at in stay if at <= NOW]) <= DAYS + WEEKS + MONTHS


@given(moments)
def test_each_of_the_last_days_weeks_and_months_keeps_its_newest(made: list[datetime]) -> None:
    stay, past = kept(made, NOW), [at for at in made if at <= NOW]
    this_month = NOW.year * 12 + NOW.month
    for at in past:
        day = [other for other in past if other.date() == at.date()]
        week = [other for other in past if _week(other.date()) == _week(at.date())]
        month = [other for other in past if (other.year, other.month) == (at.year, at.month)]
        monday = NOW.date() - timedelta(days=NOW.weekday())
        if (NOW.date() - at.date()).days < DAYS:
            assert max(day) in stay
        if at.date() >= monday - timedelta(weeks=WEEKS - 1):
            assert max(week) in stay
        if this_month - (at.year * 12 + at.month) < MONTHS:
            assert max(month) in stay


@given(moments)
def test_what_stays_stays_when_asked_again(made: list[datetime]) -> None:
    stay = kept(made, NOW)
    assert kept(stay, NOW) == stay


@given(moments)
def test_a_clock_that_ran_ahead_once_costs_one_of_each_generation(made: list[datetime]) -> None:
    past = {at for at in made if at <= NOW}
    wrong = datetime(2099, 1, 1, tzinfo=UTC)
    lost = kept(past, NOW) - kept([*past, wrong], wrong)
    assert len(lost) <= 3


@settings(deadline=None, max_examples=25)
@given(st.sets(st.integers(0, 799), min_size=1), st.integers(1, 3))
def test_years_of_closing_leave_days_weeks_and_months(days: set[int], a_day: int) -> None:
    """Copy and thin out, day after day: what stays is what the rule over all copies says."""
    there: set[datetime] = set()
    ever: set[datetime] = set()
    for day in sorted(days):
        for hour in range(a_day):
            now = datetime(2024, 1, 1, 9 + hour, tzinfo=UTC) + timedelta(days=day)
            ever.add(now)
            there = kept(there | {now}, now)
    assert there == kept(ever, now)


def test_an_example() -> None:
    daily = [NOW - timedelta(days=ago) for ago in range(500)]
    stay = sorted(kept(daily, NOW), reverse=True)
    assert [f"{at:%m-%d}" for at in stay] == [
        *("11-23", "11-22", "11-21", "11-20", "11-19", "11-18", "11-17"),
        *("11-15", "11-08", "11-01", "10-31", "09-30", "08-31", "07-31"),
        *("06-30", "05-31", "04-30", "03-31", "02-28", "01-31", "12-31"),
    ]
