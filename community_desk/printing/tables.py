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
from itertools import accumulate

from reportlab.lib.units import mm
from reportlab.pdfgen.textobject import PDFTextObject

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, width
from community_desk.printing.paper import Sheet
from community_desk.printing.table_pages import (
    FOOTER_LINE,
    MARGIN,
    PAD_X,
    PAD_Y,
    Align,
    Column,
    Grid,
    Row,
    TablePage,
    Told,
    footer_lines,
    measure,
    paginate,
)

__all__ = ["Align", "Column", "TablePage", "Told", "draw_rows", "draw_table"]


def draw_table(page: TablePage, told: Told | None = None) -> bytes:
    """Draws a table. Raises `RuleSaysNoError` for a character that no font has."""
    size = paper.size_of(page.size, landscape=page.landscape)
    grid = measure(page, size[0])
    pages = list(paginate(page, grid, size[1], told))
    sheet = paper.new_sheet(size, page.title, page.author)
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.canvas.showPage()
        y = _draw_head(sheet, page, first=number == 1)
        y = draw_rows(sheet, grid, rows, y)
        is_last = number == len(pages)
        if is_last:
            y = _draw_footer(sheet, page, grid, y)
        if is_last or page.sign_each_page:
            _draw_signatures(sheet, page, y)
        _draw_foot(sheet, page, f"第 {number} 页　共 {len(pages)} 页")
        if told is not None:
            told(len(pages) + number, 2 * len(pages))
    return sheet.finish()


def _draw_head(sheet: Sheet, page: TablePage, *, first: bool) -> float:
    """Title and subtitle lines; gives the top of the table."""
    y = sheet.height - MARGIN
    if not first:
        return y
    room = sheet.width - 2 * MARGIN
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


def draw_rows(sheet: Sheet, grid: Grid, rows: Sequence[Row], top: float) -> float:
    """Draws rows, of which the first is the heading, with their lines; gives the y below them."""
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
        ends = (grid.edges[row.joined], *grid.edges[2:])
        for at, (cell, start, end) in enumerate(zip(row.cells, grid.edges, ends, strict=False)):
            is_label = number == 0 or (at == 0 and row.joined > 1)
            align: Align = "center" if is_label else grid.columns[at].align
            _add_cell(words, grid, row, cell, start, end, y, align)
        y -= grid.height(row.lines)
        lines.append((left, y, right, y))
    canvas.drawText(words)
    lines += _uprights(grid, rows, top)
    canvas.setStrokeColorRGB(*paper.RULE)
    canvas.setLineWidth(0.5)
    canvas.lines(lines)
    return y


def _uprights(
    grid: Grid, rows: Sequence[Row], top: float
) -> Iterator[tuple[float, float, float, float]]:
    """The lines between the columns, which end where cells are joined."""
    tops = list(accumulate((-grid.height(row.lines) for row in rows), initial=top))
    for at, edge in enumerate(grid.edges):
        start = 0
        for number, row in enumerate(rows):
            if 0 < at < row.joined:
                yield edge, tops[start], edge, tops[number]
                start = number + 1
        if start < len(rows):
            yield edge, tops[start], edge, tops[-1]


def _add_cell(
    words: PDFTextObject,
    grid: Grid,
    row: Row,
    cell: Sequence[str],
    start: float,
    end: float,
    top: float,
    align: Align,
) -> None:
    # Cells stand in the middle of their row, as clerks rule their books.
    spare = (row.lines - len(cell)) * grid.leading / 2
    baseline = top - PAD_Y - spare - grid.size * 1.03
    for line in cell:
        if line:
            x = start + PAD_X
            if align != "left":
                slack = end - start - 2 * PAD_X - width(line, row.font, grid.size)
                x += slack if align == "right" else slack / 2
            words.setTextOrigin(x, baseline)
            words.textOut(line)
        baseline -= grid.leading


def _draw_footer(sheet: Sheet, page: TablePage, grid: Grid, y: float) -> float:
    for line in footer_lines(page, grid):
        y -= FOOTER_LINE
        paper.text(sheet, MARGIN, y, line, 9)
    return y


def _draw_signatures(sheet: Sheet, page: TablePage, y: float) -> None:
    if not page.signatures:
        return
    share = (sheet.width - 2 * MARGIN) / len(page.signatures)
    for number, label in enumerate(page.signatures):
        size = paper.fitting_size(label, SERIF, 10, share - 4 * mm)
        paper.text(sheet, MARGIN + number * share, y - 10 * mm, label, size)


def _draw_foot(sheet: Sheet, page: TablePage, number: str) -> None:
    """The number of the page; beside the note it gives way to the right."""
    y = 8 * mm
    if not page.note:
        paper.text(sheet, sheet.width / 2, y, number, 8, align="center", colour=paper.GREY)
        return
    right = sheet.width - MARGIN
    paper.text(sheet, right, y, number, 8, align="right", colour=paper.GREY)
    room = right - MARGIN - width(number, SERIF, 8) - 4 * mm
    line = break_lines(page.note, SERIF, 8, room)[0]
    paper.text(sheet, MARGIN, y, line, 8, colour=paper.GREY)
