"""Sheets to paste papers onto, read back."""

import struct
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from community_desk.errors import RuleSaysNoError
from community_desk.printing.paste_sheets import PasteSheet, Place, draw_paste_sheets
from community_desk.printing.pictures import jpeg_of
from community_desk.printing.slips import Field
from tests.printing.papers import page_count
from tests.printing.places import pieces
from tests.printing.test_slips import OFFICE, strokes

MM = 72 / 25.4


def a_picture(
    width: int, height: int, kind: str = "JPEG", mode: str = "RGB", *, turned: int = 1
) -> bytes:
    """A picture whose upper left quarter is red; ``turned`` as Exif says how it was taken."""
    made = Image.new("RGB", (width, height), (240, 240, 240))
    made.paste((220, 0, 0), (0, 0, width // 2, height // 2))
    about = Image.Exif()
    about[0x0112] = turned
    out = BytesIO()
    made.convert(mode).save(out, kind, exif=about)
    return out.getvalue()


def a_sheet(*places: Place) -> PasteSheet:
    return PasteSheet(
        title="原始凭证粘贴单",
        number="2026-11-03",
        kind="发票",
        place_in_row="第 1 张　共 1 张",
        fields=(Field("附件张数", "2 张"), Field("合计金额", "¥165.50")),
        places=places,
        signatures=(Field("经手人签名", "李晓"), Field("审批", "")),
    )


def drawn(*sheets: PasteSheet) -> bytes:
    return draw_paste_sheets(sheets, title="原始凭证粘贴单", author=OFFICE)


def pictures(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, right, bottom and top of the pictures on a page, in millimetres."""
    content = PdfReader(BytesIO(pdf)).pages[page].get_contents()
    assert content is not None
    found = []
    for operands, operator in content.operations:
        # A picture fills the unit square that its transformation makes of it.
        if operator == b"cm" and float(operands[0]) > 1.01:
            wide, _, _, high, left, bottom = (float(each) / MM for each in operands)
            found.append((left, left + wide, bottom, bottom + high))
    return found


FIRST = Place("第 1 行　买签字笔", "发票号码 12345678　¥45.50", "发票粘贴处")
SECOND = Place("第 2 行　买档案盒", "¥120.00", "发票粘贴处")


def test_two_places_one_above_the_other_with_what_they_are_for() -> None:
    pdf = drawn(a_sheet(FIRST, SECOND))
    width, height, found = pieces(pdf)
    assert (round(width), round(height)) == (210, 297)
    upper, lower = (each.y for each in found if each.text == "发票粘贴处")
    assert upper - lower == pytest.approx(116, abs=4)
    ys = {each.text: each.y for each in found}
    assert ys["第 1 行　买签字笔"] > upper > ys["第 2 行　买档案盒"] > lower
    assert ys["经手人签名"] < lower
    assert all(each.left > 19.9 and each.right < 198.1 for each in found)
    assert strokes(pdf) == []


def test_a_place_that_is_left_over_is_struck_through() -> None:
    ((_, y1, _, y2),) = strokes(drawn(a_sheet(FIRST)))
    assert y2 < y1 < 150


def test_each_sheet_is_a_page() -> None:
    pdf = drawn(a_sheet(FIRST, SECOND), a_sheet(FIRST), a_sheet(SECOND))
    assert page_count(pdf) == 3
    assert pdf == drawn(a_sheet(FIRST, SECOND), a_sheet(FIRST), a_sheet(SECOND))


@pytest.mark.parametrize(
    ("size", "turned", "ratio"),
    [
        ((1600, 1000), 1, 1.6),
        ((600, 2400), 1, 0.25),
        ((5000, 1000), 1, 5),
        ((1600, 1000), 6, 0.625),
    ],
)
def test_pictures_fill_their_place_and_keep_their_shape(
    size: tuple[int, int], turned: int, ratio: float
) -> None:
    jpeg = jpeg_of(a_picture(*size, turned=turned))
    pdf = drawn(a_sheet(replace(FIRST, picture=jpeg), replace(SECOND, picture=jpeg)))
    (left, right, bottom, top), lower = pictures(pdf)
    assert (right - left) / (top - bottom) == pytest.approx(ratio, rel=0.01)
    assert 20 < left < right < 198
    assert right - left > 170 or top - bottom > 98
    assert lower[3] < bottom
    _, _, found = pieces(pdf)
    assert top < next(each.y for each in found if each.text == FIRST.what)
    assert not any(each.text == "发票粘贴处" for each in found)
    assert pdf == drawn(a_sheet(replace(FIRST, picture=jpeg), replace(SECOND, picture=jpeg)))


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "LA", "P"])
def test_pictures_of_every_kind_are_taken(mode: str) -> None:
    with Image.open(BytesIO(jpeg_of(a_picture(400, 200, "PNG", mode)))) as read:
        assert (read.format, read.size) == ("JPEG", (400, 200))


def test_what_is_transparent_is_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(jpeg_of(out.getvalue()))) as read:
        assert read.getpixel((10, 10)) == (255, 255, 255)


def test_a_picture_is_turned_as_it_was_taken() -> None:
    with Image.open(BytesIO(jpeg_of(a_picture(800, 400, turned=6)))) as read:
        assert read.size == (400, 800)
        corner = read.getpixel((390, 10))
        assert isinstance(corner, tuple)
        assert corner[0] > 200 > corner[1]


def test_a_picture_is_no_finer_than_a_printer_prints() -> None:
    with Image.open(BytesIO(jpeg_of(a_picture(6000, 4000)))) as read:
        assert max(read.size) <= 2400


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"%PDF-1.4",
        b"\xff\xd8\xff" + b"x" * 100,
        b"\x89PNG\r\n\x1a\n" + b"x" * 100,
        a_picture(300, 300)[:800],
        a_picture(300, 300, "PNG")[:200],
        a_picture(300, 300, "GIF"),
    ],
)
def test_what_is_no_picture_gives_none(broken: bytes) -> None:
    assert jpeg_of(broken) == b""


def test_long_words_are_cut_and_figures_are_not() -> None:
    place = Place(
        "第 1 行　" + "买签字笔" * 50, "发票号码 " + "2" * 40 + "　¥9,999,999,999.99", "名" * 200
    )
    _, _, found = pieces(drawn(a_sheet(place)))
    assert any(each.text == place.facts for each in found)
    assert sum(each.text.endswith("…") for each in found) == 2
    assert all(each.left > 19.9 and each.right < 198.1 for each in found)


def test_a_character_no_font_has_stops_it() -> None:
    with pytest.raises(RuleSaysNoError, match="U\\+E0041"):
        drawn(a_sheet(replace(FIRST, what="\U000e0041")))


@pytest.mark.parametrize("tag", [0x010F, 0x011A, 0x0128])
@pytest.mark.parametrize("kind", [1, 2, 4, 7, 11])
def test_what_a_camera_noted_wrongly_stops_no_picture(tag: int, kind: int) -> None:
    notes = sorted([(0x0112, 3, 1, b"\0\6\0\0"), (tag, kind, 1, b"abcd")])
    exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, len(notes))
    exif += b"".join(struct.pack(">HHI4s", *note) for note in notes) + bytes(4)
    out = BytesIO()
    Image.new("RGB", (80, 60)).save(out, "JPEG", exif=exif)
    assert jpeg_of(out.getvalue()).startswith(b"\xff\xd8")
