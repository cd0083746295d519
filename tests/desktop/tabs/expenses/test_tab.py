"""经费: the month, its figures, its charts."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import ALL, DeskContext, Target
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.months import close_month
from community_desk.expenses.vouchers import load_voucher
from community_desk.office.office import Office, open_office
from tests.conftest import PASSWORD, fixed_clock
from tests.desktop.by_tab import reaches_all
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


def numbers(tab: ExpensesTab) -> list[str]:
    return [cells(tab, row)[1] for row in range(tab.pane.model.rowCount())]


def test_month_of_today_newest_first(tab: ExpensesTab) -> None:
    assert tab.pane.heading.title() == "2026 年 11 月"
    assert tab.pane.heading.tag_text() == "未结账"
    assert tab.pane.model.rowCount() == 2
    assert cells(tab, 0) == [
        "11-12", "记-2026-11-002", "换活动室灯管 6 支", "设备与设施维修", "-210.00", "缺",
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
    ("column", "first"),
    [(0, "01"), (1, "01"), (2, "02"), (3, "01"), (4, "01"), (5, "02")],
)
def test_headings_sort(tab: ExpensesTab, column: int, first: str) -> None:
    tab.pane.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert numbers(tab)[0] == f"记-2026-11-0{first}"
    tab.pane.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert numbers(tab)[1] == f"记-2026-11-0{first}"


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


def test_alt_up_and_down_walk_through_the_years(qtbot: QtBot, tab: ExpensesTab) -> None:
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Up, ALT)
    assert tab.pane.heading.title() == "2025 年 11 月"
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Down, ALT)
    assert tab.month == "2026-11"


def test_whole_year_and_its_balance(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.pane.line.year_chip.setFocus()
    qtbot.keyClick(tab.pane.line.year_chip, Qt.Key.Key_Space)
    assert tab.pane.heading.title() == "2026 年"
    assert numbers(tab)[0] == "记-2026-11-002"
    assert numbers(tab)[-1] == "记-2026-01-001"
    assert tab.pane.balance.text() == (
        "上年结余 0.00  +  收入 16,300.00  −  支出 1,910.00  =  本年结余 14,390.00"
    )
    assert not tab.pane.close_button.isVisible()
    assert not tab.pane.statement_button.isVisible()
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Left, ALT)
    assert tab.pane.heading.title() == "2025 年"
    assert not tab.pane.either.shows_content()
    tab.pane.line.year_chip.click()
    assert tab.pane.heading.title() == "2025 年 11 月"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("灯管", ["记-2026-11-002"]),
        ("460", ["记-2026-11-001"]),
        ("460.00", ["记-2026-11-001"]),
        ("2026-11-0", ["记-2026-11-002", "记-2026-11-001"]),
        ("记-2026-11-002", ["记-2026-11-002"]),
        ("第2号", ["记-2026-11-002"]),
        ("没有的", []),
    ],
)
def test_search_by_keys(qtbot: QtBot, tab: ExpensesTab, typed: str, found: list[str]) -> None:
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.focusWidget() is tab.pane.line.search
    tab.pane.line.search.insert(typed)
    assert numbers(tab) == found
    assert tab.pane.either.shows_content() == bool(found)
    qtbot.keyClick(tab.pane.line.search, Qt.Key.Key_Escape)
    assert len(numbers(tab)) == 2


def test_enter_in_the_search_leads_to_what_was_found(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.pane.line.search.setFocus()
    tab.pane.line.search.insert("灯管")
    qtbot.keyClick(tab.pane.line.search, Qt.Key.Key_Return)
    assert tab.focusWidget() is tab.pane.table
    assert tab.pane.table.record().number == "记-2026-11-002"


def test_only_what_lacks_a_receipt(tab: ExpensesTab) -> None:
    chip = tab.pane.line.lacking_chip
    assert chip.isVisible()
    assert chip.accessibleName() == "缺票据 1"
    chip.click()
    assert numbers(tab) == ["记-2026-11-002"]
    tab.pane.line.year_chip.click()
    assert chip.isChecked()
    assert numbers(tab) == ["记-2026-11-002"]
    tab.show_month("2026-10")
    assert not tab.pane.either.shows_content()
    chip.click()
    assert not chip.isVisible()
    assert numbers(tab) == ["记-2026-10-001"]


def test_selection_stays_when_others_wrote(
    tab: ExpensesTab, year: Office, context: DeskContext
) -> None:
    tab.pane.table.select_row(1)
    pay(year, "2026-11-22", "5")
    context.tell_changed("expenses")
    assert tab.pane.table.record().number == "记-2026-11-001"
    assert numbers(tab)[0] == "记-2026-11-003"


def test_selection_stays_beyond_the_first_page(
    tab: ExpensesTab, year: Office, context: DeskContext
) -> None:
    for day in range(1, 24):
        for _ in range(10):
            pay(year, f"2026-11-{day:02d}", "3")
    context.tell_changed("expenses")
    assert tab.pane.go_to(load_voucher(year, "2026-11-03").uid)
    assert tab.pane.table.currentIndex().row() == 231
    pay(year, "2026-11-23", "5")
    context.tell_changed("expenses")
    assert tab.pane.table.record().number == "记-2026-11-003"
    assert tab.pane.table.currentIndex().row() == 232


def test_what_another_program_wrote_is_seen(tab: ExpensesTab, year: Office) -> None:
    other = open_office(year.folder, PASSWORD, clock=fixed_clock)
    pay(other, "2026-11-22", "40", "维修")
    other.close()
    tab.context.tell_changed(ALL)
    assert numbers(tab)[0] == "记-2026-11-003"
    assert tab.figures.spent.texts()[1] == "¥1,950.00"
    assert [bar.value for bar in tab.charts.months.bars()][10] == 710.0


def test_empty_lists_say_why(qtbot: QtBot, tab: ExpensesTab) -> None:
    def said() -> list[str]:
        return [label.text() for label in tab.pane.empty.findChildren(QLabel) if label.text()]

    tab.show_month("2026-02")
    assert said() == ["2026 年 2 月还没有凭证", "按 Ctrl+N 记第一笔"]
    tab.pane.line.search.setText("灯管")
    assert said() == ["2026 年 2 月没有找到“灯管”", "按 Esc 清空，看全部"]
    qtbot.keyClick(tab.pane.line.search, Qt.Key.Key_Escape)
    tab.charts.budget.clicked.emit("newspapers")
    assert said() == ["2026 年没有“报刊”的凭证", "点上面的“只看”，看全部凭证"]


def test_tab_key_comes_to_everything(qtbot: QtBot, tab: ExpensesTab) -> None:
    for open_card in (False, True):
        tab.pane.table.setFocus()
        if open_card:
            tab.pane.table.select_row(0)
        reaches_all(tab, qtbot)


def test_narrow_list_gives_up_numbers_first(tab: ExpensesTab) -> None:
    tab.resize(760, 600)
    hidden = [tab.pane.table.isColumnHidden(at) for at in range(6)]
    assert hidden[1]
    assert not any((hidden[0], hidden[2], hidden[4], hidden[5]))


def test_figures_of_the_year(tab: ExpensesTab) -> None:
    figures = tab.figures
    assert figures.allotted.texts() == [
        "今年到账",
        "¥16,300.00",
        "区财政工作经费 15,500 · 费随事转 800",
    ]
    assert figures.spent.texts() == ["已支出", "¥1,910.00", "到 11 月 23 日"]
    assert figures.left.texts() == ["还剩", "¥14,390.00", "其中专项 800.00 不能挪用"]
    assert figures.lasts.texts() == ["照此用到", "够到年底", "年底约余 ¥13,416"]


def test_money_that_ends_before_the_year(tab: ExpensesTab, year: Office) -> None:
    pay(year, "2026-11-20", "15000", "展板")
    tab.reload()
    _, day, note = tab.figures.lasts.texts()
    assert day.endswith("日")
    assert note.startswith("年底约缺 ¥")
    assert tab.figures.left.texts()[1] == "-¥610.00"


def test_money_that_never_came_does_not_end(context: DeskContext, office: Office) -> None:
    pay(office, "2026-11-20", "15000", "展板")
    tab = ExpensesTab(context)
    assert tab.figures.lasts.texts() == ["照此用到", "—", "记了到账才算得出"]


def test_year_without_spending_has_no_forecast(tab: ExpensesTab) -> None:
    tab.show_month("2027-01")
    assert tab.figures.lasts.texts() == ["照此用到", "—", "有了支出才算得出"]


def test_bars_against_the_budget(tab: ExpensesTab) -> None:
    bars = {bar.label: bar for bar in tab.charts.budget.bars()}
    assert bars["打印"].meaning == "refused"
    assert bars["打印"].words == "打印：已花 1,240.00 元，预算 1,000.00 元（124%）"
    assert bars["展板"].meaning == ""
    assert tab.charts.heading.tag_text() == "打印超 24%"
    assert [bar.value for bar in tab.charts.months.bars()][-3:] == [1240.0, 670.0, 0.0]


def test_bar_of_a_class_opens_its_vouchers_of_the_year(qtbot: QtBot, tab: ExpensesTab) -> None:
    tab.charts.budget.clicked.emit("printing")
    assert tab.pane.heading.title() == "2026 年"
    assert numbers(tab) == ["记-2026-10-001"]
    assert tab.pane.line.only_chip.accessibleName() == "只看“打印”"
    tab.charts.budget.clicked.emit("panels")
    assert numbers(tab) == ["记-2026-11-001"]
    qtbot.mouseClick(tab.pane.line.only_chip, Qt.MouseButton.LeftButton)
    assert not tab.pane.line.only_chip.isVisible()
    assert tab.pane.heading.title() == "2026 年 11 月"
    assert len(numbers(tab)) == 2


def test_same_bar_again_goes_back(tab: ExpensesTab) -> None:
    for _ in range(2):
        tab.charts.budget.clicked.emit("panels")
    assert tab.pane.heading.title() == "2026 年 11 月"
    assert not tab.pane.line.only_chip.isVisible()


def test_from_the_whole_year_the_chip_goes_back_to_it(tab: ExpensesTab) -> None:
    tab.pane.line.year_chip.click()
    tab.charts.budget.clicked.emit("panels")
    tab.pane.line.only_chip.click()
    assert tab.pane.heading.title() == "2026 年"
    assert len(numbers(tab)) == 5


def test_bar_of_a_month_opens_it(tab: ExpensesTab) -> None:
    tab.charts.months.clicked.emit("2026-10")
    assert tab.pane.heading.title() == "2026 年 10 月"


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
    assert tab.pane.heading.tag_text() == "已结账"
    assert not tab.pane.close_button.isEnabled()


def test_other_changes_are_seen(tab: ExpensesTab, year: Office, context: DeskContext) -> None:
    pay(year, "2026-11-21", "5")
    context.tell_changed("expenses")
    assert tab.pane.model.rowCount() == 3


def test_widths_are_remembered(tab: ExpensesTab, memory: QSettings) -> None:
    tab.pane.table.horizontalHeader().resizeSection(1, 200)
    assert memory.value("widths/vouchers/凭证") == 200
