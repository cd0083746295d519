"""Statements on paper: charts, several tables one under the other, an equation, signatures.

Values in, bytes out. Each table repeats its heading row on every page it reaches; a table's
total never stands alone at the top of a page, and what closes the statement stays in one piece.
"""

from dataclasses import replace
from itertools import pairwise

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.charts import draw_chart
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet
from community_desk.printing.statement_pages import (
    BELOW_SUMS,
    CLOSING_LINE,
    EQUATION,
    FIRST_HEAD,
    GAP,
    HEADING_ROOM,
    MARGIN,
    NOTE_LEADING,
    NOTE_SIZE,
    PAD_X,
    PAD_Y,
    TO_BASELINE,
    TOP,
    Row,
    Section,
    StatementPage,
    measured,
    note_lines,
    paginate,
)
from community_desk.printing.tables import Column

__all__ = ["Section", "StatementPage", "draw_statement"]


def draw_statement(page: StatementPage, size: paper.Size = "A4") -> bytes:
    """Draws a statement on upright A4, or as much larger as A3 is. Raises `RuleSaysNoError` for a
    character that no font has.
    """
    assert len(page.signs) == max(len(page.equation) - 1, 0), page.signs
    _check(page)
    sheet = paper.new_sheet(paper.size_of(size, landscape=False), page.title, page.author)
    enlarged = sheet.height / paper.PORTRAIT[1]
    sheet = replace(sheet, width=sheet.width / enlarged, height=sheet.height / enlarged)
    grids = [measured(section, sheet.width, page.size) for section in page.tables]
    notes = note_lines(page, sheet.width)
    leaves = paginate(page, grids, sheet.height, len(notes))
    for leaf in leaves:
        if leaf.number > 1:
            sheet.canvas.showPage()
        if enlarged != 1:
            sheet.canvas.scale(enlarged, enlarged)
        y = _draw_head(sheet, page, leaf.number)
        if leaf.number == 1:
            y = _draw_pictures(sheet, page, y)
        for index, section in enumerate(page.tables):
            if page.below and leaf.sums and index == len(page.sections):
                y = _draw_sums(sheet, page, y) + TO_BASELINE - BELOW_SUMS
            rows = [row for row in leaf.rows if row.section == index]
            if rows:
                y = _draw_section(sheet, section, grids[index].edges, rows, y)
        if leaf.ends:
            if not page.below:
                y = _draw_sums(sheet, page, y)
            _draw_end(sheet, page, notes, y)
        words = f"第 {leaf.number} 页　共 {len(leaves)} 页"
        paper.text(sheet, sheet.width / 2, 9 * mm, words, 8, align="center", colour=paper.GREY)
    return sheet.finish()


def _check(page: StatementPage) -> None:
    check_characters((page.title, page.left_line, page.right_line, *page.closing, *page.notes))
    check_characters((*page.signatures, *page.signed, *page.signs))
    check_characters(text for term in page.equation for text in term)
    for row_of_charts in page.pictures:
        for chart in row_of_charts:
            check_characters(chart.texts())
    for section in page.tables:
        check_characters((section.heading, *section.totals))
        check_characters(column.heading for column in section.columns)
        for row in section.rows:
            check_characters(row)


def _draw_head(sheet: Sheet, page: StatementPage, number: int) -> float:
    room = sheet.width - 2 * MARGIN
    if number > 1:
        words = f"{page.title}（续）　{page.right_line}"
        y = sheet.height - TOP + 4 * mm
        paper.text(sheet, MARGIN, y, words, 9, colour=paper.GREY)
        return sheet.height - TOP
    y = sheet.height - TOP - 4 * mm
    size = paper.fitting_size(page.title, BOLD, 18, room, spacing=0.5)
    paper.text(sheet, sheet.width / 2, y, page.title, size, font=BOLD, align="center", spacing=0.5)
    y -= 9.5 * mm
    paper.text(sheet, MARGIN, y, page.left_line, 9.5)
    paper.text(sheet, sheet.width - MARGIN, y, page.right_line, 9.5, align="right")
    return sheet.height - FIRST_HEAD


def _draw_pictures(sheet: Sheet, page: StatementPage, y: float) -> float:
    for row in page.pictures:
        share = (sheet.width - 2 * MARGIN - (len(row) - 1) * GAP) / len(row)
        for at, chart in enumerate(row):
            draw_chart(sheet, chart, MARGIN + at * (share + GAP), y, share)
        y -= max(chart.height for chart in row) + GAP
    return y


def _draw_section(
    sheet: Sheet, section: Section, edges: list[float], rows: list[Row], y: float
) -> float:
    paper.text(sheet, MARGIN, y - 4.6 * mm, section.heading, 10.5, font=BOLD)
    y -= HEADING_ROOM
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
    return y - GAP


def _draw_cell(
    sheet: Sheet,
    column: Column,
    cell: tuple[str, ...],
    left: float,
    right: float,
    y: float,
    row: Row,
    *,
    heading: bool,
) -> None:
    align = "center" if heading and column.align != "right" else column.align
    x = {"left": left + PAD_X, "center": (left + right) / 2, "right": right - PAD_X}[align]
    # One line beside a cell of several stands in the middle of the row.
    spare = (row.height - 2 * PAD_Y - len(cell) * row.leading) / 2
    baseline = y - PAD_Y - spare - row.leading + (row.leading - row.size) / 2 + 1.3
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


def _draw_sums(sheet: Sheet, page: StatementPage, y: float) -> float:
    """What it all comes to; gives where the next line would stand."""
    if page.equation:
        _draw_equation(sheet, page, MARGIN, sheet.width - MARGIN, y)
        y -= EQUATION
    y -= TO_BASELINE
    for line in page.closing:
        paper.text(sheet, MARGIN, y, line, 10.5)
        y -= CLOSING_LINE
    return y


def _draw_end(sheet: Sheet, page: StatementPage, notes: list[str], y: float) -> None:
    for line in notes:
        paper.text(sheet, MARGIN, y, line, NOTE_SIZE, colour=paper.GREY)
        y -= NOTE_LEADING
    y -= 8 * mm
    room = sheet.width - 2 * MARGIN
    share = room / max(1, len(page.signatures))
    for at, label in enumerate(page.signatures):
        start = MARGIN + at * share
        paper.text(sheet, start, y, label, 10)
        after, before = start + width(label, SERIF, 10) + 2, start + share - 3 * mm
        paper.rule(sheet, after, y - 2, before, thickness=0.5, colour=paper.GREY)
    y -= CLOSING_LINE + 2 * mm
    for at, line in enumerate(page.signed):
        paper.text(sheet, MARGIN + at * room / len(page.signed), y, line, 10)


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
