"""The one type whose refusals say nobody's name: it must not become a list of people."""

import json
from dataclasses import replace

import pytest

from community_desk.certificates import advice, drafts, held, refusing, register, voiding
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.in_force import catalogue_in_force, policy_in_force
from community_desk.certificates.refusal_counts import year_counts
from community_desk.certificates.refusing import RefusalRequest
from community_desk.certificates.replies import ReplyRequest, reply
from community_desk.certificates.request import Request
from community_desk.errors import RuleSaysNoError
from community_desk.office.office import Office
from community_desk.registry.records import Resident
from tests.certificates.test_issuing import set_setting
from tests.printing.papers import text_of

KEY = "rehabilitation_conduct"
NAME = "陈𬭎"


@pytest.fixture
def national_office(office: Office) -> Office:
    set_setting(office, "policy", "national-2020")
    return office


def since(office: Office, last: int) -> str:
    """All that was put on record since an audit row, and what lies in the tables of letters."""
    tables = ("refusal", "reply", "seal_use", "certificate_draft")
    rows = [dict(row) for table in tables for row in office.db.table(table).rows]
    rows += [dict(row) for row in office.db.query("SELECT * FROM audit WHERE id > ?", [last])]
    for row in rows:
        row.pop("pdf", None)
    return json.dumps(rows, ensure_ascii=False, default=str)


def last_audited(office: Office) -> int:
    return int(office.db.execute("SELECT coalesce(max(id), 0) FROM audit").fetchone()[0])


def test_only_this_type_is_so() -> None:
    kept = [kind.key for kind in load_catalogue().types if kind.keeps_no_name]
    assert kept == [KEY]


@pytest.mark.parametrize("known", [True, False])
def test_no_row_no_page_and_no_audit_has_the_name(
    national_office: Office, chen: Resident, known: bool
) -> None:
    office, catalogue = national_office, catalogue_in_force(national_office)
    last = last_audited(office)
    asked = RefusalRequest(KEY, asked_by="某某物业公司", purpose=f"{NAME}要找工作")
    request = replace(
        asked, resident_uid=chen.uid if known else None, applicant_name="" if known else NAME
    )
    assert NAME not in text_of(refusing.preview_refusal(office, catalogue, request))
    refused = refusing.refuse(office, catalogue, request)
    text = text_of(refused.pdf)
    assert "居民：" in text
    assert NAME not in text
    replied = reply(office, catalogue, ReplyRequest(refusal=refused.number))
    assert NAME not in text_of(replied.pdf)
    (row,) = office.db.table("refusal").rows
    assert row["resident_id"] is None
    assert (row["applicant_name"], row["purpose"]) == ("", "")
    assert row["asked_by"] == "某某物业公司"
    kept = since(office, last) + text
    for private in (NAME, chen.uid, chen.id_number, chen.phone):
        assert private not in kept, private
    assert held.held_of(office, chen.id) == []
    assert register.of_resident(office, chen.id) == []


def test_it_is_counted_printed_again_and_voided_all_the_same(national_office: Office) -> None:
    office, catalogue = national_office, catalogue_in_force(national_office)
    refused = refusing.refuse(office, catalogue, RefusalRequest(KEY, asked_by="某某物业公司"))
    counts = year_counts(office, 2026)
    assert [(one.key, one.total) for one in counts.types] == [(KEY, 1)]
    assert counts.kinds == {"housing": 1}
    (row,) = register.page(office)
    assert (row.number, row.applicant) == (refused.number, "")
    assert "副本" in text_of(voiding.copy_of(office, refused.number))
    voiding.void(office, refused.number, "告知错了")
    assert year_counts(office, 2026).total == 0


def test_neither_advice_nor_a_draft_keeps_a_name(national_office: Office, chen: Resident) -> None:
    office, catalogue = national_office, catalogue_in_force(national_office)
    last = last_audited(office)
    advice.advise(catalogue, policy_in_force(office), f"{NAME} 社区戒毒证明")
    for request in (Request(KEY, chen.uid), Request(KEY, applicant={"name": NAME})):
        with pytest.raises(RuleSaysNoError) as caught:
            drafts.save_draft(office, catalogue, request)
        assert caught.value.code == "no_letter_to_draft"
    assert last_audited(office) == last
    assert NAME not in since(office, last)
