"""减负报告: counted beside the window, by year and quarter, and printed."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.burden_page import BurdenPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from tests.desktop.tabs.ledgers.conftest import book

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(tab: LedgersTab, qtbot: QtBot) -> BurdenPage:
    tab.open_target(Target("ledgers_page", "burden"))
    page = tab.pages.shown()
    assert isinstance(page, BurdenPage)
    qtbot.waitUntil(lambda: page.either.shows_content())
    return page


def test_figures_charts_and_the_way_to_the_tasks(tab: LedgersTab, qtbot: QtBot) -> None:
    typed = {"任务名称": "满意度调查", "下达部门": "街道办事处"}
    entries.add_entry(tab.context.office, book("1503"), typed=typed)
    page = opened(tab, qtbot)
    assert page.cards["tasks"].texts() == ["承接的任务", "1", "1 件没有批准，1 件没有经费"]
    assert [bar.label for bar in page.charts["departments"].bars()] == ["街道办事处"]
    assert page.lines.rowCount() == 1
    page.quarter.set_value("1")
    page.quarter.edited.emit()
    qtbot.waitUntil(lambda: page.lines.rowCount() == 0)
    page.quarter.set_value("0")
    page.quarter.edited.emit()
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1)
    page.table.setFocus()
    page.table.select_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.book.code == "1503"


def test_the_report_prints_by_its_key(tab: LedgersTab, qtbot: QtBot) -> None:
    page = opened(tab, qtbot)
    qtbot.keyClick(page.year, Qt.Key.Key_P, CTRL)
    assert page.dialog is not None
    with qtbot.waitSignal(page.dialog.drawn):
        pass
    assert page.dialog.preview.pdf().startswith(b"%PDF")
    page.dialog.reject()


def test_tab_walks_from_the_period_to_the_charts(tab: LedgersTab, qtbot: QtBot) -> None:
    page = opened(tab, qtbot)
    assert page.year.hasFocus()
    reached = []
    for _ in range(8):
        widget = page.focusWidget()
        reached.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    for widget in (page.year, page.quarter, page.print_button, page.charts["columns"]):
        assert widget in reached, widget
