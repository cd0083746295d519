"""Words that come and go by themselves: done, with a way back, or what stands in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from community_desk.desktop.kit.buttons import IconButton, LinkButton
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.theme import Theme

_ICONS = {
    "allowed": "circle-check",
    "refused": "circle-alert",
    "due": "triangle-alert",
    "neutral": "info",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, what it means, and perhaps one thing that can be done about it."""

    text: str
    meaning: str = "allowed"
    action: str = ""
    act: Callable[[], None] | None = None


class NoticeBar(QFrame):
    """Shows the last notice at the foot of its host for some seconds."""

    SECONDS = 6
    SECONDS_WITH_ACTION = 12

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("kit", "popup")
        self._theme, self._host = theme, host
        self._notice: Notice | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(10))
        self._icon = QLabel()
        self._text = text_label("", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._action = LinkButton(theme, "", self)
        self._action.key = QKeySequence(QKeySequence.StandardKey.Undo)
        self._action.bind_key(None)  # as long as it is to be seen
        self._key = quiet_label(
            self._action.key.toString(QKeySequence.SequenceFormat.NativeText), wrap=False
        )
        self._action.clicked.connect(self._acted)
        away = IconButton(theme, self.tr("收起"), self, icon="x")
        away.setProperty("kit", "bare")
        away.clicked.connect(self.hide)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._key)
        row.addWidget(away)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Shows a notice in place of the one before."""
        self._notice = notice
        self._icon.setPixmap(self._theme.picture(_ICONS[notice.meaning], notice.meaning, 20))
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._action.set_text(notice.action)
        for part in (self._action, self._key):
            part.setVisible(bool(notice.action))
        seconds = self.SECONDS_WITH_ACTION if notice.action else self.SECONDS
        if notice.meaning == "refused":
            seconds *= 2
        self.show()
        self._place()
        self.raise_()
        self._timer.start(seconds * 1000)

    def text(self) -> str:
        """The sentence that is up; empty when none is."""
        return self._notice.text if self._notice and self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        host = self._host
        one_line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        others = self._theme.px(120) + self._action.sizeHint().width()
        if self._notice and self._notice.action:
            others += self._key.sizeHint().width() + self._theme.px(10)
        width = min(one_line + others, host.width() - self._theme.px(64), self._theme.px(760))
        self._text.setWordWrap(one_line + others > width)
        self.setFixedWidth(width)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(
            (host.width() - width) // 2,
            host.height() - height - self._theme.px(4),  # below the buttons at the foot of a pane
            width,
            height,
        )

    def _acted(self) -> None:
        self.hide()
        if self._notice and self._notice.act:
            self._notice.act()
