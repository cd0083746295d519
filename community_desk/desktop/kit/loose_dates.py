"""Dates as people type them."""

import re
from datetime import date, timedelta

_NEAR = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "后天": 2}
_WIDE = str.maketrans("０１２３４５６７８９．－／", "0123456789.-/")


def iso_date(text: str, today: date) -> str | None:
    """The ISO date that is meant, or None. Without a year it is the current one.

    >>> iso_date("2026年3月5日", date(2026, 11, 23))
    '2026-03-05'
    """
    plain = text.strip().translate(_WIDE).lower()
    if plain in _NEAR:
        return (today + timedelta(days=_NEAR[plain])).isoformat()
    if re.fullmatch(r"\d{8}", plain):
        parts = [plain[:4], plain[4:6], plain[6:]]
    elif re.fullmatch(r"\d{6}", plain):
        parts = [plain[:2], plain[2:4], plain[4:]]
    elif re.fullmatch(r"\d{4}", plain):
        parts = [str(today.year), plain[:2], plain[2:]]
    else:
        match = re.fullmatch(
            r"(?:(\d{4}|\d{2})\s*[-./年\s])?\s*(\d{1,2})\s*[-./月\s]\s*(\d{1,2})\s*[日号]?", plain
        )
        if match is None:
            return None
        parts = [match[1] or str(today.year), match[2], match[3]]
    year, month, day = (int(part) for part in parts)
    if year < 100:
        year += 2000
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
