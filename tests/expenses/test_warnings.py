"""What is said before a voucher is booked, and where the budget says no."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.advances import NewAdvance, Settlement
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.reversing import reverse
from community_desk.expenses.transfers import NewTransfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.expenses.warnings import New, warnings_for
from community_desk.office.attached_files import NewFile
from community_desk.office.office import Office
from tests.expenses.booking import lend, pay, receive

DAY = date(2026, 11, 20)
NEW = NewVoucher(
    date=DAY,
    kind="out",
    text="买签字笔",
    lines=(NewLine(fund="区财政工作经费", class_="办公用品", fen=100_00),),
    payee="文具店",
    receipts=1,
)


def _codes(office: Office, new: New) -> list[tuple[str, str, int | None]]:
    return [(one.code, one.field, one.line) for one in warnings_for(office, new)]


def _said(office: Office, new: New, code: str) -> str:
    (found,) = (one for one in warnings_for(office, new) if one.code == code)
    return found.sentence.say()


def _paying(*lines: NewLine, **rest: object) -> NewVoucher:
    return replace(NEW, lines=lines, **rest)


@pytest.fixture
def rich(office: Office) -> Office:
    """An office whose usual fund has money enough."""
    receive(office, "2026-01-05", "99999")
    return office


def test_an_ordinary_payment_is_no_matter(rich: Office) -> None:
    assert warnings_for(rich, NEW) == ()


def test_dates_that_may_be_slips(rich: Office) -> None:
    assert _codes(rich, replace(NEW, date=date(2026, 11, 24))) == [("date_ahead", "date", None)]
    assert ("date_other_year", "date", None) in _codes(rich, replace(NEW, date=date(2025, 11, 20)))


def test_receipts_and_approval(rich: Office) -> None:
    assert _codes(rich, replace(NEW, receipts=0)) == [("no_receipt", "receipts", None)]
    photo = NewFile("票据", "发票.pdf", "application/pdf", b"%PDF-1.7")
    assert warnings_for(rich, replace(NEW, receipts=0, files=(photo,))) == ()
    dear = _paying(replace(NEW.lines[0], fen=900_00, class_="报刊费"))
    assert _said(rich, dear, "needs_approval") == "900.00 元要由街道科室审批；批了请写上审批人。"
    assert warnings_for(rich, replace(dear, approver="赵科长")) == ()
    lent = NewAdvance(date=DAY, fund="区财政", fen=2000_00, payee="李晓", text="采购")
    assert _codes(rich, lent) == [("needs_approval", "approver", None)]
    got = NewVoucher(date=DAY, kind="in", text="到账", lines=(NewLine(fund="利息", fen=2000_00),))
    assert warnings_for(rich, got) == ()


def test_a_fund_is_not_spent_below_nothing(office: Office) -> None:
    receive(office, "2026-12-05", "150")
    short = ("fund_overdrawn", "fund", 0)
    assert short not in _codes(office, NEW)
    pay(office, "2026-11-01", "100")
    assert "差 50.00 元" in _said(office, NEW, "fund_overdrawn")
    assert _codes(office, _paying(NEW.lines[0], NEW.lines[0])) == [("fund_overdrawn", "fund", 1)]
    moved = NewTransfer(date=DAY, fund="区财政", to_fund="街道", fen=50_01, text="归还")
    assert _codes(office, moved) == [short]
    assert _codes(office, replace(moved, fen=50_00)) == []
    lent = NewAdvance(date=DAY, fund="区财政", fen=30_00, payee="李晓", text="采购")
    assert _codes(office, lent) == []
    lend(office, "2026-11-02", "30")
    assert _codes(office, lent) == [short]
    settled = Settlement(date=DAY, lines=(replace(NEW.lines[0], fen=60_00),), receipts=1)
    assert _codes(office, settled) == [short]


def test_an_invoice_is_reported_once(rich: Office) -> None:
    booked = pay(rich, "2026-11-02", "5", invoice="2531200001")
    again = _paying(replace(NEW.lines[0], invoice=" 2531200001 "))
    assert _codes(rich, again) == [("invoice_repeats", "invoice", 0)]
    assert booked.number in _said(rich, again, "invoice_repeats")
    twice = _paying(*(replace(NEW.lines[0], invoice="77") for _ in range(2)))
    assert _codes(rich, twice) == [("invoice_repeats", "invoice", 1)]
    assert "第 1 行" in _said(rich, twice, "invoice_repeats")
    reverse(rich, booked.number, DAY, "发票抬头错")
    assert warnings_for(rich, again) == ()


def test_what_may_be_booked_twice(rich: Office) -> None:
    booked = pay(rich, "2026-11-20", "100", payee="文具店", text="别的")
    assert booked.number in _said(rich, NEW, "maybe_twice")
    for other in (
        replace(NEW, date=date(2026, 11, 19)),
        replace(NEW, payee="文具店二部"),
        replace(NEW, payee=""),
        _paying(replace(NEW.lines[0], fen=100_01)),
    ):
        assert warnings_for(rich, other) == ()
    pay(rich, "2026-11-20", "7", payee="", text="停车费")
    nobody = _paying(replace(NEW.lines[0], fen=7_00), payee="")
    assert warnings_for(rich, nobody) == ()
    assert _codes(rich, replace(nobody, text="停车费")) == [("maybe_twice", "amount", None)]
    reverse(rich, booked.number, DAY, "记了两次")
    assert warnings_for(rich, NEW) == ()


@pytest.mark.parametrize(("fen", "code"), [(900_00, None), (900_01, "typical_over")])
def test_the_typical_year_only_warns(rich: Office, fen: int, code: str | None) -> None:
    pay(rich, "2026-03-05", "100")
    new = _paying(replace(NEW.lines[0], fen=fen), approver="赵科长")
    assert _codes(rich, new) == ([(code, "class", 0)] if code else [])
    assert add_voucher(rich, new).fen == fen


@pytest.mark.parametrize(
    ("amounts", "lines", "over"),
    [
        # A class, for the year.
        ([("水费", 100)], [("水费", 100)], None),
        ([("水费", 100)], [("水费", 101)], ("水费", "2026 年", 0)),
        ([("水费", 100)], [("水费", 60), ("报刊费", 900), ("水费", 41)], ("水费", "2026 年", 2)),
        ([("水费", 0)], [("水费", 1)], ("水费", "2026 年", 0)),
        # Its group, where it has no amount of its own; and no plan at all.
        ([("水费", 100)], [("电费", 101)], ("水电", "2026 年", 0)),
        ([("水费", 100), ("电费", 500)], [("电费", 400)], None),
        ([("水费", 100)], [("会议费", 9999)], None),
        # Within a fund, and within a month.
        (
            [("水费", 300), ("水费", 50, "区财政")],
            [("水费", 60)],
            ("水费 · 区财政工作经费", "2026 年", 0),
        ),
        ([("水费", 300), ("水费", 50, "街道")], [("水费", 60)], None),
        ([("水费", 300), ("水费", 50, "", 11)], [("水费", 60)], ("水费", "2026 年 11 月", 0)),
        ([("水费", 300), ("水费", 50, "", 10)], [("水费", 60)], None),
        # What is handed back is no spending.
        ([("上缴结余", 1), ("水费", 1)], [("上缴结余", 99)], None),
    ],
)
def test_beyond_a_set_budget(
    rich: Office,
    amounts: Sequence[tuple[str, int]],
    lines: Sequence[tuple[str, int]],
    over: tuple[str, str, int] | None,
) -> None:
    planned = [BudgetAmount(one[0], one[1] * 100, *one[2:]) for one in amounts]
    set_budget(rich, 2026, planned)
    new = _paying(
        *(NewLine(fund="区财政", class_=class_, fen=yuan * 100) for class_, yuan in lines),
        approver="赵科长",
    )
    stopped = rich.db.table("voucher").count
    if over is None:
        add_voucher(rich, new)
        return
    found = [one for one in warnings_for(rich, new) if one.code == "budget_over"]
    assert [(one.sentence.values["what"], one.line) for one in found] == [(over[0], over[2])]
    with pytest.raises(NotUnderstoodError, match="备注") as caught:
        add_voucher(rich, new)
    said = caught.value
    assert said.code == "over_budget_needs_note"
    values = said.values
    assert (values["what"], str(values["period"]), values["line"]) == over
    set_budget(rich, 2026, planned, reason="用完为止", at_full="stop")
    with pytest.raises(RuleSaysNoError, match="先调整预算") as refused:
        add_voucher(rich, replace(new, note="街道同意"))
    assert (refused.value.code, refused.value.values["line"]) == ("over_budget", over[2])
    assert rich.db.table("voucher").count == stopped
    set_budget(rich, 2026, planned, reason="可以超支")
    assert add_voucher(rich, replace(new, note="街道同意")).note == "街道同意"


def test_the_mark_from_which_a_class_is_watched_is_set(rich: Office) -> None:
    set_budget(rich, 2026, [BudgetAmount("办公用品", 200_00)], near_percent=50)
    assert _said(rich, NEW, "budget_near") == (
        "“办公用品”2026 年的预算 200.00 元，记上这笔用到 50%。"
    )


def test_a_budget_is_free_again_after_a_red_entry(rich: Office) -> None:
    set_budget(rich, 2026, [BudgetAmount("办公用品", 150_00)], at_full="stop")
    booked = add_voucher(rich, NEW)
    with pytest.raises(RuleSaysNoError):
        add_voucher(rich, NEW)
    reverse(rich, booked.number, DAY, "试")
    assert add_voucher(rich, NEW).fen == 100_00


@pytest.mark.parametrize(
    "line",
    [
        NewLine(fund="", fen=0),
        NewLine(fund="奖金", class_="水费", fen=1),
        NewLine(fund="街道", class_="水晶灯", fen=1),
        NewLine(fund="街道", class_="利息", fen=1),
        NewLine(fund="街道", class_="水费", fen=10**15),
    ],
)
def test_half_filled_lines_are_no_matter(rich: Office, line: NewLine) -> None:
    assert warnings_for(rich, _paying(line, text="", payee="")) == ()
    assert warnings_for(rich, _paying(line, kind="sideways")) == ()


def test_warnings_are_said_in_the_language_of_the_window(rich: Office) -> None:
    (found,) = warnings_for(rich, replace(NEW, receipts=0))
    assert isinstance(found.sentence, DeskError)
    assert found.sentence.say(lambda context, source: f"{context}:{len(source)}") == "errors:16"
