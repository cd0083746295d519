"""Booking payments and receipts."""

import json
import string
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.expenses.figures import month_view
from community_desk.expenses.money import LARGEST_FEN
from community_desk.expenses.months import close_month
from community_desk.expenses.reversing import reverse
from community_desk.expenses.vouchers import (
    NewLine,
    NewVoucher,
    add_voucher,
    load_voucher,
    without_receipt,
)
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.printing.fonts import missing_sign
from tests.expenses.booking import pay, receive

NEW = NewVoucher(
    date=date(2026, 11, 21),
    kind="out",
    text="付打印店 反诈宣传单 300 份",
    lines=(NewLine(fund="区财政工作经费", class_="打印复印费", fen=186_00),),
    handler="李晓",
    payee="惠文打印店",
    receipts=1,
)


def _changed(changes: dict[str, object]) -> NewVoucher:
    """The voucher with some of it, or of its one line, otherwise."""
    of_line = {key: value for key, value in changes.items() if key in ("fund", "class_", "fen")}
    rest = {key: value for key, value in changes.items() if key not in of_line}
    return replace(NEW, lines=(replace(NEW.lines[0], **of_line),), **rest)


def _count(office: Office) -> tuple[int, ...]:
    tables = ("voucher", "voucher_line", "month_close", "audit")
    return tuple(office.db.table(name).count for name in tables)


def test_a_voucher_is_stored_whole_and_audited(office: Office) -> None:
    booked = add_voucher(office, NEW)
    assert booked.number == "记-2026-11-001"
    assert (booked.fen, booked.moved_fen) == (186_00, -186_00)
    assert (booked.class_title, booked.fund_title) == ("打印复印费", "区财政工作经费")
    assert load_voucher(office, "2026-11-01") == booked
    assert month_view(office, "2026-11").vouchers == (booked,)
    (line,) = audit.recent(office.db, subject_uid=booked.uid)
    assert (line.action, line.subject) == ("add", "voucher")
    assert json.loads(line.new)["lines"][0]["amount"] == "186.00"


def test_numbers_run_within_their_month(office: Office) -> None:
    days = ["2026-11-03", "2026-10-30", "2026-11-01", "2026-11-03", "2025-11-03"]
    assert [pay(office, day, "1").number for day in days] == [
        "记-2026-11-001",
        "记-2026-10-001",
        "记-2026-11-002",
        "记-2026-11-003",
        "记-2025-11-001",
    ]


def test_the_hundredth_voucher_of_a_month_comes_after_the_ninety_ninth(office: Office) -> None:
    for _ in range(101):
        pay(office, "2026-11-03", "1")
    numbers = [voucher.number for voucher in month_view(office, "2026-11").vouchers]
    assert numbers[98:] == ["记-2026-11-099", "记-2026-11-100", "记-2026-11-101"]


def test_a_receipt_takes_the_class_of_its_fund(office: Office) -> None:
    assert receive(office, "2026-01-05", "15500").class_title == "区财政工作经费"
    assert receive(office, "2026-01-05", "5", fund="其他").class_title == "其他收入"
    given = receive(office, "2026-11-18", "800", fund="街道下拨", class_="费随事转")
    assert (given.fund_title, given.class_title) == ("街道下拨", "费随事转")


def test_without_a_handler_it_is_whoever_books(office: Office) -> None:
    assert add_voucher(office, replace(NEW, handler=" ")).handler == "王主任"


def test_blanks_and_line_ends_in_texts_are_tidied(office: Office) -> None:
    booked = add_voucher(office, replace(NEW, text="  买笔\n\t和 档案盒　3 个 "))
    assert booked.text == "买笔 和 档案盒 3 个"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("买\u200b笔\ufeff", "买笔"),
        ("买\u202e笔\u202c 3 支", "买笔 3 支"),
        ("买\x07笔\x00", "买笔"),
        ("𬭎等 3 人慰问品 ㎡℃①", "𬭎等 3 人慰问品 ㎡℃①"),
        ("é ü ½ ² “”—…", "é ü ½ ² “”—…"),
    ],
)
def test_signs_that_nobody_sees_are_left_out(office: Office, pasted: str, kept: str) -> None:
    assert add_voucher(office, replace(NEW, text=pasted)).text == kept


def test_what_is_taken_for_printable_at_once_is_printable() -> None:
    known = bytes(range(0xA1, 0xFF))
    signs = {bytes((a, b)).decode("gb2312", "ignore") for a in known for b in known}
    assert len(signs) > 7000
    assert missing_sign("".join(signs) + string.printable.strip()) == ""


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": "买🎉气球"}, "sign_missing"),
        ({"payee": "李\U0003000a"}, "sign_missing"),
        ({"note": "\ue000"}, "sign_missing"),
        ({"kind": "transfer"}, "kind_unknown"),
        ({"kind": "in"}, "class_not_of_kind"),
        ({"class_": "水晶灯"}, "no_such_class"),
        ({"class_": ""}, "no_such_class"),
        ({"class_": "利息"}, "class_not_of_kind"),
        ({"fund": "奖金"}, "no_such_fund"),
        ({"fund": ""}, "no_such_fund"),
        ({"fen": 0}, "amount_zero"),
        ({"fen": -1}, "amount_zero"),
        ({"fen": LARGEST_FEN + 1}, "amount_too_large"),
        ({"text": " \n "}, "no_text"),
        ({"text": "长" * 201}, "text_too_long"),
        ({"handler": "长" * 61}, "text_too_long"),
        ({"receipts": -1}, "receipts_negative"),
        ({"date": date(1989, 12, 31)}, "no_date"),
        ({"date": date(2028, 1, 1)}, "no_date"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    office: Office, changes: dict[str, object], code: str
) -> None:
    before = _count(office)
    with pytest.raises(DeskError) as caught:
        add_voucher(office, _changed(changes))
    assert caught.value.code == code
    assert isinstance(caught.value, (NotUnderstoodError, RuleSaysNoError))
    assert str(caught.value).endswith("。")
    assert _count(office) == before


def test_a_closed_month_takes_no_voucher_and_uses_no_number(office: Office) -> None:
    pay(office, "2026-10-03", "1")
    close_month(office, "2026-10")
    before = _count(office)
    for day in ("2026-10-31", "2026-09-30", "2025-01-01"):
        with pytest.raises(RuleSaysNoError, match="已结账（结到 2026 年 10 月）") as caught:
            pay(office, day, "1")
        assert caught.value.code == "month_closed"
    assert _count(office) == before
    assert pay(office, "2026-11-01", "1").number == "记-2026-11-001"


def test_payments_without_a_receipt_are_found_oldest_first(office: Office) -> None:
    pay(office, "2026-11-20", "1", receipts=0)
    pay(office, "2026-10-01", "2", receipts=0)
    pay(office, "2026-10-02", "3")
    assert [voucher.fen for voucher in without_receipt(office)] == [200, 100]
    assert [voucher.fen for voucher in without_receipt(office, older_than_days=30)] == [200]


def test_a_number_nobody_gave(office: Office) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        load_voucher(office, "2026-11-99")
    assert caught.value.code == "no_such_voucher"


def test_a_voucher_of_several_lines_is_summed(office: Office) -> None:
    lines = (
        NewLine(fund="区财政工作经费", class_="水费", fen=1000),
        NewLine(fund="街道下拨", class_="电费", fen=550, invoice="25312000000012345678"),
    )
    add_voucher(office, replace(NEW, date=date(2026, 11, 3), lines=lines))
    view = month_view(office, "2026-11")
    (voucher,) = view.vouchers
    assert voucher.fen == view.expense == 1550
    assert voucher.class_title == "水费、电费"
    assert voucher.fund_title == "区财政工作经费、街道下拨"
    assert view.as_json()["by_class"] == {"水费": "10.00", "电费": "5.50"}


def test_what_is_stored_stays_as_it_was_and_either_form_finds_it(office: Office) -> None:
    paid = pay(office, "2026-11-03", "186", "打印复印费")
    red = reverse(office, paid.number, date(2026, 11, 5), "写错")
    assert list(office.db.execute("SELECT number, text FROM voucher ORDER BY id")) == [
        ("2026-11-01", "买签字笔"),
        ("2026-11-02", "冲销 2026-11-01：买签字笔"),
    ]
    assert red.text == "冲销 记-2026-11-001：买签字笔"
    (line,) = audit.recent(office.db, subject_uid=red.uid)
    assert json.loads(line.new)["number"] == "2026-11-02"
    assert json.loads(line.new)["reverses"] == "2026-11-01"
    for typed in ("2026-11-02", "记-2026-11-002", "2026年11月第2号"):
        assert load_voucher(office, typed).uid == red.uid
