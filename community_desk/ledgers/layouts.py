"""A layout that follows its book: what it says of columns that were renamed or taken out."""

from collections.abc import Sequence
from dataclasses import replace

from community_desk.ledgers.definitions import NUMBERS, Book, Column


def with_fitting_layout(book: Book) -> Book:
    """The book with a layout that names its columns as they are called now, and no others; only
    numbers are summed up.
    """
    now = {name: column for column in book.columns for name in (*column.was, column.name)}
    layout = book.layout
    return replace(
        book,
        layout=replace(
            layout,
            order=_names(layout.order, now),
            left_out=_names(layout.left_out, now),
            totals=tuple(name for name in _names(layout.totals, now) if now[name].type in NUMBERS),
            widths={now[name].name: width for name, width in layout.widths.items() if name in now},
        ),
    )


def _names(names: Sequence[str], now: dict[str, Column]) -> tuple[str, ...]:
    return tuple(now[name].name for name in names if name in now)
