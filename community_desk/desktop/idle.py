"""Noticing that nobody is at the desk."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS_OF_LIFE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
_MINUTE = 60_000  # ms


class IdleWatch(QObject):
    """``idle`` comes once nobody pressed a key, clicked or scrolled for ``minutes``, in whatever
    window of the program; 0 minutes never.

    It listens to windows as the system sees them, not to the whole application: a filter there
    would run Python for each of the dozens of events that one keystroke causes.
    """

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(minutes * _MINUTE))
        self._timer.timeout.connect(self.idle)
        self._counting = False

    def start(self) -> None:
        """Begins to count."""
        if self._timer.interval() and not self._counting:
            self._counting = True
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.connect(self._listen)
            self._listen(QGuiApplication.focusWindow())
            self._timer.start()

    def set_minutes(self, minutes: float) -> None:
        """Counts to another number of minutes from now on, if it is another."""
        if round(minutes * _MINUTE) == self._timer.interval():
            return
        self.stop()
        self._timer.setInterval(round(minutes * _MINUTE))
        self.start()

    def stop(self) -> None:
        """Ends counting."""
        app = QGuiApplication.instance()
        if self._counting and isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._listen)
        self._counting = False
        self._timer.stop()

    def remaining(self) -> int:
        """Milliseconds until idle; -1 when it does not count."""
        return self._timer.remainingTime()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
