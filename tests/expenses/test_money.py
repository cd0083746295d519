"""Amounts as typed, as stored, in figures and in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk.errors import NotUnderstoodError
from community_desk.expenses.money import (
    LARGEST_FEN,
    fen_from_yuan,
    in_figures,
    in_words,
    plain,
    yuan,
)
from community_desk.printing import fonts
from tests.expenses.words import fen_of

# domain E.4: the fourteen vectors
WORDS = {
    "1,409.50": "壹仟肆佰零玖元伍角",
    "16,409.02": "壹万陆仟肆佰零玖元零贰分",
    "325.04": "叁佰贰拾伍元零肆分",
    "6,007.14": "陆仟零柒元壹角肆分",
    "1,680.32": "壹仟陆佰捌拾元叁角贰分",
    "107,000.53": "壹拾万柒仟元伍角叁分",
    "24,500.00": "贰万肆仟伍佰元整",
    "10.00": "壹拾元整",
    "0.05": "伍分",
    "0.00": "零元整",
    "10,001.00": "壹万零壹元整",
    "1,010,000.00": "壹佰零壹万元整",
    "200,000,003.07": "贰亿零叁元零柒分",
    "1,234,567,890.12": "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分",
}


@pytest.mark.parametrize(("amount", "words"), WORDS.items())
def test_words_of_the_vectors(amount: str, words: str) -> None:
    assert in_words(fen_from_yuan(amount)) == f"人民币{words}"
    assert yuan(fen_from_yuan(amount)) == amount


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.5", 123450),
        ("1,234.5", 123450),
        ("￥1,234.50", 123450),
        ("¥ 80", 8000),
        ("８００．２５", 80025),
        ("１，２３４．５０元", 123450),
        ("人民币 12 元", 1200),
        (" 0.05 ", 5),
        ("007", 700),
        ("0", 0),
        ("9,999,999,999.99", LARGEST_FEN),
    ],
)
def test_amounts_that_are_understood(text: str, fen: int) -> None:
    assert fen_from_yuan(text) == fen


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("一百", "no_amount"),
        ("abc", "no_amount"),
        ("1e12", "no_amount"),
        ("12,34.50", "no_amount"),
        ("1,2345", "no_amount"),
        ("12.", "no_amount"),
        (".5", "no_amount"),
        ("1.2.3", "no_amount"),
        ("+5", "no_amount"),
        ("١٢", "no_amount"),
        ("nan", "no_amount"),
        ("-5", "amount_negative"),
        ("−5.00", "amount_negative"),
        ("－５", "amount_negative"),
        ("1.005", "amount_decimals"),
        ("1,234.500", "amount_decimals"),
        ("1000000000000", "amount_too_large"),
        ("10,000,000,000", "amount_too_large"),
        ("9" * 5000, "amount_too_large"),
    ],
)
def test_amounts_that_are_refused(text: str, code: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        fen_from_yuan(text)
    assert caught.value.code == code
    assert text[:100] in str(caught.value)  # what is very long is said with its beginning


@given(st.integers(0, LARGEST_FEN))
def test_figures_read_back(fen: int) -> None:
    assert fen_from_yuan(plain(fen)) == fen
    assert fen_from_yuan(yuan(fen)) == fen
    assert fen_from_yuan(f"￥{yuan(fen)}元") == fen


@settings(deadline=None)  # the first words of all load what writes them
@given(st.integers(0, 10**12))
def test_words_read_back(fen: int) -> None:
    words = in_words(fen)
    assert fen_of(words) == fen
    assert words.endswith("整") == (fen % 100 == 0)
    assert set(words) <= set("人民币零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整")


@given(st.integers(1, 10**12))
def test_words_of_a_red_entry_say_that_it_is_below_nothing(fen: int) -> None:
    assert in_words(-fen) == in_words(fen).replace("人民币", "人民币负")
    assert fen_of(in_words(-fen)) == -fen


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        *WORDS.items(),
        # domain E.4, the last column: what others may write
        ("1,409.50", "壹仟肆佰零玖元伍角整"),
        ("1,680.32", "壹仟陆佰捌拾元零叁角贰分"),
        ("107,000.53", "壹拾万零柒仟元伍角叁分"),
        ("107,000.53", "壹拾万柒仟元零伍角叁分"),
        ("24,500.00", "贰万肆仟伍佰元正"),
    ],
)
def test_what_is_read(amount: str, words: str) -> None:
    assert fen_of(words) == fen_of(f"人民币{words}") == fen_from_yuan(amount)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "元整",
        "拾元整",
        "壹仟肆佰玖元伍角",
        "壹仟肆佰零零玖元伍角",
        "壹佰元",
        "叁佰贰拾伍元肆分",
        "叁佰贰拾伍元零肆分整",
        "一百元整",
        "万元整",
        "壹亿万元整",
    ],
)
def test_what_nobody_may_write(words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        fen_of(words)


@pytest.mark.parametrize(
    ("fen", "figures"),
    [
        (123_450, "¥1,234.50"),
        (0, "¥0.00"),
        (5, "¥0.05"),
        (LARGEST_FEN, "¥9,999,999,999.99"),
        (-123_450, "¥-1,234.50"),
    ],
)
def test_figures_on_a_slip_stand_close_to_their_sign(fen: int, figures: str) -> None:
    assert in_figures(fen) == figures
    assert not fonts.missing_sign(figures)


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_a_sentence(text: str) -> None:
    try:
        fen = fen_from_yuan(text)
    except NotUnderstoodError:
        return
    assert 0 <= fen <= LARGEST_FEN


def test_negative_balances_are_written_with_their_sign() -> None:
    assert (plain(-5), yuan(-123456)) == ("-0.05", "-1,234.56")
    assert in_words(-320) == "人民币负叁元贰角"


@pytest.mark.parametrize("text", ["", " ", "元", "￥"])
def test_an_empty_amount_is_asked_for(text: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        fen_from_yuan(text)
    assert caught.value.say() == "请写金额，如 1234.50。"
