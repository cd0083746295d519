"""What the expenses are told in: vouchers with their lines, a month, a year. Amounts in fen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from community_desk.expenses.money import plain

Kind = Literal["in", "out"]
KINDS: Mapping[str, Kind] = {"in": "in", "out": "out"}

NEAR_PERCENT = 80  # domain E.1: from here a class is watched
FULL_PERCENT = 100  # and beyond here it needs a note


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a voucher: from or into which fund, for which class."""

    fund: str
    class_: str
    fen: int


@dataclass(frozen=True, slots=True)
class Voucher:
    """One payment or receipt as booked."""

    id: int
    uid: str
    number: str
    date: date
    kind: Kind
    text: str
    handler: str
    payee: str
    receipts: int
    lines: tuple[Line, ...]
    class_title: str
    fund_title: str

    @property
    def fen(self) -> int:
        """The whole amount: the sum of the lines, always positive."""
        return sum(line.fen for line in self.lines)

    @property
    def signed_fen(self) -> int:
        """The amount as it moves the balance."""
        return self.fen if self.kind == "in" else -self.fen


@dataclass(frozen=True, slots=True)
class ClassSum:
    """What one class came to."""

    key: str
    title: str
    kind: Kind
    fen: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month: opening + income - expense = closing, and the vouchers that make it so."""

    month: str
    opening: int
    income: int
    expense: int
    closing: int
    vouchers: tuple[Voucher, ...]
    by_class: tuple[ClassSum, ...]
    closed: bool

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text; ``by_class`` says what was spent on what."""
        return {
            "opening": plain(self.opening),
            "income": plain(self.income),
            "expense": plain(self.expense),
            "closing": plain(self.closing),
            "by_class": {row.title: plain(row.fen) for row in self.by_class if row.kind == "out"},
        }


@dataclass(frozen=True, slots=True)
class MonthSum:
    """One month of a year."""

    month: str
    income: int
    expense: int


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A class, or a group of classes, against its budget."""

    key: str
    title: str
    budget: int
    actual: int

    @property
    def percent(self) -> int:
        """How much of the budget is used, rounded down; 0 where there is no budget."""
        return self.actual * 100 // self.budget if self.budget else 0

    @property
    def state(self) -> Literal["ok", "near", "over"]:
        """``over`` beyond the budget (or without one), ``near`` from 80 % of it."""
        if self.actual * 100 > self.budget * FULL_PERCENT:
            return "over"
        return "near" if self.actual and self.percent >= NEAR_PERCENT else "ok"


@dataclass(frozen=True, slots=True)
class FundLine:
    """A fund through a year: opening + income - expense = closing."""

    key: str
    title: str
    earmarked: bool
    opening: int
    income: int
    expense: int

    @property
    def closing(self) -> int:
        """What is left in the fund."""
        return self.opening + self.income - self.expense


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: opening + allotted - spent = left. ``months`` are always twelve."""

    year: int
    opening: int
    allotted: int
    spent: int
    left: int
    earmarked_left: int
    budget: int
    months: tuple[MonthSum, ...]
    by_class: tuple[BudgetLine, ...]
    by_group: tuple[BudgetLine, ...]
    by_fund: tuple[FundLine, ...]
