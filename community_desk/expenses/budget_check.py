"""What payments do to the budget of their year (domain E.1: from 80 % of it they are watched,
beyond it they need a note).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses import store
from community_desk.expenses.budgets import (
    WHOLE_YEAR,
    Budget,
    budget_of,
    held_by_class,
    near_percent_of,
)
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.records import Line
from community_desk.expenses.said_periods import said_period
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office


class _Part(NamedTuple):
    """A part of a budget: a class or a group of them, in one fund or (``''``) in all, in a year or
    a month.
    """

    key: str
    period: str
    fund: str = ""
    is_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What a part of the budget has, and what is spent of it with the payments that are asked
    about. ``line`` is the last of their lines that counts in it.
    """

    what: str
    period: str
    budget: int
    actual: int
    near_percent: int
    line: int

    @property
    def percent(self) -> int:
        """How much is used, rounded down."""
        return self.actual * 100 // self.budget if self.budget else 100

    @property
    def is_over(self) -> bool:
        """Whether more is spent than there is."""
        return self.actual > self.budget

    @property
    def is_near(self) -> bool:
        """Whether it is watched, and not used up yet."""
        return not self.is_over and self.percent >= self.near_percent


def check_budget(office: Office, day: date, lines: Sequence[Line], *, has_note: bool) -> None:
    """Holds payments to the budget that was set for their year; the typical year only warns.

    Raises `RuleSaysNoError` ``over_budget`` where nothing is spent beyond the budget, or
    `NotUnderstoodError` ``over_budget_needs_note``.
    """
    budget = budget_of(office, day.year)
    if budget is None or (has_note and budget.at_full == "warn"):
        return
    for one in against_budget(office, budget, day, lines):
        if not one.is_over:
            continue
        values = {
            "what": one.what,
            "period": said_period(one.period),
            "budget": yuan(one.budget),
            "beyond": yuan(one.actual - one.budget),
            "line": one.line,
        }
        if budget.at_full == "stop":
            raise RuleSaysNoError(
                "over_budget",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{what}”{period}的预算是 {budget} 元，记上这笔超出 {beyond} 元，不能再支；"
                    "请先调整预算。",
                ),
                **values,
            )
        raise NotUnderstoodError(
            "over_budget_needs_note",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{what}”{period}的预算是 {budget} 元，记上这笔超出 {beyond} 元；"
                "请在备注里写明原因。",
            ),
            **values,
        )


def against_budget(
    office: Office, budget: Budget | None, day: date, lines: Sequence[Line]
) -> list[Against]:
    """The parts of the ``budget`` of a day's year that payments count in.

    Without one these are the classes of the typical year. Where a class has no amount of
    its own, that of its group counts.
    """
    planned = _planned(day.year, budget)
    year = f"{day.year:04d}"
    used: Counter[_Part] = Counter()
    for row in store.sums(office.db, f"{year}-01", f"{year}-12"):
        if row.kind == "out":
            _count(used, row.class_, row.fund, row.month, row.fen)
    last: dict[_Part, int] = {}
    classes = load_classes()
    for at, line in enumerate(lines):
        # What goes back to who gave it is no spending.
        if line.kind != "out" or classes.by_key[line.class_].hands_back:
            continue
        of_line: Counter[_Part] = Counter()
        _count(of_line, line.class_, line.fund, day.isoformat()[:7], line.fen)
        used += of_line
        has_own = _Part(line.class_, year) in planned
        last |= {part: at for part in of_line if not (part.is_group and has_own)}
    return [
        Against(
            what=_said(office, part),
            period=part.period,
            budget=fen,
            actual=used[part],
            near_percent=near_percent_of(budget),
            line=last[part],
        )
        for part, fen in planned.items()
        if part in last
    ]


def _planned(year: int, budget: Budget | None) -> dict[_Part, int]:
    classes, period = load_classes(), f"{year:04d}"
    by_class = held_by_class(budget)
    found = {_Part(key, period): fen for key, fen in by_class.items()}
    for key, fen in by_class.items():
        group = _Part(classes.group_of(key), period, is_group=True)
        found[group] = found.get(group, 0) + fen
    for one in budget.amounts if budget else ():
        if one.month != WHOLE_YEAR:
            found[_Part(one.class_, f"{period}-{one.month:02d}", one.fund)] = one.fen
        elif one.fund:
            found[_Part(one.class_, period, one.fund)] = one.fen
    return found


def _count(used: Counter[_Part], class_: str, fund: str, month: str, fen: int) -> None:
    """Adds what was spent to all parts of a budget in which it counts."""
    for period in (month[:4], month):
        for in_fund in ("", fund):
            used[_Part(class_, period, in_fund)] += fen
    used[_Part(load_classes().group_of(class_), month[:4], is_group=True)] += fen


def _said(office: Office, part: _Part) -> str:
    classes = load_classes()
    title = classes.groups.get(part.key, part.key) if part.is_group else classes.title(part.key)
    return f"{title} · {funds_of(office).title(part.fund)}" if part.fund else title
