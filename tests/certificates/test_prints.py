"""Sheets that were printed: originals and copies, counted."""

from dataclasses import replace

import pytest

from community_desk.certificates import issuing, voiding
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.issuing import Issued
from community_desk.certificates.life import steps_of
from community_desk.certificates.prints import note_print, printed
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.errors import NotUnderstoodError, RuleSaysNoError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.records import Resident
from tests.certificates.requests import full_request


@pytest.fixture
def issued(office: Office, catalogue: Catalogue, chen: Resident) -> Issued:
    return issuing.issue(office, catalogue, full_request(catalogue, "residence", chen))


def test_originals_and_copies(office: Office, issued: Issued) -> None:
    assert printed(office, issued.number) == (0, 0)
    note_print(office, issued.number, "original", 2)
    voiding.reprint(office, issued.number)
    note_print(office, issued.number, "copy", 3)
    assert printed(office, issued.number) == (2, 4)
    step = next(step for step in steps_of(office, issued.number) if step.kind == "printed")
    assert (step.sheets, step.copies, step.on) == (2, 4, "2026-11-23")


def test_of_a_void_letter_only_the_marked_page(office: Office, issued: Issued) -> None:
    voiding.void(office, issued.number, "地址写错了")
    with pytest.raises(RuleSaysNoError) as caught:
        note_print(office, issued.number, "original")
    assert caught.value.code == "original_of_void"
    note_print(office, issued.number, "copy")
    assert printed(office, issued.number) == (0, 1)


def test_a_reader_prints_no_letters(office: Office, issued: Issued) -> None:
    reader = replace(office, staff=replace(office.staff, role=Role.READER))
    for act in (
        lambda: note_print(reader, issued.number, "original"),
        lambda: note_print(reader, issued.number, "copy"),
        lambda: voiding.reprint(reader, issued.number),
    ):
        with pytest.raises(RuleSaysNoError) as caught:
            act()
        assert caught.value.code == "role_may_not"
    assert printed(office, issued.number) == (0, 0)


def test_no_sheets_are_no_print(office: Office, issued: Issued) -> None:
    with pytest.raises(NotUnderstoodError):
        note_print(office, issued.number, "original", 0)
    assert printed(office, issued.number) == (0, 0)


def test_of_a_notice_the_audit_trail_knows(office: Office, catalogue: Catalogue) -> None:
    notice = refuse(office, catalogue, RefusalRequest("death", applicant_name="张三"))
    note_print(office, notice.number, "original")
    assert printed(office, notice.number) == (0, 0)
    assert audit.recent(office.db, subject_uid=notice.uid)[0].action == "print"
