"""Letters on A4, on A5, and beside their stub."""

from dataclasses import replace

import pytest

from community_desk.errors import RuleSaysNoError
from community_desk.printing.layouts import MEASURES, Layout
from community_desk.printing.letters import LetterPage, draw_letter
from community_desk.printing.marks import Mark, add_mark
from community_desk.printing.stubs import Stub
from tests.printing.papers import fonts_of, page_count, reader, text_of
from tests.printing.places import pieces
from tests.printing.samples import LETTER, NUMBER

LAYOUTS: list[Layout] = ["a4", "a5", "two_up"]
STUB = Stub(
    (
        (("编号", NUMBER), ("申请人", "陈𬭎")),
        (("证件号码", "110105********002X"), ("事项", "居住证明")),
        (("用途", "办理入学"), ("致送单位", "市第三中学")),
        (("佐证材料", "居民身份证、房屋租赁合同、居民户口簿、入户走访记录"),),
        (("份数", "1"), ("开具日期", "二〇二六年十一月二十三日")),
        (("签批人", "王主任"), ("经办人", "李晓")),
        (("领取人签名", ""), ("备注", "")),
    ),
    LETTER.paragraphs,
)
BODY = "兹证明陈𬭎现住幸福里3栋2单元501室。" + "该居民在本社区居住多年，情况如上所述。" * 8
PAGES = {
    "usual": replace(LETTER, stub=STUB, signed_code="1234567890" * 22),
    "long": replace(LETTER, stub=STUB, paragraphs=(BODY, *LETTER.paragraphs[1:])),
    "draft": replace(LETTER, stub=STUB, check_code=""),
    "long name": replace(
        LETTER, stub=STUB, committee="某某市城东区芜湖路街道望江西路社区居民委员会"
    ),
    "no stub": replace(LETTER, stub=None),
}


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Layout:
    return request.param


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, layout: Layout) -> LetterPage:
    return replace(PAGES[request.param], layout=layout)


def test_all_stands_on_one_page_of_the_right_size(page: LetterPage) -> None:
    pdf = draw_letter(page)
    assert page_count(pdf) == 1
    box = reader(pdf).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(
        MEASURES[page.layout].sheet, abs=0.01
    )
    text = text_of(pdf)
    parts = [*page.paragraphs, page.salutation, page.closing, page.committee, page.date]
    parts += [page.signer, page.handler, page.check_code or "开具后生成", page.small_print]
    parts += [value for row in page.stub.rows for _, value in row] if page.stub else []
    assert [part for part in parts if "".join(part.split()) not in text] == []
    assert text.count(NUMBER) == (3 if page.stub else 1)
    assert all(fonts_of(pdf).values())
    assert draw_letter(page) == pdf


def test_nothing_stands_nearer_than_a_centimetre_to_an_edge(page: LetterPage) -> None:
    wide, high, found = pieces(draw_letter(page))
    assert len(found) > 10
    for piece in found:
        assert piece.left >= 10, piece
        assert piece.right <= wide - 10, piece
        assert 10 <= piece.y <= high - 10, piece


def test_the_round_seal_has_its_room_over_name_and_date(page: LetterPage) -> None:
    wide, high, found = pieces(draw_letter(page))
    date = next(p for p in found if p.text == page.date and p.right > wide / 2)
    middle_x, middle_y = (date.left + date.right) / 2, date.y + 6.5
    assert middle_x + 22.5 <= wide - 10
    assert middle_y - 22.5 >= 10
    may = (page.date, page.committee, *page.paragraphs[-1:], page.closing)
    for piece in found:
        if not any(piece.text in words for words in may):
            beside = max(piece.left - middle_x, middle_x - piece.right, 0)
            assert (beside**2 + (piece.y - middle_y) ** 2) ** 0.5 > 22, piece
    assert high > middle_y


def test_the_stub_beside_a_letter_says_what_the_letter_says() -> None:
    page = replace(PAGES["usual"], layout="two_up")
    text = text_of(draw_letter(page))
    assert [text.count(part) for part in page.paragraphs] == [2, 2, 2]
    assert "正文" in text


@pytest.mark.parametrize("mark", ["样稿", "副本", "作废"])
def test_each_half_that_is_cut_apart_bears_the_mark(layout: Layout, mark: Mark) -> None:
    pdf = draw_letter(replace(PAGES["usual"], layout=layout))
    marked = add_mark(pdf, mark)
    assert marked.startswith(pdf)
    halves = 2 if layout == "two_up" else 1
    assert text_of(marked).count(mark) == 2 * halves  # across it, and small in its corner
    assert text_of(pdf) in text_of(marked)


def test_what_does_not_fit_at_the_smallest_size_is_refused(layout: Layout) -> None:
    page = replace(PAGES["usual"], layout=layout, paragraphs=("太长的话。" * 250,))
    with pytest.raises(RuleSaysNoError) as caught:
        draw_letter(page)
    assert caught.value.code == "too_long_for_page"
    assert ("请改用 A4" in str(caught.value)) == (layout != "a4")


def test_a_small_sheet_holds_less_than_a_large_one() -> None:
    page = replace(PAGES["usual"], paragraphs=("情况如上所述的居民。" * 55,))
    draw_letter(page)
    with pytest.raises(RuleSaysNoError):
        draw_letter(replace(page, layout="a5"))
    draw_letter(replace(page, layout="a5", stub=None))


def test_a_long_salutation_goes_on_in_a_second_line(layout: Layout) -> None:
    salutation = (
        "某某省某某市某某区人力资源和社会保障局城乡居民基本养老保险管理服务中心某某街道办事处便民服务大厅综合窗口（收）："
        * 2
    )
    pdf = draw_letter(replace(PAGES["usual"], layout=layout, salutation=salutation))
    assert salutation in text_of(pdf)
    width, _, found = pieces(pdf)
    assert max(piece.right for piece in found) < width - 8
