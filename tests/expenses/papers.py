"""PDFs of the expenses read back."""

from io import BytesIO

from pypdf import PdfReader


def text_of(pdf: bytes) -> str:
    """All words of all pages, without blanks and line ends."""
    pages = PdfReader(BytesIO(pdf)).pages
    return "".join("".join(page.extract_text() for page in pages).split())


def size_of(pdf: bytes) -> tuple[int, int]:
    """Width and height of the first page in millimetres."""
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def smallest_type(pdf: bytes, words: str) -> float:
    """The smallest size in points, as it comes out on paper, of texts that hold some words."""
    found: list[float] = []

    def look(text: str, ctm: list[float], tm: list[float], font: object, size: float) -> None:
        if words in text:
            found.append(size * tm[3] * ctm[3])

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=look)
    return min(found)
