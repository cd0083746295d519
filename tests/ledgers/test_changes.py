"""A change of a person's phone, home or status is a to-do in each book where it matters."""

import pytest

from community_desk.ledgers import changes, entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.changes import Change, Changed, changed_of
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.reviews import review_entries
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.residents import change_resident
from community_desk.registry.undo import undo_operation
from tests.people import add_person

DISABLED = {"残疾类别": "肢体", "残疾等级": "三级"}


def book(code: str) -> Book:
    return load_books().find(code)


@pytest.fixture
def entry(office: Office) -> Entry:
    """张伟 in 残疾人台账, which has his phone and address."""
    person = add_person(
        office, "张伟", phone="13800000412", address="幸福里3-2-501", birth_date="1955-03-07"
    )
    return entries.add_entry(office, book("0305"), resident_uid=person.uid, typed=DISABLED)


def test_another_phone_is_a_to_do_where_the_book_has_phones(office: Office, entry: Entry) -> None:
    person = entry.resident_uid
    entries.add_entry(office, book("0302"), resident_uid=person, typed={"低保证编号": "1"})
    assert changes.counts(office, load_books()) == {}
    change_resident(office, person, {"phone": "13911112222"})

    assert changes.counts(office, load_books()) == {"0305": 1}
    assert entries.counts(office)["0305"].changed == 1
    assert changed_of(office, book("0305"), entry.uid) == Changed(
        (Change("phone", "138****0412", "139****2222"),)
    )
    rows = entries.page(office, book("0305"), changed_only=True)
    assert [row.uid for row in rows] == [entry.uid]
    assert entries.total(office, book("0302"), changed_only=True) == 0
    # Put right again, there is nothing to do.
    change_resident(office, person, {"phone": "13800000412"})
    assert changes.counts(office, load_books()) == {}


def test_another_home_is_told_as_an_address(office: Office, entry: Entry) -> None:
    change_resident(office, entry.resident_uid, {"address": "恒富小区2-1-101"})
    assert changed_of(office, book("0305"), entry.uid).changes == (
        Change("home", "幸福里3栋2单元501室", "恒富小区2栋1单元101室"),
    )
    review_entries(office, [("0305", entry.uid, None)])
    assert changed_of(office, book("0305"), entry.uid) == Changed()
    assert entries.total(office, book("0305"), changed_only=True) == 0


@pytest.mark.parametrize(("status", "reason"), [("死亡", "去世"), ("迁出", "迁出")])
def test_who_is_gone_may_be_closed_with_that_reason(
    office: Office, entry: Entry, status: str, reason: str
) -> None:
    change_resident(office, entry.resident_uid, {"status": status})
    found = changed_of(office, book("0305"), entry.uid)
    assert found == Changed((Change("status", "人户一致", status),), reason)
    entries.close_entry(office, book("0305"), entry.uid, found.reason)
    assert changes.counts(office, load_books()) == {}
    entries.reopen_entry(office, book("0305"), entry.uid)
    assert changes.counts(office, load_books()) == {"0305": 1}


def test_saving_the_entry_is_a_look_at_it(office: Office, entry: Entry) -> None:
    change_resident(office, entry.resident_uid, {"phone": "13911112222"})
    entries.change_entry(office, book("0305"), entry.uid, {"辅具需求": "轮椅"})
    assert changes.counts(office, load_books()) == {}


def test_a_log_has_no_to_dos(office: Office, entry: Entry) -> None:
    log = book("1505")
    assert log.kind == "log"
    visit = entries.add_entry(
        office, log, resident_uid=entry.resident_uid, typed={"走访事由": "日常走访"}
    )
    change_resident(office, entry.resident_uid, {"phone": "13911112222"})
    assert changes.counts(office, load_books()) == {"0305": 1}
    assert entries.total(office, log, changed_only=True) == 0
    assert changed_of(office, log, visit.uid) == Changed()


def test_undoing_the_change_takes_the_to_do_away(office: Office, entry: Entry) -> None:
    moved = life.move_dwelling(
        office, [entry.resident_uid], on="2026-11-20", address="恒富小区2-1-101"
    )
    assert changes.counts(office, load_books()) == {"0305": 1}
    undo_operation(office, moved.uid)
    assert changes.counts(office, load_books()) == {}
