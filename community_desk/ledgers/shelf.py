"""Which books the office keeps, and what it usually writes into their columns."""

from community_desk.ledgers import access, store
from community_desk.ledgers.definitions import Book, Books, Column
from community_desk.ledgers.offering import choices
from community_desk.office.office import Office

MOST_SUGGESTIONS = 50


def suggestions(office: Office, book: Book, column: Column) -> list[str]:
    """What to offer for a column: its choices, what the registers have, what was typed before.

    Raises `RuleSaysNoError` for a role that may not see the book.
    """
    access.check_may_see(office, book)
    if column.choices and not column.others:
        return list(column.choices)
    known = choices(office, column)
    used = store.used_values(office.db, book.code, column, MOST_SUGGESTIONS)
    return list(dict.fromkeys([*column.choices, *known, *used]))


def open_books(office: Office, books: Books) -> list[Book]:
    """The books this office keeps: those usual everywhere, as it opened or put them away."""
    chosen = store.open_settings(office.db)
    return [book for book in books.books if chosen.get(book.code, book.on_by_default)]


def set_open(office: Office, book: Book, is_open: bool) -> None:
    """Opens a book for this office or puts it away; its entries stay. Raises `RuleSaysNoError` for
    a role that may not see it.
    """
    access.check_may_see(office, book)
    with office.writing("ledgers.design") as write:
        store.set_open(write, book.code, is_open)
        write.audit("open" if is_open else "put_away", "book", book.code)
