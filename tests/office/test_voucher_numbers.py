"""A number of a voucher is no day, and is understood as people write it."""

import pytest

from community_desk.office.voucher_numbers import said_number, said_text, stored_number


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("2026-11-02", "记-2026-11-002"),
        ("2026-11-100", "记-2026-11-100"),
        ("2026-11-1000", "记-2026-11-1000"),
        ("", ""),
        ("2026-11", "2026-11"),
        ("记-2026-11-002", "记-2026-11-002"),
    ],
)
def test_it_is_said(stored: str, said: str) -> None:
    assert said_number(stored) == said
    assert (
        stored_number(said)
        == stored_number(stored)
        == stored.removeprefix("记-").replace("-002", "-02")
    )


@pytest.mark.parametrize(
    "typed",
    [
        *("记-2026-11-002", "记字-2026-11-2", " 记－2026－11－002 ", "2026-11-02", "2026-11-2"),
        *("2026年11月第2号", "2026年11月记字第 2 号", "2026 年 11 月 2 号"),
    ],
)
def test_it_is_understood(typed: str) -> None:
    assert stored_number(typed) == "2026-11-02"


def test_what_is_no_number_stays() -> None:
    assert stored_number(" 买签字笔 ") == "买签字笔"


def test_the_text_of_a_red_entry_names_the_voucher_likewise() -> None:
    assert said_text("冲销 2026-11-02：买签字笔") == "冲销 记-2026-11-002：买签字笔"
    assert said_text("2026-11-02 买的签字笔") == "2026-11-02 买的签字笔"
