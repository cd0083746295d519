"""Tables in HTML and in the XML of Excel 2003, which many systems export under the name of .xls."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from community_desk.workbooks.limits import MOST_CELLS, MOST_COLUMNS, Room, TooWideError

_BEGINS = re.compile(r"\s*<(?:\?xml|!doctype|!--|html|head|body|meta|table|style|div)", re.I)
_HAS_TABLE = re.compile(r"<(?:table|(?:\w+:)?workbook)\b", re.I)
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?")
_MOST_ROWS_OF_CELL = 65_534  # the HTML standard's bound of a rowspan


class Table(NamedTuple):
    """One table: its name, if it has one, its rows, all of the same length, and what is merged
    (first row, first column, last row, last column; all from 0)."""

    name: str
    rows: list[list[str]]
    merged: tuple[tuple[int, int, int, int], ...]


def is_markup(text: str) -> bool:
    """Whether a text is a page, or a workbook in XML."""
    return bool(_BEGINS.match(text[:2048])) and bool(_HAS_TABLE.search(text))


def tables_of(text: str) -> list[Table]:
    """The tables that have a cell in them. Raises `TooLargeError`, `TooWideError`."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [table.made() for table in reader.tables if table.rows]


class _Grid:
    """A table being filled."""

    def __init__(self, name: str, growing: Room, made: Room) -> None:
        self.name, self.rows = name, list[list[str]]()
        self._merged = list[tuple[int, int, int, int]]()
        self._room, self._made = growing, made
        self._hanging: dict[int, int] = {}  # by column, the last row that a cell above takes

    def row(self, at: int | None) -> None:
        """Begins a row; ``at`` is its index where it is told."""
        self._room.take(1, 1)
        while at is not None and len(self.rows) < min(at, MOST_CELLS):
            self._room.take(1, 1)
            self.rows.append([])
        self.rows.append([])

    def cell(self, text: str, at: int | None, wide: int, high: int) -> None:
        """Puts a cell into the last row."""
        row, index = self.rows[-1], len(self.rows) - 1
        column = len(row) if at is None else max(at, len(row))
        while at is None and self._hanging.get(column, -1) >= index:
            column += 1
        if column + wide > MOST_COLUMNS:
            raise TooWideError
        self._room.take(1, column + wide - len(row))
        row.extend([""] * (column - len(row)))
        row.extend([text] + [""] * (wide - 1))
        if wide > 1 or high > 1:
            self._merged.append((index, column, index + high - 1, column + wide - 1))
            self._hanging |= dict.fromkeys(range(column, column + wide), index + high - 1)

    def made(self) -> Table:
        """The table with rows of one length."""
        width = max(map(len, self.rows), default=0)
        self._made.take(len(self.rows), width)
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        return Table(self.name, rows, tuple(self._merged))


class _Reader(HTMLParser):
    """Hears tags; a table within a cell is one of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Grid] = []
        self._open: list[_Grid] = []
        self._room, self._made = Room(), Room()
        self._sheet = ""
        self._cell: tuple[int | None, int, int] | None = None
        self._text: list[str] = []
        self._date = self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = tag.rpartition(":")[2]
        about = {key.rpartition(":")[2]: value or "" for key, value in attrs}
        if tag == "worksheet":
            self._sheet = about.get("name", "")
        elif tag == "table":
            self._end_cell()
            self._open.append(_Grid(self._sheet, self._room, self._made))
            self.tables.append(self._open[-1])
        elif tag in ("tr", "row") and self._open:
            self._end_cell()
            self._open[-1].row(_index(about))
        elif tag in ("td", "th", "cell") and self._open and self._open[-1].rows:
            self._end_cell()
            wide = max(_whole(about, "colspan", 1), _whole(about, "mergeacross", 0) + 1)
            high = max(_whole(about, "rowspan", 1), _whole(about, "mergedown", 0) + 1)
            self._cell = (_index(about), wide, min(high, _MOST_ROWS_OF_CELL))
        elif tag == "data":
            self._date = about.get("type") == "DateTime"
        elif tag == "comment":
            self._silent = True
        elif tag in ("br", "p", "div") and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("td", "th", "cell", "tr", "row"):
            self._end_cell()
        elif tag == "comment":
            self._silent = False
        elif tag == "table":
            self._end_cell()
            if self._open:
                self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text = "\n".join(_lines("".join(self._text)))
        if self._date and (day := _MIDNIGHT.fullmatch(text)):
            text = day[1]
        self._room.take_text(len(text))
        self._open[-1].cell(text, *self._cell)
        self._cell, self._text, self._date = None, [], False


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if words := " ".join(line.split()):
            yield words


def _index(about: dict[str, str]) -> int | None:
    number = _whole(about, "index", 0)
    return number - 1 if number else None


def _whole(about: dict[str, str], key: str, usual: int) -> int:
    text = about.get(key, "")
    return max(int(text), usual) if text.isascii() and text.isdigit() and len(text) < 9 else usual
