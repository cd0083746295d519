"""A month, a quarter or a year: by month, by class, by fund, against the budget."""

from collections import Counter
from dataclasses import dataclass

from community_desk.expenses import store, store_months
from community_desk.expenses.budgets import budget_of, held_by_class, near_percent_of
from community_desk.expenses.figures import (
    advanced_by_fund,
    balance_of,
    fund_lines,
    groups_of,
    in_order,
)
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.periods import Period
from community_desk.expenses.records import (
    KINDS,
    BudgetLine,
    ClassSum,
    FundLine,
    Kind,
    MonthSum,
    balance_json,
)
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """A period: opening + income - expense = closing, which is the sum of what is in the funds.

    ``fen`` has each class month by month. ``budget`` is that of the whole year, ``against`` has it
    by groups of classes, against what was spent from January to the end of the period; where no
    budget was set it is the survey's typical year (domain E.1).
    """

    period: Period
    opening: int
    income: int
    expense: int
    closing: int
    advanced: int
    months: tuple[MonthSum, ...]
    by_class: tuple[ClassSum, ...]
    fen: dict[tuple[Kind, str, str], int]
    by_fund: tuple[FundLine, ...]
    budget: int
    budget_is_set: bool
    against: tuple[BudgetLine, ...]
    closed: bool

    @property
    def spent_in_year(self) -> int:
        """What was spent from January to the end of the period."""
        return sum(line.actual for line in self.against)

    def as_json(self) -> dict[str, object]:
        """For scripts, as `MonthView.as_json`."""
        return balance_json(self)


def period_view(office: Office, period: Period) -> PeriodView:
    """The figures of a period, which balance."""
    classes, funds = load_classes(), funds_of(office)
    before = store.sums_before(office.db, period.first)
    rows = store.sums(office.db, period.first, period.last)
    fen: Counter[tuple[Kind, str, str]] = Counter()
    for row in rows:
        if row.kind in KINDS:
            fen[KINDS[row.kind], row.class_, row.month] += row.fen
    by_month: Counter[tuple[Kind, str]] = Counter()
    by_class: Counter[tuple[Kind, str]] = Counter()
    for (kind, class_, month), amount in fen.items():
        by_month[kind, month] += amount
        by_class[kind, class_] += amount
    months = tuple(
        MonthSum(month, by_month["in", month], by_month["out", month]) for month in period.months
    )
    opening, income = balance_of(before), sum(row.income for row in months)
    expense = sum(row.expense for row in months)
    set_budget = budget_of(office, period.year)
    budget, near = held_by_class(set_budget), near_percent_of(set_budget)
    spent: Counter[str] = Counter()
    for row in store.sums(office.db, f"{period.year:04d}-01", period.last):
        if row.kind == "out":
            spent[row.class_] += row.fen
    view = PeriodView(
        period=period,
        opening=opening,
        income=income,
        expense=expense,
        closing=opening + income - expense,
        advanced=sum(advanced_by_fund([*before, *rows]).values()),
        months=months,
        by_class=tuple(
            ClassSum(key, classes.title(key), kind, by_class[kind, key])
            for kind in KINDS.values()
            for key in in_order(classes.by_key, {one for of, one in by_class if of == kind})
        ),
        fen=dict(fen),
        by_fund=tuple(fund_lines(funds, before, rows)),
        budget=sum(budget.values()),
        budget_is_set=set_budget is not None,
        against=groups_of(classes, budget, spent, near),
        closed=period.last <= store_months.last_closed_month(office.db),
    )
    check_period(view)
    return view


def check_period(view: PeriodView) -> None:
    """Raises `AssertionError` where the period does not come to what its parts say."""
    for kind, whole in (("in", view.income), ("out", view.expense)):
        assert whole == sum(row.fen for row in view.by_class if row.kind == kind), view.period
    assert view.income == sum(row.income for row in view.months), view.period
    assert view.expense == sum(row.expense for row in view.months), view.period
    assert view.opening + view.income - view.expense == view.closing, view.period
    assert view.opening == sum(row.opening for row in view.by_fund), view.period
    assert view.income == sum(row.income for row in view.by_fund), view.period
    assert view.expense == sum(row.expense for row in view.by_fund), view.period
    assert view.closing == sum(row.closing for row in view.by_fund), view.period
