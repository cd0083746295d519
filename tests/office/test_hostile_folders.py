"""Folders of an office that somebody tampered with: nothing outside of them is removed, and nothing
waits or takes memory without end.
"""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from community_desk.errors import DeskError
from community_desk.office import backup, copies, restoring, swap, tries, vault
from community_desk.office import office as offices
from community_desk.office.copies import BACKUPS, MANIFEST
from community_desk.office.forms import read_form
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.conftest import NOW, PASSWORD

no_links = pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
FAR = {"kept": "office-旧-20261123", "made": "trial-20261123-090000"}
JOURNALS = {
    "up": {"kept": "gone", "made": ".."},
    "all copies": {"kept": "gone", "made": ""},
    "a copy": {"kept": "gone", "made": "auto-20261122-090000"},
    "up the way": {**FAR, "made": "../.."},
    "kept up": {**FAR, "kept": ".."},
    "no texts": {**FAR, "made": [1]},
    "a list": [],
}
MANIFESTS: dict[str, dict[str, object]] = {
    "end of the calendar": {"made_at": "9999-12-31T23:59:59+00:00"},
    "beginning of the calendar": {"made_at": "0001-01-01T00:00:00+23:00"},
    "no time": {"made_at": 7},
    "endless size": {"size": 10**400},
    "size in words": {"size": "viel"},
    "no facts": {"facts": []},
    "odd tables": {"facts": {**dict.fromkeys(("head_link", "papers", "step"), ""), "tables": 3}},
    "more keys": {"__class__": "x"},
}


@pytest.fixture
def copy(office: Office) -> Path:
    """A copy in the office's own ``backups``."""
    return backup.back_up_here(office, copies.AUTOMATIC)


@pytest.mark.parametrize("journal", JOURNALS.values(), ids=JOURNALS)
def test_no_journal_of_an_exchange_removes_the_office(
    office: Office, copy: Path, journal: object
) -> None:
    (office.folder.parent / ".office.restoring.json").write_text(json.dumps(journal))
    before = _all(office.folder.parent)
    swap.finish(office.folder)
    assert _all(office.folder.parent) == before


@no_links
def test_a_link_among_the_copies_is_no_copy(office: Office, copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.copytree(copy, outside)
    before = _all(outside)
    for name in ("auto-20200101-090000", "trial-20200101-090000", "20200101-090000"):
        (office.folder / BACKUPS / name).symlink_to(outside, target_is_directory=True)
    assert [each.folder for each in copies.list_copies(office.folder / BACKUPS)] == [copy]
    copies.thin_out(office.folder / BACKUPS, NOW)
    with pytest.raises(DeskError, match="没有名叫"):
        backup.remove_copy(office, "20200101-090000", "试")
    assert _all(outside) == before


@no_links
def test_what_a_copy_points_to_stays(office: Office, copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "passwd"
    outside.write_text("root")
    (copy / "desk.db").unlink()
    (copy / "desk.db").symlink_to(outside)
    (copy / "more").symlink_to(tmp_path)
    with pytest.raises(DeskError):
        restoring.restore(copy, tmp_path / "new", restoring.Opening(PASSWORD))
    assert not (tmp_path / "new").exists()
    copies.remove(copy)
    assert not copy.exists()
    assert outside.read_text() == "root"


@pytest.mark.parametrize("change", MANIFESTS.values(), ids=MANIFESTS)
def test_a_manifest_of_nonsense_is_a_damaged_copy(
    office: Office, copy: Path, change: dict[str, object]
) -> None:
    sound = json.loads((copy / MANIFEST).read_text())
    (copy / MANIFEST).write_text(json.dumps({**sound, **change}))
    found = copies.list_copies(office.folder / BACKUPS)
    assert [each.state for each in found] == ["damaged"]
    assert found[0].local
    assert copies.thin_out(office.folder / BACKUPS, NOW) == []


DEEP = "[" * 100_000
FILES: dict[str, Callable[[Path], object]] = {
    "manifest.json": copies.read_manifest,
    "keys.json": vault.read_slots,
    "tries.json": lambda folder: tries.of(folder, "x", NOW),
    "x.toml": lambda folder: read_form(folder / "x.toml"),
    "x.xlsx": lambda folder: read_sheets(folder / "x.xlsx"),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("way", ["deep", "endless", "pipe", "device", "folder"])
def test_a_file_that_is_none(tmp_path: Path, name: str, way: str) -> None:
    file = tmp_path / name
    if way == "deep":
        file.write_text(f"a = {DEEP}" if name == "x.toml" else DEEP)
    elif way == "endless":
        with file.open("wb") as made:
            made.truncate(2**33)
    elif way == "folder":
        file.mkdir()
    elif os.name == "nt":
        pytest.skip("Windows has neither")
    elif way == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    try:
        FILES[name](tmp_path)
    except (DeskError, OSError):
        return
    assert name == "tries.json"


@no_links
@pytest.mark.parametrize("name", ["desk.db", "desk.db-wal", "keys.json"])
def test_an_office_of_pipes_is_not_waited_for(office_folder: Path, name: str) -> None:
    (office_folder / name).unlink(missing_ok=True)
    os.mkfifo(office_folder / name)
    with pytest.raises(DeskError):
        offices.open_office(office_folder, PASSWORD)
    if name.endswith("-wal"):  # is not part of a copy
        return
    with pytest.raises(DeskError):
        restoring.restore(office_folder, office_folder / "x", restoring.Opening(PASSWORD))


def _all(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
