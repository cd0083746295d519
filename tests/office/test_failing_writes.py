"""Writes that fail while an office is worked in: the program says so in a sentence, nothing that
was acknowledged is lost, nothing is left by half, and once there is space again it goes on.
"""

import errno
import os
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from shutil import copytree

import pytest

from community_desk.errors import TroubleError
from community_desk.ledgers.entries import add_entry
from community_desk.office import backup, copies
from community_desk.office.office import Office
from tests import mixed_load
from tests.certificates.proof import complaints
from tests.command_line.run import run
from tests.expenses.booking import receive
from tests.faults import (
    disk_is_full,
    files_stay_small,
    limited,
    log_is_broken,
    needs_proc,
    no_more_pages,
)
from tests.mixed_load import ACTS, Desk, Task
from tests.people import add_person

pytest.importorskip("resource", reason="the system has no limit for files")

DISK_KIB = 16384
PLAIN_FILE = "全部.db"
Fault = Callable[[Office, int], AbstractContextManager[None]]


FAULTS: dict[str, tuple[Fault, set[str]]] = {
    "no more pages": (no_more_pages, {"disk_full"}),
    "files stay small": (files_stay_small, {"disk_error", "disk_full", "cannot_write"}),
    "log is broken": (log_is_broken, {"disk_error"}),
}


@pytest.fixture
def desk(office_template: tuple[Path, bytes], office_folder: Path) -> Iterator[Desk]:
    """An office in which everything was done once."""
    yield from _desk(office_folder, office_template[1])


@pytest.fixture
def desk_on_small_disk(office_template: tuple[Path, bytes], tmp_path: Path) -> Iterator[Desk]:
    """As `desk`, on a disk of its own that is soon full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k", "none", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"the machine mounts no small disk: {error}")
    try:
        copytree(office_template[0], disk / "office")
        yield from _desk(disk / "office", office_template[1])
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def closed_office(office: Office) -> Path:
    """The folder of an office with somebody in the registry, an entry and money."""
    add_person(office, "张伟", address="幸福里3-2-501")
    add_entry(office, mixed_load.BOOK, typed={"工作类型": "灭鼠"})
    receive(office, "2026-11-02", "100")
    office.close()
    return office.folder


def _desk(folder: Path, key: bytes) -> Iterator[Desk]:
    found = mixed_load.open_desk(Task(str(folder), key.hex(), 7, time.monotonic(), []))
    for kind in ACTS:
        mixed_load.do(found, kind)
    yield found
    found.office.close()


@needs_proc
@pytest.mark.parametrize("fault", FAULTS)
def test_a_write_that_fails_says_so_and_the_program_goes_on(desk: Desk, fault: str) -> None:
    make, codes = FAULTS[fault]
    _all_acts(desk, make, codes, (0, 0, 4096, 8192, 40960))


def test_on_a_full_disk_nothing_is_lost_and_with_space_the_program_goes_on(
    desk_on_small_disk: Desk,
) -> None:
    codes = {"disk_full", "disk_error", "cannot_write", "cannot_write_file"}
    _all_acts(desk_on_small_disk, disk_is_full, codes, (0, 4096, 20480, 81920))


def _all_acts(desk: Desk, make: Fault, codes: set[str], rooms: tuple[int, ...]) -> None:
    said: Counter[str] = Counter()
    for kind in [kind for kind in ACTS if kind != "opened again"]:
        for _ in range(2):
            trouble = _trouble(desk, kind, make(desk.office, desk.dice.choice(rooms)))
            if trouble is not None:
                said[trouble.code] += 1
                assert str(trouble).endswith("。")
        mixed_load.do(desk, kind)
        _make_space(desk)
    assert set(said) <= codes, said
    assert said.total() > len(ACTS) // 2


def _trouble(desk: Desk, kind: str, fault: AbstractContextManager[None]) -> TroubleError | None:
    """Does an act while something is wrong; gives what was said, once all that must be is found."""
    db = desk.office.db
    known = mixed_load.rows_of(db, mixed_load.instants_after(db, 0))
    line, _ = mixed_load.last_line(db)
    trouble = None
    with fault:
        try:
            ACTS[kind](desk)
        except TroubleError as error:
            trouble = error
    since = mixed_load.rows_of(db, mixed_load.instants_after(db, line))
    for table, rows in known.items():
        for uid, digest in rows.items():
            if uid not in since.get(table, {}):
                assert mixed_load.digest(db, table, uid) == digest, (kind, table)
    assert complaints(desk.office) == [], kind
    there = copies.list_copies(desk.office.folder / backup.BACKUPS)
    assert {copy.state for copy in there} <= {"whole"}, kind
    assert not [file for file in desk.place.iterdir() if file.name.startswith(".")], kind
    return trouble


def _make_space(desk: Desk) -> None:
    for copy in copies.list_copies(desk.office.folder / backup.BACKUPS):
        for file in copy.folder.iterdir():
            file.unlink()
        copy.folder.rmdir()


def test_a_plain_file_that_could_not_be_written_can_be_written_later(
    office: Office, tmp_path: Path
) -> None:
    to = tmp_path / PLAIN_FILE
    with limited(100_000), pytest.raises(TroubleError) as said:
        backup.export_plain(office, to)
    assert said.value.code in ("disk_error", "disk_full")
    assert [file.name for file in tmp_path.iterdir()] == ["office"]
    assert backup.export_plain(office, to).stat().st_size > 100_000


# What writes a file, after the office; the file comes last.
_PAPERS = {
    "registry": ("registry", "export", "{office}", "--reason", "核对", "{to}/居民.xlsx"),
    "book": ("ledgers", "export", "{office}", "1103", "{to}/台账.xlsx"),
    "book on paper": ("ledgers", "export", "{office}", "1103", "{to}/台账.pdf"),
    "statement": ("expenses", "statement", "{office}", "2026-11", "{to}/收支.pdf"),
    "backup": ("office", "backup", "{office}", "{to}/备份"),
    "plain": ("office", "export-plain", "{office}", "{to}/全部.db"),
}


@contextmanager
def _disk_says(code: int) -> Iterator[None]:
    """The disk refuses to keep what was written to a file."""

    def refuse(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        yield


@pytest.mark.parametrize("paper", _PAPERS)
@pytest.mark.parametrize("fault", ["small", "ENOSPC", "EIO", "EDQUOT"])
def test_the_command_line_says_what_could_not_be_written_and_leaves_nothing(
    closed_office: Path, tmp_path: Path, paper: str, fault: str
) -> None:
    if fault != "small" and paper == "plain":
        pytest.skip("SQLite writes this one")
    to = tmp_path / "to"
    to.mkdir()
    words = [word.format(office=closed_office, to=to) for word in _PAPERS[paper]]
    # The log of a program of its own begins anew, so that only the written file is too large.
    with limited(4000) if fault == "small" else _disk_says(getattr(errno, fault)):
        ran = run(*words)
    assert (ran.code, ran.out) == (4, "")
    assert "空间" in ran.err or "磁盘" in ran.err
    assert ran.err.endswith("。\n")
    assert ran.err.count("\n") == 1
    assert list(to.iterdir()) == []
    assert run(*words).code == 0
    assert run("office", "check", str(closed_office)).code == 0
