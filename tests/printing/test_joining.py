"""Many documents in one file."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest

from community_desk.printing.joining import join
from community_desk.printing.letters import draw_letter
from community_desk.printing.marks import add_mark
from community_desk.printing.notices import draw_notice
from community_desk.printing.press import to_print
from community_desk.printing.tables import draw_table
from tests.printing.papers import fonts_of, reader
from tests.printing.samples import LETTER, NOTICE, TABLE

ROWS = tuple((str(number), "李静", "幸福里") for number in range(120))
EACH = {
    "letter": draw_letter(LETTER),
    "two-up": draw_letter(replace(LETTER, layout="two_up")),
    "copy": add_mark(draw_letter(LETTER), "副本"),
    "moved": to_print(draw_letter(LETTER), right_tenths_mm=30, preprinted=True),
    "notice": draw_notice(NOTICE),
    "table": draw_table(replace(TABLE, rows=ROWS)),
}


def joined(pdfs: Iterator[bytes] | list[bytes]) -> bytes:
    out = io.BytesIO()
    join(pdfs, out, title="证明", author="幸福里社区居民委员会")
    return out.getvalue()


def test_every_page_is_there_in_order_and_says_what_it_said() -> None:
    pdf = joined(list(EACH.values()))
    pages = [page for each in EACH.values() for page in reader(each).pages]
    document = reader(pdf)
    assert len(document.pages) == len(pages) > len(EACH)
    for one, other in zip(document.pages, pages, strict=True):
        assert one.extract_text() == other.extract_text()
        assert one.mediabox == other.mediabox
    assert all(fonts_of(pdf).values())
    assert joined(list(EACH.values())) == pdf


def test_the_file_names_itself() -> None:
    document = reader(joined([EACH["letter"]]))
    assert document.metadata is not None
    assert document.metadata.title == "证明"
    assert document.metadata.author == "幸福里社区居民委员会"
    assert document.root_object["/Lang"] == "zh-CN"


@pytest.mark.parametrize("many", [1, 40])
def test_what_is_written_is_not_kept(many: int) -> None:
    held = 0

    def pdfs() -> Iterator[bytes]:
        nonlocal held
        for _ in range(many):
            held = out.tell()
            yield EACH["letter"]

    out = io.BytesIO()
    assert join(pdfs(), out, title="证明", author="") == many
    assert held >= (many - 1) * len(EACH["letter"]) * 0.9
