"""The program as it starts, with a bug of a kind; says in JSON what was on the screen after it."""

import faulthandler
import json
import sys
import threading
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QRunnable, QThreadPool, QTimer

from community_desk import app as program
from community_desk.desktop import crash, crash_reports
from community_desk.desktop.memory import open_memory, remember_office
from community_desk.office.office import open_office
from tests.conftest import PASSWORD

PERSON = "欧阳靖瑶 340102197109144410"


def fail(*_: object) -> None:
    """A bug whose message holds somebody's data, and so does the one behind it."""
    try:
        int(PERSON)
    except ValueError as error:
        raise LookupError(f"no {PERSON}") from error


class Job(QRunnable):
    """A bug on a pool thread."""

    def run(self) -> None:
        fail()


class Dies:
    """What cannot tell anybody."""

    def __del__(self) -> None:
        fail()


def main() -> None:
    kind, folder = sys.argv[1], Path(sys.argv[2])
    app = program._application([])
    memory = open_memory()
    desk = program.Desk(app, memory)
    desk.watch_for_crashes(user_log_path("community-desk", appauthor=False))
    if kind == "start":  # before somebody signs in
        remember_office(memory, folder, "幸福里社区居民委员会")
        desk.start()
    else:
        desk.show_office(open_office(folder, PASSWORD))
        assert desk.window is not None
        desk.window.show_tab("certificates")
        desk.window.activateWindow()
    desk.crashes.tell_fatal()
    app.processEvents()
    if kind == "slot":
        QTimer.singleShot(0, fail)
    elif kind == "pool":
        QThreadPool.globalInstance().start(Job())
        QThreadPool.globalInstance().waitForDone()
    elif kind == "thread":
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    elif kind == "hook":
        desk.crashes.hook._folder = folder / PERSON / "nowhere"
        crash.log.addFilter(lambda _: fail())  # type: ignore[arg-type]
        QTimer.singleShot(0, fail)
    elif kind == "unraisable":
        Dies()
    elif kind == "segfault":
        faulthandler._sigsegv()  # type: ignore[attr-defined]
    for _ in range(5):
        app.processEvents()
    dialog = desk.crashes.dialog
    window = desk.window
    said = {
        "notice": window.notices.text() if window is not None else "",
        "action": window.notices._action.text() if window is not None else "",
        "dialog": bool(dialog and dialog.isVisible()),
        "reports": [each.name for each in crash_reports.reports(desk.crashes._folder)],
    }
    sys.stdout.write(json.dumps(said))
    if window is not None:
        window.close()


if __name__ == "__main__":
    main()
