"""An icon in a field that grows with the text; those that Qt puts there stay at 16 pixels."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton

from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import ICON, Theme


class FieldIcon(QToolButton):
    """At the beginning of a field it only shows what the field is for; with ``words``, which are
    its tip, it stands at the end and can be clicked.
    """

    def __init__(self, theme: Theme, field: QLineEdit, icon: str, words: str = "") -> None:
        super().__init__(field)
        self.setProperty("kit", "field")
        self._field, self._at_end = field, bool(words)
        self._side, self._beside = theme.px(ICON + 6), theme.px(3)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setIcon(theme.icon(icon, "quiet"))
        self.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
        self.setFixedSize(self._side, self._side)
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        if not words:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.installEventFilter(self)
        self._keep_room(True)

    def setVisible(self, on: bool) -> None:
        super().setVisible(on)
        self._keep_room(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.Resize:
            option = QStyleOptionFrame()
            self._field.initStyleOption(option)
            part = QStyle.SubElement.SE_LineEditContents
            inside = self._field.style().subElementRect(part, option, self._field)
            left = inside.right() + 1 - self._side if self._at_end else inside.left()
            self.move(left, (self._field.height() - self._side) // 2)
        return False

    def _keep_room(self, on: bool) -> None:
        """Keeps the words of the field off the icon."""
        margins, room = self._field.textMargins(), self._side + self._beside if on else 0
        if self._at_end:
            margins.setRight(room)
        else:
            margins.setLeft(room)
        self._field.setTextMargins(margins)
