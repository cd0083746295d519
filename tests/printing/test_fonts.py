"""The faces on paper: which characters they know, and whether text can be read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community_desk.errors import RuleSaysNoError
from community_desk.printing import fonts, paper
from tests.printing.papers import fonts_of, text_of

RARE = "䶮㛃𬭎𠅤"


def test_rare_characters_of_names_are_known() -> None:
    fonts.check_characters([RARE, "二〇二六年〔〕", "陈𬭎\n第二行　空格"])


@pytest.mark.parametrize(
    ("sign", "point"), [("☑", "U+2611"), ("😀", "U+1F600"), ("\x00", "U+0000")]
)
def test_a_missing_character_is_named(sign: str, point: str) -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        fonts.check_characters(["陈静", f"陈{sign}"])
    assert caught.value.code == "missing_character"
    assert point in str(caught.value)
    assert "手写" in str(caught.value)


@pytest.mark.parametrize("font", [fonts.SERIF, fonts.BOLD])
def test_characters_beyond_the_first_plane_can_be_read_back(font: str) -> None:
    sheet = paper.new_sheet(paper.PORTRAIT, "𬭎")
    paper.text(sheet, 100, 500, f"陈{RARE}A1", 14, font=font)
    pdf = sheet.finish()
    assert text_of(pdf) == f"陈{RARE}A1"
    assert all(fonts_of(pdf).values())


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=300))
def test_any_text_that_passes_the_check_is_read_back(text: str) -> None:
    try:
        fonts.check_characters([text])
    except RuleSaysNoError:
        return
    sheet = paper.new_sheet(paper.PORTRAIT, "")
    for line in range(0, len(text), 25):
        paper.text(sheet, 20, 800 - line, text[line : line + 25], 10)
    assert text_of(sheet.finish()) == text


def test_width_counts_full_and_half_width_signs() -> None:
    assert fonts.width("陈𬭎", fonts.SERIF, 10) == pytest.approx(20, abs=0.2)
    assert fonts.width("11", fonts.SERIF, 10) < 12
