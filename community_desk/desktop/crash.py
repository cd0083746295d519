"""Bugs: written down without anybody's data, and shown as a sentence on the GUI thread."""

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from community_desk.errors import DeskError
from community_desk.office.connection import trouble_of

log = logging.getLogger("community_desk")


class CrashHook(QObject):
    """Catches what nobody caught, on any thread. ``crashed`` carries the name of the error,
    ``trouble`` a `DeskError` that slipped through or a storage error; both arrive on the GUI
    thread.
    """

    crashed = Signal(str)
    trouble = Signal(object)

    def install(self) -> None:
        """Takes over both hooks of Python: slots and pool threads end in the first, Python's
        own threads in the second.
        """
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Logs and tells; never shows anything itself, since it may be on a pool thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            trouble = error if isinstance(error, DeskError) else trouble_of(error)
            if trouble is not None:
                self.trouble.emit(trouble)
                return
            log.error("%s\n%s", kind.__name__, where(trace))
            self.crashed.emit(kind.__name__)
        except RuntimeError:  # the application is already taken down
            sys.__excepthook__(kind, error, trace)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)


def where(trace: TracebackType | None) -> str:
    """Files, lines and functions only: the message of an error and the values of a frame may
    hold names and numbers of residents.
    """
    return "\n".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    )


def log_to(file: Path) -> None:
    """Writes the log to a file that never grows beyond a megabyte."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
