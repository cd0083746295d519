"""What the hands and eyes of a journey are: where the keys go, and what a page says."""

import io

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

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
