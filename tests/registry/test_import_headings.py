"""What an office says of a heading once, every later import knows."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry import store_imports
from community_desk.registry.import_roster import import_roster, import_workbook
from community_desk.registry.imports import imports_of
from community_desk.registry.layout import outline, understand
from community_desk.registry.residents import load_resident
from community_desk.registry.undo import undo_operation
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.opened import open_workbook
from community_desk.workbooks.read import Sheet
from tests.registry.test_import_roster import ADA, BEN, everybody, workbook

HEADINGS = ("称谓", "证号", "电话", "紧急电话", "民族")
ROWS = (HEADINGS, ("周远桂", ADA, "13800000412", "13900000001", "汉"))


def sheet(*rows: Sequence[Cell]) -> Sheet:
    return Sheet("名册", [list(row) for row in rows])


def test_a_corrected_heading_is_remembered(office: Office, tmp_path: Path) -> None:
    roster = open_workbook(workbook(tmp_path / "甲.xlsx", ("名册", ROWS)))
    import_roster(
        office, roster, corrections={"名册": {0: "name", 1: "id_number", 2: "", 3: "phone"}}
    )
    assert load_resident(office, ADA).phone == "13900000001"
    assert store_imports.learned_headings(office.db) == {
        "称谓": "name",
        "证号": "id_number",
        "电话": "",
        "紧急电话": "phone",
    }
    assert "称谓" in audit.recent(office.db, limit=1)[0].new
    next_one = (
        ("*证 号：", "称谓（必填）", "电话", "紧急电话"),
        (BEN, "任建春", "13800000413", "13900000002"),
    )
    report = import_workbook(office, workbook(tmp_path / "乙.xlsx", ("又一份", next_one)))
    assert (report.imported, report.unknown) == (1, ())
    assert load_resident(office, BEN).phone == "13900000002"


def test_what_was_learned_stays_when_the_import_is_undone(office: Office, tmp_path: Path) -> None:
    roster = open_workbook(workbook(tmp_path / "甲.xlsx", ("名册", ROWS)))
    report = import_roster(office, roster, corrections={"名册": {0: "name"}})
    undo_operation(office, report.operation)
    assert everybody(office) == {}
    assert store_imports.learned_headings(office.db)["称谓"] == "name"
    assert imports_of(office)[0].undone_at


def test_what_is_left_out_by_rule_cannot_be_asked_for(office: Office, tmp_path: Path) -> None:
    roster = open_workbook(workbook(tmp_path / "甲.xlsx", ("名册", ROWS)))
    import_roster(office, roster, corrections={"名册": {0: "name", 4: "note"}})
    assert everybody(office)["周远桂"].note == ""
    assert "民族" not in store_imports.learned_headings(office.db)


@pytest.mark.parametrize(
    ("headings", "learned", "columns"),
    [
        (("姓名", "身份证号", "电话"), {}, {"name": 0, "id_number": 1, "phone": 2}),
        (("姓名", "身份证号", "电话"), {"电话": ""}, {"name": 0, "id_number": 1}),
        (("姓名", "手机", "电话"), {"手机": "note"}, {"name": 0, "note": 1, "phone": 2}),
        (("人", "号", "话"), {"人": "name", "话": ""}, {"name": 0, "id_number": 1}),
        (("人", "号", "话"), {"人": "name"}, {"name": 0, "id_number": 1, "phone": 2}),
    ],
)
def test_what_was_learned_wins(
    headings: tuple[str, ...], learned: dict[str, str], columns: dict[str, int]
) -> None:
    layout = understand(sheet(headings, ("周远桂", ADA, "13800000412")), learned)
    assert layout is not None
    assert layout.columns == columns
    assert layout.first_row == 1


def test_a_sheet_without_known_headings_can_be_told() -> None:
    unknown = sheet(("一份表",), ("甲项", "乙项", ""), ("周远桂", "十号", "x"), ("任建春", "", ""))
    unknown.rows[0] += ["", ""]
    assert understand(unknown) is None
    assert outline(unknown).headings == ("甲项", "乙项", "")
    layout = understand(unknown, corrections={0: "name"})
    assert layout is not None
    assert (layout.first_row, layout.columns) == (2, {"name": 0})


def test_a_bare_list_can_be_corrected() -> None:
    bare = sheet(("周远桂", ADA, "二楼"), ("任建春", BEN, "三楼"))
    layout = understand(bare, corrections={2: "note"})
    assert layout is not None
    assert layout.columns == {"name": 0, "id_number": 1, "note": 2}


def test_headings_repeated_on_every_page_are_no_people_also_where_they_were_learned(
    office: Office, tmp_path: Path
) -> None:
    rows = (*ROWS, HEADINGS, ("任建春", BEN, "13800000413", "", ""))
    roster = open_workbook(workbook(tmp_path / "甲.xlsx", ("名册", rows)))
    report = import_roster(office, roster, corrections={"名册": {0: "name", 1: "id_number"}})
    assert (report.rows, report.imported) == (2, 2)
