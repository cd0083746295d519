"""经费: the month, its figures, its charts."""

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.months import close_month
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.expenses.booking import pay, receive

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def year(office: Office) -> Office:
    """Money in January, two payments in November, one of them without receipt."""
    receive(office, "2026-01-05", "15500")
    receive(office, "2026-03-02", "800", fund="费随事转")
    pay(office, "2026-10-08", "1240", "打印费", text="付打印店 宣传单 300 份")
    pay(office, "2026-11-06", "460", "展板", text="消防知识展板两块")
    pay(office, "2026-11-12", "210", "维修", text="换活动室灯管 6 支", receipts=0)
    return office


@pytest.fixture
def tab(qtbot: QtBot, year: Office, context: DeskContext) -> ExpensesTab:
    made = ExpensesTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    with qtbot.waitActive(made):
        made.show()
    return made


def cells(tab: ExpensesTab, row: int) -> list[str]:
    model = tab.pane.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_month_of_today_newest_first(tab: ExpensesTab) -> None:
    assert tab.pane.title.text() == "2026 年 11 月"
    assert tab.pane.tag.text() == "未结账"
    assert tab.pane.model.rowCount() == 2
    assert cells(tab, 0) == [
        "11-12", "2026-11-02", "换活动室灯管 6 支", "设备与设施维修", "-210.00", "缺",
    ]  # fmt: skip
    assert cells(tab, 1)[-1] == "1 张"


def test_balance_says_how_the_month_came_about(tab: ExpensesTab) -> None:
    assert tab.pane.balance.text() == (
        "上月结余 15,060.00  +  收入 0.00  −  支出 670.00  =  本月结余 14,390.00"
    )


def test_income_is_marked_and_lacks_no_receipt(tab: ExpensesTab) -> None:
    tab.show_month("2026-01")
    assert cells(tab, 0)[4:] == ["+15,500.00", "1 张"]


@pytest.mark.parametrize(
    ("column", "first"), [(0, "2026-11-01"), (4, "2026-11-01"), (5, "2026-11-02")]
)
def test_headings_sort(tab: ExpensesTab, column: int, first: str) -> None:
    tab.pane.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert cells(tab, 0)[1] == first


def test_alt_arrows_walk_through_the_months(qtbot: QtBot, tab: ExpensesTab) -> None:
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Left, ALT)
    assert tab.month == "2026-10"
    assert cells(tab, 0)[2] == "付打印店 宣传单 300 份"
    for _ in range(3):
        qtbot.keyClick(tab.pane.table, Qt.Key.Key_Right, ALT)
    assert tab.month == "2027-01"
    assert not tab.pane.either.shows_content()


def test_months_end_where_no_year_can_be_booked(tab: ExpensesTab) -> None:
    tab.show_month("2027-12")
    tab.pane.later.click()
    assert tab.month == "2027-12"


def test_figures_of_the_year(tab: ExpensesTab) -> None:
    figures = tab.figures
    assert figures.allotted.texts() == [
        "今年到账",
        "¥16,300.00",
        "区财政工作经费 15,500 · 费随事转 800",
    ]
    assert figures.spent.texts() == ["已支出", "¥1,910.00", "到 11 月 23 日"]
    assert figures.left.texts() == ["还剩", "¥14,390.00", "其中专项 800.00 不能挪用"]
    assert figures.lasts.texts() == ["照此用到", "够到年底", "年底约余 ¥14,216"]


def test_money_that_ends_before_the_year(tab: ExpensesTab, year: Office) -> None:
    pay(year, "2026-11-20", "15000", "展板")
    tab.reload()
    _, day, note = tab.figures.lasts.texts()
    assert day.endswith("日")
    assert note.startswith("年底约缺 ¥")
    assert tab.figures.left.texts()[1] == "-¥610.00"


def test_year_without_spending_has_no_forecast(tab: ExpensesTab) -> None:
    tab.show_month("2027-01")
    assert tab.figures.lasts.texts() == ["照此用到", "—", "有了支出才算得出"]


def test_bars_against_the_budget(tab: ExpensesTab) -> None:
    bars = {bar.label: bar for bar in tab.charts.budget.bars()}
    assert bars["打印"].meaning == "refused"
    assert bars["打印"].words == "打印：已花 1,240.00 元，预算 1,000.00 元（124%）"
    assert bars["展板"].meaning == ""
    assert tab.charts.budget_heading.tag_text() == "打印超 24%"
    assert [bar.value for bar in tab.charts.months.bars()][-3:] == [1240.0, 670.0, 0.0]


def test_bar_filters_and_its_chip_takes_it_back(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.charts.budget.clicked.emit("panels")
    assert tab.pane.model.rowCount() == 1
    assert tab.pane.group_chip.accessibleName() == "只看“展板”"
    tab.charts.budget.clicked.emit("printing")
    assert not tab.pane.either.shows_content()
    qtbot.mouseClick(tab.pane.group_chip, Qt.MouseButton.LeftButton)
    assert tab.pane.model.rowCount() == 2
    assert not tab.pane.group_chip.isVisible()


def test_bar_of_a_month_opens_it(tab: ExpensesTab) -> None:
    tab.charts.months.clicked.emit("2026-10")
    assert tab.pane.title.text() == "2026 年 10 月"


def test_target_is_a_month_and_a_voucher(tab: ExpensesTab, year: Office) -> None:
    wanted = pay(year, "2026-09-01", "1")
    tab.open_target(Target("month", "2026-09", wanted.uid))
    assert tab.pane.table.record().uid == wanted.uid


def test_target_that_is_no_month_is_said(tab: ExpensesTab, heard: Heard) -> None:
    tab.open_target(Target("month", "2026-13"))
    assert "不是月份" in heard.notices[0].text
    assert tab.month == "2026-11"


def test_closed_month_says_so(tab: ExpensesTab, year: Office) -> None:
    for month in ("2026-01", "2026-03", "2026-10"):
        close_month(year, month)
    tab.show_month("2026-10")
    assert tab.pane.tag.text() == "已结账"
    assert not tab.pane.close_button.isEnabled()


def test_other_changes_are_seen(tab: ExpensesTab, year: Office, context: DeskContext) -> None:
    pay(year, "2026-11-21", "5")
    context.tell_changed("expenses")
    assert tab.pane.model.rowCount() == 3


def test_widths_are_remembered(tab: ExpensesTab, memory: QSettings) -> None:
    tab.pane.table.horizontalHeader().resizeSection(1, 200)
    assert memory.value("widths/vouchers/凭证") == 200
