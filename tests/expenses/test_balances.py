"""Whatever is booked and closed in whatever order, balances are the sums of lines to the fen."""

import shutil
import tempfile
from collections import Counter
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

from community_desk.errors import RuleSaysNoError
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import shipped_funds
from community_desk.expenses.money import LARGEST_FEN, plain
from community_desk.expenses.months import close_month
from community_desk.expenses.statement import check_balance
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import audit
from community_desk.office import office as offices
from tests.conftest import fixed_clock

DAYS = st.dates(date(2025, 10, 1), date(2026, 12, 31))
MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]
CLOSABLE = st.sampled_from([month for month in MONTHS if "2025-09" < month <= "2026-11"])
FUNDS = st.sampled_from([fund.key for fund in shipped_funds().all])
KINDS = st.sampled_from(["in", "out"])
AMOUNTS = st.integers(1, 10_000_00) | st.integers(LARGEST_FEN - 5, LARGEST_FEN)
TOUCHES = st.sampled_from(
    [
        "UPDATE voucher SET text = 'x' WHERE month = :month",
        "UPDATE voucher_line SET fen = fen + 1 WHERE month = :month",
        "DELETE FROM voucher_line WHERE month = :month",
        "DELETE FROM voucher WHERE month = :month",
    ]
)


class PettyCash(RuleBasedStateMachine):
    """An office, and beside it a plain list of what was booked."""

    template: tuple[Path, bytes]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "office"
        shutil.copytree(self.template[0], self.folder)
        self.office = offices.open_with_key(self.folder, self.template[1], clock=fixed_clock)
        self.booked: list[tuple[str, str, str, str, int]] = []
        self.numbers: list[str] = []
        self.closed = ""

    def teardown(self) -> None:
        assert audit.first_broken_link(self.office.db) is None
        self.office.close()
        shutil.rmtree(self.folder.parent)

    @initialize()
    def start(self) -> None:
        assert month_view(self.office, "2026-12").closing == 0

    @rule(day=DAYS, kind=KINDS, fund=FUNDS, fen=AMOUNTS, data=st.data())
    def book(self, day: date, kind: str, fund: str, fen: int, data: st.DataObject) -> None:
        known = shipped_funds().by_key[fund]
        classes = [
            one.key for one in load_classes().of_kind(kind) if kind == "in" or known.may_pay(one)
        ]
        class_ = data.draw(st.sampled_from(classes))
        new = NewVoucher(
            date=day, kind=kind, text="记一笔", lines=(NewLine(fund=fund, class_=class_, fen=fen),)
        )
        month = day.isoformat()[:7]
        if month <= self.closed:
            with pytest.raises(RuleSaysNoError):
                add_voucher(self.office, new)
            return
        number = add_voucher(self.office, new).number
        of_month = sum(row[0] == month for row in self.booked) + 1
        assert number == f"{month}-{of_month:02d}"
        self.numbers.append(number)
        self.booked.append((month, kind, class_, fund, fen))

    @rule(month=CLOSABLE)
    def close(self, month: str) -> None:
        waiting = {row[0] for row in self.booked if self.closed < row[0] < month}
        if month <= self.closed or waiting:
            with pytest.raises(RuleSaysNoError):
                close_month(self.office, month)
            return
        assert close_month(self.office, month).closed
        self.closed = month

    @precondition(lambda self: any(row[0] <= self.closed for row in self.booked))
    @rule(statement=TOUCHES, data=st.data())
    def touch(self, statement: str, data: st.DataObject) -> None:
        locked = sorted({row[0] for row in self.booked if row[0] <= self.closed})
        month = data.draw(st.sampled_from(locked))
        with pytest.raises(sqlcipher.IntegrityError):
            self.office.db.execute(statement, {"month": month})

    @invariant()
    def months_balance(self) -> None:
        for month in {row[0] for row in self.booked} | {"2025-12", "2026-01"}:
            view = month_view(self.office, month)
            check_balance(view)
            assert view.opening == self._net(lambda row, m=month: row[0] < m)
            assert view.closing == self._net(lambda row, m=month: row[0] <= m)
            spent = Counter[str]()
            for in_month, kind, class_, _, fen in self.booked:
                if in_month == month and kind == "out":
                    spent[load_classes().title(class_)] += fen
            assert view.as_json()["by_class"] == {key: plain(fen) for key, fen in spent.items()}
            assert view.closed == (month <= self.closed)

    @invariant()
    def years_balance(self) -> None:
        for year in (2025, 2026, 2027):
            view = year_view(self.office, year)
            assert view.left == self._net(lambda row, y=year: row[0] < f"{y + 1}")
            assert view.opening == self._net(lambda row, y=year: row[0] < f"{y}")
            assert sum(row.closing for row in view.by_fund) == view.left
            assert sum(row.income for row in view.months) == view.allotted
            assert sum(row.actual for row in view.by_class) == view.spent
            assert sum(row.actual for row in view.by_group) == view.spent
            for fund in view.by_fund:
                assert fund.closing == self._net(
                    lambda row, y=year, key=fund.key: row[0] < f"{y + 1}" and row[3] == key
                )

    @invariant()
    def numbers_are_given_once(self) -> None:
        assert len(self.numbers) == len(set(self.numbers))

    def _net(self, wanted: object) -> int:
        assert callable(wanted)
        rows = [row for row in self.booked if wanted(row)]
        return sum(fen if kind == "in" else -fen for _, kind, _, _, fen in rows)


def test_balances_are_always_the_sums_of_the_lines(office_template: tuple[Path, bytes]) -> None:
    machine = type("Machine", (PettyCash,), {"template": office_template})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=25, stateful_step_count=25, deadline=None)
    )
