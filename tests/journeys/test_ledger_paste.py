"""Lines copied in Excel become entries of a book; by keys alone, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.paste_dialog import PasteDialog
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries

CTRL = Qt.KeyboardModifier.ControlModifier
BLOCK = (
    "姓名\t身份证号\t出生年月\t残疾类型\t残疾级别\t有效期至\t辅具需求\r\n"
    '陈𬭎\t340102197109144410\t\t肢体\t3级\t2030.5.6\t"轮椅\n坐垫"\r\n'
    "赵国强\t\t1945.1.12\t听力\t一级\t\t=1+1\r\n"
)


def test_a_block_is_pasted_put_right_and_undone(
    window: MainWindow, people: dict[str, str], qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    window.context.open_book("0305")
    office, book = window.context.office, tab.book
    tab.middle.add_button.setFocus()

    # The day is none: it is said at the cell, and nothing can be added.
    QGuiApplication.clipboard().setText(BLOCK.replace("2030.5.6", "2026-02-30"))
    qtbot.keyClick(tab.middle.add_button, Qt.Key.Key_V, CTRL)
    dialog = window.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(lambda: dialog.table.hasFocus())
    assert "2026-02-30" in dialog.detail.text()
    assert not dialog.main.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(PasteDialog))
    assert entries.total(office, book) == 0

    # Put right in Excel and copied again, all of it comes in.
    QGuiApplication.clipboard().setText(BLOCK)
    with qtbot.waitActive(window):
        window.activateWindow()
    tab.middle.add_button.setFocus()
    qtbot.keyClick(tab.middle.add_button, Qt.Key.Key_V, CTRL)
    dialog = window.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(lambda: dialog.main.hasFocus())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(PasteDialog))
    rows = entries.page(office, book)
    shown = [dict(zip((c.name for c in book.columns), row.cells, strict=True)) for row in rows]
    assert [(one["姓名"], one["残疾等级"], one["辅具需求"]) for one in shown] == [
        ("陈𬭎", "三级", "轮椅 坐垫"),
        ("赵国强", "一级", "=1+1"),
    ]

    # And Ctrl+Z takes it back while the notice stands.
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: entries.total(office, book) == 0)
