"""What the books cost and save a committee in a time: columns asked for again and again, cells
that filled themselves, tasks taken on without approval or money, papers refused (design.md 1).
No resident is named anywhere here.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, entries, store_burden
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.overlap import Overlaps, Saved, overlap, saved_cells
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.conditions import Condition
from community_desk.registry.lists import Filter

TASKS = "1503"
_RELIEF, _DISABLED = "0301", "0305"
QUARTERS = ("一", "二", "三", "四")


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or one of its quarters (1 to 4; 0: the whole year)."""

    year: int
    quarter: int = 0

    @property
    def from_on(self) -> str:
        """The first day."""
        return f"{self.year:04d}-{max(self.quarter - 1, 0) * 3 + 1:02d}-01"

    @property
    def until_on(self) -> str:
        """The last day."""
        month = self.quarter * 3 or 12
        return f"{self.year:04d}-{month:02d}-{calendar.monthrange(self.year, month)[1]:02d}"

    @property
    def words(self) -> str:
        """As it stands on paper."""
        quarter = f"第{QUARTERS[self.quarter - 1]}季度" if self.quarter else ""
        return f"{self.year}年{quarter}"


@dataclass(frozen=True, slots=True)
class Department:
    """The tasks that came from one department; ``households`` were to be asked for them."""

    name: str
    tasks: int
    unapproved: int
    unpaid: int
    neither: int
    households: int


@dataclass(frozen=True, slots=True)
class Refusals:
    """What the register of refusals counts in the time: by kind of the body that asked, and by
    what was asked for, in words, the most first.
    """

    total: int = 0
    kinds: tuple[tuple[str, int], ...] = ()
    types: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """Who lives here (domain D, cross-book rule 5): of the registry, and by the open entries of
    the books of relief and of disabled people (None where one may not see them).
    """

    households: int
    people: int
    migrants: int
    over_60: int
    over_80: int
    relief_households: int | None
    disabled: int | None


@dataclass(frozen=True, slots=True)
class Burden:
    """All of it for a period."""

    period: Period
    books: int
    overlaps: Overlaps
    saved: Saved
    departments: tuple[Department, ...]
    refusals: Refusals
    totals: Totals

    def sum_of(self, what: str) -> int:
        """Of all departments: the sum of one of the figures of `Department`."""
        return sum(getattr(one, what) for one in self.departments)

    def as_json(self) -> dict[str, Any]:
        """The document of ``ledgers burden --json``."""
        names = ("tasks", "unapproved", "unpaid", "neither", "households")
        totals = self.totals
        return {
            "from": self.period.from_on,
            "until": self.period.until_on,
            "books": self.books,
            "overlap": self.overlaps.as_json()["totals"] | {"repeated": self.overlaps.repeated},
            "saved": self.saved.as_json(),
            "tasks": {name: self.sum_of(name) for name in names}
            | {
                "departments": [
                    {"name": one.name} | {name: getattr(one, name) for name in names}
                    for one in self.departments
                ]
            },
            "refused": {
                "total": self.refusals.total,
                "kinds": dict(self.refusals.kinds),
                "types": dict(self.refusals.types),
            },
            "people": {name: getattr(totals, name) for name in Totals.__slots__},
        }


def burden(office: Office, period: Period, refusals: Refusals) -> Burden:
    """Counts a period; what was refused in it is the caller's to count.

    Raises `NotUnderstoodError` ``no_such_quarter``, `RuleSaysNoError` for a role that may not see
    the book of tasks.
    """
    check_period(period)
    books = books_in_force(office)
    book = books.find(TASKS)
    access.check_may_see(office, book)
    rows = store_burden.tasks(office.db, book, period.from_on, period.until_on)
    return Burden(
        period,
        len(books.books),
        overlap(books),
        saved_cells(office, books, period.from_on, period.until_on),
        tuple(Department(*row) for row in rows),
        refusals,
        totals(office),
    )


def totals(office: Office) -> Totals:
    """Counts those who live here."""
    everybody = Filter(named="all")

    def many(*asked: Condition) -> int:
        return lists.count(office, replace(everybody, conditions=asked))

    books = books_in_force(office)
    open_entries = entries.counts(office, books)

    def entered(code: str) -> int | None:
        return open_entries[code].entries if access.may_see(office, books.find(code)) else None

    return Totals(
        lists.count_households(office, everybody),
        lists.count(office, everybody),
        many(Condition("status", "migrant")),
        many(Condition("ages", "60-")),
        many(Condition("ages", "80-")),
        entered(_RELIEF),
        entered(_DISABLED),
    )


def years(office: Office) -> Sequence[int]:
    """The years in which entries were made, the newest first; this one is always among them."""
    this, first = office.today().year, store_burden.first_day(office.db)
    return range(this, (int(first[:4]) if first else this) - 1, -1)


def check_period(period: Period) -> None:
    """Raises `NotUnderstoodError` for a quarter or a year that there is not."""
    if not 0 <= period.quarter <= len(QUARTERS) or not 1 <= period.year <= 9999:
        raise NotUnderstoodError(
            "no_such_quarter",
            QT_TRANSLATE_NOOP("errors", "没有这样的年份或季度；季度请写 1 到 4。"),
        )
