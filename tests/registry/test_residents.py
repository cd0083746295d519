"""Adding, changing, looking at one resident, and what that leaves on record."""

import json

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.registry import residents, search
from community_desk.registry.records import NewResident
from tests.people import add_person

NUMBER = "340102196306075990"


def audit_lines(office: Office, uid: str) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    lines = office.db.execute(
        "SELECT action, old, new FROM audit WHERE subject_uid = ? ORDER BY id", [uid]
    )
    return [(action, json.loads(old), json.loads(new)) for action, old, new in lines]


def test_one_line_of_typing_becomes_a_person_with_dwelling_and_household(office: Office) -> None:
    person = add_person(
        office,
        " 周 远桂",
        id_number="34010219630607599０",
        phone="192-3053-0419",
        address="幸福里1栋1单元101",
        relation="户主",
        household_number="00001",
        education="小学",
    )
    assert person.name == "周远桂"
    assert (person.pinyin, person.initials) == ("zhou yuan gui", "zyg")
    assert (person.id_kind, person.id_number) == ("citizen", NUMBER)
    assert (person.sex, person.birth_date) == ("1", "1963-06-07")  # read from the number
    assert person.phone == "19230530419"
    assert (person.relation, person.education, person.status) == ("02", "80", "matched")
    assert person.address == "幸福里1栋1单元101室"
    assert person.household_number == "00001"
    assert person.flags == ()
    assert residents.load_resident(office, NUMBER) == person
    assert [line[0] for line in audit_lines(office, person.uid)] == ["create"]


def test_the_office_writes_addresses_with_its_own_word(office: Office) -> None:
    person = add_person(office, address="幸福里3栋501")
    with office.writing("office.settings") as write:
        office.db.execute("INSERT INTO setting (key, value) VALUES ('building_word', '号楼')")
        write.audit("change", "setting", "building_word")
    assert residents.load_resident(office, person.uid).address == "幸福里3号楼501室"


def test_an_address_without_the_compound_means_the_only_one(office: Office) -> None:
    add_person(office, address="幸福里3-2-501")
    assert add_person(office, "李娜", address="3-2-502").address == "幸福里3栋2单元502室"


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"id_number": "810000199408230021"}, "hmt"),
        ({"id_number": "911124198108030024"}, "foreign"),
        ({"id_number": "M1234567801"}, "hmt"),
        ({}, "matched"),
    ],
)
def test_the_paper_tells_the_status_of_who_comes_from_elsewhere(
    office: Office, facts: dict[str, str], status: str
) -> None:
    assert add_person(office, **facts).status == status


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"name": "  "}, "no_name_given"),
        ({"birth_date": "1963-13-01"}, "date_not_understood"),
        ({"marriage": "天知道"}, "word_not_known"),
    ],
)
def test_what_cannot_be_is_not_understood(office: Office, facts: dict[str, str], code: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        residents.add_resident(office, NewResident(**{"name": "张伟", **facts}))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        ({"id_number": "340102196306075991"}, {"id_checksum"}),
        ({"id_number": "34010219630607"}, {"id_malformed"}),
        ({"id_number": NUMBER, "sex": "女"}, {"sex_disagrees_with_id"}),
        ({"id_number": NUMBER, "birth_date": "1963-07-06"}, {"birth_disagrees_with_id"}),
        ({"phone": "1380013800"}, {"phone_invalid"}),
        ({"phone": "0551-63456789"}, set()),
    ],
)
def test_doubts_are_kept_on_the_person(
    office: Office, facts: dict[str, str], reasons: set[str]
) -> None:
    assert {flag.reason for flag in add_person(office, **facts).flags} == reasons


def test_a_doubt_goes_when_the_fact_is_put_right(office: Office) -> None:
    person = add_person(office, phone="1380013800")
    person = residents.change_resident(office, person.uid, {"phone": "13800138000"})
    assert person.flags == ()


def test_a_doubt_that_was_settled_is_not_raised_again(office: Office) -> None:
    person = add_person(office, id_number=NUMBER, sex="2")
    person = residents.settle_flag(office, person.uid, "sex_disagrees_with_id", note="看过户口簿")
    assert person.flags == ()
    person = residents.change_resident(office, person.uid, {"note": "搬来不久"})
    assert person.flags == ()


def test_a_number_stands_once_among_living_records(office: Office) -> None:
    first = add_person(office, id_number=NUMBER)
    with pytest.raises(RuleSaysNoError) as caught:
        add_person(office, "李娜", id_number=NUMBER)
    assert caught.value.code == "duplicate_id"
    assert "张伟" in caught.value.say()
    with pytest.raises(sqlcipher.IntegrityError):
        office.db.execute(
            "INSERT INTO resident (uid, created_at, created_by, changed_at, changed_by, name,"
            " pinyin, initials, id_kind, id_number)"
            " VALUES ('u', '', '', '', '', '王', 'w', 'w', 'citizen', ?)",
            [NUMBER],
        )
    residents.remove_resident(office, first.uid, "录错了")
    assert add_person(office, "李娜", id_number=NUMBER).name == "李娜"


def test_a_household_has_one_head(office: Office) -> None:
    head = add_person(office, relation="户主", household_number="7")
    with pytest.raises(RuleSaysNoError) as caught:
        add_person(office, "李娜", relation="户主", household_number="7")
    assert caught.value.code == "second_head"
    residents.change_resident(office, head.uid, {"status": "死亡"})
    assert add_person(office, "李娜", relation="户主", household_number="7").relation == "02"


def test_whoever_has_a_number_lacks_none(office: Office) -> None:
    child = add_person(office, no_id_reason="新生儿尚无证件")
    assert child.no_id_reason
    named = residents.change_resident(office, child.uid, {"id_number": NUMBER})
    assert (named.id_number, named.no_id_reason) == (NUMBER, "")
    assert add_person(office, "李娜", no_id_reason="新生儿尚无证件").no_id_reason


@pytest.mark.parametrize(
    "changes",
    [{"relation": "子"}, {"household_number": "8"}, {"status": "死亡"}, {"status": "迁出"}],
)
def test_whoever_heads_others_leaves_them_by_an_event(
    office: Office, changes: dict[str, str]
) -> None:
    head = add_person(office, relation="户主", household_number="7")
    residents.change_resident(office, head.uid, {"phone": "13800000412"})
    child = add_person(office, "张小伟", relation="子", household_number="7")
    with pytest.raises(RuleSaysNoError) as caught:
        residents.change_resident(office, head.uid, changes)
    assert caught.value.code == "head_leaves"
    assert "还有 1 人" in str(caught.value)
    assert residents.load_resident(office, head.uid).phone == "13800000412"
    residents.change_resident(office, child.uid, {"status": "迁出"})
    residents.change_resident(office, head.uid, changes)


def test_what_gave_a_household_its_head_can_be_taken_back(office: Office) -> None:
    wife = add_person(office, "李静", relation="配偶", household_number="7")
    add_person(office, "张小伟", relation="子", household_number="7")
    residents.change_resident(office, wife.uid, {"relation": "户主"})
    back = residents.change_resident(office, wife.uid, {"relation": "配偶"}, takes_back=True)
    assert back.relation == "10"


def test_members_come_in_the_order_of_the_register(office: Office) -> None:
    for name, relation in [("丁", "母亲"), ("丙", "长女"), ("乙", "配偶"), ("甲", "户主")]:
        add_person(office, name, relation=relation, household_number="7", address="3-2-501")
    head = search.find(office, "甲")[0]
    assert head.household_id is not None
    members = residents.household_members(office, head.household_id)
    assert [member.name for member in members] == ["甲", "乙", "丙", "丁"]


def test_a_change_is_on_record_with_old_and_new(office: Office) -> None:
    person = add_person(office, phone="13800138000", address="幸福里3-2-501")
    changed = residents.change_resident(
        office, person.uid, {"phone": "13900139000", "address": "幸福里4-1-101", "name": "张伟"}
    )
    assert changed.address == "幸福里4栋1单元101室"
    assert changed.revision == person.revision + 1
    assert audit_lines(office, person.uid)[-1] == (
        "change",
        {"phone": "13800138000", "address": "幸福里3栋2单元501室"},
        {"phone": "13900139000", "address": "幸福里4栋1单元101室"},
    )
    assert [row.uid for row in search.find(office, "9000 4-1-101")] == [person.uid]
    assert search.find(office, "8000") == []


def test_what_did_not_change_keeps_its_revision_and_counts_as_confirmed(office: Office) -> None:
    person = add_person(office, phone="13800138000")
    same = residents.change_resident(office, person.uid, {"phone": "138 0013 8000"})
    assert same == person
    assert audit_lines(office, person.uid)[-1][0] == "confirm"


def test_somebody_elses_change_is_not_overwritten(office: Office) -> None:
    person = add_person(office)
    residents.change_resident(office, person.uid, {"note": "一"}, revision=1)
    with pytest.raises(RuleSaysNoError) as caught:
        residents.change_resident(office, person.uid, {"note": "二"}, revision=1)
    assert caught.value.code == "changed_meanwhile"
    assert residents.load_resident(office, person.uid).note == "一"


def test_a_masked_value_is_shown_and_that_is_on_record(office: Office) -> None:
    person = add_person(office, id_number=NUMBER)
    assert residents.reveal(office, person.uid, "id_number") == NUMBER
    assert audit_lines(office, person.uid)[-1] == ("reveal", {}, {"what": "id_number"})


def test_a_removed_record_is_found_nowhere(office: Office) -> None:
    person = add_person(office, phone="13800138000")
    residents.remove_resident(office, person.uid, "重复登记")
    assert search.find(office, "张伟") == []
    assert search.find(office, "0138") == []
    with pytest.raises(RuleSaysNoError) as caught:
        residents.load_resident(office, person.uid)
    assert caught.value.code == "no_such_resident"
