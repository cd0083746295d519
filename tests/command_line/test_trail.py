"""The trail by the command line."""

import json
from pathlib import Path

from openpyxl import load_workbook

from community_desk.office.office import open_office
from tests.command_line.run import run
from tests.conftest import PASSWORD
from tests.people import add_person


def test_the_newest_lines_come_first_and_no_more_than_asked(office_folder: Path) -> None:
    office = open_office(office_folder, PASSWORD)
    add_person(office, "陈静", phone="13800000412")
    office.close()
    ran = run("office", "trail", str(office_folder), "--limit", "2")
    assert ran.code == 0
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert [line[2:4] for line in lines] == [["登录", ""], ["登记", "居民 陈静"]]
    assert "电话：138****0412" in lines[1][4]


def test_the_document_names_everything(office_folder: Path) -> None:
    ran = run("office", "trail", str(office_folder), "--action", "create", "--json")
    (line,) = json.loads(ran.out)
    assert line["line"] == 1
    assert (line["staff"], line["act"], line["subject"]) == ("王主任", "新建", "office")
    assert {"what": "政策", "old": "", "new": "社区惯常做法"} in line["changes"]


def test_what_cannot_be_asked_is_said_in_a_sentence(office_folder: Path) -> None:
    for options, code in (
        (("--from", "昨天"), 2),
        (("--by", "没有的人"), 3),
        (("--about", "没有的人"), 3),
        (("--action", "dance"), 2),
    ):
        ran = run("office", "trail", str(office_folder), *options)
        assert ran.code == code, options
        assert ran.out == ""
        assert "Traceback" not in ran.err
    ran = run("office", "trail", str(office_folder), "--words", "没有的")
    assert (ran.code, ran.out) == (0, "没有符合条件的操作记录。\n")


def test_a_broken_chain_names_its_line_and_ends_with_four(office_folder: Path) -> None:
    whole = run("office", "trail-check", str(office_folder))
    assert whole.code == 0
    assert "一行接一行" in whole.out
    office = open_office(office_folder, PASSWORD)
    office.db.execute("DROP TRIGGER audit_no_update")
    office.db.execute("UPDATE audit SET reason = '别的' WHERE id = 2")
    office.db.conn.commit()
    office.close()
    broken = run("office", "trail-check", str(office_folder))
    assert broken.code == 4
    assert "第 2 行" in broken.out
    document = json.loads(run("office", "trail-check", str(office_folder), "--json").out)
    assert (document["sound"], document["broken_line"]) == (False, 2)


def test_the_export_needs_a_reason_and_is_a_line_itself(
    office_folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "trail.xlsx"
    assert run("office", "trail-export", str(office_folder), str(out)).code == 2
    ran = run("office", "trail-export", str(office_folder), str(out), "--reason", "查账")
    assert ran.code == 0
    # The making of the office, and this sign-in.
    assert load_workbook(out).active.max_row == 4
    last = run("office", "trail", str(office_folder), "--action", "export", "--json")
    (line,) = json.loads(last.out)
    assert (line["thing"], line["reason"]) == ("操作记录", "查账")
