"""Pages as they go onto the paper that is in the printer."""

from dataclasses import replace

import pytest

from community_desk.printing.calibration import CROSS, draw_calibration
from community_desk.printing.layouts import MEASURES, Layout
from community_desk.printing.letters import draw_letter
from community_desk.printing.notices import draw_notice
from community_desk.printing.press import to_print
from tests.printing.papers import fonts_of, page_count, reader, text_of
from tests.printing.places import pieces
from tests.printing.samples import LETTER, NOTICE, NUMBER


@pytest.fixture(params=["a4", "a5", "two_up"])
def letter(request: pytest.FixtureRequest) -> bytes:
    return draw_letter(replace(LETTER, layout=request.param))


def test_on_plain_paper_the_very_bytes_are_printed(letter: bytes) -> None:
    assert to_print(letter) is letter


@pytest.mark.parametrize(("right", "down"), [(35, -20), (-500, 500), (1, 0)])
def test_a_page_is_moved_as_it_is(letter: bytes, right: int, down: int) -> None:
    moved = to_print(letter, right_tenths_mm=right, down_tenths_mm=down)
    before, after = pieces(letter)[2], pieces(moved)[2]
    assert text_of(moved) == text_of(letter)
    assert [piece.text for piece in after] == [piece.text for piece in before]
    for old, new in zip(before, after, strict=True):
        assert new.left - old.left == pytest.approx(right / 10, abs=0.01)
        assert old.y - new.y == pytest.approx(down / 10, abs=0.01)
    assert reader(moved).pages[0].mediabox == reader(letter).pages[0].mediabox
    assert to_print(letter, right_tenths_mm=right, down_tenths_mm=down) == moved


def test_preprinted_paper_gets_only_what_is_filled_in(letter: bytes) -> None:
    printed = to_print(letter, preprinted=True)
    text = text_of(printed)
    for given in (*LETTER.paragraphs, LETTER.salutation, LETTER.closing, LETTER.date):
        assert given in text
    for given in (LETTER.signer, LETTER.handler, LETTER.check_code, "陈𬭎"):
        assert given in text
    assert text.count(NUMBER) == text_of(letter).count(NUMBER)
    for borne in (LETTER.title, "签批人：", "联系电话", "校验码", "存根", "领取人签名", "涂改"):
        assert borne not in text
    assert text.count(LETTER.committee) == 1  # below the letter, where the seal goes
    assert page_count(printed) == 1
    assert all(fonts_of(printed).values())


def test_a_notice_on_preprinted_paper_has_no_head_of_its_own() -> None:
    pdf = draw_notice(NOTICE)
    text = text_of(to_print(pdf, preprinted=True))
    assert NOTICE.title not in text
    assert text.count(NOTICE.committee) == 1
    assert NOTICE.number in text


@pytest.mark.parametrize("layout", ["a4", "a5", "two_up"])
def test_the_page_to_measure_with_says_where_its_crosses_are(layout: Layout) -> None:
    pdf = draw_calibration(MEASURES[layout].sheet, "幸福里社区居民委员会")
    assert page_count(pdf) == 1
    assert f"都应当是{CROSS}毫米" in text_of(pdf)
    content = reader(pdf).pages[0].get_contents()
    assert content is not None
    across = f"{(CROSS - 6) * 72 / 25.4:.5f}".rstrip("0")
    assert across.encode()[:6] in content.get_data()
