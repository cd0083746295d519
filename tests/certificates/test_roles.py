"""People in roles: residents and strangers, what is written of them, what stands in the way."""

import json

import pytest

from community_desk.certificates import composing, issuing, register, seal_book
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.request import Request
from community_desk.certificates.voiding import stored_page
from community_desk.errors import RuleSaysNoError
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.people import add_person
from tests.printing.papers import text_of

HOME = "幸福里1栋1单元101室"
NUMBER = "440524188001010014"
OTHER = "11010119900307002X"


def kinship(catalogue: Catalogue, resident: Resident | None, **answers: str) -> Request:
    whole = {"kin": "兄妹", **{key.replace("__", "."): text for key, text in answers.items()}}
    somebody = resident or Resident(*(0, *([""] * 18), None, None, "", "", 0))
    return full_request(catalogue, "kinship", somebody, answers=whole)


def found(office: Office, catalogue: Catalogue, request: Request) -> list[tuple[str, object]]:
    problems = issuing.check(office, catalogue, request)
    return [(problem.code, problem.values.get("key")) for problem in problems]


def issued_text(office: Office, catalogue: Catalogue, request: Request) -> str:
    return text_of(issuing.issue(office, catalogue, request).pdf)


def test_a_resident_in_a_role_is_written_as_the_registry_has_them(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    for reference in (li.uid, li.id_number, " 440524 18800101 0014"):
        text = issued_text(office, catalogue, kinship(catalogue, chen, relative=reference))
        assert "与李静系兄妹关系。对方的公民身份号码为440524188001010014。" in text


def test_who_is_named_finds_the_letter_and_so_does_who_turned_out_to_be_the_same(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    letter = issuing.issue(office, catalogue, kinship(catalogue, chen, relative=li.uid))
    issuing.issue(office, catalogue, kinship(catalogue, chen, relative="李静"))  # a stranger
    assert [row.number for row in register.naming_resident(office, li.id)] == [letter.number]
    assert register.naming_resident(office, chen.id) == []
    assert register.of_resident(office, li.id) == []
    again = add_person(office, "李静", address=HOME)
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE resident SET merged_into_id = ? WHERE id = ?", [again.id, li.id])
        write.audit("merge", "resident", again.uid)
    assert [row.number for row in register.naming_resident(office, again.id)] == [letter.number]


def test_another_paper_has_its_own_word(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    add_person(office, "SMITH JOHN", id_kind="passport", id_number="E12345678")
    request = kinship(catalogue, chen, relative="E12345678")
    assert "对方的护照号码为E12345678。" in issued_text(office, catalogue, request)
    stranger = kinship(
        catalogue,
        chen,
        relative="王刚",
        relative__id_kind="护照",
        relative__id_number="E87654321",
    )
    assert "对方的护照号码为E87654321。" in issued_text(office, catalogue, stranger)


def test_a_stranger_is_kept_with_the_letter_and_nowhere_else(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    before = office.db.table("resident").count
    request = kinship(catalogue, chen, relative="王刚", relative__id_number=NUMBER)
    letter = issuing.issue(office, catalogue, request)
    assert "与王刚系兄妹关系。对方的公民身份号码为440524188001010014。" in text_of(letter.pdf)
    assert office.db.table("resident").count == before
    (content,) = office.db.execute("SELECT content FROM certificate").fetchone()
    assert json.loads(content)["people"]["relative"] == {
        "name": "王刚",
        "resident_uid": "",
        "id_number": NUMBER,
        "id_kind": "citizen",
    }


def test_without_a_number_nothing_is_said_of_it(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    baby = add_person(office, "小宝", address=HOME, no_id_reason="新生儿")
    for reference in (baby.uid, "王小宝"):
        text = issued_text(office, catalogue, kinship(catalogue, chen, relative=reference))
        assert "对方的" not in text


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"relative": "00000000-0000-7000-8000-000000000000"}, ("no_such_person", "relative")),
        ({"relative": OTHER}, ("no_such_person", "relative")),
        ({"relative": "李静123"}, ("not_a_name", "relative")),
        ({"relative": "李"}, ("not_a_name", "relative")),
        ({"relative": ""}, ("answer_missing", "relative")),
        ({"relative": "", "relative__id_number": NUMBER}, ("answer_missing", "relative")),
        (
            {"relative": "王刚", "relative__id_number": OTHER[:-1] + "1"},
            ("number_does_not_hold", "relative.id_number"),
        ),
        (
            {"relative": "王刚", "relative__id_number": NUMBER, "relative__id_kind": "护照"},
            ("number_does_not_hold", "relative.id_number"),
        ),
        (
            {"relative": "王刚", "relative__id_number": "E12345678"},
            ("number_does_not_hold", "relative.id_number"),
        ),
        (
            {"relative": "王刚", "relative__id_kind": "月票"},
            ("answer_not_understood", "relative.id_kind"),
        ),
        ({"relative": "王刚", "relative__phone": "1"}, ("unknown_answer", "relative.phone")),
    ],
)
def test_what_was_typed_of_a_stranger_is_examined(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    answers: dict[str, str],
    expected: tuple[str, str],
) -> None:
    assert found(office, catalogue, kinship(catalogue, chen, **answers))[0] == expected


def test_a_stranger_whom_the_registry_has_is_picked_from_it(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    request = kinship(catalogue, chen, relative="李静", relative__id_number=li.id_number)
    assert found(office, catalogue, request) == [("stranger_is_known", "relative")]
    request = kinship(catalogue, chen, relative=li.uid, relative__id_number=NUMBER)
    assert found(office, catalogue, request) == [("fact_of_resident", "relative.id_number")]


def test_the_spouse_is_the_recorded_one(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    request = full_request(catalogue, "spouses", chen)
    assert "spouse" not in request.answers
    text = issued_text(office, catalogue, request)
    assert "与李静在所核居民户口簿上登记为夫妻。李静，公民身份号码440524188001010014。" in text
    named = full_request(catalogue, "spouses", chen, answers={"spouse": li.uid})
    assert found(office, catalogue, named) == []
    other = add_person(office, "周平", address=HOME, id_number=OTHER)
    for spouse in (other.uid, "周平平"):
        answers = {"spouse": spouse}
        if not spouse.count("-"):
            answers["spouse.id_number"] = "340102197109144410"
        wrong = full_request(catalogue, "spouses", chen, answers=answers)
        assert found(office, catalogue, wrong) == [("not_recorded_spouse", "spouse")]


STRANGER = {"name": "王刚", "sex": "男", "id_number": "340102197109144410"}


def of_stranger(catalogue: Catalogue, relative: str, **facts: str) -> Request:
    form = full_request(catalogue, "kinship", Resident(*(0, *([""] * 18), None, None, "", "", 0)))
    answers = {"relative": relative, "kin": "兄妹"}
    return Request(
        "kinship",
        answers=answers,
        evidence=form.evidence,
        applicant={**STRANGER, **facts},
    )


def test_a_letter_for_somebody_who_is_not_in_the_registry(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    letter = issuing.issue(office, catalogue, of_stranger(catalogue, chen.uid))
    text = text_of(letter.pdf)
    assert "兹证明王刚，男，公民身份号码340102197109144410，与陈𬭎系兄妹关系。" in text
    assert "340102********4410" in text
    (row,) = register.page(office)
    assert (row.applicant, row.number) == ("王刚", letter.number)
    (seal,) = seal_book.page(office)
    assert (seal.applicant, seal.number) == ("王刚", letter.number)
    assert register.of_resident(office, chen.id) == []
    assert stored_page(office, letter.number) == letter.pdf
    assert office.db.execute("SELECT resident_id FROM certificate").fetchone() == (None,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"name": "12"}, ("not_a_name", "applicant")),
        ({"sex": "", "id_number": ""}, ("answer_missing", "applicant.sex")),
        ({"sex": ""}, None),
        ({"sex": "女"}, ("disagrees_with_number", "applicant.sex")),
        ({"id_number": "340102197109144411"}, ("number_does_not_hold", "applicant.id_number")),
        ({"phone": "12"}, ("answer_not_understood", "applicant.phone")),
        ({"phone": "138 0000 1234"}, None),
    ],
)
def test_a_stranger_who_applies_is_examined(
    office: Office,
    catalogue: Catalogue,
    chen: Resident,
    facts: dict[str, str],
    expected: tuple[str, str] | None,
) -> None:
    problems = found(office, catalogue, of_stranger(catalogue, chen.uid, **facts))
    assert problems[:1] == ([expected] if expected else [])


def test_one_of_the_two_lives_here(office: Office, catalogue: Catalogue) -> None:
    request = of_stranger(catalogue, "李大力")
    assert found(office, catalogue, request) == [("no_resident_among", None)]


def test_other_letters_are_for_residents_only(office: Office, catalogue: Catalogue) -> None:
    request = full_request(
        catalogue, "residence", Resident(*(0, *([""] * 18), None, None, "", "", 0))
    )
    request = Request("residence", answers=request.answers, evidence=request.evidence)
    assert found(office, catalogue, request) == [("no_applicant", None)]
    stranger = Request(
        "residence", answers=request.answers, evidence=request.evidence, applicant=STRANGER
    )
    assert found(office, catalogue, stranger) == [("not_registered", None)]
    with pytest.raises(RuleSaysNoError, match="请先登记为居民"):
        issuing.issue(office, catalogue, stranger)


def test_a_draft_shows_what_is_typed_so_far(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    bare = Request("kinship", applicant={"name": "王刚"}, answers={"relative": "李大力"})
    text = text_of(composing.preview(office, catalogue, bare))
    assert "兹证明王刚，与李大力系＿＿＿＿关系。" in text
