"""How a letter lies on its paper: A4, A5, or letter and stub side by side on one A4 (domain C.3).

Two-up is what printed letter books are: lying A4, the stub at the left for the binder, the letter
at the right, the number down the perforation between them, so that one cut leaves an upright A5
letter and an A5 stub with all that was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from reportlab.lib.pagesizes import A5
from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.paper import Head

Layout = Literal["a4", "a5", "two_up"]

SEAL = 45 * mm  # a committee's round seal is at most 4.5 cm across (domain C.3)
# A signed code of the usual length has 49 modules a side, of half a millimetre each at this size:
# enough for a telephone, and for paper that was scanned at 150 dots per inch.
QR = 27 * mm


@dataclass(frozen=True, slots=True)
class Measures:
    """What a layout decides. Lengths are in points from the lower left corner of the sheet.

    ``start`` and ``end`` are the edges of the part that is the letter; ``margin`` is kept inside
    them. ``sizes`` of the body are tried from the largest. On a ``close`` layout the code stands
    beside the seal; else below it.
    """

    sheet: tuple[float, float]
    start: float
    end: float
    margin: float
    floor: float
    head: Head
    below_head: float
    sizes: tuple[float, ...]
    leading: float
    widest_leading: float
    sign_size: float
    close: bool
    stub_margin: float
    stub_size: float
    stub_leading: float
    stub_head: float

    @property
    def left(self) -> float:
        """The left edge of the text."""
        return self.start + self.margin

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return self.end - self.margin


_A4 = Measures(
    sheet=paper.PORTRAIT,
    start=0,
    end=paper.PORTRAIT[0],
    margin=28.3 * mm,
    floor=12 * mm,
    head=Head(),
    below_head=11 * mm,
    sizes=(14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5),
    leading=1.75,
    widest_leading=2.15,
    sign_size=14.0,
    close=False,
    stub_margin=17 * mm,
    stub_size=9.5,
    stub_leading=5.7 * mm,
    stub_head=20.9 * mm,
)
_A5 = Measures(
    sheet=A5,
    start=0,
    end=A5[0],
    margin=16 * mm,
    floor=11 * mm,
    head=Head(16 * mm, 12.0, 92 * mm, 10 * mm, 20.0, 8.5 * mm, 9.5, 2.2 * mm),
    below_head=9 * mm,
    sizes=(12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5),
    leading=1.5,
    widest_leading=2.1,
    sign_size=12.0,
    close=True,
    stub_margin=12 * mm,
    stub_size=8.5,
    stub_leading=5.2 * mm,
    stub_head=20.5 * mm,
)
_TWO_UP = replace(
    _A5,
    sheet=paper.LANDSCAPE,
    start=paper.LANDSCAPE[0] / 2,
    end=paper.LANDSCAPE[0],
    floor=14 * mm,
    below_head=10 * mm,
    stub_margin=14 * mm,
    stub_size=9.5,
    stub_leading=7.4 * mm,
    stub_head=0.0,
)
MEASURES: Mapping[Layout, Measures] = {"a4": _A4, "a5": _A5, "two_up": _TWO_UP}
