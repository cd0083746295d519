"""Many finished pages in one file, written as they come: nothing is kept of what is written."""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from community_desk.printing.documents import reachable, shifted, take_apart, written

_PARENT = re.compile(rb"/Parent \d+ 0 R")
_CATALOG, _PAGES, _INFO = 1, 2, 3


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
    last = _INFO
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
    yield _CATALOG, b"<< /Type /Catalog /Lang (zh-CN) /Pages %d 0 R >>\n" % _PAGES
    yield (
        _INFO,
        b"<< /Title %s /Author %s /Producer (Community Desk) >>\n"
        % (
            _text(title),
            _text(author),
        ),
    )


def _text(words: str) -> bytes:
    """A text of the document's facts (PDF 32000-1, 7.9.2.2)."""
    return b"<FEFF%s>" % words.encode("utf-16-be").hex().upper().encode()
