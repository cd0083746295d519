"""A layout that follows its book: what it says of columns that were renamed or taken out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from community_desk.ledgers.definitions import NUMBERS, Book, Layout


def with_fitting_layout(book: Book) -> Book:
    """The book with a layout that names its columns as they are called now, and no others; only
    numbers are summed up.
    """
    now = {name: column.name for column in book.columns for name in (*column.was, column.name)}
    numbers = {column.name for column in book.columns if column.type in NUMBERS}
    layout = with_names(book.layout, now.get)
    totals = tuple(name for name in layout.totals if name in numbers)
    return replace(book, layout=replace(layout, totals=totals))


def with_names(layout: Layout, now: Callable[[str], str | None]) -> Layout:
    """The layout with its columns as ``now`` calls them, and without those it calls None."""

    def names(before: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in map(now, before) if name is not None)

    return replace(
        layout,
        order=names(layout.order),
        left_out=names(layout.left_out),
        totals=names(layout.totals),
        widths={name: share for old, share in layout.widths.items() if (name := now(old))},
    )
