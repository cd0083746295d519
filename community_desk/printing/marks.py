"""A word on every page of a finished PDF: 样稿, 副本 or 作废 across it, or in its corner whose
copy it is.

The mark is an incremental update (PDF 32000-1, 7.5.6): the bytes that were given stand unchanged
at the front of the result, so a copy still carries the page exactly as it was issued.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.documents import (
    CONTENTS,
    Document,
    balanced,
    first,
    number_after,
    reachable,
    shifted,
    stream,
    take_apart,
)
from community_desk.printing.fonts import BOLD, SERIF, width
from community_desk.printing.paper import Sheet

Mark = Literal["样稿", "副本", "作废", "市", "街道", "社区"]

_COLOURS: Mapping[Mark, tuple[float, float, float]] = {
    "样稿": (0.42, 0.47, 0.53),
    "副本": (0.16, 0.38, 0.7),
    "作废": (0.8, 0.1, 0.08),
    **dict.fromkeys(("市", "街道", "社区"), (0.16, 0.38, 0.7)),
}
_OPACITY = 0.14
_ANGLE = 34
# From the upper edge to the foot of the word in the corner; alone it keeps clear of a table.
_TOP, _TOP_ALONE = 14 * mm, 10.5 * mm
_MEDIA_BOX = re.compile(rb"/MediaBox \[ *([^\]]+?) *\]")
_ART_BOX = re.compile(rb"/ArtBox \[ *([^\]]+?) *\]")


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The mark as a form XObject with the objects it needs, numbered from 1."""

    objects: Mapping[int, bytes]
    form: int


def add_mark(pdf: bytes, mark: Mark, note: str = "", *, across: bool = True) -> bytes:
    """Gives ``pdf``, a document of this package, with ``mark`` across each page and in its corner,
    or in the corner alone; ``note`` stands small before the mark in the corner.
    """
    document = take_apart(pdf)
    stamps: dict[tuple[float, float], int] = {}
    added: dict[int, bytes] = {}
    last = max(document.objects)
    for page in document.pages():
        body = document.objects[page]
        size, starts = _parts(body)
        if size not in stamps:
            stamp = _stamp(mark, size, note, across)
            stamps[size] = stamp.form + last
            added |= {last + n: shifted(b, last) for n, b in stamp.objects.items()}
            last = max(added)
        drawn = b"".join(b"q 1 0 0 1 %g 0 cm /DeskMark Do Q " % start for start in starts)
        added[last + 1], added[last + 2] = stream(b"q"), stream(b"Q " + drawn)
        added[page] = _marked_page(body, stamps[size], last + 1, last + 2)
        last += 2
    # Transparency came with PDF 1.4; reportlab's plain files say 1.3.
    root = document.objects[document.root]
    added[document.root] = root.replace(b"/Type /Catalog", b"/Type /Catalog /Version /1.4")
    return pdf + _update(document, added, len(pdf))


def _parts(body: bytes) -> tuple[tuple[float, float], list[float]]:
    """What bears a mark of its own on a page: width and height of such a part, and where each
    begins. It is the page, or the two halves of one whose letter is the right half.
    """
    left, bottom, right, top = _box(_MEDIA_BOX, body)
    size = right - left, top - bottom
    if not _ART_BOX.search(body):
        return size, [0.0]
    start = _box(_ART_BOX, body)[0]
    return (right - start, size[1]), [0.0, start]


def _box(pattern: re.Pattern[bytes], body: bytes) -> list[float]:
    return [float(part) for part in first(pattern.pattern, body).split()]


@lru_cache(maxsize=32)
def _stamp(mark: Mark, size: tuple[float, float], note: str, across: bool) -> _Stamp:
    """Draws the mark on a page of its own and turns that page into a form."""
    sheet = paper.new_sheet(size, mark)
    _draw_corner(sheet, mark, note, _TOP if across else _TOP_ALONE)
    if across:
        _draw_across(sheet, mark)
    document = take_apart(sheet.finish())
    page = document.objects[document.pages()[0]]
    drawing = number_after(CONTENTS.pattern, page)
    head = b"<<\n/Type /XObject /Subtype /Form /BBox [ 0 0 %g %g ] /Resources %s" % (
        *size,
        balanced(page, b"/Resources "),
    )
    form = document.objects[drawing].replace(b"<<", head, 1)
    return _Stamp(reachable({**document.objects, drawing: form}, drawing), drawing)


def _draw_across(sheet: Sheet, mark: Mark) -> None:
    canvas, colour = sheet.canvas, _COLOURS[mark]
    letter = 0.3 * min(sheet.width, sheet.height)
    spacing = letter * 0.25
    extent = width(mark, BOLD, letter) + spacing * (len(mark) - 1)
    canvas.setFillAlpha(_OPACITY)
    canvas.translate(sheet.width / 2, sheet.height * 0.56)
    canvas.rotate(_ANGLE)
    paper.text(
        sheet,
        -extent / 2,
        -letter * 0.38,
        mark,
        letter,
        font=BOLD,
        spacing=spacing,
        colour=colour,
    )


def _draw_corner(sheet: Sheet, mark: Mark, note: str, top: float) -> None:
    """The word once more, small, level and framed: it outlasts a pale printer."""
    size, pad = 15.0, 2.2 * mm
    extent = width(mark, BOLD, size)
    x, y = sheet.width - 12 * mm - extent, sheet.height - top
    paper.text(sheet, x, y, mark, size, font=BOLD, colour=_COLOURS[mark])
    room = x - 4 * pad
    paper.text(
        sheet,
        x - 2 * pad,
        y + size * 0.15,
        note,
        paper.fitting_size(note, SERIF, 9, room),
        align="right",
        colour=_COLOURS[mark],
    )
    sheet.canvas.setStrokeColorRGB(*_COLOURS[mark])
    sheet.canvas.setLineWidth(1)
    sheet.canvas.roundRect(
        x - pad, y - size * 0.12 - pad, extent + 2 * pad, size + 2 * pad, 1.2 * mm
    )


def _marked_page(body: bytes, form: int, before: int, after: int) -> bytes:
    contents = rb"/Contents [ %d 0 R \1 0 R %d 0 R ]" % (before, after)
    body = CONTENTS.sub(contents, body, count=1)
    resources = b"/Resources << /XObject << /DeskMark %d 0 R >>" % form
    return body.replace(b"/Resources <<", resources, 1)


def _update(document: Document, added: Mapping[int, bytes], start: int) -> bytes:
    """The objects, their cross-reference table and a trailer that points back to the old one."""
    parts: list[bytes] = [b"\n"]
    place = start + 1
    table: list[bytes] = []
    for number in sorted(added):
        part = b"%d 0 obj\n%sendobj\n" % (number, added[number])
        table.append(b"%d 1\n%010d 00000 n \n" % (number, place))
        parts.append(part)
        place += len(part)
    parts.append(b"xref\n" + b"".join(table))
    size = max(*added, *document.objects) + 1
    entries = (size, document.root, document.info, document.identifier, document.table_at)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID %s /Prev %d >>\n" % entries
    parts.append(trailer + b"startxref\n%d\n%%%%EOF\n" % place)
    return b"".join(parts)
