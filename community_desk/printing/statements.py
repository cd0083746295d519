"""Statements on paper: charts, several tables one under the other, an equation, signatures.

Values in, bytes out. Each table repeats its heading row on every page it reaches; a table's
total never stands alone at the top of a page, and what closes the statement stays in one piece.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.charts import Chart, draw_chart
from community_desk.printing.fonts import BOLD, SERIF, check_characters
from community_desk.printing.paper import Sheet
from community_desk.printing.tables import Column

_MARGIN = 16 * mm
_TOP = 18 * mm
_BOTTOM = 17 * mm
_LEADING = 12.4 / 9
_PAD_X = 1.3 * mm
_PAD_Y = 1.0 * mm
_GAP = 5 * mm
_TALLEST = 180 * mm
_HEADING_ROOM = 7 * mm
_NOTE_SIZE = 8.5
_NOTE_LEADING = 12.0


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a statement; ``totals`` is its last row, in bold. ``least`` is the least
    height of its rows in points, where something is to be written in by hand.
    """

    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    totals: tuple[str, ...] = ()
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A whole statement, in text of ``size`` points.

    ``pictures`` stand above the tables in rows of one or two, all on the first page.
    ``equation`` is the line it all comes to, as (label, amount) with the signs between them;
    ``closing`` lines stand below it, ``notes`` small below those, ``signatures`` are labels with
    room to sign.
    """

    title: str
    left_line: str
    right_line: str
    sections: tuple[Section, ...]
    equation: tuple[tuple[str, str], ...] = ()
    signs: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    author: str = ""
    size: float = 9.0
    pictures: tuple[tuple[Chart, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[tuple[str, ...], ...]
    section: int
    size: float
    least: float = 0.0
    font: str = SERIF
    shaded: bool = False

    @property
    def leading(self) -> float:
        return self.size * _LEADING

    @property
    def height(self) -> float:
        lines = max(len(cell) for cell in self.cells)
        return max(lines * self.leading + 2 * _PAD_Y, self.least)


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: the rows of each section on it, and whether the closing part stands on it."""

    number: int
    rows: list[_Row]
    closing: bool = False


def draw_statement(page: StatementPage) -> bytes:
    """Draws a statement on A4. Raises `RuleSaysNoError` for a character that no font has."""
    assert len(page.signs) == max(len(page.equation) - 1, 0), page.signs
    _check(page)
    sheet = paper.new_sheet(paper.PORTRAIT, page.title, page.author)
    edges = [_edges(section, sheet.width) for section in page.sections]
    notes = [
        line
        for note in page.notes
        for line in break_lines(note, SERIF, _NOTE_SIZE, sheet.width - 2 * _MARGIN)
    ]
    leaves = list(_paginate(page, edges, sheet.height, _closing_height(page, notes)))
    for leaf in leaves:
        if leaf.number > 1:
            sheet.canvas.showPage()
        y = _draw_head(sheet, page, leaf.number)
        if leaf.number == 1:
            y = _draw_pictures(sheet, page, y)
        for index, section in enumerate(page.sections):
            rows = [row for row in leaf.rows if row.section == index]
            if rows:
                y = _draw_section(sheet, section, edges[index], rows, y)
        if leaf.closing:
            _draw_closing(sheet, page, notes, y)
        words = f"第 {leaf.number} 页　共 {len(leaves)} 页"
        paper.text(sheet, sheet.width / 2, 9 * mm, words, 8, align="center", colour=paper.GREY)
    return sheet.finish()


def _check(page: StatementPage) -> None:
    check_characters((page.title, page.left_line, page.right_line, *page.closing, *page.notes))
    check_characters((*page.signatures, *page.signs))
    check_characters(text for term in page.equation for text in term)
    for row_of_charts in page.pictures:
        for chart in row_of_charts:
            check_characters(chart.texts())
    for section in page.sections:
        check_characters((section.heading, *section.totals))
        check_characters(column.heading for column in section.columns)
        for row in section.rows:
            check_characters(row)


def _edges(section: Section, sheet_width: float) -> list[float]:
    room = sheet_width - 2 * _MARGIN
    total = sum(column.width for column in section.columns)
    edges = [_MARGIN]
    for column in section.columns:
        edges.append(edges[-1] + room * column.width / total)
    return edges


def _paginate(
    page: StatementPage, edges: list[list[float]], height: float, closing: float
) -> Iterator[_Leaf]:
    number, rows = 1, list[_Row]()
    left = height - _first_head() - _BOTTOM - _pictures_height(page)
    assert left > 0, "the pictures do not fit on one page"
    fresh_page = height - _later_head() - _BOTTOM
    for index, section in enumerate(page.sections):
        headings = [column.heading for column in section.columns]
        heading = _broken(headings, edges[index], index, page.size, BOLD)
        begun = False
        for unit in _units(section, edges[index], index, page.size):
            needed = sum(row.height for row in unit)
            before = 0.0 if begun else _HEADING_ROOM + heading.height
            if needed + before > left and rows:
                yield _Leaf(number, rows)
                number, rows, left, begun = number + 1, [], fresh_page, False
                before = _HEADING_ROOM + heading.height
            if not begun:
                rows.append(heading)
                begun = True
            rows += unit
            left -= needed + before
        left -= _GAP
    if closing > left:
        yield _Leaf(number, rows)
        number, rows = number + 1, []
    yield _Leaf(number, rows, closing=True)


def _units(section: Section, edges: list[float], index: int, size: float) -> Iterator[list[_Row]]:
    """What may not be torn apart: single rows, and the last row with the total."""
    rows = [_broken(cells, edges, index, size, least=section.least) for cells in section.rows]
    if section.totals:
        total = _broken(section.totals, edges, index, size, BOLD, shaded=True)
        yield from ([row] for whole in rows[:-1] for row in _pieces(whole))
        yield [*rows[-1:], total]
    else:
        yield from ([row] for whole in rows for row in _pieces(whole))


def _pieces(row: _Row) -> Iterator[_Row]:
    """A row that no page can hold, cut between its lines."""
    lines = max(len(cell) for cell in row.cells)
    most = int(_TALLEST / row.leading)
    if lines <= most:
        yield row
        return
    for start in range(0, lines, most):
        cells = tuple(cell[start : start + most] or ("",) for cell in row.cells)
        yield replace(row, cells=cells)


def _broken(
    cells: Sequence[str],
    edges: list[float],
    section: int,
    size: float,
    font: str = SERIF,
    *,
    least: float = 0.0,
    shaded: bool = False,
) -> _Row:
    assert len(cells) == len(edges) - 1, (len(cells), len(edges))
    broken = (
        tuple(break_lines(cell, font, size, right - left - 2 * _PAD_X))
        for cell, (left, right) in zip(cells, pairwise(edges), strict=True)
    )
    return _Row(tuple(broken), section, size, least, font, shaded or font == BOLD)


def _first_head() -> float:
    return _TOP + 17 * mm


def _later_head() -> float:
    return _TOP


def _draw_head(sheet: Sheet, page: StatementPage, number: int) -> float:
    room = sheet.width - 2 * _MARGIN
    if number > 1:
        y = sheet.height - _TOP + 4 * mm
        paper.text(sheet, _MARGIN, y, f"{page.title}（续）", 9, colour=paper.GREY)
        paper.text(
            sheet,
            sheet.width - _MARGIN,
            y,
            page.right_line,
            9,
            align="right",
            colour=paper.GREY,
        )
        return sheet.height - _later_head()
    y = sheet.height - _TOP - 4 * mm
    size = paper.fitting_size(page.title, BOLD, 18, room, spacing=0.5)
    paper.text(sheet, sheet.width / 2, y, page.title, size, font=BOLD, align="center", spacing=0.5)
    y -= 9.5 * mm
    paper.text(sheet, _MARGIN, y, page.left_line, 9.5)
    paper.text(sheet, sheet.width - _MARGIN, y, page.right_line, 9.5, align="right")
    return sheet.height - _first_head()


def _pictures_height(page: StatementPage) -> float:
    return sum(max(chart.height for chart in row) + _GAP for row in page.pictures)


def _draw_pictures(sheet: Sheet, page: StatementPage, y: float) -> float:
    for row in page.pictures:
        share = (sheet.width - 2 * _MARGIN - (len(row) - 1) * _GAP) / len(row)
        for at, chart in enumerate(row):
            draw_chart(sheet, chart, _MARGIN + at * (share + _GAP), y, share)
        y -= max(chart.height for chart in row) + _GAP
    return y


def _draw_section(
    sheet: Sheet, section: Section, edges: list[float], rows: list[_Row], y: float
) -> float:
    paper.text(sheet, _MARGIN, y - 4.6 * mm, section.heading, 10.5, font=BOLD)
    y -= _HEADING_ROOM
    top = y
    for at, row in enumerate(rows):
        if row.shaded:
            sheet.canvas.setFillColorRGB(*paper.PALE)
            sheet.canvas.rect(edges[0], y - row.height, edges[-1] - edges[0], row.height, 0, 1)
        for column, cell, (left, right) in zip(
            section.columns, row.cells, pairwise(edges), strict=True
        ):
            _draw_cell(sheet, column, cell, left, right, y, row, heading=at == 0)
        y -= row.height
        paper.rule(sheet, edges[0], y, edges[-1], thickness=0.4)
    _draw_frame(sheet, edges, top, y)
    return y - _GAP


def _draw_cell(
    sheet: Sheet,
    column: Column,
    cell: tuple[str, ...],
    left: float,
    right: float,
    y: float,
    row: _Row,
    *,
    heading: bool,
) -> None:
    align = "center" if heading and column.align != "right" else column.align
    x = {"left": left + _PAD_X, "center": (left + right) / 2, "right": right - _PAD_X}[align]
    # One line beside a cell of several stands in the middle of the row.
    spare = (row.height - 2 * _PAD_Y - len(cell) * row.leading) / 2
    baseline = y - _PAD_Y - spare - row.leading + (row.leading - row.size) / 2 + 1.3
    for line in cell:
        paper.text(sheet, x, baseline, line, row.size, font=row.font, align=align)
        baseline -= row.leading


def _draw_frame(sheet: Sheet, edges: list[float], top: float, bottom: float) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*paper.RULE)
    canvas.setLineWidth(0.4)
    for edge in edges[1:-1]:
        canvas.line(edge, top, edge, bottom)
    canvas.setStrokeColorRGB(*paper.INK)
    canvas.setLineWidth(0.9)
    canvas.rect(edges[0], bottom, edges[-1] - edges[0], top - bottom)
    canvas.restoreState()


def _closing_height(page: StatementPage, notes: list[str]) -> float:
    signing = 20 * mm if page.signatures else 0.0
    equation = 18 * mm if page.equation else 0.0
    return equation + len(page.closing) * 6.5 * mm + len(notes) * _NOTE_LEADING + signing


def _draw_closing(sheet: Sheet, page: StatementPage, notes: list[str], y: float) -> None:
    left, right = _MARGIN, sheet.width - _MARGIN
    if page.equation:
        _draw_equation(sheet, page, left, right, y)
        y -= 21 * mm
    else:
        y -= 3 * mm
    for line in page.closing:
        paper.text(sheet, left, y, line, 10.5)
        y -= 6.5 * mm
    for line in notes:
        paper.text(sheet, left, y, line, _NOTE_SIZE, colour=paper.GREY)
        y -= _NOTE_LEADING
    y -= 8 * mm
    share = (right - left) / max(1, len(page.signatures))
    for at, label in enumerate(page.signatures):
        start = left + at * share
        paper.text(sheet, start, y, label, 10)
        after = start + len(label) * 10 + 2
        paper.rule(sheet, after, y - 2, start + share - 3 * mm, thickness=0.5, colour=paper.GREY)


def _draw_equation(sheet: Sheet, page: StatementPage, left: float, right: float, y: float) -> None:
    """Each term over its label, the signs between them, in a frame."""
    height = 14 * mm
    sheet.canvas.saveState()
    sheet.canvas.setStrokeColorRGB(*paper.INK)
    sheet.canvas.setLineWidth(0.9)
    sheet.canvas.rect(left, y - height, right - left, height)
    sheet.canvas.restoreState()
    share = (right - left) / len(page.equation)
    for at, (label, amount) in enumerate(page.equation):
        middle = left + (at + 0.5) * share
        size = paper.fitting_size(amount, BOLD, 13, share - 9 * mm)
        paper.text(sheet, middle, y - 4.8 * mm, label, 9, align="center", colour=paper.GREY)
        paper.text(sheet, middle, y - 10.8 * mm, amount, size, font=BOLD, align="center")
    for at, sign in enumerate(page.signs, start=1):
        paper.text(sheet, left + at * share, y - 8.6 * mm, sign, 14, align="center")
