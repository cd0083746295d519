"""The slips of vouchers: what stands on each kind, and that printing one is on record."""

import json
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import fen_from_yuan
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.slip_forms import slip_of
from community_desk.expenses.slips import month_slips, voucher_slip
from community_desk.expenses.vouchers import (
    Draft,
    NewLine,
    NewVoucher,
    add_voucher,
    book,
    load_voucher,
)
from community_desk.office.office import Office
from community_desk.printing.slips import Slip, SlipSize
from tests.expenses.booking import pay, receive
from tests.printing.papers import page_count, text_of

FUND = "district_work"


def booked(office: Office, draft: Draft) -> Voucher:
    with office.writing("office.settings") as write:
        number = book(office, write, draft)
    return load_voucher(office, number)


def spent(office: Office, *lines: NewLine, text: str = "重阳节活动") -> Voucher:
    new = NewVoucher(
        date=date(2026, 11, 9), kind="out", text=text, lines=lines, handler="李晓", receipts=2
    )
    return add_voucher(office, new)


def line(amount: str, text: str = "", invoice: str = "", fund: str = FUND) -> NewLine:
    fen = fen_from_yuan(amount)
    return NewLine(fund=fund, class_="办公用品", fen=fen, text=text, invoice=invoice)


def lend(office: Office, fen: int = 200_000) -> Voucher:
    lines = (Line(FUND, "", fen, "advance"),)
    draft = Draft(
        date=date(2026, 11, 2), kind="advance", text="办重阳节活动", lines=lines, handler="李晓",
        payee="陈𬭎", approval="street_leader", approver="张书记",
    )  # fmt: skip
    return booked(office, draft)


def settle(office: Office, lent: Voucher, *paid: int) -> Voucher:
    lines = [Line(FUND, "activities", fen, "out", text="重阳糕") for fen in paid]
    back = Line(FUND, "", -lent.fen, "advance")
    draft = Draft(
        date=date(2026, 11, 9), kind="settle", text="冲借", lines=(*lines, back), handler="李晓",
        payee="陈𬭎", settles=lent,
    )  # fmt: skip
    return booked(office, draft)


def red(office: Office, voucher: Voucher) -> Voucher:
    lines = tuple(replace(each, fen=-each.fen) for each in voucher.lines)
    draft = Draft(
        date=date(2026, 11, 20), kind=voucher.kind, text="冲销", lines=lines, handler="李晓",
        reverses=voucher, note="金额写错",
    )  # fmt: skip
    return booked(office, draft)


def slip(office: Office, voucher: Voucher) -> Slip:
    return slip_of("幸福里社区居民委员会", voucher, funds_of(office))


def said(found: Slip) -> dict[str, str]:
    """What stands in the fields of a slip, by their labels."""
    rows = (*found.heads, found.tails, found.signatures)
    return {field.label: field.value for row in rows for field in row}


def test_a_payment_says_all_that_a_form_of_reimbursement_does(office: Office) -> None:
    voucher = spent(office, line("45.50", "买签字笔 5 盒", "12345678"), line("120", "买档案盒"))
    text = text_of(voucher_slip(office, voucher.number))
    for part in (
        "费用报销单",
        f"编号：{voucher.number}",
        "报销部门幸福里社区居民委员会",
        "报销日期：2026年11月9日",
        "报销人李晓",
        "附件2张",
        "经费来源区财政工作经费",
        "1买签字笔5盒办公用品1234567845.50",
        "2买档案盒办公用品120.00",
        "人民币壹佰陆拾伍元伍角",
        "¥165.50",
        "原借款—",
        "社区负责人审批",
        "财务复核",
        "证明人／验收人",
        "领款人签名",
    ):
        assert part in text, part
    assert "街道" not in text


@pytest.mark.parametrize(
    ("amount", "boxes"),
    [
        ("200.00", ["社区负责人审批"]),
        ("200.01", ["社区负责人审批", "街道科室审批"]),
        ("1000.00", ["社区负责人审批", "街道科室审批"]),
        ("1000.01", ["社区负责人审批", "街道分管领导审批"]),
    ],
)
def test_the_step_that_the_amount_needs_has_its_box(
    office: Office, amount: str, boxes: list[str]
) -> None:
    labels = [field.label for field in slip(office, pay(office, "2026-11-09", amount)).signatures]
    assert [label for label in labels if label.endswith("审批")] == boxes


@pytest.mark.parametrize(
    ("paid", "back", "more", "total"),
    [
        ((150_050,), "¥499.50", "¥0.00", "¥1,500.50"),
        ((200_000,), "¥0.00", "¥0.00", "¥2,000.00"),
        ((150_050, 60_000), "¥0.00", "¥100.50", "¥2,100.50"),
        ((), "¥2,000.00", "¥0.00", "¥0.00"),
    ],
)
def test_a_settlement_says_what_comes_back_or_is_paid_on_top(
    office: Office, paid: tuple[int, ...], back: str, more: str, total: str
) -> None:
    lent = lend(office)
    settled = settle(office, lent, *paid)
    found = slip(office, settled)
    fields = said(found)
    assert (fields["原借款"], fields["应退（交回）"], fields["应补（支付）"]) == (
        "¥2,000.00",
        back,
        more,
    )
    assert (found.total, len(found.rows), fields["报销人"]) == (total, len(paid), "陈𬭎")
    assert found.remark == f"冲借 {lent.number}"
    assert slip(office, load_voucher(office, lent.number)).remark == f"已由 {settled.number} 报销"
    taken = said(slip(office, red(office, settled)))
    assert taken["原借款"] == "¥-2,000.00"
    assert taken["应退（交回）"] == back.replace("¥", "¥-").replace("¥-0.00", "¥0.00")
    voucher_slip(office, settled.number)


def test_a_red_entry_names_what_it_takes_back(office: Office) -> None:
    voucher = spent(office, line("45.50", "签字笔"), line("120", "档案盒"))
    taking = red(office, voucher)
    found = slip(office, taking)
    assert found.red
    assert found.remark == f"红字冲销 {voucher.number}"
    assert (found.total, found.words) == ("¥-165.50", "人民币负壹佰陆拾伍元伍角")
    assert [row.cells[-1] for row in found.rows] == ["-45.50", "-120.00"]
    assert said(found)["备注"] == "金额写错"
    was = slip(office, load_voucher(office, voucher.number))
    assert was.remark == f"已由 {taking.number} 冲销"
    assert was.taken_back
    assert not was.red


def test_the_other_kinds_have_slips_of_their_own(office: Office) -> None:
    income = slip(office, receive(office, "2026-11-03", "21000"))
    assert income.title == "收款收据（存根）"
    assert income.words == "人民币贰万壹仟元整"
    lent = slip(office, lend(office))
    assert (lent.title, lent.sheets) == ("借款单", "")
    assert said(lent)["借款人签名"] == "陈𬭎"
    assert said(lent)["街道分管领导审批"] == "张书记"
    lines = (Line(FUND, "", 50_000, "transfer", to_fund="street"),)
    moved = Draft(date=date(2026, 11, 9), kind="transfer", text="调剂", lines=lines, handler="李晓")
    found = slip(office, booked(office, moved))
    assert found.title == "经费调拨单"
    assert found.rows[0].cells == ("1", "调剂", "区财政工作经费", "街道下拨", "500.00")


def test_lines_of_several_funds_each_name_theirs(office: Office) -> None:
    voucher = spent(office, line("10", "笔"), line("20", "纸", fund="street"))
    found = slip(office, voucher)
    assert [row.cells[2] for row in found.rows] == [
        "办公用品（区财政工作经费）",
        "办公用品（街道下拨）",
    ]
    assert said(found)["事由"] == "重阳节活动"
    assert "事由" not in said(slip(office, spent(office, line("10"))))


def test_fifty_lines_carry_their_sum_over(office: Office) -> None:
    voucher = spent(office, *(line(f"{at}.05", f"第 {at} 种") for at in range(1, 51)))
    found = slip(office, voucher)
    assert [row.so_far for row in found.rows[:3]] == ["1.05", "3.10", "6.15"]
    assert found.total == f"¥{found.rows[-1].so_far}" == "¥1,277.50"
    pdf = voucher_slip(office, voucher.number)
    assert pdf == voucher_slip(office, voucher.number)
    assert text_of(pdf).count("¥1,277.50") == 1
    assert text_of(pdf).count("人民币") == 1


def test_the_longest_texts_that_can_be_booked_are_printed(office: Office) -> None:
    longest = "为幸福里、恒富、和平三个小区的独居老人购买慰问用品，" * 9
    voucher = spent(office, line("10", longest[:200], "2" * 40), text=longest[:200])
    assert longest[:200] in text_of(voucher_slip(office, voucher.number, "a5"))


@pytest.mark.parametrize("size", ["two_up", "a5"])
def test_all_at_its_limits_is_printed(office: Office, size: SlipSize) -> None:
    # Ten such lines fill twenty slips; fifty only take longer.
    lines = [line("999999999.99", "购" * 200, "2" * 40) for _ in range(10)]
    new = NewVoucher(
        date=date(2026, 11, 9), kind="out", text="事" * 200, lines=tuple(lines), handler="手" * 60,
        payee="收" * 60, approver="批" * 60, note="注" * 200, receipts=2,
    )  # fmt: skip
    text = text_of(voucher_slip(office, add_voucher(office, new).number, size))
    assert text.count("购") == 200 * 10
    assert text.count("¥9,999,999,999.90") == 1


def test_a_month_is_one_paper_in_the_order_of_its_numbers(office: Office) -> None:
    for at in range(1, 6):
        pay(office, f"2026-11-{20 - at:02d}", "8.00")
    pay(office, "2026-10-02", "8.00")
    pdf = month_slips(office, "2026-11")
    text = text_of(pdf)
    assert page_count(pdf) == 3
    places = [text.index(f"编号：记-2026-11-{at:03d}") for at in range(1, 6)]
    assert places == sorted(places)
    assert "2026-10" not in text
    assert page_count(month_slips(office, "2026-11", "a5")) == 5


def test_what_is_not_there_cannot_be_printed(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        voucher_slip(office, "2026-11-01")
    assert caught.value.code == "no_such_voucher"
    with pytest.raises(RuleSaysNoError) as caught:
        month_slips(office, "2026-11")
    assert caught.value.code == "no_vouchers"
    with pytest.raises(NotUnderstoodError):
        month_slips(office, "2026-13")


def test_printing_is_on_record(office: Office) -> None:
    voucher = pay(office, "2026-11-09", "8.00")
    voucher_slip(office, voucher.number, "a5")
    month_slips(office, "2026-11")
    rows = office.db.execute(
        "SELECT subject, subject_uid, new FROM audit WHERE action = 'print' ORDER BY id"
    ).fetchall()
    assert [(row[0], row[1]) for row in rows] == [("voucher", voucher.uid), ("voucher", "")]
    assert json.loads(rows[0][2]) == {"paper": "slip", "size": "a5"}
    assert json.loads(rows[1][2])["vouchers"] == 1
