"""What of a book is taken out, on paper or as a workbook: which columns in which order, which
entries of a period.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from community_desk.ledgers import store, store_periods
from community_desk.ledgers.book_periods import Period
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.facts import Facts
from community_desk.ledgers.filled import fill
from community_desk.office.office import Office

_CLOSED = Column("注销", "text")
_OLD = "（旧）"


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A book as it is taken out; ``rows`` are texts in the order of ``columns``.

    Columns of earlier versions are there, marked, where they hold something; that entries are
    closed stands in a column of its own, where some are.
    """

    book: Book
    period: Period
    columns: tuple[Column, ...]
    rows: Sequence[tuple[str, ...]]
    full: bool


def take_out(
    office: Office, book: Book, period: Period, *, full: bool = False, closed: bool = False
) -> TakenOut:
    """The entries of a book for a period, as `store_periods.ids_in` finds them; identity numbers
    and phones are masked unless ``full``.
    """
    found = store.facts(
        office.db, book, store_periods.ids_in(office.db, book, period, closed=closed)
    )
    texts = fill(
        book,
        found,
        today=office.today(),
        block_word=office.setting("building_word"),
        masked=not full,
    )
    places = _places(book, texts)
    columns = [_named(book, book.every_column[place]) for place in places]
    rows: Sequence[tuple[str, ...]] = texts
    if places != list(range(len(book.every_column))):
        rows = [tuple([row[place] for place in places]) for row in texts]
    if closed:
        ends = [_end(facts, period) for facts in found]
        if any(ends):
            columns.append(_CLOSED)
            rows = [(*row, end) for row, end in zip(rows, ends, strict=True)]
    return TakenOut(book, period, tuple(columns), rows, full)


def _places(book: Book, texts: Sequence[tuple[str, ...]]) -> list[int]:
    """The columns in the order prescribed, by their place in the book."""
    names = [column.name for column in book.every_column]
    told = [names.index(name) for name in book.layout.order]
    left_out = {names.index(name) for name in book.layout.left_out}
    now = len(book.columns)
    old = [place for place in range(now, len(names)) if any(row[place] for row in texts)]
    return [place for place in dict.fromkeys([*told, *range(now), *old]) if place not in left_out]


def _named(book: Book, column: Column) -> Column:
    if column not in book.retired or column.name.endswith(_OLD):
        return column
    return replace(column, name=f"{column.name}{_OLD}")


def _end(facts: Facts, period: Period) -> str:
    if not facts.closed_on or facts.closed_on > period.last.isoformat():
        return ""
    return f"{facts.closed_on} {facts.closed_reason}"
