"""Telling of a bug: one sentence, and the way to the report that was kept of it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from community_desk.desktop.crash import CrashHook, ended_badly, log_to, watch_interpreter
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError, TroubleError

if TYPE_CHECKING:
    from community_desk.desktop.main_window import MainWindow


class Screen(Protocol):
    """Where something can be said: the window of an office, or whatever is shown before that."""

    theme: Theme
    window: "MainWindow | None"

    @property
    def shown(self) -> QWidget | None:
        """What is on the screen."""
        ...

    def say(self, error: DeskError) -> str:
        """The sentence of an error in the language in force."""
        ...


class CrashTeller(QObject):
    """Bugs become a sentence instead of an end; reports of them lie in ``folder``, beside the log.
    ``open_folder`` shows a folder in the file manager of the system.
    """

    def __init__(
        self,
        screen: Screen,
        folder: Path,
        parent: QObject,
        open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._screen, self._folder, self._open = screen, folder, open_folder
        self.dialog: DeskDialog | None = None
        self.fatal: Path | None = None
        log_to(folder / "desk.log")
        if ended_badly(folder):
            from community_desk.desktop.crash_reports import report_fatal

            with suppress(OSError):
                self.fatal = report_fatal(folder)
        self.stop_watching = watch_interpreter(folder)
        self.hook = CrashHook(folder, self)
        self.hook.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
        self.hook.trouble.connect(self._trouble, Qt.ConnectionType.QueuedConnection)
        self.hook.install()

    def tell_fatal(self) -> None:
        """Says that the program ended by itself the last time, where it did."""
        if self.fatal is not None:
            self.fatal = None
            text = self.tr(
                "上次程序出错，自己关掉了；请接着用，再这样就把记下的出错位置交给装程序的人，"
                "里面没有居民资料。"
            )
            self._say(text, offer=True)

    def show_reports(self) -> None:
        """Opens the folder with the reports."""
        self._open(QUrl.fromLocalFile(str(self._folder)))

    def _crashed(self, name: str, is_kept: bool) -> None:
        text = self.tr(
            "程序出了差错（{name}），刚才那一步没有做成；请再试一次，仍不行就重开程序。"
        ).format(name=name)
        if is_kept:
            text += self.tr("出错的位置已记下，里面没有居民资料。")
        self._say(text, offer=is_kept)

    def _trouble(self, error: DeskError) -> None:
        window = self._screen.window
        if window is not None and isinstance(error, TroubleError):
            from community_desk.office.good_copies import with_good_copy

            office = window.context.office
            error = with_good_copy(error, office.folder, office.key)
        self._say(self._screen.say(error))

    def _say(self, sentence: str, *, offer: bool = False) -> None:
        window = self._screen.window
        words = self.tr("打开文件夹") if offer else ""
        if window is not None:
            act = self.show_reports if offer else None
            window.context.notify(sentence, meaning="refused", action=words, act=act)
            return
        theme = self._screen.theme
        dialog = DeskDialog(theme, self.tr("没有做成"), self._screen.shown)
        dialog.body.addWidget(text_label(sentence))
        ways = []
        if offer:
            ways = [PlainButton(theme, words, dialog, icon="folder-open")]
            ways[0].clicked.connect(self.show_reports)
        done = dialog.add_buttons(self.tr("知道了"), key="", cancel=False, left=ways)
        done.clicked.connect(dialog.accept)
        self.dialog = dialog
        dialog.open()
