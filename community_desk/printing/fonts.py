"""The two faces that paper is set in, and whether they know a character.

Reading the files costs a quarter of a second, so it happens once per process, at the first page.
"""

import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import repeat
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, TTFontFace
from reportlab.pdfgen.canvas import Canvas

from community_desk import paths
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP

SERIF = "Serif"
BOLD = "Serif-Bold"
_FILES = {SERIF: "NotoSerifSC-Regular.ttf", BOLD: "NotoSerifSC-Bold.ttf"}
_MAPPINGS_PER_BLOCK = 100  # PDF 32000-1, 9.7.5.4: at most so many in one beginbfchar
_reading = threading.Lock()


class EmbeddedFont(TTFont):
    """A face whose text can be taken out of the page again, and which is quickly embedded.

    reportlab 5.1.0 writes ``ToUnicode`` entries with four or five hex digits, so that characters
    beyond U+FFFF (𬭎) come out as others; the entries must be UTF-16BE. And for each document it
    copies all outlines of the face, 14 MB, to take those of its characters. Recheck at upgrades.
    """

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file), asciiReadable=False)
        self.face.get_table = partial(  # type: ignore[method-assign]
            _table, self.face.get_table, _Outlines(self.face)
        )

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Adds the subsets to the document, then sets their ``ToUnicode`` right, and writes out
        their widths, over which reportlab takes as long as over a tenth of a letter.
        """
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            widths = _in_an_array(map(self.face.getCharWidth, subset))
            doc.idToObject[names[number]].Widths = widths  # type: ignore[attr-defined]
            prefix = SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX
            name = prefix.decode("latin-1")
            stream = doc.idToObject[f"toUnicodeCMap:{name}"]
            assert isinstance(stream, PDFStream)
            stream.content = _to_unicode(name, subset)


class _Outlines:
    """The table of a face's outlines, of which only what is asked for is copied."""

    __slots__ = ("face", "start")

    def __init__(self, face: TTFontFace) -> None:
        self.face = face
        self.start: int = face.get_table_pos("glyf")[0]

    def __getitem__(self, part: slice) -> bytes:
        chunk: bytes = self.face.get_chunk(self.start + part.start, part.stop - part.start)
        return chunk


def _table(tables: Callable[[str], bytes], outlines: _Outlines, tag: str) -> bytes | _Outlines:
    return outlines if tag == "glyf" else tables(tag)


def register() -> None:
    """Makes both faces known to reportlab; only the first call costs anything."""
    known = pdfmetrics.getRegisteredFontNames()
    if SERIF in known and BOLD in known:
        return
    with _reading:
        for name, file in _FILES.items():
            if name not in pdfmetrics.getRegisteredFontNames():
                path = paths.resources() / "fonts" / file
                pdfmetrics.registerFont(EmbeddedFont(name, path))


def width(text: str, font: str, size: float) -> float:
    """How wide a line of text is, in points."""
    widths = _widths(font)
    return sum(map(widths.by_code.get, map(ord, text), repeat(widths.default))) * size / 1000


def encoded(text: str, font: str, canvas: Canvas) -> Iterator[tuple[str, str]]:
    """A line of text as the pages of a canvas show it: by runs of one subset of the face, the
    name of that and the codes of the signs in hex.
    """
    face, document = _face(font), canvas._doc  # type: ignore[attr-defined]
    for subset, codes in face.splitString(text, document):
        yield face.getSubsetInternalName(subset, document), codes.hex()


def check_characters(texts: Iterable[str]) -> None:
    """Raises `RuleSaysNoError` for the first character that would print as a box."""
    for text in texts:
        if sign := missing_sign(text):
            raise RuleSaysNoError(
                "missing_character",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{text}”里的“{sign}”（{point}）打印字体里没有，没有打印；"
                    "请核对证件上的写法，改用字体里有的字，或者手写。",
                ),
                text=text if len(text) <= 20 else text[:20] + "…",
                sign=sign if sign.isprintable() else " ",
                point=f"U+{ord(sign):04X}",
            )


def missing_sign(text: str) -> str:
    """The first character of a text that would print as a box; "" where all will print."""
    known = _known_codes()
    for sign in text:
        if ord(sign) not in known and sign != "\n" and unicodedata.category(sign) != "Zs":
            return sign
    return ""


class _Widths:
    """Advance widths of a face in thousandths of its size."""

    __slots__ = ("by_code", "default")

    def __init__(self, font: TTFont) -> None:
        self.by_code: dict[int, float] = font.face.charWidths
        self.default: float = font.face.defaultWidth


@cache
def _widths(font: str) -> _Widths:
    return _Widths(_face(font))


@cache
def _known_codes() -> frozenset[int]:
    regular, bold = (set(_face(name).face.charToGlyph) for name in _FILES)
    return frozenset(regular & bold)


def _face(name: str) -> TTFont:
    register()
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)
    return font


def _in_an_array(numbers: Iterable[float]) -> bytes:
    return b"[%s]" % " ".join(f"{number:g}" for number in numbers).encode()


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    """A ToUnicode map (PDF 32000-1, 9.10.3) for the codes of one subset."""
    entries = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
        if code
    ]
    blocks = []
    for start in range(0, len(entries), _MAPPINGS_PER_BLOCK):
        part = entries[start : start + _MAPPINGS_PER_BLOCK]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
