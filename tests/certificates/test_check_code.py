"""The check code: three groups of four signs that people read and type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_desk.certificates.check_code import (
    code_of,
    code_of_number,
    frozen,
    looks_typed,
    number_of_code,
    typed_code,
)


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=5))
def test_codes_are_three_groups_of_four_and_read_back(content: dict[str, str]) -> None:
    code = code_of(frozen(content))
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert typed_code(code) == code
    assert not set(code) & set("ILOU")


@given(st.integers(0, 2**60 - 1))
def test_a_code_is_a_number_of_sixty_bits(number: int) -> None:
    assert number_of_code(code_of_number(number)) == number


def test_a_longer_number_is_no_code() -> None:
    with pytest.raises(ValueError):
        code_of_number(2**60)


@pytest.mark.parametrize(
    "typed",
    ["7k3m 9qxt w2hd", "７Ｋ３Ｍ－９ＱＸＴ－Ｗ２ＨＤ", " 7K3M9QXTW2HD。\r\n", "7K3M—9QXT—W2HD"],
)
def test_how_a_code_is_typed_does_not_matter(typed: str) -> None:
    assert typed_code(typed) == "7K3M-9QXT-W2HD"


def test_look_alikes_are_one_sign() -> None:
    assert typed_code("ol1i-0000-0000") == typed_code("0111-OOOO-oooo")


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("7K3M-9QXT-W2HD", True),
        ("7k3m9qxtw2hd", True),
        ("７Ｋ３Ｍ 9QXT—W2HD", True),
        ("7K3M-9QXT-W2H", False),
        ("7K3M-9QXT-W2HU", False),
        ("13600007788", False),
        ("340102197109144410", False),
        ("幸福里3-2-502", False),
        ("", False),
    ],
)
def test_what_may_be_a_typed_code(text: str, may_be: bool) -> None:
    assert looks_typed(text) is may_be
