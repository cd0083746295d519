"""What the ledgers hold about a person, for a paper."""

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.held import held_of
from community_desk.office.office import Office
from tests.people import add_person


def test_each_book_since_when_and_until_when(office: Office) -> None:
    person = add_person(office)
    book = load_books().find("1505")
    assert held_of(office, person.id) == []
    entry = entries.add_entry(office, book, resident_uid=person.uid, typed={})
    assert held_of(office, person.id) == [(f"台账《{book.name}》", "2026-11-23 记入")]
    entries.close_entry(office, book, entry.uid, "迁出")
    assert held_of(office, person.id) == [
        (f"台账《{book.name}》", "2026-11-23 记入，2026-11-23 销账")
    ]
