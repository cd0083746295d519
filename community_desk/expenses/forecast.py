"""When this year's money ends, and what is missing by December (domain E.1).

The method is the straight line: spent / months x 12. `forecast_words.method` says it in words, for
every place where a figure of it is shown.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from community_desk.expenses import store, store_months
from community_desk.expenses.budgets import WHOLE_YEAR, Budget, budget_of
from community_desk.expenses.figures import year_view, years_with_vouchers
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.money import plain
from community_desk.expenses.records import YearView
from community_desk.expenses.store import Sum
from community_desk.expenses.straight_line import MONTHS, Line, Part, draw_line
from community_desk.office.office import Office

ADVANCES = ""  # among the parts of a line: what is out as advances


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What the line says of a year. Amounts in fen.

    ``allotted`` has come in and ``spent`` is booked as paid; ``advanced`` is out as advances,
    which the line counts as spent. ``whole`` is the line of all money, ``ordinary`` that without
    earmarked funds, where any of these had or spent something; of the money on that line,
    ``daily_opening`` came over and ``daily_allotted`` came in. ``is_complete``: December is
    closed, so nothing is left to guess. ``planned`` are the classes of which a budget says what
    each month costs, ``earmarked`` the titles of the earmarked funds; ``budget`` is what the year
    has for each class, ``daily_budget`` that without earmarked funds; ``idle`` the months at its
    beginning that cost nothing, ``fronted`` those that ended below nothing before more money came.
    """

    year: int
    opening: int
    allotted: int
    spent: int
    advanced: int
    is_complete: bool
    whole: Line
    ordinary: Line | None
    planned: tuple[str, ...]
    earmarked: tuple[str, ...]
    daily_opening: int
    daily_allotted: int
    budget: Mapping[str, int]
    daily_budget: Mapping[str, int]
    idle: int
    fronted: tuple[int, ...]

    @property
    def months(self) -> int:
        """The months counted."""
        return self.whole.months

    @property
    def money(self) -> int:
        """What came over from the year before and all that has come in."""
        return self.whole.money

    @property
    def expected(self) -> int:
        """What the whole year costs at this pace."""
        return self.whole.expected

    @property
    def ends_on(self) -> date | None:
        """The day the money ends, None where it lasts."""
        return self.whole.ends_on

    @property
    def ends_in(self) -> str | None:
        """The month the money ends, ``YYYY-MM``."""
        return self.whole.ends_in

    @property
    def missing(self) -> int:
        """What the year lacks."""
        return self.whole.missing

    @property
    def daily(self) -> Line:
        """The line of what daily costs may be paid from."""
        return self.ordinary or self.whole

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text."""
        return {
            "year": self.year,
            "allotted": plain(self.allotted),
            "spent": plain(self.spent),
            "ends_in": self.ends_in,
            "missing": plain(self.missing),
        }

    def details_as_json(self) -> dict[str, object]:
        """What else there is to say, for scripts."""
        return {
            "ends_on": self.ends_on.isoformat() if self.ends_on else None,
            "months": self.months,
            "opening": plain(self.opening),
            "advanced": plain(self.advanced),
            "money": plain(self.money),
            "expected": plain(self.expected),
            "ordinary": _line_json(self.ordinary) if self.ordinary else None,
        }


def _line_json(line: Line) -> dict[str, object]:
    return {
        "money": plain(line.money),
        "spent": plain(line.spent),
        "expected": plain(line.expected),
        "ends_in": line.ends_in,
        "missing": plain(line.missing),
    }


def forecast(office: Office, year: int | None = None) -> Forecast:
    """The forecast of a year; by default this year, or the last one in which anything is booked.

    The months counted run from January to the last one that has a payment, which counts whole:
    offices settle in batches, and a month not yet booked is no month without costs.
    """
    return forecast_of(office, year_view(office, usual_year(office) if year is None else year))


def forecast_of(office: Office, view: YearView) -> Forecast:
    """The forecast of a year whose figures are at hand; see `forecast`."""
    year = view.year
    rows = store.sums(office.db, f"{year:04d}-01", f"{year:04d}-12")
    is_complete = store_months.last_closed_month(office.db) >= f"{year:04d}-12"
    funds, budget = funds_of(office), budget_of(office, year)
    earmarked = _earmarked_used(funds, view)
    gone = _gone(rows)
    months = MONTHS if is_complete else max((at for at in range(1, 13) if gone.out[at]), default=0)

    def line(counts: Callable[[str], bool]) -> tuple[Line, Mapping[str, tuple[int, ...]]]:
        own = [line for line in view.by_fund if counts(line.key)]
        planned = _planned(budget, counts)
        gone = _gone(row for row in rows if counts(row.fund))
        lent = sum(line.advanced for line in own)
        parts = [
            Part(key, gone.parts[key], planned.get(key)) for key in sorted({*gone.parts, *planned})
        ]
        if lent:  # it is spent once, and no pace
            parts.append(Part(ADVANCES, lent, (0,) * MONTHS))
        money = sum(line.opening + line.income + line.moved for line in own)
        by_month = [gone.net[at] for at in range(1, MONTHS + 1)]
        return draw_line(year, money, lent, by_month, months, parts), planned

    whole, planned = line(lambda _: True)
    return Forecast(
        year=year,
        opening=view.opening,
        allotted=view.allotted,
        spent=view.spent,
        advanced=view.advanced,
        is_complete=is_complete,
        whole=whole,
        ordinary=line(lambda fund: fund not in earmarked)[0] if earmarked else None,
        planned=tuple(planned),
        earmarked=tuple(funds.title(key) for key in earmarked),
        daily_opening=sum(row.opening for row in view.by_fund if row.key not in earmarked),
        daily_allotted=sum(row.income for row in view.by_fund if row.key not in earmarked),
        budget={row.key: row.budget for row in view.by_class},
        daily_budget=_without(budget, {row.key: row.budget for row in view.by_class}, earmarked),
        idle=next((at for at in range(months) if gone.net[at + 1]), 0),
        fronted=_fronted(view, months),
    )


def usual_year(office: Office) -> int:
    """This year, or the last one in which anything is booked."""
    this_year = office.today().year
    booked = years_with_vouchers(office)
    return this_year if this_year in booked or not booked else booked[-1]


@dataclass(frozen=True, slots=True)
class _Gone:
    """What was paid: by class; by number of the month in all, and of that what no red entry
    brought.
    """

    parts: Counter[str]
    net: Counter[int]
    out: Counter[int]


def _gone(rows: Iterable[Sum]) -> _Gone:
    gone = _Gone(Counter(), Counter(), Counter())
    by_part: Counter[tuple[int, str]] = Counter()
    for row in rows:
        if row.kind == "out":
            at = int(row.month[5:])
            gone.parts[row.class_] += row.fen
            gone.net[at] += row.fen
            by_part[at, row.class_] += row.fen
    for (at, _), fen in by_part.items():
        gone.out[at] += max(0, fen)
    return gone


def _planned(budget: Budget | None, counts: Callable[[str], bool]) -> dict[str, tuple[int, ...]]:
    """By class, what each month is to cost, where the months make up the year's budget.

    As in `Budget.by_class`, what is planned over all funds goes before that of single funds.
    """
    amounts: dict[str, dict[str, Counter[int]]] = {}
    for one in budget.amounts if budget else ():
        if not one.fund or counts(one.fund):
            funds = amounts.setdefault(one.class_, {})
            funds.setdefault(one.fund, Counter())[one.month] += one.fen
    found = {}
    for class_, funds in amounts.items():
        plans = [funds[""]] if "" in funds else list(funds.values())
        if all(_fills_its_year(plan) for plan in plans):
            found[class_] = tuple(
                sum(plan[month] for plan in plans) for month in range(1, MONTHS + 1)
            )
    return found


def _without(
    budget: Budget | None, by_class: Mapping[str, int], earmarked: Collection[str]
) -> Mapping[str, int]:
    """The budget by class without what it has for earmarked funds."""
    if budget is None:
        return by_class
    own = replace(budget, amounts=tuple(one for one in budget.amounts if one.fund in earmarked))
    apart = own.by_class()
    return {key: max(0, fen - apart.get(key, 0)) for key, fen in by_class.items()}


def _fills_its_year(plan: Counter[int]) -> bool:
    months = sum(fen for month, fen in plan.items() if month != WHOLE_YEAR)
    return months > 0 and months == plan.get(WHOLE_YEAR, months)


def _earmarked_used(funds: Funds, view: YearView) -> Collection[str]:
    return [
        line.key
        for line in view.by_fund
        if line.earmarked and (line.opening or line.income or line.expense or line.moved)
    ]


def _fronted(view: YearView, months: int) -> tuple[int, ...]:
    """The months up to the last counted one that ended below nothing, if more money came then."""
    left, came_again = view.opening, False
    below: list[int] = []
    for at, row in enumerate(view.months, 1):
        came_again = came_again or (bool(below) and row.income > 0)
        left += row.income - row.expense
        if left < 0 and at <= months:
            below.append(at)
    return tuple(below) if came_again else ()
