"""One sheet of a workbook, cell by cell, on top of the XML it came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string, get_column_letter

from community_desk.workbooks.form_markup import Tag, opened, plain, tags, written
from community_desk.workbooks.limits import DamagedError, TooLargeError

# A blank form is small; with more cells than these, formatted down to the end of the sheet, it is
# told so. Each takes half a kilobyte while the form is open.
MOST_CELLS = 300_000
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_FORMULA = re.compile(r"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(r"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v>", re.S)
_TEXT = re.compile(r"<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>", re.S)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.S)

Area = tuple[int, int, int, int]  # first line, first column, last line, last column; from 1


@dataclass(slots=True)
class Cell:
    """A cell. ``inner`` is what stands between its tags; ``raw`` the whole as it was, empty once
    it is changed."""

    attributes: dict[str, str]
    inner: str
    raw: str

    @property
    def style(self) -> int:
        text = self.attributes.get("s", "0")
        return int(text) if text.isdecimal() else 0

    @property
    def is_formula(self) -> bool:
        return bool(_FORMULA.search(self.inner))

    def change(self, inner: str, **attributes: str) -> None:
        """Puts something else into it; its looks stay."""
        for key in ("t", "cm", "vm"):
            self.attributes.pop(key, None)
        self.attributes |= attributes
        self.inner, self.raw = inner, ""


@dataclass(slots=True)
class Row:
    """A line. ``raw`` as of `Cell`; ``cells`` by column, from 1."""

    attributes: dict[str, str]
    cells: dict[int, Cell]
    raw: str

    def change(self) -> None:
        """Says that it is no longer as it was."""
        self.raw = ""


@dataclass(slots=True)
class SheetMarkup:
    """A sheet taken apart. ``before`` and ``after`` are the XML around its cells; ``prefix`` is
    how its tags begin, mostly not at all."""

    before: str
    after: str
    prefix: str
    rows: dict[int, Row]
    texts: list[str]
    merged: list[Area] = field(default_factory=list)
    is_protected: bool = False
    choices: list[tuple[str, str]] = field(default_factory=list)

    def value(self, row: int, column: int) -> str:
        """What a cell says: text, or the digits of a number; formulas say nothing."""
        line = self.rows.get(row)
        cell = line.cells.get(column) if line else None
        if cell is None or not cell.inner or cell.is_formula:
            return ""
        kind = cell.attributes.get("t", "n")
        if kind == "inlineStr":
            return text_of(cell.inner)
        match = _VALUE.search(cell.inner)
        said = plain(match[1]) if match else ""
        if kind == "s":
            at = int(said) if said.isdecimal() else -1
            return self.texts[at] if 0 <= at < len(self.texts) else ""
        return "" if kind == "e" else said

    def cell(self, row: int, column: int) -> Cell | None:
        """A cell that is in the file."""
        line = self.rows.get(row)
        return line.cells.get(column) if line else None

    def cell_to_write(self, row: int, column: int) -> Cell:
        """The cell, made if the file has none there."""
        line = self.rows.setdefault(row, Row({}, {}, ""))
        line.change()
        if column not in line.cells:
            style = line.attributes.get("s", "") if "customFormat" in line.attributes else ""
            line.cells[column] = Cell({"s": style} if style else {}, "", "")
        return line.cells[column]

    def made(self) -> str:
        """The XML of the sheet as it is now."""
        pieces = [self.before]
        pieces += (self._row(number, row) for number, row in sorted(self.rows.items()))
        return "".join((*pieces, self.after))

    def _row(self, number: int, row: Row) -> str:
        if row.raw:
            return row.raw
        attributes = {"r": str(number)} | {k: v for k, v in row.attributes.items() if k != "r"}
        cells = "".join(self._cell(number, *each) for each in sorted(row.cells.items()))
        name = f"{self.prefix}row"
        return f"{opened(name, attributes)}{cells}</{name}>"

    def _cell(self, number: int, column: int, cell: Cell) -> str:
        place = f"{get_column_letter(column)}{number}"
        if cell.raw and cell.attributes.get("r") == place:
            return cell.raw
        attributes = {"r": place} | {k: v for k, v in cell.attributes.items() if k != "r"}
        name = f"{self.prefix}c"
        if not cell.inner:
            return opened(name, attributes, empty=True)
        return f"{opened(name, attributes)}{cell.inner}</{name}>"

    def text_cell(self, text: str) -> str:
        """The inside of a cell with text in it, of the type ``inlineStr``."""
        p = self.prefix
        return f'<{p}is><{p}t xml:space="preserve">{written(text)}</{p}t></{p}is>'

    def number_cell(self, digits: str) -> str:
        """The inside of a cell with a number in it."""
        return f"<{self.prefix}v>{digits}</{self.prefix}v>"


def text_of(inner: str) -> str:
    """The text of a shared or inline string, without looks and readings."""
    return "".join(plain(text) for text in _TEXT.findall(_PHONETIC.sub("", inner)))


def texts_of(part: str) -> list[str]:
    """The shared strings of a workbook."""
    found, start = [], -1
    for tag in tags(part):
        if tag.name == "si" and tag.empty:
            found.append("")
        elif tag.name == "si" and not tag.closes:
            start = tag.end
        elif tag.name == "si":
            found.append(text_of(part[start : tag.start]))
    return found


def sheet_of(text: str, texts: list[str]) -> SheetMarkup:
    """Takes a sheet apart. Raises `DamagedError`, `TooLargeError`."""
    begin, end = _sheet_data(text)
    prefix = begin.prefix
    if begin.empty:
        before = text[: begin.start] + f"<{begin.written}{begin.inside}>"
        sheet = SheetMarkup(before, f"</{begin.written}>{text[begin.end :]}", prefix, {}, texts)
    else:
        rows = dict(_rows(text, begin.end, end.start))
        sheet = SheetMarkup(text[: begin.end], text[end.start :], prefix, rows, texts)
    _look_around(sheet)
    return sheet


def _sheet_data(text: str) -> tuple[Tag, Tag]:
    begin = end = None
    for tag in tags(text):
        if tag.name == "sheetData":
            begin, end = (begin, tag) if tag.closes else (tag, tag)
            if tag.closes or tag.empty:
                break
    if begin is None or end is None:
        raise DamagedError
    return begin, end


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, Row]]:
    number = column = count = 0
    row_tag: Tag | None = None
    cell_tag: Tag | None = None
    cells: dict[int, Cell] = {}
    for tag in tags(text, start, end):
        if tag.name == "row" and not tag.closes:
            attributes = tag.attributes()
            number = int(attributes.get("r", number + 1))
            row_tag, cells, column = tag, {}, 0
            if tag.empty:
                yield number, Row(attributes, {}, text[tag.start : tag.end])
        elif tag.name == "row" and row_tag is not None:
            yield number, Row(row_tag.attributes(), cells, text[row_tag.start : tag.end])
        elif tag.name == "c" and not tag.closes:
            count += 1
            if count > MOST_CELLS:
                raise TooLargeError
            attributes = tag.attributes()
            place = _PLACE.fullmatch(attributes.get("r", ""))
            column = column_index_from_string(place[1]) if place else column + 1
            cell_tag = tag
            cells[column] = Cell(attributes, "", text[tag.start : tag.end])
        elif tag.name == "c" and cell_tag is not None:
            cells[column].inner = text[cell_tag.end : tag.start]
            cells[column].raw = text[cell_tag.start : tag.end]


def _look_around(sheet: SheetMarkup) -> None:
    """What the XML around the cells says that matters for filling them."""
    areas = ""
    for tag in tags(sheet.after):
        if tag.closes:
            continue
        if tag.name == "mergeCell":
            if area := area_of(tag.attributes().get("ref", "")):
                sheet.merged.append(area)
        elif tag.name == "sheetProtection":
            sheet.is_protected = tag.attributes().get("sheet", "0") in ("1", "true")
        elif tag.name == "dataValidation":
            about = tag.attributes()
            areas = about.get("sqref", "") if about.get("type") == "list" else ""
        elif tag.name == "formula1" and areas and not tag.empty:
            stop = sheet.after.find("</", tag.end)
            sheet.choices.append((areas, plain(sheet.after[tag.end : stop])))


def area_of(text: str) -> Area | None:
    """An area such as B5:C9 as numbers."""
    first, colon, last = text.partition(":")
    begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last if colon else first)
    if begin is None or end is None:
        return None
    columns = column_index_from_string(begin[1]), column_index_from_string(end[1])
    return int(begin[2]), columns[0], int(end[2]), columns[1]


def holds(areas: str, row: int, column: int) -> bool:
    """Whether one of the areas has a cell in it."""
    for text in areas.split():
        area = area_of(text)
        if area and area[0] <= row <= area[2] and area[1] <= column <= area[3]:
            return True
    return False
