"""Many finished pages in one file, written as they come: nothing is kept of what is written."""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from community_desk.printing.documents import reachable, shifted, stream, take_apart, written
from community_desk.printing.facts import LANGUAGE, PROGRAM, xmp

_PARENT = re.compile(rb"/Parent \d+ 0 R")
_CATALOG, _PAGES, _INFO, _METADATA = 1, 2, 3, 4


def join(pdfs: Iterable[bytes], out: BinaryIO, *, title: str, author: str) -> int:
    """Writes the pages of documents of this package into one; gives how many pages there are."""
    pages: list[int] = []
    tail = b"/Root %d 0 R /Info %d 0 R" % (_CATALOG, _INFO)
    for part in written(_objects(pdfs, pages, title, author), tail):
        out.write(part)
    return len(pages)


def _objects(
    pdfs: Iterable[bytes], pages: list[int], title: str, author: str
) -> Iterator[tuple[int, bytes]]:
    last = _METADATA
    for pdf in pdfs:
        document = take_apart(pdf)
        own = set(document.pages())
        # Without their old parent the pages hang together with nothing but what they show.
        free = {number: _PARENT.sub(b"", body) for number, body in document.objects.items()}
        needed: dict[int, bytes] = {}
        for page in own:
            needed |= reachable(free, page)
        for number, body in sorted(needed.items()):
            moved = shifted(body, last)
            if number in own:
                moved = moved.replace(b"<<", b"<< /Parent %d 0 R " % _PAGES, 1)
                pages.append(number + last)
            yield number + last, moved
        last += max(needed)
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    yield _PAGES, b"<< /Type /Pages /Count %d /Kids [ %s ] >>\n" % (len(pages), kids)
    own_words = b"/Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>" % LANGUAGE.encode()
    parts = (own_words, _PAGES, _METADATA)
    yield _CATALOG, b"<< /Type /Catalog %s /Pages %d 0 R /Metadata %d 0 R >>\n" % parts
    facts = b"/Title %s /Author %s" % (_text(title), _text(author))
    program = _text(PROGRAM)
    yield _INFO, b"<< %s /Producer %s /Creator %s >>\n" % (facts, program, program)
    packet = xmp(title, author)
    yield _METADATA, stream(packet, b"/Type /Metadata /Subtype /XML ")


def _text(words: str) -> bytes:
    """A text of the document's facts (PDF 32000-1, 7.9.2.2)."""
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().upper().encode()
