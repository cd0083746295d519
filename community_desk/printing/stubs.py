"""The counterfoil of a letter, below it or at its left, with the number across the perforation."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, width
from community_desk.printing.layouts import Measures
from community_desk.printing.paper import Sheet, preprinted, too_long

# The side that goes into a binder.
_BINDING = 24 * mm
_TEXT_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5)


@dataclass(frozen=True, slots=True)
class Stub:
    """The counterfoil: rows of one or two (label, value) fields; an empty value leaves a line.
    ``said`` is what a stub beside its letter repeats of it.
    """

    rows: tuple[tuple[tuple[str, str], ...], ...]
    said: tuple[str, ...] = ()


def height(stub: Stub, at: Measures) -> float:
    """What a stub below its letter takes of the sheet."""
    return at.stub_head + len(stub.rows) * at.stub_leading


def draw_below(sheet: Sheet, stub: Stub, at: Measures, title: str, number: str) -> None:
    """The counterfoil below a dashed line, with the number written across that line."""
    top, right = height(stub, at), sheet.width - at.stub_margin
    with preprinted(sheet):
        paper.rule(sheet, 0, top, sheet.width, thickness=0.7, dashes=(4, 3), colour=paper.GREY)
    # Cut through, so that either half can be laid to the other.
    paper.text(sheet, sheet.width / 2, top - 4.2, number, 12, align="center", spacing=2.5)
    y = top - 7.5 * mm
    with preprinted(sheet):
        paper.text(sheet, at.stub_margin, y, "存　根", at.stub_size + 1.5, font=BOLD)
        paper.text(sheet, right, y, title, at.stub_size + 0.5, align="right")
    gutter = 7 * mm
    y -= 2.2 * mm
    for row in stub.rows:
        y -= at.stub_leading
        column = (right - at.stub_margin - gutter * (len(row) - 1)) / len(row)
        for place, (label, value) in enumerate(row):
            x = at.stub_margin + place * (column + gutter)
            _draw_field(sheet, x, y, label, value, column, at.stub_size)


def draw_beside(sheet: Sheet, stub: Stub, at: Measures, title: str, number: str) -> None:
    """The counterfoil at the left of a dashed line: its fields, and what the letter said.

    Raises `RuleSaysNoError` ``too_long_for_page``.
    """
    fold, left, right = at.start, _BINDING, at.start - at.stub_margin
    with preprinted(sheet):
        _fold(sheet, fold)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(fold, sheet.height / 2)
    canvas.rotate(-90)
    paper.text(sheet, 0, -4.2, number, 12, align="center", spacing=2.5)
    canvas.restoreState()
    y = sheet.height - at.head.top - 6 * mm
    with preprinted(sheet):
        paper.text(sheet, (left + right) / 2, y, "存　根", 16, font=BOLD, align="center")
        paper.text(sheet, right, y - 8 * mm, title, 10.5, align="right")
    y -= 10 * mm
    for label, value in (field for row in stub.rows for field in row):
        y -= at.stub_leading
        _draw_field(sheet, left, y, label, value, right - left, at.stub_size)
    if not stub.said:
        return
    y -= at.stub_leading * 1.3
    with preprinted(sheet):
        paper.text(sheet, left, y, "正文", at.stub_size, colour=paper.GREY)
    _draw_said(sheet, stub.said, left, right, y - 6 * mm, at.floor, title)


def _fold(sheet: Sheet, x: float) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*paper.GREY)
    canvas.setLineWidth(0.7)
    canvas.setDash([4, 3])
    canvas.line(x, 0, x, sheet.height)
    canvas.restoreState()


def _draw_said(
    sheet: Sheet,
    paragraphs: Sequence[str],
    left: float,
    right: float,
    top: float,
    bottom: float,
    title: str,
) -> None:
    measure = right - left
    for size in _TEXT_SIZES:
        broken = [break_lines(t, SERIF, size, measure, first_indent=2 * size) for t in paragraphs]
        leading = size * 1.5
        if top - (sum(map(len, broken)) - 1) * leading >= bottom:
            break
    else:
        raise too_long(title, small=True)
    for lines in broken:
        top = paper.paragraph(
            sheet, left, top, lines, size, leading, measure, first_indent=2 * size
        )


def _draw_field(
    sheet: Sheet, x: float, y: float, label: str, value: str, room: float, size: float
) -> None:
    start = x + width(label, SERIF, size) + 2 * mm
    with preprinted(sheet):
        paper.text(sheet, x, y, label, size, colour=paper.GREY)
        paper.rule(sheet, start, y - 1.2 * mm, x + room, thickness=0.4)
    space = x + room - start
    size = paper.fitting_size(value, SERIF, size, space, least=6.5)
    while value and width(value, SERIF, size) > space:
        value = value.rstrip("…")[:-1] + "…"
    paper.text(sheet, start, y, value, size)
