"""How old somebody is, in whole years (周岁)."""

from calendar import isleap
from datetime import date


def age_on(birth_date: str, day: date) -> int | None:
    """Whole years on ``day``, the birthday itself counted as reached; None when unknown.

    Who was born on 29 February has the birthday on 1 March in a common year.
    """
    if not birth_date:
        return None
    born = date.fromisoformat(birth_date)
    if born > day:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def born_by(age: int, day: date) -> str:
    """The last birth date (ISO) of those who are at least ``age`` years old on ``day``."""
    year = day.year - age
    if (day.month, day.day) == (2, 29) and not isleap(year):
        day = day.replace(day=28)
    return day.replace(year=year).isoformat()
