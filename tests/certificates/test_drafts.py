"""Drafts: kept, opened, sent to the director and back, issued, dropped; never numbered."""

from dataclasses import replace

import pytest

from community_desk.certificates import draft_list, drafts, issuing, register
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.request import Request
from community_desk.certificates.switching import switch_type
from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request
from tests.printing.papers import text_of


def audited(office: Office) -> list[str]:
    rows = office.db.execute(
        "SELECT action FROM audit WHERE subject = 'certificate_draft' ORDER BY id"
    )
    return [row[0] for row in rows]


@pytest.fixture
def clerk(office: Office) -> Office:
    """The same office with somebody at the desk who is not its director."""
    staff = replace(office.staff, uid="clerk", name="小李", role=Role.CLERK, title="社工")
    return replace(office, staff=staff)


@pytest.fixture
def on_approval(office: Office) -> str:
    """A type that needs the director in this office."""
    switch_type(office, "residence", "on_approval", "市里规定")
    return "residence"


def test_a_draft_keeps_everything_and_takes_no_number(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = replace(full_request(catalogue, "residence", chen), copies=2, outside_city=True)
    kept = drafts.save_draft(office, catalogue, request)
    assert draft_list.open_draft(office, kept.uid) == kept
    assert kept.request == request
    assert (kept.applicant_name, kept.resident_uid, kept.begun_by) == ("陈𬭎", chen.uid, "王主任")
    assert not kept.waits_for_director
    half = Request("residence", answers={"until": "前年"}, applicant={"name": "王刚"})
    other = drafts.save_draft(office, catalogue, half)
    assert other.request == half
    assert other.applicant_name == "王刚"
    assert {draft.uid for draft in draft_list.drafts_of(office)} == {kept.uid, other.uid}
    assert register.count(office) == 0
    assert issuing.issue(office, catalogue, request).number == "幸社证字〔2026〕第0001号"
    assert audited(office) == ["save", "save"]


def test_a_draft_is_written_on(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    request = full_request(catalogue, "residence", chen)
    kept = drafts.save_draft(office, catalogue, request)
    changed = replace(request, purpose="办理居住证")
    again = drafts.save_draft(office, catalogue, changed, uid=kept.uid)
    assert again.uid == kept.uid
    assert [draft.request for draft in draft_list.drafts_of(office)] == [changed]


def test_a_dropped_draft_comes_back_as_it_was(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    kept = drafts.save_draft(office, catalogue, full_request(catalogue, "residence", chen))
    dropped = drafts.drop_draft(office, kept.uid)
    assert draft_list.drafts_of(office) == []
    with pytest.raises(RuleSaysNoError) as caught:
        drafts.drop_draft(office, kept.uid)
    assert caught.value.code == "draft_gone"
    back = drafts.keep_again(office, dropped)
    assert (back.uid, back.request) == (kept.uid, kept.request)
    assert audited(office) == ["save", "drop", "keep"]


def test_an_issued_draft_is_gone_and_is_not_issued_twice(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = full_request(catalogue, "residence", chen)
    kept = drafts.save_draft(office, catalogue, request)
    issued = drafts.issue_draft(office, catalogue, kept.uid, request)
    assert issued.number == "幸社证字〔2026〕第0001号"
    assert draft_list.drafts_of(office) == []
    with pytest.raises(RuleSaysNoError) as caught:
        drafts.issue_draft(office, catalogue, kept.uid, request)
    assert caught.value.code == "draft_gone"
    assert register.count(office) == 1


def test_a_draft_that_cannot_be_issued_stays(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    request = replace(full_request(catalogue, "residence", chen), evidence=frozenset())
    kept = drafts.save_draft(office, catalogue, request)
    with pytest.raises(RuleSaysNoError):
        drafts.issue_draft(office, catalogue, kept.uid, request)
    assert draft_list.open_draft(office, kept.uid) == kept


def test_clerk_asks_director_sends_back_clerk_asks_again_director_issues(
    office: Office, clerk: Office, catalogue: Catalogue, chen: Resident, on_approval: str
) -> None:
    request = full_request(catalogue, on_approval, chen, to_body="外省某某公司", outside_city=True)
    assert [problem.code for problem in issuing.check(clerk, catalogue, request)] == [
        "needs_director"
    ]
    lacking = replace(request, evidence=frozenset())
    with pytest.raises(DeskError) as caught:
        drafts.ask_director(clerk, catalogue, lacking)
    assert caught.value.code != "needs_director"
    kept = drafts.ask_director(clerk, catalogue, request)
    assert kept.waits_for_director
    with pytest.raises(RuleSaysNoError) as refused:
        drafts.send_back(clerk, kept.uid, "用途不清")
    assert refused.value.code == "role_may_not"
    with pytest.raises(NotUnderstoodError):
        drafts.send_back(office, kept.uid, " ")
    back = drafts.send_back(office, kept.uid, "用途不清 ")
    assert (back.waits_for_director, back.note) == (False, "用途不清")
    with pytest.raises(RuleSaysNoError) as twice:
        drafts.send_back(office, kept.uid, "再看看")
    assert twice.value.code == "draft_not_waiting"
    # To write on keeps the note in sight; to ask again answers it.
    assert drafts.save_draft(clerk, catalogue, request, uid=kept.uid).note == "用途不清"
    assert drafts.ask_director(clerk, catalogue, request, uid=kept.uid).note == ""
    assert [draft.uid for draft in draft_list.drafts_of(office, waiting_only=True)] == [kept.uid]
    with pytest.raises(RuleSaysNoError) as early:
        drafts.issue_draft(clerk, catalogue, kept.uid, request)
    assert early.value.code == "needs_director"
    assert drafts.issue_draft(office, catalogue, kept.uid, request).number
    assert audited(office) == ["ask", "send_back", "save", "ask", "issue"]


def test_a_reader_keeps_no_draft(office: Office, catalogue: Catalogue, chen: Resident) -> None:
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    with pytest.raises(RuleSaysNoError, match="没有这项权限"):
        drafts.save_draft(reader, catalogue, full_request(catalogue, "residence", chen))


def test_a_draft_on_paper_is_marked_and_on_record(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    page = drafts.draft_page(office, catalogue, full_request(catalogue, "residence", chen))
    assert "样稿" in text_of(page)
    assert audited(office) == ["print_draft"]


def test_a_draft_whose_resident_is_gone_is_gone(
    office: Office, catalogue: Catalogue, chen: Resident
) -> None:
    drafts.save_draft(office, catalogue, full_request(catalogue, "residence", chen))
    office.db.execute("DELETE FROM resident WHERE id = ?", [chen.id])
    assert draft_list.drafts_of(office) == []
