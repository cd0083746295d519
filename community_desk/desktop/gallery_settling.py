"""Waiting until a window can be pictured."""

from PySide6.QtCore import QAbstractAnimation, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.desktop.main_window import MainWindow

CALM_ROUNDS = 5
LONGEST_PAUSE_MS = 250  # before a page is drawn; the clocks of locking and notices run longer


def settle(app: QApplication, window: MainWindow) -> None:
    """Waits until no work is under way, nothing moves, and nothing is to be drawn after a pause."""
    # Layouts of layouts settle one event after the other.
    calm = 0
    while calm < CALM_ROUNDS:
        app.processEvents()
        calm = 0 if window.context.tasks.is_busy() or _is_something_due(app) else calm + 1
        QThread.msleep(1)


def _is_something_due(app: QApplication) -> bool:
    for widget in filter(QWidget.isVisible, app.topLevelWidgets()):
        for timer in widget.findChildren(QTimer):
            soon = timer.remainingTime() < LONGEST_PAUSE_MS
            if timer.isActive() and timer.isSingleShot() and soon:
                return True
        for motion in widget.findChildren(QAbstractAnimation):
            if motion.state() is QAbstractAnimation.State.Running:
                return True
    return False


def wait(window: MainWindow) -> None:
    """Waits until no work is under way."""
    while window.context.tasks.is_busy():
        QApplication.processEvents()
        QThread.msleep(1)
