"""A copy of the office from the window, made beside the office on another thread."""

from pathlib import Path

from PySide6.QtCore import QObject

from community_desk.desktop.context import DeskContext
from community_desk.errors import DeskError
from community_desk.office.backup import back_up_here


class Copier(QObject):
    """Makes a copy whenever the window asks for one, and says so; one at a time."""

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
        self._context.tasks.run(
            lambda office, _: back_up_here(office),
            self._done,
            failure=self._failed,
            cancelled=self._ended,
        )

    def _done(self, copy: Path) -> None:
        self._ended()
        self._context.notify(self.tr("已备份并读回检查"))
        self._context.tell_changed("settings")

    def _failed(self, error: DeskError) -> None:
        self._ended()
        self._context.notify_error(error)

    def _ended(self) -> None:
        self._under_way = False
