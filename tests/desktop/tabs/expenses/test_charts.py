"""经费: the three charts, by keys, and the list they open."""

from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.advances import Settlement, settle
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.expenses.booking import lend, pay, receive


@pytest.fixture
def year(office: Office) -> Office:
    """Three funds: one with an advance, one earmarked, one that gave some away."""
    receive(office, "2026-01-05", "15500")
    receive(office, "2026-03-02", "800", fund="费随事转")
    receive(office, "2026-04-02", "2500", fund="街道下拨")
    pay(office, "2026-10-08", "1240", "打印费", text="付打印店 宣传单 300 份")
    pay(office, "2026-11-06", "2460", "展板", text="消防知识展板", fund="街道下拨")
    moved = NewTransfer(
        date=date(2026, 11, 7), fund="街道下拨", to_fund="区财政工作经费", fen=10_000, text="调剂"
    )
    transfer(office, moved)
    lend(office, "2026-11-10", "300")
    told = lend(office, "2026-11-11", "200")
    settle(office, told.number, Settlement(date=date(2026, 11, 12)))
    return office


@pytest.fixture
def tab(qtbot: QtBot, year: Office, context: DeskContext) -> ExpensesTab:
    made = ExpensesTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    with qtbot.waitActive(made):
        made.show()
    return made


def numbers(tab: ExpensesTab) -> list[str]:
    model = tab.pane.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def press(qtbot: QtBot, tab: ExpensesTab, *keys: Qt.Key) -> None:
    for key in keys:
        at = tab.focusWidget()
        assert at is not None
        qtbot.keyClick(at, key)


def test_funds_say_what_is_left_in_words(tab: ExpensesTab) -> None:
    bars = {bar.key: bar for bar in tab.charts.funds.bars()}
    assert bars["district_work"].words == (
        "区财政工作经费：到账 15,500.00 元，调入 100.00 元，已支 1,240.00 元，"
        "还剩 14,360.00 元，其中预借未报 300.00 元"
    )
    assert bars["district_work"].hatched == 300
    assert bars["district_work"].of == 15_600
    assert bars["funds_with_tasks"].label == "费随事转（专项）"
    assert bars["street"].shown == "超 60"
    assert bars["street"].meaning == "refused"
    assert "还剩 -60.00 元" in tab.charts.funds.accessibleDescription()


def test_balance_and_figures_tell_what_is_lent(tab: ExpensesTab) -> None:
    assert tab.pane.balance.text().endswith("（其中预借未报 300.00）")
    tab.pane.line.year_chip.click()
    assert tab.pane.balance.text().endswith("（其中预借未报 300.00）")
    assert tab.figures.left.texts()[2] == "其中专项 800.00 不能挪用 · 预借未报 300.00"


def test_method_of_the_forecast_is_told(tab: ExpensesTab) -> None:
    assert "预借出去还没有报销的 300.00 元" in tab.figures.lasts.toolTip()
    assert tab.figures.lasts.accessibleDescription()


def test_a_fund_opens_its_vouchers_of_the_year_by_keys(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.charts.switch.chip("budget").setFocus()
    press(qtbot, tab, Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert tab.charts.heading.title() == "各项经费余额"
    assert tab.focusWidget() is tab.charts.funds
    press(qtbot, tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert tab.pane.heading.title() == "2026 年"
    assert tab.pane.line.only_chip.accessibleName() == "只看“街道下拨”"
    assert numbers(tab) == ["记-2026-11-002", "记-2026-11-001", "记-2026-04-001"]
    assert tab.charts.funds.chosen() == "street"
    press(qtbot, tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert numbers(tab) == ["记-2026-03-001"]
    press(qtbot, tab, Qt.Key.Key_Return)
    assert tab.pane.heading.title() == "2026 年 11 月"
    assert tab.charts.funds.chosen() == ""


def test_a_class_and_a_month_open_by_keys(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.charts.budget.setFocus()
    press(qtbot, tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert numbers(tab) == ["记-2026-10-001"]
    tab.charts.months.setFocus()
    press(qtbot, tab, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert tab.pane.heading.title() == "2026 年 10 月"
    assert tab.charts.months.chosen() == "2026-10"
    assert tab.charts.budget.chosen() == ""


def test_income_of_a_month_is_told(tab: ExpensesTab) -> None:
    words = [bar.words for bar in tab.charts.months.bars()]
    assert words[0] == "1 月支出 0.00 元，收入 15,500.00 元"
    assert words[9] == "10 月支出 1,240.00 元"


def test_the_chart_chosen_is_remembered(tab: ExpensesTab, context: DeskContext) -> None:
    tab.charts.switch.chip("funds").click()
    again = ExpensesTab(context)
    assert again.charts.heading.title() == "各项经费余额"
    again.let_go()
    again.deleteLater()


def test_a_year_without_money_says_so(tab: ExpensesTab, memory: QSettings) -> None:
    tab.charts.switch.chip("funds").click()
    tab.show_month("2025-03")
    assert tab.charts.funds.bars() == ()
    assert not tab.charts.funds.isVisible()
    assert tab.figures.allotted.texts()[0] == "2025 年到账"


def test_an_empty_year_says_what_to_do(
    qtbot: QtBot, tab: ExpensesTab, office: Office, heard: Heard
) -> None:
    tab.show_month("2025-03")
    assert not tab.charts.budget.isVisible()
    assert not tab.charts.months.isVisible()
    with qtbot.waitSignal(tab.context.changes.target_wanted):
        tab.charts.budget_button.click()
    assert (heard.targets[-1].kind, heard.targets[-1].key) == ("expenses_page", "budget")
    set_budget(office, 2025, [BudgetAmount("visits", 720_50)])
    tab.reload()
    assert tab.charts.budget.isVisible()


def test_rows_of_the_classes_stand_apart(tab: ExpensesTab) -> None:
    chart = tab.charts.budget
    line = QFontMetrics(tab.context.theme.font("quiet")).height()
    assert chart.height() >= len(chart.bars()) * (line + 1)
    assert chart.visibleRegion().boundingRect().height() == chart.height()


def test_kinds_are_told_in_the_list(tab: ExpensesTab) -> None:
    model = tab.pane.model
    rows = [[model.index(row, at).data() for at in (3, 4, 5)] for row in range(model.rowCount())]
    assert rows == [
        ["冲借", "0.00", "—"],
        ["预借", "200.00", "已报"],
        ["预借", "300.00", "未报"],
        ["调拨", "100.00", "—"],
        ["展板与宣传制作", "-2,460.00", "1 张"],
    ]
