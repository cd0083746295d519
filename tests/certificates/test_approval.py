"""市外机构要求，主任签批后据实出具: what such a letter needs, and of whom."""

from dataclasses import replace

import pytest

from community_desk.certificates import approval
from community_desk.certificates.advice import advice_for
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.policy import Class, Policy
from community_desk.certificates.request import Request
from community_desk.office import stamped
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff


def policy(class_: Class) -> Policy:
    """A policy under which a residence letter has a class."""
    return Policy("own", "本地清单", "", {"residence": class_}, {})


def signed_in(office: Office, name: str, role: Role) -> Office:
    """The office with somebody else at the desk."""
    return replace(office, staff=Staff("0" * 8, name, role, ""))


@pytest.mark.parametrize(
    ("outside", "body", "codes"),
    [
        (True, "外省某大学", []),
        (False, "外省某大学", ["not_outside_city"]),
        (True, " ", ["no_outside_body"]),
        (False, "", ["not_outside_city", "no_outside_body"]),
    ],
)
def test_it_names_a_body_outside_the_city(
    catalogue: Catalogue, outside: bool, body: str, codes: list[str]
) -> None:
    request = Request("residence", "", to_body=body, outside_city=outside)
    kind = catalogue.find("residence")
    found = approval.lacking(policy("on_approval"), kind, request)
    assert [problem.code for problem in found] == codes
    for class_ in ("direct", "evidence", "refuse"):
        assert approval.lacking(policy(class_), kind, request) == []


@pytest.mark.parametrize(
    ("name", "role", "may"),
    [
        ("王主任", Role.DIRECTOR, True),
        ("李社工", Role.CLERK, False),
        ("赵会计", Role.ACCOUNTANT, False),
        ("代主任", Role.CLERK, True),
        ("代主任", Role.READER, False),
    ],
)
def test_the_director_or_who_stands_in_approves(
    office: Office, catalogue: Catalogue, name: str, role: Role, may: bool
) -> None:
    with office.writing("office.settings") as write:
        term = {"name": "代主任", "title": "副主任", "acting": 1, "from_on": "2026-11-01"}
        stamped.insert(write, "signer", {**write.new_row(), **term})
        write.audit("add", "signer", "")
    desk, kind = signed_in(office, name, role), catalogue.find("residence")
    assert approval.may_approve(desk) is may
    waits = approval.waits_for_director(desk, policy("on_approval"), kind)
    assert (waits is None) is may
    assert waits is None or waits.code == "needs_director"
    assert approval.waits_for_director(desk, policy("direct"), kind) is None


def test_advice_says_what_it_needs_and_where_else_to_go(catalogue: Catalogue) -> None:
    advice = advice_for(policy("on_approval"), catalogue.find("residence"))
    desk, *elsewhere = advice.routes
    assert "主任签批" in desk.note
    assert "本市以外" in desk.case
    assert any("市外单位" in paper for paper in desk.bring)
    assert elsewhere
    assert "主任签批" in advice.why
    assert advice.basis
