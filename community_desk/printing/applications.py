"""A letter to a higher office that rests on figures: words, tables and a chart on one A4 page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.month_bars import MonthBars, draw_month_bars
from community_desk.printing.paper import Sheet
from community_desk.printing.table_pages import Column, Grid, Row
from community_desk.printing.tables import draw_rows

LEFT = 22 * mm
_TOP = 26 * mm
_FOOT = 11 * mm
_SEAL = 45 * mm
_SIGN_ROOM = 31 * mm
_GAP = 2.4 * mm
_NOTE = 8.0
_NOTE_LEADING = 11.0
_TABLE_SHARE = 0.56
_LEAST_CHART = 46 * mm
_SIZES = tuple(quarter / 4 for quarter in range(48, 31, -1))  # 12 down to 8 points


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; ``bold`` ones are headings or what is asked for."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, perhaps with the ``chart`` of the months beside it."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str]]
    totals: tuple[str, ...] = ()
    chart: MonthBars | None = None


@dataclass(frozen=True, slots=True)
class ApplicationPage:
    """What stands on the page, written out.

    ``annex`` stands below the words, ``signatures`` are labels with or without a name at the left
    of the committee and the date, ``notes`` stand small at the foot.
    """

    title: str
    salutation: str
    blocks: tuple[Words | Table, ...]
    annex: str
    committee: str
    date: str
    signatures: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lines:
    """A paragraph, broken into lines."""

    lines: tuple[str, ...]
    font: str


@dataclass(frozen=True, slots=True)
class _Laid:
    """A table, broken into rows."""

    grid: Grid
    rows: tuple[Row, ...]
    chart: MonthBars | None

    @property
    def table_height(self) -> float:
        return sum(self.grid.height(row.lines) for row in self.rows)

    @property
    def height(self) -> float:
        least = _LEAST_CHART if self.chart else 0.0
        return max(self.table_height, least) + 2 * _GAP


@dataclass(frozen=True, slots=True)
class _Setting:
    """The page broken at one size."""

    size: float
    blocks: tuple[_Lines | _Laid, ...]

    @property
    def leading(self) -> float:
        return self.size * 1.55

    @property
    def height(self) -> float:
        return self.leading + sum(
            len(one.lines) * self.leading if isinstance(one, _Lines) else one.height
            for one in self.blocks
        )


def draw_application(page: ApplicationPage) -> bytes:
    """Draws the page. Raises `RuleSaysNoError`: a missing character, or too much text."""
    check_characters(_texts(page))
    sheet = paper.new_sheet(paper.PORTRAIT, page.title, page.committee)
    measure = sheet.width - 2 * LEFT
    size = paper.fitting_size(page.title, BOLD, 19, measure, spacing=1)
    title_y = sheet.height - _TOP
    paper.text(
        sheet, sheet.width / 2, title_y, page.title, size, font=BOLD, align="center", spacing=1
    )
    notes = [line for note in page.notes for line in break_lines(note, SERIF, _NOTE, measure)]
    foot = _FOOT + len(notes) * _NOTE_LEADING
    top = title_y - 13 * mm
    setting = _fit(page, measure, top - foot - _SIGN_ROOM)
    y = _draw_blocks(sheet, page, setting, top)
    _draw_signatures(sheet, page, y, foot)
    for at, line in enumerate(reversed(notes)):
        paper.text(sheet, LEFT, _FOOT + at * _NOTE_LEADING, line, _NOTE, colour=paper.GREY)
    return sheet.finish()


def _texts(page: ApplicationPage) -> Iterator[str]:
    yield from (page.title, page.salutation, page.annex, page.committee, page.date)
    yield from (*page.signatures, *page.notes)
    for block in page.blocks:
        if isinstance(block, Words):
            yield block.text
            continue
        yield from (column.heading for column in block.columns)
        yield from (cell for row in (*block.rows, block.totals) for cell in row)
        if block.chart:
            yield from block.chart.texts()


def _fit(page: ApplicationPage, measure: float, room: float) -> _Setting:
    """The largest size at which everything stands on the page."""
    for size in _SIZES:
        setting = _Setting(size, tuple(_set(block, size, measure) for block in _blocks(page)))
        if setting.height <= room:
            return setting
    raise paper.too_long(page.title)


def _blocks(page: ApplicationPage) -> tuple[Words | Table, ...]:
    return (*page.blocks, Words(page.annex)) if page.annex else page.blocks


def _set(block: Words | Table, size: float, measure: float) -> _Lines | _Laid:
    if isinstance(block, Words):
        font = BOLD if block.bold else SERIF
        lines = break_lines(block.text, font, size, measure, first_indent=2 * size)
        return _Lines(tuple(lines), font)
    room = measure * _TABLE_SHARE if block.chart else measure
    total = sum(column.width for column in block.columns)
    edges = [LEFT]
    for column in block.columns:
        edges.append(edges[-1] + room * column.width / total)
    grid = Grid(block.columns, tuple(edges), min(size * 0.86, 9.0))
    headings = [column.heading for column in block.columns]
    rows = [grid.broken(headings, BOLD, evenly=True), *(grid.broken(row) for row in block.rows)]
    if block.totals:
        rows.append(grid.broken(block.totals, BOLD))
    return _Laid(grid, tuple(rows), block.chart)


def _draw_blocks(sheet: Sheet, page: ApplicationPage, setting: _Setting, y: float) -> float:
    """Draws the words and tables; gives the y of the line below them."""
    measure = sheet.width - 2 * LEFT
    size = paper.fitting_size(page.salutation, SERIF, setting.size, measure)
    paper.text(sheet, LEFT, y, page.salutation, size)
    y -= setting.leading
    for block in setting.blocks:
        if isinstance(block, _Lines):
            y = paper.paragraph(
                sheet,
                LEFT,
                y,
                block.lines,
                setting.size,
                setting.leading,
                measure,
                first_indent=2 * setting.size,
                font=block.font,
            )
            continue
        top = y + setting.leading - setting.size * 0.3 - _GAP
        draw_rows(sheet, block.grid, block.rows, top)
        if block.chart:
            x = block.grid.edges[-1] + 5 * mm
            high = block.height - 2 * _GAP
            draw_month_bars(sheet, block.chart, x, top, sheet.width - LEFT - x, high)
        y -= block.height
    return y


def _draw_signatures(sheet: Sheet, page: ApplicationPage, y: float, foot: float) -> None:
    """The committee over the date, with room for its seal, and who answers for it."""
    right = sheet.width - LEFT
    size = paper.fitting_size(page.committee, SERIF, 12, 85 * mm)
    widest = max(width(page.committee, SERIF, size), width(page.date, SERIF, 12))
    middle = right - max(_SEAL, widest) / 2
    date_y = max(min(y - 17 * mm, foot + 24 * mm), foot + 6 * mm)
    paper.text(sheet, middle, date_y + 8 * mm, page.committee, size, align="center")
    paper.text(sheet, middle, date_y, page.date, 12, align="center")
    for at, label in enumerate(reversed(page.signatures)):
        paper.text(sheet, LEFT, date_y + at * 7 * mm, label, 10.5)
