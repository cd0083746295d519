"""New lines for people in a sheet, and what lies below moved down with all that points to it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from community_desk.workbooks.form_markup import (
    Edits,
    attributes_of,
    change_attributes,
    opened,
    plain,
    tags,
    written,
)
from community_desk.workbooks.form_references import (
    FormulaError,
    Insertion,
    MoveRows,
    moved_formula,
    unshared,
)
from community_desk.workbooks.form_sheet import Area, Cell, Row, SheetMarkup

_FORMULA = re.compile(r"<((?:\w+:)?f)(\s[^>]*?)?(?:/>|>(.*?)</(?:\w+:)?f>)", re.S)
_CACHED = re.compile(r"<(?:\w+:)?v(?:\s[^>]*)?(?:/>|>.*?</(?:\w+:)?v>)", re.S)
_OF_FORMULAS = (
    *("formula", "formula1", "formula2", "f", "definedName"),
    *("calculatedColumnFormula", "totalsRowFormula"),
)
_OF_DRAWINGS = ("from", "to")


def insert_rows(
    sheet: SheetMarkup,
    insertion: Insertion,
    height: int,
    source: int,
    kept: Collection[int] = (),
) -> None:
    """Puts lines in; they look like the record of ``height`` lines that begins at ``source``.
    Where that is a line below them (there is none of people), only its looks are taken. What
    stands in the columns ``kept`` is copied as well.

    Raises `FormulaError` for a formula that nobody can move.
    """
    unshare(sheet)
    templates = [sheet.rows.get(source + line) for line in range(height)]
    formulas = _formulas(sheet)
    looks_only = source > insertion.after
    copies = {}
    for offset in range(insertion.count):
        template = templates[offset % height]
        number, from_row = insertion.after + 1 + offset, source + offset % height
        if template is not None:
            known = {} if looks_only else formulas
            copies[number] = _copy(template, from_row, number, insertion, known)
            for column in set(kept) & template.cells.keys() if not looks_only else ():
                copies[number].cells[column] = replace(template.cells[column], raw="")
    sheet.rows = _moved_rows(sheet, insertion, height, source, formulas) | copies
    _merge(sheet, insertion, 0 if looks_only else height, source)
    sheet.before = _around(sheet.before, insertion)
    sheet.after = _around(sheet.after, insertion)


def _moved_rows(
    sheet: SheetMarkup,
    insertion: Insertion,
    height: int,
    source: int,
    formulas: Mapping[tuple[int, int], str],
) -> dict[int, Row]:
    moved: dict[int, Row] = {}
    for number, row in sheet.rows.items():
        new = insertion.row(number)
        for column, cell in row.cells.items():
            if (formula := formulas.get((number, column))) is None:
                continue
            move: MoveRows = insertion.move
            if insertion.after < number <= insertion.last:
                above = source + (number - insertion.after - 1) % height
                if _goes_on(insertion, formulas, column, above, number):
                    move = insertion.copied(new - number)
            _put_formula(cell, _moved(formula, insertion, move))
            if not cell.raw:
                row.change()
        if new != number:
            row.change()
        moved[new] = row
    return moved


def moved_part(text: str, insertion: Insertion, *, home: str = "") -> str:
    """A part beside the sheet (a chart, names, another sheet, comments) after the insertion."""
    return _around(text, insertion, home=home, own=home == insertion.sheet)


def without_results(inner: str) -> str:
    """The inside of a cell with a formula, without what it came to before."""
    return _CACHED.sub("", inner)


def _formulas(sheet: SheetMarkup) -> dict[tuple[int, int], str]:
    return {
        (number, column): plain(match[3] or "")
        for number, row in sheet.rows.items()
        for column, cell in row.cells.items()
        if (match := _FORMULA.search(cell.inner))
    }


def _goes_on(
    insertion: Insertion,
    formulas: Mapping[tuple[int, int], str],
    column: int,
    above: int,
    number: int,
) -> bool:
    """Whether a formula of the last record is that of the record above it, further on."""
    pattern = formulas.get((above, column))
    if pattern is None:
        return False
    still = Insertion(insertion.sheet, insertion.last, 0, insertion.first, insertion.last)
    return _moved(pattern, still, still.copied(number - above)) == formulas[number, column]


def _moved(formula: str, insertion: Insertion, move: MoveRows) -> str:
    return moved_formula(formula, insertion.sheet, move, home=insertion.sheet)


def _put_formula(cell: Cell, formula: str) -> None:
    match = _FORMULA.search(cell.inner)
    if match is None or plain(match[3] or "") == formula:
        return
    cell.inner = cell.inner[: match.start()] + _with(match, formula) + cell.inner[match.end() :]
    cell.raw = ""


def _with(match: re.Match[str], formula: str) -> str:
    about = f"<{match[1]}{match[2] or ''}"
    return f"{about}>{written(formula)}</{match[1]}>" if formula else f"{about}/>"


def _copy(
    template: Row,
    from_row: int,
    number: int,
    insertion: Insertion,
    formulas: Mapping[tuple[int, int], str],
) -> Row:
    """A line like another: its looks, height and formulas, nothing that stands in it."""
    cells = {}
    for column, cell in template.cells.items():
        attributes = {key: value for key, value in cell.attributes.items() if key in ("r", "s")}
        copy = Cell(attributes, "", "")
        formula = formulas.get((from_row, column))
        if formula is not None and (match := _FORMULA.search(cell.inner)):
            moved = _moved(formula, insertion, insertion.copied(number - from_row))
            is_array = 't="array"' in (match[2] or "")
            place = f"{get_column_letter(column)}{number}"
            about = f' t="array" ref="{place}"' if is_array else ""
            copy.inner = f"<{match[1]}{about}>{written(moved)}</{match[1]}>"
        cells[column] = copy
    kept = {key: value for key, value in template.attributes.items() if key != "hidden"}
    return Row(kept, cells, "")


def unshare(sheet: SheetMarkup) -> None:
    """Writes the formulas that cells share into each of them."""
    masters: dict[str, tuple[str, str]] = {}
    shared: list[tuple[str, Row, Cell, re.Match[str], str]] = []
    for number, row in sheet.rows.items():
        for column, cell in row.cells.items():
            match = _FORMULA.search(cell.inner)
            about = attributes_of(match[2] or "") if match else {}
            if match is None or about.get("t") != "shared":
                continue
            place = f"{get_column_letter(column)}{number}"
            key = about.get("si", "")
            if match[3]:
                masters[key] = (plain(match[3]), place)
            shared.append((place, row, cell, match, key))
    for place, row, cell, match, key in shared:
        if key not in masters:
            raise FormulaError
        formula, origin = masters[key]
        own = formula if place == origin else unshared(formula, origin, place)
        name = match[1]
        new = f"<{name}>{written(own)}</{name}>"
        cell.inner = cell.inner[: match.start()] + new + cell.inner[match.end() :]
        cell.raw = ""
        row.change()


def _merge(sheet: SheetMarkup, insertion: Insertion, height: int, source: int) -> None:
    """Moves the merged areas, and merges in the new lines what is merged in the copied ones."""
    areas: list[Area] = []
    for top, left, bottom, right in sheet.merged:
        if not (source <= top and bottom < source + height):
            first, last = insertion.span(top, bottom)
            areas.append((first, left, last, right))
            continue
        areas.append((top, left, bottom, right))
        for offset in range(0, insertion.count, height):
            down = insertion.after + 1 + offset - source
            areas.append((top + down, left, bottom + down, right))
    sheet.merged = areas
    _write_merged(sheet)


def _write_merged(sheet: SheetMarkup) -> None:
    start = end = None
    for tag in tags(sheet.after):
        if tag.name == "mergeCells":
            if not tag.closes:
                start, name = tag, tag.written
            end = tag
    if start is None or end is None:
        return
    p = start.prefix
    cells = "".join(
        opened(f"{p}mergeCell", {"ref": _text(area)}, empty=True) for area in sheet.merged
    )
    count = opened(name, {"count": str(len(sheet.merged))})
    sheet.after = f"{sheet.after[: start.start]}{count}{cells}</{name}>{sheet.after[end.end :]}"


def _text(area: Area) -> str:
    top, left, bottom, right = area
    return f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"


def _around(text: str, insertion: Insertion, *, home: str | None = None, own: bool = True) -> str:
    """Moves all that points to lines of the sheet. ``own``: areas without a sheet mean it."""
    edits = Edits(text)
    sheet = insertion.sheet
    of_sheet = sheet if home is None else home
    inside: list[str] = []
    for tag in tags(text):
        if tag.closes:
            if inside:
                inside.pop()
            continue
        if own and tag.name not in ("selection", "pane", "mergeCell"):
            area = insertion.area
            change_attributes(edits, tag, {"ref": area, "sqref": insertion.areas})
        if tag.name == "hyperlink":
            change_attributes(edits, tag, {"location": lambda t: _formula(t, insertion, of_sheet)})
        if own and tag.name == "brk":
            change_attributes(edits, tag, {"id": lambda t: _line(t, insertion, 0)})
        if tag.empty:
            continue
        inside.append(tag.name)
        stop = text.find("<", tag.end)
        said = plain(text[tag.end : stop])
        if not said.strip():
            continue
        if tag.name in _OF_FORMULAS:
            edits.replace(tag.end, stop, written(_formula(said, insertion, of_sheet)))
        elif own and tag.name == "sqref":
            edits.replace(tag.end, stop, insertion.areas(said))
        elif own and _is_row_of_drawing(tag.name, inside):
            edits.replace(tag.end, stop, _line(said, insertion, 1))
        elif own and tag.name == "Anchor":
            edits.replace(tag.end, stop, _anchor(said, insertion))
    return edits.made()


def _is_row_of_drawing(name: str, inside: Sequence[str]) -> bool:
    """Whether a tag says in which line, from 0, a picture or the box of a comment hangs."""
    return name == "Row" or (name == "row" and len(inside) > 1 and inside[-2] in _OF_DRAWINGS)


def _formula(text: str, insertion: Insertion, home: str) -> str:
    return moved_formula(text, insertion.sheet, insertion.move, home=home)


def _line(text: str, insertion: Insertion, less: int) -> str:
    """A number of a line that counts from ``1 - less``."""
    if not text.strip().isdecimal():
        return text
    return str(insertion.row(int(text) + less) - less)


def _anchor(text: str, insertion: Insertion) -> str:
    """Where the box of a comment hangs: column, offset, row, offset, and the same of its end."""
    parts = text.split(",")
    for at in (2, 6):
        if len(parts) == 8 and parts[at].strip().isdecimal():
            parts[at] = " " + _line(parts[at], insertion, 1)
    return ",".join(parts)
