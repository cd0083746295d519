"""A letter of the committee: one A4 page with its stub below the perforation (domain C.2, C.3)."""

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import (
    QRCode,
    QRErrorCorrectLevel,
    QRMaskPattern,
    QRUtil,
)
from reportlab.lib.units import mm

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet

LEFT = 28.3 * mm
SEAL = 45 * mm  # a committee's round seal is at most 4.5 cm across (domain C.3)
_STUB_MARGIN = 17 * mm
_STUB_LEADING = 6.4 * mm
_BODY_SIZES = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5)
_LEADING, _WIDEST_LEADING = 1.75, 2.15
# A signed code of the usual length has 49 modules a side, of half a millimetre each at this size:
# enough for a telephone, and for paper that was scanned at 150 dots per inch.
_QR = 27 * mm
# reportlab multiplies the same polynomials out for each code: a third of the time it takes.
QRUtil.getErrorCorrectPolynomial = staticmethod(  # type: ignore[method-assign]
    cache(QRUtil.getErrorCorrectPolynomial)
)


@dataclass(frozen=True, slots=True)
class Stub:
    """The counterfoil: rows of one or two (label, value) fields; an empty value leaves a line."""

    rows: tuple[tuple[tuple[str, str], ...], ...]


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


def draw_letter(page: LetterPage) -> bytes:
    """Draws a letter. Raises `RuleSaysNoError`: a missing character, or too much text."""
    _check(page)
    sheet = paper.new_sheet(paper.PORTRAIT, f"{page.title} {page.number}", page.committee)
    floor = _stub_height(page.stub) if page.stub else 12 * mm
    top = paper.letterhead(sheet, page.committee, page.title, page.number, LEFT)
    foot = floor + 6 * mm
    signatures = foot + _QR + 5 * mm
    _draw_body(sheet, page, top - 11 * mm, signatures + SEAL - 6 * mm)
    _draw_signatures(sheet, page, signatures)
    _draw_foot(sheet, page, foot)
    if page.stub:
        _draw_stub(sheet, page, page.stub, floor)
    return sheet.finish()


def _check(page: LetterPage) -> None:
    stub = [field for row in page.stub.rows for field in row] if page.stub else []
    check_characters((*page.paragraphs, page.title, page.number, page.salutation, page.closing))
    check_characters((page.committee, page.date, page.signer, page.handler, page.telephone))
    check_characters((page.small_print, *(part for pair in stub for part in pair)))


def _draw_body(sheet: Sheet, page: LetterPage, top: float, bottom: float) -> None:
    measure = sheet.width - 2 * LEFT
    for size in _BODY_SIZES:
        texts = [*page.paragraphs, page.closing]
        indent = 2 * size
        broken = [break_lines(t, SERIF, size, measure, first_indent=indent) for t in texts]
        lines = sum(len(part) for part in broken) + bool(page.salutation)
        room = (top - bottom) / max(lines - 1, 1)
        if room >= size * _LEADING:
            break
    else:
        raise RuleSaysNoError(
            "too_long_for_page",
            QT_TRANSLATE_NOOP(
                "errors", "“{title}”的内容太长，一页放不下，没有打印；请把补充的文字写短一些。"
            ),
            title=page.title,
        )
    leading = min(room, size * _WIDEST_LEADING)
    y = top
    if page.salutation:
        paper.text(sheet, LEFT, y, page.salutation, size)
        y -= leading
    for part in broken:
        y = paper.paragraph(sheet, LEFT, y, part, size, leading, measure, first_indent=indent)


def _draw_signatures(sheet: Sheet, page: LetterPage, bottom: float) -> None:
    """Committee and date at the right with room for the seal over both; the left block beside."""
    right = sheet.width - LEFT
    size = paper.fitting_size(page.committee, SERIF, 14, 85 * mm)
    # The seal covers the date and the lower edge of the name, and must stay on the sheet.
    widest = max(width(page.committee, SERIF, size), width(page.date, SERIF, 14))
    middle = right - max(SEAL, widest) / 2
    y = bottom + SEAL / 2
    paper.text(sheet, middle, y + 3 * mm, page.committee, size, align="center")
    paper.text(sheet, middle, y - 6.5 * mm, page.date, 14, align="center")
    labels = (("签批人：", page.signer), ("经办人：", page.handler), ("联系电话：", page.telephone))
    y = bottom + 2 * 7.2 * mm
    for label, value in labels:
        if value:
            paper.text(sheet, LEFT, y, label + value, 11)
        y -= 7.2 * mm


def _draw_foot(sheet: Sheet, page: LetterPage, bottom: float) -> None:
    """The check code as a picture and as text, and the small print."""
    right = sheet.width - LEFT
    paper.rule(sheet, LEFT, bottom + _QR + 1.5 * mm, right)
    x = LEFT + _QR + 4 * mm
    if page.check_code:
        draw_qr(sheet, page.signed_code or page.check_code, LEFT - 1 * mm, bottom - 1 * mm, _QR)
    else:
        sheet.canvas.setStrokeColorRGB(*paper.RULE)
        sheet.canvas.setDash([2, 2])
        sheet.canvas.rect(LEFT, bottom + 1 * mm, _QR - 2 * mm, _QR - 2 * mm)
        sheet.canvas.setDash([])
    code = page.check_code or "开具后生成"
    paper.text(sheet, x, bottom + 15 * mm, "校验码", 9, colour=paper.GREY)
    paper.text(sheet, x + 11 * mm, bottom + 15 * mm, code, 11, font=BOLD, spacing=0.6)
    y = bottom + 9.4 * mm
    for line in break_lines(page.small_print, SERIF, 8.5, right - x):
        paper.text(sheet, x, y, line, 8.5, colour=paper.GREY)
        y -= 4.2 * mm


def draw_qr(sheet: Sheet, value: str, x: float, y: float, size: float) -> None:
    """A QR code (level M) with its lower left corner at x, y; the quiet zone is inside ``size``."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(value)
    # Every mask can be read; trying all eight for the prettiest costs a third of the letter.
    code.version = code.calculate_version()  # type: ignore[no-untyped-call]
    code.makeImpl(False, QRMaskPattern.PATTERN011)
    cells: list[list[bool | None]] = code.modules
    cell = size / (len(cells) + 4)
    drawn = []
    for row, signs in enumerate(reversed(cells)):
        column = 0
        # One rectangle per run of dark cells: no hairlines between them, and a smaller file.
        for dark, run in groupby(signs, key=bool):
            length = len(list(run))
            if dark:
                drawn.append(f"{column} {row} {length} 1 re")
            column += length
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setFillColorRGB(*paper.INK)
    canvas.translate(x + 2 * cell, y + 2 * cell)
    canvas.scale(cell, cell)
    # Written out: a path of reportlab's takes ten times as long over as many rectangles.
    canvas.addLiteral(" ".join((*drawn, "f")))
    canvas.restoreState()


def _stub_height(stub: Stub) -> float:
    return 16 * mm + len(stub.rows) * _STUB_LEADING


def _draw_stub(sheet: Sheet, page: LetterPage, stub: Stub, top: float) -> None:
    """The counterfoil below a dashed line, with the number written across that line."""
    middle, right = sheet.width / 2, sheet.width - _STUB_MARGIN
    paper.rule(sheet, 0, top, sheet.width, thickness=0.7, dashes=(4, 3), colour=paper.GREY)
    # Cut through, so that either half can be laid to the other.
    paper.text(sheet, middle, top - 4.2, page.number, 12, align="center", spacing=2.5)
    y = top - 7.5 * mm
    paper.text(sheet, _STUB_MARGIN, y, "存　根", 11, font=BOLD)
    paper.text(sheet, right, y, page.title, 10, align="right")
    gutter = 7 * mm
    y -= 2.2 * mm
    for row in stub.rows:
        y -= _STUB_LEADING
        column = (right - _STUB_MARGIN - gutter * (len(row) - 1)) / len(row)
        for number, (label, value) in enumerate(row):
            x = _STUB_MARGIN + number * (column + gutter)
            _draw_field(sheet, x, y, label, value, column)


def _draw_field(sheet: Sheet, x: float, y: float, label: str, value: str, room: float) -> None:
    paper.text(sheet, x, y, label, 9.5, colour=paper.GREY)
    start = x + width(label, SERIF, 9.5) + 2 * mm
    paper.rule(sheet, start, y - 1.2 * mm, x + room, thickness=0.4)
    space = x + room - start
    size = paper.fitting_size(value, SERIF, 9.5, space, least=6.5)
    while value and width(value, SERIF, size) > space:
        value = value.rstrip("…")[:-1] + "…"
    paper.text(sheet, start, y, value, size)
