"""Books about children take nobody under 14 without the consent of the guardian."""

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry.consents import record_consent, withdraw_consent
from tests.people import add_person

TROUBLE = {"0308": {"困境类型": "孤儿"}, "0801": {}}


def test_the_books_that_ask_for_it() -> None:
    assert [book.code for book in load_books().books if book.guardian_consent] == ["0308", "0801"]


@pytest.mark.parametrize("code", list(TROUBLE))
@pytest.mark.parametrize(
    ("born", "expected"),
    [("2012-11-24", "consent_needed"), ("", "age_not_known"), ("2012-11-23", None)],
)
def test_who_may_be_entered_without(
    office: Office, code: str, born: str, expected: str | None
) -> None:
    person = add_person(office, "陈乐", birth_date=born)
    book = load_books().find(code)
    if expected is None:
        entries.add_entry(office, book, resident_uid=person.uid, typed=TROUBLE[code])
        return
    with pytest.raises(RuleSaysNoError) as caught:
        entries.add_entry(office, book, resident_uid=person.uid, typed=TROUBLE[code])
    assert caught.value.code == expected
    assert entries.total(office, book) == 0
    record_consent(office, person.uid, guardian_name="陈𬭎")
    entries.add_entry(office, book, resident_uid=person.uid, typed=TROUBLE[code])


def test_after_a_withdrawal_an_entry_can_be_closed_and_nothing_else(office: Office) -> None:
    child = add_person(office, "陈乐", birth_date="2018-05-06")
    book = load_books().find("0308")
    given = record_consent(office, child.uid, guardian_name="陈𬭎")
    entry = entries.add_entry(office, book, resident_uid=child.uid, typed=TROUBLE["0308"])
    withdraw_consent(office, given.uid)
    with pytest.raises(RuleSaysNoError) as caught:
        entries.change_entry(office, book, entry.uid, {"帮扶措施": "每周走访"})
    assert caught.value.code == "consent_needed"
    entries.close_entry(office, book, entry.uid, "监护人撤回同意")
    with pytest.raises(RuleSaysNoError):
        entries.reopen_entry(office, book, entry.uid)


def test_other_books_do_not_ask(office: Office) -> None:
    child = add_person(office, "陈乐", birth_date="2018-05-06")
    entries.add_entry(office, load_books().find("0302"), resident_uid=child.uid, typed={})
