"""Twelve months on paper as standing bars: what was, what is expected, and where it ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.fonts import BOLD, SERIF, width
from community_desk.printing.paper import Sheet

_HEADING = 7 * mm
_SIZE = 7.5
_NUMBER = 6.5
_FOOT = 8 * mm
_THICK = 0.62
_BAR = (0.38, 0.47, 0.6)


@dataclass(frozen=True, slots=True)
class MonthBar:
    """A month: its label, its amount, and the number written above it. One that ``is_expected``
    is drawn as an outline.
    """

    label: str
    value: float
    shown: str
    is_expected: bool = False


@dataclass(frozen=True, slots=True)
class MonthBars:
    """Months side by side; ``known`` and ``expected`` say what filled and outlined bars are.

    With ``ends_at``, in months from the left edge, an upright line stands there with
    ``ends_words`` beside it.
    """

    heading: str
    bars: tuple[MonthBar, ...]
    known: str
    expected: str
    ends_at: float = 0.0
    ends_words: str = ""

    def texts(self) -> Iterator[str]:
        """Everything that is written."""
        yield from (self.heading, self.known, self.expected, self.ends_words)
        for bar in self.bars:
            yield from (bar.label, bar.shown)


def draw_month_bars(
    sheet: Sheet, chart: MonthBars, x: float, top: float, room: float, height: float
) -> None:
    """Draws the months in a box with its upper left corner at x, top."""
    paper.text(sheet, x, top - 4.6 * mm, chart.heading, 9.5, font=BOLD)
    bottom = top - height + _FOOT
    tall = height - _FOOT - _HEADING - 7 * mm  # with a line for the words and one for the numbers
    step = room / len(chart.bars)
    most = max((bar.value for bar in chart.bars), default=0) or 1
    widest = max(width(bar.shown, SERIF, 1.0) for bar in chart.bars) or 1.0
    number = min(_NUMBER, (step - 0.5 * mm) / widest)
    paper.rule(sheet, x, bottom, x + room, thickness=0.6)
    for at, bar in enumerate(chart.bars):
        middle = x + (at + 0.5) * step
        high = max(bar.value, 0) / most * tall
        _bar(sheet, middle - step * _THICK / 2, bottom, step * _THICK, high, bar.is_expected)
        label = bottom - 3.2 * mm
        paper.text(sheet, middle, label, bar.label, _SIZE, align="center")
        above = bottom + high + 0.8 * mm
        paper.text(sheet, middle, above, bar.shown, number, align="center", colour=paper.GREY)
    if chart.ends_at:
        _draw_end(sheet, chart, x, x + chart.ends_at * step, top - _HEADING, bottom, room)
    _draw_legend(sheet, chart, x, top - height)


def _draw_end(
    sheet: Sheet, chart: MonthBars, left: float, x: float, top: float, bottom: float, room: float
) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColorRGB(*paper.INK)
    canvas.setLineWidth(0.9)
    canvas.setDash(2, 1.6)
    canvas.line(x, top, x, bottom)
    canvas.restoreState()
    align, at = ("left", x + 1 * mm) if x < left + room / 2 else ("right", x - 1 * mm)
    paper.text(sheet, at, top - 2.6 * mm, chart.ends_words, 8, font=BOLD, align=align)


def _draw_legend(sheet: Sheet, chart: MonthBars, x: float, bottom: float) -> None:
    box = 2.4 * mm
    for words, is_expected in ((chart.known, False), (chart.expected, True)):
        _bar(sheet, x, bottom + 0.6 * mm, box, box, is_expected)
        paper.text(sheet, x + box + 1 * mm, bottom + 0.8 * mm, words, _SIZE)
        x += box + width(words, SERIF, _SIZE) + 5 * mm


def _bar(sheet: Sheet, x: float, y: float, wide: float, high: float, is_expected: bool) -> None:
    if high <= 0:
        return
    canvas = sheet.canvas
    canvas.saveState()
    if is_expected:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setStrokeColorRGB(*_BAR)
        canvas.setLineWidth(0.7)
        canvas.rect(x, y, wide, high, stroke=1, fill=1)
    else:
        canvas.setFillColorRGB(*_BAR)
        canvas.rect(x, y, wide, high, stroke=0, fill=1)
    canvas.restoreState()
