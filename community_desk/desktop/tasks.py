"""Work off the GUI thread, one piece after the other, on a connection of its own, each to be
stopped at any time: then what it asks of the office is broken off, and what it was writing undone.

Signals belong to a long-lived object; what runs on the pool only gets a bound signal, since a
signal that the runnable owned would be destroyed on the pool's thread.
"""

import itertools
import sys
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance, Slot

from community_desk.errors import DeskError
from community_desk.office import watched

if TYPE_CHECKING:
    from community_desk.office.office import Office

T = TypeVar("T")
Progress = watched.Progress
Work = Callable[["Office", Progress], T]

# How long (seconds) work beside the window may keep the interpreter to itself: with Python's own
# 5 ms, each query of a keystroke waits that long anew while something is counted.
_TURN = 0.0005
# Work that is done sooner is not spoken of.
LONG_MS = 500
UNKNOWN = -1  # how far it is


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work under way. Once it shall end, its ``progress(done, total)`` answers False."""

    number: int
    _end: Event = field(default_factory=Event)
    _by_hand: Event = field(default_factory=Event)
    _over: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Asks the work to end at its next step: nobody waits for it any more."""
        self._end.set()

    def stop(self) -> None:
        """As `cancel`, by somebody who is to hear what came of it."""
        self._by_hand.set()
        self._end.set()

    def is_cancelled(self) -> bool:
        """Whether it was asked to end."""
        return self._end.is_set()

    def is_stopped(self) -> bool:
        """Whether somebody asked it to end, rather than that nobody waits for it."""
        return self._by_hand.is_set()

    def is_over(self) -> bool:
        """Whether it has come to its end, were it by a bug."""
        return self._over.is_set()


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
    gave no ``failure``; ``busy`` says whether anything is under way, ``long`` whether that takes
    more than a moment, ``moved`` how far it is, in thousandths, or `UNKNOWN`.
    """

    failed = Signal(object)
    busy = Signal(bool)
    long = Signal(bool)
    moved = Signal(int)
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
        self._is_long = False
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_MS)
        self._long.timeout.connect(self._on_long)
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
        answers False once the work should stop. ``cancelled`` hears that it was asked to; without
        it `Task.stop` ends in ``failure``, or in ``success`` where the work was done by then.
        """
        return self._begin(self._next(), work, success, failure, progress, cancelled)

    def is_busy(self) -> bool:
        """Whether anything is under way or waits."""
        return bool(self._waiting)

    def is_long(self) -> bool:
        """Whether that takes more than a moment already."""
        return self._is_long

    def stop(self) -> None:
        """Stops all that is under way or waits."""
        for each in self._waiting.values():
            each.task.stop()

    def finish(self) -> None:
        """Cancels all and waits for the end, before the office is closed."""
        _end(self._pool, self._waiting)
        self._waiting.clear()
        self._take_long(False)

    def _next(self) -> Task:
        return Task(next(self._numbers))

    def _begin(
        self,
        task: Task,
        work: Callable[[Progress], T],
        success: Callable[[T], None],
        failure: Callable[[DeskError], None] | None,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], None] | None,
    ) -> Task:
        self._waiting[task.number] = _Waiting(task, success, failure, progress, cancelled)
        if len(self._waiting) == 1:
            self._long.start()
            self.busy.emit(True)
        self._pool.start(_Runnable(work, task, self._told, self._done))
        return task

    @Slot()
    def _on_long(self) -> None:
        self._take_long(True)

    def _take_long(self, long: bool) -> None:
        self._long.stop()
        if long != self._is_long:
            self._is_long = long
            self.long.emit(long)

    @Slot(object, object, object)
    def _on_told(self, number: int, done: int, total: int) -> None:
        waiting = self._waiting.get(number)
        if waiting and not waiting.task.is_cancelled():
            # In thousandths: a signal counts no further than 2 GB.
            self.moved.emit(done * 1000 // total if total else UNKNOWN)
            if waiting.progress:
                waiting.progress(done, total)

    @Slot(object, object, object)
    def _on_done(self, number: int, result: object, error: BaseException | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        waiting.task._over.set()
        self.moved.emit(UNKNOWN)
        if not self._waiting:
            self._take_long(False)
            self.busy.emit(False)
        if waiting.task.is_cancelled() and waiting.cancelled:
            waiting.cancelled()
        elif waiting.task.is_cancelled() and not waiting.task.is_stopped():
            return
        elif waiting.task.is_stopped() and error is not None:
            (waiting.failure or self.failed.emit)(watched.stopped())
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

    def __init__(self, office: "Office", parent: QObject | None = None) -> None:
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
        task = self._next()

        def with_office(told: Progress) -> T:
            with self._office.troubles():
                office = self._office.again()
                try:
                    return _broken_off(task, office, partial(work, office, told))
                finally:
                    office.close()

        return self._begin(task, with_office, success, failure, progress, cancelled)


def _broken_off(task: Task, office: "Office", work: Callable[[], T]) -> T:
    """Does some work, and breaks off what it asks or writes once the task shall end. What was
    written for good by then is not unsaid: of that the work tells; what it only read may lack a
    part. Raises `DeskError` where it was broken off.
    """
    from community_desk.office import connection

    db = office.db.conn
    before = db.total_changes

    def has_written() -> bool:
        return bool(db.total_changes != before)

    def wanted() -> bool:
        return task.is_cancelled() and (db.in_transaction or not has_written())

    with connection.stopping(office.db, wanted):
        result = work()
    if task.is_cancelled() and not has_written():
        raise watched.stopped()
    return result
