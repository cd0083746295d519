"""When, how and by whom facts that go stale were last confirmed."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from community_desk.errors import RuleSaysNoError
from community_desk.office import audit, settings
from community_desk.office.office import Office
from community_desk.registry.conditions import Condition
from community_desk.registry.confirmations import Confirmation, confirm_facts, confirmations
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.lists import Filter, ids
from community_desk.registry.records import Resident
from community_desk.registry.residents import change_resident, load_resident
from community_desk.registry.undo import operations_of, undo_operation
from tests.conftest import NOW
from tests.people import add_person

FACTS = {"phone": "13800000412", "address": "幸福里3-2-501", "employer": "区医院"}


def later(office: Office, days: int) -> Office:
    return Office(office.folder, office.db, office.staff, lambda: NOW + timedelta(days=days), b"")


def known(office: Office, uid: str) -> dict[str, tuple[str, str, str]]:
    found = confirmations(office, load_resident(office, uid))
    return {fact: (each.on, each.how, each.by) for fact, each in found.items()}


def stale(office: Office, fact: str = "") -> list[int]:
    return ids(office, Filter(conditions=(Condition("stale", fact),)))


def take(office: Office, tmp_path: Path, *rows: tuple[str, ...]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("姓名", "出生日期", "电话", "住址", "工作单位"), *rows):
        sheet.append(row)
    book.save(tmp_path / "roster.xlsx")
    import_workbook(office, tmp_path / "roster.xlsx")


@pytest.fixture
def person(office: Office) -> Resident:
    return add_person(office, "张伟", birth_date="1985-03-07", **FACTS)


def test_facts_nobody_confirmed_are_as_old_as_the_record(office: Office, person: Resident) -> None:
    entered = ("2026-11-23", "entered", "王主任")
    assert known(office, person.uid) == dict.fromkeys(
        ("phone", "address", "status", "employer"), entered
    )


def test_what_is_not_known_cannot_be_confirmed(office: Office) -> None:
    person = add_person(office, "孙梅")
    assert list(known(office, person.uid)) == ["status"]
    with pytest.raises(RuleSaysNoError) as caught:
        confirm_facts(office, person.uid, ["phone"], "visit")
    assert caught.value.code == "nothing_to_confirm"


@pytest.mark.parametrize("how", ["counter", "visit", "phone", "paper"])
@pytest.mark.parametrize("fact", ["phone", "address", "status", "employer"])
def test_confirming_says_when_how_and_by_whom(
    office: Office, person: Resident, fact: str, how: str
) -> None:
    told = confirm_facts(later(office, 10), person.uid, [fact], how)
    assert told[fact] == Confirmation(fact, "2026-12-03", how, "王主任", stale=False)
    others = known(office, person.uid)
    assert others.pop(fact) == ("2026-12-03", how, "王主任")
    assert {each[1] for each in others.values()} == {"entered"}
    line = audit.recent(office.db, subject_uid=person.uid)[0]
    assert line.action == "confirm_fact"
    confirm_facts(later(office, 20), person.uid, [fact], "counter")
    assert known(office, person.uid)[fact] == ("2026-12-13", "counter", "王主任")


def test_several_facts_are_confirmed_together_or_not_at_all(
    office: Office, person: Resident
) -> None:
    confirm_facts(later(office, 10), person.uid, ["phone", "address"], "visit")
    found = known(office, person.uid)
    assert found["phone"] == found["address"] == ("2026-12-03", "visit", "王主任")
    assert json.loads(audit.recent(office.db, subject_uid=person.uid)[0].new) == {
        "facts": ["phone", "address"],
        "how": "visit",
    }
    nobody = add_person(office, "孙梅")
    with pytest.raises(RuleSaysNoError):
        confirm_facts(later(office, 20), nobody.uid, ["status", "phone"], "visit")
    assert known(office, nobody.uid)["status"][1] == "entered"


def test_a_change_at_the_counter_confirms_what_was_changed(
    office: Office, person: Resident
) -> None:
    change_resident(
        later(office, 5), person.uid, {"phone": "13900000000", "address": "3-2-502", "employer": ""}
    )
    found = known(office, person.uid)
    assert found["phone"] == found["address"] == ("2026-11-28", "counter", "王主任")
    assert found["status"][1] == "entered"
    assert "employer" not in found
    change_resident(later(office, 9), person.uid, {"phone": ""})
    change_resident(later(office, 12), person.uid, {"note": "常年在外"})
    assert "phone" not in known(office, person.uid)


def test_an_import_confirms_what_it_changes_and_undoing_takes_it_back(
    office: Office, tmp_path: Path
) -> None:
    take(office, tmp_path, ("张伟", "1985-03-07", "13800000412", "幸福里3-2-501", "区医院"))
    person = load_resident(office, str(office.db.execute("SELECT uid FROM resident").fetchone()[0]))
    assert known(office, person.uid)["phone"] == ("2026-11-23", "import", "王主任")
    confirm_facts(later(office, 3), person.uid, ["employer"], "visit")
    take(
        later(office, 30),
        tmp_path,
        ("张伟", "1985-03-07", "13900000000", "幸福里3-2-501", "市医院"),
    )
    found = known(office, person.uid)
    assert found["phone"] == found["employer"] == ("2026-12-23", "import", "王主任")
    assert found["address"][0] == "2026-11-23"
    undo_operation(office, operations_of(office, person.id)[0].uid)
    assert known(office, person.uid)["employer"] == ("2026-11-26", "visit", "王主任")
    assert known(office, person.uid)["phone"] == ("2026-11-23", "import", "王主任")


def test_after_a_year_a_fact_is_to_be_asked_again(office: Office, person: Resident) -> None:
    quiet = add_person(office, "孙梅", status="死亡", phone="13800000001")
    confirm_facts(later(office, 100), person.uid, ["phone"], "phone")
    for days, facts in ((364, set()), (365, {"address", "status", "employer"})):
        then = later(office, days)
        found = confirmations(then, load_resident(then, person.uid))
        assert {each.fact for each in found.values() if each.stale} == facts
        assert stale(then, "phone") == []
        assert stale(then) == stale(then, "address") == ([person.id] if facts else [])
    assert stale(later(office, 465), "phone") == [person.id]
    assert not any(each.stale for each in confirmations(later(office, 999), quiet).values())


def test_an_office_may_ask_sooner(office: Office, person: Resident) -> None:
    with office.writing("office.settings") as write:
        settings.store(office.db, "confirm_after_days", "90")
        write.audit("change", "office", "")
    assert stale(later(office, 89)) == []
    assert stale(later(office, 90)) == [person.id]
    assert confirmations(later(office, 90), person)["phone"].stale
