"""样稿, 副本 and 作废 across finished pages."""

from dataclasses import replace

import pytest

from community_desk.printing.letters import draw_letter
from community_desk.printing.marks import Mark, add_mark
from community_desk.printing.notices import draw_notice
from community_desk.printing.tables import draw_table
from tests.printing.papers import fonts_of, page_count, reader, text_of
from tests.printing.samples import LETTER, NOTICE, TABLE


@pytest.mark.parametrize("mark", ["样稿", "副本", "作废"])
@pytest.mark.parametrize(
    "pdf", [draw_letter(LETTER), draw_notice(NOTICE)], ids=["letter", "notice"]
)
def test_the_mark_is_added_and_the_page_stays_as_it_was(pdf: bytes, mark: Mark) -> None:
    marked = add_mark(pdf, mark)
    assert marked.startswith(pdf)
    assert mark in text_of(marked)
    assert text_of(pdf) in text_of(marked)
    assert mark not in text_of(pdf)
    assert all(fonts_of(marked).values())
    assert len(fonts_of(marked)) == len(fonts_of(pdf))
    assert add_mark(pdf, mark) == marked


def test_every_page_is_marked() -> None:
    rows = tuple((str(i), "李静", "幸福里") for i in range(200))
    pdf = draw_table(replace(TABLE, rows=rows, landscape=True))
    marked = add_mark(pdf, "副本")
    assert page_count(marked) == page_count(pdf) > 1
    assert all("副本" in page.extract_text() for page in reader(marked).pages)


def test_a_marked_copy_grows_by_little() -> None:
    pdf = draw_letter(LETTER)
    assert len(add_mark(pdf, "副本")) - len(pdf) < 8_000
