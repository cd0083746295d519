"""Which columns the books ask for again and again, for whom, and how many of them fill themselves;
and how many cells of an office's entries did.
"""

from dataclasses import dataclass
from typing import Any

from community_desk.ledgers import store_burden
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.definitions import Books
from community_desk.office.office import Office

FROM_REGISTERS = ("resident", "household", "unit")
_EVER = ("0001-01-01", "9999-12-31")


@dataclass(frozen=True, slots=True)
class Overlap:
    """One column's name, the codes of the books that ask for it, and in how many it is filled.
    ``categories`` are the titles of those books' categories: the departments that want them.
    """

    column: str
    books: tuple[str, ...]
    filled: int
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlaps:
    """All names, the most asked for first; ``total`` columns, ``filled`` of them by the program."""

    columns: tuple[Overlap, ...]
    total: int
    filled: int

    @property
    def repeated(self) -> int:
        """How many names are asked for in more than one book."""
        return sum(len(row.books) > 1 for row in self.columns)

    def as_json(self) -> dict[str, Any]:
        """For scripts: books as their number, codes beside."""
        return {
            "columns": [
                {
                    "column": row.column,
                    "books": len(row.books),
                    "filled": row.filled,
                    "codes": list(row.books),
                    "categories": list(row.categories),
                }
                for row in self.columns
            ],
            "totals": {"columns": self.total, "filled": self.filled},
        }


@dataclass(frozen=True, slots=True)
class Saved:
    """Cells of real entries that were not typed: ``registers`` from residents, households and
    units, ``program`` serials, days, staff and sums; by the title of a category, and by the name
    of a column, those from registers, the most first.
    """

    entries: int
    registers: int
    program: int
    categories: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, int], ...]

    def as_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "entries": self.entries,
            "registers": self.registers,
            "program": self.program,
            "categories": dict(self.categories),
        }


def overlap(books: Books) -> Overlaps:
    """Counts every column by its name; what is filled is what ``filled_from`` says."""
    asked: dict[str, list[tuple[str, bool, str]]] = {}
    for book in books.books:
        for column in book.columns:
            place = (book.code, bool(column.filled_from), book.category_title)
            asked.setdefault(column.name, []).append(place)
    rows = [
        Overlap(
            name,
            tuple(code for code, _, _ in places),
            sum(filled for _, filled, _ in places),
            tuple(dict.fromkeys(title for _, _, title in places)),
        )
        for name, places in asked.items()
    ]
    rows.sort(key=lambda row: -len(row.books))
    return Overlaps(
        tuple(rows),
        sum(len(row.books) for row in rows),
        sum(row.filled for row in rows),
    )


def saved_cells(
    office: Office, books: Books, from_on: str = _EVER[0], until_on: str = _EVER[1]
) -> Saved:
    """Counts the cells of the entries made in a time, of the books that one may see, which filled
    themselves: one walk over the entries for each book that has any.
    """
    entries = program = 0
    categories: dict[str, int] = {}
    columns: dict[str, int] = {}
    for book in seen_books(office, books):
        filling = [column for column in book.columns if column.field or column.computed]
        many, cells = store_burden.saved_cells(
            office.db, book, filling, from_on, until_on, office.today()
        )
        entries += many
        for column, count in zip(filling, cells, strict=True):
            if column.filled_from in FROM_REGISTERS:
                columns[column.name] = columns.get(column.name, 0) + count
                title = book.category_title
                categories[title] = categories.get(title, 0) + count
            else:
                program += count
    return Saved(
        entries, sum(columns.values()), program, _most_first(categories), _most_first(columns)
    )


def _most_first(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    some = [(name, count) for name, count in counts.items() if count]
    return tuple(sorted(some, key=lambda item: -item[1]))
