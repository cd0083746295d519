"""The register of requests: who may ask, when it is due, what an answer needs, and its paper."""

from contextlib import nullcontext
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from community_desk.errors import DeskError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.privacy_papers import answer_paper, collection_notice, consent_form
from community_desk.registry.records import Resident
from community_desk.registry.requests import (
    answer_request,
    load_request,
    page,
    receive_request,
    reopen_request,
    state,
    total,
    waiting,
)
from tests.people import add_person

NUMBER = "340102196306075990"


@pytest.fixture
def person(office: Office) -> Resident:
    return add_person(
        office,
        "周远桂",
        id_number=NUMBER,
        phone="19230530419",
        address="幸福里3-2-501",
        education="本科",
        note="家中养犬",
    )


def words(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text().replace("\n", "")


def test_a_request_gets_a_number_and_a_day(office: Office, person: Resident) -> None:
    first = receive_request(office, kind="access", resident_uid=person.uid, wish="想看登记了什么")
    assert (first.number, first.applicant_name) == ("2026-001", "周远桂")
    assert (first.received_on, first.due_on) == ("2026-11-23", "2026-12-08")
    earlier = receive_request(
        office, kind="deletion", applicant_name="李兰", received_on="2025-12-30"
    )
    assert (earlier.number, earlier.due_on, earlier.resident_uid) == ("2025-001", "2026-01-14", "")
    assert receive_request(office, kind="correction", resident_uid=person.uid).number == "2026-002"
    assert [each.number for each in page(office)] == ["2025-001", "2026-002", "2026-001"]
    assert [each.number for each in waiting(office)] == ["2025-001"]
    assert total(office, open_only=True) == 3


@pytest.mark.parametrize(
    ("status", "relation", "code"),
    [
        ("人户一致", "relative", "relative_of_living"),
        ("死亡", "", "dead_cannot_ask"),
        ("死亡", "guardian", "dead_cannot_ask"),
        ("死亡", "relative", ""),
        ("人户一致", "guardian", ""),
        ("人户一致", "agent", ""),
    ],
)
def test_who_may_ask_for_whom(office: Office, status: str, relation: str, code: str) -> None:
    person = add_person(office, "赵国强", status=status)
    with pytest.raises(DeskError) if code else nullcontext() as caught:
        receive_request(
            office,
            kind="access",
            resident_uid=person.uid,
            applicant_name="赵敏",
            applicant_relation=relation,
        )
    assert total(office) == (0 if code else 1)
    if caught is not None:
        assert caught.value.code == code


def test_what_is_no_request(office: Office, person: Resident) -> None:
    for values, code in (
        ({}, "applicant_missing"),
        ({"resident_uid": person.uid, "applicant_relation": "guardian"}, "applicant_missing"),
        ({"applicant_name": "李兰", "received_on": "2026-11-24"}, "in_future"),
        ({"applicant_name": "李兰", "received_on": "上周"}, "date_not_understood"),
    ):
        with pytest.raises(DeskError) as caught:
            receive_request(office, kind="access", **values)
        assert caught.value.code == code


def test_an_answer_closes_once_and_a_no_has_its_reason(office: Office, person: Resident) -> None:
    request = receive_request(office, kind="deletion", resident_uid=person.uid)
    for outcome, answer, on, code in (
        ("refused", " ", "", "answer_missing"),
        ("partly", "", "", "answer_missing"),
        ("done", "", "2026-11-22", "before_received"),
    ):
        with pytest.raises(DeskError) as caught:
            answer_request(office, request.uid, outcome=outcome, answer=answer, answered_on=on)
        assert caught.value.code == code
    answered = answer_request(office, request.uid, outcome="refused", answer="救助档案依法保存五年")
    assert (answered.outcome, answered.answered_on) == ("refused", "2026-11-23")
    with pytest.raises(DeskError) as caught:
        answer_request(office, request.uid, outcome="done")
    assert caught.value.code == "already_answered"
    reopened = reopen_request(office, request.uid)
    assert (reopened.outcome, reopened.answer, reopened.answered_on) == ("", "", "")
    actions = [line.action for line in audit.recent(office.db, subject_uid=request.uid)]
    assert actions == ["reopen", "answer", "receive"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 23), "open"),
        (date(2026, 12, 4), "open"),
        (date(2026, 12, 5), "due"),
        (date(2026, 12, 8), "due"),
        (date(2026, 12, 9), "overdue"),
    ],
)
def test_how_a_request_stands(office: Office, person: Resident, today: date, expected: str) -> None:
    request = receive_request(office, kind="access", resident_uid=person.uid)
    assert state(request, today) == expected
    answer_request(office, request.uid, outcome="done")
    assert state(load_request(office, request.uid), today) == "answered"


def test_the_answer_to_an_access_shows_what_is_held_whole(office: Office, person: Resident) -> None:
    request = receive_request(office, kind="access", resident_uid=person.uid)
    before = words(answer_paper(office, request.uid))
    assert "正在办理" in before
    assert NUMBER not in before
    answer_request(office, request.uid, outcome="done")
    paper = words(answer_paper(office, request.uid, held=[("台账", "残疾人台账")]))
    for said in ("申请编号 2026-001", NUMBER, "19230530419", "幸福里3栋2单元501室", "家中养犬"):
        assert said in paper
    assert "残疾人台账" in paper
    assert audit.recent(office.db, subject_uid=person.uid, limit=1)[0].action == "print"


def test_a_relative_is_answered_by_name(office: Office) -> None:
    dead = add_person(office, "赵国强", status="死亡")
    request = receive_request(
        office,
        kind="deletion",
        resident_uid=dead.uid,
        applicant_name="赵敏",
        applicant_relation="relative",
    )
    answer_request(office, request.uid, outcome="partly", answer="已删除电话；证明存根依法保留")
    paper = words(answer_paper(office, request.uid))
    assert "赵敏：" in paper
    assert "您作为赵国强的近亲属" in paper
    assert "已删除电话" in paper


def test_the_notice_and_the_form_say_what_the_law_asks(office: Office) -> None:
    child = add_person(office, "陈乐", birth_date="2018-05-06", id_number="")
    notice = words(collection_notice(office))
    for said in (
        "谁在收集",
        "为了什么",
        "收集哪些",
        "保存多久",
        "您的权利",
        "15日内",
        "0551-0000 0000",
    ):
        assert said in notice
    form = words(consent_form(office, child.uid, guardian="陈𬭎"))
    for said in ("监护人同意书", "陈乐", "2018-05-06", "陈𬭎", "第三十一条", "监护人签名"):
        assert said in form
    assert audit.recent(office.db, subject_uid=child.uid, limit=1)[0].action == "print"
