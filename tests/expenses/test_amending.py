"""Mending what is written on a voucher while its month is open."""

import json
from dataclasses import replace
from datetime import date

import pytest

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses.amending import amend
from community_desk.expenses.months import close_month, reopen_month
from community_desk.expenses.reversing import reverse
from community_desk.expenses.vouchers import load_voucher
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.expenses.booking import lend, pay


def test_what_is_written_changes_and_old_and_new_are_on_record(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10", receipts=0)
    changed = amend(
        office,
        paid.number,
        text="买 签字笔  5 盒",
        note="补写",
        handler="小周",
        payee="文具店",
        approver="王主任",
        receipts=2,
        task="task-1",
    )
    assert changed == replace(
        paid,
        text="买 签字笔 5 盒",
        note="补写",
        handler="小周",
        payee="文具店",
        approver="王主任",
        receipts=2,
        task="task-1",
    )
    newest = audit.recent(office.db, subject_uid=paid.uid)[0]
    assert newest.action == "change"
    assert json.loads(newest.old)["text"] == "买签字笔"
    assert json.loads(newest.new) == {
        "text": "买 签字笔 5 盒",
        "note": "补写",
        "handler": "小周",
        "payee": "文具店",
        "approver": "王主任",
        "receipts": 2,
        "task": "task-1",
    }


def test_only_what_differs_is_written(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10")
    assert amend(office, paid.number, text=" 买签字笔 ", receipts=1) == paid
    assert len(audit.recent(office.db, subject_uid=paid.uid)) == 1
    amend(office, paid.number, text="买签字笔", note="补写")
    assert json.loads(audit.recent(office.db, subject_uid=paid.uid)[0].new) == {"note": "补写"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": " "}, "no_text"),
        ({"note": "长" * 201}, "text_too_long"),
        ({"payee": "长" * 61}, "text_too_long"),
        ({"payee": ""}, "no_borrower"),
        ({"receipts": -1}, "receipts_negative"),
    ],
)
def test_what_is_refused(office: Office, changes: dict[str, str], code: str) -> None:
    lent = lend(office, "2026-11-03", "10")
    with pytest.raises(DeskError) as caught:
        amend(office, lent.number, **changes)
    assert caught.value.code == code
    assert load_voucher(office, lent.number) == lent


def test_a_closed_month_stays_until_it_is_reopened(office: Office) -> None:
    paid = pay(office, "2026-10-03", "10")
    close_month(office, "2026-10")
    with pytest.raises(RuleSaysNoError, match="冲销") as caught:
        amend(office, paid.number, note="补写")
    assert caught.value.code == "month_closed"
    reopen_month(office, "2026-10", "漏写说明")
    assert amend(office, paid.number, note="补写").note == "补写"


def test_two_who_change_the_same_field(office: Office) -> None:
    read = pay(office, "2026-11-03", "10")
    amend(office, read.number, note="第一个")
    with pytest.raises(RuleSaysNoError, match="刚被别人改过") as caught:
        amend(office, read.number, read=read, note="第二个")
    assert caught.value.code == "changed_meanwhile"
    assert amend(office, read.number, read=read, payee="文具店").note == "第一个"


def test_a_red_entry_may_be_explained(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10")
    red = reverse(office, paid.number, date(2026, 11, 4), "重复")
    assert amend(office, red.number, note="与 2026-11-02 重复").fen == -10_00


def test_a_reader_changes_nothing(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10")
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError, match="没有这项权限"):
        amend(reader, paid.number, note="补写")
