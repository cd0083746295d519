"""Identity numbers: domain F.1 and F.2 as tables, and the rules for any number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.registry.identity import (
    check_digit,
    clean_number,
    province_of,
    read_identity,
    upgraded,
)

# number, kind, sex, birth date, province: all from domain F.1 and F.2.
HOLDING = [
    ("11010519491231002X", "citizen", "2", "1949-12-31", "北京"),
    ("440524188001010014", "citizen", "1", "1880-01-01", "广东"),
    ("610104620927690", "citizen_15", "2", "1962-09-27", "陕西"),
    ("610104196209276908", "citizen", "2", "1962-09-27", "陕西"),
    ("810000199408230021", "hk_residence", "2", "1994-08-23", "香港"),
    ("820000199001010010", "macau_residence", "1", "1990-01-01", "澳门"),
    ("830000199201300022", "taiwan_residence", "2", "1992-01-30", "台湾"),
    ("911124198108030024", "foreign_residence", "2", "1981-08-03", "北京"),
    ("932682198501010017", "foreign_residence", "1", "1985-01-01", "江苏"),
    ("KAZ110090123105", "foreign_residence_old", "", "1990-12-31", ""),
    ("M1234567801", "hm_permit", "", "", ""),
    ("H12345678", "hm_permit", "", "", ""),
    ("12345678", "taiwan_permit", "", "", ""),
    ("E12345678", "passport", "", "", ""),
    ("EA1234567", "passport", "", "", ""),
]


@pytest.mark.parametrize(("number", "kind", "sex", "birth", "province"), HOLDING)
def test_numbers_that_hold(number: str, kind: str, sex: str, birth: str, province: str) -> None:
    identity = read_identity(number)
    assert (identity.kind, identity.sex, identity.birth_date) == (kind, sex, birth)
    assert identity.holds
    assert province_of(number) == province


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("110105194912310021", "citizen"),  # the check digit is X
        ("110105194913310021", "citizen"),  # no thirteenth month
        ("190105194912310028", "citizen"),  # no such province, whatever the check says
        ("990105194912310024", "foreign_residence"),
        ("610104621327690", "citizen_15"),
        ("KAZ110090123106", "foreign_residence_old"),
        ("1101051949123100", "other"),  # sixteen digits
        ("张三", "other"),
    ],
)
def test_numbers_that_do_not_hold_are_still_told_apart(number: str, kind: str) -> None:
    identity = read_identity(number)
    assert identity.kind == kind
    assert not identity.holds


def test_what_the_paper_was_said_to_be_decides_where_shapes_are_alike() -> None:
    assert read_identity("H12345678", "passport").kind == "passport"
    assert read_identity("1234567890", "taiwan_permit").kind == "taiwan_permit"
    assert read_identity("南字第12345", "other").holds


def test_no_number_is_no_fault() -> None:
    assert read_identity("").kind == "none"
    assert read_identity("").holds


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("11010519491231002x", "11010519491231002X"),
        ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
        (" 110105 19491231 002X\u00a0", "11010519491231002X"),
        ("'11010519491231002X", "11010519491231002X"),
        ("110105-19491231-002X", "11010519491231002X"),
        ("11010519491231002×", "11010519491231002X"),
        ("\u202d11010519491231002X\u202c", "11010519491231002X"),  # pasted from WeChat
        ("h1234567801", "H1234567801"),
    ],
)
def test_what_typists_put_around_a_number_goes(typed: str, clean: str) -> None:
    assert clean_number(typed) == clean


def test_fifteen_digits_become_eighteen() -> None:
    assert upgraded("610104620927690") == "610104196209276908"
    assert upgraded("610104620927996").startswith("61010418620927996")  # kept for centenarians
    assert upgraded("11010519491231002X") == "11010519491231002X"


@given(
    st.sampled_from(["110105", "340102", "650104"]),
    st.dates(date(1900, 1, 1), date(2026, 11, 23)),
    st.integers(0, 999),
)
def test_any_right_number_holds_and_any_slip_of_one_digit_shows(
    place: str, born: date, serial: int
) -> None:
    seventeen = f"{place}{born:%Y%m%d}{serial:03}"
    number = seventeen + check_digit(seventeen)
    identity = read_identity(number)
    assert identity.holds
    assert identity.birth_date == born.isoformat()
    assert identity.sex == ("1" if serial % 2 else "2")
    # MOD 11-2 finds every single wrong digit and every swap of neighbours (ISO 7064).
    for position in range(17):
        other = str((int(number[position]) + 1) % 10)
        assert not read_identity(number[:position] + other + number[position + 1 :]).holds
        swapped = number[:position] + number[position + 1] + number[position]
        swapped += number[position + 2 :]
        assert swapped == number or not read_identity(swapped).holds


@given(st.text(max_size=24))
def test_nothing_typed_breaks_it(text: str) -> None:
    read_identity(clean_number(text))
