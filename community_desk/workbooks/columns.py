"""What the columns of a workbook were taken for, so that a person can look and correct it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from community_desk.workbooks.cells import EMPTY, text_of
from community_desk.workbooks.read import Sheet

# What somebody said about columns of one sheet: column to meaning, empty to leave it out.
Corrections = Mapping[int, str]
AS_READ: Corrections = {}
# By the name of the sheet.
WorkbookCorrections = Mapping[str, Corrections]
NOTHING_CORRECTED: WorkbookCorrections = {}

# How a column came to be what it is: by its heading, by its cells, by what the office said earlier
# or says now, left out by rule, or nobody knows; compared with the registry where it fills it.
Standing = Literal[
    "known", "guessed", "compared", "learned", "told", "not_kept", "says_nothing", "unknown"
]

_SAMPLES = 3
_LINES_LOOKED_AT = 200
# A sheet may have 16,384 columns; no list has more than these.
COLUMNS_SHOWN = 80


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """One column. ``field`` is what it is taken for, empty where it is left out; ``samples`` are
    its first cells, with the numbers masked."""

    at: int
    heading: str
    samples: tuple[str, ...]
    field: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet: its lines below the headings, whether they can be taken, and the columns that
    have anything in them."""

    name: str
    lines: int
    is_usable: bool
    columns: tuple[ReadColumn, ...]


def first_cells(
    sheet: Sheet, first_row: int, at: int, shown: Callable[[str], str]
) -> tuple[str, ...]:
    """The first texts of a column below the headings, each as ``shown`` makes it."""
    found: list[str] = []
    for row in sheet.rows[first_row : first_row + _LINES_LOOKED_AT]:
        if row[at] not in EMPTY:
            found.append(shown(" ".join(text_of(row[at]).split())))
            if len(found) == _SAMPLES:
                break
    return tuple(found)
