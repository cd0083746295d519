"""The time that a book is taken out or closed for: a month, a quarter, a year, from a day to
another, or all of it.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.deadlines import is_deadline
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.values import read_date
from community_desk.printing.chinese_dates import in_digits

MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_DAY_TYPES = ("date", "datetime", "month")
_OF_REGISTRY = ("resident", "household", "unit")

_YEAR = re.compile(r"(\d{4})年?")
_QUARTER = re.compile(r"(\d{4})[-年]?(?:Q|第)?([1-4一二三四])(?:季度|季)?", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_SPAN = re.compile(r"(.+?)(?:\.\.|至|到|~|～|—+)(.+)")
_NUMERALS = str.maketrans("一二三四", "1234")


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, the first and the last of them in it.

    ``key`` is how it is stored and typed: ``2026-11``, ``2026-Q4``, ``2026``,
    ``2026-01-05..2026-03-01``, empty for all time.
    """

    key: str
    kind: str
    first: date
    last: date

    @property
    def words(self) -> str:
        """How a paper says it."""
        if self.kind == "all":
            return "全部"
        if self.kind == "year":
            return f"{self.first.year}年"
        if self.kind == "quarter":
            return f"{self.first.year}年第{(self.first.month + 2) // 3}季度"
        if self.kind == "month":
            return f"{self.first.year}年{self.first.month}月"
        return f"{in_digits(self.first)}至{in_digits(self.last)}"


ALL = Period("", "all", date.min, date.max)


def period_of(kind: str, day: date) -> Period:
    """The month, quarter or year that a day is in."""
    months = MONTHS_OF[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    month = first.month + months - 1
    last = date(first.year, month, monthrange(first.year, month)[1])
    keys = {"month": f"{first:%Y-%m}", "year": f"{first:%Y}"}
    return Period(keys.get(kind, f"{first.year}-Q{(first.month + 2) // 3}"), kind, first, last)


def last_ended(kind: str, today: date) -> Period:
    """The last month, quarter or year that is over."""
    return before(period_of(kind, today))


def before(period: Period) -> Period:
    """The month, quarter or year before one."""
    return period_of(period.kind, date.fromordinal(period.first.toordinal() - 1))


def read_period(text: str) -> Period:
    """The period that a text means; nothing and 全部 mean all time.

    Raises `NotUnderstoodError` ``no_period``, ``period_backwards``.
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if plain.lower() in ("", "all", "全部"):
        return ALL
    if match := _YEAR.fullmatch(plain):
        return _of("year", text, match[1], 1)
    if match := _MONTH.fullmatch(plain):
        return _of("month", text, match[1], int(match[2]))
    if match := _QUARTER.fullmatch(plain):
        return _of("quarter", text, match[1], 3 * int(match[2].translate(_NUMERALS)))
    if match := _SPAN.fullmatch(plain):
        first, last = read_date(match[1]), read_date(match[2])
        if first and last:
            return _days(date.fromisoformat(first), date.fromisoformat(last))
    raise _no_period(text)


def spoken_day(book: Book) -> Column | None:
    """The column that says on which day an entry of a log happened: its first date that is no
    deadline and none of the registry's. None where only the program's own day is known.
    """
    for column in book.columns:
        is_own = column.type in _DAY_TYPES and column.filled_from not in _OF_REGISTRY
        if is_own and not is_deadline(column):
            return column
    return None


def _of(kind: str, text: str, year: str, month: int) -> Period:
    if not ("1900" <= year <= "2100" and 1 <= month <= 12):
        raise _no_period(text)
    return period_of(kind, date(int(year), month, 1))


def _days(first: date, last: date) -> Period:
    if last < first:
        raise NotUnderstoodError(
            "period_backwards",
            QT_TRANSLATE_NOOP("errors", "{first} 在 {last} 之后；请把起止日期对调。"),
            first=first.isoformat(),
            last=last.isoformat(),
        )
    return Period(f"{first.isoformat()}..{last.isoformat()}", "days", first, last)


def _no_period(text: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        "no_period",
        QT_TRANSLATE_NOOP(
            "errors",
            "看不懂期间“{text}”；请写成 2026-11、2026-Q4、2026 或 2026-01-05至2026-03-01。",
        ),
        text=text.strip()[:40],
    )
