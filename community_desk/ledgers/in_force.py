"""The books that an office has today: those that come with the program, and in their place or
beside them those that the office made itself.

While nothing changes the same objects are given again.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from community_desk.ledgers import store_books
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book, Books, Column
from community_desk.ledgers.past_versions import PastVersion, read_version
from community_desk.ledgers.store_books import StoredVersion
from community_desk.office.office import Office


def books_in_force(office: Office) -> Books:
    """Every book of this office, whether it keeps it or put it away."""
    return _joined(store_books.all_versions(office.db))


@lru_cache(maxsize=8)
def _joined(stored: tuple[StoredVersion, ...]) -> Books:
    shipped = load_books()
    by_code = {book.code: book for book in shipped.books}
    changed = []
    in_order = sorted(stored, key=lambda version: (version.book, version.version))
    for code, grouped in groupby(in_order, key=lambda version: version.book):
        versions, shipped_book = list(grouped), by_code.get(code)
        if shipped_book is not None and _are_as_shipped(versions, shipped_book):
            continue
        past = [read_version(version) for version in versions]
        now = _now(past, shipped_book)
        if now is not None:
            changed.append(replace(now, retired=_retired(now, past)))
    return shipped.with_books(changed)


def _are_as_shipped(versions: Sequence[StoredVersion], shipped: Book) -> bool:
    """Whether they say no more than the book that comes with the program: nearly every version of
    nearly every office, and writing the one out is quicker than reading the other back.
    """
    if any(version.own for version in versions):
        return False
    text = text_of_book(shipped)
    return all(version.content == text for version in versions)


def _now(past: Sequence[PastVersion], shipped: Book | None) -> Book | None:
    """The newest version that can be read; a book that only this office has is at least shown."""
    for version in reversed(past):
        if not version.stored.own:
            return shipped
        if version.trouble is None:
            return replace(version.book, own=True)
    return shipped or replace(past[-1].book, own=True)


def _retired(now: Book, past: Sequence[PastVersion]) -> tuple[Column, ...]:
    """The columns of the other versions that the book does not have, each as it was last; what
    could only be made out tells least.
    """
    keys = {column.key for column in now.columns}
    gone = {
        column.key: column
        for version in sorted(past, key=lambda version: version.trouble is None)
        for column in version.book.columns
        if column.key not in keys and not column.computed
    }
    retired: list[Column] = []
    for column in gone.values():
        retired.append(_only_read(column, [*now.columns, *retired]))
    return tuple(retired)


def _only_read(column: Column, others: Sequence[Column]) -> Column:
    name, taken = column.name, {other.name for other in others}
    while name in taken:
        name += "（旧）"
    return Column(
        name, column.type, was=(column.key,), choices=column.choices, others=column.others
    )
