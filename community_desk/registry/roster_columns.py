"""What the columns of a roster were taken for, so that a person can look and correct it."""

from dataclasses import dataclass
from typing import Literal

from community_desk.office.office import Office
from community_desk.registry.headings import (
    SAY_NOTHING,
    Learned,
    field_of,
    likely_field,
    may_be_told,
    plain_heading,
)
from community_desk.registry.layout import NOTHING_CORRECTED, Corrections, outline
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.roster_file import Roster, RosterCorrections
from community_desk.registry.roster_homes import EMPTY, text_of
from community_desk.registry.store_imports import learned_headings
from community_desk.workbooks.read import Sheet

# How a column came to be what it is: by its heading, by its cells, by what the office said earlier
# or says now, left out by rule, or nobody knows; compared with the registry where it fills it.
Standing = Literal[
    "known", "guessed", "compared", "learned", "told", "not_kept", "says_nothing", "unknown"
]

SAMPLES = 3
_LINES_LOOKED_AT = 200
# A sheet may have 16,384 columns; no roster has more than these.
MOST_COLUMNS = 80
_MASKS = {"id_number": mask_id, "phone": mask_phone, "emergency_phone": mask_phone}


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column. ``field`` is what it is taken for, empty where it is left out; ``samples`` are
    its first cells, with the numbers masked."""

    at: int
    heading: str
    samples: tuple[str, ...]
    field: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet: its lines below the headings, whether they can be taken, and the columns that
    have anything in them."""

    name: str
    lines: int
    is_usable: bool
    columns: tuple[RosterColumn, ...]


def sheets_of_roster(
    office: Office, roster: Roster, corrections: RosterCorrections
) -> list[RosterSheet]:
    """All sheets of a roster as they are understood with these corrections."""
    learned = learned_headings(office.db)
    return [
        _sheet(sheet, learned, corrections.get(sheet.name, NOTHING_CORRECTED))
        for sheet in roster.sheets
    ]


def _sheet(sheet: Sheet, learned: Learned, corrections: Corrections) -> RosterSheet:
    layout = outline(sheet, learned, corrections)
    fields = {at: field for field, at in layout.columns.items()}
    columns = []
    for at, heading in enumerate(layout.headings[:MOST_COLUMNS]):
        field = fields.get(at, "")
        samples = samples_of(sheet, layout.first_row, at, field)
        if heading or samples:
            standing = _standing(heading, field, at, learned, corrections)
            columns.append(RosterColumn(at, heading, samples, field, standing))
    lines = max(len(sheet.rows) - layout.first_row, 0)
    return RosterSheet(sheet.name, lines, "name" in layout.columns, tuple(columns))


def _standing(
    heading: str, field: str, at: int, learned: Learned, corrections: Corrections
) -> Standing:
    plain = plain_heading(heading)
    if not may_be_told(heading):
        return "not_kept"
    if corrections.get(at) == field:
        return "told"
    if learned.get(plain) == field:
        return "learned"
    if field:
        return "known" if field_of(heading) or likely_field(heading) else "guessed"
    return "says_nothing" if plain in SAY_NOTHING else "unknown"


def samples_of(sheet: Sheet, first_row: int, at: int, field: str) -> tuple[str, ...]:
    """The first cells of a column, numbers masked; ``field`` is what it is taken for."""
    found: list[str] = []
    mask = _MASKS.get(field, mask_numbers)
    for row in sheet.rows[first_row : first_row + _LINES_LOOKED_AT]:
        if row[at] not in EMPTY:
            found.append(mask(" ".join(text_of(row[at]).split())))
            if len(found) == SAMPLES:
                break
    return tuple(found)
