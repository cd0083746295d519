"""When this year's money ends, drawn as a straight line (domain E.1)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from community_desk.expenses.figures import year_view, years_with_vouchers
from community_desk.expenses.money import plain
from community_desk.expenses.records import YearView
from community_desk.office.office import Office

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the straight line says. Amounts in fen.

    ``months`` are the months counted, ``expected`` the spending of the whole year at their pace,
    ``ends_on`` the day the money ends (None where it lasts), ``missing`` what the year lacks.
    """

    year: int
    months: int
    opening: int
    allotted: int
    spent: int
    expected: int
    ends_on: date | None
    missing: int

    @property
    def ends_in(self) -> str | None:
        """The month the money ends, ``YYYY-MM``."""
        return self.ends_on.isoformat()[:7] if self.ends_on else None

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text."""
        return {
            "year": self.year,
            "allotted": plain(self.allotted),
            "spent": plain(self.spent),
            "ends_in": self.ends_in,
            "missing": plain(self.missing),
        }


def forecast(office: Office, year: int | None = None) -> Forecast:
    """The forecast of a year; by default this year, or the last one in which anything is booked.

    The method: spent / months elapsed x 12. The months elapsed run from January to the last
    month that has a payment, which counts whole, because offices settle in batches and a month
    not yet booked is no month without costs. The money is what came over from the year before
    and all that has come in. It ends where the line, at the pace so far, crosses the money; if
    more is already spent than there is, on the day of the month in which that happened.
    """
    if year is None:
        this_year = office.today().year
        booked = years_with_vouchers(office)
        year = this_year if this_year in booked or not booked else booked[-1]
    return of_year(year_view(office, year))


def of_year(view: YearView) -> Forecast:
    """The forecast from a year's figures; see `forecast` for the method."""
    money = view.opening + view.allotted
    months = max((at for at, row in enumerate(view.months, 1) if row.expense), default=0)
    # Half a fen and more counts as one.
    expected = (view.spent * MONTHS * 2 + months) // (2 * months) if months else 0
    return Forecast(
        year=view.year,
        months=months,
        opening=view.opening,
        allotted=view.allotted,
        spent=view.spent,
        expected=expected,
        ends_on=_end(view, money, months) if expected > money else None,
        missing=max(0, expected - money),
    )


def _end(view: YearView, money: int, months: int) -> date:
    if money <= 0:
        return date(view.year, 1, 1)
    if view.spent <= money:
        whole, rest = divmod(money * months, view.spent)
        return _day(view.year, whole, rest, view.spent)
    before = 0
    for at, row in enumerate(view.months):
        if before + row.expense > money:
            return _day(view.year, at, money - before, row.expense)
        before += row.expense
    raise AssertionError("the months do not add up to what was spent")


def _day(year: int, whole_months: int, part: int, of: int) -> date:
    """The day that ``part``/``of`` of the month after ``whole_months`` months has gone."""
    if part == 0:  # exactly at the end of a month
        return date(year, whole_months, monthrange(year, whole_months)[1])
    days = monthrange(year, whole_months + 1)[1]
    return date(year, whole_months + 1, -(-part * days // of))
