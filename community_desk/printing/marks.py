"""A word across every page of a finished PDF: 样稿, 副本 or 作废.

The mark is an incremental update (PDF 32000-1, 7.5.6): the bytes that were given stand unchanged
at the front of the result, so a copy still carries the page exactly as it was issued.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.fonts import BOLD, width
from community_desk.printing.paper import Sheet

Mark = Literal["样稿", "副本", "作废"]

_COLOURS: Mapping[Mark, tuple[float, float, float]] = {
    "样稿": (0.42, 0.47, 0.53),
    "副本": (0.16, 0.38, 0.7),
    "作废": (0.8, 0.1, 0.08),
}
_OPACITY = 0.14
_ANGLE = 34
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_PAGE = re.compile(rb"/Type /Page\b(?!s)")
_MEDIA_BOX = re.compile(rb"/MediaBox \[ *([^\]]+?) *\]")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s.*\sstartxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_OFFSET = re.compile(rb"^(\d{10}) 00000 n ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Document:
    """A file of reportlab's taken apart: object bodies, and the entries of its trailer."""

    objects: Mapping[int, bytes]
    table_at: int
    root: int
    info: int
    identifier: bytes

    def pages(self) -> list[int]:
        return [number for number, body in self.objects.items() if _PAGE.search(_dictionary(body))]


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The mark as a form XObject with the objects it needs, numbered from 1."""

    objects: Mapping[int, bytes]
    form: int


def add_mark(pdf: bytes, mark: Mark) -> bytes:
    """Gives ``pdf``, a document of this package, with ``mark`` across each page."""
    document = _take_apart(pdf)
    stamps: dict[tuple[float, float], int] = {}
    added: dict[int, bytes] = {}
    last = max(document.objects)
    for page in document.pages():
        body = document.objects[page]
        size = _page_size(body)
        if size not in stamps:
            stamp = _stamp(mark, size)
            stamps[size] = stamp.form + last
            added |= {last + n: _shifted(b, last) for n, b in stamp.objects.items()}
            last = max(added)
        added[last + 1], added[last + 2] = _stream(b"q"), _stream(b"Q q /DeskMark Do Q")
        added[page] = _marked_page(body, stamps[size], last + 1, last + 2)
        last += 2
    # Transparency came with PDF 1.4; reportlab's plain files say 1.3.
    root = document.objects[document.root]
    added[document.root] = root.replace(b"/Type /Catalog", b"/Type /Catalog /Version /1.4")
    return pdf + _update(document, added, len(pdf))


def _take_apart(pdf: bytes) -> _Document:
    trailer = _TRAILER.search(pdf[-1024:])
    assert trailer, "not a document of this package"
    table_at = int(trailer[1])
    places = [int(match[1]) for match in _OFFSET.finditer(pdf, table_at)]
    ends = [*places[1:], table_at]
    objects = {}
    for number, (start, end) in enumerate(zip(places, ends, strict=True), start=1):
        opening = b"%d 0 obj\n" % number
        assert pdf.startswith(opening, start), number
        objects[number] = pdf[start + len(opening) : pdf.rindex(b"endobj", start, end)]
    entries = trailer[0]
    return _Document(
        objects,
        table_at,
        _number_after(rb"/Root (\d+) 0 R", entries),
        _number_after(rb"/Info (\d+) 0 R", entries),
        _first(rb"/ID\s*(\[[^\]]*\])", entries),
    )


def _first(pattern: bytes, data: bytes) -> bytes:
    match = re.search(pattern, data)
    assert match, pattern
    return match[1]


def _number_after(pattern: bytes, data: bytes) -> int:
    return int(_first(pattern, data))


def _dictionary(body: bytes) -> bytes:
    """An object without its stream."""
    return body.split(b"stream\r\n", 1)[0].split(b"stream\n", 1)[0]


def _page_size(body: bytes) -> tuple[float, float]:
    left, bottom, right, top = (float(part) for part in _first(_MEDIA_BOX.pattern, body).split())
    return right - left, top - bottom


@cache
def _stamp(mark: Mark, size: tuple[float, float]) -> _Stamp:
    """Draws the mark on a page of its own and turns that page into a form."""
    sheet = paper.new_sheet(size, mark)
    canvas, colour = sheet.canvas, _COLOURS[mark]
    _draw_corner(sheet, mark)
    letter = 0.3 * min(size)
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
    document = _take_apart(sheet.finish())
    page = document.objects[document.pages()[0]]
    drawing = _number_after(_CONTENTS.pattern, page)
    head = b"<<\n/Type /XObject /Subtype /Form /BBox [ 0 0 %g %g ] /Resources %s" % (
        *size,
        _balanced(page, b"/Resources "),
    )
    form = document.objects[drawing].replace(b"<<", head, 1)
    return _Stamp(_reachable({**document.objects, drawing: form}, drawing), drawing)


def _draw_corner(sheet: Sheet, mark: Mark) -> None:
    """The word once more, small, level and framed: it outlasts a pale printer."""
    size, pad = 15.0, 2.2 * mm
    extent = width(mark, BOLD, size)
    x, y = sheet.width - 12 * mm - extent, sheet.height - 14 * mm
    paper.text(sheet, x, y, mark, size, font=BOLD, colour=_COLOURS[mark])
    sheet.canvas.setStrokeColorRGB(*_COLOURS[mark])
    sheet.canvas.setLineWidth(1)
    sheet.canvas.roundRect(
        x - pad, y - size * 0.12 - pad, extent + 2 * pad, size + 2 * pad, 1.2 * mm
    )


def _balanced(body: bytes, after: bytes) -> bytes:
    """The dictionary that follows ``after``, with all that it encloses."""
    start = body.index(after) + len(after)
    depth, place = 0, start
    while True:
        if body.startswith(b"<<", place):
            depth, place = depth + 1, place + 2
        elif body.startswith(b">>", place):
            depth, place = depth - 1, place + 2
            if depth == 0:
                return body[start:place]
        else:
            place += 1


def _references(body: bytes) -> Iterable[int]:
    return (int(match[1]) for match in _REFERENCE.finditer(_dictionary(body)))


def _reachable(objects: Mapping[int, bytes], start: int) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    waiting = [start]
    while waiting:
        number = waiting.pop()
        if number not in found:
            found[number] = objects[number]
            waiting += _references(objects[number])
    return found


def _shifted(body: bytes, by: int) -> bytes:
    head = _dictionary(body)
    moved = _REFERENCE.sub(lambda match: b"%d 0 R" % (int(match[1]) + by), head)
    return moved + body[len(head) :]


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream\n" % (len(content), content)


def _marked_page(body: bytes, form: int, before: int, after: int) -> bytes:
    contents = rb"/Contents [ %d 0 R \1 0 R %d 0 R ]" % (before, after)
    body = _CONTENTS.sub(contents, body, count=1)
    resources = b"/Resources << /XObject << /DeskMark %d 0 R >>" % form
    return body.replace(b"/Resources <<", resources, 1)


def _update(document: _Document, added: Mapping[int, bytes], start: int) -> bytes:
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
