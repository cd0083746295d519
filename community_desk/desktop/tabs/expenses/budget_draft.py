"""A budget while it is being planned: what was changed and not saved, and how it adds up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from community_desk.expenses.budget_plans import (
    ALL_FUNDS,
    Cell,
    Plan,
    cells,
    changed_amounts,
    planned,
)
from community_desk.expenses.budgets import WHOLE_YEAR, BudgetAmount
from community_desk.expenses.forms import Classes, load_classes
from community_desk.expenses.records import NEAR_PERCENT, BudgetLine


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


@dataclass(slots=True)
class BudgetDraft:
    """The budget of ``plan`` as it stands on the page. ``base`` is the revision it began from."""

    plan: Plan
    amounts: dict[Cell, int] = field(init=False)
    near: int = field(init=False)
    at_full: str = field(init=False)
    reason: str = ""
    base: int = field(init=False)

    def __post_init__(self) -> None:
        held = self.plan.budget
        self.amounts = self.plan.amounts()
        self.near = held.near_percent if held else NEAR_PERCENT
        self.at_full = held.at_full if held else "warn"
        self.base = held.number if held else 0

    def is_changed(self) -> bool:
        """Whether anything is not as it was saved."""
        fresh = BudgetDraft(self.plan)
        return (self.amounts, self.near, self.at_full) != (
            fresh.amounts,
            fresh.near,
            fresh.at_full,
        )

    def change(self, changes: Mapping[Cell, int | None]) -> dict[Cell, int]:
        """Changes amounts, takes out those of None; gives all amounts as they were before."""
        before = self.amounts
        self.amounts = cells(changed_amounts(self.to_save(), changes))
        return before

    def to_save(self) -> list[BudgetAmount]:
        """The amounts as they are saved."""
        return [
            BudgetAmount(class_, fen, fund, month)
            for (class_, fund, month), fen in self.amounts.items()
        ]

    def is_entered(self, row: PlanRow, fund: str, month: int) -> bool:
        """Whether an amount was entered, and is not the sum of others."""
        return (row.key, fund, month) in self.amounts

    def budget(self, row: PlanRow, fund: str = ALL_FUNDS, month: int = WHOLE_YEAR) -> int:
        """What is planned."""
        return sum(planned(self.amounts, key, fund, month) for key in row.classes)

    def spent(self, row: PlanRow, fund: str = ALL_FUNDS, month: int = WHOLE_YEAR) -> int:
        """What was spent this year."""
        return _sum(self.plan.spent, row.classes, fund, month)

    def last_year(self, row: PlanRow, fund: str = ALL_FUNDS, month: int = WHOLE_YEAR) -> int:
        """What was spent last year."""
        return _sum(self.plan.last_year, row.classes, fund, month)

    def line(self, row: PlanRow, fund: str) -> BudgetLine:
        """Plan against actual, as the rest of the tab tells it."""
        return BudgetLine(
            row.key, row.title, self.budget(row, fund), self.spent(row, fund), self.near
        )

    def rows(self, total: str) -> list[PlanRow]:
        """The ``total``, then the classes in their groups and those that the form no longer has.
        What is handed back is no cost to plan: it stands there only once it was.
        """
        classes = load_classes()
        used = {key for key, _, _ in (*self.amounts, *self.plan.spent, *self.plan.last_year)}
        shown = [one.key for one in classes.of_kind("out") if not one.hands_back or one.key in used]
        shown += sorted(used - {one.key for one in classes.all})
        return [PlanRow(total, "total", tuple(shown)), *_grouped(classes, shown)]


def _grouped(classes: Classes, shown: list[str]) -> Iterable[PlanRow]:
    groups: dict[str, list[str]] = {}
    for key in shown:
        groups.setdefault(classes.group_of(key), []).append(key)
    for group, keys in groups.items():
        if len(keys) > 1:
            yield PlanRow(classes.groups.get(group, group), "group", tuple(keys))
        for key in keys:
            yield PlanRow(classes.title(key), "class", (key,), in_group=len(keys) > 1)


def _sum(of: Mapping[Cell, int], classes: Iterable[str], fund: str, month: int) -> int:
    return sum(of.get((key, fund, month), 0) for key in classes)
