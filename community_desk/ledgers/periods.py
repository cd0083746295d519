"""When an entry must be looked at again."""

import calendar
from collections.abc import Mapping
from datetime import date

MONTHS: Mapping[str, int] = {"monthly": 1, "quarterly": 3, "yearly": 12}


def months_later(day: date, months: int) -> date:
    """The same day of a later (or earlier) month, at most its last one."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def due_on(review: str, reviewed_on: date) -> date:
    """The day from which an entry last reviewed on ``reviewed_on`` is due again."""
    return months_later(reviewed_on, MONTHS[review])


def last_due(review: str, today: date) -> date:
    """The latest review day that makes an entry due ``today``: `due_on` the other way round."""
    day = months_later(today, -MONTHS[review])
    # 31 January and 28 January are both due again on 28 February.
    if today.day == calendar.monthrange(today.year, today.month)[1]:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day
