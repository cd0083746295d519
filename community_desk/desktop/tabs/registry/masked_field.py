"""A field for a number that is masked until somebody asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.theme import Theme


class MaskedField(LineField):
    """Shows a mask. Typing replaces the whole number; the eye, or F4, brings the number itself
    through ``reveal``, which puts on record that it was looked at.

    While masked, ``value()`` is empty and `is_masked` says so: nothing was typed.
    """

    def __init__(self, theme: Theme, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._reveal: Callable[[], str] | None = None
        words = self.tr("显示号码（F4），会留下查看记录")
        self._eye = FieldIcon(theme, self, "eye", words)
        self._eye.hide()
        self._eye.clicked.connect(self.show_number)

    def set_masked(self, mask: str, reveal: Callable[[], str]) -> None:
        """Shows ``mask`` for a number that ``reveal`` gives."""
        self.set_value(mask)
        self._reveal = reveal if mask else None
        self._eye.setVisible(bool(mask))

    def is_masked(self) -> bool:
        """Whether the number stands behind its mask, untouched."""
        return self._reveal is not None

    def show_number(self) -> None:
        """Puts the number itself into the field, to be read or corrected."""
        if self._reveal is not None:
            number = self._reveal()
            self._unmask()
            self.set_value(number)
            self.setFocus()

    def value(self) -> str:
        return "" if self.is_masked() else super().value()

    def set_value(self, text: str) -> None:
        self._unmask()
        super().set_value(text)

    def event(self, event: QEvent) -> bool:
        # The window may have another use for F4; in a masked field it is ours.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_F4
            and self.is_masked()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self.show_number()
            return
        changes = (
            bool(event.text() and event.text().isprintable())
            or event.matches(QKeySequence.StandardKey.Paste)
            or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        )
        if self.is_masked() and changes:
            self._replace()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.is_masked() and (event.commitString() or event.preeditString()):
            self._replace()
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.is_masked():
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.is_masked():
            self.selectAll()

    def _tell(self) -> None:
        if self.is_masked():  # by a menu, past the keys
            self._unmask()
            if "*" in self.text():
                self.clear()
        super()._tell()

    def _replace(self) -> None:
        self._unmask()
        self.clear()
        self.edited.emit()

    def _unmask(self) -> None:
        self._reveal = None
        self._eye.setVisible(False)
