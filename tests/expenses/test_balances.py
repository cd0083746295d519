"""Whatever is booked, moved, lent, settled, taken back, closed and reopened in whatever order,
balances are the sums of lines to the fen: in the rules, the command line, the workbook, on paper
and in the window.
"""

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.errors import DeskError
from community_desk.expenses.accounts import account_of_class, account_of_fund
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import shipped_funds
from community_desk.expenses.money import LARGEST_FEN, plain
from community_desk.expenses.months import close_month, reopen_month
from community_desk.expenses.period_figures import period_view
from community_desk.expenses.periods import period_of
from community_desk.expenses.records import Voucher
from community_desk.expenses.reversing import reverse
from community_desk.expenses.statement import check_balance
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import audit, checks
from community_desk.office import office as offices
from tests.conftest import fixed_clock
from tests.expenses.told import (
    Told,
    told_by_command_line,
    told_by_paper,
    told_by_window,
    told_by_workbook,
)

DAYS = st.dates(date(2025, 10, 1), date(2026, 12, 31))
MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]
CLOSABLE = st.sampled_from([month for month in MONTHS if "2025-09" < month <= "2026-11"])
FUNDS = st.sampled_from([fund.key for fund in shipped_funds().all])
OPEN_FUNDS = st.sampled_from([fund.key for fund in shipped_funds().all if not fund.earmarked])
KINDS = st.sampled_from(["in", "out"])
AMOUNTS = st.integers(1, 10_000_00) | st.integers(LARGEST_FEN - 5, LARGEST_FEN)
SMALL = st.integers(1, 10_000_00)
LINE = "voucher_id, month, kind, fund, to_fund, class, fen"
TOUCHES = st.sampled_from(
    [
        "UPDATE voucher SET text = 'x' WHERE month = :month",
        "UPDATE voucher SET fen = fen + 1 WHERE month = :month",
        "UPDATE voucher SET date = '2026-12-31' WHERE month = :month",
        "DELETE FROM voucher WHERE month = :month",
        "UPDATE voucher_line SET fen = fen + 1 WHERE month = :month",
        "UPDATE voucher_line SET month = '2026-12' WHERE month = :month",
        "DELETE FROM voucher_line WHERE month = :month",
        f"INSERT INTO voucher_line ({LINE}) SELECT {LINE} FROM voucher_line WHERE month = :month",
        "INSERT OR REPLACE INTO voucher SELECT * FROM voucher WHERE month = :month",
        "INSERT OR REPLACE INTO voucher_line SELECT * FROM voucher_line WHERE month = :month",
        "UPDATE month_sum SET fen = fen + 1 WHERE month = :month",
        "DELETE FROM month_sum WHERE month = :month",
        "DELETE FROM month_close",
        "UPDATE month_close SET month = '2025-01'",
    ]
)


@dataclass(slots=True)
class Booked:
    """A voucher as the machine remembers it: its lines are kind, class, fund, to_fund, fen."""

    voucher: Voucher
    lines: list[tuple[str, str, str, str, int]]
    reversed: bool = False
    settled: str = ""
    settles: str = ""
    is_red: bool = False
    month: str = field(init=False)

    def __post_init__(self) -> None:
        self.month = self.voucher.month


class PettyCash(RuleBasedStateMachine):
    """An office, and beside it a plain list of what was booked."""

    template: tuple[Path, bytes]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "office"
        shutil.copytree(self.template[0], self.folder)
        self.office = offices.open_with_key(self.folder, self.template[1], clock=fixed_clock)
        self.booked: dict[str, Booked] = {}
        self.closes: list[str] = []

    def teardown(self) -> None:
        try:
            self.everybody_tells_the_same()
            assert checks.check(self.office) == []
            assert audit.first_broken_link(self.office.db) is None
        finally:
            self.office.close()
            shutil.rmtree(self.folder.parent)

    @property
    def closed(self) -> str:
        return self.closes[-1] if self.closes else ""

    @initialize()
    def start(self) -> None:
        assert month_view(self.office, "2026-12").closing == 0

    @rule(day=DAYS, kind=KINDS, fund=FUNDS, fens=st.lists(AMOUNTS, min_size=1, max_size=3))
    def book(self, day: date, kind: str, fund: str, fens: list[int]) -> None:
        lines = self._lines(kind, fund, fens)
        new = NewVoucher(date=day, kind=kind, text="记一笔", lines=lines)
        too_much = sum(fens) > LARGEST_FEN
        booked = self._try(lambda: add_voucher(self.office, new), day, refused=too_much)
        if booked:
            self._remember(booked, [(kind, line.class_, fund, "", line.fen) for line in lines])

    @rule(day=DAYS, fund=OPEN_FUNDS, to_fund=OPEN_FUNDS, fen=SMALL)
    def move(self, day: date, fund: str, to_fund: str, fen: int) -> None:
        new = NewTransfer(date=day, fund=fund, to_fund=to_fund, fen=fen, text="调剂")
        booked = self._try(lambda: transfer(self.office, new), day, refused=fund == to_fund)
        if booked:
            self._remember(booked, [("transfer", "", fund, to_fund, fen)])

    @rule(day=DAYS, fund=FUNDS, fen=SMALL)
    def lend(self, day: date, fund: str, fen: int) -> None:
        new = NewAdvance(date=day, fund=fund, fen=fen, payee="李晓", text="预借活动款")
        booked = self._try(lambda: advance(self.office, new), day)
        if booked:
            self._remember(booked, [("advance", "", fund, "", fen)])

    @precondition(lambda self: any(one.voucher.kind == "advance" for one in self.booked.values()))
    @rule(day=DAYS, fens=st.lists(SMALL, max_size=3), data=st.data())
    def account_for(self, day: date, fens: list[int], data: st.DataObject) -> None:
        advances = [n for n, one in self.booked.items() if one.voucher.kind == "advance"]
        lent = self.booked[data.draw(st.sampled_from(advances))]
        fund, fen = lent.lines[0][2], lent.lines[0][4]
        lines = self._lines("out", fund, fens)
        refused = bool(lent.reversed or lent.settled or lent.is_red or day < lent.voucher.date)
        settlement = Settlement(date=day, lines=lines, text="报销")
        booked = self._try(
            lambda: settle(self.office, lent.voucher.number, settlement), day, refused=refused
        )
        if booked:
            told = [("out", line.class_, fund, "", line.fen) for line in lines]
            self._remember(booked, [*told, ("advance", "", fund, "", -fen)])
            self.booked[booked.number].settles = lent.voucher.number
            lent.settled = booked.number

    @precondition(lambda self: bool(self.booked))
    @rule(day=DAYS, data=st.data())
    def take_back(self, day: date, data: st.DataObject) -> None:
        one = self.booked[data.draw(st.sampled_from(list(self.booked)))]
        refused = bool(one.is_red or one.reversed or one.settled or day < one.voucher.date)
        booked = self._try(
            lambda: reverse(self.office, one.voucher.number, day, "记错了"), day, refused=refused
        )
        if booked:
            self._remember(booked, [(*line[:4], -line[4]) for line in one.lines])
            self.booked[booked.number].is_red = True
            one.reversed = True
            if one.settles:
                self.booked[one.settles].settled = ""

    @rule(month=CLOSABLE)
    def close(self, month: str) -> None:
        waiting = {one.month for one in self.booked.values() if self.closed < one.month < month}
        if month <= self.closed or waiting:
            with pytest.raises(DeskError):
                close_month(self.office, month)
            return
        assert close_month(self.office, month).closed
        self.closes.append(month)

    @rule(month=CLOSABLE)
    def reopen(self, month: str) -> None:
        closed = [each for each in self.closes if each >= month]
        if not closed:
            with pytest.raises(DeskError):
                reopen_month(self.office, month, "有一张票据记错了")
            return
        assert reopen_month(self.office, month, "有一张票据记错了") == closed[::-1]
        self.closes = [each for each in self.closes if each < month]

    @precondition(lambda self: any(one.month <= self.closed for one in self.booked.values()))
    @rule(statement=TOUCHES, data=st.data())
    def touch(self, statement: str, data: st.DataObject) -> None:
        locked = sorted({one.month for one in self.booked.values() if one.month <= self.closed})
        month = data.draw(st.sampled_from(locked))
        with pytest.raises(sqlcipher.DatabaseError):
            self.office.db.execute(statement, {"month": month})

    @invariant()
    def months_balance(self) -> None:
        for month in {one.month for one in self.booked.values()} | {"2025-12", "2026-01"}:
            view = month_view(self.office, month)
            check_balance(view)
            assert view.opening == self._net(lambda m, _, at=month: m < at)
            assert view.closing == self._net(lambda m, _, at=month: m <= at)
            assert view.advanced == sum(
                fen
                for m, kind, _, _, _, fen in self._all_lines()
                if kind == "advance" and m <= month
            )
            spent = Counter[str]()
            for in_month, kind, class_, _, _, fen in self._all_lines():
                if in_month == month and kind == "out":
                    spent[load_classes().title(class_)] += fen
            assert view.as_json()["by_class"] == {key: plain(fen) for key, fen in spent.items()}
            assert view.closed == (month <= self.closed)

    @invariant()
    def years_balance(self) -> None:
        for year in (2025, 2026, 2027):
            view = year_view(self.office, year)
            assert view.left == self._net(lambda m, _, y=year: m < f"{y + 1}")
            assert view.opening == self._net(lambda m, _, y=year: m < f"{y}")
            assert sum(row.closing for row in view.by_fund) == view.left
            assert sum(row.income for row in view.months) == view.allotted
            assert sum(row.actual for row in view.by_class) == view.spent
            assert sum(row.actual for row in view.by_group) == view.spent
            for fund in view.by_fund:
                assert fund.closing == self._of_fund(fund.key, f"{year + 1}")
                assert fund.advanced == self._advanced(
                    lambda m, of, y=year, key=fund.key: m < f"{y + 1}" and of == key
                )

    @invariant()
    def periods_and_accounts_balance(self) -> None:
        for key in ("2025-Q4", "2026-H1", "2026"):
            period = period_of(key)
            view = period_view(self.office, period)  # which checks itself
            for fund in view.by_fund:
                assert account_of_fund(self.office, fund.key, period).closing == fund.closing
            for row in view.by_class:
                account = account_of_class(self.office, row.key, period)
                assert account.closing - account.opening == row.fen

    def everybody_tells_the_same(self) -> None:
        """What the command line, the workbook, the paper and the window say of the last months
        and the last year booked.
        """
        months = sorted({one.month for one in self.booked.values()})[-2:]
        for period in [*months, *(month[:4] for month in months[-1:])]:
            view = period_view(self.office, period_of(period))
            four = (view.opening, view.income, view.expense, view.closing)
            spent = {row.title: row.fen for row in view.by_class if row.kind == "out"}
            left = {row.title: row.closing for row in view.by_fund}
            elsewhere = self.folder.parent
            assert told_by_command_line(self.folder, period) == Told(*four, spent)
            assert told_by_workbook(self.office, period, elsewhere) == Told(*four, spent, left)
            assert told_by_paper(self.office, period) == Told(*four)
            assert told_by_window(self.office, period, elsewhere) == Told(*four)

    def _try(self, act, day: date, *, refused: bool = False) -> Voucher | None:
        if refused or f"{day:%Y-%m}" <= self.closed:
            with pytest.raises(DeskError):
                act()
            return None
        return act()

    def _remember(self, voucher: Voucher, lines: list[tuple[str, str, str, str, int]]) -> None:
        of_month = sum(one.month == voucher.month for one in self.booked.values()) + 1
        assert voucher.number == f"记-{voucher.month}-{of_month:03d}"
        assert voucher.number not in self.booked
        self.booked[voucher.number] = Booked(voucher, lines)

    def _lines(self, kind: str, fund: str, fens: list[int]) -> tuple[NewLine, ...]:
        known = shipped_funds().by_key[fund]
        classes = [
            one.key
            for one in load_classes().of_kind("in" if kind == "in" else "out")
            if kind == "in" or known.may_pay(one)
        ]
        return tuple(
            NewLine(fund=fund, class_=classes[fen % len(classes)], fen=fen) for fen in fens
        )

    def _all_lines(self) -> list[tuple[str, str, str, str, str, int]]:
        return [(one.month, *line) for one in self.booked.values() for line in one.lines]

    def _net(self, wanted) -> int:
        signs = {"in": 1, "out": -1}
        return sum(
            signs.get(kind, 0) * fen
            for month, kind, _, fund, _, fen in self._all_lines()
            if wanted(month, fund)
        )

    def _advanced(self, wanted) -> int:
        return sum(
            fen
            for month, kind, _, fund, _, fen in self._all_lines()
            if kind == "advance" and wanted(month, fund)
        )

    def _of_fund(self, key: str, before: str) -> int:
        left = self._net(lambda month, fund: month < before and fund == key)
        for month, kind, _, fund, to_fund, fen in self._all_lines():
            if kind == "transfer" and month < before:
                left += fen * ((to_fund == key) - (fund == key))
        return left


@pytest.mark.usefixtures("qapp")
def test_balances_are_always_the_sums_of_the_lines(office_template: tuple[Path, bytes]) -> None:
    machine = type("Machine", (PettyCash,), {"template": office_template})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=25, stateful_step_count=30, deadline=None)
    )
