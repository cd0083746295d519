"""Identity papers: domain F.2 kept and found again, old numbers, validity, people without any."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.registry.cleaning import LONG_TERM, clean_until, clean_validity
from community_desk.registry.import_roster import ImportReport, import_workbook
from community_desk.registry.residents import change_resident, load_resident, reveal
from community_desk.registry.search import find
from tests.people import add_person

FIFTEEN, EIGHTEEN = "610104620927690", "610104196209276908"


def take(office: Office, tmp_path: Path, *rows: tuple[object, ...]) -> ImportReport:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "roster.xlsx")
    return import_workbook(office, tmp_path / "roster.xlsx")


@pytest.mark.parametrize(
    ("said", "number", "kind", "flags"),
    [
        ("", "11010519491231002X", "citizen", []),
        ("", "440524188001010014", "citizen", []),
        ("", "810000199408230021", "hk_residence", []),
        ("", "820000199001010010", "macau_residence", []),
        ("", "830000199201300022", "taiwan_residence", []),
        ("", "911124198108030024", "foreign_residence", []),
        ("", "932682198501010017", "foreign_residence", []),
        ("", "KAZ110090123105", "foreign_residence_old", []),
        ("", "KAZ110090123106", "foreign_residence_old", ["id_checksum"]),  # weak: warn only
        ("", "M1234567801", "hm_permit", []),
        ("", "H12345678", "hm_permit", []),
        ("台胞证", "12345678", "taiwan_permit", []),
        ("台胞证", "1234567890", "taiwan_permit", []),
        ("台胞证", "123", "taiwan_permit", ["id_malformed"]),
        ("护照", "EA1234567", "passport", []),
        ("护照", "C01X00T47", "passport", []),  # other states have other shapes
        ("护照", "AB12", "passport", ["id_malformed"]),
        ("", "110105194912310021", "citizen", ["id_checksum"]),
        ("", "", "none", []),
    ],
)
def test_each_paper_is_kept_as_what_it_is(
    office: Office, said: str, number: str, kind: str, flags: list[str]
) -> None:
    person = add_person(office, id_kind=said, id_number=number.lower())
    assert (person.id_kind, person.id_number) == (kind, number)
    assert [flag.reason for flag in person.flags] == flags


def test_fifteen_digits_typed_live_on_in_eighteen(office: Office) -> None:
    person = add_person(office, id_number=FIFTEEN)
    assert (person.id_number, person.former_id_number) == (EIGHTEEN, FIFTEEN)
    assert (person.id_kind, person.sex, person.birth_date) == ("citizen", "2", "1962-09-27")
    assert person.flags == ()
    for number in (FIFTEEN, EIGHTEEN):
        assert load_resident(office, number).uid == person.uid


def test_the_same_person_in_both_forms_is_one(office: Office) -> None:
    add_person(office, "梁老", id_number=EIGHTEEN)
    for number in (FIFTEEN, EIGHTEEN):
        with pytest.raises(RuleSaysNoError) as caught:
            add_person(office, "梁老", id_number=number)
        assert caught.value.code == "duplicate_id"


def test_a_number_somebody_had_before_is_taken(office: Office) -> None:
    other = "11010519491231002X"
    add_person(office, "梁老", id_number=EIGHTEEN, former_id_number=other)
    with pytest.raises(RuleSaysNoError) as caught:
        add_person(office, "梁老", id_number=other)
    assert "梁老" in caught.value.say()


def test_an_old_number_typed_into_a_record_stays_beside_the_new(office: Office) -> None:
    person = add_person(office, "梁老")
    changed = change_resident(office, person.uid, {"id_number": FIFTEEN})
    assert (changed.id_number, changed.former_id_number) == (EIGHTEEN, FIFTEEN)
    assert reveal(office, person.uid, "former_id_number") == FIFTEEN


def test_fifteen_digits_without_a_date_in_them_are_doubted_and_not_made_longer(
    office: Office,
) -> None:
    person = add_person(office, id_number="610104621327690")
    assert (person.id_number, person.former_id_number) == ("610104621327690", "")
    assert [flag.reason for flag in person.flags] == ["id_checksum"]


@pytest.mark.parametrize("typed", [FIFTEEN, EIGHTEEN, "7690", "6908", "104620927", "1962092769"])
def test_either_number_finds_the_person(office: Office, typed: str) -> None:
    person = add_person(office, "梁老", id_number=FIFTEEN)
    add_person(office, "周远桂", id_number="340102196306075990")
    assert [row.uid for row in find(office, typed)] == [person.uid]


def test_a_number_that_is_gone_finds_nobody(office: Office) -> None:
    person = add_person(office, "梁老", id_number=FIFTEEN)
    change_resident(office, person.uid, {"former_id_number": ""})
    assert find(office, FIFTEEN) == []
    assert [row.uid for row in find(office, EIGHTEEN)] == [person.uid]


def test_both_forms_in_one_roster_are_one_person(office: Office, tmp_path: Path) -> None:
    rows = (
        ("姓名", "身份证号"),
        ("梁老", FIFTEEN),
        ("梁老", EIGHTEEN),
        ("周远桂", "340102196306075990"),
    )
    report = take(office, tmp_path, *rows)
    assert (report.imported, report.skipped["duplicate_id"]) == (2, 1)
    assert report.normalised["id_15_digits"] == 1
    person = load_resident(office, EIGHTEEN)
    assert (person.id_kind, person.former_id_number) == ("citizen", FIFTEEN)
    assert [row.uid for row in find(office, FIFTEEN)] == [person.uid]
    assert take(office, tmp_path, *rows).unchanged == 2


def test_a_roster_with_a_number_of_before_is_about_the_same_person(
    office: Office, tmp_path: Path
) -> None:
    old = "11010519491231002X"
    add_person(office, "梁老", id_number=EIGHTEEN, former_id_number=old)
    report = take(office, tmp_path, ("姓名", "身份证号", "电话"), ("梁老", old, "13800138000"))
    assert (report.imported, report.updated) == (0, 1)
    person = load_resident(office, old)
    assert (person.id_number, person.phone) == (EIGHTEEN, "13800138000")


def test_a_roster_tells_of_papers(office: Office, tmp_path: Path) -> None:
    headings = ("姓名", "身份证号", "签发机关", "有效期限", "证件已核验", "无证件原因")
    take(
        office,
        tmp_path,
        headings,
        ("梁老", EIGHTEEN, "碑林分局", "2015.03.12-长期", "是", ""),
        ("周远桂", "340102196306075990", "庐阳分局", "2010.1.5-2030.1.5", "否", ""),
        ("孙小宝", "", "", "看不清", "", "证件遗失补办中"),
    )
    old = load_resident(office, EIGHTEEN)
    assert (old.id_issuer, old.id_seen) == ("碑林分局", "1")
    assert (old.id_valid_from, old.id_valid_until) == ("2015-03-12", LONG_TERM)
    other = load_resident(office, "340102196306075990")
    assert (other.id_valid_from, other.id_valid_until) == ("2010-01-05", "2030-01-05")
    assert other.id_seen == ""
    (row,) = find(office, "孙小宝")
    without = load_resident(office, row.uid)
    assert (without.no_id_reason, without.flags) == ("证件遗失补办中", ())
    assert without.note == "有效期限：看不清"


def test_headings_of_other_papers_are_not_taken_for_the_identity_card(
    office: Office, tmp_path: Path
) -> None:
    report = take(
        office,
        tmp_path,
        ("姓名", "身份证号", "租赁合同有效期限", "居住证签发机关"),
        ("梁老", EIGHTEEN, "2020.1.1-2021.1.1", "某分局"),
    )
    person = load_resident(office, EIGHTEEN)
    assert (person.id_valid_until, person.id_issuer) == ("", "")
    assert report.unknown == ("租赁合同有效期限", "居住证签发机关")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2015.03.12-2035.03.12", ("2015-03-12", "2035-03-12")),
        ("2015年3月12日至2035年3月12日", ("2015-03-12", "2035-03-12")),
        ("20150312-20350312", ("2015-03-12", "2035-03-12")),
        ("2015-03-12－2035-03-12", ("2015-03-12", "2035-03-12")),
        ("2015/3/12～长期", ("2015-03-12", LONG_TERM)),
        ("长期", ("", LONG_TERM)),
        ("2035-03-12", ("", "2035-03-12")),
        ("2035.03.12-2015.03.12", ("", "")),
        ("不清楚", ("", "")),
        ("", ("", "")),
        (49380, ("", "2035-03-12")),
    ],
)
def test_how_long_a_paper_is_good_for(text: object, days: tuple[str, str]) -> None:
    assert clean_validity(text) == days


def test_a_last_day_may_be_no_day(office: Office) -> None:
    assert clean_until("长期") == LONG_TERM
    person = add_person(office, id_valid_from="2015.3.12", id_valid_until="长期")
    assert (person.id_valid_from, person.id_valid_until) == ("2015-03-12", LONG_TERM)
    for until in ("永远", "2014-01-01"):
        with pytest.raises(NotUnderstoodError) as caught:
            change_resident(office, person.uid, {"id_valid_until": until})
        assert caught.value.code == "validity_not_understood"


def test_a_reason_settles_that_there_is_no_number(office: Office, tmp_path: Path) -> None:
    take(
        office, tmp_path, ("姓名", "身份证号", "性别"), ("孙梅", "", "女"), ("李娜", EIGHTEEN, "女")
    )
    (row,) = find(office, "孙梅")
    assert [flag.reason for flag in load_resident(office, row.uid).flags] == ["id_missing"]
    changed = change_resident(office, row.uid, {"no_id_reason": "户口待登记"})
    assert changed.flags == ()
