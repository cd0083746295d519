"""Where text stands on a page: its pieces with their boxes, in millimetres."""

from dataclasses import dataclass
from typing import Any

from community_desk.printing.fonts import SERIF, width
from tests.printing.papers import reader

_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of level text: its left end, baseline, right end and size."""

    text: str
    left: float
    y: float
    right: float


def pieces(pdf: bytes) -> tuple[float, float, list[Piece]]:
    """Width and height of the first page, and its level text."""
    page = reader(pdf).pages[0]
    found: list[Piece] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        words = text.strip()
        if words and abs(tm[1]) < 0.01 and abs(cm[1]) < 0.01:
            left, y = tm[4] + cm[4], tm[5] + cm[5]
            right = left + width(words, SERIF, size * tm[0])
            found.append(Piece(words, left / _MM, y / _MM, right / _MM))

    page.extract_text(visitor_text=visit)
    box = page.mediabox
    return float(box.width) / _MM, float(box.height) / _MM, found
