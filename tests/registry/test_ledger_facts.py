"""What ledgers ask of a person and a home: who is called in need, 户口性质, how large it is."""

from pathlib import Path

import pytest

from community_desk.office.office import Office
from community_desk.registry.cleaning import area_text
from community_desk.registry.export import COLUMNS, export_residents
from community_desk.registry.import_compare import compare_roster
from community_desk.registry.import_roster import import_roster, import_workbook
from community_desk.registry.lists import Filter
from community_desk.registry.merge import merge
from community_desk.registry.privacy_papers import collection_notice
from community_desk.registry.residents import change_resident, load_resident, reveal
from community_desk.registry.sheets import own_facts, standing_facts
from community_desk.registry.undo import undo_operation
from community_desk.workbooks.opened import open_workbook
from community_desk.workbooks.read import read_sheets
from tests.people import add_person
from tests.registry.test_import_roster import ADA, BEN, workbook
from tests.registry.test_merge import ZHANG, ZHANG_WRONG
from tests.registry.test_undo import state

PHONE = "13900000002"
HEADINGS = ("姓名", "身份证号", "住址", "户口性质", "房屋面积(㎡)", "紧急联系人", "紧急联系电话")
HOME = "幸福里3栋2单元501室"


def take(office: Office, folder: Path, *lines: tuple[object, ...]) -> str:
    file = workbook(folder / "名册.xlsx", ("名册", [HEADINGS, *lines]))
    return import_workbook(office, file).operation


def told(office: Office, key: str) -> tuple[str, str, str, str, str]:
    person = load_resident(office, key)
    return (
        person.emergency_contact,
        person.emergency_phone,
        person.register_kind,
        area_text(person.area_tenths),
        person.note,
    )


def test_they_are_typed_changed_and_shown_on_request(office: Office) -> None:
    person = add_person(
        office, emergency_contact="李芳", emergency_phone="139 0000 0002", register_kind="农业户口"
    )
    assert told(office, person.uid)[:3] == ("李芳", PHONE, "rural")
    change_resident(office, person.uid, {"emergency_contact": "赵强", "register_kind": ""})
    assert told(office, person.uid)[:3] == ("赵强", PHONE, "")
    assert reveal(office, person.uid, "emergency_phone") == PHONE


def test_a_number_typed_after_the_name_is_the_number(office: Office) -> None:
    person = add_person(office, emergency_contact="李芳（女儿） 13900000002")
    assert told(office, person.uid)[:2] == ("李芳（女儿）", PHONE)


def test_a_number_that_is_no_phone_is_flagged_until_it_is_one(office: Office) -> None:
    person = add_person(office, phone="13800000412", emergency_phone="12345")
    assert [flag.reason for flag in person.flags] == ["emergency_phone_invalid"]
    assert not change_resident(office, person.uid, {"emergency_phone": PHONE}).flags


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        (("非农业", 89.5, "李芳", "139 0000 0002"), ("李芳", PHONE, "urban", "89.5", "")),
        (("农村", "120平方米", "李芳 13900000002", ""), ("李芳", PHONE, "rural", "120", "")),
        (("居民户口", "", "", "李芳13900000002"), ("李芳", PHONE, "unified", "", "")),
        (("家庭户", "三室", "无", "—"), ("", "", "", "", "户口性质：家庭户；房屋面积(㎡)：三室")),
        (("", 0, "/", "139****0002"), ("", "", "", "", "")),
    ],
)
def test_a_roster_tells_them(
    office: Office, tmp_path: Path, cells: tuple[object, ...], known: tuple[str, ...]
) -> None:
    take(office, tmp_path, ("周远桂", ADA, HOME, *cells))
    assert told(office, ADA) == known
    assert not load_resident(office, ADA).flags


def test_a_roster_is_compared_written_and_undone(office: Office, tmp_path: Path) -> None:
    add_person(office, "周远桂", id_number=ADA, address=HOME, register_kind="urban")
    before = state(office)
    lines = (
        ("周远桂", ADA, HOME, "非农业", 89.5, "", ""),
        ("任建春", BEN, HOME, "", 91, "", ""),
    )
    roster = open_workbook(workbook(tmp_path / "名册.xlsx", ("名册", [HEADINGS, *lines])))
    comparison = compare_roster(office, roster)
    assert [(c.name, c.fact, c.old, c.new) for c in comparison.changes] == [
        ("周远桂", "area", "", "89.5")
    ]
    kept = import_roster(office, roster, keep=[(load_resident(office, ADA).uid, "area")])
    assert told(office, ADA)[3] == "91"  # of the other line
    undo_operation(office, kept.operation)
    report = import_roster(office, roster)
    assert (report.imported, report.updated, told(office, ADA)[3]) == (1, 1, "89.5")
    assert import_roster(office, roster).unchanged == 2
    undo_operation(office, report.operation)
    assert state(office) == before


def test_an_export_masks_and_comes_back(office: Office, tmp_path: Path) -> None:
    operation = take(office, tmp_path, ("周远桂", ADA, HOME, "农业", 89.5, "李芳", PHONE))
    file = tmp_path / "a.xlsx"
    columns = ("name", "register_kind", "area", "emergency_contact", "emergency_phone")
    for full, phone in ((False, "139****0002"), (True, PHONE)):
        export_residents(office, file, reason="核对", columns=columns, full=full)
        line = read_sheets(file)[0].rows[2]
        assert line == ["周远桂", "农业户口", 89.5, "李芳", phone]
    export_residents(office, file, reason="备份", columns=COLUMNS, full=True, which=Filter())
    undo_operation(office, operation)
    import_workbook(office, file)
    assert told(office, ADA) == ("李芳", PHONE, "rural", "89.5", "")


def test_name_and_number_of_who_is_called_go_together_into_a_merge(office: Office) -> None:
    keep = add_person(office, "张伟", id_number=ZHANG, register_kind="urban")
    gone = add_person(
        office,
        "张伟",
        id_number=ZHANG_WRONG,
        emergency_contact="李芳",
        emergency_phone=PHONE,
        register_kind="rural",
    )
    merge(office, keep.uid, gone.uid)
    assert told(office, keep.uid)[:3] == ("李芳", PHONE, "urban")


def test_papers_name_them(office: Office, tmp_path: Path) -> None:
    take(office, tmp_path, ("周远桂", ADA, HOME, "农业", 89.5, "李芳", PHONE))
    person = load_resident(office, ADA)
    held = {label: text for label, text, _ in (*own_facts(person), *standing_facts(person))}
    assert held["紧急联系人"] == f"李芳 {PHONE}"
    assert (held["户口性质"], held["建筑面积"]) == ("农业户口", "89.5 平方米")
    assert collection_notice(office)
