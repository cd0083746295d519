"""The windows of those who went while something of theirs was not saved."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from community_desk.desktop.main_window import MainWindow


class KeptWindows(QObject):
    """Locked and out of sight, one for each of them, until they sign in again. One that only had
    to end some work goes by itself.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows: dict[str, MainWindow] = {}

    def names(self) -> list[str]:
        """Whose they are."""
        return [window.context.office.staff.name for window in self._windows.values()]

    def keep(self, window: "MainWindow") -> None:
        """Puts a window away."""
        window.step_back()
        self._windows[window.context.office.staff.uid] = window
        # What the work leads to, such as a dialog at its end, comes after the signal.
        window.context.tasks.busy.connect(
            lambda busy: busy or QTimer.singleShot(0, self, partial(self._let_go, window))
        )

    def take(self, staff_uid: str) -> "MainWindow | None":
        """Gives back somebody's window, where one was kept."""
        return self._windows.pop(staff_uid, None)

    def close_all(self) -> None:
        """Closes them with their offices; what is in them is lost."""
        while self._windows:
            _, window = self._windows.popitem()
            close_with_office(window)

    def _let_go(self, window: "MainWindow") -> None:
        if window in self._windows.values() and not window.keeps_something():
            close_with_office(self._windows.pop(window.context.office.staff.uid))


def close_with_office(window: "MainWindow") -> None:
    """Closes a window that is not in front any more, with what is in it."""
    window.close_anyway()
    window.context.office.close()
    window.deleteLater()
