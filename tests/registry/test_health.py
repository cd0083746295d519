"""What the health page finds, and what settles it."""

import time
from collections.abc import Callable

import pytest

from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry, close_entry
from community_desk.office.office import Office
from community_desk.registry import health
from community_desk.registry.checks import FLAGS
from community_desk.registry.consents import record_consent
from community_desk.registry.duplicates import not_same_person
from community_desk.registry.health import KINDS, WHY, cases, findings, which
from community_desk.registry.lists import count, ids
from community_desk.registry.residents import change_resident, load_resident
from tests.people import add_person

HOME, ELSEWHERE = "幸福里3-2-501", "恒富小区5-1-103"
DISABLED = load_books().find("0305")


def found(office: Office) -> dict[str, int]:
    return {each.key: each.count for each in findings(office)}


def test_every_kind_says_why_it_matters() -> None:
    assert set(WHY) == set(FLAGS)
    assert all(title and why for title, why in KINDS.values())


def test_nothing_is_found_where_all_is_well(office: Office) -> None:
    assert found(office) == {}
    head = {"relation": "户主", "household_number": "1", "address": HOME}
    add_person(office, "张伟", id_number="340102198503070418", **head)
    child = {"relation": "子", "household_number": "1", "address": HOME}
    add_person(office, "张小宝", birth_date="2019-05-01", **child)
    assert found(office) == {}


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"id_number": "340102198503070413"}, "id_checksum"),
        ({"id_number": "12"}, "id_malformed"),
        ({"id_number": "340102198503070418", "sex": "2"}, "sex_disagrees_with_id"),
        (
            {"id_number": "340102198503070418", "birth_date": "1985-03-08"},
            "birth_disagrees_with_id",
        ),
        ({"phone": "12345"}, "phone_invalid"),
        ({"birth_date": "2062-01-01"}, "not_born_yet"),
        ({"birth_date": "1915-11-23"}, "too_old"),
        ({"birth_date": "1915-11-24"}, ""),
        ({"birth_date": "1915-11-23", "status": "死亡"}, ""),
        ({"household_number": "7"}, "no_head"),
        ({"household_number": "7", "status": "迁出"}, ""),
        ({"birth_date": "2008-11-24"}, "child_alone"),
        ({"birth_date": "2008-11-23"}, ""),
        ({"birth_date": "2019-05-01", "status": "空挂户"}, ""),
        ({"id_valid_until": "2026-11-22"}, "paper_lapsed"),
        ({"id_valid_until": "2026-11-23"}, ""),
        ({"id_valid_until": "长期"}, ""),
        ({"id_valid_until": "2020-01-01", "status": "迁出"}, ""),
    ],
)
def test_each_trouble_is_found_once(office: Office, facts: dict[str, str], key: str) -> None:
    person = add_person(office, "张伟", **facts)
    assert found(office) == ({key: 1} if key else {})
    if key:
        (case,) = cases(office, key, 9)
        assert case.row.uid == person.uid
        assert ids(office, which(office, key)) == [person.id]


def test_a_household_without_head_shows_all_who_could_be_it(office: Office) -> None:
    for name, number in (("李静", "2"), ("王芳", "2"), ("赵敏", "3")):
        add_person(office, name, household_number=number)
    assert found(office) == {"no_head": 2}
    assert [case.row.name for case in cases(office, "no_head", 9)] == ["李静", "王芳", "赵敏"]
    health.make_head(office, cases(office, "no_head", 9)[1].row.uid)
    assert [case.row.name for case in cases(office, "no_head", 9)] == ["赵敏"]


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ({"birth_date": "1974-02-02"}, {"birth_date": "1974-02-02"}, 1),
        ({"phone": "13800000001"}, {"phone": "13800000001"}, 1),
        ({"phone": "13800000001", "birth_date": "1974-02-02"}, {"birth_date": "1974-02-03"}, 0),
        ({"birth_date": "1974-02-02"}, {"id_number": "340102197402020011"}, 1),
        ({"birth_date": "1974-02-02"}, {"birth_date": "1974-02-02", "status": "迁出"}, 0),
        ({"birth_date": "1974-02-02"}, {"birth_date": "1974-02-02", "household_number": "6"}, 0),
        (  # two numbers that hold: two people born on one day
            {"id_number": "340102197402020038"},
            {"id_number": "340102197402020011"},
            0,
        ),
        ({}, {}, 0),
    ],
)
def test_one_person_in_two_households(
    office: Office, one: dict[str, str], other: dict[str, str], pairs: int
) -> None:
    first = add_person(office, "孙梅", **{"household_number": "6", "relation": "户主"} | one)
    second = add_person(office, "孙梅", **{"household_number": "7"} | other)
    if other.get("household_number") != "6" and other.get("status") != "迁出":
        health.make_head(office, second.uid)
    assert found(office).get("two_homes", 0) == pairs
    if pairs:
        (case,) = cases(office, "two_homes", 9)
        assert case.other is not None
        assert {case.row.uid, case.other.uid} == {first.uid, second.uid}
        assert count(office, which(office, "two_homes")) == 2
        not_same_person(office, first.uid, second.uid)
        assert found(office) == {}


@pytest.mark.parametrize(
    ("adult", "alone"),
    [
        ({"birth_date": "1990-01-01"}, False),
        ({}, False),  # nobody knows the age: taken for an adult
        ({"birth_date": "2009-01-01"}, True),
        ({"birth_date": "1990-01-01", "status": "迁出"}, True),
        ({"birth_date": "1990-01-01", "status": "空挂户"}, True),
    ],
)
def test_a_child_needs_an_adult_in_the_home(
    office: Office, adult: dict[str, str], alone: bool
) -> None:
    child = add_person(office, "小宝", birth_date="2019-05-01", household_number="1")
    add_person(office, "李静", relation="户主", household_number="1", **adult)
    here = {case.row.uid for case in cases(office, "child_alone", 9)}
    assert (child.uid in here) == alone


def test_a_guardian_or_a_look_settles_a_child_alone(office: Office) -> None:
    facts = {"relation": "户主", "household_number": "1", "birth_date": "2019-05-01"}
    child = add_person(office, "小宝", **facts)
    record_consent(office, child.uid, guardian_name="李静", guardian_relation="母亲")
    assert found(office) == {}
    other = add_person(office, "大宝", birth_date="2010-05-01")
    health.accept(office, other.uid, "child_alone")
    assert found(office) == {}
    change_resident(office, other.uid, {"household_number": "2", "relation": "户主"})
    assert found(office) == {"child_alone": 1}


def test_an_age_found_right_is_not_asked_again_until_it_changes(office: Office) -> None:
    person = add_person(office, "赵老", birth_date="1912-01-19")
    health.accept(office, person.uid, "too_old")
    assert found(office) == {}
    assert load_resident(office, person.uid).flags == ()
    change_resident(office, person.uid, {"birth_date": "1911-01-19"})
    assert found(office) == {"too_old": 1}


def test_the_number_settles_sex_and_birth(office: Office) -> None:
    facts = {"sex": "2", "birth_date": "1985-03-08"}
    person = add_person(office, "张伟", id_number="340102198503070418", **facts)
    for reason in ("sex_disagrees_with_id", "birth_disagrees_with_id"):
        health.as_number_says(office, person.uid, reason)
    now = load_resident(office, person.uid)
    assert (now.sex, now.birth_date, now.flags) == ("1", "1985-03-07", ())
    assert found(office) == {}


def household_left_behind(office: Office) -> Callable[[], object]:
    person = add_person(office, "吴迁", relation="户主", household_number="1", address=HOME)
    person = change_resident(office, person.uid, {"address": ELSEWHERE})
    home, household = person.dwelling_id, person.household_id
    assert household is not None
    return lambda: health.set_home(office, household, home, person.uid)


def registered_at_an_empty_flat(office: Office) -> Callable[[], object]:
    gone = add_person(office, "吴迁", address=HOME, status="迁出")
    person = add_person(office, "孙梅", address=ELSEWHERE, registered_address=gone.address)
    return lambda: change_resident(office, person.uid, {"registered_address": ""})


def entry_of_who_is_gone(office: Office) -> Callable[[], object]:
    gone = add_person(office, "吴迁", birth_date="1950-01-01", address=HOME)
    typed = {"残疾类别": "肢体", "残疾等级": "二级"}
    entry = add_entry(office, DISABLED, resident_uid=gone.uid, typed=typed)
    change_resident(office, gone.uid, {"status": "死亡"})
    (case,) = cases(office, "mail", 9)
    assert case.entry == ("0305", entry.uid)
    return lambda: close_entry(office, DISABLED, entry.uid, reason="死亡")


@pytest.mark.parametrize(
    ("make", "way"),
    [
        (household_left_behind, "household"),
        (registered_at_an_empty_flat, "registered"),
        (entry_of_who_is_gone, "entry"),
    ],
)
def test_mail_for_an_empty_home(
    office: Office, make: Callable[[Office], Callable[[], object]], way: str
) -> None:
    settle = make(office)
    assert found(office) == {"mail": 1}
    (case,) = cases(office, "mail", 9)
    assert (case.detail, case.place) == (way, "幸福里3栋2单元501室")
    assert ids(office, which(office, "mail")) == [case.row.id]
    settle()
    assert found(office) == {}


def test_a_known_empty_register_is_no_trouble(office: Office) -> None:
    facts = {"relation": "户主", "household_number": "1", "address": HOME}
    add_person(office, "吴迁", status="空挂户", **facts)
    assert found(office) == {}


def test_a_whole_roster_is_examined_at_once(roster_office: Office) -> None:
    """Far above what it takes (some 35 ms), far below what the clerk would notice."""
    findings(roster_office)
    started = time.perf_counter()
    assert {each.key for each in findings(roster_office)} <= set(FLAGS)
    assert time.perf_counter() - started < 1
