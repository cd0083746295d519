"""Which books the office keeps, and what it is offered to write."""

from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.shelf import open_books, set_open, suggestions
from community_desk.office.office import Office
from tests.people import add_person


def test_books_are_opened_and_put_away(office: Office) -> None:
    books = load_books()
    assert len(open_books(office, books)) == 48

    set_open(office, books.find("0904"), True)
    set_open(office, books.find("0101"), False)

    kept = {book.code for book in open_books(office, books)}
    assert "0904" in kept
    assert "0101" not in kept
    assert len(kept) == 48


def test_what_was_written_before_is_offered(office: Office) -> None:
    person = add_person(office, "赵云", address="幸福里3栋2单元501室")
    party, visits = load_books().find("0101"), load_books().find("1505")
    compounds, grades = load_books().find("1001"), load_books().find("0305")
    entries.add_entry(office, party, resident_uid=person.uid, typed={"所在党支部": "第九党支部"})
    entries.add_entry(office, visits, resident_uid=person.uid, typed={"网格": "第一网格"})

    assert "第九党支部" in suggestions(office, party, party.column("所在党支部"))
    assert suggestions(office, visits, visits.column("网格")) == ["第一网格"]
    assert suggestions(office, compounds, compounds.column("小区名称")) == ["幸福里"]
    assert suggestions(office, grades, grades.column("残疾等级"))[0] == "一级"
