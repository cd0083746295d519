"""The versions of a book: each definition that entries were made under is kept in the office."""

from dataclasses import dataclass, replace

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store_books, store_sorts
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.past_versions import read_version
from community_desk.office.office import Office, Writer


@dataclass(frozen=True, slots=True)
class MadeUnder:
    """The version that an entry was written under, and the newest of its book."""

    version: int
    newest: int


def version_in_force(office: Office, write: Writer, book: Book) -> int:
    """`keep_version` of a book that is written in, within the transaction that does; while another
    version stands in for the newest, which this program cannot read, the number of that one, or 0.

    Raises `RuleSaysNoError` ``book_changed`` where the book was changed since it was opened:
    writing in it as it was would bring its old columns back.
    """
    books = books_in_force(office).books
    now = next((each for each in books if each.code == book.code), book)
    if now is not book and replace(now, retired=()) != replace(book, retired=()):
        raise RuleSaysNoError(
            "book_changed",
            QT_TRANSLATE_NOOP("errors", "《{book}》的栏目刚改过，这一次没有存；请刷新后再存。"),
            book=book.name,
        )
    past = store_books.versions_of(write.db, book.code)
    text = text_of_book(replace(book, retired=()))
    if past and past[0].own and past[0].content != text and read_version(past[0]).trouble:
        # The newest one stays the newest: a program that reads it goes on with it.
        return next((each.version for each in past if each.content == text), 0)
    return keep_version(write, book)


def keep_version(write: Writer, book: Book) -> int:
    """The number of a book's definition as it is now, kept first where it is not yet."""
    version, content, own = store_books.last_version(write.db, book.code)
    now = text_of_book(replace(book, retired=()))
    if (content, own) == (now, book.own):
        return version
    store_books.add_version(write, book.code, version + 1, own=book.own, content=now)
    store_sorts.keep_sorted(write, book)
    return version + 1


def made_under(office: Office, book: Book, entry_uid: str) -> MadeUnder:
    """Which version of a book an entry was last written under."""
    version = store_books.version_under(office.db, book.code, entry_uid)
    return MadeUnder(version, store_books.last_version(office.db, book.code)[0])
