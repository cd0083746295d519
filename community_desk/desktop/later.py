"""What waits so that the start is quick: parts of the window that are loaded when they are first
wanted, and what comes after it is first painted.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

UNSEEN_MS = 500


def made_later(name: str) -> Callable[..., Any]:
    """Makes the class of a dotted name (``package.module.Class``), loaded at the first call."""
    module, _, attribute = name.rpartition(".")

    def make(*arguments: object) -> Any:
        return getattr(import_module(module), attribute)(*arguments)

    return make


@contextmanager
def no_collecting() -> Iterator[None]:
    """Looks for no garbage meanwhile: nearly all that a window is made of stays, and Python would
    go through it a hundred times.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class AfterPainting(QObject):
    """Lets a timer go once ``widget`` was first painted, or in `UNSEEN_MS` where it is not."""

    def __init__(self, widget: QWidget, timer: QTimer) -> None:
        super().__init__(widget)
        self._timer = timer
        timer.start(UNSEEN_MS)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)
