"""Copies of the office from the window, made and tried out beside the office on another thread."""

from PySide6.QtCore import QObject, QTimer

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tasks import Progress
from community_desk.errors import DeskError
from community_desk.office import second_place, trial
from community_desk.office.backup import back_up_here
from community_desk.office.copies import BY_HAND, Copy
from community_desk.office.office import Office

TRY_OUT_MS = 60_000  # after the start, when nobody waits for the window any more


class Copier(QObject):
    """Makes a copy whenever the window asks for one, and tries the newest out once a week; says
    what came of it. One at a time.
    """

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._under_way = False
        context.changes.backup_wanted.connect(self.copy)

    def copy(self) -> None:
        """Copies the office; a second click while that lasts asks for nothing more."""
        if self._under_way:
            return
        self._under_way = True
        self._context.tasks.run(_copy, self._done, failure=self._failed, cancelled=self._ended)

    def try_out(self) -> None:
        """Tries the newest copy out."""
        if self._under_way:
            return
        self._under_way = True
        self._context.tasks.run(
            trial.prove, self._proven, failure=self._failed, cancelled=self._ended
        )

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

    def _done(self, trouble: DeskError | None) -> None:
        self._ended()
        if trouble is None:
            self._context.notify(self.tr("已备份并读回检查"))
        else:
            self._context.notify_error(trouble)
        self._context.tell_changed("settings")

    def _proven(self, copy: Copy) -> None:
        self._ended()
        self._context.notify(
            self.tr("已试恢复 {when} 的备份：可以恢复").format(when=f"{copy.local:%Y-%m-%d %H:%M}")
        )
        self._context.tell_changed("settings")

    def _failed(self, error: DeskError) -> None:
        self._ended()
        self._context.notify_error(error)
        self._context.tell_changed("settings")

    def _ended(self) -> None:
        self._under_way = False


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
