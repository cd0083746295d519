"""One page with a code in large groups and what to do with it, to be locked away."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Head, Sheet

LEFT = 25 * mm
ACROSS = 3
_CELL = 21 * mm
_CODE_SIZE = 27.0
_CODE_SPACING = 4.5
_FOOT = 34 * mm
_SIZES = tuple(half / 2 for half in range(24, 15, -1))  # 12 down to 8 points


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """What stands on the page. ``parts`` are headings with their paragraphs, ``signs`` the words
    before lines that are filled in by hand.
    """

    committee: str
    title: str
    groups: tuple[str, ...]
    note: str
    facts: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    signs: tuple[str, ...]


def draw_code_sheet(page: CodeSheet) -> bytes:
    """Draws the page. Raises `RuleSaysNoError`: a missing character, or too much text."""
    check_characters((page.committee, page.title, *page.groups, page.note, page.facts, *page.signs))
    for heading, paragraphs in page.parts:
        check_characters((heading, *paragraphs))
    sheet = paper.new_sheet(paper.PORTRAIT, page.title, page.committee)
    right = sheet.width - LEFT
    top = paper.letterhead(
        sheet, page.committee, page.title, page.facts, LEFT, right, sheet.width / 2, Head()
    )
    y = _draw_groups(sheet, page.groups, top - 8 * mm)
    measure = right - LEFT
    for line in break_lines(page.note, SERIF, 10, measure):
        y -= 6 * mm
        paper.text(sheet, sheet.width / 2, y, line, 10, align="center", colour=paper.GREY)
    _draw_parts(sheet, page, y - 5 * mm, measure)
    _draw_signs(sheet, page.signs)
    return sheet.finish()


def _draw_groups(sheet: Sheet, groups: tuple[str, ...], top: float) -> float:
    """Draws the code in cells, read row by row; gives the y below them."""
    room = (sheet.width - 2 * LEFT) / ACROSS
    sheet.canvas.setStrokeColorRGB(*paper.RULE)
    sheet.canvas.setLineWidth(0.7)
    for number, group in enumerate(groups):
        x, y = LEFT + number % ACROSS * room, top - (number // ACROSS + 1) * _CELL
        sheet.canvas.rect(x, y, room, _CELL)
        paper.text(sheet, x + 2 * mm, y + _CELL - 5 * mm, str(number + 1), 9, colour=paper.GREY)
        size = paper.fitting_size(group, BOLD, _CODE_SIZE, room - 8 * mm, spacing=_CODE_SPACING)
        paper.text(
            sheet,
            x + room / 2,
            y + _CELL / 2 - size * 0.36,
            group,
            size,
            font=BOLD,
            align="center",
            spacing=_CODE_SPACING,
        )
    return top - -(-len(groups) // ACROSS) * _CELL


def _draw_parts(sheet: Sheet, page: CodeSheet, top: float, measure: float) -> None:
    for size in _SIZES:
        leading = size * 1.65
        broken = [
            (heading, [break_lines(text, SERIF, size, measure) for text in paragraphs])
            for heading, paragraphs in page.parts
        ]
        lines = sum(1.45 + sum(map(len, paragraphs)) for _, paragraphs in broken)
        if lines * leading <= top - _FOOT:
            break
    else:
        raise paper.too_long(page.title)
    y = top - size
    for heading, paragraphs in broken:
        y -= leading * 0.45
        paper.text(sheet, LEFT, y, heading, size, font=BOLD)
        y -= leading
        for text in paragraphs:
            y = paper.paragraph(sheet, LEFT, y, text, size, leading, measure)


def _draw_signs(sheet: Sheet, signs: tuple[str, ...]) -> None:
    room = (sheet.width - 2 * LEFT) / max(1, len(signs))
    for number, words in enumerate(signs):
        x, y = LEFT + number * room, 24 * mm
        paper.text(sheet, x, y, words, 11)
        paper.rule(sheet, x + width(words, SERIF, 11) + 3 * mm, y - 1 * mm, x + room - 6 * mm)
