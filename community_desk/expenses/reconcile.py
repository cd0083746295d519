"""The list of a bank or of the street office beside the vouchers (对账): what agrees, what only
they have, what only we have.

What moves the account counts: an advance when it is handed out, and of its settlement what is given
back or paid on top. Transfers between funds move nothing. A voucher and the red entry that took it
back, where neither is on the list, are nobody's business.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from community_desk.errors import NotUnderstoodError
from community_desk.expenses import matching, store_reconcile
from community_desk.expenses.bank_lines import BankLine, BankList, read_bank_list
from community_desk.expenses.money import plain
from community_desk.expenses.records import SIGNS, Voucher
from community_desk.expenses.store_list import Which
from community_desk.expenses.voucher_list import count_of, page_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.watched import Progress, Told, told_by
from community_desk.workbooks.opened import Workbook, open_workbook

USUAL_DAYS = 3
MOST_DAYS = 60
# Amounts that agree are looked for so far beyond the days, to be told as far apart.
_FAR_DAYS = 45
# Reading the list, reading the vouchers, those near in time, those far, and groups.
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Ours:
    """A voucher as it moved the account, in fen: below nothing for what went out."""

    voucher: Voucher
    fen: int

    @property
    def words(self) -> str:
        """What it says, for comparing."""
        return f"{self.voucher.text}{self.voucher.payee}"


@dataclass(frozen=True, slots=True)
class Matched:
    """A line of theirs and the voucher it is; ``days`` lie between them."""

    theirs: BankLine
    ours: Ours
    days: int


@dataclass(frozen=True, slots=True)
class Together:
    """Several of one side that may be one of the other."""

    theirs: tuple[BankLine, ...]
    ours: tuple[Ours, ...]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Two lists beside each other, from one day to another. ``far`` agree in the amount only.

    ``groups`` are suggestions among what only one side has. ``bank_balance`` is what their list
    ends with, ``book_balance`` what the vouchers say is there on that day. In fen.
    """

    list: BankList
    first: date
    last: date
    days: int
    matched: tuple[Matched, ...]
    far: tuple[Matched, ...]
    only_theirs: tuple[BankLine, ...]
    only_ours: tuple[Ours, ...]
    groups: tuple[Together, ...]
    outside: int
    bank_balance: int | None
    book_balance: int
    _sums: tuple[int, int, int, int] = field(default=(0, 0, 0, 0), repr=False)

    @property
    def their_sums(self) -> tuple[int, int]:
        """What came in and what went out by their list."""
        return self._sums[0], self._sums[1]

    @property
    def our_sums(self) -> tuple[int, int]:
        """What came in and what went out by the vouchers that are beside it."""
        return self._sums[2], self._sums[3]

    @property
    def difference(self) -> int:
        """Their movement less ours: what only they have less what only we have."""
        their_in, their_out = self.their_sums
        our_in, our_out = self.our_sums
        return their_in - their_out - (our_in - our_out)

    @property
    def unexplained(self) -> int | None:
        """What is between the two balances beyond what only one side has; None without theirs."""
        if self.bank_balance is None:
            return None
        ours = sum(one.fen for one in self.only_ours)
        theirs = sum(one.fen for one in self.only_theirs)
        # They have it in time, and our voucher is of a day after the last.
        later = sum(
            one.ours.fen for one in (*self.matched, *self.far) if one.ours.voucher.date > self.last
        )
        return self.bank_balance + ours - (self.book_balance + theirs + later)

    def as_json(self) -> dict[str, object]:
        """As ``expenses reconcile --json`` gives it; amounts in yuan as text."""
        their_in, their_out = self.their_sums
        our_in, our_out = self.our_sums
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "days": self.days,
            "lines": len(self.list.lines),
            "outside": self.outside,
            "unread": len(self.list.unread),
            "debit_is_income": self.list.swapped,
            "matched": len(self.matched),
            "far": [_pair(one) for one in self.far],
            "only_theirs": [_theirs(one) for one in self.only_theirs],
            "only_ours": [_ours(one) for one in self.only_ours],
            "groups": [
                {"theirs": [_theirs(t) for t in one.theirs], "ours": [_ours(o) for o in one.ours]}
                for one in self.groups
            ],
            "theirs": {"income": plain(their_in), "expense": plain(their_out)},
            "ours": {"income": plain(our_in), "expense": plain(our_out)},
            "difference": plain(self.difference),
            "bank_balance": None if self.bank_balance is None else plain(self.bank_balance),
            "book_balance": plain(self.book_balance),
            "unexplained": None if self.unexplained is None else plain(self.unexplained),
        }


def reconcile_file(
    office: Office,
    path: Path,
    *,
    first: date | None = None,
    last: date | None = None,
    days: int = USUAL_DAYS,
) -> Reconciled:
    """As `reconcile`, for a file. Raises `TroubleError` for one that cannot be read."""
    return reconcile(office, open_workbook(path), first=first, last=last, days=days)


def reconcile(
    office: Office,
    workbook: Workbook,
    *,
    first: date | None = None,
    last: date | None = None,
    days: int = USUAL_DAYS,
    progress: Progress | None = None,
) -> Reconciled:
    """Compares a list with the vouchers and puts the look on record; nothing else is written.
    ``progress`` hears how far it is and may stop it.

    Without days it is the months of the list, up to today. A day without a year is of the year of
    ``first``, else of this one. Raises `TroubleError` ``no_bank_list``, `NotUnderstoodError`
    ``days_out_of_range``, ``days_reversed``.
    """
    if not 0 <= days <= MOST_DAYS:
        raise NotUnderstoodError(
            "days_out_of_range",
            QT_TRANSLATE_NOOP("errors", "相差天数写 0 到 {most}；通常是 3 天。"),
            most=MOST_DAYS,
        )
    if first and last and first > last:
        raise NotUnderstoodError(
            "days_reversed", QT_TRANSLATE_NOOP("errors", "开始日期在结束日期之后；请对调。")
        )
    told = told_by(progress)
    told(0, _STEPS)
    year = (first or office.today()).year
    their_list = read_bank_list(workbook, year)
    begins, ends = _months_of(their_list, office.today())
    found = _compare(office, their_list, first or begins, last or ends, days, told)
    with office.noting("expenses.import") as write:
        write.audit(
            "reconcile",
            "vouchers",
            "",
            new={
                "file": their_list.file_name,
                "sha256": their_list.sha256,
                "from": found.first.isoformat(),
                "to": found.last.isoformat(),
                "matched": len(found.matched),
                "only_theirs": len(found.only_theirs),
                "only_ours": len(found.only_ours),
            },
        )
    return found


def _compare(
    office: Office, their_list: BankList, first: date, last: date, days: int, told: Told
) -> Reconciled:
    told(1, _STEPS)
    theirs = [one for one in their_list.lines if first <= one.date <= last]
    ours = _ours_between(office, _days_from(first, -_FAR_DAYS), _days_from(last, _FAR_DAYS))
    their_items = [
        matching.Item(at, one.date, one.fen, f"{one.text}{one.party}", one.either)
        for at, one in enumerate(theirs)
    ]
    our_items = [
        matching.Item(at, one.voucher.date, one.fen, one.words) for at, one in enumerate(ours)
    ]
    told(2, _STEPS)
    near = matching.match(their_items, our_items, days)
    told(3, _STEPS)
    left_theirs = _without(their_items, {pair.theirs for pair in near})
    left_ours = _without(our_items, {pair.ours for pair in near})
    inside = [one for one in left_ours if first <= one.date <= last]
    left_ours = _without(left_ours, _taken_back(ours, inside))
    far = matching.match(left_theirs, left_ours, _FAR_DAYS)
    left_theirs = _without(left_theirs, {pair.theirs for pair in far})
    left_ours = _without(left_ours, {pair.ours for pair in far})
    begins, ends = _days_from(first, -days), _days_from(last, days)
    around = [one for one in left_ours if begins <= one.date <= ends]
    told(4, _STEPS)
    suggested = matching.groups(left_theirs, around, days)
    told(_STEPS, _STEPS)
    left_ours = [one for one in left_ours if first <= one.date <= last]
    matched, apart = (
        tuple(Matched(theirs[pair.theirs], ours[pair.ours], pair.days) for pair in pairs)
        for pairs in (near, far)
    )
    only_ours = tuple(ours[item.at] for item in left_ours)
    # Of what may go either way, the voucher it is says which.
    moved = [one.ours.fen for one in (*matched, *apart)]
    only_theirs = tuple(theirs[item.at] for item in left_theirs)
    their_fen = [*moved, *(one.fen for one in only_theirs)]
    our_fen = [*moved, *(one.fen for one in only_ours)]
    return Reconciled(
        list=their_list,
        first=first,
        last=last,
        days=days,
        matched=tuple(sorted(matched, key=lambda one: one.theirs.date)),
        far=tuple(sorted(apart, key=lambda one: one.theirs.date)),
        only_theirs=only_theirs,
        only_ours=only_ours,
        groups=tuple(_together(one, theirs, ours) for one in suggested),
        outside=len(their_list.lines) - len(theirs),
        bank_balance=their_list.closing if len(theirs) == len(their_list.lines) else None,
        book_balance=store_reconcile.account_balance(office.db, last),
        _sums=(*_in_and_out(their_fen), *_in_and_out(our_fen)),
    )


def _months_of(their_list: BankList, today: date) -> tuple[date, date]:
    """From the first day of the first month of a list to the last of its last, or to today."""
    told = [one.date for one in their_list.lines] or [today]
    earliest, latest = min(told), max(told)
    ends = latest.replace(day=monthrange(latest.year, latest.month)[1])
    return earliest.replace(day=1), max(latest, min(ends, today))


def moves(voucher: Voucher) -> int:
    """What a voucher moves on the account, in fen: an advance goes out, and its settlement pays
    out what was spent and has back what was lent.
    """
    signs = {**SIGNS, "advance": -1}
    return sum(signs.get(line.kind, 0) * line.fen for line in voucher.lines)


def _ours_between(office: Office, first: date, last: date) -> list[Ours]:
    which = Which(
        first=first.isoformat()[:7],
        last=last.isoformat()[:7],
        first_day=first.isoformat(),
        last_day=last.isoformat(),
    )
    found = page_of(office, which, 0, count_of(office, which), "date", False)
    ours = [Ours(voucher, moves(voucher)) for voucher in found]
    return [one for one in ours if one.fen]


def _taken_back(ours: Sequence[Ours], left: Sequence[matching.Item]) -> set[int]:
    """The places of vouchers and their red entries that are both unmatched."""
    by_number = {ours[item.at].voucher.number: item.at for item in left}
    found: set[int] = set()
    for item in left:
        taken_back = by_number.get(ours[item.at].voucher.reverses)
        if taken_back is not None:
            found |= {item.at, taken_back}
    return found


def _without(items: Sequence[matching.Item], places: set[int]) -> list[matching.Item]:
    return [item for item in items if item.at not in places]


def _together(group: matching.Group, theirs: Sequence[BankLine], ours: Sequence[Ours]) -> Together:
    if group.whole_is_theirs:
        return Together((theirs[group.whole],), tuple(ours[at] for at in group.parts))
    return Together(tuple(theirs[at] for at in group.parts), (ours[group.whole],))


def _in_and_out(amounts: Sequence[int]) -> tuple[int, int]:
    return sum(fen for fen in amounts if fen > 0), -sum(fen for fen in amounts if fen < 0)


def _days_from(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _theirs(one: BankLine) -> dict[str, object]:
    return {
        "sheet": one.line.sheet,
        "row": one.line.number,
        "date": one.date.isoformat(),
        "amount": plain(one.fen),
        "text": one.text,
        "party": one.party,
    }


def _ours(one: Ours) -> dict[str, object]:
    return {
        "number": one.voucher.number,
        "date": one.voucher.date.isoformat(),
        "amount": plain(one.fen),
        "text": one.voucher.text,
        "payee": one.voucher.payee,
    }


def _pair(one: Matched) -> dict[str, object]:
    return {"days": one.days, "theirs": _theirs(one.theirs), "ours": _ours(one.ours)}
