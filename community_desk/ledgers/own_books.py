"""Books that an office makes or changes itself; what was entered before stays where it is."""

from dataclasses import replace

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, versions
from community_desk.ledgers.book_files import books_of_text, load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.staff import Role


def save_book(office: Office, book: Book) -> Book:
    """Keeps a book as this office has it from now on; gives it as it is in force.

    Raises `TroubleError` with the column where the definition does not hold, `RuleSaysNoError` for
    anybody but the director, and for a code or a name that another book has.
    """
    _check_role(office, book)
    own = replace(book, own=True, retired=())
    own = replace(books_of_text(text_of_book(own), f"{book.code}.toml")[0], own=True)
    before = {each.code: each for each in books_in_force(office).books}
    for other in before.values():
        if other.code != own.code and other.name == own.name:
            raise RuleSaysNoError(
                "book_name_taken",
                QT_TRANSLATE_NOOP("errors", "已有《{book}》（{number}）；请换个名字。"),
                book=other.name,
                number=other.code,
            )
    with office.writing() as write:
        version = versions.keep_version(write, own)
        write.audit("define", "book", own.code, new={"name": own.name, "version": version})
    return books_in_force(office).find(own.code)


def back_to_shipped(office: Office, book: Book) -> Book:
    """Gives a book the columns again that come with the program. Raises `RuleSaysNoError` where
    none comes with it.
    """
    _check_role(office, book)
    shipped = {each.code: each for each in load_books().books}.get(book.code)
    if shipped is None:
        raise RuleSaysNoError(
            "not_shipped",
            QT_TRANSLATE_NOOP(
                "errors", "《{book}》是本社区自建的，没有随程序的样子可以恢复；不用了请停用。"
            ),
            book=book.name,
        )
    with office.writing() as write:
        version = versions.keep_version(write, shipped)
        write.audit("back_to_shipped", "book", book.code, new={"version": version})
    return books_in_force(office).find(book.code)


def _check_role(office: Office, book: Book) -> None:
    access.check_may_see(office, book)
    if office.staff.role is not Role.DIRECTOR:
        raise RuleSaysNoError(
            "director_only",
            QT_TRANSLATE_NOOP("errors", "台账的栏目由主任改；请主任登录后再改《{book}》。"),
            book=book.name,
        )
