"""What the hands and eyes of a journey are: where the keys go, and what a page says."""

import io
from typing import TypeVar

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.input_method import compose

Dialog = TypeVar("Dialog", bound=QWidget)
_MOST_TABS = 60


def focused(window: QWidget) -> QWidget:
    """Where the next key goes."""
    widget = window.focusWidget()
    assert widget is not None
    return widget


def press(
    key: Qt.Key, qtbot: QtBot, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, for whatever of all windows has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def write(words: str, qtbot: QtBot) -> None:
    """Words where the keys go: digits and signs as keys, Chinese by the input method."""
    focus = QApplication.focusWidget()
    assert focus is not None
    if words.isascii():
        qtbot.keyClicks(focus, words)
    else:
        compose(focus, "x", words)


def opened(kind: type[Dialog], qtbot: QtBot) -> Dialog:
    """The dialog that a key has opened, once the keys go there."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), kind))
    found = QApplication.activeWindow()
    assert isinstance(found, kind)
    return found


def back_in(window: QWidget, qtbot: QtBot) -> None:
    """The window has the keys again; the screenless platform does not give them back."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def choose_entry(words: str, qtbot: QtBot) -> None:
    """Opens the menu of the button with the focus, and chooses an entry of it."""
    press(Qt.Key.Key_Return, qtbot)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction().text() == words:
            qtbot.keyClick(menu, Qt.Key.Key_Return)
            return
    raise AssertionError(f"no {words} in the menu")


def tab_to(widget: QWidget, qtbot: QtBot) -> None:
    """Presses Tab until the keys go to a widget."""
    for _ in range(_MOST_TABS):
        if widget.hasFocus():
            return
        press(Qt.Key.Key_Tab, qtbot)
    raise AssertionError(f"Tab does not reach {widget.accessibleName()}")


def text_of(pdf: bytes) -> str:
    """What stands on a page; nothing where there is none."""
    if not pdf:
        return ""
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text().replace("\n", "")
