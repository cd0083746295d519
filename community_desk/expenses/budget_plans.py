"""What a budget is planned from, and what it is held against: last year, this year, the money."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from community_desk.expenses import store
from community_desk.expenses.budgets import WHOLE_YEAR, Budget, BudgetAmount, budget_of
from community_desk.expenses.figures import balance_by_fund
from community_desk.expenses.forms import Classes, load_classes, load_typical_year
from community_desk.office.office import Office

ALL_FUNDS = ""
_MONTHS = range(1, 13)

# Class, fund ('' for all), month (0 for the year).
Cell = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """A year's budget beside what was spent. In fen.

    ``spent`` and ``last_year`` are by class, fund and month, with the sums over all funds and the
    whole year; ``arrived`` and ``opening`` by fund, all together with ``''``.
    """

    year: int
    budget: Budget | None
    spent: Mapping[Cell, int]
    last_year: Mapping[Cell, int]
    opening: Mapping[str, int]
    arrived: Mapping[str, int]

    def amounts(self) -> dict[Cell, int]:
        """What is planned, as it was entered."""
        return cells(self.budget.amounts) if self.budget else {}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A line of the plan: one class, perhaps ``in_group`` under its heading, a group of them, or
    all together.
    """

    title: str
    kind: Literal["group", "class", "total"]
    classes: tuple[str, ...]
    in_group: bool = False

    @property
    def key(self) -> str:
        """The class, where it is one."""
        return self.classes[0] if self.kind == "class" else ""


@dataclass(frozen=True, slots=True)
class Difference:
    """An amount that two budgets have differently; None where one has none."""

    class_: str
    fund: str
    month: int
    before: int | None
    after: int | None


def plan_of(office: Office, year: int) -> Plan:
    """A year's budget and all it is held against."""
    before = balance_by_fund(store.sums_before(office.db, f"{year:04d}-01"))
    before[ALL_FUNDS] = sum(before.values())
    arrived: Counter[str] = Counter()
    for row in store.sums(office.db, f"{year:04d}-01", f"{year:04d}-12"):
        if row.kind == "in":
            arrived[row.fund] += row.fen
            arrived[ALL_FUNDS] += row.fen
    return Plan(
        year,
        budget_of(office, year),
        _spent(office, year),
        _spent(office, year - 1),
        before,
        arrived,
    )


def plan_rows(plan: Plan, amounts: Mapping[Cell, int], total: str) -> list[PlanRow]:
    """The ``total``, then the classes in their groups and those that the form no longer has. What
    is handed back is no cost to plan: it stands there only once it was.
    """
    classes = load_classes()
    used = {key for key, _, _ in (*amounts, *plan.spent, *plan.last_year)}
    shown = [one.key for one in classes.of_kind("out") if not one.hands_back or one.key in used]
    shown += sorted(used - {one.key for one in classes.all})
    return [PlanRow(total, "total", tuple(shown)), *_grouped(classes, shown)]


def planned(amounts: Mapping[Cell, int], class_: str, fund: str, month: int = WHOLE_YEAR) -> int:
    """What a budget has for a class in a fund (``''``: in all) and a month or the year.

    Where nothing is entered for the year it is the sum of its months, for all funds the sum of
    theirs; see `Budget.by_class`.
    """
    if (class_, fund, month) in amounts:
        return amounts[class_, fund, month]
    if month == WHOLE_YEAR and any((class_, fund, one) in amounts for one in _MONTHS):
        return sum(amounts.get((class_, fund, one), 0) for one in _MONTHS)
    has_own = any(key == class_ and of == fund for key, of, _ in amounts)
    if fund == ALL_FUNDS and not has_own:
        funds = {of for key, of, _ in amounts if key == class_}
        return sum(planned(amounts, class_, one, month) for one in funds)
    return 0


def typical_amounts() -> list[BudgetAmount]:
    """The typical year of the surveys (domain E.1) as a budget."""
    return [BudgetAmount(key, fen) for key, fen in load_typical_year().items()]


def last_year_amounts(office: Office, year: int) -> list[BudgetAmount]:
    """What was spent in the year before, by class, in whole yuan rounded up. What was handed back
    is no cost to plan.
    """
    spent, classes = _spent(office, year - 1), load_classes()
    return [
        BudgetAmount(one.key, -(-spent[one.key, ALL_FUNDS, WHOLE_YEAR] // 100) * 100)
        for one in classes.of_kind("out")
        if not one.hands_back and spent[one.key, ALL_FUNDS, WHOLE_YEAR] > 0
    ]


def changed_amounts(
    before: Sequence[BudgetAmount], changes: Mapping[Cell, int | None]
) -> list[BudgetAmount]:
    """A budget with some amounts changed or added, and those of None taken out."""
    wanted: dict[Cell, int | None] = {**cells(before), **changes}
    return [
        BudgetAmount(class_, fen, fund, month)
        for (class_, fund, month), fen in wanted.items()
        if fen is not None
    ]


def differences(before: Budget | None, after: Budget) -> list[Difference]:
    """What a budget has differently from the one before, in the order of the classes."""
    was, now = cells(before.amounts) if before else {}, cells(after.amounts)
    order = {one.key: at for at, one in enumerate(load_classes().all)}
    changed = [cell for cell in {**was, **now} if was.get(cell) != now.get(cell)]
    changed.sort(key=lambda cell: (order.get(cell[0], len(order)), cell))
    return [Difference(*cell, was.get(cell), now.get(cell)) for cell in changed]


def cells(amounts: Sequence[BudgetAmount]) -> dict[Cell, int]:
    """Amounts by class, fund and month."""
    return {(one.class_, one.fund, one.month): one.fen for one in amounts}


def _grouped(classes: Classes, shown: list[str]) -> Iterable[PlanRow]:
    groups: dict[str, list[str]] = {}
    for key in shown:
        groups.setdefault(classes.group_of(key), []).append(key)
    for group, keys in groups.items():
        if len(keys) > 1:
            yield PlanRow(classes.groups.get(group, group), "group", tuple(keys))
        for key in keys:
            yield PlanRow(classes.title(key), "class", (key,), in_group=len(keys) > 1)


def _spent(office: Office, year: int) -> Counter[Cell]:
    found: Counter[Cell] = Counter()
    for row in store.sums(office.db, f"{year:04d}-01", f"{year:04d}-12"):
        if row.kind == "out":
            month = int(row.month[5:])
            for fund in (row.fund, ALL_FUNDS):
                for when in (month, WHOLE_YEAR):
                    found[row.class_, fund, when] += row.fen
    return found
