"""What hides everything while the window is locked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget
from shiboken6 import isValid

_UNSEEN = Qt.WidgetAttribute.WA_DontShowOnScreen
_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool)


class OwnCopies(QObject):
    """Knows what was copied out of this program, to take it from the clipboard again when the
    office is shut away. What was copied elsewhere since stays.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._copied = ""
        self._clipboard.dataChanged.connect(self._changed)

    def forget(self) -> None:
        """Empties the clipboard where what lies in it was copied here."""
        if self._copied and self._clipboard.text() == self._copied:
            self._clipboard.clear()
        self._copied = ""

    def _changed(self) -> None:
        # Whoever copies elsewhere has the keys there. Some systems cannot say whose it is.
        here = QGuiApplication.focusWindow() is not None
        self._copied = self._clipboard.text() if here else ""


class Curtain(QObject):
    """Before the window: dialogs are hidden and come back, all that passes is closed. Whatever
    opens meanwhile, such as the dialog at the end of a long task, is hidden before it is seen;
    only what ``front`` gives, and what it opens, is shown.
    """

    def __init__(self, window: QWidget, front: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._front = window, front
        self._hidden: list[QDialog] = []
        self._copies = OwnCopies(self)
        self._drawn = self._in_front = False

    def draw(self) -> None:
        """Hides everything."""
        self._drawn = self._in_front = True
        self._copies.forget()
        QToolTip.hideText()
        self._sweep()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def open(self) -> None:
        """Shows the dialogs again in the order in which they lay."""
        self.take_away()
        hidden, self._hidden = self._hidden, []
        for dialog in hidden:
            if isValid(dialog):
                QDialog.open(dialog)  # QPrintDialog hides it behind its older overload

    def step_back(self) -> None:
        """Goes on hiding what the window opens, and nothing of the one that takes its place."""
        self._in_front = False

    def take_away(self) -> None:
        """Lets windows open again; those that are hidden stay so."""
        self._drawn = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def forget_copies(self) -> None:
        """Takes from the clipboard what was copied here."""
        self._copies.forget()

    def hides(self) -> bool:
        """Whether a dialog waits behind it."""
        return any(isValid(dialog) for dialog in self._hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shows = event.type() == QEvent.Type.Show
        if shows and isinstance(watched, QWidget) and self._covers(watched):
            watched.setAttribute(_UNSEEN)
            QTimer.singleShot(0, self, self._sweep)
        return False

    def _sweep(self) -> None:
        if not self._drawn:
            return
        # Those of the window in the order in which they were made: one over the other.
        known = self._window.findChildren(QWidget)
        found = []
        for shown in dict.fromkeys([*known, *QApplication.topLevelWidgets()]):
            if not shown.isVisible() or not self._covers(shown):
                continue
            if isinstance(shown, QDialog):  # something may be typed into it
                found.append(shown)
            else:
                shown.close()
                shown.setAttribute(_UNSEEN, False)
        for dialog in reversed(found):
            dialog.hide()
            dialog.setAttribute(_UNSEEN, False)
        self._hidden += [dialog for dialog in found if dialog not in self._hidden]

    def _covers(self, shown: QWidget) -> bool:
        """Whether a window belongs to the one that is locked, or to nobody and passes by."""
        if not shown.isWindow() or shown is self._window:
            return False
        above: QObject | None = shown
        while above is not None:
            if above is self._front():
                return False
            if above is self._window:
                return True
            above = above.parent()
        passes = shown.parent() is None and shown.windowType() in _PASSING
        return passes and self._in_front
