"""``ledgers import`` and ``ledgers undo`` as a program of its own."""

import json
from pathlib import Path

from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.command_line.run import run
from tests.people import add_person

LINES = (
    "残疾人台账,,,",
    "姓名,身份证号,残疾类型,残疾级别",
    "陈𬭎,340102197109144410,肢体,3级",
    "没有这人,,肢体,3级",
    "合计,2,,",
)


def test_a_book_is_imported_and_undone(office: Office, tmp_path: Path) -> None:
    add_person(office, "陈𬭎", id_number="340102197109144410")
    folder = str(office.folder)
    office.close()
    file, out = tmp_path / "台账.csv", tmp_path / "问题.xlsx"
    file.write_text("\n".join(LINES), "utf-8")

    tried = run("ledgers", "import", folder, "0305", str(file), "--dry-run", "--json")
    assert tried.code == 0, tried.err
    document = json.loads(tried.out)
    assert (document["rows"], document["added"], document["operation"]) == (2, 1, "")
    done = run(
        "ledgers", "import", folder, "残疾人台账", str(file), "--problems", str(out), "--json"
    )
    document = json.loads(done.out)
    assert document["skipped"] == {"not_in_registry": 1}
    assert document["rows"] == document["added"] + document["updated"] + document[
        "unchanged"
    ] + sum(document["skipped"].values())
    assert "没有这人" in str(read_sheets(out)[0].rows)

    listed = json.loads(run("registry", "imports", folder, "--json").out)
    assert [(one["book"], one["imported"]) for one in listed] == [("0305", 1)]
    undone = run("ledgers", "undo", folder, document["operation"])
    assert undone.code == 0, undone.err
    again = run("ledgers", "undo", folder, document["operation"], "--json")
    assert (again.code, json.loads(again.out)["error"]) == (3, "already_undone")
    wrong = run("ledgers", "import", folder, "0305", str(tmp_path / "不在.xlsx"), "--json")
    assert (wrong.code, json.loads(wrong.out)["error"]) == (4, "cannot_read_file")
