"""Every kind of page that `printing` draws is clean, names itself, and is the same twice."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from community_desk.printing import fonts
from community_desk.printing.applications import draw_application
from community_desk.printing.calibration import draw_calibration
from community_desk.printing.joining import join
from community_desk.printing.letters import draw_letter
from community_desk.printing.marks import add_mark
from community_desk.printing.notices import draw_notice
from community_desk.printing.paper import PORTRAIT
from community_desk.printing.paste_sheets import Place, draw_paste_sheets
from community_desk.printing.pictures import jpeg_of
from community_desk.printing.plans import draw_plan
from community_desk.printing.press import to_print
from community_desk.printing.slips import draw_slips
from community_desk.printing.statements import draw_statement
from community_desk.printing.tables import draw_table
from tests.printing.hygiene import check_hygiene
from tests.printing.papers import text_of
from tests.printing.samples import LETTER, NOTICE, TABLE
from tests.printing.test_applications import PAGE
from tests.printing.test_paste_sheets import a_picture, a_sheet
from tests.printing.test_plans import plan
from tests.printing.test_slips import a_slip
from tests.printing.test_statements import statement

OFFICE = LETTER.committee
SIGNED = replace(LETTER, signed_code="1234567890" * 22)


def joined() -> bytes:
    out = io.BytesIO()
    pages = (draw_letter(SIGNED), add_mark(draw_notice(NOTICE), "副本"))
    join(pages, out, title="证明", author=OFFICE)
    return out.getvalue()


def pasted() -> bytes:
    picture = Place("第 1 行", "¥45.50", picture=jpeg_of(a_picture(160, 100)))
    sheet = a_sheet(picture, Place("第 2 行", "¥120.00", "收据粘贴处"))
    return draw_paste_sheets([sheet], title="原始凭证粘贴单", author=OFFICE)


KINDS: dict[str, Callable[[], bytes]] = {
    "letter": lambda: draw_letter(SIGNED),
    "letter-a5": lambda: draw_letter(replace(SIGNED, layout="a5")),
    "letter-two-up": lambda: draw_letter(replace(SIGNED, layout="two_up")),
    "draft": lambda: add_mark(draw_letter(replace(LETTER, check_code="")), "样稿"),
    "copy": lambda: add_mark(draw_letter(replace(SIGNED, layout="two_up")), "副本"),
    "void": lambda: add_mark(draw_letter(SIGNED), "作废"),
    "pre-printed": lambda: to_print(draw_letter(SIGNED), right_tenths_mm=15, preprinted=True),
    "notice": lambda: draw_notice(NOTICE),
    "table": lambda: draw_table(replace(TABLE, author=OFFICE)),
    "statement": lambda: draw_statement(replace(statement(12), author=OFFICE)),
    "plan": lambda: draw_plan(replace(plan(6, 2), author=OFFICE)),
    "slips": lambda: draw_slips([a_slip(9)], "two_up", title="费用报销单", author=OFFICE),
    "application": lambda: draw_application(replace(PAGE, committee=OFFICE)),
    "paste-sheets": pasted,
    "calibration": lambda: draw_calibration(PORTRAIT, OFFICE),
    "many": joined,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_clean_and_the_same_twice(kind: str) -> None:
    pdf = KINDS[kind]()
    check_hygiene(pdf, OFFICE)
    assert KINDS[kind]() == pdf


def test_titles_may_hold_any_character() -> None:
    page = replace(LETTER, title="<证明> & “𠅤”", committee="甲&乙<居委会>")
    check_hygiene(draw_letter(page), "甲&乙<居委会>")


def test_rare_characters_are_taken_out_of_every_layout_again() -> None:
    rare = "䶮㛃𬭎𠅤"
    fonts.check_characters((rare,))
    for layout in ("a4", "a5", "two_up"):
        page = replace(SIGNED, layout=layout, paragraphs=(f"兹证明{rare}，男。",))
        assert rare in text_of(draw_letter(page))
