"""Slips on paper, half a sheet of A4 each: a form with fields, lines, their sum and signatures.

Values in, bytes out. Lines that do not fit go on on further slips, which carry the sum over; only
the last bears it in figures and words. A line that no slip can hold is cut between its words.
What is left empty of the lines is struck through.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.boxes import (
    PAD,
    Box,
    Colour,
    Words,
    broken_words,
    draw_words,
    edges,
    frame,
    one_line,
    stroke,
    upright,
)
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet
from community_desk.printing.table_pages import Align, Column

SlipSize = Literal["two_up", "a5"]

RED: Colour = (0.76, 0.07, 0.07)
_WIDTH = 210 * mm
_HEIGHTS: dict[SlipSize, float] = {"two_up": 148.5 * mm, "a5": 148 * mm}
_LEFT, _RIGHT = 17 * mm, 198 * mm  # slips are bound at their left
_TITLE, _LINE, _TOP = 14 * mm, 21.5 * mm, 24 * mm  # from the upper edge
_BOTTOM, _FOOT = 12 * mm, 7 * mm  # from the lower edge
_FIELD, _HEADING, _ROW = 7 * mm, 6.5 * mm, 7 * mm
_SUM, _SIGNING = 10 * mm, 18 * mm
_LEAST_ROWS = 3
_LEAST_CUT = 1.9 * _ROW  # what is left of a slip for the beginning of a line that is cut
_SIZE, _LABEL = 9.0, 8.5


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what is written behind it; ``share`` is its part of its row."""

    label: str
    value: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class SlipRow:
    """One line, and what all lines come to up to this one, should it be the last of its slip."""

    cells: tuple[str, ...]
    so_far: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A whole slip. The amount is the last of ``columns``; ``total`` and ``words`` are the sum in
    figures and in words.

    ``remark`` stands framed beside the title; ``tails`` are amounts below the sum; ``signatures``
    are labels with room to sign, and who is to sign where that is known. ``red`` amounts take back
    others; ``taken_back`` says in red that this slip counts no more.
    """

    title: str
    number: str
    date: str
    sheets: str
    heads: tuple[tuple[Field, ...], ...]
    columns: tuple[Column, ...]
    rows: tuple[SlipRow, ...]
    total: str
    words: str
    signatures: tuple[Field, ...]
    tails: tuple[Field, ...] = ()
    remark: str = ""
    small_print: str = ""
    red: bool = False
    taken_back: bool = False

    @property
    def colour(self) -> Colour:
        """What its amounts are printed in."""
        return RED if self.red else paper.INK


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Words, ...]
    height: float
    so_far: str


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One of the slips that a `Slip` takes, and the height there is for its lines; whether long
    words of its head are set ``small``.
    """

    slip: Slip
    number: int
    of: int
    rows: Sequence[_Row]
    area: float
    small: bool


def draw_slips(slips: Sequence[Slip], size: SlipSize, *, title: str, author: str) -> bytes:
    """Draws slips in their order, two to a sheet of A4 or each on A5 across.

    Raises `RuleSaysNoError` ``missing_character`` and ``too_long_for_page``.
    """
    high = _HEIGHTS[size]
    leaves = [leaf for slip in slips for leaf in _leaves(slip, high)]
    sheet = paper.new_sheet(sheet_size(size), title, author)
    per_page = 2 if size == "two_up" else 1
    for at, leaf in enumerate(leaves):
        place = at % per_page
        if at and not place:
            sheet.canvas.showPage()
        if size == "two_up" and not place:
            _cutting_line(sheet, high)
        _draw(sheet, leaf, sheet.height - place * high, high)
    return sheet.finish()


def sheet_size(size: SlipSize) -> tuple[float, float]:
    """Width and height of a sheet in points."""
    return paper.PORTRAIT if size == "two_up" else (_WIDTH, _HEIGHTS[size])


def _leaves(slip: Slip, high: float) -> Iterator[_Leaf]:
    _check(slip)
    small = _area(slip, high, small=False) < _LEAST_ROWS * _ROW
    area = _area(slip, high, small=small)
    if area < _LEAST_ROWS * _ROW:
        raise paper.too_long(slip.title)
    parts: list[list[_Row]] = [[]]
    left = area
    for line in slip.rows:
        row = _row(slip, line)
        while row.height > left:
            if row.height > area - _ROW and left >= _LEAST_CUT:
                begun, row = _cut(row, left)
                parts[-1].append(begun)
            so_far = parts[-1][-1].so_far
            blanks = [""] * (len(slip.columns) - 3)
            carried = _row(slip, SlipRow(("", "承前页", *blanks, so_far), so_far))
            parts.append([carried])
            left = area - carried.height
        parts[-1].append(row)
        left -= row.height
    for number, rows in enumerate(parts, start=1):
        yield _Leaf(slip, number, len(parts), rows, area, small)


def _area(slip: Slip, high: float, *, small: bool) -> float:
    """The height there is for lines."""
    heads = sum(_height(row, small=small) for row in slip.heads)
    tails = _FIELD if slip.tails else 0.0
    return high - _TOP - heads - tails - _HEADING - _SUM - _SIGNING - _BOTTOM


def _cut(row: _Row, room: float) -> tuple[_Row, _Row]:
    """What of a line fits into a height, with its amount, and the words that go over."""
    begun, over = [], []
    for cell in row.cells:
        fitting = int((room - 2 * PAD) / cell.leading)
        begun.append(Words(cell.lines[:fitting], cell.size))
        over.append(Words(cell.lines[fitting:], cell.size))
    height = max(_ROW, *(cell.height for cell in over))
    return _Row(tuple(begun), room, row.so_far), _Row(tuple(over), height, row.so_far)


def _check(slip: Slip) -> None:
    check_characters((slip.title, slip.number, slip.date, slip.sheets, slip.total, slip.words))
    check_characters((slip.remark, slip.small_print, *(each.heading for each in slip.columns)))
    for row in (*slip.heads, slip.tails, slip.signatures):
        check_characters(text for field in row for text in (field.label, field.value))
    for line in slip.rows:
        check_characters((*line.cells, line.so_far))


def _column_edges(slip: Slip) -> list[float]:
    return edges(_LEFT, _RIGHT, [column.width for column in slip.columns])


def _row(slip: Slip, line: SlipRow) -> _Row:
    """A line: its words are broken as often as they need, its figures never."""
    cells = [
        broken_words(text, right - left)
        if column.align == "left"
        else one_line(text, SERIF, _SIZE, right - left)
        for column, text, (left, right) in zip(
            slip.columns, line.cells, pairwise(_column_edges(slip)), strict=True
        )
    ]
    return _Row(tuple(cells), max(_ROW, *(cell.height for cell in cells)), line.so_far)


def _height(row: Sequence[Field], *, small: bool) -> float:
    return max(_FIELD, *(words.height for _, words, _, _ in _fields(row, small=small)))


def _fields(row: Sequence[Field], *, small: bool) -> Iterator[tuple[str, Words, float, float]]:
    """Label, value, left edge and right edge of each field of a row."""
    ends = pairwise(edges(_LEFT, _RIGHT, [field.share for field in row]))
    for field, (left, right) in zip(row, ends, strict=True):
        room = right - left - _label_width(field.label)
        yield field.label, broken_words(field.value, room, small=small), left, right


def _label_width(label: str) -> float:
    return max(width(label, SERIF, _LABEL), 4 * _LABEL) + 3 * PAD


def _cutting_line(sheet: Sheet, y: float) -> None:
    words, size, middle = "沿虚线剪开", 6.5, sheet.width / 2
    gap = width(words, SERIF, size) / 2 + 2 * mm
    for start, end in ((0.0, middle - gap), (middle + gap, sheet.width)):
        paper.rule(sheet, start, y, end, dashes=(4, 3), colour=paper.GREY)
    paper.text(sheet, middle, y - size * 0.36, words, size, align="center", colour=paper.GREY)


def _draw(sheet: Sheet, leaf: _Leaf, top: float, high: float) -> None:
    """One slip below ``top``."""
    slip, bottom = leaf.slip, top - high + _BOTTOM
    _draw_head(sheet, slip, top)
    y = top - _TOP
    for row in slip.heads:
        y = _draw_fields(sheet, leaf, row, y)
    y = _draw_lines(sheet, leaf, y)
    y = _draw_sum(sheet, leaf, y)
    if slip.tails and leaf.number == leaf.of:
        y = _draw_fields(sheet, leaf, slip.tails, y)
    elif slip.tails:
        elsewhere = tuple(replace(field, value=f"见第 {leaf.of} 张") for field in slip.tails)
        y = _draw_fields(sheet, leaf, elsewhere, y)
    _draw_signatures(sheet, slip, y, bottom)
    frame(sheet, Box(_LEFT, _RIGHT, top - _TOP, top - _TOP - bottom))
    foot = top - high + _FOOT
    paper.text(sheet, _LEFT, foot, slip.small_print, 7.5, colour=paper.GREY)
    if leaf.of > 1:
        words = f"第 {leaf.number} 张　共 {leaf.of} 张"
        paper.text(sheet, _RIGHT, foot, words, 7.5, align="right", colour=paper.GREY)


def _draw_head(sheet: Sheet, slip: Slip, top: float) -> None:
    middle, y, size, spacing = (_LEFT + _RIGHT) / 2, top - _TITLE, 17.0, 4.0
    half = (width(slip.title, BOLD, size) + spacing * (len(slip.title) - 1)) / 2
    paper.text(sheet, middle, y, slip.title, size, font=BOLD, align="center", spacing=spacing)
    for below in (1.9 * mm, 2.6 * mm):
        paper.rule(sheet, middle - half, y - below, middle + half, colour=paper.INK)
    if slip.remark:
        remark = one_line(slip.remark, BOLD, 10, _RIGHT - middle - half - 8 * mm)
        left = _RIGHT - width(slip.remark, BOLD, remark.size) - 2 * PAD
        box = Box(left, _RIGHT, y + remark.size, remark.size * 1.5)
        colour = RED if slip.red or slip.taken_back else paper.INK
        draw_words(sheet, remark, box, font=BOLD, colour=colour)
        frame(sheet, box, colour)
    y = top - _LINE
    paper.text(sheet, _LEFT, y, f"编号：{slip.number}", _SIZE)
    paper.text(sheet, middle, y, slip.date, _SIZE, align="center")
    paper.text(sheet, _RIGHT, y, slip.sheets, _SIZE, align="right")


def _draw_fields(sheet: Sheet, leaf: _Leaf, row: Sequence[Field], y: float) -> float:
    """A row of boxes below ``y``; gives its lower edge."""
    slip, high = leaf.slip, _height(row, small=leaf.small)
    for label, words, left, right in _fields(row, small=leaf.small):
        after = left + _label_width(label)
        draw_words(sheet, Words((label,), _LABEL), Box(left, after, y, high), colour=paper.GREY)
        colour = slip.colour if row is slip.tails else paper.INK
        draw_words(sheet, words, Box(after, right, y, high), align="left", colour=colour)
        upright(sheet, after, y, y - high)
        if left > _LEFT:
            upright(sheet, left, y, y - high)
    paper.rule(sheet, _LEFT, y - high, _RIGHT, thickness=0.5)
    return y - high


def _draw_lines(sheet: Sheet, leaf: _Leaf, top: float) -> float:
    """The table of the lines, what is empty of it struck through."""
    slip, ends = leaf.slip, list(pairwise(_column_edges(leaf.slip)))
    for column, (left, right) in zip(slip.columns, ends, strict=True):
        heading = Words((column.heading,), _LABEL)
        draw_words(sheet, heading, Box(left, right, top, _HEADING), colour=paper.GREY)
    y = top - _HEADING
    bottom = y - leaf.area
    spare = leaf.area - sum(row.height for row in leaf.rows)
    empty = int(spare / _ROW + 0.01)
    paper.rule(sheet, _LEFT, y, _RIGHT, thickness=0.5)
    for row in leaf.rows:
        # Too little for one more line is shared out.
        high = row.height + (0.0 if empty else spare / len(leaf.rows))
        for column, words, (left, right) in zip(slip.columns, row.cells, ends, strict=True):
            colour = slip.colour if column is slip.columns[-1] else paper.INK
            box = Box(left, right, y, high)
            draw_words(sheet, words, box, align=column.align, colour=colour)
        y -= high
        paper.rule(sheet, _LEFT, y, _RIGHT, thickness=0.5)
    for at in range(1, empty + 1):
        paper.rule(sheet, _LEFT, y - at * spare / empty, _RIGHT, thickness=0.5)
    if empty:
        stroke(sheet, (_RIGHT, y), (_LEFT, bottom), 0.7, slip.colour)
    for _, right in ends[:-1]:
        upright(sheet, right, top, bottom)
    return bottom


def _draw_sum(sheet: Sheet, leaf: _Leaf, y: float) -> float:
    """The sum in words and in figures, or what goes over to the next slip."""
    slip, last = leaf.slip, leaf.number == leaf.of
    words = slip.words if last else f"过次页（合计见第 {leaf.of} 张）"
    figures = slip.total if last else leaf.rows[-1].so_far
    label = Words(("合　计", "（大写）") if last else ("小　计",), _LABEL)
    start, middle = _LEFT + 19 * mm, _RIGHT - 45 * mm
    draw_words(sheet, label, Box(_LEFT, start, y, _SUM), colour=paper.GREY)
    sums: tuple[tuple[str, Box, Align], ...] = (
        (words, Box(start, middle, y, _SUM), "left"),
        (figures, Box(middle, _RIGHT, y, _SUM), "right"),
    )
    for text, box, align in sums:
        fitting = one_line(text, BOLD, 11, box.right - box.left)
        draw_words(sheet, fitting, box, font=BOLD, align=align, colour=slip.colour)
        upright(sheet, box.left, y, box.bottom)
    paper.rule(sheet, _LEFT, y - _SUM, _RIGHT, thickness=0.5)
    return y - _SUM


def _draw_signatures(sheet: Sheet, slip: Slip, top: float, bottom: float) -> None:
    ends = pairwise(edges(_LEFT, _RIGHT, [field.share for field in slip.signatures]))
    for field, (left, right) in zip(slip.signatures, ends, strict=True):
        for text, y in ((field.label, top - 4.2 * mm), (field.value, bottom + 1.6 * mm)):
            size = one_line(text, SERIF, _LABEL, right - left).size
            paper.text(sheet, left + PAD, y, text, size, colour=paper.GREY)
        if left > _LEFT:
            upright(sheet, left, top, bottom)
