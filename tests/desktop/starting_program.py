"""The program from its start, in a process of its own:

``python -m tests.desktop.starting_program MEMORY OFFICE WHAT``, with ``WHAT`` one of `ACTS`. Prints
which modules were loaded when the sign-in was first painted, and which came between the end of
loading and the first painting of the window, as JSON.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import community_desk.__main__  # noqa: F401 - whoever starts the program comes by there
from community_desk import app as program
from community_desk.desktop.memory import open_memory, remember_office

PASSWORD = "correct horse"
AT_MOST = 30  # seconds


class Paintings(QObject):
    """Which kinds of windows were painted, and the modules of the first time."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.modules: dict[str, set[str]] = {}
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            kind = type(watched.window()).__name__
            self.modules.setdefault(kind, set(sys.modules))
        return False


class Start:
    """One start, up to the sign-in painted for the first time."""

    def __init__(self, memory: Path, office: Path) -> None:
        self.app = program._application([])
        self.paintings = Paintings(self.app)
        settings = open_memory(memory)
        remember_office(settings, office, office.name)
        self.desk = program.Desk(self.app, settings)
        self.loaded: set[str] = set()
        self.desk._loading.loaded.connect(lambda: self.loaded.update(sys.modules))
        self.desk.start()
        self.wait(lambda: "SignIn" in self.paintings.modules)

    def wait(self, until: Callable[[], bool]) -> None:
        """Goes on until something is so."""
        too_late = monotonic() + AT_MOST
        while not until():
            assert monotonic() < too_late
            self.app.processEvents()
            sleep(0.001)  # QTest.qWait would leave other threads no turn

    def enter(self, password: str) -> None:
        """Types a password, and Enter."""
        dialog = self.desk.shown
        QTest.keyClicks(dialog.password, password)  # type: ignore[union-attr]
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)  # type: ignore[union-attr]

    def see_window(self) -> None:
        """Waits for the window of the office, and closes it as soon as it was painted."""
        self.wait(lambda: "MainWindow" in self.paintings.modules)
        assert self.desk.window is not None
        self.desk.window.close()
        self.wait(lambda: not QApplication.topLevelWidgets() or not self.desk.closing.isVisible())

    def tell(self) -> None:
        """Prints what was loaded when."""
        shown = self.paintings.modules
        late = shown["MainWindow"] - self.loaded if self.loaded and "MainWindow" in shown else set()
        print(json.dumps({"sign_in": sorted(shown["SignIn"]), "late": sorted(late)}))  # noqa: T201


def sign_in_when_loaded(start: Start) -> None:
    start.wait(lambda: bool(start.loaded))
    start.enter(PASSWORD)
    start.see_window()


def sign_in_at_once(start: Start) -> None:
    start.enter(PASSWORD)
    start.see_window()


def be_wrong_first(start: Start) -> None:
    dialog = start.desk.shown
    start.enter("wrong horse")
    start.wait(lambda: "密码不对" in dialog.form.error("password"))  # type: ignore[union-attr]
    start.enter(PASSWORD)
    start.see_window()


def close_at_once(start: Start) -> None:
    start.desk.shown.close()  # type: ignore[union-attr]


def close_while_tried(start: Start) -> None:
    trying = start.desk.shown._runner  # type: ignore[union-attr]
    start.enter(PASSWORD)
    start.desk.shown.close()  # type: ignore[union-attr]
    start.wait(lambda: not trying.is_busy())
    assert start.desk.window is None


def make_new_while_tried(start: Start) -> None:
    dialog = start.desk.shown
    start.enter(PASSWORD)
    dialog.others_wanted.emit()  # type: ignore[union-attr]
    start.wait(lambda: not dialog._runner.is_busy())  # type: ignore[union-attr]
    assert start.desk.window is None
    assert start.desk.shown is not dialog


ACTS = {
    act.__name__: act
    for act in (
        sign_in_when_loaded,
        sign_in_at_once,
        be_wrong_first,
        close_at_once,
        close_while_tried,
        make_new_while_tried,
    )
}

if __name__ == "__main__":
    begun = Start(Path(sys.argv[1]), Path(sys.argv[2]))
    ACTS[sys.argv[3]](begun)
    begun.tell()
