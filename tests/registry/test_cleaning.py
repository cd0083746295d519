"""Phones and dates, in the styles rosters have them."""

from datetime import date, datetime

import pytest

from community_desk.registry.cleaning import clean_phone, clean_phones, is_phone
from community_desk.workbooks.cells import clean_date


@pytest.mark.parametrize(
    "value",
    [
        "1963-06-07",
        "1963/6/7",
        "1963.6.7",
        "1963年6月7日",
        "1963 年 6 月 7 日",
        "１９６３年６月７日",
        "19630607",
        "1963-06-07 00:00:00",
        date(1963, 6, 7),
        datetime(1963, 6, 7, 12, 0),  # noqa: DTZ001 - a spreadsheet knows no time zone
        23169,  # Excel's serial, as a number and as text
        23169.0,
        "23169",
        19630607.0,
    ],
)
def test_every_style_is_the_same_day(value: object) -> None:
    assert clean_date(value) == "1963-06-07"


@pytest.mark.parametrize(
    "value",
    [
        *("", None, "不详", "1963-13-07", "1963.2.30", "1963", 1963, 1963.06, 0, 7.5, True),
        *("19631307", float("inf"), float("nan")),
    ],
)
def test_what_is_no_day_is_none(value: object) -> None:
    assert clean_date(value) == ""


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("13800138000", "13800138000"),
        (" 138 0013 8000 ", "13800138000"),
        ("138-0013-8000", "13800138000"),
        ("+86 13800138000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("１３８００１３８０００", "13800138000"),
        ("0551-63456789", "0551-63456789"),
        ("(0551)63456789", "0551-63456789"),
        ("010 62345678", "010-62345678"),
        ("0551-63456789-801", "0551-63456789-801"),
        ("0551-6345", "0551-6345"),
        ("13800138OO1", "13800138OO1"),
        ("", ""),
    ],
)
def test_phones_are_cleaned(typed: str, clean: str) -> None:
    assert clean_phone(typed) == clean


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("13800138000", True),
        ("19912345678", True),
        ("0551-63456789", True),
        ("010-62345678", True),
        ("12800138000", False),
        ("138001380000", False),
        ("13800138OO1", False),
        ("0551-6345", False),
        ("63456789", False),  # no area code
    ],
)
def test_phones_are_eleven_digits_or_have_an_area_code(number: str, right: bool) -> None:
    assert is_phone(number) is right


def test_of_several_phones_none_is_lost() -> None:
    assert clean_phones("13800138000/0551-63456789") == ("13800138000", "0551-63456789")
    assert clean_phones("13800138000、13900139000") == ("13800138000", "13900139000")
    assert clean_phones("13800138000 13900139000") == ("13800138000", "13900139000")
