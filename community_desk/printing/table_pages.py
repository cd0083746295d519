"""A table spread over pages: how wide its columns are, where its lines break, what stands on
which page, and what the sums of each are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, chain, pairwise
from typing import Literal

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_evenly, break_lines
from community_desk.printing.column_widths import fitted
from community_desk.printing.fonts import BOLD, SERIF, check_characters

Align = Literal["left", "center", "right"]
# Hears of steps done and in all; what it raises ends the drawing.
Told = Callable[[int, int], None]

MARGIN = 15 * mm
PAD_X = 1.4 * mm
PAD_Y = 1.1 * mm
FOOTER_LINE = 5 * mm
_LEADING = 1.35
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
_SIGNATURE_ROOM = 14 * mm
_FOOT_ROOM = 3 * mm
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,2})?", re.ASCII)
_AMOUNT = re.compile(r"[-−]?[\d,]{1,20}(?:\.\d{1,2})?", re.ASCII)
_AT_ONCE = 200  # rows between two words on how far it is


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the width against the others, its alignment, and how
    many digits its sums have after the point.
    """

    heading: str
    width: float = 1.0
    align: Align = "left"
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class TablePage:
    """A whole table; it takes as many pages as it needs.

    ``subtitle`` lines stand under the title, ``footer`` lines under the table on the last page,
    ``signatures`` (label with or without a name) spread on one line below those, on the last page
    or on each. ``note`` stands small at the foot of each page. ``totals`` is a last row in bold.
    ``sums`` are columns of numbers whose sum stands at the foot of each page, and under
    ``sums_label`` that of all pages at the end; what is no number counts nothing. ``carried`` has
    for each row what stands as 过次页 at the foot of a page that ends with it, and as 承前页 at the
    head of the next; the words take the place of its cell ``carried_at``. ``author`` is the body
    that the document names as its own.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    subtitle: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    sums: tuple[int, ...] = ()
    sums_label: str = "合计"
    carried: Sequence[Sequence[str]] = ()
    carried_at: int = 0
    footer: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    sign_each_page: bool = False
    note: str = ""
    size: paper.Size = "A4"
    landscape: bool = False
    author: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Broken cell texts, not yet on a page.

    ``figures`` are what it adds to the sums of its page; its first ``joined`` cells are one.
    ``number`` counts the rows of the table from one on; other rows have none.
    """

    cells: tuple[tuple[str, ...], ...]
    font: str = SERIF
    figures: tuple[int, ...] = ()
    joined: int = 1
    number: int = 0

    @property
    def lines(self) -> int:
        return max(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The measured table: where the columns lie and how large the text is."""

    columns: tuple[Column, ...]
    edges: tuple[float, ...]
    size: float

    @property
    def leading(self) -> float:
        return self.size * _LEADING

    def height(self, lines: int) -> float:
        return lines * self.leading + 2 * PAD_Y

    def broken(
        self,
        cells: Sequence[str],
        font: str = SERIF,
        *,
        figures: tuple[int, ...] = (),
        joined: int = 1,
        number: int = 0,
        evenly: bool = False,
    ) -> Row:
        breaking = break_evenly if evenly else break_lines
        assert len(cells) == len(self.columns), (len(cells), len(self.columns))
        ends = (self.edges[joined], *self.edges[2:])
        return Row(
            tuple(
                tuple(breaking(cell, font, self.size, right - left - 2 * PAD_X)) if cell else ("",)
                for cell, left, right in zip(cells, self.edges, ends, strict=False)
            ),
            font,
            figures,
            joined,
            number,
        )


def measure(page: TablePage, sheet_width: float) -> Grid:
    """Column edges, and the largest text at which no column is too narrow and no number breaks."""
    room = sheet_width - 2 * MARGIN
    total = sum(column.width for column in page.columns)
    edges = [MARGIN]
    for column in page.columns:
        edges.append(edges[-1] + room * column.width / total)
    narrowest = min(right - left for left, right in pairwise(edges))
    # Three Chinese characters in the narrowest column keep headings and dates readable.
    size = next((s for s in _SIZES if narrowest - 2 * PAD_X >= 3 * s), _SIZES[-1])
    widths, size = fitted(
        [column.width for column in page.columns],
        [
            _longest(page, at) if each.align == "right" else ""
            for at, each in enumerate(page.columns)
        ],
        [column.align == "left" for column in page.columns],
        room=room,
        size=size,
        pad=PAD_X,
    )
    return Grid(page.columns, tuple(accumulate(widths, initial=MARGIN)), size)


def _longest(page: TablePage, at: int) -> str:
    """The longest number of a column."""
    rows = chain(page.rows, page.carried, [page.totals] if page.totals else [])
    return max((row[at] for row in rows if _AMOUNT.fullmatch(row[at])), key=len, default="")


def head_height(page: TablePage, *, first: bool) -> float:
    return (MARGIN + 9 * mm + 5 * mm * len(page.subtitle) + 2 * mm) if first else MARGIN


def footer_lines(page: TablePage, grid: Grid) -> list[str]:
    room = grid.edges[-1] - grid.edges[0]
    return [part for line in page.footer for part in break_lines(line, SERIF, 9, room)]


def paginate(page: TablePage, grid: Grid, height: float, told: Told | None) -> list[list[Row]]:
    """Spreads the rows over pages; a row taller than a page is cut between its lines."""
    _check(page)
    heading = grid.broken([column.heading for column in page.columns], BOLD, evenly=True)
    rows = list(_broken_rows(page, grid, told))
    end = _last_rows(page, grid, rows)
    signed = _SIGNATURE_ROOM if page.signatures else 0.0
    fixed = grid.height(heading.lines) + MARGIN + _FOOT_ROOM
    if page.sums:
        fixed += grid.height(end[0].lines)
    if page.sign_each_page:
        fixed += signed
    carry = grid.height(max(map(len, grid.broken(page.carried[-1]).cells))) if page.carried else 0.0
    fixed += carry
    later_room = height - head_height(page, first=False) - fixed - carry
    left = height - head_height(page, first=True) - fixed
    pages = [[heading]]
    for row in rows:
        waiting = row
        while grid.height(waiting.lines) > left:
            fitting = int((left - 2 * PAD_Y) / grid.leading)
            if grid.height(waiting.lines) > later_room and fitting > 0:
                pages[-1].append(_slice(waiting, 0, fitting))
                waiting = _slice(waiting, fitting, waiting.lines)
            pages.append([heading])
            left = later_room
        pages[-1].append(waiting)
        left -= grid.height(waiting.lines)
    tail = sum(grid.height(row.lines) for row in end) + len(footer_lines(page, grid)) * FOOTER_LINE
    if left < tail + (0 if page.sign_each_page else signed):
        # The signatures take the last row with them: alone on a sheet they would sign nothing.
        moved = [pages[-1].pop()] if len(pages[-1]) > 2 else []
        pages.append([heading, *moved])
    if page.sums:
        for filled in pages:
            filled.append(_sum_row(page, grid, "本页小计", filled))
    if page.carried:
        _carry(page, grid, pages)
    pages[-1] += end
    return pages


def _carry(page: TablePage, grid: Grid, pages: list[list[Row]]) -> None:
    """Adds what each page but the last hands on, and each but the first was handed."""
    done = 0
    for at, filled in enumerate(pages[:-1]):
        done = max(done, *(row.number for row in filled))
        cells = list(page.carried[done - 1])
        for words, leaf, place in (("过次页", filled, len(filled)), ("承前页", pages[at + 1], 1)):
            cells[page.carried_at] = words
            leaf.insert(place, grid.broken(cells, BOLD))


def _broken_rows(page: TablePage, grid: Grid, told: Told | None) -> Iterator[Row]:
    for number, row in enumerate(page.rows, start=1):
        check_characters(row)
        figures = tuple(_figure(row[at], page.columns[at].decimals) for at in page.sums)
        yield grid.broken(row, figures=figures, number=number)
        if told is not None and number % _AT_ONCE == 0:
            told(number, 2 * len(page.rows))


def _figure(text: str, decimals: int) -> int:
    """A number in units of its last digit; 0 for what is none."""
    return int(Decimal(text).scaleb(decimals)) if _NUMBER.fullmatch(text) else 0


def _last_rows(page: TablePage, grid: Grid, rows: Sequence[Row]) -> list[Row]:
    """What follows the last row: the sums of all of them, and what the caller adds up itself."""
    summed = [_sum_row(page, grid, page.sums_label, rows)] if page.sums else []
    return summed + ([grid.broken(page.totals, BOLD)] if page.totals else [])


def _sum_row(page: TablePage, grid: Grid, label: str, rows: Sequence[Row]) -> Row:
    """A row that adds up others; its label takes the cells before the first sum."""
    cells = [""] * len(page.columns)
    free = [at for at in range(len(cells)) if at not in page.sums]
    if free:
        cells[free[0]] = label
    for place, at in enumerate(page.sums):
        total = sum(row.figures[place] for row in rows if row.figures)
        decimals = page.columns[at].decimals
        cells[at] = f"{Decimal(total).scaleb(-decimals):.{decimals}f}"
    return grid.broken(cells, BOLD, joined=max(min(page.sums), 1))


def _slice(row: Row, start: int, end: int) -> Row:
    cells = tuple(cell[start:end] for cell in row.cells)
    return replace(row, cells=cells, figures=() if start else row.figures)


def _check(page: TablePage) -> None:
    check_characters((page.title, *page.subtitle, *page.footer, *page.signatures, *page.totals))
    check_characters((page.note, page.sums_label, *(column.heading for column in page.columns)))
