"""What the register holds about a person, for a paper."""

from community_desk.certificates import issuing, refusing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.held import held_of
from community_desk.certificates.refusing import RefusalRequest
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request


def test_letters_and_refusals_with_their_numbers(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    letter = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    voiding.void(office, letter.number, "写错了")
    refusal = refusing.refuse(office, catalogue, RefusalRequest("death", chen.uid))
    assert set(held_of(office, chen.id)) == {
        ("居住证明", f"2026-11-23　{letter.number}（已作废）"),
        ("不予开具：死亡证明", f"2026-11-23　{refusal.number}"),
    }
    assert held_of(office, li.id) == []


def test_a_letter_of_somebody_else_that_names_the_person(
    office: Office, catalogue: Catalogue, chen: Resident, li: Resident
) -> None:
    answers = {"kin": "兄妹", "relative": li.uid}
    request = full_request(catalogue, "kinship", chen, answers=answers)
    letter = issuing.issue(office, catalogue, request)
    assert held_of(office, li.id) == [
        ("亲属关系证明（他人申请，信中写到本人）", f"2026-11-23　{letter.number}")
    ]
