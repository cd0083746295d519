"""Handing a letter over: once, with what was seen, and never a whole number."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from community_desk.certificates import issuing, register, unfetched, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import Issued
from community_desk.certificates.life import steps_of
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.errors import DeskError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request

SEEN = "居民身份证（尾号002X）"


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    """A letter of which two originals were sealed."""
    request = full_request(catalogue, "residence", chen, copies=2)
    return issuing.issue(office, catalogue, request)


def later(office: Office, days: int) -> Office:
    moment = office.clock() + timedelta(days=days)
    return replace(office, clock=lambda: moment)


def code_of(office: Office, number: str, **changes: str | int) -> str:
    """The code that a handing over is refused with; "" where it is put on record."""
    values = {"to_name": "陈𬭎", "document": SEEN, **changes}
    try:
        hand_over(office, number, **values)  # type: ignore[arg-type]
    except DeskError as error:
        return error.code
    return ""


def test_the_applicant_fetches_all_of_it(office: Office, issued: Issued) -> None:
    hand_over(office, "2026-1", to_name=" 陈𬭎 ", document=SEEN)
    assert register.page(office)[0].state == "handed"
    step = steps_of(office, issued.number)[-1]
    assert (step.kind, step.on, step.whom) == ("handed", "2026-11-23", "陈𬭎")
    assert (step.copies, step.document, step.reason) == (2, SEEN, "")
    assert step.by == office.staff.name
    assert audit.recent(office.db, subject_uid=issued.uid)[0].action == "hand_over"


def test_somebody_else_fetches_it_on_a_day_that_is_past(office: Office, issued: Issued) -> None:
    hand_over(
        later(office, 3),
        issued.number,
        to_name="李静",
        document=SEEN,
        for_applicant="妻子",
        copies=1,
        on="2026.11.24",
    )
    step = steps_of(office, issued.number)[-1]
    assert (step.on, step.whom, step.reason, step.copies) == ("2026-11-24", "李静", "妻子", 1)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to_name": "  "}, "fetcher_missing"),
        ({"document": " "}, "document_missing"),
        ({"document": "身份证 110105194912310"}, "whole_number"),
        ({"document": "身份证 1101 0519 4912 3100 2X"}, "whole_number"),
        ({"document": "身份证１１０１０５"}, "whole_number"),
        ({"document": "身份证 12345"}, "whole_number"),
        ({"to_name": "李静", "for_applicant": "电话13800001234"}, "whole_number"),
        ({"document": "身份证 1234"}, ""),
        ({"document": "委托书 2026-11-20"}, ""),
        ({"to_name": "李静"}, "relation_missing"),
        ({"to_name": "李静", "for_applicant": "妻子"}, ""),
        ({"copies": 3}, "copies_out_of_range"),
        ({"copies": -1}, "copies_out_of_range"),
        ({"copies": 1}, ""),
        ({"on": "2026-11-22"}, "before_issued"),
        ({"on": "2026-11-25"}, "in_future"),
        ({"on": "明白"}, "date_not_understood"),
        ({"on": "2026-11-23"}, ""),
    ],
)
def test_what_is_asked_of_it(
    office: Office, issued: Issued, changes: dict[str, str | int], code: str
) -> None:
    assert code_of(office, issued.number, **changes) == code
    handed = register.page(office)[0].state == "handed"
    assert handed is not bool(code)


def test_once_and_not_a_void_one_nor_a_notice(
    office: Office, catalogue: Catalogue, issued: Issued, chen: Resident
) -> None:
    assert code_of(office, issued.number) == ""
    assert code_of(office, issued.number) == "already_handed"
    voiding.void(office, issued.number, "地址写错了")
    assert code_of(office, issued.number) == "is_void"
    notice = refuse(office, catalogue, RefusalRequest("death", applicant_name="张三"))
    assert code_of(office, notice.number) == "notice_needs_no_handover"
    assert code_of(office, "2026-77") == "no_such_number"


def test_a_reader_hands_nothing_over(office: Office, issued: Issued) -> None:
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    assert code_of(reader, issued.number) == "role_may_not"


def test_the_record_is_never_changed(office: Office, issued: Issued) -> None:
    hand_over(office, issued.number, to_name="陈𬭎", document=SEEN)
    for sql in ("DELETE FROM certificate_handover", "UPDATE certificate_handover SET copies = 1"):
        with pytest.raises(IntegrityError, match="stays on record"):
            office.db.execute(sql)


def test_letters_that_nobody_fetches(
    office: Office, catalogue: Catalogue, issued: Issued, chen: Resident
) -> None:
    other = issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))
    # Nobody writes down here who fetches.
    assert unfetched.not_fetched(later(office, 8)) == 0
    hand_over(office, issued.number, to_name="陈𬭎", document=SEEN)
    assert unfetched.not_fetched(later(office, 6)) == 0
    assert unfetched.not_fetched(later(office, 7)) == 1
    assert unfetched.not_fetched(later(office, 40)) == 0  # it lapsed
    voiding.void(office, other.number, "不要了")
    assert unfetched.not_fetched(later(office, 8)) == 0
