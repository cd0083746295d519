"""The registry as a workbook: masked, with a reason, on record, and readable by ourselves."""

import json
from pathlib import Path

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.conditions import Condition
from community_desk.registry.export import export_residents
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.lists import Filter
from community_desk.workbooks.read import read_sheets
from tests.people import add_person

NUMBER = "340102196306075990"


@pytest.fixture
def people(office: Office) -> Office:
    add_person(
        office,
        "周远桂",
        id_number=NUMBER,
        phone="19230530419",
        address="幸福里3-2-501",
        relation="户主",
        household_number="00001",
        note="=1+1",
    )
    add_person(office, "李娜", status="死亡")
    return office


def test_numbers_are_masked_unless_all_is_asked_for(people: Office, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    assert export_residents(people, file, reason="街道核对") == 1
    title, headings, line = read_sheets(file)[0].rows
    row = dict(zip(headings, line, strict=True))
    assert row["证件号码"] == "340102********5990"
    assert row["联系电话"] == "192****0419"
    assert row["现居住地址"] == "幸福里3栋2单元501室"
    assert row["备注"] == "=1+1"
    assert all(part in str(title[0]) for part in ("街道核对", "王主任", "2026-11-23"))
    export_residents(people, file, reason="街道核对", full=True)
    line = read_sheets(file)[0].rows[2]
    assert dict(zip(headings, line, strict=True))["证件号码"] == NUMBER


def test_without_a_reason_there_is_no_file(people: Office, tmp_path: Path) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        export_residents(people, tmp_path / "a.xlsx", reason="  ")
    assert caught.value.code == "no_reason"
    assert list(tmp_path.glob("*.xlsx")) == []


def test_who_exported_what_and_why_is_on_record(people: Office, tmp_path: Path) -> None:
    old = Filter(conditions=(Condition("at_least", "60"),))
    columns = ("phone", "name", "age")
    file = tmp_path / "a.xlsx"
    export_residents(people, file, reason="街道核对", which=old, title="老人", columns=columns)
    line = audit.recent(people.db)[0]
    assert (line.action, line.reason) == ("export", "街道核对")
    assert json.loads(line.new) == {
        "file": "a.xlsx",
        "people": 1,
        "full": False,
        "list": "老人",
        "columns": ["姓名", "年龄", "联系电话"],
    }
    assert read_sheets(file)[0].rows[1:] == [
        ["姓名", "年龄", "联系电话"],
        ["周远桂", 63, "192****0419"],
    ]


def test_an_export_of_nothing_is_none(people: Office, tmp_path: Path) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        export_residents(people, tmp_path / "a.xlsx", reason="核对", columns=())
    assert caught.value.code == "no_columns"
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_list_can_be_exported_and_what_was_exported_can_be_imported(
    people: Office, tmp_path: Path
) -> None:
    file = tmp_path / "a.xlsx"
    assert export_residents(people, file, reason="备份", full=True, which=Filter()) == 2
    report = import_workbook(people, file)
    assert (report.unchanged, report.rows) == (2, 2)


def test_a_number_in_a_note_is_masked_too(office: Office, tmp_path: Path) -> None:
    add_person(office, "李娜", note=f"丈夫 {NUMBER}，电话 19230530419")
    for full in (False, True):
        export_residents(office, tmp_path / "a.xlsx", reason="核对", columns=["note"], full=full)
        ((cell,),) = read_sheets(tmp_path / "a.xlsx")[0].rows[2:]
        assert (NUMBER in str(cell)) is full
        assert ("19230530419" in str(cell)) is full
        assert "丈夫" in str(cell)
