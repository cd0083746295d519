"""更多, and the page of columns that are asked for again and again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.overlap_page import OverlapPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab


def test_the_page_opens_and_leaves_by_keys(tab: LedgersTab, qtbot: QtBot) -> None:
    tab.open_target(Target("ledgers_page", "overlap"))
    page = tab.pages.shown()
    assert isinstance(page, OverlapPage)
    assert page.lines.rowCount() == len(page.found.columns) > 100
    assert page.found.columns[0].column == "序号"
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert tab.pages.shown() is None
