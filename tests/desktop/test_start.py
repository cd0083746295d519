"""What the first window costs, told without a clock: which modules are loaded and which files of
books are read by the time it is painted.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

# What papers, workbooks, sounds, pictures and sums in words need, and no first window.
HEAVY = {
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "cn2an",
    "openpyxl",
    "opencc.clib",
    "pypinyin",
    "pyqtgraph",
    "python_calamine",
    "reportlab",
}
MOST_OF_OURS = 220
START = """
import json, sys
from pathlib import Path
read = []
sys.addaudithook(lambda event, what: read.append(what[0]) if event == "open" else None)
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from community_desk.app import build_window
from community_desk.office.office import open_with_key

class Look(QObject):
    painted = ()
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            files = [Path(str(file)) for file in read]
            books = [file.name for file in files if file.match("ledgers/*.toml")]
            self.painted = sorted(sys.modules), books
        return False

application = QApplication([])
window = build_window(open_with_key(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])))
look = Look()
window.installEventFilter(look)
window.show()
while not look.painted or "community_desk.expenses.months" not in sys.modules:
    application.processEvents()
modules, books = look.painted
print(json.dumps({"modules": modules, "books": books}))
"""


@dataclass(frozen=True, slots=True)
class Painted:
    """What was loaded and read when the window was first painted."""

    modules: set[str]
    books: list[str]


@pytest.fixture(scope="module")
def painted(office_template: tuple[Path, bytes]) -> Painted:
    """The window of an office in a program of its own, until its work list has been asked too."""
    folder, key = office_template
    told = subprocess.run(
        [sys.executable, "-c", START, str(folder), key.hex()],
        check=True,
        capture_output=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
    )
    facts = json.loads(told.stdout)
    return Painted(set(facts["modules"]), facts["books"])


def test_the_first_window_loads_no_heavy_library(painted: Painted) -> None:
    assert painted.modules & HEAVY == set()


def test_the_first_window_loads_few_parts_of_the_program(painted: Painted) -> None:
    ours = {name for name in painted.modules if name.startswith("community_desk.")}
    assert len(ours) <= MOST_OF_OURS


def test_what_the_work_list_asks_is_loaded_after_the_first_painting(painted: Painted) -> None:
    assert not {name for name in painted.modules if name.startswith("community_desk.expenses")}


def test_the_first_window_reads_only_the_books_that_its_lists_ask_for(painted: Painted) -> None:
    assert painted.books == ["03-civil-affairs.toml"]
