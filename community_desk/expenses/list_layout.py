"""A sheet with a list of money: where its lines begin, what its columns are, which lines count."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from community_desk.expenses.list_headings import ListWords
from community_desk.expenses.list_values import month_in, year_in
from community_desk.workbooks.cells import EMPTY, Cell, text_of
from community_desk.workbooks.columns import (
    AS_READ,
    COLUMNS_SHOWN,
    Corrections,
    ReadColumn,
    ReadSheet,
    Standing,
    first_cells,
)
from community_desk.workbooks.heading_lines import (
    FEWEST,
    heading_lines,
    joined,
    likely_heading_line,
    merged_above,
    repeats_headings,
    texts_of,
    titles_of,
)
from community_desk.workbooks.read import Sheet

DAYS = ("date", "day")
# What stands beside a line that only sums up: 本月合计, 1-3月累计, 支出小计.
_TIME = r"(?:(?:本|当|上|第)?[0-9一二三四五六七八九十至\-]*(?:页|日|周|旬|月|季度|季|年度|年|期))?"
_TOTAL = re.compile(
    rf"(?:全年|上半年|下半年|{_TIME})份?(?:收入|支出|收支)?(?:合计|小计|总计|共计|累计|总额)[:：]?"
)
_CARRIED = re.compile(
    r"承前页?|承上页|接上页|过次页|转下页|转次页|结转下[页月年季]|(?:上页|上月|上期|上季度?)(?:结[转余存]|余额)"
    r"|(?:本月|本页|本期|月末|期末|年末|本年)(?:结[余存]|余额)|承前月|月初(?:结[余存]|余额)"
)
_SIGNED = re.compile(r"\s*[\u4e00-\u9fff]{2,8}\s*[:：]")
_FIRST_CELLS = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the lines of a sheet begin, the column of each meaning, and how each came to be it.

    ``headings`` are the texts above the columns, ``titles`` what stands above these; ``year`` and
    ``month`` are those that the sheet's name or titles tell.
    """

    first_row: int
    columns: Mapping[str, int]
    standings: Mapping[int, Standing]
    headings: tuple[str, ...]
    titles: tuple[str, ...]
    year: int | None
    month: int | None
    is_usable: bool


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of a sheet by what its cells mean; empty cells are left out."""

    sheet: str
    number: int
    cells: Sequence[Cell] = field(repr=False)
    values: Mapping[str, Cell] = field(repr=False)

    def text(self, meaning: str) -> str:
        """A cell as a text on one line."""
        return " ".join(text_of(self.values.get(meaning)).split())

    def content(self) -> str:
        """All that stands on the line, as one text."""
        return "　".join(filter(None, map(text_of, self.cells)))


def layout_of(
    sheet: Sheet,
    words: ListWords,
    is_usable: Callable[[Collection[str]], bool],
    corrections: Corrections = AS_READ,
) -> Layout:
    """How a sheet is understood; ``is_usable`` says by the meanings found whether it is a list."""
    rows = sheet.rows
    known, lines, top = heading_lines(rows, words)
    if not known:
        lines, top = 1, likely_heading_line(rows)
    texts = (joined(rows, top, words) if lines == 2 else texts_of(rows[top])) if rows else []
    columns, standings = words.columns(texts, corrections)
    if len(columns) < FEWEST and not corrections:
        columns = {}
    titles = titles_of(rows[: top + lines])
    years = [year_in(sheet.name), *(year_in(text) for text in titles if "年" in text)]
    return Layout(
        top + lines,
        columns,
        standings,
        tuple(texts),
        titles_of(rows[:top]),
        next((year for year in years if year), None),
        month_in(sheet.name) or next(filter(None, map(month_in, titles_of(rows[:top]))), None),
        is_usable(columns),
    )


def lines_of(sheet: Sheet, layout: Layout, amounts: Collection[str]) -> Iterator[ListLine]:
    """The lines that are one: titles, headings, blanks, totals, what is carried over and
    signatures are none. ``amounts`` are meanings that a merged cell does not repeat.
    """
    meanings = {at: meaning for meaning, at in layout.columns.items()}
    counters = {at for at, how in layout.standings.items() if how == "says_nothing"}
    wide = {(m.first_row, m.first_column) for m in sheet.merged if m.last_column > m.first_column}
    filled = {at for at, meaning in meanings.items() if meaning not in amounts}
    merged = merged_above(sheet, layout.first_row, filled)
    text_at = layout.columns.get("text", 0)
    for index in range(layout.first_row, len(sheet.rows)):
        row = sheet.rows[index]
        there = [at for at, cell in enumerate(row) if cell not in EMPTY]
        told = [at for at in there if at not in counters]
        if not told or repeats_headings(row, layout.headings):
            continue
        if any(is_sum(row[at]) for at in (*there[:_FIRST_CELLS], text_at)):
            continue
        if all(_SIGNED.match(str(row[at])) for at in told):
            continue  # 制表人：　　　审核人：
        if len(told) == 1 and (index, told[0]) in wide:
            continue  # a title in the middle
        cells = {**dict(enumerate(row)), **merged.get(index, {})}
        values = {
            meaning: cells[at] for at, meaning in meanings.items() if cells.get(at) not in EMPTY
        }
        yield ListLine(sheet.name, index + 1, row, values)


def is_sum(cell: Cell) -> bool:
    """Whether a cell says that its line sums up or carries over: 本月合计, 承前页, 上月结转."""
    if not isinstance(cell, str):
        return False
    plain = "".join(cell.split())
    return bool(_TOTAL.fullmatch(plain) or _CARRIED.fullmatch(plain))


def shown_sheet(sheet: Sheet, layout: Layout) -> ReadSheet:
    """A sheet as a person looks at it, to say what its columns are."""
    meanings = {at: meaning for meaning, at in layout.columns.items()}
    columns = []
    for at, heading in enumerate(layout.headings[:COLUMNS_SHOWN]):
        samples = first_cells(sheet, layout.first_row, at, str)
        if heading or samples:
            standing = layout.standings.get(at, "unknown")
            columns.append(ReadColumn(at, heading, samples, meanings.get(at, ""), standing))
    lines = max(len(sheet.rows) - layout.first_row, 0)
    return ReadSheet(sheet.name, lines, layout.is_usable, tuple(columns))
