"""A statement spread over pages: which rows of which table stand on which page, and where what it
all comes to and what closes it stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from reportlab.lib.units import mm

from community_desk.printing.breaking import break_lines
from community_desk.printing.charts import Chart
from community_desk.printing.column_widths import fitted
from community_desk.printing.fonts import BOLD, SERIF
from community_desk.printing.tables import Column

MARGIN = 16 * mm
TOP = 18 * mm
FIRST_HEAD = TOP + 17 * mm
PAD_X = 1.3 * mm
PAD_Y = 1.0 * mm
GAP = 5 * mm
HEADING_ROOM = 7 * mm
BELOW_SUMS = 2 * mm
TO_BASELINE = 3 * mm  # from the top of a closing line
CLOSING_LINE = 6.5 * mm
EQUATION = 18 * mm
NOTE_SIZE = 8.5
NOTE_LEADING = 12.0
_BOTTOM = 17 * mm
_LEADING = 12.4 / 9
_TALLEST = 180 * mm
_SIGNING = 20 * mm  # with what is signed below


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
    ``closing`` lines stand below it, the tables ``below`` after those, ``notes`` small below all.
    ``signatures`` are labels with room to sign, ``signed`` what stands on a line below them.
    """

    title: str
    left_line: str
    right_line: str
    sections: tuple[Section, ...]
    equation: tuple[tuple[str, str], ...] = ()
    signs: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    below: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    author: str = ""
    size: float = 9.0
    pictures: tuple[tuple[Chart, ...], ...] = ()

    @property
    def tables(self) -> tuple[Section, ...]:
        """All tables in their order."""
        return (*self.sections, *self.below)


class Measured(NamedTuple):
    """Where the columns of a table begin and end, and how large its text is."""

    edges: list[float]
    size: float


@dataclass(frozen=True, slots=True)
class Row:
    """Broken cell texts of the table ``section``, not yet on a page."""

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
        return max(lines * self.leading + 2 * PAD_Y, self.least)


@dataclass(slots=True)
class Leaf:
    """One page: the rows of each table on it, whether what it all comes to (``sums``) stands on
    it, and whether the statement ends on it.
    """

    number: int
    rows: list[Row] = field(default_factory=list)
    sums: bool = False
    ends: bool = False


def measured(section: Section, sheet_width: float, size: float) -> Measured:
    """Where the columns of a table begin and end, so that no amount breaks."""
    room = sheet_width - 2 * MARGIN
    every = [*section.rows, *([section.totals] if section.totals else [])]
    widths, size = fitted(
        [column.width for column in section.columns],
        [
            max((row[at] for row in every), key=len, default="") if column.align == "right" else ""
            for at, column in enumerate(section.columns)
        ],
        [column.align == "left" for column in section.columns],
        room=room,
        size=size,
        pad=PAD_X,
    )
    return Measured(list(accumulate(widths, initial=MARGIN)), size)


def note_lines(page: StatementPage, sheet_width: float) -> list[str]:
    """The notes, broken into lines."""
    room = sheet_width - 2 * MARGIN
    return [line for note in page.notes for line in break_lines(note, SERIF, NOTE_SIZE, room)]


def _pictures_height(page: StatementPage) -> float:
    """What the pictures take of the first page."""
    return sum(max(chart.height for chart in row) + GAP for row in page.pictures)


def paginate(page: StatementPage, grids: list[Measured], height: float, notes: int) -> list[Leaf]:
    """Spreads a statement with so many lines of notes over pages."""
    leaves = [Leaf(1)]
    left = height - FIRST_HEAD - _BOTTOM - _pictures_height(page)
    assert left > 0, "the pictures do not fit on one page"
    fresh_page = height - TOP - _BOTTOM
    sums = (EQUATION if page.equation else 0.0) + len(page.closing) * CLOSING_LINE
    end = notes * NOTE_LEADING + (_SIGNING if page.signatures else 0.0)
    tables = [
        _Table(_heading(section, grids[at], at), list(_units(section, grids[at], at)))
        for at, section in enumerate(page.tables)
    ]
    if page.below:
        sums += BELOW_SUMS
    else:
        sums += end  # what closes the statement stays in one piece

    def turn() -> None:
        nonlocal left
        leaves.append(Leaf(len(leaves) + 1))
        left = fresh_page

    for index, table in enumerate(tables):
        if index == len(page.sections):
            if sums > left:
                turn()
            leaves[-1].sums = True
            left -= sums
            if left < sum(one.height for one in tables[index:]) + end <= fresh_page:
                turn()
        # Signatures alone on a page would sign nothing.
        with_last = end if page.below and index == len(tables) - 1 else 0.0
        begun = False
        for at, unit in enumerate(table.units, start=1):
            needed = sum(row.height for row in unit)
            before = 0.0 if begun else HEADING_ROOM + table.heading.height
            kept = with_last if at == len(table.units) else 0.0
            if needed + before + kept > left and (leaves[-1].rows or leaves[-1].sums):
                turn()
                begun, before = False, HEADING_ROOM + table.heading.height
            if not begun:
                leaves[-1].rows.append(table.heading)
                begun = True
            leaves[-1].rows += unit
            left -= needed + before
        left -= 0 if with_last else GAP
    if (end if page.below else sums) > left:
        turn()
    leaves[-1].sums = leaves[-1].sums or not page.below
    leaves[-1].ends = True
    return leaves


@dataclass(frozen=True, slots=True)
class _Table:
    heading: Row
    units: list[list[Row]]

    @property
    def height(self) -> float:
        rows = sum(row.height for unit in self.units for row in unit)
        return HEADING_ROOM + self.heading.height + rows


def _heading(section: Section, grid: Measured, at: int) -> Row:
    return _broken([column.heading for column in section.columns], grid, at, BOLD)


def _units(section: Section, grid: Measured, index: int) -> Iterator[list[Row]]:
    """What may not be torn apart: single rows, and the last row with the total."""
    rows = [_broken(cells, grid, index, least=section.least) for cells in section.rows]
    if section.totals:
        total = _broken(section.totals, grid, index, BOLD, shaded=True)
        yield from ([row] for whole in rows[:-1] for row in _pieces(whole))
        yield [*rows[-1:], total]
    else:
        yield from ([row] for whole in rows for row in _pieces(whole))


def _pieces(row: Row) -> Iterator[Row]:
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
    grid: Measured,
    section: int,
    font: str = SERIF,
    *,
    least: float = 0.0,
    shaded: bool = False,
) -> Row:
    edges, size = grid
    assert len(cells) == len(edges) - 1, (len(cells), len(edges))
    broken = (
        tuple(break_lines(cell, font, size, right - left - 2 * PAD_X))
        for cell, (left, right) in zip(cells, pairwise(edges), strict=True)
    )
    return Row(tuple(broken), section, size, least, font, shaded or font == BOLD)
