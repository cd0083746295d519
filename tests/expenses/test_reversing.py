"""Taking back vouchers by red entries."""

from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.advances import Settlement, settle
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.funds import funds_of
from community_desk.expenses.months import close_month
from community_desk.expenses.reversing import reverse
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, load_voucher, without_receipt
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.expenses.booking import lend, pay, receive, set_fund

LATER = date(2026, 11, 20)


def test_a_red_entry_has_the_same_lines_below_nothing(office: Office) -> None:
    paid = pay(office, "2026-11-03", "186", "打印复印费", payee="惠文打印店", receipts=0)
    red = reverse(office, paid.number, LATER, "  金额\n写错 ")
    assert (red.number, red.kind, red.fen, red.moved_fen) == (
        "记-2026-11-002",
        "out",
        -186_00,
        186_00,
    )
    assert red.lines == (replace(paid.lines[0], fen=-186_00),)
    assert (red.reverses, red.text) == (paid.number, "冲销 记-2026-11-001：买签字笔")
    assert (red.note, red.payee, red.handler) == ("金额 写错", "惠文打印店", "王主任")
    assert load_voucher(office, paid.number).reversed_by == red.number
    view = month_view(office, "2026-11")
    assert (view.expense, view.count, view.lacking) == (0, 2, 0)
    assert without_receipt(office) == []
    (line,) = audit.recent(office.db, subject_uid=red.uid)
    assert (line.action, line.reason) == ("add", "金额 写错")


def test_every_kind_is_taken_back_whole(office: Office) -> None:
    kinds = [
        receive(office, "2026-11-01", "1000"),
        pay(office, "2026-11-02", "10"),
        transfer(
            office,
            NewTransfer(
                date=date(2026, 11, 3),
                fund="区财政工作经费",
                to_fund="街道下拨",
                fen=5_00,
                text="归还",
            ),
        ),
        lend(office, "2026-11-04", "100"),
    ]
    lent = lend(office, "2026-11-05", "50")
    lines = (NewLine(fund="街道下拨", class_="水费", fen=70_00),)
    kinds.append(settle(office, lent.number, Settlement(date=LATER, lines=lines)))
    for voucher in kinds:
        red = reverse(office, voucher.number, LATER, "试")
        assert (red.kind, red.fen, red.moved_fen) == (
            voucher.kind,
            -voucher.fen,
            -voucher.moved_fen,
        )
        assert red.remainder == voucher.remainder
    reverse(office, lent.number, LATER, "试")
    view = month_view(office, "2026-11")
    assert (view.income, view.expense, view.closing, view.advanced) == (0, 0, 0, 0)
    assert {row.closing for row in year_view(office, 2026).by_fund} == {0}


def test_what_is_never_taken_back(office: Office) -> None:
    paid, lent = pay(office, "2026-11-02", "1"), lend(office, "2026-11-02", "1")
    settled = settle(office, lent.number, Settlement(date=date(2026, 11, 3)))
    red = reverse(office, paid.number, LATER, "试")
    for number, code, named in (
        (red.number, "red_stays", paid.number),
        (paid.number, "reversed_already", red.number),
        (lent.number, "settlement_first", settled.number),
        ("2026-11-99", "no_such_voucher", "2026-11-99"),
    ):
        with pytest.raises(RuleSaysNoError, match=named) as caught:
            reverse(office, number, LATER, "试")
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("day", "reason", "code"),
    [
        (LATER, " ", "reason_needed"),
        (LATER, "长" * 201, "text_too_long"),
        (date(2026, 11, 2), "试", "reversed_before"),
        (date(2026, 10, 31), "试", "reversed_before"),
        (date(2028, 1, 1), "试", "no_date"),
    ],
)
def test_when_and_why(office: Office, day: date, reason: str, code: str) -> None:
    paid = pay(office, "2026-11-03", "1")
    with pytest.raises(DeskError) as caught:
        reverse(office, paid.number, day, reason)
    assert caught.value.code == code
    assert load_voucher(office, paid.number).reversed_by == ""


def test_what_a_closed_month_has_is_taken_back_in_an_open_one(office: Office) -> None:
    paid = pay(office, "2026-10-03", "10")
    close_month(office, "2026-10")
    before = month_view(office, "2026-10")
    with pytest.raises(RuleSaysNoError, match="已结账"):
        reverse(office, paid.number, date(2026, 10, 31), "试")
    reverse(office, paid.number, date(2026, 11, 1), "试")
    after = month_view(office, "2026-10")
    assert (after.expense, after.closing) == (before.expense, before.closing)
    assert month_view(office, "2026-11").expense == -10_00


def test_a_payment_from_a_fund_that_ended_meanwhile_is_taken_back(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10", fund="街道下拨")
    set_fund(office, replace(funds_of(office).find("街道下拨"), ends_on=date(2026, 11, 10)))
    assert reverse(office, paid.number, LATER, "试").fen == -10_00


def test_a_long_text_is_shortened(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10", text="长" * 200)
    text = reverse(office, paid.number, LATER, "试").text
    assert (len(text), text[:19], text[-1]) == (200, "冲销 记-2026-11-001：长长", "…")


def test_a_clerk_takes_nothing_back(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10")
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    with pytest.raises(RuleSaysNoError, match="请主任或会计登录"):
        reverse(clerk, paid.number, LATER, "试")
