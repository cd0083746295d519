"""A sheet to draw on: sizes, the canvas that makes reproducible bytes, lines of text."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from reportlab import rl_config
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.printing import fonts
from community_desk.printing.breaking import line_width
from community_desk.printing.facts import LANGUAGE, PROGRAM, xmp
from community_desk.printing.fonts import BOLD, SERIF, width

INK = (0.07, 0.07, 0.07)
GREY = (0.36, 0.36, 0.36)
PALE = (0.955, 0.955, 0.945)
RULE = (0.62, 0.62, 0.62)
PORTRAIT: tuple[float, float] = A4
PREPRINTED_BEGINS, PREPRINTED_ENDS = "/Preprinted BMC", "EMC"
LANDSCAPE: tuple[float, float] = landscape(A4)
Size = Literal["A4", "A3"]

# Streams as plain bytes: their armour of letters makes them a quarter longer, and a letter slower.
rl_config.useA85 = 0

# More than this between two characters makes readers of the text see a blank there.
_MOST_STRETCH = 0.07


@dataclass(frozen=True, slots=True)
class Sheet:
    """A canvas with its size in points; ``finish`` gives the PDF."""

    canvas: Canvas
    buffer: BytesIO
    width: float
    height: float

    def finish(self) -> bytes:
        """Ends the last page and gives the bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()


def size_of(size: Size, *, landscape: bool) -> tuple[float, float]:
    """Width and height of a sheet in points."""
    upright: tuple[float, float] = {"A4": A4, "A3": A3}[size]
    return upright[::-1] if landscape else upright


def new_sheet(size: tuple[float, float], title: str, author: str = "") -> Sheet:
    """An empty document whose bytes depend on nothing but what is drawn.

    ``initialFontName`` is set because the canvas would else name Helvetica on every page, a font
    that is not embedded.
    """
    fonts.register()
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=SERIF,  # type: ignore[arg-type]  # types-reportlab 5.0 says float
        lang=LANGUAGE,
        pdfVersion=(1, 4),
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject("")
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    # reportlab knows XMP and has no call for it.
    catalog = canvas._doc.Catalog  # type: ignore[attr-defined]
    catalog.Metadata = XMP(creator=lambda _: xmp(title, author))
    return Sheet(canvas, buffer, *size)


def text(
    sheet: Sheet,
    x: float,
    y: float,
    words: str,
    size: float,
    *,
    font: str = SERIF,
    align: str = "left",
    spacing: float = 0.0,
    colour: tuple[float, float, float] = INK,
) -> None:
    """One line with its baseline at y; x is its left edge, centre or right edge."""
    if not words:
        return
    if align != "left":
        extent = width(words, font, size) + spacing * (len(words) - 1)
        x -= {"center": extent / 2, "right": extent}[align]
    shown = " ".join(
        f"{face} {size:g} Tf <{codes}> Tj"
        for face, codes in fonts.encoded(words, font, sheet.canvas)
    )
    red, green, blue = colour
    # Written out: a text object of reportlab's takes three times as long.
    sheet.canvas.addLiteral(
        f"BT 1 0 0 1 {x:.4f} {y:.4f} Tm {red:g} {green:g} {blue:g} rg {spacing:.4f} Tc {shown} ET"
    )


def paragraph(
    sheet: Sheet,
    x: float,
    y: float,
    lines: Sequence[str],
    size: float,
    leading: float,
    measure: float,
    *,
    first_indent: float = 0.0,
    font: str = SERIF,
) -> float:
    """Draws broken lines, stretched lightly to an even right edge; gives the next baseline."""
    for number, line in enumerate(lines):
        indent = first_indent if number == 0 else 0.0
        slack = measure - indent - line_width(line, font, size)
        gaps = len(line) - 1
        spacing = slack / gaps if gaps > 0 and number < len(lines) - 1 else 0.0
        if not 0 < spacing <= _MOST_STRETCH * size:
            spacing = 0.0
        text(sheet, x + indent, y, line, size, font=font, spacing=spacing)
        y -= leading
    return y


def rule(
    sheet: Sheet,
    x1: float,
    y: float,
    x2: float,
    *,
    thickness: float = 0.6,
    dashes: tuple[float, ...] = (),
    colour: tuple[float, float, float] = RULE,
) -> None:
    """A horizontal line."""
    red, green, blue = colour
    dash = f"[{' '.join(f'{length:g}' for length in dashes)}] 0 d " if dashes else ""
    sheet.canvas.addLiteral(
        f"q {red:g} {green:g} {blue:g} RG {thickness:g} w {dash}"
        f"{x1:.4f} {y:.4f} m {x2:.4f} {y:.4f} l S Q"
    )


@dataclass(frozen=True, slots=True)
class Head:
    """Distances (points) and sizes of what stands above a text: from the upper edge down to the
    committee, from there to the title, to the number, and to the line below them. The name of
    the committee keeps clear of a mark in the corner.
    """

    top: float = 23 * mm
    committee: float = 14.0
    committee_room: float = 153 * mm
    to_title: float = 13 * mm
    title: float = 24.0
    to_number: float = 10 * mm
    number: float = 10.5
    to_line: float = 2.6 * mm


def letterhead(
    sheet: Sheet,
    committee: str,
    title: str,
    number: str,
    left: float,
    right: float,
    middle: float,
    head: Head,
) -> float:
    """Committee, title, number and the line below them; gives the y of that line."""
    y = sheet.height - head.top
    with preprinted(sheet):
        size = fitting_size(committee, SERIF, head.committee, head.committee_room, spacing=1.2)
        text(sheet, middle, y, committee, size, align="center", spacing=1.2)
        y -= head.to_title
        size = fitting_size(title, BOLD, head.title, right - left, spacing=3)
        text(sheet, middle, y, title, size, font=BOLD, align="center", spacing=3)
    y -= head.to_number
    text(sheet, right, y, number, head.number, align="right")
    y -= head.to_line
    with preprinted(sheet):
        rule(sheet, left, y, right, thickness=0.9, colour=INK)
    return y


@contextmanager
def preprinted(sheet: Sheet) -> Iterator[None]:
    """What is drawn inside stands already on pre-printed paper: `press` leaves it out there.

    It is marked content (PDF 32000-1, 14.6), which a reader of the page does not see. What is
    drawn after it must not rest on a colour, font or line that was set inside.
    """
    sheet.canvas.addLiteral(PREPRINTED_BEGINS)
    yield
    sheet.canvas.addLiteral(PREPRINTED_ENDS)


def too_long(title: str, *, small: bool = False) -> RuleSaysNoError:
    """That the text of a page does not fit at the smallest size; on a ``small`` layout another
    one helps.
    """
    if small:
        sentence = QT_TRANSLATE_NOOP(
            "errors",
            "“{title}”的内容太长，这种版式放不下，没有打印；请改用 A4 的版式，"
            "或把补充的文字写短一些。",
        )
    else:
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{title}”的内容太长，一页放不下，没有打印；请把补充的文字写短一些。"
        )
    return RuleSaysNoError("too_long_for_page", sentence, title=title)


def fitting_size(
    words: str, font: str, size: float, room: float, *, spacing: float = 0.0, least: float = 9.0
) -> float:
    """The largest size up to ``size`` at which one line fits into ``room``."""
    natural = width(words, font, 1.0)
    available = room - spacing * (len(words) - 1)
    return max(least, min(size, available / natural)) if natural else size
