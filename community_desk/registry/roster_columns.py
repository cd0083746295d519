"""What the columns of a roster were taken for, so that a person can look and correct it."""

from community_desk.office.office import Office
from community_desk.registry.headings import (
    SAY_NOTHING,
    Learned,
    field_of,
    likely_field,
    may_be_told,
)
from community_desk.registry.layout import outline
from community_desk.registry.masking import mask_id, mask_numbers, mask_phone
from community_desk.registry.store_imports import learned_headings
from community_desk.workbooks.columns import (
    AS_READ,
    COLUMNS_SHOWN,
    Corrections,
    ReadColumn,
    ReadSheet,
    Standing,
    WorkbookCorrections,
    first_cells,
)
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.opened import Workbook
from community_desk.workbooks.read import Sheet

_MASKS = {"id_number": mask_id, "phone": mask_phone, "emergency_phone": mask_phone}


def sheets_of_roster(
    office: Office, roster: Workbook, corrections: WorkbookCorrections
) -> list[ReadSheet]:
    """All sheets of a roster as they are understood with these corrections."""
    learned = learned_headings(office.db)
    return [_sheet(sheet, learned, corrections.get(sheet.name, AS_READ)) for sheet in roster.sheets]


def _sheet(sheet: Sheet, learned: Learned, corrections: Corrections) -> ReadSheet:
    layout = outline(sheet, learned, corrections)
    fields = {at: field for field, at in layout.columns.items()}
    columns = []
    for at, heading in enumerate(layout.headings[:COLUMNS_SHOWN]):
        field = fields.get(at, "")
        samples = samples_of(sheet, layout.first_row, at, field)
        if heading or samples:
            standing = _standing(heading, field, at, learned, corrections)
            columns.append(ReadColumn(at, heading, samples, field, standing))
    lines = max(len(sheet.rows) - layout.first_row, 0)
    return ReadSheet(sheet.name, lines, "name" in layout.columns, tuple(columns))


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
    return first_cells(sheet, first_row, at, _MASKS.get(field, mask_numbers))
