"""Books by the command line for a period: taken out, closed, copied."""

import json
from pathlib import Path
from typing import Any

from community_desk.workbooks.read import read_sheets
from tests.command_line.run import run
from tests.printing.papers import text_of


def said(command: str, *arguments: str, code: int = 0) -> Any:
    """The JSON document of a run."""
    result = run("ledgers", command, *arguments, "--json")
    assert result.code == code, result.err
    return json.loads(result.out)


def test_a_period_is_taken_out_closed_and_copied(office_folder: Path, tmp_path: Path) -> None:
    desk = str(office_folder)
    for day in ("2026-02-03", "2026-05-03"):
        said("add", desk, "0103", "--set", f"日期={day}", "--set", "主题=学习")
    sheet, paper = tmp_path / "a.xlsx", tmp_path / "a.pdf"
    out = said("export", desk, "0103", str(sheet), "--period", "2026年一季度", "--full")
    assert out == {
        "book": "0103", "period": "2026-Q1", "entries": 1, "full": True, "file": str(sheet),
    }  # fmt: skip
    assert read_sheets(sheet)[0].rows[3][1] == "2026-02-03"
    assert (
        said("export", desk, "0103", str(sheet), "--period", "去年", code=2)["error"] == "no_period"
    )

    assert said("archive", desk, "0103", "2026-Q1")["entries"] == 1
    assert said("archive", desk, "0103", "2026-Q1", code=3)["error"] == "period_closed"
    assert said("archive", desk, "0103", "2099", code=3)["error"] == "period_not_over"
    assert [each["period"] for each in said("archives", desk)] == ["2026-Q1"]
    said("archive-copy", desk, "0103", "2026-Q1", str(paper), "--copy", "街道")
    assert "街道一式三份之二" in text_of(paper.read_bytes())
    said("archive-copy", desk, "0103", "2026-Q1", str(sheet), "--copy", "市")
    assert read_sheets(sheet)[0].rows[3][1] == "2026-02-03"
    wrong = said("archive-copy", desk, "0103", "2026-Q1", str(tmp_path / "a.doc"), code=2)
    assert wrong["error"] == "unknown_file_kind"
    assert (
        said("archive-copy", desk, "0103", "2026", str(paper), code=3)["error"]
        == "period_not_closed"
    )
