"""A sheet as a book understands it: where its lines begin and what its columns are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from community_desk.ledgers.book_headings import (
    FINDS,
    NOTHING_TOLD,
    BookWords,
    Read,
    Told,
    columns_of,
)
from community_desk.ledgers.definitions import NUMBERS, Book
from community_desk.workbooks.cells import EMPTY, Cell
from community_desk.workbooks.columns import AS_READ, Corrections
from community_desk.workbooks.heading_lines import (
    FEWEST,
    heading_lines,
    is_foot,
    is_total,
    joined,
    likely_heading_line,
    merged_above,
    repeats_headings,
    texts_of,
)
from community_desk.workbooks.headings import COUNTERS, plain_heading
from community_desk.workbooks.read import Sheet

_SIGNED = re.compile(r"\s*[\u4e00-\u9fff]{2,8}\s*[:：]")
# Columns that any book may have: they do not tell which one a sheet is.
_EVERYWHERE = ("备注", "经办人", "登记人")


@dataclass(frozen=True, slots=True)
class BookLayout:
    """Where the lines of a sheet begin, what was read of its columns, and the texts above them.

    ``own`` says how many typed columns of the book there are: without any, the sheet may be a
    list of other people.
    """

    first_row: int
    columns: Mapping[int, Read]
    headings: tuple[str, ...]
    own: int = 0
    is_usable: bool = False


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of a sheet, or of a pasted block, by what its cells mean; empty cells are left out."""

    sheet: str
    number: int
    cells: Sequence[Cell] = field(repr=False)
    values: Mapping[str, Cell] = field(repr=False)


def layout_of(
    sheet: Sheet,
    book: Book,
    told: Told = NOTHING_TOLD,
    corrections: Corrections = AS_READ,
) -> BookLayout:
    """How a sheet is understood; ``is_usable`` where its lines can be entered into the book."""
    words, rows = BookWords(book, told), sheet.rows
    known, lines, top = heading_lines(rows, words)
    if not known:
        lines, top = 1, likely_heading_line(rows)
    texts = (joined(rows, top, words) if lines == 2 else texts_of(rows[top])) if rows else []
    columns = columns_of(words, texts, corrections)
    if known < FEWEST and len(columns) < FEWEST and not corrections:
        columns = {}
    meanings = {read.meaning for read in columns.values()}
    typed = [
        one.name
        for one in book.columns
        if not one.field and not one.computed and one.name not in _EVERYWHERE
    ]
    own = len(meanings.intersection(typed))
    has_people = not meanings.isdisjoint((words.subject(), *_names(book, "id_number")))
    usable = has_people if book.subject == "resident" else bool(own)
    return BookLayout(top + lines, columns, tuple(texts), own, usable)


def understood(
    sheets: Sequence[Sheet],
    book: Book,
    told: Told,
    corrections: Mapping[str, Corrections],
) -> list[tuple[Sheet, BookLayout]]:
    """The sheets that are this book, each with its layout.

    A list of names and numbers alone is taken only where it is the only one in the workbook, or
    somebody looked and said what its columns are.
    """
    found = [
        (sheet, layout)
        for sheet in sheets
        if (layout := layout_of(sheet, book, told, corrections.get(sheet.name, AS_READ))).is_usable
    ]
    if len(found) <= 1:
        return found
    return [(s, layout) for s, layout in found if layout.own or corrections.get(s.name)]


def lines_of(sheet: Sheet, layout: BookLayout, book: Book) -> Iterator[BookLine]:
    """The lines that are one: titles, headings, blanks, totals and signatures are none."""
    # An amount over several lines is that of the first one.
    numbers = {column.name for column in book.columns if column.type in NUMBERS}
    texts = {at for at, read in layout.columns.items() if read.meaning not in numbers}
    merged = merged_above(sheet, layout.first_row, texts)
    counters = {
        at for at, text in enumerate(layout.headings) if plain_heading(text) in COUNTERS
    } | {at for at, read in layout.columns.items() if read.meaning in _names(book, "serial")}
    wide = {(m.first_row, m.first_column) for m in sheet.merged if m.last_column > m.first_column}
    for index in range(layout.first_row, len(sheet.rows)):
        row = sheet.rows[index]
        filled = [at for at, cell in enumerate(row) if cell not in EMPTY]
        told = [at for at in filled if at not in counters]
        if not told or any(is_total(row[at]) for at in filled[:2]) or is_foot(row[told[0]]):
            continue
        if all(_SIGNED.match(str(row[at])) for at in told):
            continue  # 检查人：　　　审核人：
        if len(told) == 1 and (index, told[0]) in wide:
            continue  # a title in the middle, such as the name of a block
        if repeats_headings(row, layout.headings):
            continue
        cells = {**dict(enumerate(row)), **merged.get(index, {})}
        values = {
            read.meaning: cells[at]
            for at, read in layout.columns.items()
            if at in cells and cells[at] not in EMPTY
        }
        yield BookLine(sheet.name, index + 1, row, values)


def _names(book: Book, fact: str) -> tuple[str, ...]:
    """What a fact of the registry is called here."""
    return (*(c.name for c in book.columns if c.field == fact), f"{FINDS}{fact}")
