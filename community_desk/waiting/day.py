"""The figures of a day: what was done in the office, how the money stands, when it was copied."""

from dataclasses import dataclass
from datetime import date

from community_desk.certificates import register
from community_desk.errors import Translate
from community_desk.expenses.figures import year_view
from community_desk.expenses.forecast import forecast_of
from community_desk.expenses.forecast_words import outcome
from community_desk.expenses.vouchers import count_of_day
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.entries import entered_on
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.waiting.copies import backup_words


@dataclass(frozen=True, slots=True)
class Day:
    """Letters, refusals and entries (of the books that one may see; ``book`` is where the last of
    them stands, "" where there is none) made today, vouchers of today; fen left of the year, and
    how long they last, in words; when the office was last copied, in words.
    """

    on: date
    letters: int
    refusals: int
    entries: int
    book: str
    vouchers: int
    left: int
    lasts: str
    copied: str


def figures(office: Office, translate: Translate) -> Day:
    """The figures of today."""
    today = office.today()
    letters, refusals = register.handled(office, today, today)
    entered = entered_on(office, seen_books(office, books_in_force(office)), today)
    view = year_view(office, today.year)
    return Day(
        on=today,
        letters=letters,
        refusals=refusals,
        entries=sum(entered.values()),
        book=next(reversed(entered), ""),
        vouchers=count_of_day(office, today),
        left=view.left,
        lasts=outcome(forecast_of(office, view)).say(translate),
        copied=backup_words(office, translate),
    )
