"""Charts on paper in black and grey: lying bars, and a pyramid of two sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.fonts import BOLD, SERIF, width
from community_desk.printing.paper import Sheet

_HEADING = 7 * mm
_SIZE = 8.5
_ROW = 4.6 * mm
_THICK = 0.68
_GAP = 1.6 * mm
_BAR = (0.38, 0.47, 0.6)


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar: its label, its length against the others, and the number written at its end."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under each other. With ``sides`` (a word for each) it is a pyramid: the bars come in
    pairs, left and right, and the label of the left one stands between them.
    """

    heading: str
    bars: tuple[ChartBar, ...]
    sides: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """How much room it takes, in points."""
        rows = len(self.bars) // 2 + 1 if self.sides else len(self.bars)
        return _HEADING + rows * _ROW

    def texts(self) -> Iterator[str]:
        """Everything that is written."""
        yield self.heading
        yield from self.sides
        for bar in self.bars:
            yield from (bar.label, bar.shown)


def draw_chart(sheet: Sheet, chart: Chart, x: float, top: float, room: float) -> None:
    """Draws a chart ``room`` points wide with its upper left corner at x, top."""
    paper.text(sheet, x, top - 4.6 * mm, chart.heading, 10.5, font=BOLD)
    if chart.sides:
        _draw_pyramid(sheet, chart, x, top - _HEADING, room)
    else:
        _draw_bars(sheet, chart, x, top - _HEADING, room)


def _draw_bars(sheet: Sheet, chart: Chart, x: float, top: float, room: float) -> None:
    labels = max((width(bar.label, SERIF, _SIZE) for bar in chart.bars), default=0)
    numbers = max((width(bar.shown, SERIF, _SIZE) for bar in chart.bars), default=0)
    left = x + labels + _GAP
    longest = max(room - labels - numbers - 2 * _GAP, 1)
    most = max((bar.value for bar in chart.bars), default=0) or 1
    for row, bar in enumerate(chart.bars):
        y = top - (row + 1) * _ROW
        long = bar.value / most * longest
        paper.text(sheet, left - _GAP, y + 1.4 * mm, bar.label, _SIZE, align="right")
        _bar(sheet, left, y, long)
        paper.text(sheet, left + long + _GAP, y + 1.4 * mm, bar.shown, _SIZE, colour=paper.GREY)


def _draw_pyramid(sheet: Sheet, chart: Chart, x: float, top: float, room: float) -> None:
    between = max((width(bar.label, SERIF, _SIZE) for bar in chart.bars), default=0) + 3 * _GAP
    numbers = max((width(bar.shown, SERIF, _SIZE) for bar in chart.bars), default=0)
    middle = x + room / 2
    inner = (middle - between / 2, middle + between / 2)
    longest = max(room / 2 - between / 2 - numbers - _GAP, 1)
    most = max((bar.value for bar in chart.bars), default=0) or 1
    for at, (edge, words) in enumerate(zip(inner, chart.sides, strict=True)):
        align = "left" if at else "right"
        paper.text(sheet, edge, top - _ROW + 1.4 * mm, words, _SIZE, font=BOLD, align=align)
    for number, bar in enumerate(chart.bars):
        row, side = divmod(number, 2)
        y = top - (row + 2) * _ROW
        long = bar.value / most * longest
        if side:
            _bar(sheet, inner[1], y, long)
            end, align = inner[1] + long + _GAP, "left"
        else:
            _bar(sheet, inner[0] - long, y, long)
            end, align = inner[0] - long - _GAP, "right"
            paper.text(sheet, middle, y + 1.4 * mm, bar.label, _SIZE, align="center")
        paper.text(sheet, end, y + 1.4 * mm, bar.shown, _SIZE, align=align, colour=paper.GREY)


def _bar(sheet: Sheet, x: float, y: float, long: float) -> None:
    if long > 0:
        sheet.canvas.setFillColorRGB(*_BAR)
        rest = (1 - _THICK) / 2 * _ROW
        sheet.canvas.rect(x, y + rest, max(long, 0.5), _ROW * _THICK, stroke=0, fill=1)
