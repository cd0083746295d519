"""A letter on paper."""

from dataclasses import replace

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.letters import draw_letter
from tests.printing.papers import fonts_of, page_count, reader, text_of
from tests.printing.samples import LETTER, NUMBER


def test_a_letter_has_all_its_parts_on_one_page() -> None:
    pdf = draw_letter(LETTER)
    text = text_of(pdf)
    assert page_count(pdf) == 1
    for part in (
        *LETTER.paragraphs,
        "市第三中学：",
        "特此证明。",
        "二〇二六年十一月二十三日",
        "签批人：王主任",
        "经办人：李晓",
        "0551-00000000",
        "7K3M-9QXT-W2HD",
        "涂改无效",
        "存根",
        "领取人签名",
    ):
        assert part in text
    assert text.count(NUMBER) == 3  # on the letter, across the perforation, on the stub


def test_every_font_is_embedded_and_the_bytes_are_reproducible() -> None:
    fonts = fonts_of(draw_letter(LETTER))
    assert len(fonts) == 2
    assert all(fonts.values())
    assert draw_letter(LETTER) == draw_letter(LETTER)


def test_the_document_names_itself_and_no_moment() -> None:
    facts = reader(draw_letter(LETTER)).metadata
    assert facts is not None
    assert facts.title == f"居住证明 {NUMBER}"
    assert facts.author == LETTER.committee
    assert str(facts.creation_date).startswith("2000-01-01")


def test_a_draft_without_code_and_a_letter_without_stub() -> None:
    text = text_of(draw_letter(replace(LETTER, check_code="", stub=None)))
    assert "开具后生成" in text
    assert "存根" not in text


@pytest.mark.parametrize("sentences", [5, 15, 25])
def test_long_text_shrinks_to_one_page(sentences: int) -> None:
    body = "该居民在本社区居住多年，情况如上所述。" * sentences
    pdf = draw_letter(replace(LETTER, paragraphs=(body,)))
    assert page_count(pdf) == 1
    assert body in text_of(pdf)


def test_text_that_never_fits_is_refused() -> None:
    with pytest.raises(RuleSaysNoError) as caught:
        draw_letter(replace(LETTER, paragraphs=("太长的话。" * 400,)))
    assert caught.value.code == "too_long_for_page"
    assert "居住证明" in str(caught.value)


@pytest.mark.parametrize("field", ["salutation", "signer", "telephone", "committee"])
def test_a_missing_character_anywhere_stops_the_letter(field: str) -> None:
    with pytest.raises(RuleSaysNoError, match="U\\+1F600"):
        draw_letter(replace(LETTER, **{field: "王😀"}))
