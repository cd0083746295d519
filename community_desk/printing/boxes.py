"""Boxes of a ruled form: words that fit into one, the lines around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import SERIF, width
from community_desk.printing.paper import Sheet
from community_desk.printing.table_pages import Align

Colour = tuple[float, float, float]

PAD = 1.4 * mm
# Sizes that words in a box are tried in, each with the most lines it may take.
_SIZES = ((9.5, 1), (9.0, 1), (8.5, 1), (8.0, 1), (8.5, 2), (8.0, 2))
_LONG, _LONG_SMALL = 7.5, 6.5  # what takes more lines
_LEADING = 1.28


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they fit into a box."""

    lines: tuple[str, ...]
    size: float

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * _LEADING

    @property
    def height(self) -> float:
        """The least height of their box."""
        return len(self.lines) * self.leading + 2 * PAD


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the sheet, in points from its lower left corner."""

    left: float
    right: float
    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top - self.height


def broken_words(words: str, room: float, *, small: bool = False) -> Words:
    """Words in the largest of the sizes that fit into a width, in as many lines as they need; long
    ones are set ``small`` where there is little room.
    """
    for size, most in _SIZES:
        lines = break_lines(words, SERIF, size, room - 2 * PAD)
        if len(lines) <= most:
            return Words(tuple(lines), size)
    size = _LONG_SMALL if small else _LONG
    return Words(tuple(break_lines(words, SERIF, size, room - 2 * PAD)), size)


def one_line(words: str, font: str, size: float, room: float) -> Words:
    """Words that are never broken, as small as the width makes them."""
    return Words((words,), paper.fitting_size(words, font, size, room - 2 * PAD, least=1))


def shortened_line(words: str, font: str, size: float, room: float) -> Words:
    """Words on one line as small as can still be read, with … for what is too wide even then."""
    size = paper.fitting_size(words, font, size, room - 2 * PAD, least=7.5)
    while words and width(words, font, size) > room - 2 * PAD:
        words = words.removesuffix("…")[:-1] + "…"
    return Words((words,), size)


def edges(left: float, right: float, shares: Sequence[float]) -> list[float]:
    """Where the boxes of a row begin, and where the last ends."""
    unit = (right - left) / sum(shares)
    return [left + share * unit for share in accumulate(shares, initial=0.0)]


def draw_words(
    sheet: Sheet,
    words: Words,
    box: Box,
    *,
    font: str = SERIF,
    align: Align = "center",
    colour: Colour = paper.INK,
) -> None:
    """Words in the middle of the height of a box."""
    x = {
        "left": box.left + PAD,
        "center": (box.left + box.right) / 2,
        "right": box.right - PAD,
    }[align]
    y = box.top - (box.height - len(words.lines) * words.leading) / 2 - words.size * 1.01
    for line in words.lines:
        paper.text(sheet, x, y, line, words.size, font=font, align=align, colour=colour)
        y -= words.leading


def upright(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """A line between two boxes."""
    stroke(sheet, (x, top), (x, bottom), 0.5, paper.RULE)


def stroke(
    sheet: Sheet,
    start: tuple[float, float],
    end: tuple[float, float],
    thickness: float,
    colour: Colour = paper.INK,
) -> None:
    """A line in any direction."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(thickness)
    canvas.line(*start, *end)
    canvas.restoreState()


def frame(
    sheet: Sheet, box: Box, colour: Colour = paper.INK, *, dashes: tuple[float, ...] = ()
) -> None:
    """The line around a box."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(0.9)
    if dashes:
        canvas.setDash(list(dashes))
    canvas.rect(box.left, box.bottom, box.right - box.left, box.height)
    canvas.restoreState()
