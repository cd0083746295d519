"""The books that an office has today: those that come with the program, and in their place or
beside them those that the office made itself.

While nothing changes the same objects are given again.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from community_desk.ledgers import store_books
from community_desk.ledgers.book_files import load_book, load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book, Books, Column
from community_desk.ledgers.past_versions import PastVersion, read_version
from community_desk.ledgers.store_books import StoredVersion
from community_desk.office.office import Office


def books_in_force(office: Office) -> Books:
    """Every book of this office, whether it keeps it or put it away."""
    return _joined(store_books.all_versions(office.db))


def book_in_force(office: Office, code: str) -> Book:
    """One book of this office by its code, as `books_in_force` has it; reads no other file of books
    than its own where there is such a book. Raises `NotUnderstoodError` as `Books.find`.
    """
    versions = tuple(reversed(store_books.versions_of(office.db, code)))
    return _one(code, versions) or books_in_force(office).find(code)


@lru_cache(maxsize=64)
def _one(code: str, versions: tuple[StoredVersion, ...]) -> Book | None:
    shipped = load_book(code)
    return _changed(versions, shipped) or shipped


@lru_cache(maxsize=8)
def _joined(stored: tuple[StoredVersion, ...]) -> Books:
    shipped = load_books()
    by_code = {book.code: book for book in shipped.books}
    in_order = sorted(stored, key=lambda version: (version.book, version.version))
    changed = (
        _changed(list(versions), by_code.get(code))
        for code, versions in groupby(in_order, key=lambda version: version.book)
    )
    return shipped.with_books([book for book in changed if book is not None])


def _changed(versions: Sequence[StoredVersion], shipped: Book | None) -> Book | None:
    """What the versions of a book, the oldest first, make of it; None where that is what comes with
    the program.
    """
    if not versions or (shipped is not None and _are_as_shipped(versions, shipped)):
        return None
    past = [read_version(version) for version in versions]
    now = _now(past, shipped)
    return None if now is None else replace(now, retired=_retired(now, past))


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
