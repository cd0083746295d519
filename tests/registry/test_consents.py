"""The guardian's consent: whose, from which day to which, and what stands in its way."""

from datetime import date

import pytest

from community_desk.errors import DeskError
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.consents import (
    consents_of,
    grown_up_consents,
    is_child,
    record_consent,
    remove_consent,
    restore_consent,
    standing_consent,
    withdraw_consent,
)
from community_desk.registry.records import Resident
from tests.people import add_person

TODAY = date(2026, 11, 23)


@pytest.fixture
def child(office: Office) -> Resident:
    return add_person(office, "陈乐", birth_date="2018-05-06")


@pytest.mark.parametrize(
    ("born", "expected"),
    [("2012-11-24", True), ("2012-11-23", False), ("2012-11-22", False), ("", False)],
)
def test_until_the_day_before_the_14th_birthday(born: str, expected: bool) -> None:
    assert is_child(born, TODAY) is expected


def test_a_consent_holds_from_its_record_to_its_withdrawal(office: Office, child: Resident) -> None:
    assert standing_consent(office, child.uid) is None
    given = record_consent(
        office,
        child.uid,
        guardian_name=" 陈 𬭎 ",
        guardian_relation="父亲",
        slip="2026-7",
        given_on="2026.11.20",
    )
    assert (given.guardian_name, given.given_on, given.slip) == ("陈𬭎", "2026-11-20", "2026-7")
    assert standing_consent(office, child.uid) == given
    withdrawn = withdraw_consent(office, given.uid)
    assert withdrawn.withdrawn_on == "2026-11-23"
    assert standing_consent(office, child.uid) is None
    assert consents_of(office, child.uid) == [withdrawn]
    assert standing_consent(office, restore_consent(office, given.uid).resident_uid) == given
    remove_consent(office, given.uid, "登记错了")
    assert consents_of(office, child.uid) == []
    actions = [line.action for line in audit.recent(office.db, subject_uid=child.uid, limit=4)]
    assert actions == ["remove_consent", "restore", "withdraw", "consent"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"guardian_name": " "}, "guardian_missing"),
        ({"scope": " "}, "scope_missing"),
        ({"given_on": "昨天吧"}, "date_not_understood"),
        ({"given_on": "2026-11-24"}, "in_future"),
    ],
)
def test_what_is_no_consent(
    office: Office, child: Resident, values: dict[str, str], code: str
) -> None:
    with pytest.raises(DeskError) as caught:
        record_consent(office, child.uid, **{"guardian_name": "陈𬭎", **values})
    assert caught.value.code == code
    assert consents_of(office, child.uid) == []


def test_nobody_consents_for_who_is_14(office: Office) -> None:
    grown = add_person(office, "李想", birth_date="2012-11-23")
    with pytest.raises(DeskError) as caught:
        record_consent(office, grown.uid, guardian_name="李兰")
    assert caught.value.code == "not_a_child"
    record_consent(office, grown.uid, guardian_name="李兰", given_on="2026-11-22")
    assert [each.resident_uid for each in grown_up_consents(office)] == [grown.uid]


def test_a_withdrawal_comes_once_and_after_the_consent(office: Office, child: Resident) -> None:
    given = record_consent(office, child.uid, guardian_name="陈𬭎", given_on="2026-11-20")
    for day, code in (("2026-11-19", "before_given"), ("2026-11-24", "in_future")):
        with pytest.raises(DeskError) as caught:
            withdraw_consent(office, given.uid, day)
        assert caught.value.code == code
    withdraw_consent(office, given.uid, "2026-11-21")
    with pytest.raises(DeskError) as caught:
        withdraw_consent(office, given.uid)
    assert caught.value.code == "already_withdrawn"
