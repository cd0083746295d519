"""What presses every button there is: it answers what the system would ask, and fills forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from community_desk.desktop.kit import printer
from community_desk.desktop.kit.buttons import ChipButton, DeskButton, MainButton
from community_desk.desktop.kit.fields import DateField, MoneyField, PasswordField

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_X)
NEVER = ("帮助", "取消", "关闭", "先不", "不打开", "放大", "缩小", "适合宽度")
TYPED = {DateField: "2026-11-20", MoneyField: "1", PasswordField: "another horse"}


def answer_the_system(patch: pytest.MonkeyPatch, out: Path, given: Path) -> None:
    """Whoever asks for a file or printer is answered at once: what is saved goes into the folder
    ``out``, what is opened is the file ``given``, what is printed becomes a PDF in ``out``.
    """
    opened = QDialog.open

    def number() -> int:
        return len(list(out.iterdir()))

    def choose(dialog: QFileDialog) -> None:
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            path = out / f"{number()}-{Path(dialog.selectedFiles()[0]).name}"
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            path = out
        else:
            path = given
        dialog.fileSelected.emit(str(path))
        dialog.filesSelected.emit([str(path)])
        dialog.deleteLater()

    def show(dialog: QDialog) -> None:
        if not isinstance(dialog, QPrintDialog):
            opened(dialog)
            return
        dialog.done(QDialog.DialogCode.Accepted)

    def draw(_printer: QPrinter, pdf: bytes) -> int:
        (out / f"{number()}-printed.pdf").write_bytes(pdf)
        return 1

    patch.setattr(QDesktopServices, "openUrl", lambda _: True)
    patch.setattr(printer, "draw_pages", draw)
    patch.setattr(QFileDialog, "open", choose)
    patch.setattr(QDialog, "open", show)


def buttons(dialog: QWidget) -> list[str]:
    """The words on what can be pressed in a dialog, the main button last."""
    found = [b for b in dialog.findChildren(DeskButton) if _is_pressable(b)]
    found.sort(key=lambda button: isinstance(button, MainButton))
    return list(dict.fromkeys(button.accessibleName() for button in found))


def press(dialog: QWidget, words: str) -> None:
    """Presses the button that says this, if it is there and on."""
    for button in dialog.findChildren(DeskButton):
        if button.accessibleName() == words and _is_pressable(button):
            button.click()
            return


def fill(dialog: QWidget) -> None:
    """Types something into every empty field and chooses where nothing is chosen."""
    for field in dialog.findChildren(QLineEdit):
        if field.isVisible() and field.isEnabled() and not field.isReadOnly() and not field.text():
            field.insert(next((t for kind, t in TYPED.items() if isinstance(field, kind)), "试"))
    for area in dialog.findChildren(QPlainTextEdit):
        if area.isVisible() and area.isEnabled() and not area.toPlainText():
            area.insertPlainText("试一试")
    for box in dialog.findChildren(QComboBox):
        if box.isVisible() and box.isEnabled() and box.count() > 1 and not box.currentData():
            box.setCurrentIndex(1)


def sentences(dialog: QWidget) -> set[str]:
    """What can be read on a dialog, and why its buttons are off."""
    words = {each.text() for each in dialog.findChildren(QLabel) if each.isVisible()}
    return words | {b.toolTip() for b in dialog.findChildren(DeskButton) if b.isVisible()}


def use(widget: QWidget, file: Path) -> None:
    """Does to a list or a field what a hand would try: a double click, the keys that open, change,
    delete and paste, and lets a file fall on it.
    """
    QApplication.clipboard().setText("试一试\t340102196306075990\n试二\t13800000412")
    if isinstance(widget, QAbstractItemView):
        target, place = widget.viewport(), QPoint(20, 12)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=place)
    for key in KEYS:
        if isValid(widget) and widget.isVisible():
            QTest.keyClick(widget, key)
    for key in (Qt.Key.Key_V, Qt.Key.Key_S, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        if isValid(widget) and widget.isVisible():
            QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
    if isValid(widget) and widget.acceptDrops():
        let_fall(widget, file)
    QApplication.processEvents()


def let_fall(widget: QWidget, file: Path) -> None:
    """Lets a file fall on a widget, as the system tells of it."""
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(file))])
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    rest = (brought, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, copy, *rest)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, *rest))


def others(*kept: QWidget) -> Iterator[QWidget]:
    """The windows that came up."""
    for shown in QApplication.topLevelWidgets():
        if shown not in kept and isinstance(shown, QDialog) and shown.isVisible():
            yield shown


def _is_pressable(button: QAbstractButton) -> bool:
    words = button.accessibleName()
    return (
        button.isVisible()
        and button.isEnabled()
        and not isinstance(button, ChipButton)
        and not words.startswith(NEVER)
    )
