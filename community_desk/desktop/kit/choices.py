"""Two values side by side, of which one is taken, or both."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme

Side = Literal["left", "right", "both"]


class SideBySide(QFrame):
    """A word, then two values. The arrow keys take the left or the right one, in a row of which
    both may be taken Space takes both; Enter and Down go to the next row, Up to the one before;
    Tab goes to the button ``after`` the values, and F4 clicks it. ``chosen`` carries the side.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        word: str,
        left: str,
        right: str,
        *,
        both: bool = False,
        after: QPushButton | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kit", "choices")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._word, self._may_both = word, both
        self._side: Side = "left"
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(3)] * 4)
        row.setSpacing(theme.px(8))
        label = quiet_label(word)
        label.setFixedWidth(theme.px(88))
        row.addWidget(label)
        self._left, self._right = _Value(theme, left), _Value(theme, right)
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 1)
        self._after = after
        end = QWidget()
        end.setFixedWidth(theme.px(52))
        place = QHBoxLayout(end)
        place.setContentsMargins(0, 0, 0, 0)
        if after is not None:
            place.addWidget(after)
            after.setAccessibleName(f"{after.text()}{word}")
            after.installEventFilter(self)
        row.addWidget(end)
        self._show()

    def side(self) -> Side:
        """What is taken."""
        return self._side

    def choose(self, side: Side) -> None:
        """Takes a side without telling."""
        self._side = side
        self._show()

    def texts(self) -> tuple[str, str]:
        """Both values as shown."""
        return self._left.label.text(), self._right.label.text()

    def set_texts(self, left: str, right: str) -> None:
        """Changes both values."""
        self._left.label.setText(left)
        self._right.label.setText(right)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sides: dict[int, Side] = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}
        if event.key() in sides:
            self._take(sides[event.key()])
        elif event.key() == Qt.Key.Key_Space and self._may_both:
            self._take("both")
        elif event.key() == Qt.Key.Key_F4 and self._after is not None:
            self._after.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave(self.focusNextChild)
        elif event.key() == Qt.Key.Key_Up:
            self._leave(self.focusPreviousChild)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        for value, side, other in (
            (self._left, "left", "right"),
            (self._right, "right", "left"),
        ):
            if value.geometry().contains(event.position().toPoint()):
                adds = self._may_both and self._side == other
                self._take("both" if adds else side)  # type: ignore[arg-type]

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        area = self.parentWidget()
        while area is not None and not hasattr(area, "ensureWidgetVisible"):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the button, too, the arrows go from row to row.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._leave(self.focusNextChild)
                return True
            if event.key() == Qt.Key.Key_Up:
                self.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _leave(self, step: Callable[[], bool]) -> None:
        # Buttons in the rows are for Tab.
        beside = [row._after for row in self.window().findChildren(SideBySide)]
        step()
        while self.window().focusWidget() in beside:
            step()

    def _take(self, side: Side) -> None:
        if side != self._side:
            self.choose(side)
            self.chosen.emit(side)

    def _show(self) -> None:
        self._left.show_chosen(self._side in ("left", "both"))
        self._right.show_chosen(self._side in ("right", "both"))
        left, right = self.texts()
        taken = {"left": left, "right": right, "both": f"{left}；{right}"}[self._side]
        self.setAccessibleName(self._word)
        self.setAccessibleDescription(
            self.tr("左：{left}；右：{right}；取：{taken}").format(
                left=left, right=right, taken=taken
            )
        )


class _Value(QFrame):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setProperty("kit", "choice")
        self._picture = theme.picture("check", "accent", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(6), theme.px(8), theme.px(6))
        self.label = QLabel(text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self._mark = QLabel()
        self._mark.setFixedWidth(theme.px(18))
        row.addWidget(self.label, 1)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_chosen(self, chosen: bool) -> None:
        restyle(self, chosen="true" if chosen else "false")
        if chosen:
            self._mark.setPixmap(self._picture)
        else:
            self._mark.clear()
