"""The versions of a book: each definition that entries were made under is kept in the office."""

from dataclasses import dataclass, replace

from community_desk.ledgers import store_books, store_sorts
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book
from community_desk.office.office import Office, Writer


@dataclass(frozen=True, slots=True)
class MadeUnder:
    """The version that an entry was written under, and the newest of its book."""

    version: int
    newest: int


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
