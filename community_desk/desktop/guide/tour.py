"""带我看看: a card that goes through the window, pointing at one part after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.panes import button_row, heading_label, text_label
from community_desk.desktop.theme import Theme

_WIDE = 320  # px
_APART = 10
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Step:
    """What is said, in which tab it is seen ("": whatever is up), and what it points at; None is
    the middle of the window.
    """

    title: str
    text: str
    tab: str
    part: Callable[[], QWidget | None]


class Tour(QFrame):
    """Lies over ``host`` and keeps nobody from working there. Enter goes on, Esc ends it.
    ``tab_wanted`` asks for the tab of a step, ``ended`` says that it is over.
    """

    tab_wanted = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, steps: Sequence[Step], host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("kit", "popup")
        self._theme, self._steps, self._host, self._at = theme, steps, host, 0
        self._ring = QFrame(host)
        self._ring.setProperty("kit", "ring")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = column = QVBoxLayout(self)
        space = theme.px(16)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.px(8))
        self.title = heading_label("")
        self.text = text_label("")
        self.skip_button = PlainButton(theme, self.tr("不看了"))
        self.next_button = MainButton(theme, "")
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(button_row(theme, self.skip_button, self.next_button))
        self.setFixedWidth(theme.px(_WIDE))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.end)
        self.skip_button.clicked.connect(self.end)
        self.next_button.clicked.connect(self.go_on)
        host.installEventFilter(self)

    def begin(self) -> None:
        """Shows the first step and takes the keys."""
        self._show(0)

    def go_on(self) -> None:
        """The next step; after the last it is over."""
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        else:
            self.end()

    def end(self) -> None:
        """Goes away."""
        self._host.removeEventFilter(self)
        self._ring.hide()
        self._ring.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, at: int) -> None:
        self._at, step = at, self._steps[at]
        if step.tab:
            self.tab_wanted.emit(step.tab)
        last = at + 1 == len(self._steps)
        count = self.tr("{at}/{count}").format(at=at + 1, count=len(self._steps))
        self.title.setText(f"{step.title}　{count}")
        self.text.setText(step.text)
        self.setAccessibleName(f"{step.title}\n{step.text}")
        self.next_button.set_text(self.tr("好了") if last else self.tr("下一步"))
        self.skip_button.setVisible(not last)
        self.show()
        self._place()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        part, room = self._steps[self._at].part(), self._host.rect()
        if part is None or not part.isVisible():
            self._ring.hide()
            self.move(room.center() - self.rect().center())
        else:
            target = QRect(part.mapTo(self._host, QPoint(0, 0)), part.size())
            around = self._theme.px(_AROUND)
            self._ring.setGeometry(target.adjusted(-around, -around, around, around) & room)
            self._ring.show()
            self._ring.raise_()
            self.move(self._beside(target, room))
        self.raise_()

    def _beside(self, target: QRect, room: QRect) -> QPoint:
        """Below the part, else above or at its right, within the room."""
        apart = self._theme.px(_APART)
        if target.bottom() + apart + self.height() <= room.bottom():
            place = QPoint(target.left(), target.bottom() + apart)
        elif target.right() + apart + self.width() <= room.right():
            place = QPoint(target.right() + apart, target.top() + apart)
        else:
            place = QPoint(target.left(), target.top() - apart - self.height())
        x = max(apart, min(place.x(), room.width() - self.width() - apart))
        y = max(apart, min(place.y(), room.height() - self.height() - apart))
        return QPoint(x, y)
