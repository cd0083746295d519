"""Vouchers as a workbook: its sums are those of the figures, and another office can take it in."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.export_vouchers import export_vouchers
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.import_vouchers import import_file
from community_desk.expenses.money import fen_from_yuan
from community_desk.expenses.reversing import reverse
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import audit
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.workbooks.read import Sheet, read_sheets
from tests.conftest import PASSWORD, fixed_clock
from tests.expenses.booking import pay, receive

D = date
WORK, PARTY = "区财政工作经费", "党员活动经费"


@pytest.fixture
def busy(office: Office) -> Office:
    """A year with vouchers of all kinds, red entries and things that wait."""
    receive(office, "2025-12-20", "1000")
    receive(office, "2026-01-05", "18000.01")
    receive(office, "2026-02-05", "2400", PARTY)
    pay(office, "2026-01-08", "120.50", text="=cmd|' /C calc'!A0")
    add_voucher(
        office,
        NewVoucher(
            date=D(2026, 3, 5),
            kind="out",
            text="会议用品",
            lines=(
                NewLine(fund=WORK, fen=1250, class_="办公用品", text="签字笔", invoice="25117"),
                NewLine(fund=WORK, fen=3000, class_="会议费", text="矿泉水", invoice="25118"),
            ),
            payee="王小明",
            receipts=2,
            note="座谈会",
            approver="王主任",
        ),
    )
    wrong = pay(office, "2026-03-09", "99.99", receipts=0)
    reverse(office, wrong.number, D(2026, 4, 1), "记错了")
    pay(office, "2026-04-02", "33", "电费", receipts=0)
    transfer(
        office,
        NewTransfer(date=D(2026, 4, 3), fund=WORK, to_fund="其他", fen=50000, text="调剂"),
    )
    lent = advance(
        office,
        NewAdvance(date=D(2026, 5, 1), fund=WORK, fen=30000, payee="李晓", text="活动备用金"),
    )
    account = Settlement(
        date=D(2026, 5, 20),
        lines=(NewLine(fund=WORK, fen=28550, class_="日常活动费", invoice="25117"),),
        receipts=3,
    )
    done = settle(office, lent.number, account)
    reverse(office, done.number, D(2026, 6, 1), "票据不合规")
    settle(office, lent.number, Settlement(date=D(2026, 6, 2)))
    advance(
        office,
        NewAdvance(date=D(2026, 6, 5), fund=PARTY, fen=20000, payee="赵强", text="七一活动"),
    )
    for _ in range(2):
        add_voucher(
            office,
            NewVoucher(
                date=D(2026, 7, 1),
                kind="out",
                text="横幅",
                lines=(NewLine(fund=WORK, fen=8000, class_="展板"),),
                payee="广告店",
                receipts=1,
            ),
        )
    return office


def sheets_of(path: Path) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in read_sheets(path)}


def table(sheet: Sheet, first: str) -> list[dict[str, object]]:
    """The rows below the headings, which begin with ``first``; the row of sums comes last."""
    at = next(number for number, row in enumerate(sheet.rows) if row[0] == first)
    return [dict(zip(map(str, sheet.rows[at]), row, strict=True)) for row in sheet.rows[at + 1 :]]


def fen(cell: object) -> int:
    return 0 if cell in ("", None) else int((Decimal(str(cell)) * 100).to_integral_value())


def test_the_sums_are_those_of_the_figures(busy: Office, tmp_path: Path) -> None:
    out = tmp_path / "凭证.xlsx"
    done = export_vouchers(busy, out, reason="报街道", first="2026-01", last="2026-12")
    view, sheets = year_view(busy, 2026), sheets_of(out)
    assert list(sheets) == ["明细", "分月汇总", "分类汇总", "经费余额", "待处理"]
    assert done.lines == len(table(sheets["明细"], "凭证号")) - 1

    *lines, sums = table(sheets["明细"], "凭证号")
    assert sums["凭证号"] == "合计"
    for column, expected in (("收入", view.allotted), ("支出", view.spent)):
        assert sum(fen(row[column]) for row in lines) == fen(sums[column]) == expected

    *months, total = table(sheets["分月汇总"], "月份")
    for row in months:
        month = month_view(busy, str(row["月份"]))
        figures = (month.opening, month.income, month.expense, month.closing)
        assert tuple(fen(row[c]) for c in ("上月结余", "收入", "支出", "本月结余")) == figures
        assert row["凭证张数"] == month.count
        assert row["缺票据"] == month.lacking
    assert (fen(total["收入"]), fen(total["支出"])) == (view.allotted, view.spent)

    classes = table(sheets["分类汇总"], "收支")
    by_class = {line.title: line.actual for line in view.by_class if line.actual}
    spent = [(row["类别"], fen(row["合计金额"])) for row in classes if row["收支"] == "支出"]
    assert {title: amount for title, amount in spent if amount} == by_class
    for row in classes:
        monthly = sum(fen(value) for key, value in row.items() if key.startswith("2026-"))
        assert monthly == fen(row["合计金额"])

    *funds, all_funds = table(sheets["经费余额"], "经费来源")
    for row, line in zip(funds, view.by_fund, strict=True):
        assert row["经费来源"] == line.title
        assert (fen(row["期初结余"]), fen(row["期末结余"])) == (line.opening, line.closing)
        assert (fen(row["调入调出"]), fen(row["其中预借在外"])) == (line.moved, line.advanced)
    assert fen(all_funds["期末结余"]) == view.left


def test_another_office_takes_it_in_with_the_same_balances(busy: Office, tmp_path: Path) -> None:
    out = tmp_path / "凭证.xlsx"
    done = export_vouchers(busy, out, reason="换电脑")
    other = offices.create(
        tmp_path / "other", name="幸福里社区", password=PASSWORD, clock=fixed_clock
    ).office
    report = import_file(other, out)
    assert report.skipped == {}
    assert (report.booked, report.vouchers) == (done.lines, done.vouchers)
    assert report.other_sheets == ("分月汇总", "分类汇总", "经费余额", "待处理")
    for year in (2025, 2026):
        ours, theirs = year_view(busy, year), year_view(other, year)
        assert theirs == ours
    again = import_file(other, out)
    assert (again.booked, again.skipped) == (0, {"booked_already": done.lines})
    back = tmp_path / "再导出.xlsx"
    export_vouchers(other, back, reason="核对")
    first, second = (table(sheets_of(file)["明细"], "凭证号") for file in (out, back))
    different = Counter(
        column
        for ours, theirs in zip(first, second, strict=True)
        for column in ours
        if ours[column] != theirs[column]
    )
    assert different == {}
    other.close()


def test_what_waits_is_listed(busy: Office, tmp_path: Path) -> None:
    set_budget(busy, 2026, [BudgetAmount("展板", fen_from_yuan("100"))])
    out = tmp_path / "凭证.xlsx"
    export_vouchers(busy, out, reason="报街道", first="2026-01", last="2026-12")
    rows = table(sheets_of(out)["待处理"], "待办")
    assert [(row["待办"], row["凭证"]) for row in rows] == [
        ("缺票据", "记-2026-04-002"),
        ("预借未报销", "记-2026-06-003"),
        ("超预算", ""),
        ("可能重复", "记-2026-07-001、记-2026-07-002"),
    ]
    assert fen(rows[2]["涉及金额"]) == 6000


def test_an_invoice_that_stands_twice_is_listed(office: Office, tmp_path: Path) -> None:
    for day in ("2026-03-05", "2026-04-05"):
        add_voucher(
            office,
            NewVoucher(
                date=D.fromisoformat(day),
                kind="out",
                text="买笔",
                lines=(NewLine(fund=WORK, fen=100, class_="办公用品", invoice="25117"),),
                receipts=1,
            ),
        )
    out = tmp_path / "凭证.xlsx"
    export_vouchers(office, out, reason="报街道", first="2026-04", last="2026-04")
    (row,) = table(sheets_of(out)["待处理"], "待办")
    assert (row["待办"], row["凭证"]) == ("发票重复", "记-2026-03-001、记-2026-04-001")


def test_nothing_in_it_is_a_formula(busy: Office, tmp_path: Path) -> None:
    out = tmp_path / "凭证.xlsx"
    export_vouchers(busy, out, reason="=1+1")
    book = openpyxl.load_workbook(out)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    amounts = [cell for cell in cells if isinstance(cell.value, float) or cell.data_type == "n"]
    assert {cell.number_format for cell in amounts if cell.value is not None} <= {"0.00", "General"}
    assert [cell.value for cell in cells if str(cell.value).startswith("=cmd")]


def test_what_for_is_on_record_and_in_the_file(busy: Office, tmp_path: Path) -> None:
    out = tmp_path / "凭证.xlsx"
    export_vouchers(busy, out, reason=" 报街道 ", first="2026-03", last="2026-04")
    (row,) = audit.recent(busy.db, limit=1)
    assert (row.action, row.subject, row.reason) == ("export", "vouchers", "报街道")
    assert "凭证.xlsx" in row.new
    detail = sheets_of(out)["明细"]
    assert "用途：报街道" in str(detail.rows[0][0])
    assert "个人姓名" in str(detail.rows[1][0])


@pytest.mark.parametrize(
    ("reason", "first", "name", "code"),
    [
        (" ", "", "a.xlsx", "reason_needed"),
        ("x", "2030-01", "a.xlsx", "no_vouchers"),
        ("x", "一月", "a.xlsx", "no_month"),
        ("x", "", "a.pdf", "unknown_file_kind"),
    ],
)
def test_what_is_refused(
    busy: Office, tmp_path: Path, reason: str, first: str, name: str, code: str
) -> None:
    with pytest.raises((RuleSaysNoError, NotUnderstoodError)) as caught:
        export_vouchers(busy, tmp_path / name, reason=reason, first=first)
    assert caught.value.code == code
    assert not (tmp_path / name).exists()


def test_a_file_that_cannot_be_written_is_not_on_record(busy: Office, tmp_path: Path) -> None:
    before = len(audit.recent(busy.db, limit=1000))
    with pytest.raises(TroubleError):
        export_vouchers(busy, tmp_path / "没有" / "凭证.xlsx", reason="报街道")
    assert len(audit.recent(busy.db, limit=1000)) == before
