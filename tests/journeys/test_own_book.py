"""A book of the office's own: made by keys, written in, changed three ways, and nothing is lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.design_new import NewBookDialog
from community_desk.desktop.tabs.ledgers.design_page import DesignPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers.export import export_book
from community_desk.workbooks.read import read_sheets
from tests.desktop.input_method import compose
from tests.journeys.desk import focused

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def retype(field: QWidget, text: str) -> None:
    assert isinstance(field, LineField)
    field.selectAll()
    compose(field, "", text)


def add_column(page: DesignPage, qtbot: QtBot, name: str, type_: str) -> None:
    """One more column, by keys only."""
    form = page.editor.columns.form
    qtbot.keyClick(page.editor.columns.rows, KEY.Key_Insert)
    assert form.field("name").hasFocus()
    retype(form.field("name"), name)
    qtbot.keyClick(form.field("name"), KEY.Key_Return)
    choose(form.field("type"), qtbot, type_)
    page.editor.columns.rows.setFocus()


def choose(field: QWidget, qtbot: QtBot, value: str) -> None:
    """Goes through the words of a choice with the arrows until it says this."""
    assert isinstance(field, ChoiceField)
    assert field.hasFocus()
    key = KEY.Key_Down if field.findData(value) > field.currentIndex() else KEY.Key_Up
    while field.value() != value:
        qtbot.keyClick(field, key)


def test_an_own_book_made_and_changed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    office = window.context.office
    qtbot.keyClick(window, KEY.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    window.context.open("ledgers_page", "design")
    page = tab.pages.shown()
    assert isinstance(page, DesignPage)

    # A book with four columns.
    qtbot.keyClick(page.new_button, KEY.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, NewBookDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    compose(dialog.form.field("name"), "qipai", "棋牌室用具")
    qtbot.keyClick(dialog.form.field("name"), KEY.Key_S, CTRL)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert focused(window) is page.editor.columns.rows
    qtbot.keyClick(page.editor.columns.rows, KEY.Key_End)
    add_column(page, qtbot, "用具", "text")
    add_column(page, qtbot, "数量", "text")
    qtbot.keyClick(page.editor.columns.rows, KEY.Key_S, CTRL)
    code = page.code
    qtbot.keyClick(page.editor.columns.rows, KEY.Key_Escape)

    # An entry in it.
    window.context.open_book(code)
    assert [column.name for column in tab.book.columns] == ["序号", "日期", "用具", "数量"]
    qtbot.keyClick(tab.middle.table, KEY.Key_N, CTRL)
    form = tab.pane.form
    retype(form.field("日期"), "2026-03-05")
    compose(form.field("用具"), "xiangqi", "象棋")
    compose(form.field("数量"), "yue", "约三副")
    qtbot.keyClick(form.field("数量"), KEY.Key_S, CTRL)
    assert tab.pane.entry is not None

    # A column is renamed, one is added, one changes its type.
    window.context.open("ledgers_page", "design", code)
    rows, columns = page.editor.columns.rows, page.editor.columns.form
    rows.setFocus()
    qtbot.keyClick(rows, KEY.Key_Home)
    for _ in range(2):
        qtbot.keyClick(rows, KEY.Key_Down)
    qtbot.keyClick(rows, KEY.Key_Return)
    retype(columns.field("name"), "物品")
    rows.setFocus()
    qtbot.keyClick(rows, KEY.Key_Down)
    qtbot.keyClick(rows, KEY.Key_Return)
    qtbot.keyClick(columns.field("name"), KEY.Key_Return)
    choose(columns.field("type"), qtbot, "integer")
    rows.setFocus()
    add_column(page, qtbot, "保管人", "text")
    qtbot.keyClick(rows, KEY.Key_S, CTRL)
    qtbot.keyClick(rows, KEY.Key_Escape)

    # The old entry stands beside a new one, and both go out together.
    window.context.open_book(code)
    qtbot.keyClick(tab.middle.table, KEY.Key_N, CTRL)
    retype(form.field("日期"), "2026-04-06")
    compose(form.field("物品"), "weiqi", "围棋")
    compose(form.field("保管人"), "zhangwei", "张伟")
    retype(form.field("数量"), "2")
    qtbot.keyClick(form.field("数量"), KEY.Key_S, CTRL)
    assert tab.middle.model.rowCount() == 2
    assert export_book(office, tab.book, tmp_path / "out.xlsx", reason="核对") == 2
    headings, first, second = read_sheets(tmp_path / "out.xlsx")[0].rows[2:5]
    assert list(headings) == ["序号", "日期", "物品", "数量", "保管人"]
    assert list(first)[2:] == ["象棋", "约三副", ""]
    assert list(second)[2:] == ["围棋", 2, "张伟"]
    qtbot.keyClick(tab.middle.table, KEY.Key_End)
    assert form.values()["数量"] == "约三副"
    assert form.error("数量") == "原来填的：约三副"
