"""A definition that an office stored and this program reads no more, being stricter."""

from dataclasses import replace

from community_desk.ledgers import entries, history, own_books, store_books, versions
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.past_versions import unreadable_books
from community_desk.ledgers.versions import MadeUnder
from community_desk.office.office import Office

CULTURE = load_books().find("1202")
DAY = {"日期": "2026-03-01", "活动名称": "唱歌"}
WEATHER = Column("天气", "text")


def store_text(office: Office, code: str, content: str) -> None:
    """A version as a program stored it that allowed more."""
    with office.writing("office.settings") as write:
        version = store_books.last_version(write.db, code)[0] + 1
        store_books.add_version(write, code, version, own=True, content=content)
        write.audit("define", "book", code)


def unreadable(book: Book) -> str:
    """The book with a type of column that this program does not have."""
    return text_of_book(replace(book, columns=(*book.columns, Column("位置", "drawing"))))


def test_the_version_before_stands_in(office: Office) -> None:
    own = replace(CULTURE, columns=(*CULTURE.columns, WEATHER))
    book = own_books.save_book(office, own)
    entry = entries.add_entry(office, book, typed={**DAY, "天气": "晴"})
    store_text(office, "1202", unreadable(own))

    found = books_in_force(office).find("1202")
    assert found.own
    assert [column.name for column in found.columns] == [column.name for column in own.columns]
    assert [column.name for column in found.retired] == ["位置"]
    assert entries.load_entry(office, found, entry.uid).shown["天气"] == "晴"

    # Another program that reads it goes on with it: writing here does not put it aside.
    more = entries.add_entry(office, found, typed={**DAY, "天气": "雨"})
    assert entries.load_entry(office, found, more.uid).shown["天气"] == "雨"
    assert [each.number for each in history.book_versions(office, "1202")] == [2, 1]
    assert versions.made_under(office, found, more.uid) == MadeUnder(1, 2)

    (trouble,) = unreadable_books(office)
    assert trouble.code == "version_unreadable"
    assert "1202" in trouble.say()
    assert "drawing" in trouble.say()

    own_books.save_book(office, replace(found, name="文体活动记录"))
    assert unreadable_books(office) == []


def test_the_shipped_book_stands_in_and_shows_what_was_entered(office: Office) -> None:
    own = replace(CULTURE, columns=(*CULTURE.columns, WEATHER))
    entry = entries.add_entry(office, CULTURE, typed=DAY)
    store_text(office, "1202", unreadable(own))
    with office.writing("office.settings") as write:
        write.db.execute(
            "UPDATE entry SET typed = json_set(typed, '$.天气', '雪') WHERE uid = ?", [entry.uid]
        )
        write.audit("change", "entry", entry.uid)

    found = books_in_force(office).find("1202")
    assert not found.own
    assert [column.name for column in found.retired] == ["天气", "位置"]
    assert entries.load_entry(office, found, entry.uid).shown["天气"] == "雪"
    entries.add_entry(office, found, typed=DAY)
    assert store_books.last_version(office.db, "1202")[0] == 2


def test_a_book_of_the_office_alone_can_still_be_looked_into(office: Office) -> None:
    own = replace(CULTURE, code="1251", name="棋牌室登记", seen_by=("director", "clerk"))
    book = own_books.save_book(office, own)
    entry = entries.add_entry(office, book, typed=DAY)
    with office.writing("office.settings") as write:
        write.db.execute("DROP TRIGGER book_version_no_update")
        write.db.execute(
            "UPDATE book_version SET content = ? WHERE book = '1251'", [unreadable(own)]
        )
        write.audit("define", "book", "1251")

    found = books_in_force(office).find("1251")
    assert found.name == "棋牌室登记"
    assert found.seen_by == ("director", "clerk")
    assert found.edited_by == ()
    shown = entries.load_entry(office, found, entry.uid).shown
    assert (shown["序号"], shown["活动名称"]) == ("1", "唱歌")
    assert [trouble.code for trouble in unreadable_books(office)] == ["version_unreadable"]

    saved = own_books.save_book(office, found)
    assert unreadable_books(office) == []
    assert saved.edited_by == ("director", "clerk")
    assert entries.change_entry(office, saved, entry.uid, {"地点": "活动室"}).shown["序号"] == "1"


def test_what_is_no_form_at_all_stops_no_other_book(office: Office) -> None:
    store_text(office, "1202", "这不是\x00表格")
    store_text(office, "1252", "books = 1")
    found = books_in_force(office)
    assert found.find("1202") == CULTURE
    assert len(found.books) == len(load_books().books) + 1
    assert found.find("1252").name == "1252"
    assert entries.page(office, found.find("1252")) == []
    assert [trouble.values["number"] for trouble in unreadable_books(office)] == ["1202", "1252"]
