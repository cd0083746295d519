"""The book of before comes in from its workbook and is taken back; by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.import_dialog import BookImport
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from tests.journeys.desk import press, tab_to

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    file = tmp_path / "残疾人台账.csv"
    lines = (
        "幸福里社区残疾人台账,,,,",
        "序号,姓名,身份证号码,残疾类型,残疾级别",
        "1,陈𬭎,340102197109144410,肢体,3级",
        "2,赵国强,,听力,一级",
        "3,张伟,,骨头,一级",
        "合计,3,,,",
    )
    file.write_text("\n".join(lines), "utf-8")
    return file


def test_a_book_comes_in_and_goes_again(
    window: MainWindow, people: dict[str, str], workbook: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    window.context.open_book("0305")
    office, book = window.context.office, tab.book
    menu = tab.middle.take_button.menu()
    assert isinstance(menu, QMenu)

    (entry,) = [one for one in menu.actions() if one.text().startswith("导入")]
    tab_to(tab.middle.take_button, qtbot)
    entry.trigger()
    assert tab._asking is not None
    name = tab._asking.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(workbook))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab._importing is not None)
    dialog = tab._importing
    assert isinstance(dialog, BookImport)
    for step in (1, 2):
        qtbot.waitUntil(lambda step=step: dialog.step() == step and dialog._task is None)
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.main.hasFocus())
        press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: dialog.step() == 3 and dialog._task is None)
    assert entries.total(office, book) == 1
    assert tab.middle.model.rowCount() == 1

    tab_to(dialog.end.undo_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "已撤销" in dialog.sentence.text())
    assert entries.total(office, book) == 0
    press(Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: not window.findChildren(BookImport))
