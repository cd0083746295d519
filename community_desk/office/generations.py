"""Which copies stay: the last days, weeks and months (design section 8)."""

from collections.abc import Callable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 5, 12

# How many of the newest periods keep their newest copy, and to which period a moment belongs.
_RULES: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (DAYS, lambda at: (at.year, at.month, at.day)),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def kept(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of the moments of copies, in the time zone of the desk, those whose copy stays.

    Of the last 7 days, 5 weeks and 12 months that have a copy, the newest of each. Counted are
    those with a copy, not those of the calendar: a clock that once runs ahead, or an office that
    was closed for a month, costs no older copy. What seems to come from the future stays.
    """
    newest_first = sorted(set(made), reverse=True)
    past = [at for at in newest_first if at <= now]
    stay = set(newest_first) - set(past)
    for most, period_of in _RULES:
        newest: dict[tuple[int, ...], datetime] = {}
        for at in past:
            newest.setdefault(period_of(at), at)
        stay.update(list(newest.values())[:most])
    return stay
