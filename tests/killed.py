"""A program that is killed during an import, as by a power cut, and the office after it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from community_desk.office import audit
from community_desk.office import office as offices
from community_desk.office.office import Office
from tests.conftest import PASSWORD, fixed_clock

needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no kill")

# ``where`` is how far the progress has come (reading and writing), or a word that the program
# knows: it dies by `die`, with ``office`` open, ``file`` what it imports.
_BEFORE = """
import os, signal, sys
from pathlib import Path
from community_desk.office import office as offices

folder, file, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, of):
    if where.replace(".", "").isdigit() and done / of >= float(where):
        die()
    return True

office = offices.open_office(folder, sys.stdin.readline().strip())
"""
_AFTER = """
if where == "after commit":
    die()
"""


@contextmanager
def office_after(program: str, folder: Path, file: Path, where: str) -> Iterator[Office]:
    """The office once ``program`` was killed; it is whole, or the test fails."""
    run = subprocess.run(
        [sys.executable, "-c", _BEFORE + program + _AFTER, str(folder), str(file), where],
        input=PASSWORD + "\n",
        text=True,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    office = offices.open_office(folder, PASSWORD, clock=fixed_clock)
    try:
        assert office.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert audit.first_broken_link(office.db) is None
        yield office
    finally:
        office.close()
