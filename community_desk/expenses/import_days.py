"""The days of an account: written whole, without their year, or once for several lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.expenses.list_layout import Layout, ListLine
from community_desk.expenses.list_values import days_of, in_order, month_of, year_of
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.cells import text_of

_OPENING = re.compile(
    r"(?:上年度?|上期|年初|期初|启用前)(?:结[转余存]|余额|滚存)?(?:数|额|资金|经费)?|结转上年(?:结余)?"
)


@dataclass(frozen=True, slots=True)
class LineDay:
    """The day of a line, or why there is none; ``notes`` say what should be looked at."""

    day: date | DeskError
    notes: tuple[DeskError, ...] = ()


def days_of_lines(
    layout: Layout, lines: Sequence[ListLine], usual_year: int | None
) -> list[LineDay]:
    """The day of each line of a sheet; a line without one has that of the line above.

    ``usual_year`` is that of days which say none, where the sheet says none either.
    """
    year, month = layout.year or usual_year, layout.month
    told: list[tuple[date, ...] | DeskError | None] = []
    for line in lines:
        values = line.values
        year = year_of(values.get("year")) or year
        month = month_of(values.get("month")) or month
        cell = values.get("date", values.get("day"))
        if cell is None:
            told.append(None)
            continue
        try:
            told.append(days_of(cell, year, month))
        except DeskError as error:
            told.append(error)
    known = in_order([days for days in told if isinstance(days, tuple)])
    resolved = iter(known)
    found: list[LineDay] = []
    # What is brought forward stands above the first day, mostly without one of its own.
    above: date | None = None
    first = next(filter(None, known), None)
    if first and lines and is_opening(lines[0]):
        above = first.replace(month=1, day=1)
    for at, (line, days) in enumerate(zip(lines, told, strict=True)):
        if isinstance(days, DeskError):
            found.append(LineDay(days))
        elif days is None:
            notes = (_day_from_above(),) if at else ()
            found.append(LineDay(above, notes) if above else LineDay(_no_day()))
        else:
            day = next(resolved)
            above = day or above
            found.append(LineDay(day or _unclear_day(line)))
    return found


def is_opening(line: ListLine) -> bool:
    """Whether a line brings forward what was there before the account begins: 上年结转."""
    return _OPENING.fullmatch("".join(line.text("text").split())) is not None


def _no_day() -> DeskError:
    return NotUnderstoodError(
        "no_day_told", QT_TRANSLATE_NOOP("errors", "这一行没有日期，上面也没有；请补上。")
    )


def _day_from_above() -> DeskError:
    return NotUnderstoodError(
        "day_from_above",
        QT_TRANSLATE_NOOP("errors", "没有写日期，按上一行的日期记了；请核对。"),
    )


def _unclear_day(line: ListLine) -> DeskError:
    return NotUnderstoodError(
        "day_unclear",
        QT_TRANSLATE_NOOP(
            "errors", "“{text}”可能是几号，也可能是几十号（如 3.1 和 3.10）；请写成 3月10日。"
        ),
        text=text_of(line.values.get("date")),
    )
