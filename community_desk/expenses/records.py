"""What the expenses are told in: vouchers with their lines, a month, a year. Amounts in fen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from community_desk.expenses.money import plain

Kind = Literal["in", "out"]
KINDS: Mapping[str, Kind] = {"in": "in", "out": "out"}
# An advance (预借) is money handed to a person who will account for it, a settlement (报销冲借)
# that account. Neither is income or expense but for what the settlement says was paid.
LineKind = Literal["in", "out", "transfer", "advance"]
VoucherKind = Literal["in", "out", "transfer", "advance", "settle"]

# How lines move the balance of the office; transfers and advances stay in it.
SIGNS: Mapping[str, int] = {"in": 1, "out": -1}

NEAR_PERCENT = 80  # domain E.1: from here a class is watched
FULL_PERCENT = 100  # and beyond here it needs a note
WITHIN_DAYS = 30  # domain E.1: by then a payment has its receipt, and an advance its settlement


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a voucher: from or into which fund, for which class, on which invoice.

    ``fen`` is below nothing in a red entry, and where a settlement gives back its advance.
    ``to_fund`` is where a transfer goes; transfers and advances have no class.
    """

    fund: str
    class_: str
    fen: int
    kind: LineKind
    to_fund: str = ""
    text: str = ""
    invoice: str = ""


@dataclass(frozen=True, slots=True)
class Remainder:
    """What settling an advance leaves to be done in cash: some is given back, or some more paid."""

    returned: int
    topped_up: int

    @classmethod
    def of(cls, lent: int, paid: int) -> "Remainder":
        """What is left of ``lent`` after ``paid``."""
        return cls(max(0, lent - paid), max(0, paid - lent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Voucher:
    """One voucher as booked. ``fen`` is what it comes to: below nothing in a red entry, and for a
    settlement what was paid, without the advance given back.

    ``reverses``, ``reversed_by``, ``settles`` and ``settled_by`` are numbers of other vouchers, or
    empty. ``receipts`` are the sheets of paper stated, ``came`` those that came since; ``files``
    counts the rows of `receipt`, photographs and what came on paper only.
    ``approval`` is the key of the step of the approval ladder.
    """

    id: int
    uid: str
    number: str
    date: date
    kind: VoucherKind
    text: str
    note: str
    handler: str
    payee: str
    approval: str
    approver: str
    task: str
    receipts: int
    came: int
    files: int
    reverses: str
    reversed_by: str
    settles: str
    settled_by: str
    fen: int
    lines: tuple[Line, ...]
    class_title: str
    fund_title: str

    @property
    def month(self) -> str:
        """The month it counts in, ``YYYY-MM``."""
        return self.date.isoformat()[:7]

    @property
    def moved_fen(self) -> int:
        """The amount as it moves the balance of the office; nothing for transfers and advances."""
        return sum(SIGNS.get(line.kind, 0) * line.fen for line in self.lines)

    @property
    def sheets(self) -> int:
        """The sheets of paper that belong to it by now."""
        return self.receipts + self.came

    @property
    def lent_fen(self) -> int:
        """The advance that was lent, or that a settlement accounts for."""
        return abs(sum(line.fen for line in self.lines if line.kind == "advance"))

    @property
    def remainder(self) -> Remainder:
        """What a settlement gives back or tops up; in a red entry, what was."""
        return Remainder.of(self.lent_fen, abs(self.fen))

    @property
    def lacks_receipt(self) -> bool:
        """Whether a receipt is still awaited: a payment that stands and has none."""
        pays = self.kind == "out" or (self.kind == "settle" and self.fen != 0)
        return (
            pays
            and not self.receipts
            and not self.files
            and not self.reverses
            and not self.reversed_by
        )


@dataclass(frozen=True, slots=True)
class ClassSum:
    """What one class came to."""

    key: str
    title: str
    kind: Kind
    fen: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month: opening + income - expense = closing, and the vouchers that make it so.

    ``advanced`` is the part of the closing that is out as advances not yet settled; ``lacking``
    how many payments of the month still lack a receipt.
    """

    month: str
    opening: int
    income: int
    expense: int
    closing: int
    advanced: int
    count: int
    lacking: int
    vouchers: tuple[Voucher, ...]
    by_class: tuple[ClassSum, ...]
    closed: bool

    def as_json(self) -> dict[str, object]:
        """For scripts: yuan with two decimals as text; ``by_class`` says what was spent on what."""
        return balance_json(self)


class Balance(Protocol):
    """A time that balances: a month, a quarter, a year."""

    @property
    def opening(self) -> int: ...
    @property
    def income(self) -> int: ...
    @property
    def expense(self) -> int: ...
    @property
    def closing(self) -> int: ...
    @property
    def by_class(self) -> tuple[ClassSum, ...]: ...


def balance_json(view: Balance) -> dict[str, object]:
    """A time that balances, for scripts (see `MonthView.as_json`)."""
    return {
        "opening": plain(view.opening),
        "income": plain(view.income),
        "expense": plain(view.expense),
        "closing": plain(view.closing),
        "by_class": {row.title: plain(row.fen) for row in view.by_class if row.kind == "out"},
    }


@dataclass(frozen=True, slots=True)
class MonthSum:
    """One month of a year."""

    month: str
    income: int
    expense: int


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A class, or a group of classes, against its budget, which is nearly used from ``near`` %."""

    key: str
    title: str
    budget: int
    actual: int
    near: int = NEAR_PERCENT

    @property
    def percent(self) -> int:
        """How much of the budget is used, rounded down; 0 where there is no budget."""
        return max(0, self.actual) * 100 // self.budget if self.budget else 0

    @property
    def state(self) -> Literal["ok", "near", "over"]:
        """``over`` beyond the budget (or without one), ``near`` from that part of it."""
        if self.actual * 100 > self.budget * FULL_PERCENT:
            return "over"
        return "near" if self.actual and self.percent >= self.near else "ok"


@dataclass(frozen=True, slots=True)
class FundLine:
    """A fund through a time: opening + income - expense + moved = closing.

    ``moved_in`` is what transfers brought, ``moved_out`` what they took; ``advanced`` the part of
    the closing that is out as advances not yet settled.
    """

    key: str
    title: str
    earmarked: bool
    opening: int
    income: int
    expense: int
    moved_in: int
    moved_out: int
    advanced: int

    @property
    def moved(self) -> int:
        """What transfers come to."""
        return self.moved_in - self.moved_out

    @property
    def closing(self) -> int:
        """What is left in the fund."""
        return self.opening + self.income - self.expense + self.moved


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: opening + allotted - spent = left. ``months`` are always twelve. Without a budget
    of the office's own (``budget_set``) that of a typical year stands in for it.
    """

    year: int
    opening: int
    allotted: int
    spent: int
    left: int
    earmarked_left: int
    advanced: int
    budget: int
    budget_set: bool
    months: tuple[MonthSum, ...]
    by_class: tuple[BudgetLine, ...]
    by_group: tuple[BudgetLine, ...]
    by_fund: tuple[FundLine, ...]
