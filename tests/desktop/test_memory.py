"""What this PC remembers."""

import json
from pathlib import Path

from PySide6.QtCore import QSettings

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
    store_preferences(memory, Preferences("en", "dark", 1.25))
    assert read_preferences(open_memory(tmp_path / "desk.ini")) == Preferences("en", "dark", 1.25)


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
