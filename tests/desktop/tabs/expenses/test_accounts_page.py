"""分类账: a fund or a class line by line, printed and saved."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.accounts_page import AccountsPage
from community_desk.office.office import Office
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.expenses.booking import pay, receive
from tests.expenses.papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office: Office, context: DeskContext, qtbot: QtBot) -> AccountsPage:
    receive(office, "2025-12-05", "100")
    receive(office, "2026-01-05", "1000")
    receive(office, "2026-01-05", "500", "街道下拨")
    pay(office, "2026-02-05", "120.50", "电费")
    pay(office, "2026-03-05", "20", "水费")
    return shown_page(AccountsPage(context), qtbot)


def _cells(page: AccountsPage, row: int) -> list[str]:
    columns = range(page.model.columnCount())
    return [str(page.model.index(row, column).data() or "") for column in columns]


def test_the_first_fund_is_shown_with_its_balance(page: AccountsPage) -> None:
    assert page.tree.thing() == ("fund", "district_work")
    assert page.said.text() == (
        "上期结余 100.00  +  收入 1,000.00  −  支出 140.50  =  期末结余 959.50"
    )
    assert _cells(page, 1) == [
        "2026-02-05",
        "记-2026-02-001",
        "买签字笔",
        "电费",
        "",
        "120.50",
        "979.50",
    ]


def test_a_class_has_no_income_and_counts_since_january(page: AccountsPage) -> None:
    page.open_key("class:electricity")
    assert [column.title for column in page.model.columns][-2:] == ["支出", "本年累计"]
    assert _cells(page, 0)[3:] == ["区财政工作经费", "120.50", "120.50"]
    page.choice.part.set_value("03")
    page.choice.edited.emit()
    # In March nothing was paid for electricity: the first account that there is is shown.
    assert page.tree.thing() == ("fund", "district_work")
    assert page.said.text().startswith("上期结余 979.50")


def test_a_period_without_anything_says_so(page: AccountsPage, office: Office) -> None:
    page.choice.year.set_value("2025")
    page.choice.part.set_value("Q1")
    page.choice.edited.emit()
    assert not page.either.shows_content()
    assert not page.print_button.isEnabled()
    assert not page.export_button.isEnabled()


def test_enter_leads_to_the_voucher(page: AccountsPage, qtbot: QtBot) -> None:
    page.table.select_row(1)
    with qtbot.waitSignal(page.month_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args[0] == "2026-02"


def test_it_is_printed_as_shown_and_saved_as_a_workbook(
    page: AccountsPage, qtbot: QtBot, tmp_path: Path, heard: Heard
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.drawn):
        pass
    assert "本期合计1,000.00140.50959.50" in text_of(page.paper.preview.pdf())
    page.paper.reject()
    page.save_to(str(tmp_path / "账.xlsx"))
    sheet = load_workbook(tmp_path / "账.xlsx").active
    assert sheet is not None
    assert list(sheet.values)[-1][4:] == (1000, 140.5, 959.5)
    assert heard.notices[-1].text == "已存为 账.xlsx"


def test_tab_comes_to_all_of_the_page(page: AccountsPage, qtbot: QtBot) -> None:
    page.table.select_row(0)
    reaches_all(page, qtbot)
