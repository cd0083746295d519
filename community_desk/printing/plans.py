"""A plan on paper: rows and columns of boxes in groups, such as the rooms of a block.

Groups that do not fit beside each other, and rows that do not fit under each other, go on on
further pages with their headings.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet

_MARGIN = 12 * mm
_HEAD = 17 * mm
_FOOT = 13 * mm
_ROW_LABELS = 12 * mm
_GROUP_HEADING = 6 * mm
_GROUP_GAP = 4 * mm
_NARROWEST, _WIDEST = 25 * mm, 44 * mm
_LOWEST, _HIGHEST = 15 * mm, 22 * mm
_SIZE, _LEADING = 8.0, 10.2
_PAD = 1.3 * mm
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A box: a bold word, a word at its right, and below them words that stay whole where they
    fit. None instead of one is a gap.
    """

    title: str
    mark: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """Columns under one heading; ``rows`` has as many rows as the plan, each of equal length."""

    heading: str
    rows: tuple[tuple[Box | None, ...], ...]

    @property
    def columns(self) -> int:
        """How many boxes it is wide."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A whole plan: ``row_labels`` stand before the rows, ``subtitle`` below the title."""

    title: str
    subtitle: str
    row_labels: tuple[str, ...]
    groups: tuple[PlanGroup, ...]
    footer: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One sheet: columns (group, number), and the rows from ``start`` to ``end``."""

    columns: tuple[tuple[int, int], ...]
    start: int
    end: int


def draw_plan(page: PlanPage) -> bytes:
    """Draws a plan on A4 across. Raises `RuleSaysNoError` for a character that no font has."""
    _check(page)
    sheet = paper.new_sheet(paper.LANDSCAPE, page.title, page.author)
    leaves = list(_leaves(page, sheet))
    for number, leaf in enumerate(leaves, start=1):
        if number > 1:
            sheet.canvas.showPage()
        _draw_head(sheet, page)
        _draw_leaf(sheet, page, leaf)
        words = f"第 {number} 页　共 {len(leaves)} 页"
        paper.text(sheet, sheet.width / 2, 7 * mm, words, 8, align="center", colour=paper.GREY)
        paper.text(sheet, _MARGIN, 7 * mm, page.footer, 8, colour=paper.GREY)
    return sheet.finish()


def _check(page: PlanPage) -> None:
    check_characters((page.title, page.subtitle, page.footer, *page.row_labels))
    for group in page.groups:
        check_characters((group.heading,))
        for box in (box for row in group.rows for box in row if box is not None):
            check_characters((box.title, box.mark, *box.words))


def _leaves(page: PlanPage, sheet: Sheet) -> Iterator[_Leaf]:
    room = sheet.width - 2 * _MARGIN - _ROW_LABELS
    parts: list[list[tuple[int, int]]] = [[]]
    for index, group in enumerate(page.groups):
        columns = [(index, column) for column in range(group.columns)]
        # A group is torn apart only where it is wider than a sheet.
        if parts[-1] and _width([*parts[-1], *columns], _NARROWEST) > room:
            parts.append([])
        for column in columns:
            if _width([*parts[-1], column], _NARROWEST) > room:
                parts.append([])
            parts[-1].append(column)
    high = sheet.height - 2 * _MARGIN - _HEAD - _GROUP_HEADING - _FOOT + _MARGIN
    fitting = int(high / _LOWEST)
    rows = len(page.row_labels)
    for part in parts:
        for start in range(0, max(rows, 1), fitting):
            yield _Leaf(tuple(part), start, min(start + fitting, rows))


def _width(columns: list[tuple[int, int]], wide: float) -> float:
    groups = len({group for group, _ in columns})
    return len(columns) * wide + max(groups - 1, 0) * _GROUP_GAP


def _draw_head(sheet: Sheet, page: PlanPage) -> None:
    y, room = sheet.height - _MARGIN - 6 * mm, sheet.width - 2 * _MARGIN
    size = paper.fitting_size(page.title, BOLD, 17, room, spacing=1)
    paper.text(sheet, sheet.width / 2, y, page.title, size, font=BOLD, align="center", spacing=1)
    size = paper.fitting_size(page.subtitle, SERIF, 9.5, room)
    paper.text(sheet, sheet.width / 2, y - 6.5 * mm, page.subtitle, size, align="center")


def _draw_leaf(sheet: Sheet, page: PlanPage, leaf: _Leaf) -> None:
    columns = list(leaf.columns)
    room = sheet.width - 2 * _MARGIN - _ROW_LABELS
    gaps = _width(columns, 0)
    wide = min((room - gaps) / max(len(columns), 1), _WIDEST)
    top = sheet.height - _MARGIN - _HEAD - _GROUP_HEADING
    rows = leaf.end - leaf.start
    tall = min((top - _FOOT) / max(rows, 1), _HIGHEST)
    for row in range(rows):
        y = top - (row + 0.5) * tall - 1 * mm
        label = page.row_labels[leaf.start + row]
        paper.text(sheet, _MARGIN + _ROW_LABELS - 2 * mm, y, label, 9, align="right")
    x = _MARGIN + _ROW_LABELS
    for at, (index, column) in enumerate(columns):
        group = page.groups[index]
        if at and columns[at - 1][0] != index:
            x += _GROUP_GAP
        if at == 0 or columns[at - 1][0] != index:
            here = sum(1 for other, _ in columns if other == index)
            middle = x + here * wide / 2
            paper.text(sheet, middle, top + 1.6 * mm, group.heading, 10, font=BOLD, align="center")
        for row in range(rows):
            box = group.rows[leaf.start + row][column]
            if box is not None:
                _draw_box(sheet, box, x, top - row * tall, wide, tall)
        x += wide


def _draw_box(sheet: Sheet, box: Box, x: float, top: float, wide: float, tall: float) -> None:
    canvas = sheet.canvas
    canvas.setStrokeColorRGB(*paper.RULE)
    canvas.setLineWidth(0.6)
    inset = 0.5 * mm
    canvas.rect(x + inset, top - tall + inset, wide - 2 * inset, tall - 2 * inset)
    left, right = x + inset + _PAD, x + wide - inset - _PAD
    y = top - inset - _PAD - _SIZE
    mark = _shortened(box.mark, (right - left) * 0.7)
    taken = width(mark, SERIF, _SIZE)
    paper.text(sheet, left, y, _shortened(box.title, right - left - taken - 2), _SIZE, font=BOLD)
    paper.text(sheet, right, y, mark, _SIZE, align="right", colour=paper.GREY)
    fitting = int((tall - 2 * inset - 2 * _PAD - _LEADING) / _LEADING)
    lines = _lines(box.words, right - left)
    if len(lines) > fitting:
        lines = [*lines[: fitting - 1], _shortened("、".join(lines[fitting - 1 :]), right - left)]
    for line in lines:
        y -= _LEADING
        paper.text(sheet, left, y, line, _SIZE)


def _lines(words: tuple[str, ...], room: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]}、{word}" if lines else word
        if lines and width(joined, SERIF, _SIZE) <= room:
            lines[-1] = joined
        else:
            lines += break_lines(word, SERIF, _SIZE, room)
    return lines


def _shortened(text: str, room: float) -> str:
    """As much of a line as fits, with the sign that there is more."""
    if width(text, SERIF, _SIZE) <= room:
        return text
    while text and width(text + _MORE, SERIF, _SIZE) > room:
        text = text[:-1]
    return text + _MORE
