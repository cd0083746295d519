"""The accounts (分类账): what came into and went out of a fund, or was spent on a class, line by
line with its running balance.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from community_desk.errors import RuleSaysNoError
from community_desk.expenses import store, store_accounts
from community_desk.expenses.figures import advanced_by_fund, balance_by_fund
from community_desk.expenses.forms import ExpenseClass, load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.periods import Period
from community_desk.expenses.store_accounts import LineRow
from community_desk.office.office import Office

Of = Literal["fund", "class"]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One line. ``other`` is the class, the fund, or for a transfer the other fund."""

    date: date
    number: str
    voucher_uid: str
    text: str
    other: str
    came: int
    went: int
    balance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A fund or a class through a period: opening + came - went = closing.

    Of a fund the balance is what is in it, of which ``advanced`` is out as advances. That of a
    class is what came as it since January, or (``spends``) what was spent on it: there opening -
    came + went = closing.
    """

    of: Of
    key: str
    title: str
    period: Period
    spends: bool
    opening: int
    came: int
    went: int
    closing: int
    advanced: int
    lines: tuple[AccountLine, ...]


def account_of_fund(office: Office, fund: str, period: Period) -> Account:
    """The account of a fund (key, title or synonym). Raises `NotUnderstoodError`
    ``no_such_fund``.
    """
    funds, classes = funds_of(office), load_classes()
    known = funds.find(fund)
    before = store.sums_before(office.db, period.first)
    opening = balance_by_fund(before)[known.key]
    rows = store_accounts.of_fund(office.db, known.key, period.first, period.last)
    lines = tuple(
        _line(
            row,
            funds.title(row.other) if row.kind == "transfer" else classes.title(row.other),
            opening + row.balance,
        )
        for row in rows
    )
    of_period = store.sums(office.db, period.first, period.last)
    account = Account(
        of="fund",
        key=known.key,
        title=known.title,
        period=period,
        spends=False,
        opening=opening,
        came=sum(line.came for line in lines),
        went=sum(line.went for line in lines),
        closing=lines[-1].balance if lines else opening,
        advanced=advanced_by_fund([*before, *of_period])[known.key],
        lines=lines,
    )
    closing = balance_by_fund([*before, *of_period])[known.key]
    assert account.closing == closing == opening + account.came - account.went, known.key
    return account


def account_of_class(office: Office, class_: str, period: Period) -> Account:
    """The account of a class (key, title or synonym). Raises `NotUnderstoodError`
    ``no_such_class``.
    """
    funds = funds_of(office)
    known = _class_meant(class_)
    sign = -1 if known.kind == "out" else 1
    # One walk from January on: what comes before the period is its opening.
    rows = store_accounts.of_class(office.db, known.key, f"{period.year:04d}-01", period.last)
    begins = period.from_on.isoformat()
    earlier = [row for row in rows if row.date < begins]
    lines = tuple(
        _line(row, funds.title(row.other), sign * row.balance) for row in rows[len(earlier) :]
    )
    opening = sign * earlier[-1].balance if earlier else 0
    account = Account(
        of="class",
        key=known.key,
        title=known.title,
        period=period,
        spends=known.kind == "out",
        opening=opening,
        came=sum(line.came for line in lines),
        went=sum(line.went for line in lines),
        closing=lines[-1].balance if lines else opening,
        advanced=0,
        lines=lines,
    )
    of_period = store.sums(office.db, period.first, period.last)
    booked = sum(row.fen for row in of_period if row.class_ == known.key)
    assert account.closing - opening == booked == sign * (account.came - account.went), known.key
    return account


def _class_meant(text: str) -> ExpenseClass:
    """The class of either kind; of two with the same name that of payments."""
    try:
        return load_classes().find(text, "out")
    except RuleSaysNoError:
        return load_classes().find(text, "in")


def _line(row: LineRow, other: str, balance: int) -> AccountLine:
    return AccountLine(
        date=date.fromisoformat(row.date),
        number=row.number,
        voucher_uid=row.voucher_uid,
        text=row.text,
        other=other,
        came=row.came,
        went=row.went,
        balance=balance,
    )
