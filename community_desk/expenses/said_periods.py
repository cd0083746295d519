"""Months and years as sentences say them; with their vouchers they are kept as ``2026-11``."""

from community_desk.errors import DeskError
from community_desk.language import QT_TRANSLATE_NOOP


def said_period(period: str) -> DeskError:
    """A year (``2026``) or a month (``2026-11``) as people say it, for a value of another sentence
    or with ``say`` by itself."""
    year, _, month = period.partition("-")
    if not month:
        return DeskError("year", QT_TRANSLATE_NOOP("errors", "{year} 年"), year=year)
    sentence = QT_TRANSLATE_NOOP("errors", "{year} 年 {month} 月")
    return DeskError("month", sentence, year=year, month=int(month))
