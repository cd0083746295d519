"""The cover of a file that several parts make: whose it is, what, between whom, what is inside."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width

_LEFT = 30 * mm
_LABEL = 26 * mm
_FACT = 14 * mm
_PART = 8.2 * mm


@dataclass(frozen=True, slots=True)
class Cover:
    """``facts`` are (label, text) over a line to write on, ``parts`` the headings of what follows;
    ``note`` stands small at the foot.
    """

    committee: str
    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    note: str


def draw_cover(cover: Cover) -> bytes:
    """Draws a cover on one A4 page. Raises `RuleSaysNoError` for a character that no font has."""
    check_characters((cover.committee, cover.title, cover.note, *cover.parts))
    check_characters(text for fact in cover.facts for text in fact)
    sheet = paper.new_sheet(paper.PORTRAIT, cover.title, cover.committee)
    right, middle = sheet.width - _LEFT, sheet.width / 2
    y = sheet.height - 52 * mm
    size = paper.fitting_size(cover.committee, SERIF, 18, right - _LEFT, spacing=1.5)
    paper.text(sheet, middle, y, cover.committee, size, align="center", spacing=1.5)
    y -= 19 * mm
    paper.text(sheet, middle, y, cover.title, 30, font=BOLD, align="center", spacing=6)
    y -= 9 * mm
    paper.rule(sheet, middle - 32 * mm, y, middle + 32 * mm, thickness=0.9, colour=paper.INK)
    y -= 24 * mm
    start = middle - 52 * mm
    for label, text in cover.facts:
        paper.text(sheet, start, y, label, 12.5, font=BOLD)
        room = 104 * mm - _LABEL
        size = paper.fitting_size(text, SERIF, 12.5, room)
        paper.text(sheet, start + _LABEL, y, text, size)
        paper.rule(sheet, start + _LABEL, y - 2 * mm, start + 104 * mm, thickness=0.5)
        y -= _FACT
    y -= 10 * mm
    widest = max(width(part, SERIF, 11.5) for part in cover.parts)
    column = max(widest + 10 * mm, 52 * mm)
    rows = (len(cover.parts) + 1) // 2
    for at, part in enumerate(cover.parts):
        aside, down = divmod(at, rows)
        paper.text(sheet, start + aside * column, y - down * _PART, part, 11.5)
    y = 24 * mm
    for line in break_lines(cover.note, SERIF, 9, right - _LEFT):
        paper.text(sheet, middle, y, line, 9, align="center", colour=paper.GREY)
        y -= 4.6 * mm
    return sheet.finish()
