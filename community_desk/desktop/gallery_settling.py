"""Waiting until a window can be pictured."""

from PySide6.QtCore import QAbstractAnimation, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.desktop.main_window import MainWindow

CALM_ROUNDS = 5
LONGEST_PAUSE_MS = 250  # before a page is drawn; the clocks of locking and notices run longer
LONGEST_SLEEP_MS = 20  # so that what other threads have done meanwhile is taken up


def settle(app: QApplication, window: MainWindow) -> None:
    """Waits until no work is under way, nothing moves, and nothing is to be drawn after a pause."""
    # Layouts of layouts settle one event after the other.
    calm = 0
    while calm < CALM_ROUNDS:
        app.processEvents()
        pause = 1
        if window.context.tasks.is_busy():
            calm = 0
        # To go through all objects takes longer than all else here: in the first and last round.
        elif calm in (0, CALM_ROUNDS - 1) and (due := _due_in(app)) is not None:
            calm, pause = 0, max(1, min(due, LONGEST_SLEEP_MS))
        else:
            calm += 1
        QThread.msleep(pause)


def _due_in(app: QApplication) -> int | None:
    """In how many milliseconds the first goes on that waits or moves; None where nothing does."""
    due = []
    for widget in filter(QWidget.isVisible, app.topLevelWidgets()):
        due += [
            timer.remainingTime()
            for timer in widget.findChildren(QTimer)
            if timer.isActive() and timer.isSingleShot()
        ]
        due += [
            0
            for motion in widget.findChildren(QAbstractAnimation)
            if motion.state() is QAbstractAnimation.State.Running
        ]
    return min((each for each in due if each < LONGEST_PAUSE_MS), default=None)


def wait(window: MainWindow) -> None:
    """Waits until no work is under way."""
    while window.context.tasks.is_busy():
        QApplication.processEvents()
        QThread.msleep(1)
