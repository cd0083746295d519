"""A book's definition as a file: given to other offices, and taken from them."""

from dataclasses import replace
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.files import replace_file
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, own_books
from community_desk.ledgers.book_files import read_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.connection import cannot_write
from community_desk.office.office import Office

LARGEST_FILE = 1_000_000
AS_VERSION, AS_NEW = "version", "new"


def write_definition(office: Office, book: Book, path: Path) -> None:
    """Writes a book's definition, no entry of it. Raises `RuleSaysNoError`, `TroubleError`."""
    access.check_may_see(office, book)
    text = text_of_book(replace(book, retired=()))
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise cannot_write(path) from error


def read_definition(path: Path) -> Book:
    """The one book that a file defines.

    Raises `TroubleError` with file, line and column for whatever is wrong in it.
    """
    try:
        is_large = path.stat().st_size > LARGEST_FILE
    except OSError:
        is_large = False  # reading it says what is the matter
    if is_large:
        raise TroubleError(
            "definition_too_large",
            QT_TRANSLATE_NOOP("errors", "“{file}”太大，不像台账的样式；请换一个文件。"),
            file=path.name,
        )
    books = read_books(path)
    if len(books) != 1:
        raise TroubleError(
            "one_book_a_file",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”里有 {count} 本台账，一次只能导入一本；请拆成几个文件。"
            ),
            file=path.name,
            count=len(books),
        )
    return books[0]


def in_the_way(office: Office, book: Book) -> Book | None:
    """The book that has the code or the name of one from elsewhere."""
    books = books_in_force(office).books
    same = [each for each in books if each.code == book.code]
    return next(iter(same or [each for each in books if each.name == book.name]), None)


def taken_as(office: Office, book: Book, how: str = "") -> Book:
    """A book from elsewhere as this office can save it: as the next version of the one that has
    its code or name (`AS_VERSION`), or under a code and a name of its own (`AS_NEW`).

    Raises `RuleSaysNoError` where one is in the way and ``how`` does not say what to do.
    """
    other = in_the_way(office, book)
    if other is None:
        return book
    names = {each.name for each in books_in_force(office).books}
    if how == AS_VERSION:
        fitted = own_books.fitted(other, book)
        return replace(fitted, name=other.name) if book.name in names else fitted
    if how == AS_NEW:
        name = book.name
        while name in names:
            name += "（新）"
        return replace(book, code=own_books.proposed_code(office, book.category), name=name)
    raise RuleSaysNoError(
        "book_taken",
        QT_TRANSLATE_NOOP(
            "errors",
            "已有《{book}》（{number}）；请说明是作为它的新版本（--as version），"
            "还是另编一个号（--as new）。",
        ),
        book=other.name,
        number=other.code,
    )
