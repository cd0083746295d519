"""A budget while it is being planned: what was changed and not saved, and how it adds up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from community_desk.expenses.budget_plans import (
    ALL_FUNDS,
    Cell,
    Plan,
    PlanRow,
    cells,
    changed_amounts,
    plan_rows,
    planned,
)
from community_desk.expenses.budgets import WHOLE_YEAR, BudgetAmount, near_percent_of
from community_desk.expenses.records import BudgetLine


@dataclass(slots=True)
class BudgetDraft:
    """The budget of ``plan`` as it stands on the page. ``base`` is the revision it began from."""

    plan: Plan
    amounts: dict[Cell, int] = field(init=False)
    near: int = field(init=False)
    at_full: str = field(init=False)
    reason: str = ""
    base: int = field(init=False)
    _planned: dict[Cell, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        held = self.plan.budget
        self.amounts = self.plan.amounts()
        self.near = near_percent_of(held)
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
        self.put(cells(changed_amounts(self.to_save(), changes)))
        return before

    def put(self, amounts: dict[Cell, int]) -> None:
        """Puts amounts in the place of all there are."""
        self.amounts = amounts
        self._planned.clear()

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
        return sum(self._of(key, fund, month) for key in row.classes)

    def _of(self, class_: str, fund: str, month: int) -> int:
        # A table asks for the same sums at every painting.
        cell = (class_, fund, month)
        if cell not in self._planned:
            self._planned[cell] = planned(self.amounts, *cell)
        return self._planned[cell]

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
        """The lines of the plan, as `plan_rows` has them."""
        return plan_rows(self.plan, self.amounts, total)


def _sum(of: Mapping[Cell, int], classes: Iterable[str], fund: str, month: int) -> int:
    return sum(of.get((key, fund, month), 0) for key in classes)
