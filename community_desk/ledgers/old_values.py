"""What entries of a book's earlier versions hold that its columns of today do not take."""

from community_desk.errors import DeskError
from community_desk.ledgers import store_books
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.filled import masked
from community_desk.ledgers.values import read_value
from community_desk.office.office import Office


def old_values(book: Book, entry: Entry) -> dict[str, str]:
    """By column: what was typed while it was of another type, had other choices, or did not fill
    itself yet; numbers masked. It stays as it is until somebody types into that column.
    """
    found = {}
    for column in book.columns:
        typed = entry.typed.get(column.name, "")
        if column.name in entry.filled:
            is_old = bool(typed) and masked(column, typed) != entry.shown[column.name]
        else:
            is_old = bool(typed) and not _is_taken(column, typed)
        if is_old:
            found[column.name] = masked(column, typed)
    return found


def retired_in_use(office: Office, book: Book) -> tuple[Column, ...]:
    """The columns of earlier versions in which some entry of a book holds something."""
    return tuple(
        column for column in book.retired if store_books.is_in_use(office.db, book.code, column)
    )


def _is_taken(column: Column, typed: str) -> bool:
    try:
        return read_value(column, typed) == typed
    except DeskError:
        return False
