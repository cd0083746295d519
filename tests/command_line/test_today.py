"""What waits today, from the command line."""

import json
from pathlib import Path

from pypdf import PdfReader

from community_desk.office.office import Office
from tests.command_line.run import run
from tests.expenses.booking import pay


def test_what_waits_as_lines_json_and_paper(office: Office, tmp_path: Path) -> None:
    pay(office, "2026-10-05", "36.50", receipts=0)
    office.close()
    folder, sheet = str(office.folder), tmp_path / "today.pdf"
    told = run("office", "today", folder)
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "逾期 1"
    assert "买签字笔 缺票据" in lines[1]
    assert "还没有备份" in lines[-1]
    done = run("office", "today", folder, "--out", str(sheet), "--json")
    document = json.loads(done.out)
    assert document["waiting"][0]["when"] == "overdue"
    assert document["waiting"][0]["opens"]["kind"] == "month"
    assert document["figures"]["left"] == "-36.50"
    assert document["file"] == str(sheet)
    assert "买签字笔" in PdfReader(sheet).pages[0].extract_text()
    trail = run("office", "trail", folder, "--action", "export", "--json")
    assert [change["new"] for change in json.loads(trail.out)[0]["changes"]] == ["今日待办"]


def test_a_sheet_is_not_written_over_the_office(office: Office) -> None:
    office.close()
    into = str(office.folder / "desk.db")
    refused = run("office", "today", str(office.folder), "--out", into)
    assert refused.code == 4
    assert "desk.db" in refused.err
