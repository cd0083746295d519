"""The registry's commands that other tests do not run: lists and their export, duplicates."""

import json
from pathlib import Path

from openpyxl import load_workbook

from community_desk.office.office import Office
from community_desk.registry.conditions import Condition
from community_desk.registry.saved_lists import Definition, save_list
from tests.command_line.run import run
from tests.people import add_person


def test_any_list_goes_out_by_its_name(office: Office, tmp_path: Path) -> None:
    add_person(
        office, "赵国强", birth_date="1940-01-12", address="幸福里3-2-501", phone="13800000412"
    )
    add_person(office, "李静", birth_date="1987-05-19", status="流动人口", phone="13700000091")
    save_list(
        office, "有电话的老人", Definition((Condition("at_least", "80"), Condition("has_phone")))
    )
    folder, out = str(office.folder), tmp_path / "名单.xlsx"
    lists = {
        each["name"]: each["people"]
        for each in json.loads(run("registry", "lists", folder, "--json").out)
    }
    assert lists["流动人口"] == lists["80岁以上独居"] == lists["有电话的老人"] == 1
    assert lists["本季未走访的残疾人"] == 0
    for name, who in (("有电话的老人", "赵国强"), ("流动人口", "李静"), ("80岁以上独居", "赵国强")):
        result = run("registry", "export", folder, str(out), "--reason", "核对", "--list", name)
        assert result.code == 0, result.err
        cells = [str(cell) for row in load_workbook(out).worksheets[0].values for cell in row]
        assert who in cells
        assert not {"13800000412", "13700000091"} & set(cells)
        out.unlink()
    result = run("registry", "export", folder, str(out), "--reason", "核对", "--list", "重点人员")
    assert result.code == 2
    assert "有电话的老人" in result.err
    assert not out.exists()


def test_twins_are_listed_merged_and_parted_again(office: Office) -> None:
    keep = add_person(office, "张伟", address="幸福里3-2-501", phone="13800000412")
    gone = add_person(office, "张玮", address="幸福里3-2-501")
    folder = str(office.folder)
    (pair,) = json.loads(run("registry", "duplicates", folder, "--json").out)
    assert (pair["sure"], pair["reasons"]) == ("possible", ["sound_dwelling"])
    assert pair["one"]["phone"] == "138****0412"
    assert "姓名同音，住在同一处" in run("registry", "duplicates", folder).out
    merged = json.loads(run("registry", "merge", folder, keep.uid, gone.uid, "--json").out)
    assert (merged["uid"], merged["entries"], merged["twice"]) == (keep.uid, 0, [])
    found = json.loads(run("registry", "find", folder, "张玮", "--json").out)
    assert [each["uid"] for each in found] == [keep.uid]
    assert run("registry", "merge", folder, keep.uid, gone.uid).code == 3
    assert run("registry", "undo", folder, merged["operation"]).code == 0
    assert len(json.loads(run("registry", "find", folder, "张玮", "--json").out)) == 1
    assert len(json.loads(run("registry", "duplicates", folder, "--json").out)) == 1
