"""What the styles of a workbook say of a cell: borders, days, and whether it is locked."""

from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from community_desk.workbooks.form_markup import tags

# Formats of days that have no code of their own in a file (ECMA-376 18.8.30, East Asian ones).
_DAYS = frozenset((*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)))
_SIDES = ("left", "right", "top", "bottom")


@dataclass(frozen=True, slots=True)
class Look:
    """One style: whether it has a border, shows a number as a day, and lets one write into the
    cell while the sheet is protected."""

    has_border: bool = False
    is_day: bool = False
    is_locked: bool = True


def looks_of(styles: str) -> list[Look]:
    """The styles of cells, by the number that cells have in ``s``."""
    formats: dict[int, str] = {}
    borders: list[bool] = []
    looks: list[Look] = []
    part = ""
    for tag in tags(styles):
        about = tag.attributes()
        if tag.name in ("borders", "cellXfs", "numFmts"):
            part = "" if tag.closes else tag.name
        elif tag.closes:
            continue
        elif tag.name == "numFmt" and part == "numFmts":
            formats[_number(about, "numFmtId")] = about.get("formatCode", "")
        elif tag.name == "border" and part == "borders":
            borders.append(False)
        elif tag.name in _SIDES and part == "borders" and about.get("style", "none") != "none":
            borders[-1] = True
        elif tag.name == "xf" and part == "cellXfs":
            border, code = _number(about, "borderId"), _number(about, "numFmtId")
            has_border = border < len(borders) and borders[border]
            looks.append(Look(has_border, _is_day(code, formats)))
        elif tag.name == "protection" and part == "cellXfs" and looks:
            is_locked = about.get("locked", "1") not in ("0", "false")
            looks[-1] = Look(looks[-1].has_border, looks[-1].is_day, is_locked)
    return looks


def _is_day(code: int, formats: dict[int, str]) -> bool:
    if code in _DAYS:
        return True
    shown = formats.get(code) or BUILTIN_FORMATS.get(code, "General")
    return code not in range(18, 22) and bool(is_date_format(shown))


def _number(about: dict[str, str], key: str) -> int:
    text = about.get(key, "0")
    return int(text) if text.isdecimal() else 0
