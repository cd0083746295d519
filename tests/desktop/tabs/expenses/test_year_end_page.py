"""年终结转: looked at, then booked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.year_end_page import YearEndPage
from community_desk.expenses.months import close_month
from community_desk.expenses.vouchers import load_voucher
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.expenses.booking import pay, receive

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def year(office: Office) -> Office:
    receive(office, "2026-01-05", "1000")
    receive(office, "2026-01-05", "500", "费随事转")
    pay(office, "2026-02-05", "120.50", "电费")
    return office


@pytest.fixture
def page(year: Office, context: DeskContext, qtbot: QtBot) -> YearEndPage:
    return shown_page(YearEndPage(context), qtbot)


def test_it_is_looked_at_and_booked(
    page: YearEndPage, year: Office, qtbot: QtBot, heard: Heard
) -> None:
    assert page.year.value() == "2026"
    assert page.balance.text() == "年底余额 1,379.50  −  上缴 500.00  =  结转下年 879.50"
    assert page.date.value() == "2026-12-31"
    assert page.book_button.accessibleName() == "上缴并记账 1 笔"
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    voucher = load_voucher(year, "2026-12-01")
    assert (voucher.fen, voucher.fund_title, voucher.class_title) == (
        500_00,
        "费随事转",
        "上缴结余",
    )
    assert heard.notices[-1].text == "已记 1 笔上缴，共 500.00 元：记-2026-12-001 起"
    assert heard.changes == ["expenses"]
    assert not page.book_button.isEnabled()
    assert page.balance.text() == "年底余额 879.50  −  上缴 0.00  =  结转下年 879.50"
    with qtbot.waitSignal(page.month_wanted) as wanted:
        heard.notices[-1].act()
    assert wanted.args == ["2026-12", voucher.uid]


def test_open_months_are_told_and_gone_to(page: YearEndPage, qtbot: QtBot, year: Office) -> None:
    assert "2026 年 1 月起还有 2 个月没有结账" in page.waiting.accessibleName()
    with qtbot.waitSignal(page.month_wanted) as wanted:
        page.waiting.click()
    assert wanted.args == ["2026-01", ""]
    close_month(year, "2026-01")
    close_month(year, "2026-02")
    page.reload()
    assert not page.waiting.isVisible()


@pytest.mark.parametrize("typed", ["2026-11-30", "2026-02-10", "年底"])
def test_a_wrong_day_is_said_at_the_field(page: YearEndPage, typed: str, year: Office) -> None:
    close_month(year, "2026-01")
    page.date.set_value(typed)
    page.book()
    assert page.form.error("date")
    assert page.book_button.isEnabled()


def test_a_year_with_nothing_left_says_so(
    office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    page = shown_page(YearEndPage(context), qtbot)
    assert not page.either.shows_content()
    assert not page.book_button.isEnabled()


def test_a_clerk_only_looks(year: Office, context: DeskContext, qtbot: QtBot) -> None:
    clerk = replace(year, staff=replace(year.staff, role=Role.CLERK))
    page = shown_page(YearEndPage(replace(context, office=clerk)), qtbot)
    assert not page.book_button.isEnabled()
    assert page.model.rowCount() == 2


def test_tab_comes_to_all_of_the_page(page: YearEndPage, qtbot: QtBot) -> None:
    page.table.select_row(0)
    reaches_all(page, qtbot)
