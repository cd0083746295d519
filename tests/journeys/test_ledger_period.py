"""A quarter is over: its book is closed by keys, changed afterwards, and printed as it was."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.archives_page import ArchivesPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.archive import take_archive
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_periods import read_period
from tests.printing.papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier
PERIOD = read_period("2026-Q3")


def test_a_period_is_closed_and_stays_as_it_was(
    window: MainWindow, people: dict[str, str], qtbot: QtBot
) -> None:
    office, book = window.context.office, load_books().find("0306")
    summer = replace(office, clock=lambda: office.clock() - timedelta(days=120))
    entry = entries.add_entry(
        summer, book, resident_uid=people["赵国强"], typed={"月津贴": "100", "起发月份": "2026-07"}
    )
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)

    # 更多 → 归档: everything that is due is closed with one key.
    window.context.open("ledgers_page", "archives")
    page = tab.pages.shown()
    assert isinstance(page, ArchivesPage)
    window.activateWindow()  # the screenless platform does not by itself
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy(), timeout=30_000)
    assert page.heading.count() == ""
    frozen = take_archive(office, book, PERIOD, "pdf", reason="查看")
    assert "赵国强" in text_of(frozen)
    assert "100.00" in text_of(frozen)

    # Enter leads to the book, where the amount changes.
    page.table.select_key("0306")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    window.context.open_book("0306", entry.uid)
    amount = tab.pane.form.field("月津贴")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    amount.setFocus()
    qtbot.keyClick(amount, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(amount, "999")
    qtbot.keyClick(amount, Qt.Key.Key_S, CTRL)
    assert entries.load_entry(office, book, entry.uid).typed["月津贴"] == "999.00"

    # What was closed is as it was, and its three copies print.
    assert take_archive(office, book, PERIOD, "pdf", reason="查看") == frozen
    window.context.open("ledgers_page", "archives")
    page.table.select_key("0306")
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.drawn):
        pass
    printed = text_of(page.paper.preview.pdf())
    assert printed.count("100.00") >= 3
    assert "999.00" not in printed
    page.paper.reject()
