"""What the tasks that departments handed down cost, and what money came with them (费随事转).

The tasks stand in a book of the ledgers; whoever asks brings them along.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from community_desk.expenses import store_tasks
from community_desk.expenses.money import plain
from community_desk.office.office import Office


class Task(Protocol):
    """A task as the book tells it; ``fen_given`` is the money that came with it."""

    @property
    def uid(self) -> str:
        """The uid that vouchers name."""

    @property
    def number(self) -> str:
        """Its number in the book."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def department(self) -> str:
        """Who handed it down."""

    @property
    def begins(self) -> date:
        """The day it began."""

    @property
    def fen_given(self) -> int:
        """The money that came with it, 0 where none did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCost:
    """A task with what it cost in a year, net of red entries. Amounts in fen.

    One that vouchers name and no book knows (any more) has neither name nor number, and
    ``begins`` is None.
    """

    uid: str
    number: str = ""
    name: str = ""
    department: str = ""
    begins: date | None = None
    given: int = 0
    cost: int = 0
    vouchers: int = 0

    @property
    def uncovered(self) -> int:
        """What the office paid beyond the money that came with it."""
        return max(0, self.cost - self.given)

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text."""
        return {
            "uid": self.uid,
            "number": self.number,
            "name": self.name,
            "department": self.department,
            "begins": self.begins.isoformat() if self.begins else None,
            "given": plain(self.given),
            "cost": plain(self.cost),
            "uncovered": plain(self.uncovered),
            "vouchers": self.vouchers,
        }


def task_costs(office: Office, tasks: Iterable[Task], year: int) -> tuple[TaskCost, ...]:
    """The tasks that began in a year or cost something in it, those that cost most first."""
    costs = store_tasks.costs_by_task(office.db, f"{year:04d}-01", f"{year:04d}-12")
    found = []
    for task in tasks:
        cost, vouchers = costs.pop(task.uid, (0, 0))
        if vouchers or task.begins.year == year:
            found.append(
                TaskCost(
                    uid=task.uid,
                    number=task.number,
                    name=task.name,
                    department=task.department,
                    begins=task.begins,
                    given=task.fen_given,
                    cost=cost,
                    vouchers=vouchers,
                )
            )
    found += [TaskCost(uid=uid, cost=fen, vouchers=count) for uid, (fen, count) in costs.items()]
    return tuple(sorted(found, key=lambda one: (-one.uncovered, -one.cost, one.number, one.uid)))


def without_money(costs: Iterable[TaskCost]) -> tuple[TaskCost, ...]:
    """The tasks of the book that came without any money."""
    return tuple(one for one in costs if one.begins and not one.given)
