"""Copies of the office from the window, made and tried out beside the office on another thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from community_desk.desktop.context import NOT_COPYING, DeskContext
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.office import second_place, trial
from community_desk.office.backup import back_up_here
from community_desk.office.copies import BY_HAND, Copy
from community_desk.office.office import Office

TRY_OUT_MS = 60_000  # after the start, when nobody waits for the window any more
Result = TypeVar("Result")


class Copier(QObject):
    """Makes a copy whenever the window asks for one, and tries the newest out once a week or when
    asked; says how far it is and what came of it. One at a time.
    """

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        changes = context.changes
        changes.backup_wanted.connect(self.copy)
        changes.trial_wanted.connect(self.try_out)
        changes.backup_stop_wanted.connect(self.stop)

    def copy(self) -> None:
        """Copies the office; a second click while that lasts asks for nothing more."""
        self._begin(_copy, self._done)

    def try_out(self) -> None:
        """Tries the newest copy out."""
        self._begin(trial.prove, self._proven)

    def stop(self) -> None:
        """Stops what is under way; nothing is left of it."""
        if self._task is not None:
            self._task.cancel()

    def try_out_soon(self) -> None:
        """Tries the newest copy out a while after the start, where none was for a week."""
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(self.try_out_if_due)
        soon.start(TRY_OUT_MS)

    def try_out_if_due(self) -> None:
        """As `try_out`, where none was for a week."""
        with self._context.telling():
            if trial.is_due(self._context.office):
                self.try_out()

    def _begin(
        self, work: Callable[[Office, Progress], Result], done: Callable[[Result], None]
    ) -> None:
        if self._task is not None:
            return
        self._moved(0, 1)
        self._task = self._context.tasks.run(
            work, done, failure=self._failed, progress=self._moved, cancelled=self._stopped
        )

    def _moved(self, done: int, total: int) -> None:
        # In thousandths: a signal counts no further than 2 GB.
        self._context.changes.backup_moved.emit(done * 1000 // max(total, 1))

    def _done(self, trouble: DeskError | None) -> None:
        self._ended()
        if trouble is None:
            self._context.notify(self.tr("已备份并读回检查"))
        else:
            self._context.notify_error(trouble)

    def _proven(self, copy: Copy) -> None:
        self._ended()
        self._context.notify(
            self.tr("已试恢复 {when} 的备份：可以恢复").format(when=f"{copy.local:%Y-%m-%d %H:%M}")
        )

    def _failed(self, error: DeskError) -> None:
        self._ended()
        self._context.notify_error(error)

    def _stopped(self) -> None:
        self._ended()
        self._context.notify(self.tr("已停止，没写完的删掉了"), meaning="neutral")

    def _ended(self) -> None:
        self._task = None
        self._context.changes.backup_moved.emit(NOT_COPYING)
        self._context.tell_changed("settings")


def _copy(office: Office, progress: Progress) -> DeskError | None:
    """Copies the office, and brings the copy to the second place; gives the trouble there. Where
    the copy before could not be restored, the new one is tried out.
    """
    back_up_here(office, BY_HAND, progress)
    if trial.trials(office).failed:
        trial.prove(office, progress)
    try:
        second_place.bring_newest(office, progress)
    except DeskError as error:
        return error
    return None
