"""What a cell of a table says, however it was typed: its text, and the day it means."""

import math
import re
from datetime import date, datetime, timedelta

Cell = str | int | float | bool | date | datetime | None

EMPTY = frozenset(("", None, " "))
# Excel keeps 15 digits of a number; the rest of a longer one is gone (and shown as 3.4E+17).
EXACT_NUMBERS = 10**15
# Full-width signs and all kinds of dashes, as plain ones.
TO_PLAIN = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)} | {
    ord(dash): "-" for dash in "—–－―‐‑"
}
_YEAR_FIRST = re.compile(
    r"([0-9]{4})\s*[-./年\\]\s*([0-9]{1,2})\s*[-./月\\]\s*([0-9]{1,2})\s*日?(?:\s+[0-9:.]+)?"
)
_EIGHT = re.compile("[0-9]{8}")
_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Day 60 of Excel's calendar is 29 February 1900, which never was; no list goes back there.
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_SERIALS = range(61, 80000)
_YEARS = range(1900, 2100)


def text_of(cell: Cell) -> str:
    """A cell as the text it shows."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT_NUMBERS else str(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def kept(cell: Cell) -> str | int | float | None:
    """A cell as JSON can hold it: days and numbers beyond all bounds as text."""
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell


def clean_date(value: object) -> str:
    """ISO date from any of the styles of a workbook; empty for nothing, ``""`` for no date too.

    Knows 1963-06-07, 1963/6/7, 1963.6.7, 1963年6月7日, 19630607, true dates and Excel serials.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not math.isfinite(value):
            return ""
        whole = int(value)
        # 1963 and 1963.06 are a year and a month, no serial of a day in 1905.
        if whole in _YEARS:
            return ""
        if whole in _SERIALS:
            return (_EXCEL_DAY_ZERO + timedelta(days=whole)).isoformat()
        return clean_date(str(whole)) if len(str(whole)) == 8 else ""
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if _ISO.fullmatch(text) or _EIGHT.fullmatch(text):
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            return ""
    if text.isdigit() and len(text) == 5:
        return clean_date(int(text))
    if found := _iso(_YEAR_FIRST.fullmatch(text)):
        return found
    plain = text.translate(TO_PLAIN)
    return clean_date(plain) if plain != text else ""


def _iso(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ""
