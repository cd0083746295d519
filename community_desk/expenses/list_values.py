"""Amounts and days of a list as offices write them into a table."""

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.checks import check_amount
from community_desk.expenses.money import fen_from_yuan
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.workbooks.cells import TO_PLAIN, Cell, clean_date, text_of

# What is written where there is no amount.
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "."))
_FEN = Decimal("0.01")
# A sum of amounts is off by far less than this where the program that made it rounds.
_ROUNDING = Decimal("0.000001")
_FAR_TOO_MUCH = 10**13
_LONGEST_TOLD = 40
_IN_BRACKETS = re.compile(r"\((.+)\)")
_MINUS = re.compile(r"-|−|负")
_SIGNS = re.compile(r"人民币|RMB|CNY|[¥$\s]|元整?$", re.IGNORECASE)
_MONTH_DAY = re.compile(r"([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*[日号]?")
_SHORT_YEAR = re.compile(r"([0-9]{2})\s*[-./年]\s*([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*[日号]?")
_DAY = re.compile(r"([0-9]{1,2})\s*[日号]?")
_MONTH = re.compile(r"(?:[0-9]{4}\s*[-./年]\s*)?([0-9]{1,2})\s*月?(?:份)?")
_YEAR = re.compile(r"([0-9]{4})\s*年?(?:度)?")
_YEAR_IN_TEXT = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_MONTH_IN_NAME = re.compile(r"(?<![0-9至~-])(1[0-2]|0?[1-9])\s*月")
_MONTH_WORDS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTH_WORD = re.compile("(十[一二]?|[一二三四五六七八九])月")
_WHOLE_DATE = re.compile(r"[0-9]{4}\s*[-./年]\s*[0-9]{1,2}\s*[-./月]\s*[0-9]{1,2}")


def fen_of(cell: Cell) -> int | None:
    """The amount of a cell in fen; below nothing with a minus or in brackets, None for none.

    Raises `NotUnderstoodError`: ``no_amount``, ``amount_decimals``, ``amount_too_large``.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _fen_of_number(cell)
    told = text_of(cell)
    plain = unicodedata.normalize("NFKC", told).translate(TO_PLAIN).strip()
    if plain in _NOTHING:
        return None
    sign = 1
    if inner := _IN_BRACKETS.fullmatch(plain):
        plain, sign = inner[1], -1
    plain = _SIGNS.sub("", plain)
    if _MINUS.match(plain):
        plain, sign = plain[1:], -sign
    plain = _SIGNS.sub("", plain.removeprefix("+"))
    if not plain or plain[0] in "-−":
        raise _no_amount(told)
    try:
        return sign * fen_from_yuan(plain)
    except NotUnderstoodError as error:
        # The cell is told as it was written.
        if "text" in error.values:
            error.values["text"] = told[:_LONGEST_TOLD]
        raise


def days_of(cell: Cell, year: int | None, month: int | None) -> tuple[date, ...]:
    """The days a cell may mean, where it does not say the year or the month itself.

    Two only for a number like 3.1, which may be the first or the tenth of March: a table keeps no
    zero at the end. Raises `NotUnderstoodError`: ``no_day``, ``no_year``.
    """
    if isinstance(cell, bool):
        cell = str(cell)
    if found := clean_date(cell):
        return (date.fromisoformat(found),)
    text = text_of(cell)
    if isinstance(cell, float) and not cell.is_integer():
        return _days_of_number(repr(cell), year)
    plain = unicodedata.normalize("NFKC", text).translate(TO_PLAIN).strip()
    if match := _SHORT_YEAR.fullmatch(plain):
        return (_date(2000 + int(match[1]), int(match[2]), int(match[3]), text),)
    if match := _MONTH_DAY.fullmatch(plain):
        return (_date(_known_year(year), int(match[1]), int(match[2]), text),)
    if month and (match := _DAY.fullmatch(plain)):
        return (_date(_known_year(year), month, int(match[1]), text),)
    raise _no_day(text)


def in_order(found: Sequence[tuple[date, ...]]) -> list[date | None]:
    """One day for each line, since lists are kept in the order of the days; None where two are
    still possible.
    """
    after: list[date] = []
    latest = date.max
    for days in reversed(found):
        after.append(latest)
        if len(days) == 1:
            latest = days[0]
    earliest, told = date.min, list[date | None]()
    for days, latest in zip(found, reversed(after), strict=True):
        fitting = [day for day in days if earliest <= day <= latest] if len(days) > 1 else days
        day = fitting[0] if len(fitting) == 1 else None
        earliest = day or earliest
        told.append(day)
    return told


def month_of(cell: Cell) -> int | None:
    """The month a cell tells: 3, 3月, 2026年3月; None for none."""
    if isinstance(cell, float) and not cell.is_integer():
        return None
    text = unicodedata.normalize("NFKC", text_of(cell)).strip()
    if word := _MONTH_WORD.match(text):
        return _MONTH_WORDS.index(word[1]) + 1
    match = _MONTH.fullmatch(text)
    return int(match[1]) if match and 1 <= int(match[1]) <= 12 else None


def year_of(cell: Cell) -> int | None:
    """The year a cell tells: 2026, 2026年; None for none."""
    match = _YEAR.fullmatch(unicodedata.normalize("NFKC", text_of(cell)).strip())
    return int(match[1]) if match and _YEAR_IN_TEXT.fullmatch(match[1]) else None


def year_in(text: str) -> int | None:
    """The year named in a title or a name, where it names only one."""
    years = set(map(int, _YEAR_IN_TEXT.findall(unicodedata.normalize("NFKC", text))))
    return years.pop() if len(years) == 1 else None


def month_in(name: str) -> int | None:
    """The month that a sheet is called by: 3月, 2026年3月, 三月份."""
    plain = unicodedata.normalize("NFKC", name)
    if word := _MONTH_WORD.search(plain):
        return _MONTH_WORDS.index(word[1]) + 1
    found = set(_MONTH_IN_NAME.findall(plain))
    return int(found.pop()) if len(found) == 1 else None


def count_of(cell: Cell) -> int | None:
    """How many sheets of paper a cell says: 3, 3张; None for none or what is no count."""
    text = unicodedata.normalize("NFKC", text_of(cell)).strip().removesuffix("张").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def _fen_of_number(number: int | float) -> int:
    if not math.isfinite(number):
        raise _no_amount(str(number))
    if abs(number) >= _FAR_TOO_MUCH:
        check_amount(_FAR_TOO_MUCH * 100)
    exact = Decimal(repr(number))
    rounded = exact.quantize(_FEN, ROUND_HALF_UP)
    if abs(exact - rounded) > _ROUNDING:
        raise NotUnderstoodError(
            "amount_decimals",
            QT_TRANSLATE_NOOP("errors", "金额“{text}”的小数多于两位；最小写到分。"),
            text=str(exact),
        )
    fen = int(rounded * 100)
    if fen:
        check_amount(abs(fen))
    return fen


def _days_of_number(text: str, year: int | None) -> tuple[date, ...]:
    """The days of 3.5, and of 3.1, which may be 3.10."""
    first, _, last = text.partition(".")
    if not (last.isdigit() and len(last) <= 2 and first.isdigit()):
        raise _no_day(text)
    known = _known_year(year)
    days = [int(last)] + ([int(last) * 10] if len(last) == 1 and int(last) <= 3 else [])
    found = []
    for day in days:
        try:
            found.append(date(known, int(first), day))
        except ValueError:
            continue
    if not found:
        raise _no_day(text)
    return tuple(found)


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_day(text) from None


def _known_year(year: int | None) -> int:
    if year is None:
        raise NotUnderstoodError(
            "no_year",
            QT_TRANSLATE_NOOP("errors", "日期没有写年份，表名和标题里也没有；请给出年份再导入。"),
        )
    return year


def _no_day(text: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        "no_day",
        QT_TRANSLATE_NOOP("errors", "“{text}”不是日期；请写成 2026-3-5 这样。"),
        text=text,
    )


def _no_amount(text: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        "no_amount",
        QT_TRANSLATE_NOOP("errors", "“{text}”不是金额；请写成 1234.50 这样的数字。"),
        text=text[:_LONGEST_TOLD],
    )
