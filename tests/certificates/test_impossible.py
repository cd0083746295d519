"""Letters that would certify what cannot be: each is stopped with a sentence."""

from dataclasses import replace

import pytest

from community_desk.certificates import issuing
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.letter_forms import LetterForm
from community_desk.certificates.request import Request
from community_desk.command_line.common import pairs
from community_desk.errors import NotUnderstoodError
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.people import add_person
from tests.printing.papers import text_of

HOME = "幸福里1栋1单元101室"
BORN_1949 = "11010519491231002X"


def codes(office: Office, catalogue: Catalogue, request: Request) -> list[str]:
    """What `check` finds; `issue` must end in the first of it."""
    found = issuing.check(office, catalogue, request)
    if found:
        with pytest.raises(type(found[0])) as caught:
            issuing.issue(office, catalogue, request)
        assert caught.value.code == found[0].code
        assert office.db.table("certificate").count == 0
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"since": "2026-12"}, ["day_in_future"]),
        ({"since": "2026-11"}, []),
        ({"since": "1949-11"}, ["before_birth"]),
        ({"since": "1949-12"}, []),
        ({"since": "2019-03", "until": "2019-02"}, ["until_before_since"]),
        ({"since": "2019-03", "until": "2019-03"}, []),
        ({"since": "2019-03", "until": "2030-01"}, ["day_in_future"]),
    ],
)
def test_months_that_cannot_be(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    answers: dict[str, str],
    expected: list[str],
) -> None:
    request = full_request(catalogue, "residence", chen, answers=answers)
    assert codes(office, catalogue, request) == expected


def test_of_two_recorded_spouses_none_is_picked(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    second = add_person(
        office,
        "王芳",
        relation="配偶",
        household_number="H001",
        address="幸福里3栋2单元501室",
        id_number="11010119900307002X",
    )
    for person in (chen, li, second):
        request = full_request(catalogue, "spouses", person)
        found = issuing.check(office, catalogue, request)
        assert found[0].code == "several_spouses"
        assert "请先在居民登记里核对" in str(found[0])
        assert "no_spouse_recorded" not in codes(office, catalogue, request)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("moved_out", "lives_elsewhere"),
        ("register_only", "lives_elsewhere"),
        ("deceased", "resident_deceased"),
    ],
)
def test_who_does_not_live_here_gets_no_residence_letter(
    office: Office, catalogue: Catalogue, status: str, code: str
) -> None:
    person = add_person(office, "周平", address=HOME, status=status, id_number=BORN_1949)
    assert code in codes(office, catalogue, full_request(catalogue, "residence", person))


@pytest.mark.parametrize("number", ["110105194912310021", "1101051949123100"])
@pytest.mark.parametrize("key", ["residence", "kinship", "taxi_inspection"])
def test_a_number_in_doubt_is_put_right_first(
    office: Office, catalogue: Catalogue, key: str, number: str
) -> None:
    person = add_person(office, "周平", address=HOME, birth_date="1949-12-31", id_number=number)
    found = issuing.check(office, catalogue, full_request(catalogue, key, person))
    assert [problem.code for problem in found] == ["number_not_checked"]
    assert "证件号码还没有核对，请先在居民登记里改正" in str(found[0])


def test_a_spouse_s_number_in_doubt_is_put_right_first(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    add_person(
        office, "王芳", relation="妻", household_number="H001", id_number="110105194912310021"
    )
    request = full_request(catalogue, "spouses", chen)
    assert codes(office, catalogue, request) == ["number_not_checked"]


def test_without_a_number_no_identity_card_was_seen(office: Office, catalogue: Catalogue) -> None:
    baby = add_person(office, "小宝", address=HOME, no_id_reason="新生儿")
    request = full_request(catalogue, "residence", baby)
    assert codes(office, catalogue, request) == ["card_without_number"]
    other_paper = _without_card(catalogue)
    request = replace(request, evidence=request.evidence - {"id_card"})
    text = text_of(issuing.issue(office, other_paper, request).pdf)
    assert "兹证明小宝，自二〇一九年三月起居住于" in text


def _without_card(catalogue: Catalogue) -> Catalogue:
    """A catalogue whose residence letter does not insist on the identity card."""

    def eased(form: LetterForm) -> LetterForm:
        papers = [replace(p, required=p.required and p.key != "id_card") for p in form.evidence]
        return replace(form, evidence=tuple(papers))

    return Catalogue(
        tuple(
            replace(kind, letter=eased(kind.letter))
            if kind.letter and kind.key == "residence"
            else kind
            for kind in catalogue.types
        )
    )


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"kin": "母女\n另有房产一套"}, ["line_break"]),
        ({"relative": "李静\n王刚"}, ["line_break"]),
        ({"kin": "唯一的父子"}, ["must_not_say"]),
        ({"kin": "父子，没有其他子女，"}, ["must_not_say"]),
        ({"kin": "父子（无其 他亲属）"}, ["must_not_say"]),
        ({"relative.id_number": "440524188001010015"}, ["number_does_not_hold"]),
        ({"relative.id_number": "12345678"}, ["number_does_not_hold"]),
        ({"relative.id_number": "440524188001010014"}, []),
        ({"relative": "陈𬭎"}, ["kin_to_self"]),
        ({"relative": "陈𬭎", "relative.id_number": BORN_1949.lower()}, ["kin_to_self"]),
        ({"relative": "陈𬭎", "relative.id_number": "440524188001010014"}, []),
        ({"relative": "王刚", "relative.id_number": BORN_1949}, ["kin_to_self"]),
    ],
)
def test_kinship_answers_that_cannot_stand(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    answers: dict[str, str],
    expected: list[str],
) -> None:
    whole = {"relative": "李静", "kin": "夫妻", **answers}
    request = full_request(catalogue, "kinship", chen, answers=whole)
    assert codes(office, catalogue, request) == expected


def test_a_namesake_chosen_from_the_registry_is_not_oneself(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    namesake = add_person(office, "陈𬭎", address=HOME)
    for uid, expected in ((namesake.uid, []), (chen.uid, ["kin_to_self"])):
        request = full_request(catalogue, "kinship", chen, answers={"relative": uid, "kin": "父子"})
        assert codes(office, catalogue, request) == expected


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        ("入学\n另证明其无犯罪记录", ["line_break"]),
        ("证明是唯一继承人", ["must_not_say"]),
        ("证明房屋归谁所有", ["must_not_say"]),
        ("子女入学报名", []),
    ],
)
def test_purposes_that_cannot_stand(
    office: Office, catalogue: Catalogue, chen: Resident, purpose: str, expected: list[str]
) -> None:
    request = full_request(catalogue, "residence", chen, purpose=purpose)
    assert codes(office, catalogue, request) == expected


@pytest.mark.parametrize("key", ["members", "income"])
def test_a_number_of_people_or_yuan_is_one_line(
    office: Office, catalogue: Catalogue, chen: Resident, key: str
) -> None:
    request = full_request(catalogue, "hardship", chen)
    request = replace(request, answers={**request.answers, key: "3\n2600"})
    assert codes(office, catalogue, request) == ["line_break"]


def test_a_setting_given_twice_is_not_guessed() -> None:
    assert pairs(["since=2019-03", "until=2020-01"]) == {"since": "2019-03", "until": "2020-01"}
    with pytest.raises(NotUnderstoodError) as caught:
        pairs(["since=2019-03", " since =2020-01"])
    assert caught.value.code == "given_twice"
    assert "since" in str(caught.value)
