"""What every PDF of the program keeps to: anybody's reader shows, searches and files it."""

import re
from typing import Any
from xml.etree import ElementTree

from tests.printing.papers import fonts_of, reader

# Anything that acts, calls, asks or carries something along.
_FORBIDDEN = {
    *("/JavaScript", "/JS", "/OpenAction", "/AA", "/AcroForm", "/Launch", "/URI", "/SubmitForm"),
    *("/EmbeddedFiles", "/EmbeddedFile", "/AF", "/RichMedia", "/Annots", "/XFA", "/Encrypt"),
}
_SUBSET = re.compile(r"/[A-Z0-9]{6}\+NotoSerifSC-(Regular|Bold)$")
_TITLE = (
    ".//{http://purl.org/dc/elements/1.1/}title//{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
)
_MAKER = _TITLE.replace("title", "creator")
_TONGUE = _TITLE.replace("title", "language")


def check_hygiene(pdf: bytes, author: str) -> None:
    """Asserts all of it; ``author`` is the office."""
    document = reader(pdf)
    facts = document.metadata
    assert facts is not None
    assert facts.title, "no title"
    assert facts.author == author
    assert (facts.producer, facts.creator) == ("Community Desk", "Community Desk")
    assert str(facts.get("/CreationDate", "D:20000101")).startswith("D:20000101")
    root = document.root_object
    assert root["/Lang"] == "zh-CN"
    packet: Any = root["/Metadata"].get_object()
    said = ElementTree.fromstring(packet.get_data())
    assert [said.findtext(path) for path in (_TITLE, _MAKER, _TONGUE)] == [
        facts.title,
        author or None,
        "zh-CN",
    ]
    fonts = fonts_of(pdf)
    assert fonts
    for name, embedded in fonts.items():
        assert embedded, name
        assert _SUBSET.match(name), name
    assert all(page.extract_text().strip() for page in document.pages)
    assert _names(document.trailer) & _FORBIDDEN == set()


def _names(start: Any) -> set[str]:
    """Every key and name in a document."""
    found: set[str] = set()
    waiting, seen = [start], set()
    while waiting:
        each = waiting.pop()
        if hasattr(each, "idnum"):
            if each.idnum in seen:
                continue
            seen.add(each.idnum)
            each = each.get_object()
        if isinstance(each, dict):
            found |= {str(key) for key in each}
            waiting += [each.raw_get(key) for key in each]
        elif isinstance(each, list):
            waiting += list(each)
        elif isinstance(each, str) and each.startswith("/"):
            found.add(each)
    return found
