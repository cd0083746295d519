"""Dates as letters write them (domain C.2)."""

from datetime import date

import pytest

from community_desk.printing.chinese_dates import (
    in_digits,
    in_numerals,
    month_in_digits,
    month_in_numerals,
)


@pytest.mark.parametrize(
    ("day", "numerals", "digits"),
    [
        (date(2026, 11, 23), "二〇二六年十一月二十三日", "2026年11月23日"),
        (date(2026, 3, 5), "二〇二六年三月五日", "2026年3月5日"),
        (date(2000, 10, 10), "二〇〇〇年十月十日", "2000年10月10日"),
        (date(1999, 12, 31), "一九九九年十二月三十一日", "1999年12月31日"),
        (date(2020, 1, 20), "二〇二〇年一月二十日", "2020年1月20日"),
        (date(2024, 2, 29), "二〇二四年二月二十九日", "2024年2月29日"),
    ],
)
def test_days(day: date, numerals: str, digits: str) -> None:
    assert in_numerals(day) == numerals
    assert in_digits(day) == digits
    assert "\u3007" in in_numerals(day) or "0" not in str(day.year)


def test_months() -> None:
    assert month_in_numerals(2019, 3) == "二〇一九年三月"
    assert month_in_digits(2019, 3) == "2019年3月"
