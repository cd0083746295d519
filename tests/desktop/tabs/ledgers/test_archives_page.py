"""归档: books closed for a period by keys, and their copies."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.ledgers.archives_page import ArchivesPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import archive, entries
from community_desk.office.office import Office
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard
from tests.desktop.tabs.ledgers.conftest import book, days_ago
from tests.printing.papers import page_count, text_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office: Office, tab: LedgersTab) -> ArchivesPage:
    """The page on the third quarter, in which 残疾人台账 and a meeting are due."""
    talk = {"日期": "2026-08-05", "主题": "学习"}
    entries.add_entry(days_ago(office, 100), book("0103"), typed=talk)
    tab.open_target(Target("ledgers_page", "archives"))
    page = tab.pages.shown()
    assert isinstance(page, ArchivesPage)
    return page


def test_all_that_is_due_is_closed_at_once(
    page: ArchivesPage, qtbot: QtBot, context: DeskContext, heard: Heard, office: Office
) -> None:
    assert page.period.value() == "2026-Q3"
    assert page.heading.count() == "2 本待归档"
    assert "归档全部 2 本" in page.all_button.text()
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert heard.notices[-1].text == "已归档 2 本：2026 年第 3 季度"
    assert {each.book for _, each in archive.archives(office)} == {"0103", "0305"}
    assert page.heading.count() == ""
    assert not page.all_button.isEnabled()
    assert page.table.hasFocus()


def test_one_is_closed_and_its_copies_are_printed(
    page: ArchivesPage, qtbot: QtBot, context: DeskContext, office: Office
) -> None:
    page.table.select_key("0305")
    assert not page.print_button.isEnabled()
    page.one_button.click()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert [each.book for _, each in archive.archives(office)] == ["0305"]
    page.table.select_key("0305")
    assert not page.one_button.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.drawn):
        pass
    pdf = page.paper.preview.pdf()
    assert page_count(pdf) == 3
    assert all(f"一式三份之{number}" in text_of(pdf) for number in "一二三")
    page.paper.reject()


def test_what_is_not_over_is_not_closed(page: ArchivesPage, qtbot: QtBot) -> None:
    page.open_key("2026-Q4")
    assert not page.all_button.isEnabled()
    assert not page.one_button.isEnabled()
    page.open_key("去年")
    assert "看不懂期间" in page.said.text()
    assert page.model.rowCount() == 0


def test_tab_comes_to_all_of_the_page(page: ArchivesPage, qtbot: QtBot) -> None:
    reaches_all(page, qtbot)


def test_enter_leads_to_the_book(page: ArchivesPage, tab: LedgersTab, qtbot: QtBot) -> None:
    page.table.select_key("0103")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.book.code == "0103"
