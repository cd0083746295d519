"""The line along which money runs out: what went month by month, and what is still to go."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Part:
    """What goes out for one thing in a year, in fen. ``planned`` says what each of the twelve
    months is to cost, where that is known; else each month costs what the counted ones did.
    """

    key: str
    spent: int
    planned: tuple[int, ...] | None = None

    def in_month(self, month: int, months: int) -> Fraction:
        """What it costs in a month to come. What a red entry brought back is no pace."""
        if self.planned is not None:
            return Fraction(self.planned[month - 1])
        return Fraction(max(0, self.spent), months) if months else Fraction(0)


@dataclass(frozen=True, slots=True)
class PartExpected:
    """One thing at the end of the year: what is spent on it, and what it will have cost."""

    key: str
    spent: int
    expected: int


@dataclass(frozen=True, slots=True)
class Line:
    """Where the money of a year goes. Amounts in fen.

    ``spent`` has gone in the counted ``months``, ``expected`` will have gone at the end of the
    year; ``ends_on`` is the day on which the ``money`` ends (None where it lasts), ``missing``
    what the year lacks. ``by_month`` are the twelve months, the counted ones as they were.
    """

    money: int
    months: int
    lent: int
    spent: int
    expected: int
    ends_on: date | None
    missing: int
    by_month: tuple[int, ...]
    parts: tuple[PartExpected, ...]

    @property
    def last_day(self) -> date | None:
        """The day to name as that on which the money ends: none where there never was any."""
        return self.ends_on if self.money > 0 else None

    @property
    def ends_in(self) -> str | None:
        """The month the money ends, ``YYYY-MM``."""
        return self.ends_on.isoformat()[:7] if self.ends_on else None

    @property
    def running(self) -> tuple[int, ...]:
        """What has gone at the beginning of the year and at the end of each month."""
        return tuple(accumulate(self.by_month, initial=self.lent))

    @property
    def left(self) -> int:
        """What the year will leave; below nothing where it lacks something."""
        return self.money - self.expected


def draw_line(
    year: int, money: int, lent: int, gone: Sequence[int], months: int, parts: Sequence[Part]
) -> Line:
    """Draws the line of a year.

    ``lent`` is out as advances and as good as gone when it begins, ``gone`` went in each of its
    twelve months, of which ``months`` are counted; ``parts`` divide all that has gone.
    """
    spent = lent + sum(gone)
    assert spent == sum(part.spent for part in parts)
    to_come = range(months + 1, MONTHS + 1)
    coming = [
        sum((part.in_month(month, months) for part in parts), Fraction(0)) for month in to_come
    ]
    expected = _rounded(spent + sum(coming, Fraction(0)))
    return Line(
        money=money,
        months=months,
        lent=lent,
        spent=spent,
        expected=expected,
        ends_on=_end(year, money, lent, gone, months, coming) if expected > money else None,
        missing=max(0, expected - money),
        by_month=tuple(
            went + goes
            for went, goes in zip(gone, [0] * months + _steps(spent, coming), strict=True)
        ),
        parts=tuple(_expected(parts, months)),
    )


def share_of_year(day: date) -> float:
    """How many months of its year have gone at the end of a day, for drawing."""
    return day.month - 1 + day.day / monthrange(day.year, day.month)[1]


def _expected(parts: Sequence[Part], months: int) -> list[PartExpected]:
    """Each part for itself, so rounded that together they come to the whole."""
    whole = [
        part.spent
        + sum((part.in_month(at, months) for at in range(months + 1, MONTHS + 1)), Fraction(0))
        for part in parts
    ]
    return [
        PartExpected(part.key, part.spent, fen)
        for part, fen in zip(parts, _steps(0, whole), strict=True)
    ]


def _steps(start: int, amounts: Sequence[Fraction]) -> list[int]:
    """Amounts in whole fen, so rounded that their running sum is never half a fen off."""
    found: list[int] = []
    exact, told = Fraction(start), start
    for amount in amounts:
        exact += amount
        found.append(_rounded(exact) - told)
        told += found[-1]
    return found


def _end(
    year: int,
    money: int,
    lent: int,
    gone: Sequence[int],
    months: int,
    coming: Sequence[Fraction],
) -> date:
    if money <= 0:
        return date(year, 1, 1)
    reached = [lent]
    for fen in gone:
        reached.append(reached[-1] + fen)
    if reached[-1] > money:
        # Red entries may bring back what had run out, so the last time counts.
        within = [at for at in range(MONTHS) if reached[at] <= money]
        if not within:
            return date(year, 1, 1)
        at = within[-1]
        return _day(year, at, Fraction(money - reached[at], gone[at]))
    left = Fraction(money - reached[-1])
    if not left:
        return _day(year, months, left)
    for at, cost in enumerate(coming, start=months):
        if left <= cost:
            return _day(year, at, left / cost)
        left -= cost
    raise AssertionError("what is missing is missed in no month")


def _day(year: int, whole_months: int, part: Fraction) -> date:
    """The day on which that many months and that part of the next one have gone."""
    if part:
        days = monthrange(year, whole_months + 1)[1]
        return date(year, whole_months + 1, -(-part.numerator * days // part.denominator))
    if not whole_months:
        return date(year, 1, 1)
    return date(year, whole_months, monthrange(year, whole_months)[1])


def _rounded(fen: Fraction) -> int:
    """Half a fen and more counts as one."""
    return (2 * fen.numerator + fen.denominator) // (2 * fen.denominator)
