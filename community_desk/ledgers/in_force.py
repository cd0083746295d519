"""The books that an office has today: those that come with the program, and in their place or
beside them those that the office made itself.

While nothing changes the same objects are given again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from community_desk.ledgers import store_books
from community_desk.ledgers.book_files import books_of_text, load_books
from community_desk.ledgers.definitions import Book, Books, Column
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
    for code, versions in groupby(in_order, key=lambda version: version.book):
        past = [(version, _book_of(version)) for version in versions]
        newest, own = past[-1]
        now = replace(own, own=True) if newest.own else by_code.get(code)
        if now is not None:
            changed.append(replace(now, retired=_retired(now, (book for _, book in past))))
    return shipped.with_books(changed)


def _book_of(version: StoredVersion) -> Book:
    return books_of_text(version.content, f"{version.book}-{version.version}.toml")[0]


def _retired(now: Book, past: Iterable[Book]) -> tuple[Column, ...]:
    """The columns of earlier versions that the book has no more, each as it was last."""
    keys = {column.key for column in now.columns}
    gone = {
        column.key: column
        for book in past
        for column in book.columns
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
