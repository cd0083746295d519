"""Who is kept too long, who may be cleaned, and that nothing of them is left."""

import json

import pytest

from community_desk.errors import DeskError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.consents import consents_of, record_consent
from community_desk.registry.lists import Filter, count
from community_desk.registry.records import Resident
from community_desk.registry.requests import answer_request, load_request, receive_request
from community_desk.registry.residents import change_resident, load_resident
from community_desk.registry.retention import (
    OPEN_ENTRY,
    OPEN_REQUEST,
    Cleaned,
    clean_up,
    due,
    lapsed,
    set_terms,
)
from community_desk.registry.search import find
from community_desk.registry.undo import undo_operation
from tests.people import add_person

# The whole of what somebody is known by, to be looked for afterwards.
NAME, NUMBER, PHONE = "周远桂", "340102196306075990", "19230530419"


def gone(office: Office, on: str, status: str = "", **facts: str) -> Resident:
    """Somebody who moved out on a day."""
    known = {"name": NAME, "status": status, "address": "幸福里3-2-501", "relation": "户主"}
    person = add_person(office, **{**known, "birth_date": "1963-06-07", **facts})
    life.move_out(office, [person.uid], on=on, to="外地老家")
    return person


@pytest.mark.parametrize(
    ("left_on", "status", "keep_until"),
    [
        ("2021-11-23", "", "2026-11-23"),
        ("2021-11-24", "", ""),
        ("2025-11-23", "流动人口", "2026-11-23"),
        ("2025-11-24", "流动人口", ""),
        ("2020-02-29", "", "2025-02-28"),
    ],
)
def test_until_when_somebody_is_kept(
    office: Office, left_on: str, status: str, keep_until: str
) -> None:
    gone(office, left_on, status)
    assert [each.keep_until for each in due(office)] == ([keep_until] if keep_until else [])


def test_who_is_here_or_left_without_a_day_is_not_due(office: Office) -> None:
    add_person(office, "李娜")
    add_person(office, "钱进", status="迁出")
    assert due(office) == []


def test_the_office_sets_how_long(office: Office) -> None:
    gone(office, "2024-01-01")
    assert due(office) == []
    terms = {"keep_years": "2", "keep_migrant_years": "1", "request_days": "10"}
    set_terms(office, terms)
    assert [each.keep_until for each in due(office)] == ["2026-01-01"]
    for wrong in ("0", "二", "", "101"):
        with pytest.raises(DeskError) as caught:
            set_terms(office, {**terms, "keep_years": wrong})
        assert (caught.value.code, caught.value.values["key"]) == ("term_wrong", "keep_years")


def everything(office: Office) -> str:
    """All the office's tables but letters and the audit trail, which are frozen."""
    tables = (
        *("resident", "resident_words", "resident_digits", "resident_past", "resident_flag"),
        *("fact_confirmation", "guardian_consent", "privacy_request", "operation"),
        "operation_row",
    )
    rows = [office.db.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
    return json.dumps(rows, ensure_ascii=False, default=str)


def test_nothing_of_the_person_is_left(office: Office) -> None:
    person = gone(
        office,
        "2020-05-01",
        id_number=NUMBER,
        phone=PHONE,
        note="家中养犬",
        emergency_contact="李芳（女儿）",
        emergency_phone="13900000002",
        register_kind="农业",
    )
    change_resident(office, person.uid, {"employer": "新源物业"})
    request = receive_request(office, kind="access", resident_uid=person.uid, wish="要看登记")
    answer_request(office, request.uid, outcome="done", answer="已给周远桂本人")
    before = everything(office)
    secrets = (
        *(NAME, NUMBER, PHONE, "家中养犬", "新源物业", "1963-06-07", "要看登记"),
        *("李芳", "13900000002", "rural"),
    )
    assert all(secret in before for secret in secrets)

    assert clean_up(office, [person.uid], reason="2026年到期清理") == Cleaned(1, 0, 0)

    after = everything(office)
    assert [secret for secret in secrets if secret in after] == []
    assert (count(office, Filter()), find(office, NAME), due(office)) == (0, [], [])
    with pytest.raises(DeskError):
        load_resident(office, person.uid)
    kept = load_request(office, request.uid)
    assert (kept.number, kept.outcome, kept.applicant_name) == ("2026-001", "done", "已清理")
    lines = audit.recent(office.db, limit=2)
    assert [(line.action, line.subject, line.reason) for line in lines] == [
        ("clean_up", "registry", "2026年到期清理"),
        ("clean_up", "resident", "2026年到期清理"),
    ]


def test_it_cannot_be_taken_back(office: Office) -> None:
    person = gone(office, "2020-05-01")
    (operation,) = office.db.execute("SELECT uid FROM operation").fetchone()
    clean_up(office, [person.uid], reason="到期")
    with pytest.raises(DeskError) as caught:
        undo_operation(office, operation)
    assert caught.value.code == "changed_since"
    assert NAME not in everything(office)


def test_whom_a_book_or_a_request_needs_is_listed_and_kept(office: Office) -> None:
    in_book = gone(office, "2020-05-01")
    book = load_books().find("0305")
    entry = entries.add_entry(office, book, resident_uid=in_book.uid, typed={"残疾类别": "肢体"})
    asking = gone(office, "2020-06-01", name="李兰")
    receive_request(office, kind="deletion", resident_uid=asking.uid)
    free = gone(office, "2020-07-01", name="钱进")
    assert [(each.name, each.why_not) for each in due(office)] == [
        (NAME, OPEN_ENTRY),
        ("李兰", OPEN_REQUEST),
        ("钱进", ""),
    ]
    for chosen in ([in_book.uid], [free.uid, asking.uid], ["no-such-uid"]):
        with pytest.raises(DeskError) as caught:
            clean_up(office, chosen, reason="到期")
        assert caught.value.code == "not_due"
    assert len(due(office)) == 3
    entries.close_entry(office, book, entry.uid, "迁出")
    clean_up(office, [in_book.uid, free.uid], reason="到期")
    assert [each.name for each in due(office)] == ["李兰"]


def test_consents_and_requests_have_their_time_too(office: Office) -> None:
    grown = add_person(office, "陈乐", birth_date="2012-11-01")
    record_consent(office, grown.uid, guardian_name="陈𬭎", given_on="2020-01-01")
    old = receive_request(office, kind="access", applicant_name="李明东", received_on="2020-01-01")
    new = receive_request(office, kind="access", applicant_name="王凯", received_on="2020-01-01")
    answer_request(office, old.uid, outcome="done", answered_on="2020-01-05")
    answer_request(office, new.uid, outcome="done")
    assert (lapsed(office).consents, lapsed(office).requests) == (1, 1)
    assert clean_up(office, [], reason="到期", consents=True, requests=True) == Cleaned(0, 1, 1)
    assert consents_of(office, grown.uid) == []
    assert load_request(office, old.uid).applicant_name == "已清理"
    assert load_request(office, new.uid).applicant_name == "王凯"
    assert (lapsed(office).consents, lapsed(office).requests) == (0, 0)


@pytest.mark.parametrize(
    ("uids", "reason", "code"), [([], "到期", "nothing_chosen"), (["x"], " ", "no_reason")]
)
def test_what_is_no_clean_up(office: Office, uids: list[str], reason: str, code: str) -> None:
    with pytest.raises(DeskError) as caught:
        clean_up(office, uids, reason=reason)
    assert caught.value.code == code
