"""A finished PDF of this package, taken apart into its objects, and files put together of them.

Only what `paper` draws and `marks` adds is understood: that is enough, quick, and exact.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

PAGE = re.compile(rb"/Type /Page\b(?!s)")
CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_TRAILER = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SECTION = re.compile(rb"(\d+) (\d+)\s*\n")
_ENTRY = 20  # bytes of a line of the table (PDF 32000-1, 7.5.4)


@dataclass(frozen=True, slots=True)
class Document:
    """Bodies of the objects by number, and the entries of the last trailer."""

    objects: Mapping[int, bytes]
    table_at: int
    root: int
    info: int
    identifier: bytes

    def pages(self) -> list[int]:
        """The objects that are pages, in order: these files number them so."""
        return [number for number, body in self.objects.items() if PAGE.search(dictionary(body))]


def take_apart(pdf: bytes) -> Document:
    """The document of ``pdf``, which this package drew."""
    end = _TRAILER.search(pdf[-64:])
    assert end, "not a document of this package"
    places: dict[int, int] = {}
    stops, entries = [], b""
    at: int | None = int(end[1])
    while at is not None:
        found, trailer = _table(pdf, at)
        places = found | places  # what was written later holds
        stops += [at, *found.values()]
        entries = entries or trailer
        before = re.search(rb"/Prev (\d+)", trailer)
        at = int(before[1]) if before else None
    stops.sort()
    ends = dict(zip(stops, [*stops[1:], len(pdf)], strict=True))
    objects = {}
    for number, start in sorted(places.items()):
        opening = b"%d 0 obj\n" % number
        assert pdf.startswith(opening, start), number
        objects[number] = pdf[start + len(opening) : pdf.rindex(b"endobj", start, ends[start])]
    return Document(
        objects,
        int(end[1]),
        number_after(rb"/Root (\d+) 0 R", entries),
        number_after(rb"/Info (\d+) 0 R", entries),
        first(rb"/ID\s*(\[[^\]]*\])", entries),
    )


def _table(pdf: bytes, at: int) -> tuple[dict[int, int], bytes]:
    """Where one cross-reference table says objects are, and the trailer below it."""
    place = pdf.index(b"\n", at) + 1
    found: dict[int, int] = {}
    while section := _SECTION.match(pdf, place):
        place = section.end()
        start, count = int(section[1]), int(section[2])
        for number in range(start, start + count):
            line = pdf[place : place + _ENTRY]
            if line[17:18] == b"n":
                found[number] = int(line[:10])
            place += _ENTRY
    return found, pdf[place : pdf.index(b"startxref", place)]


def first(pattern: bytes, data: bytes) -> bytes:
    """The first group of a pattern that is there."""
    match = re.search(pattern, data)
    assert match, pattern
    return match[1]


def number_after(pattern: bytes, data: bytes) -> int:
    """The number in the first group of a pattern that is there."""
    return int(first(pattern, data))


def dictionary(body: bytes) -> bytes:
    """An object without its stream."""
    return body.split(b"stream\r\n", 1)[0].split(b"stream\n", 1)[0]


def balanced(body: bytes, after: bytes) -> bytes:
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


def references(body: bytes) -> Iterable[int]:
    """The objects that an object speaks of."""
    return (int(match[1]) for match in _REFERENCE.finditer(dictionary(body)))


def reachable(objects: Mapping[int, bytes], start: int) -> dict[int, bytes]:
    """An object with all that it needs."""
    found: dict[int, bytes] = {}
    waiting = [start]
    while waiting:
        number = waiting.pop()
        if number not in found:
            found[number] = objects[number]
            waiting += references(objects[number])
    return found


def shifted(body: bytes, by: int) -> bytes:
    """An object whose references are counted up."""
    head = dictionary(body)
    moved = _REFERENCE.sub(lambda match: b"%d 0 R" % (int(match[1]) + by), head)
    return moved + body[len(head) :]


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object; ``entries`` say how its content is packed."""
    return b"<< %s/Length %d >>\nstream\n%s\nendstream\n" % (entries, len(content), content)


def whole(document: Document) -> bytes:
    """A plain file of a document's objects, as it would have been drawn."""
    tail = b"/Root %d 0 R /Info %d 0 R /ID %s" % (
        document.root,
        document.info,
        document.identifier,
    )
    return b"".join(written(document.objects.items(), tail))


def written(objects: Iterable[tuple[int, bytes]], tail: bytes) -> Iterator[bytes]:
    """The parts of a file with numbered objects, one after the other: what is written already
    need not be kept. ``tail`` are the entries of the trailer.
    """
    opening = b"%PDF-1.4\n%\x93\x8c\x8b\x9e\n"
    yield opening
    place = len(opening)
    places: dict[int, int] = {}
    for number, body in objects:
        part = b"%d 0 obj\n%sendobj\n" % (number, body)
        places[number] = place
        place += len(part)
        yield part
    size = max(places) + 1
    lines = (
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        for number in range(size)
    )
    yield b"xref\n0 %d\n" % size + b"".join(lines)
    yield b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, tail, place)
