"""The budget on paper and as a workbook."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from community_desk.errors import DeskError
from community_desk.expenses.budget_paper import budget_paper, budget_sheet, export_budget
from community_desk.expenses.budget_plans import typical_amounts
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.office.office import Office
from tests.expenses.booking import pay, receive


@pytest.fixture
def year(office: Office) -> Office:
    receive(office, "2025-01-05", "2000")
    pay(office, "2025-03-05", "812.30", "打印复印费")
    receive(office, "2026-01-05", "3000")
    pay(office, "2026-11-05", "900", "打印复印费")
    set_budget(office, 2026, [*typical_amounts(), BudgetAmount("visits", 720_00, "street", 10)])
    return office


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1
    return str(pages[0].extract_text())


def test_the_year_on_one_page(year: Office) -> None:
    text = text_of(budget_paper(year, budget_sheet(year, 2026)))
    for words in (
        "幸福里社区居民委员会2026年度支出预算表",
        "经费来源：全部经费",
        "812.30",
        "25,220.00",
        "90.0%",
        "3.6%",
        "上年结余和本年到账 4,187.70 元。",
        "第 1 版，王主任",
        "制表人：王主任",
    ):
        assert words in text, words
    assert "取暖费" not in text


def test_months_of_one_fund(year: Office) -> None:
    text = text_of(budget_paper(year, budget_sheet(year, 2026, "street", by_month=True)))
    assert "经费来源：街道下拨" in text
    assert "12月" in text
    assert "720.00" in text
    assert "通讯费" not in text


def test_a_workbook_with_numbers(year: Office, tmp_path: Path) -> None:
    file = tmp_path / "budget.xlsx"
    export_budget(year, budget_sheet(year, 2026), file)
    rows = {row[0]: row[1:] for row in load_workbook(file).active.iter_rows(values_only=True)}  # type: ignore[union-attr]
    assert rows["打印复印费"][:3] == (812.3, 1000, 900)
    assert rows["合计"][1] == 25220
    action = year.db.execute("SELECT action FROM audit ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert action == "export"


@pytest.mark.parametrize(
    ("of", "name", "code"), [(2025, "a.pdf", "no_budget"), (2026, "a.doc", "unknown_file_kind")]
)
def test_what_cannot_go_out(year: Office, tmp_path: Path, of: int, name: str, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        export_budget(year, budget_sheet(year, of), tmp_path / name)
    assert caught.value.code == code
