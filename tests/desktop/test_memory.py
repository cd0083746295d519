"""What this PC remembers."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from community_desk.app import Desk
from community_desk.desktop.memory import (
    Preferences,
    open_memory,
    read_preferences,
    recent_offices,
    remember_office,
    store_preferences,
)


def test_the_office_opened_last_comes_first(tmp_path: Path) -> None:
    memory = open_memory(tmp_path / "config" / "desk.ini")
    folders = [tmp_path / name for name in ("甲", "乙", "丙")]
    for folder in folders:
        folder.mkdir()
        remember_office(memory, folder, f"{folder.name}居委会")
    remember_office(memory, folders[0], "甲居委会")
    again = open_memory(tmp_path / "config" / "desk.ini")
    assert [office.name for office in recent_offices(again)] == ["甲居委会", "丙居委会", "乙居委会"]
    folders[2].rmdir()
    assert [office.folder.name for office in recent_offices(again)] == ["甲", "乙"]


def test_only_some_are_kept(tmp_path: Path) -> None:
    memory = open_memory(tmp_path / "desk.ini")
    for number in range(12):
        folder = tmp_path / str(number)
        folder.mkdir()
        remember_office(memory, folder, str(number))
    assert [office.name for office in recent_offices(memory)] == [
        str(number) for number in range(11, 3, -1)
    ]


def test_preferences(tmp_path: Path) -> None:
    memory = open_memory(tmp_path / "desk.ini")
    assert read_preferences(memory) == Preferences()
    store_preferences(memory, Preferences("en", "dark", 1.25, today=True))
    again = read_preferences(open_memory(tmp_path / "desk.ini"))
    assert again == Preferences("en", "dark", 1.25, today=True)


def test_an_office_whose_restore_was_cut_short_is_there_again(
    memory: QSettings, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    remember_office(memory, folder, "幸福里")
    kept = folder.with_name("office-旧-20261123")
    folder.rename(kept)
    journal = {"kept": kept.name, "made": "trial-20261123-090000"}
    (tmp_path / ".office.restoring.json").write_text(json.dumps(journal), encoding="utf-8")
    assert [office.name for office in recent_offices(memory)] == ["幸福里"]
    assert folder.is_dir()


NONSENSE = {
    "binary": bytes(range(256)) * 100,
    "offices without number": b"[offices]\nrecent\\size=2000000000\n",
    "fewer than none": b"[offices]\nrecent\\size=-5\n",
    "a long folder": b"[offices]\nrecent\\1\\folder=/" + b"x" * 5000 + b"\nrecent\\size=1\n",
    "no folder": b"[offices]\nrecent\\1\\folder=\nrecent\\size=1\n",
    "this folder": b"[offices]\nrecent\\1\\folder=.\nrecent\\size=1\n",
    "half a folder": b'[offices]\nrecent\\1\\folder="/tmp/a\\0b"\nrecent\\size=1\n',
    "a list of folders": b"[offices]\nrecent\\1\\folder=/a, /b\nrecent\\size=1\n",
    "another file as the theme": b"[look]\nscale=1e999\nlanguage=../x\ntheme=../../../etc/passwd\n",
    "lists of looks": b"[look]\nscale=1.5, 2\nlanguage=en, de\ntheme=a, b\n",
    "other kinds": b"[look]\nscale=@Invalid()\nlanguage=@Rect(1 2 3 4)\ntheme=@Size(1 2)\n",
}


@pytest.mark.parametrize("content", NONSENSE.values(), ids=NONSENSE)
def test_the_window_starts_whatever_the_memory_says(
    content: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "desk.ini"
    file.write_bytes(content)
    memory = open_memory(file)
    assert recent_offices(memory) == []
    assert read_preferences(memory).theme == ""
    desk = Desk(qapp, memory)
    desk.start()
    shown = [each for each in qapp.topLevelWidgets() if type(each).__name__ == "Welcome"]
    assert shown
    for welcome in shown:
        welcome.deleteLater()
    desk.deleteLater()
