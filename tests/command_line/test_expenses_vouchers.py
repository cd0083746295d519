"""Vouchers of every kind on the command line."""

import json
from typing import Any

import pytest

from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.ledgers.tasks import tasks_of
from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay, receive

PAY = (
    *("--date", "2026-11-09", "--kind", "out", "--fund", "区财政", "--class", "办公用品"),
    *("--amount", "186", "--text", "买签字笔"),
)


def _ran(office: Office, command: str, *rest: str) -> Any:
    done = run("expenses", command, str(office.folder), *rest, "--json")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def _refused(office: Office, command: str, *rest: str) -> tuple[int, str]:
    done = run("expenses", command, str(office.folder), *rest, "--json")
    assert done.err.endswith("。\n")
    return done.code, json.loads(done.out)["error"]


def test_several_lines_and_what_is_warned_of(office: Office) -> None:
    receive(office, "2026-11-01", "150")
    pay(office, "2026-11-02", "5", invoice="25312")
    booked = _ran(
        office,
        *("add", *PAY, "--payee", "文具店", "--note", "补货", "--invoice", "25311"),
        *("--line", "class=水费;amount=20.5;text=十月;invoice=25312"),
        *("--line", "fund=街道；class=电费；amount=３０"),
    )
    assert (booked["number"], booked["amount"]) == ("记-2026-11-003", "236.50")
    assert [(one["code"], one["line"]) for one in booked["warnings"]] == [
        ("fund_overdrawn", 1),
        ("fund_overdrawn", 2),
        ("invoice_repeats", 1),
        ("no_receipt", None),
        ("needs_approval", None),
    ]
    assert booked["warnings"][2]["message"].startswith("发票 25312 在 记-2026-11-002 里已经报过")
    shown = _ran(office, "show", booked["number"])
    assert (shown["note"], shown["approval"], shown["lacks_receipt"]) == ("补货", "街道科室", True)
    assert [(line["fund"], line["class"], line["amount"]) for line in shown["lines"]] == [
        ("区财政工作经费", "办公用品", "186.00"),
        ("区财政工作经费", "水费", "20.50"),
        ("街道下拨", "电费", "30.00"),
    ]
    told = run("expenses", "show", str(office.folder), booked["number"]).out.splitlines()
    assert told[0].split("\t")[:4] == ["记-2026-11-003", "2026-11-09", "支出", "236.50"]
    assert "审批权限\t街道科室" in told


def test_warnings_are_further_lines_for_a_person(office: Office) -> None:
    told = run("expenses", "add", str(office.folder), *PAY).out.splitlines()
    assert told == [
        "已记账 记-2026-11-001：186.00 元",
        "“区财政工作经费”的余额不够，记上这笔差 186.00 元；请核对经费来源。",
        "没有票据；请在 30 天内补上。",
    ]


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        (("--line", "class=水费;amount=-1"), (2, "amount_negative")),
        (("--line", "class=水费;amount=1.234"), (2, "amount_decimals")),
        (("--line", "class=水费"), (2, "no_amount")),
        (("--line", "class=水费;amount=1;colour=red"), (2, "line_unclear")),
        (("--line", "水费"), (2, "no_equals_sign")),
        (("--line", "fund=党员活动经费;class=水费;amount=1"), (3, "fund_earmarked")),
        (("--task", "2026-99"), (3, "no_such_task")),
    ],
)
def test_what_add_refuses(office: Office, rest: tuple[str, ...], code: tuple[int, str]) -> None:
    assert _refused(office, "add", *PAY, *rest) == code
    assert office.db.table("voucher").count == 0


def test_beyond_a_set_budget(office: Office) -> None:
    set_budget(office, 2026, [BudgetAmount("办公用品", 100_00)])
    assert _refused(office, "add", *PAY) == (2, "over_budget_needs_note")
    codes = [one["code"] for one in _ran(office, "add", *PAY, "--note", "换届")["warnings"]]
    assert codes[0] == "budget_over"
    set_budget(office, 2026, [BudgetAmount("办公用品", 100_00)], reason="停", at_full="stop")
    assert _refused(office, "add", *PAY, "--note", "换届") == (3, "over_budget")


def test_a_payment_for_a_task(office: Office) -> None:
    book = load_books().find("1503")
    add_entry(office, book, typed={"任务名称": "经济普查", "下达部门": "区统计局"})
    (task,) = tasks_of(office)
    for named in (task.number, task.uid):
        booked = _ran(office, "add", *PAY, "--task", named)
        assert _ran(office, "show", booked["number"])["task"] == task.uid


def test_transfers(office: Office) -> None:
    of_it = ("--date", "2026-11-09", "--amount", "50", "--text", "归还垫款")
    moved = _ran(office, "transfer", *of_it, "--fund", "区财政", "--to-fund", "街道")
    assert moved["warnings"][0]["code"] == "fund_overdrawn"
    (line,) = _ran(office, "show", moved["number"])["lines"]
    assert (line["fund"], line["to_fund"], line["class"]) == ("区财政工作经费", "街道下拨", "")
    assert _refused(office, "transfer", *of_it, "--fund", "街道", "--to-fund", "街道") == (
        2,
        "same_fund",
    )
    assert _refused(office, "transfer", *of_it, "--fund", "党员活动", "--to-fund", "街道") == (
        3,
        "fund_earmarked",
    )


def test_an_advance_through_its_life(office: Office) -> None:
    folder = str(office.folder)
    receive(office, "2026-11-01", "5000")
    lent = _ran(
        office,
        *("advance", "--date", "2026-11-02", "--fund", "区财政", "--amount", "1000"),
        *("--payee", "李晓", "--text", "重阳节采购", "--approver", "赵科长"),
    )
    assert lent["warnings"] == []
    assert [one["payee"] for one in _ran(office, "advances")] == ["李晓"]
    assert run("expenses", "advances", folder).out.endswith("\t李晓\n")
    settled = _ran(
        office,
        *("settle", lent["number"], "--date", "2026-11-12", "--receipts", "2"),
        *("--line", "class=日常活动费;amount=700;invoice=1"),
        *("--line", "fund=街道;class=慰问走访;amount=180", "--approver", "赵科长"),
    )
    assert (settled["amount"], settled["returned"], settled["topped_up"]) == (
        "880.00",
        "120.00",
        "0.00",
    )
    assert _ran(office, "advances") == []
    assert run("expenses", "advances", folder).out == "没有待报销的预借\n"
    assert _refused(office, "settle", lent["number"], "--date", "2026-11-13") == (
        3,
        "advance_settled",
    )
    red = ("--date", "2026-11-14", "--reason", "漏报")
    assert _refused(office, "reverse", lent["number"], *red) == (3, "settlement_first")
    taken_back = _ran(office, "reverse", settled["number"], *red)
    assert (taken_back["amount"], taken_back["reverses"]) == ("-880.00", settled["number"])
    told = run("expenses", "settle", folder, lent["number"], "--date", "2026-11-15").out
    assert told.splitlines()[1:] == ["应退回 1,000.00 元"]
    more = run(
        *("expenses", "reverse", folder, "2026-11-05", *red[:1], "2026-11-16", *red[2:]),
    )
    assert more.code == 0
    assert "应退回" not in more.out
    topped = ("--line", "class=日常活动费;amount=1000.01", "--date", "2026-11-16")
    told = run("expenses", "settle", folder, lent["number"], *topped, "--receipts", "1").out
    assert told.splitlines()[1] == "应补付 0.01 元"


def test_what_is_written_is_amended(office: Office) -> None:
    paid = pay(office, "2026-11-03", "10")
    changed = _ran(office, "amend", paid.number, "--note", "补写", "--receipts", "3")
    assert (changed["note"], changed["receipts"], changed["amount"]) == ("补写", 3, "10.00")
    assert _refused(office, "amend", paid.number, "--text", " ") == (2, "no_text")
    assert run("expenses", "amend", str(office.folder), paid.number, "--amount", "5").code == 2


def test_the_list_is_narrowed(office: Office) -> None:
    pay(office, "2026-10-30", "1", "水费", receipts=0)
    pay(office, "2026-11-03", "2", "电费", fund="街道下拨")
    receive(office, "2026-11-20", "3", fund="利息")
    for options, amounts in (
        ((), ["1.00", "2.00", "3.00"]),
        (("--month", "2026-11"), ["2.00", "3.00"]),
        (("--from", "2026-11-03"), ["2.00", "3.00"]),
        (("--from", "2026-10-31", "--to", "2026-11-19"), ["2.00"]),
        (("--to", "2026-10-30"), ["1.00"]),
        (("--fund", "街道"), ["2.00"]),
        (("--class", "水费"), ["1.00"]),
        (("--class", "利息"), ["3.00"]),
        (("--words", "经费到账"), ["3.00"]),
        (("--lacking",), ["1.00"]),
        (("--month", "2026-09"), []),
    ):
        assert [one["amount"] for one in _ran(office, "list", *options)] == amounts
    assert _refused(office, "list", "--month", "十一月") == (2, "no_month")
    assert _refused(office, "list", "--class", "水晶灯") == (2, "no_such_class")
    assert _refused(office, "list", "--from", "昨天") == (2, "no_date")
    empty = run("expenses", "list", str(office.folder), "--month", "2026-09")
    assert empty.out == "没有这样的凭证\n"
    told = run("expenses", "list", str(office.folder), "--month", "2026-10").out
    assert told == "记-2026-10-001\t2026-10-30\t支出\t1.00\t水费\t买签字笔\n"


def test_months_are_closed_and_opened_again(office: Office) -> None:
    pay(office, "2026-10-03", "10")
    assert _ran(office, "close", "2026-10")["closing"] == "-10.00"
    assert _refused(office, "add", *PAY[2:], "--date", "2026-10-09") == (3, "month_closed")
    assert _refused(office, "amend", "2026-10-01", "--note", "补") == (3, "month_closed")
    assert _refused(office, "reopen", "2026-10", "--reason", " ") == (2, "reason_needed")
    assert _ran(office, "reopen", "2026-10", "--reason", "漏记")["reopened"] == ["2026-10"]
    assert _refused(office, "reopen", "2026-10", "--reason", "漏记") == (3, "month_not_closed")
    _ran(office, "close", "2026-10")
    told = run("expenses", "reopen", str(office.folder), "2026-10", "--reason", "又漏记").out
    assert told == "已反结账：2026-10\n"
