"""Reads PDFs back: their text, their fonts, their pages."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader


def reader(pdf: bytes) -> PdfReader:
    """The document, read strictly."""
    return PdfReader(BytesIO(pdf), strict=True)


def text_of(pdf: bytes) -> str:
    """All text without blanks and line ends, which layout decides."""
    return "".join("".join(page.extract_text().split()) for page in reader(pdf).pages)


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    return len(reader(pdf).pages)


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Every font that a page or a form on it can use, and whether its file is embedded."""
    found: dict[str, bool] = {}
    for page in reader(pdf).pages:
        resources: Any = page["/Resources"].get_object()
        stack = [resources]
        while stack:
            current = stack.pop()
            for font in current.get("/Font", {}).get_object().values():
                font = font.get_object()
                descriptor = font.get("/FontDescriptor")
                embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
                found[font["/BaseFont"]] = embedded and found.get(font["/BaseFont"], True)
            drawn = [each.get_object() for each in current.get("/XObject", {}).values()]
            stack += [
                each["/Resources"].get_object() for each in drawn if each["/Subtype"] == "/Form"
            ]
    return found
