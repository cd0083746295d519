"""A letter of the committee on one page, with its stub (domain C.2, C.3)."""

import re
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper, qr_codes, stubs
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.layouts import MEASURES, QR, SEAL, Layout, Measures
from community_desk.printing.paper import Sheet, preprinted, too_long
from community_desk.printing.stubs import Stub

_DARK = re.compile("1+")


@dataclass(frozen=True, slots=True)
class LetterPage:
    """What stands on a letter, written out. ``check_code``, and ``signed_code`` that its QR code
    says, are empty on a draft.
    """

    committee: str
    title: str
    number: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    date: str
    signer: str
    handler: str
    telephone: str
    check_code: str
    small_print: str
    stub: Stub | None = None
    signed_code: str = ""
    layout: Layout = "a4"


def draw_letter(page: LetterPage) -> bytes:
    """Draws a letter. Raises `RuleSaysNoError`: a missing character, or too much text."""
    _check(page)
    at = MEASURES[page.layout]
    sheet = paper.new_sheet(at.sheet, f"{page.title} {page.number}", page.committee)
    beside = page.layout == "two_up"
    if beside:  # the letter is what a reader looks at, and each half bears its mark
        sheet.canvas.setArtBox((at.start, 0, at.end, sheet.height))
    floor = stubs.height(page.stub, at) if page.stub and not beside else at.floor
    middle = (at.start + at.end) / 2
    top = paper.letterhead(
        sheet, page.committee, page.title, page.number, at.left, at.right, middle, at.head
    )
    foot = floor if floor == at.floor and at.close else floor + 6 * mm
    signatures = foot if at.close else foot + QR + 5 * mm
    # The seal may reach into the room of the last line, the people beside it may not.
    bottom = signatures + SEAL + (3 * mm if at.close else -6 * mm)
    _draw_body(sheet, page, at, top - at.below_head, bottom)
    name = _draw_names(sheet, page, at, signatures)
    if at.close:
        _draw_beside_seal(sheet, page, at, signatures, name - 3 * mm)
    else:
        _draw_people(sheet, page, at.left, signatures + 2 * 7.2 * mm, 11, 7.2 * mm)
        with preprinted(sheet):
            paper.rule(sheet, at.left, foot + QR + 1.5 * mm, at.right)
        _draw_code(sheet, page, at.left, foot, at.right)
    if page.stub and beside:
        stubs.draw_beside(sheet, page.stub, at, page.title, page.number)
    elif page.stub:
        stubs.draw_below(sheet, page.stub, at, page.title, page.number)
    return sheet.finish()


def _check(page: LetterPage) -> None:
    stub = [field for row in page.stub.rows for field in row] if page.stub else []
    check_characters((*page.paragraphs, page.title, page.number, page.salutation, page.closing))
    check_characters((page.committee, page.date, page.signer, page.handler, page.telephone))
    check_characters((page.small_print, *(part for pair in stub for part in pair)))
    check_characters(page.stub.said if page.stub else ())


def _draw_body(sheet: Sheet, page: LetterPage, at: Measures, top: float, bottom: float) -> None:
    measure = at.right - at.left
    for size in at.sizes:
        texts = [*page.paragraphs, page.closing]
        indent = 2 * size
        broken = [break_lines(t, SERIF, size, measure, first_indent=indent) for t in texts]
        address = break_lines(page.salutation, SERIF, size, measure) if page.salutation else []
        lines = len(address) + sum(len(part) for part in broken)
        room = (top - bottom) / max(lines - 1, 1)
        if room >= size * at.leading:
            break
    else:
        raise too_long(page.title, small=at.close)
    leading = min(room, size * at.widest_leading)
    y = top
    y = paper.paragraph(sheet, at.left, y, address, size, leading, measure)
    for part in broken:
        y = paper.paragraph(sheet, at.left, y, part, size, leading, measure, first_indent=indent)


def _draw_names(sheet: Sheet, page: LetterPage, at: Measures, bottom: float) -> float:
    """Committee and date at the right, with room for the seal over both; gives their left edge."""
    room, least = (58 * mm, 7.0) if at.close else (85 * mm, 9.0)
    size = paper.fitting_size(page.committee, SERIF, at.sign_size, room, least=least)
    # The seal covers the date and the lower edge of the name, and must stay on the sheet.
    widest = max(width(page.committee, SERIF, size), width(page.date, SERIF, at.sign_size), SEAL)
    middle = at.right - widest / 2
    y = bottom + SEAL / 2
    paper.text(sheet, middle, y + 3 * mm, page.committee, size, align="center")
    paper.text(sheet, middle, y - 6.5 * mm, page.date, at.sign_size, align="center")
    return at.right - widest


def _draw_people(
    sheet: Sheet, page: LetterPage, x: float, y: float, size: float, leading: float
) -> None:
    """Who signs, who wrote it, and where to call; without a value its line stays empty."""
    labels = (("签批人：", page.signer), ("经办人：", page.handler), ("联系电话：", page.telephone))
    for label, value in labels:
        if value:
            with preprinted(sheet):
                paper.text(sheet, x, y, label, size)
            paper.text(sheet, x + width(label, SERIF, size), y, value, size)
        y -= leading


def _draw_beside_seal(
    sheet: Sheet, page: LetterPage, at: Measures, bottom: float, right: float
) -> None:
    """People above the code, both at the left of where the seal goes."""
    _draw_people(sheet, page, at.left, bottom + SEAL - 5 * mm, 9.5, 5.4 * mm)
    _draw_code(sheet, page, at.left, bottom, right)


def _draw_code(sheet: Sheet, page: LetterPage, left: float, bottom: float, right: float) -> None:
    """The check code as a picture and as text, and the small print."""
    x = left + QR + 4 * mm
    if page.check_code:
        draw_qr(sheet, page.signed_code or page.check_code, left - 1 * mm, bottom - 1 * mm, QR)
    else:
        sheet.canvas.setStrokeColorRGB(*paper.RULE)
        sheet.canvas.setDash([2, 2])
        sheet.canvas.rect(left, bottom + 1 * mm, QR - 2 * mm, QR - 2 * mm)
        sheet.canvas.setDash([])
    code = page.check_code or "开具后生成"
    y, wide = bottom + 15 * mm, 11 * mm + width(code, BOLD, 11) + 0.6 * len(code)
    narrow = right - x < wide
    if narrow:
        x, y = x - 2 * mm, bottom + 20.5 * mm
    with preprinted(sheet):
        paper.text(sheet, x, y, "校验码", 9, colour=paper.GREY)
    if narrow:
        y -= 5 * mm
        size = paper.fitting_size(code, BOLD, 11, right - x, least=8)
        paper.text(sheet, x, y, code, size, font=BOLD)
    else:
        paper.text(sheet, x + 11 * mm, y, code, 11, font=BOLD, spacing=0.6)
    y -= 5.6 * mm
    size = 7.0 if narrow else 8.5
    with preprinted(sheet):
        for line in break_lines(page.small_print, SERIF, size, right - x):
            paper.text(sheet, x, y, line, size, colour=paper.GREY)
            y -= 3.4 * mm if narrow else 4.2 * mm


def draw_qr(sheet: Sheet, value: str, x: float, y: float, size: float) -> None:
    """A QR code (level M) with its lower left corner at x, y; the quiet zone is inside ``size``."""
    rows = qr_codes.rows_of(value)
    cell = size / (len(rows) + 4)
    # One rectangle per run of dark cells: no hairlines between them, and a smaller file.
    drawn = [
        f"{run.start()} {row} {run.end() - run.start()} 1 re"
        for row, cells in enumerate(reversed(rows))
        for run in _DARK.finditer(cells)
    ]
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setFillColorRGB(*paper.INK)
    canvas.translate(x + 2 * cell, y + 2 * cell)
    canvas.scale(cell, cell)
    # Written out: a path of reportlab's takes ten times as long over as many rectangles.
    canvas.addLiteral(" ".join((*drawn, "f")))
    canvas.restoreState()
