"""What the form of an entry shows while somebody types: the columns that are asked for, what is
reckoned from the others, and what is wrong with one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from community_desk.errors import DeskError
from community_desk.ledgers import computed, rules
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.values import read_value


@dataclass(frozen=True, slots=True)
class Live:
    """By the names of columns: those not asked for as things stand, and what is reckoned."""

    hidden: frozenset[str]
    reckoned: Mapping[str, str]


def moves(book: Book) -> bool:
    """Whether anything in a form of the book depends on what is typed into it."""
    return any(column.shown_when or column.computed for column in book.columns)


def look(book: Book, filled: frozenset[str], texts: Mapping[str, str]) -> Live:
    """How things stand with these texts, by column; ``filled`` names those nobody typed."""
    values = {}
    for column in book.columns:
        text = texts.get(column.name, "")
        try:
            values[column.key] = text if column.name in filled else read_value(column, text)
        except DeskError:
            values[column.key] = text if column.type == "attachment" else ""
    reckoned = {
        column.name: computed.reckoner(book.columns, column)(values)
        for column in book.columns
        if column.computed
    }
    values |= {book.column(name).key: text for name, text in reckoned.items()}
    return Live(_hidden(book, values, texts), reckoned)


def _hidden(book: Book, values: dict[str, str], texts: Mapping[str, str]) -> frozenset[str]:
    # A form of some of the columns may lack the one that a condition speaks of.
    conditional = [c for c in book.columns if c.shown_when and c.shown_when.column in texts]
    hidden: set[str] = set()
    while gone := [
        column
        for column in conditional
        if column.name not in hidden and not rules.is_shown(book, column, values)
    ]:
        # What is not asked for says nothing to the others either.
        hidden |= {column.name for column in gone}
        values |= {column.key: "" for column in gone}
    return frozenset(hidden)


def check(book: Book, name: str, text: str, today: date) -> None:
    """Raises the `DeskError` that saving would raise for what is typed into this one column."""
    column = book.column(name)
    if value := read_value(column, text):
        rules.check_bounds(book, {column.key: value}, today)
