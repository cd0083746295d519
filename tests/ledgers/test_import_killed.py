"""A power cut during an import into a book leaves all of it or none."""

from pathlib import Path

import pytest

from tests.killed import needs_kill, office_after

LINES = 1200
PROGRAM = """
from community_desk.ledgers import import_book
from community_desk.ledgers.book_files import load_books

if where == "before commit":
    import_book.imports.finish_batch = die
book = load_books().find("0902")
import_book.import_book(office, book, import_book.open_workbook(file), progress=progress)
"""


@needs_kill
@pytest.mark.parametrize(
    ("where", "lines"), [("0.7", 0), ("before commit", 0), ("after commit", LINES)]
)
def test_a_killed_import_leaves_all_or_none(
    office_folder: Path, tmp_path: Path, where: str, lines: int
) -> None:
    file = tmp_path / "巡防.csv"
    rows = (f"2026-03-05,早班,第{number}圈" for number in range(LINES))
    file.write_text("\n".join(("日期,班次,路线", *rows)), "utf-8")
    with office_after(PROGRAM, office_folder, file, where) as office:
        for table, count in (("entry", lines), ("import_batch", min(lines, 1))):
            found = office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert found == count, table
