"""What a pane shows when it has nothing to show: why, and the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.theme import Theme


class EmptyState(QWidget):
    """An icon, a sentence, a quiet second one, and perhaps a button with the next step."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        sentence: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        button: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        picture = QLabel()
        picture.setPixmap(theme.picture(icon, "quiet", 40))
        self._sentence = text_label(sentence)
        self._hint = quiet_label(hint)
        for label in (picture, self._sentence, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._hint.setVisible(bool(hint))
        if button is not None:
            column.addSpacing(theme.px(8))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, sentence: str, hint: str = "") -> None:
        """Changes the sentence."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class Either(QWidget):
    """Shows its content, or its empty state in the same place."""

    def __init__(self, content: QWidget, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._policy = content, content.focusPolicy()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(content)
        self._stack.addWidget(empty)

    def show_content(self, there_is: bool) -> None:
        """Content where ``there_is`` any, else the empty state."""
        self._stack.setCurrentIndex(0 if there_is else 1)
        # Else Tab would end at a pane that hands its focus to what is hidden.
        self._content.setFocusPolicy(self._policy if there_is else Qt.FocusPolicy.NoFocus)

    def shows_content(self) -> bool:
        """Whether the content is up."""
        return self._stack.currentIndex() == 0
