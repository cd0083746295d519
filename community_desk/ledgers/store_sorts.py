"""The SQL of keeping large books sorted: an index for each typed column, made when it pays."""

import hashlib
from collections.abc import Iterator

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import order, quoted
from community_desk.office.office import Writer

# From so many entries on; fewer are sorted as quickly without.
LARGE = 5000
# A book grows by single entries: it is looked at again each time its serial has grown by so many.
STEP = 1000


def keep_sorted(write: Writer, book: Book) -> None:
    """Makes the indexes by which a large book is sorted, and drops those of an earlier version."""
    if not _is_large(write.db, book):
        return
    wanted = dict(_indexes(book))
    there = {
        str(row[0])
        for row in write.db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE ?",
            [f"entry_sort_{book.code}_%"],
        )
    }
    for name in there - wanted.keys():
        write.db.execute(f'DROP INDEX "{name}"')
    for name in wanted.keys() - there:
        write.db.execute(wanted[name])


def _is_large(db: Database, book: Book) -> bool:
    row = db.execute("SELECT last FROM book_serial WHERE book = ?", [book.code]).fetchone()
    return bool(row) and int(row[0]) >= LARGE


def _indexes(book: Book) -> Iterator[tuple[str, str]]:
    """Name and statement of each; the name says what is sorted by, so that it changes with it."""
    for column in book.every_column:
        parts = order(book, column.name)
        if not parts or not all(_is_own(part) for part in parts):
            continue
        sql = ", ".join(parts).replace("(e.typed ->> ", "(typed ->> ").replace(" e.", " ")
        name = f"entry_sort_{book.code}_{hashlib.sha256(sql.encode()).hexdigest()[:12]}"
        on = f"entry (closed_on, {sql}, serial) WHERE book = {quoted(book.code)}"
        yield name, f'CREATE INDEX "{name}" ON {on}'


def _is_own(part: str) -> bool:
    """Whether an expression is of the entry alone."""
    return "e.typed ->> " in part and "SELECT" not in part
