"""What is told and published of at once: a month, a quarter, half a year, a year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.figures import check_month
from community_desk.language import QT_TRANSLATE_NOOP

_PARTS = {
    "Q1": (1, 3, "第一季度"),
    "Q2": (4, 6, "第二季度"),
    "Q3": (7, 9, "第三季度"),
    "Q4": (10, 12, "第四季度"),
    "H1": (1, 6, "上半年"),
    "H2": (7, 12, "下半年"),
}
_YEAR = re.compile(r"([12][0-9]{3})(?:-?([QH][1-4]))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """Some months of a year. ``key`` is ``2026-11``, ``2026-Q4``, ``2026-H2`` or ``2026``;
    ``first`` and ``last`` are months (``YYYY-MM``), both included.
    """

    key: str
    first: str
    last: str

    @property
    def year(self) -> int:
        """The year it lies in."""
        return int(self.first[:4])

    @property
    def is_month(self) -> bool:
        """Whether it is a single month."""
        return self.first == self.last

    @property
    def months(self) -> tuple[str, ...]:
        """Its months, in order."""
        numbers = range(int(self.first[5:]), int(self.last[5:]) + 1)
        return tuple(f"{self.year:04d}-{number:02d}" for number in numbers)

    @property
    def from_on(self) -> date:
        """Its first day."""
        return date(self.year, int(self.first[5:]), 1)

    @property
    def until_on(self) -> date:
        """Its last day."""
        month = int(self.last[5:])
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def words(self) -> str:
        """As a heading says it: 2026年11月, 2026年第四季度, 2026年."""
        if self.is_month:
            return f"{self.year}年{int(self.first[5:])}月"
        return f"{self.year}年{_PARTS[self.key[5:]][2] if '-' in self.key else ''}"

    @property
    def days(self) -> str:
        """As paper says it: 2026年10月1日至12月31日."""
        until = self.until_on
        return f"{self.year}年{self.from_on.month}月1日至{until.month}月{until.day}日"


def period_of(text: str) -> Period:
    """The period that is meant. Raises `NotUnderstoodError`: ``no_month``, ``no_period``."""
    text = text.strip()
    if re.fullmatch(r"[0-9]{4}-[0-9]{1,2}", text):
        check_month(text)
        return Period(text, text, text)
    found = _YEAR.fullmatch(text)
    part = (found[2] or "").upper() if found else ""
    if found is None or (part and part not in _PARTS):
        raise NotUnderstoodError(
            "no_period",
            QT_TRANSLATE_NOOP(
                "errors", "“{text}”不是期间；请写成 2026-11、2026-Q4、2026-H2 或 2026 这样。"
            ),
            text=text,
        )
    first, last, _ = _PARTS[part] if part else (1, 12, "")
    year = found[1]
    key = f"{year}-{part}" if part else year
    return Period(key, f"{year}-{first:02d}", f"{year}-{last:02d}")


def periods_of_year(year: int) -> tuple[Period, ...]:
    """The months, quarters and halves of a year and the year, in the order in which they end."""
    months = [period_of(f"{year:04d}-{number:02d}") for number in range(1, 13)]
    longer = [period_of(f"{year:04d}-{part}") for part in _PARTS]
    every = [*months, *longer, period_of(f"{year:04d}")]
    return tuple(sorted(every, key=lambda one: (one.last, -int(one.first[5:]))))
