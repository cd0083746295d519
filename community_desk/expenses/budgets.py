"""The budget of a year by class, fund and month; each change is a revision beside the old one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses import store_budgets
from community_desk.expenses.checks import EARLIEST_YEAR, LONGEST_TEXT, check_amount, tidy
from community_desk.expenses.forms import load_classes, load_typical_year
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import plain
from community_desk.expenses.records import NEAR_PERCENT
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

AtFull = Literal["warn", "stop"]
AT_FULL: Mapping[str, AtFull] = {"warn": "warn", "stop": "stop"}
WHOLE_YEAR = 0


@dataclass(frozen=True, slots=True)
class BudgetAmount:
    """What is planned for a class: in one fund or (``''``) in all, in a month or the whole year
    (0). In fen.
    """

    class_: str
    fen: int
    fund: str = ""
    month: int = WHOLE_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """A year's budget as it holds, or held until the next revision."""

    year: int
    number: int
    reason: str
    near_percent: int
    at_full: AtFull
    amounts: tuple[BudgetAmount, ...]
    set_at: str
    set_by: str

    def by_class(self) -> dict[str, int]:
        """What the whole year has for each class.

        What is planned over all funds counts, else the sum of what single funds have; what is
        planned for the year, else the sum of its months.
        """
        found: dict[str, dict[str, Counter[bool]]] = {}
        for one in self.amounts:
            funds = found.setdefault(one.class_, {})
            funds.setdefault(one.fund, Counter())[one.month == WHOLE_YEAR] += one.fen
        return {
            class_: _year_of(funds[""])
            if "" in funds
            else sum(_year_of(months) for months in funds.values())
            for class_, funds in found.items()
        }


def budget_of(office: Office, year: int) -> Budget | None:
    """The budget that holds for a year, or None where none was set."""
    rows = store_budgets.revisions(office.db, year)[:1]
    return _budget(office, rows[0]) if rows else None


def held_by_class(budget: Budget | None) -> Mapping[str, int]:
    """What a year has for each class: that of its budget, else of the typical year (domain E.1)."""
    return budget.by_class() if budget else load_typical_year()


def near_percent_of(budget: Budget | None) -> int:
    """From how much of it on a class is watched."""
    return budget.near_percent if budget else NEAR_PERCENT


def revisions_of(office: Office, year: int) -> list[Budget]:
    """Every budget a year has had, the latest first."""
    return [_budget(office, row) for row in store_budgets.revisions(office.db, year)]


def set_budget(
    office: Office,
    year: int,
    amounts: Sequence[BudgetAmount],
    *,
    reason: str = "",
    near_percent: int = NEAR_PERCENT,
    at_full: str = "warn",
) -> Budget:
    """Sets the budget of a year; the one before stays as a revision.

    Classes and funds may be keys, titles or synonyms. Raises `NotUnderstoodError`: ``no_year``,
    ``no_such_class``, ``class_not_of_kind``, ``no_such_fund``, ``budget_negative``,
    ``budget_twice``, ``budget_no_month``, ``budget_months_above_year``, ``budget_percent``,
    ``budget_at_full``, ``budget_needs_reason`` (a change of what was set says why); an error of
    an amount carries its place as ``line``. `RuleSaysNoError`: ``role_may_not``.
    """
    check_may(office, "expenses.budget")
    if not EARLIEST_YEAR <= year <= office.today().year + 1:
        raise NotUnderstoodError(
            "no_year",
            QT_TRANSLATE_NOOP("errors", "“{year}”年不对；请核对，最晚写到明年。"),
            year=year,
        )
    if not 1 <= near_percent <= 100:
        raise NotUnderstoodError(
            "budget_percent",
            QT_TRANSLATE_NOOP("errors", "提醒线要在 1% 到 100% 之间；通常写 80。"),
        )
    if at_full not in AT_FULL:
        raise NotUnderstoodError(
            "budget_at_full",
            QT_TRANSLATE_NOOP("errors", "用完以后“{at_full}”不认识；提醒写 warn，停止写 stop。"),
            at_full=at_full,
        )
    lines = _checked(office, amounts)
    reason = tidy(reason, LONGEST_TEXT)
    with office.writing("expenses.budget") as write:
        before = budget_of(office, year)
        if before and not reason:
            raise NotUnderstoodError(
                "budget_needs_reason",
                QT_TRANSLATE_NOOP("errors", "{year} 年的预算已经设过；调整预算请写明原因。"),
                year=year,
            )
        number = before.number + 1 if before else 1
        uid = store_budgets.insert(
            write,
            year=year,
            number=number,
            reason=reason,
            near_percent=near_percent,
            at_full=at_full,
            lines=[(one.class_, one.fund, one.month, one.fen) for one in lines],
        )
        write.audit(
            "set",
            "budget",
            uid,
            old=_said(before.amounts) if before else None,
            new={"year": year, "number": number, **_said(lines)},
            reason=reason,
        )
    found = budget_of(office, year)
    assert found is not None
    return found


def _checked(office: Office, amounts: Sequence[BudgetAmount]) -> list[BudgetAmount]:
    classes, funds = load_classes(), funds_of(office)
    found: dict[tuple[str, str, int], BudgetAmount] = {}
    for at, one in enumerate(amounts):
        try:
            if one.fen < 0:
                raise NotUnderstoodError(
                    "budget_negative",
                    QT_TRANSLATE_NOOP("errors", "“{class_}”的预算是负数；没有预算就写 0。"),
                    class_=one.class_,
                )
            if one.fen:
                check_amount(one.fen)
            if not WHOLE_YEAR <= one.month <= 12:
                raise NotUnderstoodError(
                    "budget_no_month",
                    QT_TRANSLATE_NOOP("errors", "“{month}”不是月份；写 1 到 12，全年写 0。"),
                    month=one.month,
                )
            class_ = classes.find(one.class_, "out")
            fund = funds.find(one.fund).key if one.fund else ""
            key = (class_.key, fund, one.month)
            if key in found:
                raise NotUnderstoodError(
                    "budget_twice",
                    QT_TRANSLATE_NOOP("errors", "“{class_}”写了两次；请合成一行。"),
                    class_=class_.title,
                )
            found[key] = BudgetAmount(class_.key, one.fen, fund, one.month)
        except DeskError as error:
            error.values["line"] = at
            raise
    _check_months(found)
    return list(found.values())


def _check_months(found: Mapping[tuple[str, str, int], BudgetAmount]) -> None:
    months: Counter[tuple[str, str]] = Counter()
    for (class_, fund, month), one in found.items():
        if month != WHOLE_YEAR:
            months[class_, fund] += one.fen
    for (class_, fund), fen in months.items():
        year = found.get((class_, fund, WHOLE_YEAR))
        if year and fen > year.fen:
            raise NotUnderstoodError(
                "budget_months_above_year",
                QT_TRANSLATE_NOOP(
                    "errors", "“{class_}”各月预算加起来 {months} 元，超过全年 {year} 元；请核对。"
                ),
                class_=load_classes().title(class_),
                months=plain(fen),
                year=plain(year.fen),
            )


def _year_of(months: Counter[bool]) -> int:
    return months[True] if True in months else months[False]


def _budget(office: Office, row: store_budgets.RevisionRow) -> Budget:
    return Budget(
        year=row.year,
        number=row.number,
        reason=row.reason,
        near_percent=row.near_percent,
        at_full=AT_FULL[row.at_full],
        amounts=tuple(
            BudgetAmount(class_, fen, fund, month)
            for class_, fund, month, fen in store_budgets.amounts(office.db, row.id)
        ),
        set_at=row.set_at,
        set_by=row.set_by,
    )


def _said(amounts: Sequence[BudgetAmount]) -> dict[str, object]:
    """A budget as the audit trail keeps it."""
    return {
        "/".join(part for part in (one.class_, one.fund, str(one.month or "")) if part): plain(
            one.fen
        )
        for one in amounts
    }
