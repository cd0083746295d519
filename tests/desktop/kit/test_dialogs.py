"""Buttons under the keyboard, and dialogs on a small screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_open, ask_save


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_its_keys(theme, qtbot, key) -> None:
    dialog = DeskDialog(theme, "题", None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    button = PlainButton(theme, "显示")
    dialog.body.addWidget(button)
    main = dialog.add_buttons("保存")
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("显示"))
    main.clicked.connect(lambda: pressed.append("保存"))
    dialog.open()
    button.setFocus()
    qtbot.keyClick(button, key)
    assert pressed == ["显示"]
    main.setFocus()
    qtbot.keyClick(main, key)
    assert pressed == ["显示", "保存"]


@pytest.mark.parametrize("later", [False, True])
def test_a_dialog_taller_than_the_screen_scrolls_between_heading_and_buttons(
    theme, qtbot, later
) -> None:
    dialog = DeskDialog(theme, "题", None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    first = QLineEdit()
    dialog.body.addWidget(first)
    tall = QLabel("很长")
    tall.setMinimumHeight(2000)
    tall.setVisible(not later)
    dialog.body.addWidget(tall)
    main = dialog.add_buttons("保存")
    with qtbot.waitActive(dialog):
        dialog.open()
    first.setFocus()
    if later:
        tall.show()
    room = dialog.screen().availableGeometry().height()
    qtbot.waitUntil(lambda: dialog._scroll is not None)
    assert dialog.height() < room
    at = main.mapTo(dialog, QPoint(0, main.height()))
    assert main.isVisible()
    assert at.y() <= dialog.height()
    assert tall.visibleRegion().boundingRect().height() > room / 3
    assert dialog.focusWidget() is first


def test_a_dialog_that_fits_does_not_scroll(theme, qtbot) -> None:
    dialog = DeskDialog(theme, "题", None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.body.addWidget(QLineEdit())
    dialog.open()
    assert dialog._scroll is None


def test_a_file_is_looked_for_where_the_window_last_chose_one(theme, qtbot, tmp_path) -> None:
    window = DeskDialog(theme, "题", None)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    inner = QLabel("里", window)
    chosen: list[str] = []
    first = ask_open(inner, "选", "表 (*.csv)", chosen.append)
    assert first.directory().absolutePath() != str(Path.cwd())
    roster = tmp_path / "名册.csv"
    roster.touch()
    first.filesSelected.emit([str(roster)])
    first.reject()
    second = ask_save(window, "存", "月报表.pdf", "PDF (*.pdf)", chosen.append)
    assert second.directory().absolutePath() == str(tmp_path)
    assert second.selectedFiles() == [str(tmp_path / "月报表.pdf")]
    second.reject()
