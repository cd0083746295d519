"""The SQL of keeping large books sorted: an index for each typed column, made when it pays."""

import hashlib
import re
from collections.abc import Iterator

from sqlite_utils import Database

from community_desk.ledgers.definitions import Book
from community_desk.ledgers.facts import order, quoted, walked
from community_desk.office.office import Writer

# A resident, a dwelling or a letter in an expression.
_OF_OTHERS = re.compile(r"\b[rdl]\.")
# From so many entries on; fewer are sorted as quickly without.
LARGE = 5000
# A book grows by single entries: it is looked at again each time its serial has grown by so many.
STEP = 1000


def keep_sorted(write: Writer, book: Book) -> None:
    """Makes the indexes by which a large book is sorted, and drops those of an earlier version."""
    if not is_large(write.db, book):
        return
    own, people = dict(_indexes(book)), dict(_indexes_of_people(book))
    for name in _there(write.db, f"entry_sort_{book.code}_%") - own.keys():
        write.db.execute(f'DROP INDEX "{name}"')
    wanted = own | people
    for name in wanted.keys() - _there(write.db, "%_sort_%"):
        write.db.execute(wanted[name])


def _there(db: Database, like: str) -> set[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE ?"
    return {str(row[0]) for row in db.execute(sql, [like])}


def is_large(db: Database, book: Book) -> bool:
    """Whether a book has its indexes, so that it is worth walking along one."""
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


# The registry has an index of its own for these.
_KEPT = ("pinyin", "birth_date", "place_key", "sex", "relation", "phone", "id_number")


def _indexes_of_people(book: Book) -> Iterator[tuple[str, str]]:
    """For each fact of people that a column is filled with and the registry has no order of."""
    for column in book.columns:
        fact = (walked(book, column.name) or ("", False))[0]
        if fact and fact not in _KEPT:
            name = f"resident_sort_{fact}"
            yield name, f"CREATE INDEX {name} ON resident ({fact}, id) WHERE removed_at = ''"


def _is_own(part: str) -> bool:
    """Whether an expression is of the entry alone."""
    return "e.typed ->> " in part and "SELECT" not in part and not _OF_OTHERS.search(part)
