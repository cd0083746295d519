"""A power cut during an import of vouchers leaves all of it or none."""

from pathlib import Path

import pytest

from tests.killed import needs_kill, office_after

LINES = 600
PROGRAM = """
from community_desk.expenses import import_vouchers
from community_desk.expenses.import_rows import Choices
from community_desk.workbooks.opened import open_workbook

if where == "before commit":
    import_vouchers.imports.finish_batch = die
import_vouchers.import_vouchers(
    office, open_workbook(file), Choices(fund="street"), progress=progress
)
"""


@needs_kill
@pytest.mark.parametrize(
    ("where", "lines"), [("0.7", 0), ("before commit", 0), ("after commit", LINES)]
)
def test_a_killed_import_leaves_all_or_none(
    office_folder: Path, tmp_path: Path, where: str, lines: int
) -> None:
    file = tmp_path / "账.csv"
    rows = (f"2026-03-05,买第{number}批文具,{number + 1}.50" for number in range(LINES))
    file.write_text("\n".join(("日期,摘要,支出", *rows)), "utf-8")
    with office_after(PROGRAM, office_folder, file, where) as office:
        for table, count in (("voucher", lines), ("import_batch", min(lines, 1))):
            found = office.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert found == count, table
