"""The accounts of funds and classes, on paper and as workbooks."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses.accounts import account_of_class, account_of_fund
from community_desk.expenses.accounts_paper import account_paper, export_account
from community_desk.expenses.advances import NewAdvance, advance
from community_desk.expenses.period_figures import period_view
from community_desk.expenses.periods import period_of, periods_of_year
from community_desk.expenses.reversing import reverse
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher
from community_desk.office import audit
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive
from tests.expenses.papers import text_of

WORK, STREET = "区财政工作经费", "街道下拨"
YEAR, FEBRUARY = period_of("2026"), period_of("2026-02")


@pytest.fixture
def booked(office: Office) -> Office:
    """Money from two funds, one error taken back, something lent."""
    receive(office, "2025-12-30", "100")
    receive(office, "2026-01-05", "1000")
    receive(office, "2026-01-06", "500", STREET)
    wrong = pay(office, "2026-01-10", "88.88", "电费", text="十二月电费")
    reverse(office, wrong.number, date(2026, 2, 1), "金额写错")
    move = NewTransfer(
        date=date(2026, 2, 2), fund=STREET, to_fund=WORK, fen=200_00, text="调剂办公费"
    )
    transfer(office, move)
    lines = (
        NewLine(fund=WORK, class_="电费", fen=80_00, text="一月电费"),
        NewLine(fund=STREET, class_="电费", fen=8_01),
        NewLine(fund=WORK, class_="水费", fen=20_02),
    )
    new = NewVoucher(date=date(2026, 2, 3), kind="out", text="=水电", lines=lines)
    add_voucher(office, new)
    lent = NewAdvance(date=date(2026, 2, 4), fund=WORK, fen=50_00, payee="李晓", text="活动")
    advance(office, lent)
    return office


def test_a_fund_runs_from_its_opening_to_its_closing(booked: Office) -> None:
    account = account_of_fund(booked, "工作经费", YEAR)
    assert (account.opening, account.came, account.went) == (100_00, 1200_00, 100_02)
    assert (account.closing, account.advanced) == (1199_98, 50_00)
    assert [
        (line.number, line.other, line.came, line.went, line.balance) for line in account.lines
    ] == [
        ("记-2026-01-001", WORK, 1000_00, 0, 1100_00),
        ("记-2026-01-003", "电费", 0, 88_88, 1011_12),
        ("记-2026-02-001", "电费", 0, -88_88, 1100_00),
        ("记-2026-02-002", STREET, 200_00, 0, 1300_00),
        ("记-2026-02-003", "电费", 0, 80_00, 1220_00),
        ("记-2026-02-003", "水费", 0, 20_02, 1199_98),
    ]
    assert [line.text for line in account.lines[2:]] == [
        "冲销 记-2026-01-003：十二月电费",
        "调剂办公费",
        "一月电费",
        "=水电",
    ]
    street = account_of_fund(booked, "street", FEBRUARY)
    assert [(line.other, line.came, line.went) for line in street.lines] == [
        (WORK, 0, 200_00),
        ("电费", 0, 8_01),
    ]
    assert (street.opening, street.closing) == (500_00, 291_99)


def test_a_class_counts_since_january(booked: Office) -> None:
    account = account_of_class(booked, "电费", FEBRUARY)
    assert (account.opening, account.closing) == (88_88, 88_01)
    assert [(line.other, line.went, line.balance) for line in account.lines] == [
        (WORK, -88_88, 0),
        (WORK, 80_00, 80_00),
        (STREET, 8_01, 88_01),
    ]
    income = account_of_class(booked, "街道下拨", YEAR)
    assert (income.spends, income.came, income.closing) == (False, 500_00, 500_00)
    with pytest.raises(NotUnderstoodError):
        account_of_class(booked, "水晶灯", YEAR)
    with pytest.raises(DeskError):
        account_of_fund(booked, "小金库", YEAR)


def test_accounts_agree_with_the_figures_of_every_period(booked: Office) -> None:
    for period in periods_of_year(2026):
        view = period_view(booked, period)
        for fund in view.by_fund:
            account = account_of_fund(booked, fund.key, period)
            assert (account.opening, account.closing) == (fund.opening, fund.closing)
            assert account.came == fund.income + fund.moved_in
            assert account.went == fund.expense + fund.moved_out
            assert account.advanced == fund.advanced
        for row in view.by_class:
            account = account_of_class(booked, row.key, period)
            assert account.closing - account.opening == row.fen


def test_an_account_without_lines(office: Office) -> None:
    account = account_of_fund(office, WORK, YEAR)
    assert (account.opening, account.closing, account.lines) == (0, 0, ())
    assert "上期结余0.00" in text_of(account_paper(office, account))


def test_on_paper(booked: Office) -> None:
    text = text_of(account_paper(booked, account_of_fund(booked, WORK, YEAR)))
    for words in (
        "幸福里社区居民委员会分类账",
        "经费来源：区财政工作经费期间：2026年1月1日至12月31日单位：元",
        "上期结余100.00",
        "2026-02-01记-2026-02-001冲销记-2026-01-003：十二月电费电费-88.881,100.00",
        "2026-02-02记-2026-02-002调剂办公费街道下拨200.001,300.00",
        "本期合计1,200.00100.021,199.98",
        "预借未报50.00元，账上现金1,149.98元",
    ):
        assert words in text, words


def test_pages_carry_what_they_come_to(office: Office) -> None:
    receive(office, "2026-01-05", "1000")
    for at in range(70):
        pay(office, f"2026-01-{6 + at // 5:02d}", f"{at + 1}.01")
    account = account_of_fund(office, WORK, YEAR)
    pages = PdfReader(BytesIO(account_paper(office, account))).pages
    texts = ["".join(page.extract_text().split()) for page in pages]
    assert len(texts) > 2
    printed = 0
    for at, text in enumerate(texts):
        lines = [line for line in account.lines if f"-{line.number[-3:]}买签字笔" in text]
        printed += text.count("买签字笔") + ("经费到账" in text)
        so_far = account.lines[printed - 1].balance
        spent = sum(line.went for line in account.lines[:printed])
        carried = f"1,000.00{_yuan(spent)}{_yuan(so_far)}"
        assert lines or at == 0
        if at < len(texts) - 1:
            assert f"过次页{carried}" in text
            assert f"承前页{carried}" in texts[at + 1]
        else:
            assert "过次页" not in text
            assert printed == 71
    assert "承前页" not in texts[0]


def test_as_a_workbook(booked: Office, tmp_path: Path) -> None:
    path = tmp_path / "账.xlsx"
    export_account(booked, account_of_fund(booked, WORK, YEAR), path)
    sheet = load_workbook(path).active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    heading = next(at for at, row in enumerate(rows) if row[0] == "日期")
    assert rows[heading] == ["日期", "凭证", "摘要", "类别或对方经费", "收入", "支出", "结余"]
    last = rows[heading + 7]
    assert (last[1], last[2], last[5], last[6]) == ("记-2026-02-003", "=水电", 20.02, 1199.98)
    assert sheet.cell(heading + 8, 3).data_type == "s"
    assert rows[heading + 8][4:] == [1200, 100.02, 1199.98]
    assert audit.recent(booked.db)[0].action == "export"
    with pytest.raises(NotUnderstoodError):
        export_account(booked, account_of_fund(booked, WORK, YEAR), tmp_path / "账.doc")


def _yuan(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"
