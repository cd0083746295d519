"""The month and the year: what came in, what went out, what is left; and closing a month."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.forms import Classes, load_classes, load_funds, load_typical_year
from community_desk.expenses.money import plain
from community_desk.expenses.records import (
    BudgetLine,
    ClassSum,
    FundLine,
    Kind,
    MonthSum,
    MonthView,
    YearView,
)
from community_desk.expenses.vouchers import check_month_open
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


def month_view(office: Office, month: str) -> MonthView:
    """A month (``YYYY-MM``) with its vouchers. The opening is the sum of all before it.

    Raises `NotUnderstoodError` ``no_month``.
    """
    figures = month_figures(office, month)
    booked = store.vouchers_of_month(office.db, month, load_classes(), load_funds())
    return replace(figures, vouchers=tuple(booked))


def month_figures(office: Office, month: str) -> MonthView:
    """A month without its vouchers: what a window shows above a list it reads page by page.

    Raises `NotUnderstoodError` ``no_month``.
    """
    check_month(month)
    classes = load_classes()
    by_class: Counter[tuple[Kind, str]] = Counter()
    for _, kind, class_, _, fen in store.sums(office.db, month, month):
        by_class[kind, class_] += fen
    opening = sum(_signed(kind, fen) for kind, _, fen in store.sums_before(office.db, month))
    income = sum(fen for (kind, _), fen in by_class.items() if kind == "in")
    expense = sum(fen for (kind, _), fen in by_class.items() if kind == "out")
    order = {one.key: at for at, one in enumerate(classes.all)}
    known_first = sorted(by_class, key=lambda one: (order.get(one[1], len(order)), one))
    return MonthView(
        month=month,
        opening=opening,
        income=income,
        expense=expense,
        closing=opening + income - expense,
        vouchers=(),
        by_class=tuple(
            ClassSum(key, classes.title(key), kind, by_class[kind, key])
            for kind, key in known_first
        ),
        closed=month <= store.last_closed_month(office.db),
    )


def close_month(office: Office, month: str) -> MonthView:
    """Locks a month, and with it all before it, and states its balance for good.

    Raises `NotUnderstoodError` ``no_month``, or `RuleSaysNoError`: ``month_closed``,
    ``earlier_month_open`` where an earlier month has vouchers and is not closed,
    ``month_not_begun`` for a month to come in which nothing is booked.
    """
    check_month(month)
    with office.writing() as write:
        check_month_open(office, month)
        waiting = _open_with_vouchers(office, month)
        if waiting and waiting[0] < month:
            raise RuleSaysNoError(
                "earlier_month_open",
                QT_TRANSLATE_NOOP(
                    "errors", "{earlier} 还没有结账；请先结 {earlier}，再结 {month}。"
                ),
                earlier=waiting[0],
                month=month,
            )
        if month > office.today().isoformat()[:7] and not waiting:
            raise RuleSaysNoError(
                "month_not_begun",
                QT_TRANSLATE_NOOP("errors", "{month} 还没有到，也没有凭证；请核对要结的月份。"),
                month=month,
            )
        view = month_figures(office, month)
        fen = {
            "opening_fen": view.opening,
            "income_fen": view.income,
            "expense_fen": view.expense,
            "closing_fen": view.closing,
        }
        uid = store.insert_month_close(write, month, fen)
        new = {key.removesuffix("_fen"): plain(amount) for key, amount in fen.items()}
        write.audit("close", "month", uid, new={"month": month, **new})
    return month_view(office, month)


def open_months(office: Office) -> list[str]:
    """The months that are over, have vouchers and are not closed: work waiting, oldest first."""
    this_month = office.today().isoformat()[:7]
    return [month for month in _open_with_vouchers(office, this_month) if month < this_month]


def year_view(office: Office, year: int) -> YearView:
    """A year by month, by class against budget, and by fund.

    ``opening`` is what came over from before, ``allotted`` all money received in the year,
    ``left`` = opening + allotted - spent, ``earmarked_left`` the part of it in earmarked funds.
    The budget is the one set for the year, else the survey's typical year (domain E.1).
    """
    classes, funds = load_classes(), load_funds()
    first, last = f"{year:04d}-01", f"{year:04d}-12"
    opening_of: Counter[str] = Counter()
    for kind, fund, fen in store.sums_before(office.db, first):
        opening_of[fund] += _signed(kind, fen)
    by_month: Counter[tuple[Kind, str]] = Counter()
    by_class: Counter[str] = Counter()
    by_fund: Counter[tuple[Kind, str]] = Counter()
    for month, kind, class_, fund, fen in store.sums(office.db, first, last):
        by_month[kind, month] += fen
        by_fund[kind, fund] += fen
        if kind == "out":
            by_class[class_] += fen
    months = tuple(
        MonthSum(month, by_month["in", month], by_month["out", month])
        for month in (f"{year:04d}-{number:02d}" for number in range(1, 13))
    )
    fund_lines = tuple(
        FundLine(
            key=key,
            title=funds.title(key),
            earmarked=key in funds.by_key and funds.by_key[key].earmarked,
            opening=opening_of[key],
            income=by_fund["in", key],
            expense=by_fund["out", key],
        )
        for key in _in_order(funds.by_key, {*opening_of, *(fund for _, fund in by_fund)})
    )
    budget = store.budget_of_year(office.db, year) or load_typical_year()
    opening = sum(opening_of.values())
    allotted, spent = (sum(getattr(row, what) for row in months) for what in ("income", "expense"))
    return YearView(
        year=year,
        opening=opening,
        allotted=allotted,
        spent=spent,
        left=opening + allotted - spent,
        earmarked_left=sum(max(0, row.closing) for row in fund_lines if row.earmarked),
        budget=sum(budget.values()),
        months=months,
        by_class=tuple(
            BudgetLine(key, classes.title(key), budget.get(key, 0), by_class[key])
            for key in _in_order(classes.by_key, {*budget, *by_class})
        ),
        by_group=_by_group(classes, budget, by_class),
        by_fund=fund_lines,
    )


def years_with_vouchers(office: Office) -> list[int]:
    """The years in which something is booked, oldest first."""
    months = store.months_with_vouchers(office.db, store.FIRST_MONTH, store.LAST_MONTH)
    return sorted({int(month[:4]) for month in months})


def set_budget(office: Office, year: int, fen: Mapping[str, int]) -> None:
    """Sets the budget of a year by class (key, title or synonym), in place of the one before.

    Raises `NotUnderstoodError` ``no_such_class`` or ``budget_negative``.
    """
    classes = load_classes()
    wanted: Counter[str] = Counter()
    for text, amount in fen.items():
        if amount < 0:
            raise NotUnderstoodError(
                "budget_negative",
                QT_TRANSLATE_NOOP("errors", "“{class_}”的预算是负数；没有预算就写 0。"),
                class_=text,
            )
        wanted[classes.find(text, "out").key] += amount
    with office.writing() as write:
        old = store.budget_of_year(office.db, year)
        store.replace_budget(write, year, dict(wanted))
        write.audit(
            "set",
            "budget",
            str(year),
            old={key: plain(amount) for key, amount in old.items()},
            new={key: plain(amount) for key, amount in wanted.items()},
        )


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


def _open_with_vouchers(office: Office, last: str) -> list[str]:
    closed = store.last_closed_month(office.db)
    found = store.months_with_vouchers(office.db, closed, last)
    return [month for month in found if month > closed]


def _by_group(
    classes: Classes, budget: Mapping[str, int], actual: Mapping[str, int]
) -> tuple[BudgetLine, ...]:
    """Groups of classes in the order of their form; classes that no form knows stand alone."""
    group_of = {one.key: one.group for one in classes.all}
    budgets: Counter[str] = Counter()
    actuals: Counter[str] = Counter()
    for sums, counts in ((budgets, budget), (actuals, actual)):
        for key, fen in counts.items():
            sums[group_of.get(key, key)] += fen
    return tuple(
        BudgetLine(key, classes.groups.get(key, key), budgets[key], actuals[key])
        for key in _in_order(classes.groups, {*budgets, *actuals})
    )


def _in_order(known: Mapping[str, object], keys: set[str]) -> list[str]:
    return [key for key in known if key in keys] + sorted(keys - set(known))


def _signed(kind: Kind, fen: int) -> int:
    return fen if kind == "in" else -fen
