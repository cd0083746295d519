"""Tables on paper: heading row on every page, page numbers, a line for signatures.

Values in, bytes out::

    draw_table(TablePage(
        title="低保家庭台账",
        columns=(Column("序号", 1, "right"), Column("姓名", 2), Column("现住址", 5)),
        rows=(("1", "陈𬭎", "幸福里3栋2单元501室"),),
        subtitle=("幸福里社区居民委员会　2026年11月23日",),
        signatures=("制表人：李晓", "负责人："),
        landscape=True,
    ))
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reportlab.lib.units import mm
from reportlab.pdfgen.textobject import PDFTextObject

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet

Align = Literal["left", "center", "right"]

_MARGIN = 15 * mm
_PAD_X = 1.4 * mm
_PAD_Y = 1.1 * mm
_LEADING = 1.35
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
_SIGNATURE_ROOM = 14 * mm
_FOOT_ROOM = 3 * mm


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the width against the others, its alignment."""

    heading: str
    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class TablePage:
    """A whole table; it takes as many pages as it needs.

    ``subtitle`` lines stand under the title, ``footer`` lines under the table on the last page,
    ``signatures`` (label with or without a name) spread on one line below those. ``totals`` is a
    last row in bold. ``page_sums`` are columns of whole numbers whose sum stands at the foot of
    each page. ``author`` is the body that the document names as its own.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    subtitle: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    page_sums: tuple[int, ...] = ()
    footer: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    landscape: bool = False
    author: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """Broken cell texts, not yet on a page."""

    cells: tuple[tuple[str, ...], ...]
    font: str = SERIF
    figures: tuple[int, ...] = ()  # what it adds to the sums of its page

    @property
    def lines(self) -> int:
        return max(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The measured table: where the columns lie and how large the text is."""

    columns: tuple[Column, ...]
    edges: tuple[float, ...]
    size: float

    @property
    def leading(self) -> float:
        return self.size * _LEADING

    def height(self, lines: int) -> float:
        return lines * self.leading + 2 * _PAD_Y

    def broken(self, cells: Sequence[str], font: str = SERIF) -> _Row:
        assert len(cells) == len(self.columns), (len(cells), len(self.columns))
        return _Row(
            tuple(
                tuple(break_lines(cell, font, self.size, right - left - 2 * _PAD_X))
                for cell, (left, right) in zip(cells, pairwise(self.edges), strict=True)
            ),
            font,
        )


def draw_table(page: TablePage) -> bytes:
    """Draws a table. Raises `RuleSaysNoError` for a character that no font has."""
    _check(page)
    size = paper.LANDSCAPE if page.landscape else paper.PORTRAIT
    grid = _measure(page, size[0])
    tail = _tail_height(page, grid)
    pages = list(_paginate(page, grid, size[1], tail))
    sheet = paper.new_sheet(size, page.title, page.author)
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.canvas.showPage()
        y = _draw_head(sheet, page, first=number == 1)
        y = _draw_rows(sheet, grid, rows, y)
        if number == len(pages):
            _draw_tail(sheet, page, grid, y)
        paper.text(
            sheet,
            sheet.width / 2,
            8 * mm,
            f"第 {number} 页　共 {len(pages)} 页",
            8,
            align="center",
            colour=paper.GREY,
        )
    return sheet.finish()


def _check(page: TablePage) -> None:
    check_characters((page.title, *page.subtitle, *page.footer, *page.signatures, *page.totals))
    check_characters(column.heading for column in page.columns)
    for row in page.rows:
        check_characters(row)


def _measure(page: TablePage, sheet_width: float) -> _Grid:
    """Column edges, and the largest text at which no column is narrower than its longest word."""
    room = sheet_width - 2 * _MARGIN
    total = sum(column.width for column in page.columns)
    edges = [_MARGIN]
    for column in page.columns:
        edges.append(edges[-1] + room * column.width / total)
    narrowest = min(right - left for left, right in pairwise(edges))
    # Three Chinese characters in the narrowest column keep headings and dates readable.
    size = next((s for s in _SIZES if narrowest - 2 * _PAD_X >= 3 * s), _SIZES[-1])
    return _Grid(page.columns, tuple(edges), size)


def _head_height(page: TablePage, *, first: bool) -> float:
    return (_MARGIN + 9 * mm + 5 * mm * len(page.subtitle) + 2 * mm) if first else _MARGIN


def _tail_height(page: TablePage, grid: _Grid) -> float:
    footer = len(_footer_lines(page, grid)) * 5 * mm
    return footer + (_SIGNATURE_ROOM if page.signatures else 0)


def _footer_lines(page: TablePage, grid: _Grid) -> list[str]:
    room = grid.edges[-1] - grid.edges[0]
    return [part for line in page.footer for part in break_lines(line, SERIF, 9, room)]


def _paginate(page: TablePage, grid: _Grid, height: float, tail: float) -> list[list[_Row]]:
    """Spreads the rows over pages; a row taller than a page is cut between its lines."""
    heading = grid.broken([column.heading for column in page.columns], BOLD)
    fixed = grid.height(heading.lines) + _MARGIN + _FOOT_ROOM
    later_room = height - _head_height(page, first=False) - fixed
    left = height - _head_height(page, first=True) - fixed
    if page.page_sums:
        later_room -= grid.height(1)
        left -= grid.height(1)
    pages = [[heading]]
    for row in _all_rows(page, grid):
        waiting = row
        while grid.height(waiting.lines) > left:
            fitting = int((left - 2 * _PAD_Y) / grid.leading)
            if grid.height(waiting.lines) > later_room and fitting > 0:
                pages[-1].append(_slice(waiting, 0, fitting))
                waiting = _slice(waiting, fitting, waiting.lines)
            pages.append([heading])
            left = later_room
        pages[-1].append(waiting)
        left -= grid.height(waiting.lines)
    if left < tail:
        # The signatures take the last row with them: alone on a sheet they would sign nothing.
        moved = [pages[-1].pop()] if len(pages[-1]) > 2 else []
        pages.append([heading, *moved])
    if page.page_sums:
        for rows in pages:
            at = len(rows) - bool(page.totals and rows is pages[-1])
            rows.insert(at, _sums(page, grid, rows))
    return pages


def _sums(page: TablePage, grid: _Grid, rows: Sequence[_Row]) -> _Row:
    """The row at the foot of a page that adds up what stands on it."""
    cells = [""] * len(page.columns)
    cells[1 if page.page_sums[0] else 0] = "本页合计"
    counted = [row.figures for row in rows if row.figures]
    for place, column in enumerate(page.page_sums):
        cells[column] = str(sum(figures[place] for figures in counted))
    return grid.broken(cells, BOLD)


def _all_rows(page: TablePage, grid: _Grid) -> Iterator[_Row]:
    for row in page.rows:
        figures = tuple(int(row[column]) for column in page.page_sums)
        yield replace(grid.broken(row), figures=figures)
    if page.totals:
        yield grid.broken(page.totals, BOLD)


def _slice(row: _Row, start: int, end: int) -> _Row:
    cells = tuple(cell[start:end] for cell in row.cells)
    return _Row(cells, row.font, () if start else row.figures)


def _draw_head(sheet: Sheet, page: TablePage, *, first: bool) -> float:
    """Title and subtitle lines; gives the top of the table."""
    y = sheet.height - _MARGIN
    if not first:
        return y
    room = sheet.width - 2 * _MARGIN
    size = paper.fitting_size(page.title, BOLD, 17, room, spacing=1)
    paper.text(
        sheet, sheet.width / 2, y - 6 * mm, page.title, size, font=BOLD, align="center", spacing=1
    )
    y -= 9 * mm
    for line in page.subtitle:
        y -= 5 * mm
        size = paper.fitting_size(line, SERIF, 9.5, room)
        paper.text(sheet, sheet.width / 2, y + 0.6 * mm, line, size, align="center")
    return y - 2 * mm


def _draw_rows(sheet: Sheet, grid: _Grid, rows: Sequence[_Row], top: float) -> float:
    canvas = sheet.canvas
    left, right = grid.edges[0], grid.edges[-1]
    height = grid.height(rows[0].lines)
    canvas.setFillColorRGB(*paper.PALE)
    canvas.rect(left, top - height, right - left, height, stroke=0, fill=1)
    y = top
    lines = [(left, y, right, y)]
    # One text object for the whole page: one per cell costs more than its text.
    words = canvas.beginText()
    words.setFillColorRGB(*paper.INK)
    for number, row in enumerate(rows):
        words.setFont(row.font, grid.size)
        for column, cell, (start, end) in zip(
            grid.columns, row.cells, pairwise(grid.edges), strict=True
        ):
            align: Align = column.align if number else "center"
            _add_cell(words, grid, row, cell, start, end, y, align)
        y -= grid.height(row.lines)
        lines.append((left, y, right, y))
    canvas.drawText(words)
    lines += [(edge, top, edge, y) for edge in grid.edges]
    canvas.setStrokeColorRGB(*paper.RULE)
    canvas.setLineWidth(0.5)
    canvas.lines(lines)
    return y


def _add_cell(
    words: PDFTextObject,
    grid: _Grid,
    row: _Row,
    cell: Sequence[str],
    start: float,
    end: float,
    top: float,
    align: Align,
) -> None:
    # Cells stand in the middle of their row, as clerks rule their books.
    spare = (row.lines - len(cell)) * grid.leading / 2
    baseline = top - _PAD_Y - spare - grid.size * 1.03
    for line in cell:
        if line:
            x = start + _PAD_X
            if align != "left":
                slack = end - start - 2 * _PAD_X - width(line, row.font, grid.size)
                x += slack if align == "right" else slack / 2
            words.setTextOrigin(x, baseline)
            words.textOut(line)
        baseline -= grid.leading


def _draw_tail(sheet: Sheet, page: TablePage, grid: _Grid, y: float) -> None:
    for line in _footer_lines(page, grid):
        y -= 5 * mm
        paper.text(sheet, _MARGIN, y, line, 9)
    if page.signatures:
        y -= 10 * mm
        share = (sheet.width - 2 * _MARGIN) / len(page.signatures)
        for number, label in enumerate(page.signatures):
            size = paper.fitting_size(label, SERIF, 10, share - 4 * mm)
            paper.text(sheet, _MARGIN + number * share, y, label, size)
