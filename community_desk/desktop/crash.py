"""Bugs: written down without anybody's data, and shown as a sentence on the GUI thread."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication, QWidget

from community_desk.errors import DeskError

log = logging.getLogger("community_desk")

# What `faulthandler` wrote when the interpreter itself ended.
FATAL_FILE = "fatal.log"
_OWN, _KIT = "community_desk.", "community_desk.desktop.kit."


class CrashHook(QObject):
    """Catches what nobody caught, on any thread, and keeps a report of it in ``folder``.
    ``crashed`` carries the name of the error and whether there is a report, ``trouble`` a
    `DeskError` that slipped through or a storage error; both arrive on the GUI thread.
    """

    crashed = Signal(str, bool)
    trouble = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._page = ""

    def install(self) -> None:
        """Takes over the hooks of Python: slots and pool threads end in the first, Python's own
        threads in the second, what cannot be raised to anybody in the third.
        """
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._unraisable
        app = QApplication.instance()
        if isinstance(app, QApplication):
            # Other threads must not ask widgets; they are told what was on the screen last.
            app.focusChanged.connect(self._remember_page)

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Logs, keeps a report and tells; never shows anything itself, since it may be on a pool
        thread, and never fails itself.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        with suppress(Exception):
            trouble = error if isinstance(error, DeskError) else _trouble_of(error)
            if trouble is not None:
                self.trouble.emit(trouble)
                return
            self._write_down(error.with_traceback(trace))

    def _write_down(self, error: BaseException) -> None:
        name, is_kept = type(error).__name__, False
        with suppress(Exception):
            _log(name, error.__traceback__)
        with suppress(Exception):
            self._report(error)
            is_kept = True
        self.crashed.emit(name, is_kept)

    def _report(self, error: BaseException) -> None:
        thread, app = threading.current_thread(), QApplication.instance()
        if app is not None and QThread.currentThread() is app.thread():
            self._remember_page()
        name = "main" if thread is threading.main_thread() else type(thread).__name__
        from community_desk.desktop.crash_reports import report_error

        report_error(self._folder, error, name, self._page)

    def _remember_page(self, *_: object) -> None:
        with suppress(Exception):
            self._page = page_shown()

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: Any) -> None:
        with suppress(Exception):
            _log(args.exc_type.__name__, args.exc_traceback)


def _log(name: str, trace: TracebackType | None) -> None:
    from community_desk.desktop.crash_reports import where

    log.error("%s\n  %s", name, "\n  ".join(where(trace)))


def _trouble_of(error: BaseException) -> DeskError | None:
    """As `connection.trouble_of`; where storage was not loaded yet it made no trouble."""
    connection = sys.modules.get("community_desk.office.connection")
    trouble: DeskError | None = connection.trouble_of(error) if connection else None
    return trouble


def page_shown() -> str:
    """What is on the screen, by the names of its classes from the inside out."""
    at = QApplication.focusWidget() or QApplication.activeWindow()
    names: list[str] = []
    widget: QWidget | None = at
    while widget is not None:
        module = type(widget).__module__
        if module.startswith(_OWN) and not module.startswith(_KIT):
            names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def log_to(file: Path) -> None:
    """Writes the log to a file that never grows beyond a megabyte."""
    file.parent.mkdir(parents=True, exist_ok=True)
    log.addHandler(_UntilFirstLine(file))


class _UntilFirstLine(logging.Handler):
    """Stands where the file of the log comes once there is a line: what keeps it small is loaded by
    no start that goes well.
    """

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def emit(self, record: logging.LogRecord) -> None:
        from logging.handlers import RotatingFileHandler

        handler = RotatingFileHandler(self._file, maxBytes=500_000, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.removeHandler(self)
        log.addHandler(handler)
        handler.handle(record)


def ended_badly(folder: Path) -> bool:
    """Whether there is something in `FATAL_FILE` of the last time."""
    with suppress(OSError):
        return (folder / FATAL_FILE).stat().st_size > 0
    return False


def watch_interpreter(folder: Path) -> Callable[[], None]:
    """From now on what ends the interpreter itself leaves its trace in ``folder``, for the next
    start; gives what stops that.
    """
    file = (folder / FATAL_FILE).open("a", encoding="utf-8")
    faulthandler.enable(file)

    def stop() -> None:
        faulthandler.disable()
        file.close()

    return stop
