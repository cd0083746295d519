"""Spreadsheets out: plain values under a heading line, never a live formula from data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from community_desk import files
from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.read import Cell

# What a spreadsheet program takes for the beginning of a formula, also after an edit.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class SheetOut:
    """One sheet to write. ``title`` stands above the headings unless empty; ``widths`` are in
    characters of the default font, as many as there are columns, or none for the usual width."""

    name: str
    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[float] = ()


def write_sheets(path: Path, sheets: Sequence[SheetOut]) -> None:
    """Writes an xlsx file whole, or leaves the old one. Raises `TroubleError`.

    Text is written as text whatever it begins with; numbers and dates as such.
    """
    # openpyxl takes a third of a second to load, which no start of the window should wait for.
    from community_desk.workbooks.book import draw_book

    write_export(path, draw_book(sheets))


def write_export(path: Path, content: bytes) -> None:
    """Puts what is exported in place whole, for nobody but its owner. Raises `TroubleError`."""
    try:
        files.replace_file(path, content, mode=0o600)
    except OSError as error:
        raise TroubleError(
            "cannot_write_file",
            QT_TRANSLATE_NOOP(
                "errors", "“{file}”写不进去；请关掉正在打开它的程序，或换一个位置再试。"
            ),
            file=path.name,
        ) from error
