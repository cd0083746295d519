"""The workbook behind `workbooks.write`, as openpyxl makes it."""

import re
import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from community_desk.workbooks.write import FORMULA_SIGNS, SheetOut

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\\*?:/\[\]]")
_LONGEST_TEXT = 32767  # characters of one cell, Excel's limit
_USUAL_WIDTH = 14


def draw_book(sheets: Sequence[SheetOut]) -> bytes:
    """The bytes of an xlsx file with these sheets."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _add(book, sheet)
    return _saved(book)


def safe_text(text: str) -> str:
    """Text as a cell can hold it: without control characters, and not endless."""
    return _NOT_IN_XML.sub("", text)[:_LONGEST_TEXT]


def _add(book: Workbook, sheet: SheetOut) -> None:
    page = book.create_sheet(_NOT_IN_TITLES.sub(" ", sheet.name)[:31])
    for number in range(len(sheet.headings)):
        width = sheet.widths[number] if number < len(sheet.widths) else _USUAL_WIDTH
        page.column_dimensions[get_column_letter(number + 1)].width = width
    page.freeze_panes = "A3" if sheet.title else "A2"
    text, formula = _text_cell(page), _text_cell(page)
    title, heading = _text_cell(page), _text_cell(page)
    day: Any = BookCell(page, row=1, column=1)
    title.alignment = heading.alignment = Alignment(horizontal="center", vertical="center")
    formula.quotePrefix = title.quotePrefix = heading.quotePrefix = True
    title.font, heading.font = Font(bold=True, size=14), Font(bold=True)
    day.number_format = "yyyy-mm-dd"
    if sheet.title:
        page.append([_like(title, sheet.title)])
        if len(sheet.headings) > 1:
            page.merged_cells.add(f"A1:{get_column_letter(len(sheet.headings))}1")
    page.append([_like(heading, each) for each in sheet.headings])
    for row in sheet.rows:
        line: list[object] = []
        for value in row:
            if isinstance(value, str):
                like = formula if value.startswith(FORMULA_SIGNS) else text
                line.append(_like(like, value) if value else None)
            elif isinstance(value, date) and not isinstance(value, datetime):
                cell: Any = BookCell(page, row=1, column=1, value=value)
                cell._style = day._style
                line.append(cell)
            else:
                line.append(value)
        page.append(line)


def _text_cell(page: Any) -> Any:
    """A cell whose content stays text, also when somebody edits it later."""
    cell = BookCell(page, row=1, column=1)
    cell.number_format = "@"
    return cell


def _like(pattern: Any, text: str) -> Any:
    # Setting the value of a cell guesses at formulas, errors and numbers; text is never guessed
    # at here. The style is shared, as making one anew for each cell costs most of the time.
    cell: Any = BookCell(pattern.parent, row=1, column=1)
    cell._value = safe_text(text)
    cell.data_type = "s"
    cell._style = pattern._style
    return cell


def _saved(book: Workbook) -> bytes:
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        return file.read()
