"""A power cut during an import into a book leaves all of it or none."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from community_desk.office import audit
from community_desk.office import office as offices
from tests.conftest import PASSWORD, fixed_clock

LINES = 1200
PROGRAM = """
import os, signal, sys
from pathlib import Path
from community_desk.ledgers import import_book
from community_desk.ledgers.book_files import load_books
from community_desk.office import office as offices

folder, file, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, of):
    if where.replace(".", "").isdigit() and done / of >= float(where):
        die()
    return True

if where == "before commit":
    import_book.store_bulk.finish_batch = die
office = offices.open_office(folder, sys.stdin.readline().strip())
book = load_books().find("0902")
import_book.import_book(office, book, import_book.open_roster(file), progress=progress)
if where == "after commit":
    die()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no kill")
@pytest.mark.parametrize(
    ("where", "lines"), [("0.7", 0), ("before commit", 0), ("after commit", LINES)]
)
def test_a_killed_import_leaves_all_or_none(
    office_folder: Path, tmp_path: Path, where: str, lines: int
) -> None:
    file = tmp_path / "巡防.csv"
    rows = (f"2026-03-05,早班,第{number}圈" for number in range(LINES))
    file.write_text("\n".join(("日期,班次,路线", *rows)), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(office_folder), str(file), where],
        input=PASSWORD + "\n",
        text=True,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    office = offices.open_office(office_folder, PASSWORD, clock=fixed_clock)
    try:
        for table, count in (("entry", lines), ("import_batch", min(lines, 1))):
            found = office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert found == count, table
        assert office.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert audit.first_broken_link(office.db) is None
    finally:
        office.close()
