"""The month and the year: what came in, what went out, what is left."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from community_desk.errors import NotUnderstoodError
from community_desk.expenses import store, store_months
from community_desk.expenses.budgets import budget_of, held_by_class, near_percent_of
from community_desk.expenses.forms import Classes, load_classes
from community_desk.expenses.funds import Funds, funds_of
from community_desk.expenses.records import (
    KINDS,
    SIGNS,
    BudgetLine,
    ClassSum,
    FundLine,
    Kind,
    MonthSum,
    MonthView,
    YearView,
)
from community_desk.expenses.store import Sum
from community_desk.expenses.vouchers import known_names
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


def month_view(office: Office, month: str) -> MonthView:
    """A month (``YYYY-MM``) with its vouchers. The opening is the sum of all before it.

    Raises `NotUnderstoodError` ``no_month``.
    """
    figures = month_figures(office, month)
    booked = store.vouchers_of_month(office.db, month, known_names(office))
    return replace(figures, vouchers=tuple(booked))


def month_figures(office: Office, month: str) -> MonthView:
    """A month without its vouchers: what a window shows above a list it reads page by page.

    Raises `NotUnderstoodError` ``no_month``.
    """
    check_month(month)
    classes = load_classes()
    before, of_month = store.sums_before(office.db, month), store.sums(office.db, month, month)
    by_class: Counter[tuple[Kind, str]] = Counter()
    for row in of_month:
        if row.kind in KINDS:
            by_class[KINDS[row.kind], row.class_] += row.fen
    opening = balance_of(before)
    income = sum(fen for (kind, _), fen in by_class.items() if kind == "in")
    expense = sum(fen for (kind, _), fen in by_class.items() if kind == "out")
    order = {one.key: at for at, one in enumerate(classes.all)}
    known_first = sorted(by_class, key=lambda one: (order.get(one[1], len(order)), one))
    count, lacking = store.counts_of_month(office.db, month)
    return MonthView(
        month=month,
        opening=opening,
        income=income,
        expense=expense,
        closing=opening + income - expense,
        advanced=sum(advanced_by_fund([*before, *of_month]).values()),
        count=count,
        lacking=lacking,
        vouchers=(),
        by_class=tuple(
            ClassSum(key, classes.title(key), kind, by_class[kind, key])
            for kind, key in known_first
        ),
        closed=month <= store_months.last_closed_month(office.db),
    )


def year_view(office: Office, year: int) -> YearView:
    """A year by month, by class against budget, and by fund.

    ``opening`` is what came over from before, ``allotted`` all money received in the year,
    ``left`` = opening + allotted - spent, ``earmarked_left`` the part of it in earmarked funds.
    The budget is the one set for the year, else the survey's typical year (domain E.1).
    """
    classes, funds = load_classes(), funds_of(office)
    before = store.sums_before(office.db, f"{year:04d}-01")
    rows = store.sums(office.db, f"{year:04d}-01", f"{year:04d}-12")
    by_month: Counter[tuple[str, str]] = Counter()
    by_class: Counter[str] = Counter()
    for row in rows:
        by_month[row.kind, row.month] += row.fen
        if row.kind == "out":
            by_class[row.class_] += row.fen
    months = tuple(
        MonthSum(month, by_month["in", month], by_month["out", month])
        for month in (f"{year:04d}-{number:02d}" for number in range(1, 13))
    )
    by_fund = tuple(fund_lines(funds, before, rows))
    set_budget = budget_of(office, year)
    budget, near = held_by_class(set_budget), near_percent_of(set_budget)
    opening = balance_of(before)
    allotted, spent = (sum(getattr(row, what) for row in months) for what in ("income", "expense"))
    return YearView(
        year=year,
        opening=opening,
        allotted=allotted,
        spent=spent,
        left=opening + allotted - spent,
        earmarked_left=sum(max(0, row.closing) for row in by_fund if row.earmarked),
        advanced=sum(row.advanced for row in by_fund),
        budget=sum(budget.values()),
        budget_set=set_budget is not None,
        months=months,
        by_class=tuple(
            BudgetLine(key, classes.title(key), budget.get(key, 0), by_class[key], near)
            for key in in_order(classes.by_key, {*budget, *by_class})
        ),
        by_group=groups_of(classes, budget, by_class, near),
        by_fund=by_fund,
    )


def years_with_vouchers(office: Office) -> list[int]:
    """The years in which something is booked, oldest first."""
    months = store.months_with_vouchers(office.db, store.FIRST_MONTH, store.LAST_MONTH)
    return sorted({int(month[:4]) for month in months})


def check_month(month: str) -> None:
    """Raises `NotUnderstoodError` ``no_month`` for what is not ``YYYY-MM``."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}", month):
            raise ValueError(month)
        date.fromisoformat(f"{month}-01")
    except ValueError:
        raise NotUnderstoodError(
            "no_month",
            QT_TRANSLATE_NOOP("errors", "“{month}”不是月份；请写成 2026-11 这样。"),
            month=month,
        ) from None


def balance_of(rows: Iterable[Sum]) -> int:
    """What sums leave in all funds together: transfers and advances stay in the office."""
    return sum(SIGNS.get(row.kind, 0) * row.fen for row in rows)


def balance_by_fund(rows: Iterable[Sum]) -> Counter[str]:
    """What sums leave in each fund."""
    found: Counter[str] = Counter()
    for row in rows:
        if row.kind == "in":
            found[row.fund] += row.fen
        elif row.kind == "out":
            found[row.fund] -= row.fen
        elif row.kind == "transfer":
            found[row.fund] -= row.fen
            found[row.to_fund] += row.fen
    return found


def advanced_by_fund(rows: Iterable[Sum]) -> Counter[str]:
    """What of each fund is out as advances not yet settled."""
    found: Counter[str] = Counter()
    for row in rows:
        if row.kind == "advance":
            found[row.fund] += row.fen
    return found


def fund_lines(funds: Funds, before: list[Sum], rows: list[Sum]) -> Iterable[FundLine]:
    """Each fund through a time: ``before`` are the sums that open it, ``rows`` those of it."""
    opening, advanced = balance_by_fund(before), advanced_by_fund([*before, *rows])
    of_kind: Counter[tuple[str, str]] = Counter()
    for row in rows:
        of_kind[row.kind, row.fund] += row.fen
        if row.to_fund:
            of_kind["to", row.to_fund] += row.fen
    keys = {*opening, *advanced, *(fund for _, fund in of_kind)}
    for key in in_order(funds.by_key, keys):
        yield FundLine(
            key=key,
            title=funds.title(key),
            earmarked=key in funds.by_key and funds.by_key[key].earmarked,
            opening=opening[key],
            income=of_kind["in", key],
            expense=of_kind["out", key],
            moved_in=of_kind["to", key],
            moved_out=of_kind["transfer", key],
            advanced=advanced[key],
        )


def in_order(known: Mapping[str, object], keys: set[str]) -> list[str]:
    """Keys in the order in which they are known; then those that are not."""
    return [key for key in known if key in keys] + sorted(keys - set(known))


def groups_of(
    classes: Classes,
    budget: Mapping[str, int],
    actual: Mapping[str, int],
    near: int,
) -> tuple[BudgetLine, ...]:
    """Groups of classes in the order of their form; classes that no form knows stand alone."""
    budgets: Counter[str] = Counter()
    actuals: Counter[str] = Counter()
    for sums, counts in ((budgets, budget), (actuals, actual)):
        for key, fen in counts.items():
            sums[classes.group_of(key)] += fen
    return tuple(
        BudgetLine(key, classes.groups.get(key, key), budgets[key], actuals[key], near)
        for key in in_order(classes.groups, {*budgets, *actuals})
    )
