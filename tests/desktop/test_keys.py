"""The sheet of F1 tells every key that the code of the window binds. `test_looks` asks the same of
what each page has bound, and that no two parts of it wait for one key.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from community_desk.desktop.shortcuts_sheet import KEYS, ShortcutsSheet, written
from community_desk.desktop.theme import Theme
from tests.desktop.audits import told_keys

DESKTOP = Path(__file__).parents[2] / "community_desk" / "desktop"
SHEET = DESKTOP / "shortcuts_sheet.py"
_NAMES = "Return|Enter|Esc|Del|Delete|Left|Right|Up|Down|Tab|Home|End|PgUp|PgDown|Space"
_KEY = re.compile(rf"((Ctrl|Alt|Shift|Meta)\+)+(F\d+|{_NAMES}|.)|F\d+|Del|Esc")
# What a list or field handles itself; what edits and moves in every program needs no telling.
_HANDLED = re.compile(r"Key_(F\d+|Delete|Insert)")


def written_keys(file: Path) -> Iterator[str]:
    """The keys that stand in a file, as Qt writes them."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and _KEY.fullmatch(str(node.value)):
            yield QKeySequence(str(node.value)).toString()
        elif isinstance(node, ast.Attribute) and _HANDLED.fullmatch(node.attr):
            yield QKeySequence(getattr(Qt.Key, node.attr)).toString()


def test_every_key_of_the_code_is_told() -> None:
    bound = {
        key: file.relative_to(DESKTOP)
        for file in sorted(DESKTOP.rglob("*.py"))
        if file != SHEET
        for key in written_keys(file)
    }
    assert len(bound) > 20
    told = told_keys()
    assert not {key: str(file) for key, file in bound.items() if key not in told}


def test_no_key_is_told_twice() -> None:
    keys = [QKeySequence(key).toString() for line, _ in KEYS for key in line]
    assert len(keys) == len(set(keys))
    assert "" not in keys


def test_keys_are_written_in_short(theme: Theme, qtbot) -> None:
    assert written(("Ctrl++", "Ctrl+-", "Ctrl+0")) == "Ctrl++ - 0"
    assert written(("Alt+Left", "Alt+Right")) == "Alt+← →"
    assert written(("Ctrl+Return",)) == "Ctrl+Enter"
    assert written(("Ctrl+1", "Ctrl+2", "Ctrl+3")) == "Ctrl+1 … 3"
    assert written(("F1",)) == "F1"
    sheet = ShortcutsSheet(theme, None)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.height() <= 720 - 40
