"""What the columns of a workbook were taken for in a book, so that a person can look."""

from collections.abc import Mapping

from community_desk.ledgers.book_headings import FINDERS, FINDS, Read, Told
from community_desk.ledgers.book_layout import layout_of, understood
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.filled import filled_columns
from community_desk.office import imports
from community_desk.office.office import Office
from community_desk.registry.headings import SAY_NOTHING
from community_desk.registry.roster_columns import samples_of
from community_desk.workbooks.columns import (
    AS_READ,
    COLUMNS_SHOWN,
    Corrections,
    ReadColumn,
    ReadSheet,
    Standing,
    WorkbookCorrections,
)
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.opened import Workbook
from community_desk.workbooks.read import Sheet


def sheets_of_book(
    office: Office, book: Book, workbook: Workbook, corrections: WorkbookCorrections
) -> list[ReadSheet]:
    """All sheets of a workbook as the book understands them with these corrections."""
    told = imports.learned_columns(office.db, book.code)
    taken = {sheet.name for sheet, _ in understood(workbook.sheets, book, told, corrections)}
    return [
        _sheet(book, sheet, sheet.name in taken, told, corrections.get(sheet.name, AS_READ))
        for sheet in workbook.sheets
    ]


def meanings_of(book: Book) -> tuple[list[str], list[str]]:
    """What a column can be: the names of the book's columns, and the facts that only find
    somebody (`FINDS` before each)."""
    here = {column.field for column in book.columns}
    names = [one.name for one in book.columns if one.field != "serial" and not one.computed]
    return names, [f"{FINDS}{fact}" for fact in FINDERS if fact not in here]


def _sheet(
    book: Book, sheet: Sheet, is_taken: bool, told: Told, corrections: Corrections
) -> ReadSheet:
    layout = layout_of(sheet, book, told, corrections)
    filled = filled_columns(book, of_resident=True, of_dwelling=True)
    masks = {one.name: one.type for one in book.columns}
    columns = []
    for at, heading in enumerate(layout.headings[:COLUMNS_SHOWN]):
        read = layout.columns.get(at, Read(""))
        samples = samples_of(sheet, layout.first_row, at, _masked_as(read.meaning, masks))
        if heading or samples:
            standing = _standing(heading, at, read, filled, told, corrections)
            columns.append(ReadColumn(at, heading, samples, read.meaning, standing))
    lines = max(len(sheet.rows) - layout.first_row, 0)
    return ReadSheet(sheet.name, lines, is_taken, tuple(columns))


def _standing(
    heading: str,
    at: int,
    read: Read,
    filled: frozenset[str],
    told: Told,
    corrections: Corrections,
) -> Standing:
    plain = plain_heading(heading)
    if corrections.get(at) == read.meaning:
        return "told"
    if plain in told and told[plain] == read.meaning:
        return "learned"
    if read.meaning:
        if read.meaning in filled or read.meaning.startswith(FINDS):
            return "compared"
        return "known" if read.sure else "guessed"
    return "says_nothing" if plain in SAY_NOTHING else "unknown"


def _masked_as(meaning: str, types: Mapping[str, str]) -> str:
    kind = types.get(meaning, meaning.removeprefix(FINDS))
    return kind if kind in ("id_number", "phone") else ""
