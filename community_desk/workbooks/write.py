"""Spreadsheets out: plain values under a heading line, never a live formula from data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from community_desk import files
from community_desk.errors import NotUnderstoodError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks import cells

Cell = cells.Cell | Decimal

# What a spreadsheet program takes for the beginning of a formula, also after an edit.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """How a sheet is printed: on A4 or A3, upright or not; as wide as the paper, with the lines
    down to the headings on each page and its number below.
    """

    paper: str = "A4"
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class SheetOut:
    """One sheet to write. ``title`` stands above the headings unless empty, ``lines`` below it;
    ``totals`` is a last row, ``closing`` are lines under that. ``widths`` are in characters of
    the default font, as many as there are columns, or none for the usual width. Amounts in the
    rows are `Decimal` and shown with two digits after the point.
    """

    name: str
    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[float] = ()
    lines: Sequence[str] = ()
    totals: Sequence[Cell] = ()
    closing: Sequence[str] = ()
    setup: PrintSetup | None = None


def write_sheets(path: Path, sheets: Sequence[SheetOut]) -> None:
    """Writes an xlsx file whole, or leaves the old one. Raises `TroubleError`.

    Text is written as text whatever it begins with; numbers and dates as such.
    """
    write_export(path, sheets_as_bytes(sheets))


def sheets_as_bytes(sheets: Sequence[SheetOut]) -> bytes:
    """The xlsx file that `write_sheets` writes."""
    # openpyxl takes a third of a second to load, which no start of the window should wait for.
    from community_desk.workbooks.book import draw_book

    return draw_book(sheets)


def check_kind(path: Path) -> None:
    """Raises `NotUnderstoodError` ``unknown_file_kind`` for a file that is neither a workbook nor
    a PDF.
    """
    if path.suffix.lower() not in (".xlsx", ".pdf"):
        raise NotUnderstoodError(
            "unknown_file_kind",
            QT_TRANSLATE_NOOP("errors", "“{file}”要以 .xlsx 或 .pdf 结尾；请改文件名。"),
            file=path.name,
        )


def write_export(path: Path, content: bytes) -> None:
    """Puts what is exported in place whole, for nobody but its owner. Raises `TroubleError`."""
    try:
        files.replace_file(path, content, mode=0o600)
    except OSError as error:
        raise TroubleError(
            "cannot_write_file",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”写不进去；请关掉正在打开它的程序，或换一个有空间的位置再试。"
            ),
            file=path.name,
        ) from error
