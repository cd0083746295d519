"""What the hands and eyes of a journey are: where the keys go, and what a page says."""

import io

from pypdf import PdfReader
from PySide6.QtWidgets import QWidget


def focused(window: QWidget) -> QWidget:
    """Where the next key goes."""
    widget = window.focusWidget()
    assert widget is not None
    return widget


def text_of(pdf: bytes) -> str:
    """What stands on a page; nothing where there is none."""
    if not pdf:
        return ""
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text().replace("\n", "")
