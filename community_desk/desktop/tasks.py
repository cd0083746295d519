"""Work off the GUI thread, one piece after the other, on a connection of its own.

Signals belong to a long-lived object; what runs on the pool only gets a bound signal, since a
signal that the runnable owned would be destroyed on the pool's thread.
"""

import itertools
import sys
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from community_desk.errors import DeskError
from community_desk.office.office import Office

T = TypeVar("T")
Progress = Callable[[int, int], bool]
Work = Callable[[Office, Progress], T]

# How long (seconds) work beside the window may keep the interpreter to itself: with Python's own
# 5 ms, each query of a keystroke waits that long anew while something is counted.
_TURN = 0.0005


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work under way. ``cancel`` makes its ``progress(done, total)`` answer False."""

    number: int
    _stop: Event

    def cancel(self) -> None:
        """Asks the work to end at its next step."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()


@dataclass(slots=True)
class _Waiting:
    task: Task
    success: Callable[[Any], None]
    failure: Callable[[DeskError], None] | None
    progress: Callable[[int, int], None] | None
    cancelled: Callable[[], None] | None


class _Runnable(QRunnable):
    def __init__(
        self,
        work: Callable[[Progress], Any],
        task: Task,
        told: SignalInstance,
        done: SignalInstance,
    ) -> None:
        super().__init__()
        self._work, self._task = work, task
        self._told, self._done = told, done

    def run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self._progress)
        except Exception as raised:  # told on the GUI thread, where bugs reach the crash path
            error = raised
        self._send(self._done, self._task.number, result, error)

    def _progress(self, done: int, total: int) -> bool:
        if not self._task.is_cancelled():
            self._send(self._told, self._task.number, done, total)
        return not self._task.is_cancelled()

    def _send(self, signal: SignalInstance, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:  # the window is gone: nobody waits for this any more
            self._task.cancel()


class Runner(QObject):
    """Runs work one piece at a time. ``failed`` carries the `DeskError` of work whose caller
    gave no ``failure``; ``busy`` says whether anything is under way.
    """

    failed = Signal(object)
    busy = Signal(bool)
    _told = Signal(object, object, object)
    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        # Without a parent: its end waits for the work, which waits for the interpreter, which the
        # end of a parent keeps to itself.
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        weakref.finalize(self, _end, self._pool, self._waiting)
        self._told.connect(self._on_told)
        self._done.connect(self._on_done)

    def start(
        self,
        work: Callable[[Progress], T],
        success: Callable[[T], None],
        *,
        failure: Callable[[DeskError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Task:
        """Runs ``work(progress)`` elsewhere and calls back here; ``progress(done, total)``
        answers False once the work should stop.
        """
        task = Task(next(self._numbers), Event())
        self._waiting[task.number] = _Waiting(task, success, failure, progress, cancelled)
        if len(self._waiting) == 1:
            self.busy.emit(True)
        self._pool.start(_Runnable(work, task, self._told, self._done))
        return task

    def is_busy(self) -> bool:
        """Whether anything is under way or waits."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Cancels all and waits for the end, before the office is closed."""
        _end(self._pool, self._waiting)
        self._waiting.clear()

    @Slot(object, object, object)
    def _on_told(self, number: int, done: int, total: int) -> None:
        waiting = self._waiting.get(number)
        if waiting and waiting.progress and not waiting.task.is_cancelled():
            waiting.progress(done, total)

    @Slot(object, object, object)
    def _on_done(self, number: int, result: object, error: BaseException | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        if not self._waiting:
            self.busy.emit(False)
        if waiting.task.is_cancelled():
            if waiting.cancelled:
                waiting.cancelled()
        elif isinstance(error, DeskError):
            (waiting.failure or self.failed.emit)(error)
        elif error is not None:
            raise error
        else:
            waiting.success(result)


def _end(pool: QThreadPool, waiting: Mapping[int, _Waiting]) -> None:
    for each in waiting.values():
        each.task.cancel()
    pool.waitForDone()


class Tasks(Runner):
    """A runner whose work gets the office, open on a connection of its own."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office

    def run(
        self,
        work: Work[T],
        success: Callable[[T], None],
        *,
        failure: Callable[[DeskError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Task:
        """Runs ``work(office, progress)`` elsewhere; see `Runner.start`."""

        def with_office(told: Progress) -> T:
            with self._office.troubles():
                office = self._office.again()
                try:
                    return work(office, told)
                finally:
                    office.close()

        return self.start(
            with_office, success, failure=failure, progress=progress, cancelled=cancelled
        )
