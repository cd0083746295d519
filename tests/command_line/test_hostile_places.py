"""Where commands are told to write: nothing foreign is destroyed, and there is one sentence."""

import os
import shutil
from pathlib import Path

import pytest

from tests.command_line.run import run

COMMANDS = {
    "letter": ("certificates", "refuse", "OFFICE", "death", "--applicant", "张三", "--out", "FILE"),
    "roster": ("registry", "export", "OFFICE", "FILE", "--reason", "核对"),
    "statement": ("expenses", "statement", "OFFICE", "2026-11", "FILE"),
    "plain": ("office", "export-plain", "OFFICE", "FILE"),
    "recovery": ("office", "recovery-new", "OFFICE", "--out", "FILE"),
    "definition": ("ledgers", "definition", "OFFICE", "1202", "FILE"),
}
PLACES = {
    "another office": "other/desk.db",
    "keys of another office": "other/keys.json",
    "copies of another office": "other/backups/x.xlsx",
    "a copy": "other/manifest.json",
    "a pipe": "pipe",
    "a device": "full.pdf",
    "a folder": "other",
    "no folder": "none/x.xlsx",
    "a file as a folder": "plain.txt/x.xlsx",
    "a long name": "x" * 300 + ".xlsx",
    "a name of signs": "长" * 200 + ".xlsx",
    "a link in a ring": "ring",
}


@pytest.fixture
def places(office_folder: Path, tmp_path: Path) -> Path:
    """A folder with an office to work with, and everything that a file must not be written to."""
    shutil.copytree(office_folder, tmp_path / "other")
    (tmp_path / "other" / "manifest.json").write_text("{}")
    (tmp_path / "plain.txt").write_text("mine")
    if os.name != "nt":
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "full.pdf").symlink_to("/dev/full")
        (tmp_path / "ring").symlink_to(tmp_path / "ring")
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="devices and links of Linux")
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_nothing_foreign_is_overwritten(places: Path, command: tuple[str, ...], place: str) -> None:
    before = _all(places)
    names = {"OFFICE": str(places / "office"), "FILE": str(places / place)}
    ran = run(*(names.get(word, word) for word in command))
    assert ran.code in (2, 4), ran
    assert "Traceback" not in ran.err
    assert _all(places) == before


@pytest.mark.parametrize("name", ["a\nb.pdf", " .pdf", "“引号”.pdf", "𬭎.pdf", "%s{0}.pdf"])
def test_odd_names_are_names(office_folder: Path, tmp_path: Path, name: str) -> None:
    ran = run("expenses", "statement", str(office_folder), "2026-11", str(tmp_path / name))
    assert ran.code == 0, ran
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_what_a_link_points_to_is_not_written(office_folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_text("mine")
    (tmp_path / "link.pdf").symlink_to(outside)
    ran = run("expenses", "statement", str(office_folder), "2026-11", str(tmp_path / "link.pdf"))
    assert ran.code == 0, ran
    assert outside.read_text() == "mine"


def _all(folder: Path) -> dict[str, bytes]:
    return {
        str(file): b"" if file.is_symlink() or not file.is_file() else file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.parent != folder / "office" or file.name == "keys.json"
    }
