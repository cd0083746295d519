"""Without a password nothing outside tells of anybody: every byte that a day at the desk leaves in
the office's folder, its copies, the second place, the temporary folder, the settings and the log
is searched: in the middle of it, after a kill, a bug and a wrong password, and after the end.
"""

import gzip
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from community_desk.office.vault import KEYS_FILE
from tests.conftest import PASSWORD
from tests.journeys import outside
from tests.journeys.outside import NAME, leaks
from tests.killed import needs_kill

OFFICE_NAME, DIRECTOR = "幸福里社区居民委员会", "王主任"


@dataclass(frozen=True, slots=True)
class Pc:
    """A PC that nobody else uses. ``chosen`` is where its user saves files: those are meant to be
    read, so it is not searched.
    """

    place: Path

    def part(self, name: str) -> Path:
        """A folder of it."""
        return self.place / name

    @property
    def searched(self) -> list[Path]:
        """All there is but what the user saved."""
        return [self.part(name) for name in ("office", "stick", "home", "passing", "said")]

    @contextmanager
    def running(self, *words: str, password: str = PASSWORD) -> Iterator[subprocess.Popen[bytes]]:
        """A program on it; what it says on its errors is kept with the rest."""
        home = {name: str(self.part("home")) for name in ("HOME", "USERPROFILE")}
        xdg = {f"XDG_{name}_HOME": str(self.part("home") / name) for name in
               ("CONFIG", "DATA", "STATE", "CACHE")}  # fmt: skip
        passing = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"),
                                str(self.part("passing")))  # fmt: skip
        with (
            (self.part("said") / "errors.txt").open("ab") as errors,
            subprocess.Popen(
                [sys.executable, "-X", "utf8", "-m", *words],
                env=os.environ | home | xdg | passing | {"COMMUNITY_DESK_PASSWORD": password},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            ) as process,
        ):
            try:
                yield process
            finally:
                process.kill()

    def day(self, kind: str) -> tuple[str, ...]:
        """The words that start a day."""
        places = (str(self.part(name)) for name in ("office", "chosen", "stick"))
        return ("tests.journeys.outside_program", kind, *places)

    def errors(self) -> str:
        """What programs said on their errors."""
        return (self.part("said") / "errors.txt").read_text("utf-8")


@pytest.fixture
def pc(office_template: tuple[Path, bytes], tmp_path: Path) -> Pc:
    """A PC with an office that has seen a bit of everything by commands."""
    made = Pc(tmp_path)
    shutil.copytree(office_template[0], made.part("office"))
    for name in ("chosen", "stick", "home", "passing", "said"):
        made.part(name).mkdir()
    with made.running(*made.day("fill")) as filling:
        filling.communicate()
    assert filling.returncode == 0, made.errors()
    return made


def _work_until_here(pc: Pc, process: subprocess.Popen[bytes]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == b"here\n", pc.errors()


@needs_kill
def test_nothing_outside_tells_of_anybody(pc: Pc) -> None:
    assert leaks(pc.searched) == [], "after the commands"
    with pc.running(*pc.day("work")) as process:
        _work_until_here(pc, process)
        assert leaks(pc.searched) == [], "in the middle"
        process.kill()
        process.wait()
    assert process.returncode == -signal.SIGKILL
    assert leaks(pc.searched) == [], "after a kill"
    with pc.running(*pc.day("work")) as process:
        _work_until_here(pc, process)
        process.communicate(b"\n")
    assert process.returncode == 0, pc.errors()
    office = str(pc.part("office"))
    wrong = ("community_desk", "registry", "find", office, NAME)
    with pc.running(*wrong, password="wrong battery") as process:
        process.communicate()
    assert process.returncode == 4
    assert leaks(pc.searched) == [], "after the end"
    # All of it was really done: there are copies, a log, reports and saved papers.
    names = [file.name for place in pc.searched for file in place.rglob("*")]
    assert names.count("desk.db") >= 3
    assert "desk.log" in names
    assert sum(name.startswith("crash-") for name in names) == 2
    assert list(pc.part("passing").rglob("*")) == []
    saved = {each.name for each in pc.part("chosen").iterdir()}
    assert {"信.pdf", "居民.xlsx", "核对单.pdf", "核对单.printed.pdf"} <= saved
    _check_the_search_works(pc)
    _check_what_can_be_read(pc)


def _check_the_search_works(pc: Pc) -> None:
    """What is saved where one chose is found."""
    told = leaks([pc.part("chosen")])
    for file in ("名册.csv", "信.pdf", "居民.xlsx", "照片.jpg"):
        assert any(f"/{file}: " in each for each in told), file
    assert any("居民.xlsx: packed" in each for each in told)


def _check_what_can_be_read(pc: Pc) -> None:
    """As the README says: the names of offices opened on a PC, so that one can choose; the names of
    staff beside the keys, so that each finds the own.
    """
    spelt = OFFICE_NAME.encode(), json.dumps(OFFICE_NAME).strip('"').encode()
    escaped = "".join(f"\\x{ord(sign):x}" for sign in OFFICE_NAME).encode()
    kept = [place for place in pc.searched if place.name != "said"]  # to whoever asked
    files = [file for place in kept for file in place.rglob("*") if file.is_file()]
    with_office = {f.name for f in files if any(s in f.read_bytes() for s in (*spelt, escaped))}
    with_staff = {file.name for file in files if DIRECTOR.encode() in file.read_bytes()}
    assert with_office == {"desk.ini"}
    assert with_staff == {KEYS_FILE}


def _in_zip(content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("sheet1.xml", content)
    return made.getvalue()


@pytest.mark.parametrize("secret", outside.SECRETS)
@pytest.mark.parametrize(
    "dress",
    [
        str.encode,
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("gbk"),
        lambda text: json.dumps(text).encode(),
        lambda text: zlib.compress(text.encode()),
        lambda text: gzip.compress(text.encode("gbk")),
        lambda text: _in_zip(_in_zip(text.encode())),
    ],
)
@pytest.mark.parametrize("place", ["office/desk.db", "home/desk.log", "passing/x"])
def test_a_leak_is_found(tmp_path: Path, secret: str, dress, place: str) -> None:
    file = tmp_path / place
    file.parent.mkdir()
    file.write_bytes(os.urandom(5000))
    assert leaks([file.parent]) == []
    with file.open("ab") as more:
        more.write(dress(secret) + os.urandom(500))
    assert leaks([file.parent]) != []


def test_initials_and_papers_are_found(tmp_path: Path) -> None:
    for content in (b"..oyjyj..", b"x%PDF-1.7", b"SQLite format 3\0", b"PK\x03\x04", outside.MARK):
        (tmp_path / "x").write_bytes(content)
        assert leaks([tmp_path]) != [], content
