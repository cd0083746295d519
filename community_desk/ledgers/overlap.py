"""Which columns the books ask for again and again, and how many of them fill themselves."""

from dataclasses import dataclass
from typing import Any

from community_desk.ledgers.definitions import Books


@dataclass(frozen=True, slots=True)
class Overlap:
    """One column's name, the codes of the books that ask for it, and in how many it is filled."""

    column: str
    books: tuple[str, ...]
    filled: int


@dataclass(frozen=True, slots=True)
class Overlaps:
    """All names, the most asked for first; ``total`` columns, ``filled`` of them by the program."""

    columns: tuple[Overlap, ...]
    total: int
    filled: int

    def as_json(self) -> dict[str, Any]:
        """For scripts: books as their number, codes beside."""
        return {
            "columns": [
                {
                    "column": row.column,
                    "books": len(row.books),
                    "filled": row.filled,
                    "codes": list(row.books),
                }
                for row in self.columns
            ],
            "totals": {"columns": self.total, "filled": self.filled},
        }


def overlap(books: Books) -> Overlaps:
    """Counts every column by its name; what is filled is what ``filled_from`` says."""
    asked: dict[str, list[tuple[str, bool]]] = {}
    for book in books.books:
        for column in book.columns:
            asked.setdefault(column.name, []).append((book.code, bool(column.filled_from)))
    rows = [
        Overlap(name, tuple(code for code, _ in places), sum(filled for _, filled in places))
        for name, places in asked.items()
    ]
    rows.sort(key=lambda row: -len(row.books))
    return Overlaps(
        tuple(rows),
        sum(len(row.books) for row in rows),
        sum(row.filled for row in rows),
    )
