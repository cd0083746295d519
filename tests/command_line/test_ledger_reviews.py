"""What is due, what changed, and the burden, by the command line."""

import json
from pathlib import Path
from typing import Any

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.command_line.run import run
from tests.people import add_person


def said(command: str, *arguments: str, code: int = 0) -> Any:
    result = run("ledgers", command, *arguments, "--json")
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    return json.loads(result.out)


def test_a_change_is_listed_and_checked(office: Office) -> None:
    desk = str(office.folder)
    uid = add_person(office, "张伟", phone="13800000412").uid
    typed = {"残疾类别": "肢体", "残疾等级": "三级"}
    entries.add_entry(office, load_books().find("0305"), resident_uid=uid, typed=typed)
    change_resident(office, uid, {"phone": "13911112222"})
    row = said("due", desk, "--changed")[0]
    assert (row["book"], row["serial"], row["who"]) == ("0305", 1, "张伟")
    assert row["changes"] == [{"what": "phone", "old": "138****0412", "new": "139****2222"}]
    assert "电话已由 138****0412 改为 139****2222" in run("ledgers", "due", desk, "--changed").out
    assert said("review", desk, "残疾人台账", "1")["reviewed"] == 1
    assert said("due", desk, "0305", "--changed") == []
    assert said("review", desk, "0305", "7", code=3)["error"] == "no_such_entry"


def test_the_burden_and_what_was_saved(office: Office, tmp_path: Path) -> None:
    desk, out = str(office.folder), tmp_path / "减负.pdf"
    found = said("burden", desk, str(out), "--year", "2026", "--quarter", "4")
    assert (found["from"], found["until"]) == ("2026-10-01", "2026-12-31")
    assert out.read_bytes().startswith(b"%PDF")
    assert said("burden", desk, str(out), "--quarter", "9", code=2)["error"] == "no_such_quarter"
    overlap = said("overlap", desk)
    assert overlap["totals"] == {"columns": 756, "filled": 294}
    assert overlap["saved"]["entries"] == 0
    assert "saved" not in said("overlap")
