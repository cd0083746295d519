"""On which line of a TOML text something stands: the parser tells values, not places.

Knows what a ledger file holds: keys at the top, ``[[books]]`` tables with keys, and in each a list
of columns, written as inline tables or as ``[[books.columns]]``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BOOK = re.compile(r"\[\[\s*books\s*\]\]")
_COLUMN = re.compile(r"\[\[\s*books\s*\.\s*columns\s*\]\]")
_KEY = re.compile(r"\s*(\w+)\s*=")
_STRING_OR_COMMENT = re.compile(
    r'''"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*'''  # basic strings and comments
    r"""|'''.*?'''|'[^'\n]*'""",  # literal strings
    re.DOTALL,
)


@dataclass(slots=True)
class BookLines:
    """Where one book begins, and its keys and columns (lines count from 1)."""

    line: int
    keys: dict[str, int]
    columns: list[int]


def top_keys(text: str) -> dict[str, int]:
    """The keys before the first table."""
    keys: dict[str, int] = {}
    for number, line in _bare_lines(text):
        if line.lstrip().startswith("["):
            break
        if match := _KEY.match(line):
            keys.setdefault(match[1], number)
    return keys


def books(text: str) -> list[BookLines]:
    """All books in the order of the file."""
    found: list[BookLines] = []
    inside_column_table = False
    for number, line in _bare_lines(text):
        if _BOOK.search(line):
            found.append(BookLines(number, {}, []))
            inside_column_table = False
        elif not found:
            continue
        elif _COLUMN.search(line):
            found[-1].columns.append(number)
            inside_column_table = True
        elif not inside_column_table:
            found[-1].columns.extend([number] * line.count("{"))
            if "{" not in line.split("=")[0] and (match := _KEY.match(line)):
                found[-1].keys.setdefault(match[1], number)
    return found


def line_of_column(places: Sequence[BookLines], book: int, column: int) -> int:
    """The line of a column, else of its book, else the first."""
    if book >= len(places):
        return 1
    columns = places[book].columns
    return columns[column] if column < len(columns) else places[book].line


def _bare_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, without what strings and comments hold."""
    bare = _STRING_OR_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    yield from enumerate(bare.split("\n"), start=1)
