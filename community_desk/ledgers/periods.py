"""When an entry must be looked at again."""

import calendar
from collections.abc import Mapping
from datetime import date

from community_desk.ledgers.definitions import Book

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


def entry_due_on(book: Book, reviewed_on: str, closed_on: str = "") -> str:
    """The day from which an entry is due again; empty for a log, whose entries never are, and
    for a closed one.
    """
    if book.kind == "log" or closed_on:
        return ""
    return due_on(book.review, date.fromisoformat(reviewed_on)).isoformat()


def reviewed_until(book: Book, today: date, due_only: bool) -> str:
    """The last review day of what is due, for a log before all days; empty for any entry."""
    if not due_only:
        return ""
    return "0000" if book.kind == "log" else last_due(book.review, today).isoformat()
