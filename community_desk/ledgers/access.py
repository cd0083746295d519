"""Which role may look into a book and which may write in it, as the book itself says."""

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.definitions import Book, Books
from community_desk.office.office import Office


def may_see(office: Office, book: Book) -> bool:
    """Whether who is signed in may look into a book."""
    return office.staff.role.value in book.seen_by


def may_edit(office: Office, book: Book) -> bool:
    """Whether who is signed in may write in a book."""
    return office.staff.role.value in book.edited_by and may_see(office, book)


def seen_books(office: Office, books: Books) -> list[Book]:
    """The books that who is signed in may look into."""
    return [book for book in books.books if may_see(office, book)]


def check_may_see(office: Office, book: Book) -> None:
    """Raises `RuleSaysNoError` ``may_not_see_book``."""
    if not may_see(office, book):
        raise RuleSaysNoError(
            "may_not_see_book",
            QT_TRANSLATE_NOOP("errors", "{name}不能查看“{book}”；请换有权限的人登录。"),
            name=office.staff.name,
            book=book.name,
        )


def denied_edit(office: Office, book: Book) -> RuleSaysNoError | None:
    """``may_not_edit_book``, where who is signed in may not write in a book."""
    if may_edit(office, book):
        return None
    return RuleSaysNoError(
        "may_not_edit_book",
        QT_TRANSLATE_NOOP("errors", "{name}不能登记“{book}”；请换有权限的人登录。"),
        name=office.staff.name,
        book=book.name,
    )


def check_may_edit(office: Office, book: Book) -> None:
    """Raises `RuleSaysNoError` ``may_not_edit_book``."""
    denied = denied_edit(office, book)
    if denied is not None:
        raise denied
