"""What the first windows cost, told without a clock: which modules are loaded and which files of
books are read by the time they are painted; and that what is loaded meanwhile changes nothing.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
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
# What the sign-in does without, beside those: storage, cryptography, commands and the window.
STORAGE = {"sqlite_utils", "sqlcipher3", "dateutil", "cryptography", "click", "pluggy"}
MOST_OF_SIGN_IN = 45
START = """
import json, sys
from pathlib import Path
read = []
sys.addaudithook(lambda event, what: read.append(what[0]) if event == "open" else None)
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from community_desk.desktop.building import build_window
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


Start = Callable[[str], dict[str, set[str]]]


@pytest.fixture
def start(tmp_path: Path, office_folder: Path) -> Start:
    """Starts the program and does one of `starting_program.ACTS`; gives what was loaded when."""

    def started(act: str) -> dict[str, set[str]]:
        words = ["-m", "tests.desktop.starting_program", str(tmp_path / "memory.ini")]
        done = subprocess.run(
            [sys.executable, *words, str(office_folder), act],
            check=False,
            capture_output=True,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            timeout=120,
        )
        said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
        assert (done.returncode, said) == (0, [])
        return {when: set(modules) for when, modules in json.loads(done.stdout).items()}

    return started


def test_the_sign_in_loads_little_and_all_else_is_loaded_before_the_password(start: Start) -> None:
    loaded = start("sign_in_when_loaded")
    assert loaded["sign_in"] & (HEAVY | STORAGE) == set()
    assert len([name for name in loaded["sign_in"] if _is_ours(name)]) <= MOST_OF_SIGN_IN
    assert {name for name in loaded["late"] if _is_ours(name)} == set()


def _is_ours(name: str) -> bool:
    return name.startswith("community_desk.")


@pytest.mark.parametrize(
    "act",
    [
        "sign_in_at_once",
        "be_wrong_first",
        "close_at_once",
        "close_while_tried",
        "make_new_while_tried",
    ],
)
def test_whoever_does_not_wait_until_all_is_loaded_fares_as_ever(start: Start, act: str) -> None:
    start(act)
