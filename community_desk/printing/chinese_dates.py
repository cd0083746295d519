"""Dates and counts as Chinese letters write them (domain C.2)."""

from datetime import date

_DIGITS = "〇一二三四五六七八九"


def in_numerals(day: date) -> str:
    """The customary form of letters: 二〇二六年十一月二十三日, with 〇 as U+3007."""
    return f"{_year(day.year)}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


def in_digits(day: date) -> str:
    """The form of modern official papers (GB/T 9704): 2026年3月5日, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_in_numerals(year: int, month: int) -> str:
    """二〇一九年三月."""
    return f"{_year(year)}年{_below_hundred(month)}月"


def month_in_digits(year: int, month: int) -> str:
    """2019年3月."""
    return f"{year}年{month}月"


def _year(year: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(year))


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
