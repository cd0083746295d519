"""The field one types into to find something."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.theme import Theme


class SearchField(QLineEdit):
    """A field with a magnifier and the key that leads to it at its end.

    ``searched`` carries the words at each change (not while an input method composes);
    ``moved`` carries Key_Up, Key_Down, PageUp and PageDown for the list below.
    """

    searched = Signal(str)
    moved = Signal(object)

    def __init__(
        self, theme: Theme, placeholder: str, parent: QWidget | None = None, *, key: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._magnifier = FieldIcon(theme, self, "search")
        self._clears = not key
        if self._clears:
            self._clear = FieldIcon(theme, self, "x", self.tr("清空"))
            self._clear.clicked.connect(self.clear)
            self._clear.hide()
        self._hint = QLabel(key, self)
        self._hint.setProperty("kit", "quiet")
        self._key, self._margin = key, theme.px(14)
        self.textChanged.connect(self._text_changed)
        self.installEventFilter(self)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        hint = self._hint.sizeHint()
        beside = hint.width() + self._margin if self._key else 0
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        # Where there is no room for both, what to type is worth more than the key.
        has_room = words + beside + 4 * self._margin <= self.width()
        self._hint.setVisible(has_room and bool(self._key))
        if self._key:
            margins = self.textMargins()
            margins.setRight(beside if has_room else 0)
            self.setTextMargins(margins)
        self._hint.setGeometry(
            self.width() - hint.width() - self._margin,
            (self.height() - hint.height()) // 2,
            hint.width(),
            hint.height(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (
                Qt.Key.Key_Up,
                Qt.Key.Key_Down,
                Qt.Key.Key_PageUp,
                Qt.Key.Key_PageDown,
            ):
                self.moved.emit(key)
                return True
            if key == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
        return super().eventFilter(watched, event)

    def _text_changed(self, text: str) -> None:
        if self._clears:
            self._clear.setVisible(bool(text))
        self.searched.emit(text.strip())
