"""Rosters whose lines lean on one another: families in blocks, rooms by unit, totals."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from community_desk.office.office import Office
from community_desk.registry import residents
from community_desk.registry.export import export_residents
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_workbook
from tests.registry.test_import_roster import ADA, BEN, everybody, workbook

FAMILY = ("楼栋", "单元", "房号", "姓名", "关系", "身份证号")


def take(
    office: Office, folder: Path, *rows: Sequence[object], sheet: str = "表", name: str = "a"
) -> ImportReport:
    return import_workbook(office, workbook(folder / f"{name}.xlsx", (sheet, rows)))


def reasons(office: Office, name: str) -> list[str]:
    return [flag.reason for flag in everybody(office)[name].flags]


def test_members_of_a_skipped_head_are_not_put_into_the_family_above(
    office: Office, tmp_path: Path
) -> None:
    report = take(
        office,
        tmp_path,
        FAMILY,
        ("3", "2", "501", "周远桂", "户主", ADA),
        ("4", "1", "102", "", "户主", BEN),
        ("", "", "", "赵六妹", "配偶", ""),
        ("", "", "", "王小五", "子", ""),
        ("5", "1", "103", "周远桂", "户主", ADA),
        ("", "", "", "钱小七", "子", ""),
    )
    assert (report.skipped["no_name"], report.skipped["duplicate_id"]) == (1, 1)
    people = everybody(office)
    assert people["赵六妹"].address == people["王小五"].address == "4栋1单元102室"
    assert people["钱小七"].address == "5栋1单元103室"
    homes = {people[name].household_id for name in ("周远桂", "赵六妹", "钱小七")}
    assert len(homes) == 3
    assert people["赵六妹"].household_id == people["王小五"].household_id


def test_a_skipped_member_does_not_part_a_family(office: Office, tmp_path: Path) -> None:
    take(
        office,
        tmp_path,
        FAMILY,
        ("3", "2", "501", "周远桂", "户主", ADA),
        ("3", "2", "501", "", "配偶", BEN),
        ("3", "2", "501", "周小宝", "子", ""),
    )
    people = everybody(office)
    assert people["周远桂"].household_id == people["周小宝"].household_id


def test_a_room_may_say_its_unit_and_parts_of_flats_stay(office: Office, tmp_path: Path) -> None:
    take(
        office,
        tmp_path,
        ("楼号", "室", "姓名", "身份证号"),
        ("3号楼", "1-501", "周远桂", ADA),
        ("3号楼", "2-501", "李娜", BEN),
        ("3号楼", "501-1", "王二", ""),
    )
    take(office, tmp_path, ("室", "姓名"), ("2-101", "张三"), sheet="6栋", name="b")
    before = {name: person.address for name, person in everybody(office).items()}
    assert before == {
        "周远桂": "3栋1单元501室",
        "李娜": "3栋2单元501室",
        "王二": "3栋501-1室",
        "张三": "6栋2单元101室",
    }
    export_residents(office, tmp_path / "out.xlsx", reason="核对", full=True)
    import_workbook(office, tmp_path / "out.xlsx")
    assert {name: person.address for name, person in everybody(office).items()} == before


def test_a_family_without_relations_goes_on_where_its_number_stands_once(
    office: Office, tmp_path: Path
) -> None:
    take(
        office,
        tmp_path,
        ("户号", "住址", "姓名"),
        ("7", "幸福里3-2-501", "周远桂"),
        ("", "", "周小宝"),
        ("8", "幸福里3-2-502", "李娜"),
    )
    people = everybody(office)
    assert people["周小宝"].address == "幸福里3栋2单元501室"
    assert people["周小宝"].household_id == people["周远桂"].household_id


def test_who_ends_without_an_address_is_asked_about(office: Office, tmp_path: Path) -> None:
    rows = (("住址", "姓名", "身份证号"), ("幸福里3-2-501", "周远桂", ADA), ("", "李娜", BEN))
    report = take(office, tmp_path, *rows)
    assert report.flagged["address_missing"] == 1
    assert everybody(office)["李娜"].address == ""
    assert reasons(office, "李娜") == ["address_missing"]
    assert reasons(office, "周远桂") == []
    uid = everybody(office)["李娜"].uid
    residents.change_resident(office, uid, {"address": "幸福里3-2-502"})
    assert reasons(office, "李娜") == []
    assert take(office, tmp_path, *rows, name="b").flagged.get("address_missing", 0) == 0


def test_block_and_unit_written_once_hold_for_the_rooms_below(
    office: Office, tmp_path: Path
) -> None:
    take(
        office,
        tmp_path,
        FAMILY,
        ("3", "2", "501", "周远桂", "户主", ADA),
        ("", "", "502", "李娜", "户主", BEN),
        ("", "", "", "李小", "子", ""),
        ("4", "", "101", "王二", "户主", ""),
    )
    addresses = {name: person.address for name, person in everybody(office).items()}
    assert addresses["李娜"] == addresses["李小"] == "3栋2单元502室"
    assert addresses["王二"] == "4栋101室"


def test_a_heading_between_the_people_is_their_place_and_nobody(
    office: Office, tmp_path: Path
) -> None:
    report = take(
        office,
        tmp_path,
        ("姓名", "房号", "身份证号"),
        ("幸福里1栋1单元", "", ""),
        ("周远桂", "501", ADA),
        ("幸福里1栋2单元", "", ""),
        ("李娜", "502", BEN),
        ("第二网格", "", ""),
    )
    assert report.rows == 2
    people = everybody(office)
    assert people["周远桂"].address == "幸福里1栋1单元501室"
    assert people["李娜"].address == "幸福里1栋2单元502室"


def test_totals_and_dashes_are_nobody(office: Office, tmp_path: Path) -> None:
    report = take(
        office,
        tmp_path,
        ("序号", "姓名", "性别", "身份证号", "电话", "住址"),
        (1, "周远桂", "女", ADA, "13800138000", "3-2-501"),
        *((number, word, "男", BEN, "1", "1") for number, word in enumerate("无—-/", 2)),
        *((9, word, "2", "2", "2", "2") for word in ("合计", "小 计", "总计：", "本页合计")),
        (9, "本页小计", "2", "2", "2", "2"),
        ("本页 小计", "", "2", "", "", ""),
    )
    assert (report.rows, report.skipped["no_name"]) == (5, 4)
    assert set(everybody(office)) == {"周远桂"}


@pytest.mark.parametrize("word", ["无", "没有", "/", "-"])
def test_no_phone_is_no_new_phone(office: Office, tmp_path: Path, word: str) -> None:
    headings = ("姓名", "身份证号", "电话")
    take(office, tmp_path, headings, ("周远桂", ADA, "13800138000"))
    report = take(office, tmp_path, headings, ("周远桂", ADA, word), name="b")
    assert (report.unchanged, report.flagged["phone_invalid"]) == (1, 0)
    assert everybody(office)["周远桂"].phone == "13800138000"


def test_an_old_short_number_does_not_replace_the_long_one(office: Office, tmp_path: Path) -> None:
    take(office, tmp_path, ("姓名", "身份证号"), ("梁老", "610104196209276908"))
    rows = (("姓名", "身份证号"), ("梁老", "610104620927690"))
    assert take(office, tmp_path, *rows, name="b").updated == 1
    person = everybody(office)["梁老"]
    assert (person.id_number, person.id_kind) == ("610104196209276908", "citizen")
    assert person.former_id_number == "610104620927690"
    assert take(office, tmp_path, *rows, name="c").unchanged == 1


def test_a_line_for_a_household_is_about_its_head(office: Office, tmp_path: Path) -> None:
    report = take(
        office,
        tmp_path,
        ("户主", "户主身份证号", "户主电话", "配偶姓名", "配偶身份证号"),
        ("周远桂", ADA, "13800138000", "李娜", BEN),
    )
    people = everybody(office)
    assert set(people) == {"周远桂"}
    person = people["周远桂"]
    assert (person.id_number, person.phone, person.relation) == (ADA, "13800138000", "02")
    assert report.unknown == ("配偶姓名", "配偶身份证号")


def test_the_number_of_the_head_is_not_that_of_a_member(office: Office, tmp_path: Path) -> None:
    take(
        office,
        tmp_path,
        ("户主姓名", "户主身份证号", "姓名", "性别", "监护人姓名"),
        ("周远桂", ADA, "周小宝", "男", "周远桂"),
    )
    people = everybody(office)
    assert set(people) == {"周小宝"}
    assert people["周小宝"].id_number == ""


@pytest.mark.parametrize("born", ["2062-05-01", "1862-05-01", "1899-12-31"])
def test_nobody_is_born_tomorrow_or_before_1900(office: Office, tmp_path: Path, born: str) -> None:
    take(office, tmp_path, ("姓名", "出生日期", "电话"), ("周远桂", born, "13800138000"))
    person = everybody(office)["周远桂"]
    assert person.birth_date == ""
    assert [(flag.reason, flag.detail) for flag in person.flags] == [("birth_invalid", born)]


@pytest.mark.parametrize("wrong", [ADA[:-1] + "1", "34010219630607", float(ADA), ""])
def test_a_number_put_right_is_the_same_person(
    office: Office, tmp_path: Path, wrong: object
) -> None:
    headings = ("姓名", "身份证号", "电话", "住址")
    take(office, tmp_path, headings, ("周远桂", wrong, "13800138000", "3-2-501"))
    right = ("周远桂", ADA, "13800138000", "3-2-501")
    report = take(office, tmp_path, headings, right, name="b")
    assert (report.imported, report.updated) == (0, 1)
    person = everybody(office)["周远桂"]
    assert (person.id_number, person.flags) == (ADA, ())


def test_a_namesake_elsewhere_is_somebody_else(office: Office, tmp_path: Path) -> None:
    headings = ("姓名", "身份证号", "电话", "住址")
    take(office, tmp_path, headings, ("周远桂", ADA[:-1] + "1", "13800138000", "3-2-501"))
    other = ("周远桂", ADA, "13800138000", "3-2-502")
    assert take(office, tmp_path, headings, other, name="b").imported == 1


@pytest.mark.parametrize("status", ["人户一致", "人户分离", "流动人口"])
def test_the_first_line_is_somebody_however_little_it_tells(
    office: Office, tmp_path: Path, status: str
) -> None:
    """The words of a column may be headings elsewhere."""
    file = tmp_path / "roster.csv"
    file.write_text(f"户编号,姓名,性别,人户状态,备注\n,张伟,,{status},\n,李静,女,,", "utf-8")
    report = import_workbook(office, file)
    assert (report.rows, report.imported) == (2, 2)
