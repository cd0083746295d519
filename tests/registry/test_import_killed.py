"""A power cut during an import leaves all of it or none: the process is killed at many points."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from community_desk.office import audit
from community_desk.office import office as offices
from community_desk.registry import search
from tests.conftest import PASSWORD, fixed_clock
from tests.registry.conftest import ROSTER

# Kills itself after so many calls: of the progress (reading and writing), or of the statements
# that follow the last people, up to the commit and beyond it.
PROGRAM = """
import os, signal, sys
from pathlib import Path
from community_desk.office import office as offices
from community_desk.registry import import_roster, store_bulk

folder, roster, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, of):
    if where.replace(".", "").isdigit() and done / of >= float(where):
        die()
    return True

if where == "before commit":
    import_roster.store_bulk.finish_batch = die
office = offices.open_office(folder, sys.stdin.readline().strip())
import_roster.import_workbook(office, roster, progress=progress)
if where == "after commit":
    die()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no kill")
@pytest.mark.parametrize(
    ("where", "people"),
    [
        ("0.1", 0),
        ("0.4", 0),
        ("0.6", 0),
        ("0.95", 0),
        ("before commit", 0),
        ("after commit", 12548),
    ],
)
def test_a_killed_import_leaves_all_or_none(office_folder: Path, where: str, people: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(office_folder), str(ROSTER), where],
        input=PASSWORD + "\n",
        text=True,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    office = offices.open_office(office_folder, PASSWORD, clock=fixed_clock)
    try:
        for table in ("resident", "resident_words", "resident_digits"):
            count = office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert count == people, table
        batches = office.db.execute("SELECT count(*) FROM import_batch").fetchone()[0]
        assert batches == (1 if people else 0)
        assert len(search.find(office, "zyg 0419")) == (1 if people else 0)
        assert office.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert audit.first_broken_link(office.db) is None
    finally:
        office.close()
