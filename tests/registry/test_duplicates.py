"""Who looks like being registered twice, who does not, and that a no is remembered."""

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry import store_duplicates
from community_desk.registry.duplicates import (
    denied_pairs,
    duplicates_of,
    duplicates_of_typed,
    find_duplicates,
    is_denied,
    likeness_of,
    not_same_person,
    same_person_after_all,
)
from community_desk.registry.likeness import SURENESS, Likeness, is_slip
from community_desk.registry.merge import merge
from community_desk.registry.residents import remove_resident
from community_desk.registry.undo import undo_operation
from tests.people import add_person

ZHANG, ZHANG_OLD = "340102198503070418", "340102850307041"
HOME, ELSEWHERE = "幸福里3-2-501", "恒富小区1-1-101"
BORN = "1985-03-07"

Facts = dict[str, str]


def compared(office: Office, one: Facts, other: Facts) -> Likeness | None:
    """What is found of two records that are both registered; the three ways to ask agree."""
    first, second = add_person(office, **one), add_person(office, **other)
    found = find_duplicates(office)
    assert len(found) <= 1
    whole = found[0].likeness if found else None
    assert likeness_of(office, second.uid, first.uid) == whole
    for person, twin in ((first, second), (second, first)):
        assert [each.row.uid for each in duplicates_of(office, person.uid)] == (
            [twin.uid] if whole else []
        )
    if whole is not None:
        assert {found[0].one.uid, found[0].other.uid} == {first.uid, second.uid}
    return whole


@pytest.mark.parametrize(
    ("one", "other", "sure", "reasons"),
    [
        pytest.param(
            {"id_number": ZHANG}, {"id_number": "340102198503070413"},
            "certain", {"check_digit"}, id="check digit typed wrong",
        ),
        pytest.param(
            {"id_number": ZHANG}, {"name": "李静", "id_number": "340102198503070413"},
            "likely", {"check_digit"}, id="check digit, another name",
        ),
        pytest.param(
            {"id_number": ZHANG}, {"id_number": "340102198503071418"},
            "certain", {"number_slip"}, id="one digit of the serial off",
        ),
        pytest.param(
            {"id_number": ZHANG}, {"id_number": "340102198503074018"},
            "certain", {"number_slip"}, id="two digits turned round",
        ),
        pytest.param(
            {"id_number": ZHANG}, {"id_number": "340120198503070418"},
            "certain", {"number_slip"}, id="two digits of the place turned round",
        ),
        pytest.param(
            {"id_number": ZHANG}, {"name": "张玮", "birth_date": BORN, "address": HOME},
            "possible", {"sound_birth"}, id="sounds alike, born on one day",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME},
            {"birth_date": BORN, "address": ELSEWHERE},
            "likely", {"name_birth"}, id="name and birth date",
        ),
        pytest.param(
            {"name": "張偉", "birth_date": BORN}, {"birth_date": BORN},
            "likely", {"name_birth"}, id="traditional characters",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME}, {"name": "张玮", "address": HOME},
            "possible", {"sound_dwelling"}, id="sounds alike under one roof",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME},
            {"name": "张玮", "birth_date": BORN, "address": HOME},
            "likely", {"sound_birth", "sound_dwelling"}, id="sounds alike, birth and roof",
        ),
        pytest.param(
            {"name": "翟乐", "birth_date": BORN, "address": HOME},
            {"name": "狄月", "birth_date": BORN, "address": HOME},
            "likely", {"sound_birth", "sound_dwelling"}, id="heteronyms: di yue",
        ),
        pytest.param(
            {"phone": "13800000412", "address": HOME},
            {"phone": "13800000412", "address": ELSEWHERE},
            "likely", {"name_phone"}, id="name and phone",
        ),
        pytest.param(
            {"address": HOME}, {"address": HOME, "phone": "13800000412"},
            "likely", {"name_dwelling"}, id="name and roof",
        ),
        pytest.param(
            {"name": "张子轩", "former_name": "张伟", "birth_date": BORN},
            {"birth_date": BORN},
            "likely", {"former_name"}, id="a former name",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME, "sex": "男"},
            {"birth_date": BORN, "address": HOME, "sex": "女"},
            "possible", {"name_birth", "name_dwelling"}, id="but one is a woman",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME},
            {"birth_date": "1985-07-03", "address": HOME},
            "possible", {"name_dwelling"}, id="but born on another day",
        ),
        pytest.param(
            {"birth_date": BORN, "address": HOME},
            {"birth_date": "1985-03-17", "address": HOME},
            "likely", {"name_dwelling"}, id="born on a day that is a slip of the keys",
        ),
    ],
)  # fmt: skip
def test_found(office: Office, one: Facts, other: Facts, sure: str, reasons: set[str]) -> None:
    found = compared(office, one, other)
    assert found is not None
    assert (found.sure, set(found.reasons)) == (sure, reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            {"id_number": ZHANG, "address": HOME, "phone": "13800000412"},
            {"id_number": "340102198503070434", "address": HOME, "phone": "13800000412"},
            id="two numbers that hold",
        ),
        pytest.param(
            {"birth_date": BORN, "sex": "男", "address": HOME},
            {"birth_date": "1990-01-01", "sex": "女", "address": HOME},
            id="another sex and another birth date",
        ),
        pytest.param(
            {"name": "张子轩", "birth_date": "2019-05-01", "address": HOME},
            {"name": "张子涵", "birth_date": "2019-05-01", "address": HOME},
            id="real twins",
        ),
        pytest.param(
            {"name": "张伟", "birth_date": BORN, "address": HOME},
            {"name": "张玮", "birth_date": "1957-08-11", "address": HOME},
            id="father and son who sound alike",
        ),
        pytest.param({}, {}, id="a name is shared by many"),
        pytest.param(
            {"birth_date": BORN, "phone": "13800000412"},
            {"name": "李静", "birth_date": BORN, "phone": "13800000412"},
            id="a family's phone",
        ),
        pytest.param(
            {"name": "陈𬭎", "address": HOME}, {"name": "陈䶮", "address": HOME},
            id="characters without a known sound",
        ),
    ],
)  # fmt: skip
def test_ruled_out(office: Office, one: Facts, other: Facts) -> None:
    assert compared(office, one, other) is None


def test_fifteen_and_eighteen_digits_of_an_older_office(office: Office) -> None:
    """By now 15 digits become 18 when they are typed or imported."""
    one, other = add_person(office, id_number=ZHANG), add_person(office)
    with office.writing("office.settings") as write:
        write.db.execute(
            "UPDATE resident SET id_number = ?, id_kind = 'citizen_15' WHERE id = ?",
            [ZHANG_OLD, other.id],
        )
        write.audit("test", "resident", other.uid)
    (found,) = find_duplicates(office)
    assert (found.likeness.sure, found.likeness.reasons) == ("certain", ("number_forms",))
    for person in (one, other):
        assert len(duplicates_of(office, person.uid)) == 1


def test_a_number_from_before(office: Office) -> None:
    before = add_person(office, "张伟", id_number=ZHANG_OLD)
    now = add_person(office, "李静")
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE resident SET former_id_number = ? WHERE id = ?", [ZHANG, now.id])
        write.audit("test", "resident", now.uid)
    (found,) = find_duplicates(office)
    assert (found.likeness.sure, found.likeness.reasons) == ("likely", ("former_number",))
    assert found.likeness.against == ("names",)
    assert [twin.row.uid for twin in duplicates_of(office, before.uid)] == [now.uid]
    assert [twin.row.uid for twin in duplicates_of(office, now.uid)] == [before.uid]


def test_the_surest_come_first(office: Office) -> None:
    add_person(office, "张伟", birth_date=BORN)
    add_person(office, "张伟", birth_date=BORN, id_number=ZHANG)
    add_person(office, "李静", address=HOME)
    add_person(office, "李婧", address=HOME)
    add_person(office, "张伟", id_number="340102198503070413")
    found = find_duplicates(office)
    ranks = list(SURENESS)
    sure = [ranks.index(pair.likeness.sure) for pair in found]
    assert sure == sorted(sure)
    assert len(found) == 3
    assert found[0].likeness.reasons[0] == "check_digit"


def test_a_no_is_remembered_and_can_be_taken_back(office: Office) -> None:
    one = add_person(office, address=HOME)
    other = add_person(office, address=HOME)
    assert find_duplicates(office)
    not_same_person(office, other.uid, one.uid)
    not_same_person(office, one.uid, other.uid)
    assert find_duplicates(office) == duplicates_of(office, one.uid) == []
    assert is_denied(office, one.uid, other.uid)
    assert [(a.uid, b.uid) for a, b in denied_pairs(office)] == [(one.uid, other.uid)]
    assert audit.recent(office.db, subject_uid=one.uid, limit=1)[0].action == "not_same"
    same_person_after_all(office, one.uid, other.uid)
    assert len(find_duplicates(office)) == 1
    assert denied_pairs(office) == []
    assert audit.recent(office.db, subject_uid=one.uid, limit=1)[0].action == "not_same_back"


def test_a_no_comes_along_in_a_merge(office: Office) -> None:
    one, two, three = (add_person(office, address=HOME) for _ in range(3))
    not_same_person(office, two.uid, three.uid)
    done = merge(office, one.uid, two.uid)
    assert is_denied(office, one.uid, three.uid)
    assert find_duplicates(office) == []
    undo_operation(office, done.operation_uid)
    assert not is_denied(office, one.uid, three.uid)
    assert len(find_duplicates(office)) == 2


def test_removed_records_are_nobodys_twins(office: Office) -> None:
    one, other = add_person(office, address=HOME), add_person(office, address=HOME)
    remove_resident(office, other.uid, "录错")
    assert find_duplicates(office) == duplicates_of(office, one.uid) == []
    with pytest.raises(RuleSaysNoError):
        not_same_person(office, one.uid, other.uid)


def test_merged_pairs_are_gone_from_the_list(office: Office) -> None:
    one, other = add_person(office, address=HOME), add_person(office, address=HOME)
    merge(office, one.uid, other.uid)
    assert find_duplicates(office) == []


def test_somebody_who_is_being_typed(office: Office) -> None:
    zhang = add_person(office, "张伟", id_number=ZHANG, address=HOME, phone="13800000412")
    add_person(office, "李静", address=HOME)

    def found(**typed: str) -> list[str]:
        return [twin.row.uid for twin in duplicates_of_typed(office, typed)]

    assert found(name="张伟") == []
    assert found(name="张伟", address="3-2-501") == [zhang.uid]
    assert found(name="张玮", address="3-2-501") == [zhang.uid]
    assert found(name="张伟", birth_date="1985.3.7") == [zhang.uid]
    assert found(name="张伟", id_number=ZHANG_OLD) == [zhang.uid]
    assert found(name="张伟", phone="138 0000 0412") == [zhang.uid]
    assert found(name="", id_number=ZHANG) == []
    assert found(name="张伟", id_number="340102198503070434", address="3-2-501") == []


def test_an_import_makes_no_twins_of_whole_families(roster_office: Office) -> None:
    found = find_duplicates(roster_office)
    assert all(pair.one.id != pair.other.id for pair in found)
    assert len({(pair.one.id, pair.other.id) for pair in found}) == len(found)


def test_whoever_asks_may_stop(office: Office) -> None:
    add_person(office, address=HOME)
    add_person(office, address=HOME)
    asked: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 3

    assert find_duplicates(office, stop) == []
    assert asked == [(1, 12), (2, 12), (3, 12)]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("1234", "1234", False),
        ("1234", "1235", True),
        ("1234", "1243", True),
        ("1234", "1432", False),
        ("1234", "123", False),
        ("1234", "2143", False),
    ],
)
def test_a_slip_of_the_keys(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) == slip


def test_every_search_walks_along_an_index(roster_office: Office) -> None:
    for sql in (*store_duplicates._GROUPS.values(), *store_duplicates._PAIRS.values()):
        plan = roster_office.db.execute(f"EXPLAIN QUERY PLAN {sql}", {"most": 2}).fetchall()
        steps = [str(line[3]) for line in plan]
        assert not [step for step in steps if step.startswith(("SCAN resident", "SCAN a", "SCAN b"))
                    and "INDEX" not in step], steps  # fmt: skip
        assert not any("AUTOMATIC" in step for step in steps), steps
