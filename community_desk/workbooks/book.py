"""The workbook behind `workbooks.write`, as openpyxl makes it."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BufferedWriter, BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from community_desk.workbooks.write import FORMULA_SIGNS, Cell, PrintSetup, SheetOut

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\\*?:/\[\]]")
_LONGEST_TEXT = 32767  # characters of one cell, Excel's limit
_USUAL_WIDTH = 14
_BUFFER = 1 << 16
_PAPER_SIZES = {"A4": 9, "A3": 8}  # ECMA-376 part 1, 18.3.1.63


def draw_book(sheets: Sequence[SheetOut]) -> bytes:
    """The bytes of an xlsx file with these sheets; nothing of them is on a disk meanwhile."""
    book = Workbook(write_only=True)
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for number, sheet in enumerate(sheets, 1):
            page = book.create_sheet(_NOT_IN_TITLES.sub(" ", sheet.name)[:31])
            with (
                archive.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as part,
                BufferedWriter(part, _BUFFER) as out,
            ):
                page._writer = WorksheetWriter(page, out)
                try:
                    _fill(page, sheet)
                finally:
                    page.close()  # else it writes its end when it is freed, to no file any more
        _Rest(book, archive).write_data()
    return whole.getvalue()


def safe_text(text: str) -> str:
    """Text as a cell can hold it: without control characters, and not endless."""
    return _NOT_IN_XML.sub("", text)[:_LONGEST_TEXT]


class _Rest(ExcelWriter):
    """Writes what belongs to a book besides its pages. Left to itself openpyxl writes each page
    in plain to the temporary folder, where a kill leaves it.
    """

    def write_worksheet(self, ws: Any) -> None:
        """The page stands in the archive already."""
        ws._rels = ws._writer._rels
        self.manifest.append(ws)


def _fill(page: Any, sheet: SheetOut) -> None:
    for number in range(len(sheet.headings)):
        width = sheet.widths[number] if number < len(sheet.widths) else _USUAL_WIDTH
        page.column_dimensions[get_column_letter(number + 1)].width = width
    heading_row = bool(sheet.title) + len(sheet.lines) + 1
    page.freeze_panes = f"A{heading_row + 1}"
    if sheet.setup is not None:
        _set_up(page, sheet.setup, heading_row)
    page._writer.write_top()
    looks = _Looks(page)
    if sheet.title:
        page.append([_like(looks.title, safe_text(sheet.title), "s")])
        if len(sheet.headings) > 1:
            page.merged_cells.add(f"A1:{get_column_letter(len(sheet.headings))}1")
    for line in sheet.lines:
        page.append([_like(looks.note, safe_text(line), "s")])
    page.append([_like(looks.heading, safe_text(each), "s") for each in sheet.headings])
    for row in sheet.rows:
        page.append(looks.cells(row))
    if sheet.totals:
        page.append(looks.totals(sheet.totals))
    for line in sheet.closing:
        page.append([_like(looks.note, safe_text(line), "s")])


def _set_up(page: Any, setup: PrintSetup, heading_row: int) -> None:
    page.page_setup.paperSize = _PAPER_SIZES[setup.paper]
    page.page_setup.orientation = "landscape" if setup.landscape else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"1:{heading_row}"
    page.print_options.gridLines = True
    page.oddFooter.center.text = "第 &P 页　共 &N 页"


class _Looks:
    """How the cells of a page look; each look is made once, for making it costs the most."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.text, self.formula = _text_cell(page), _text_cell(page)
        self.title, self.heading, self.note = (_text_cell(page) for _ in range(3))
        self._day, self._amount, self._total = (BookCell(page, row=1, column=1) for _ in range(3))
        self._total_amount = BookCell(page, row=1, column=1)
        middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.title.alignment = self.heading.alignment = middle
        for look in (self.formula, self.title, self.heading, self.note):
            look.quotePrefix = True
        self.title.font = Font(bold=True, size=14)
        for look in (self.heading, self._total, self._total_amount):
            look.font = Font(bold=True)
        self._day.number_format = "yyyy-mm-dd"
        self._amount.number_format = self._total_amount.number_format = "0.00"

    def cells(self, row: Sequence[Cell]) -> list[object]:
        """A row of values as cells."""
        line: list[object] = []
        for value in row:
            if isinstance(value, str):
                clean = safe_text(value)
                if not clean:
                    line.append(None)
                elif clean[0] in FORMULA_SIGNS:
                    line.append(_like(self.formula, clean, "s"))
                elif "\u3400" <= clean[0] <= "\u9fff":
                    # Nothing takes it for anything but text, and a cell of its own costs more.
                    line.append(clean)
                else:
                    line.append(_like(self.text, clean, "s"))
            elif isinstance(value, Decimal):
                line.append(_like(self._amount, value, "n"))
            elif isinstance(value, date) and not isinstance(value, datetime):
                line.append(_like(self._day, value, "d"))
            else:
                line.append(value)
        return line

    def totals(self, row: Sequence[Cell]) -> list[object]:
        """A row of sums, in bold."""
        line: list[object] = []
        for value in row:
            if isinstance(value, str):
                line.append(_like(self.heading, safe_text(value), "s"))
            elif isinstance(value, Decimal):
                line.append(_like(self._total_amount, value, "n"))
            else:
                line.append(None if value is None else _like(self._total, value, "n"))
        return line


def _text_cell(page: Any) -> Any:
    """A cell whose content stays text, also when somebody edits it later."""
    cell = BookCell(page, row=1, column=1)
    cell.number_format = "@"
    return cell


def _like(pattern: Any, value: object, kind: str) -> Any:
    # Setting the value of a cell guesses at formulas, errors and numbers; text is never guessed
    # at here. The style is shared, as making one anew for each cell costs most of the time.
    cell: Any = BookCell(pattern.parent, row=1, column=1)
    cell._value = value
    cell.data_type = kind
    cell._style = pattern._style
    return cell
