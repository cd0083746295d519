"""A power cut during an import leaves all of it or none: the process is killed at many points."""

from pathlib import Path

import pytest

from community_desk.registry import search
from tests.killed import needs_kill, office_after
from tests.registry.conftest import ROSTER

PROGRAM = """
from community_desk.registry import import_roster

if where == "before commit":
    import_roster.imports.finish_batch = die
import_roster.import_workbook(office, file, progress=progress)
"""


@needs_kill
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
    with office_after(PROGRAM, office_folder, ROSTER, where) as office:
        for table in ("resident", "resident_words", "resident_digits"):
            count = office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert count == people, table
        batches = office.db.execute("SELECT count(*) FROM import_batch").fetchone()[0]
        assert batches == (1 if people else 0)
        assert len(search.find(office, "zyg 0419")) == (1 if people else 0)
