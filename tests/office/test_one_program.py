"""What one program does with an office that it has open takes none of its own locks away.

The system gives up all of a program's locks on a file once the program closes it; then another
program takes itself for the last one, removes the log, and what is saved into it is lost.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from community_desk.errors import DeskError, TroubleError
from community_desk.files import is_open_here
from community_desk.office import attached_files, backup, checks, restoring
from community_desk.office.connection import DATABASE_FILE
from community_desk.office.office import Office, open_office, open_with_key
from community_desk.office.restoring import Opening
from community_desk.workbooks.read import file_bytes
from tests.conftest import PASSWORD, fixed_clock

Look = Callable[[Office, Path], None]

OTHER_PROGRAM = """
import sys
from pathlib import Path
from community_desk.office.office import open_with_key
office = open_with_key(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
if len(sys.argv) > 3:
    with office.writing("office.settings") as write:
        write.audit(sys.argv[3], "test", "")
lines = office.db.execute("SELECT action FROM audit WHERE subject = 'test' ORDER BY id")
print(*(line[0] for line in lines))
office.close()
"""


def _open_again(office: Office, _: Path) -> None:
    open_with_key(office.folder, office.key, clock=fixed_clock).close()


def _sign_in_again(office: Office, _: Path) -> None:
    open_office(office.folder, PASSWORD, clock=fixed_clock).close()


def _work_beside(office: Office, _: Path) -> None:
    office.again().close()


def _check(office: Office, _: Path) -> None:
    assert checks.check(office) == []


def _back_up(office: Office, to: Path) -> None:
    backup.back_up(office, to / "copy")


def _restore_the_open_one(office: Office, to: Path) -> None:
    with pytest.raises(TroubleError) as caught:
        restoring.restore(office.folder, to / "restored", Opening(PASSWORD), clock=fixed_clock)
    assert caught.value.code == "backup_is_open"
    assert not (to / "restored").exists()


def _attach_it(office: Office, _: Path) -> None:
    with pytest.raises(DeskError):
        attached_files.read_file("place", office.folder / DATABASE_FILE)


def _import_it(office: Office, _: Path) -> None:
    with pytest.raises(TroubleError):
        file_bytes(office.folder / DATABASE_FILE)


LOOKS = [
    _open_again,
    _sign_in_again,
    _work_beside,
    _check,
    _back_up,
    _restore_the_open_one,
    _attach_it,
    _import_it,
]
each_look = pytest.mark.parametrize("look", LOOKS)


@each_look
def test_what_is_saved_after_it_stays(office: Office, tmp_path: Path, look: Look) -> None:
    look(office, tmp_path)
    _other_program(office, "other")
    with office.writing("office.settings") as write:
        write.audit("own", "test", "")
    assert _other_program(office) == ["other", "own"]


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux lists its locks")
@each_look
def test_it_leaves_every_lock_where_it_was(office: Office, tmp_path: Path, look: Look) -> None:
    before = _locks(office)
    assert before
    look(office, tmp_path)
    assert _locks(office) == before


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the system does not list open files")
def test_a_file_that_is_open_is_known_by_any_name(office: Office, tmp_path: Path) -> None:
    file = office.folder / DATABASE_FILE
    (tmp_path / "link").symlink_to(file)
    os.link(file, tmp_path / "other name")
    (tmp_path / "other").write_bytes(b"")
    assert is_open_here(file)
    assert is_open_here(tmp_path / "link")
    assert is_open_here(tmp_path / "other name")
    assert not is_open_here(tmp_path / "other")
    assert not is_open_here(tmp_path / "none")
    office.close()
    assert not is_open_here(file)


def _other_program(office: Office, *written: str) -> list[str]:
    """What another program reads, after it has written, if anything; it is gone then."""
    ran = subprocess.run(
        [sys.executable, "-c", OTHER_PROGRAM, str(office.folder), office.key.hex(), *written],
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout.split()


def _locks(office: Office) -> set[str]:
    """The locks that this program holds on the files of an office: kind and place."""
    inodes = set()
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            inodes.add(str(office.folder.joinpath(DATABASE_FILE + ending).stat().st_ino))
    held = set()
    for line in Path("/proc/locks").read_text().splitlines():
        _, kind, _, mode, pid, file, start, end = [part for part in line.split() if part != "->"]
        if pid == str(os.getpid()) and file.rsplit(":", 1)[1] in inodes:
            held.add(f"{kind} {mode} {file} {start} {end}")
    return held
