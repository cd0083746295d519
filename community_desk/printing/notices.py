"""The notice that says no and where to go: 不予开具证明告知单, always one page (domain B-16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Head, Sheet

LEFT = 25 * mm
SEAL = 45 * mm
_LABEL_ROOM = 27 * mm
_SIGN_ROOM = 44 * mm
_SIZES = tuple(quarter / 4 for quarter in range(48, 29, -1))  # 12 down to 7.5 points


@dataclass(frozen=True, slots=True)
class NoticeTable:
    """One way to go: an optional heading over rows of label and text."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NoticePage:
    """What stands on a notice, written out."""

    committee: str
    title: str
    number: str
    salutation: str
    paragraphs: tuple[str, ...]
    tables: tuple[NoticeTable, ...]
    closing: str
    handler: str
    date: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table, broken into lines."""

    label: tuple[str, ...]
    text: tuple[str, ...]

    @property
    def lines(self) -> int:
        return max(len(self.label), len(self.text))


@dataclass(frozen=True, slots=True)
class _Setting:
    """The notice broken at one size, with the height it takes."""

    size: float
    paragraphs: tuple[tuple[str, ...], ...]
    tables: tuple[tuple[str, tuple[_Row, ...]], ...]
    closing: tuple[str, ...]

    @property
    def leading(self) -> float:
        return self.size * 1.7

    @property
    def cell_leading(self) -> float:
        return self.size * 1.42

    @property
    def pad(self) -> float:
        return self.size * 0.42

    def row_height(self, row: _Row) -> float:
        return row.lines * self.cell_leading + 2 * self.pad

    @property
    def height(self) -> float:
        text_lines = 1 + sum(len(part) for part in self.paragraphs) + len(self.closing)
        rows = sum(self.row_height(row) for _, rows in self.tables for row in rows)
        headings = sum(bool(heading) for heading, _ in self.tables) * self.leading
        gaps = len(self.tables) * self.size * 0.6 + self.size
        return text_lines * self.leading + rows + headings + gaps


def draw_notice(page: NoticePage) -> bytes:
    """Draws a notice. Raises `RuleSaysNoError`: a missing character, or too much text."""
    _check(page)
    sheet = paper.new_sheet(paper.PORTRAIT, f"{page.title} {page.number}", page.committee)
    right, middle = sheet.width - LEFT, sheet.width / 2
    top = paper.letterhead(
        sheet, page.committee, page.title, page.number, LEFT, right, middle, Head()
    )
    top -= 10 * mm
    setting = _fit(page, sheet.width - 2 * LEFT, top - _SIGN_ROOM - 12 * mm)
    y = _draw_words(sheet, page, setting, top)
    for heading, rows in setting.tables:
        y = _draw_table(sheet, setting, heading, rows, y)
    y -= setting.leading
    y = paper.paragraph(
        sheet,
        LEFT,
        y,
        setting.closing,
        setting.size,
        setting.leading,
        sheet.width - 2 * LEFT,
        first_indent=2 * setting.size,
    )
    _draw_signatures(sheet, page, y + setting.leading)
    return sheet.finish()


def _check(page: NoticePage) -> None:
    check_characters((page.committee, page.title, page.number, page.salutation, page.closing))
    check_characters((*page.paragraphs, page.handler, page.date))
    for table in page.tables:
        check_characters((table.heading, *(part for row in table.rows for part in row)))


def _fit(page: NoticePage, measure: float, room: float) -> _Setting:
    """The largest size at which everything stands on one page."""
    for size in _SIZES:
        setting = _set(page, size, measure)
        if setting.height <= room:
            return setting
    raise paper.too_long(page.title)


def _set(page: NoticePage, size: float, measure: float) -> _Setting:
    cell = measure - _LABEL_ROOM - 4 * mm
    cell_size = size * 0.95
    return _Setting(
        size,
        tuple(
            tuple(break_lines(text, SERIF, size, measure, first_indent=2 * size))
            for text in page.paragraphs
        ),
        tuple(
            (
                table.heading,
                tuple(
                    _Row(
                        tuple(break_lines(label, BOLD, cell_size, _LABEL_ROOM - 4 * mm)),
                        tuple(break_lines(text, SERIF, cell_size, cell)),
                    )
                    for label, text in table.rows
                ),
            )
            for table in page.tables
        ),
        tuple(break_lines(page.closing, SERIF, size, measure, first_indent=2 * size)),
    )


def _draw_words(sheet: Sheet, page: NoticePage, setting: _Setting, y: float) -> float:
    measure = sheet.width - 2 * LEFT
    size = paper.fitting_size(page.salutation, SERIF, setting.size, measure)
    paper.text(sheet, LEFT, y, page.salutation, size)
    y -= setting.leading
    for lines in setting.paragraphs:
        y = paper.paragraph(
            sheet,
            LEFT,
            y,
            lines,
            setting.size,
            setting.leading,
            measure,
            first_indent=2 * setting.size,
        )
    return y + setting.leading - setting.size * 0.5


def _draw_table(
    sheet: Sheet,
    setting: _Setting,
    heading: str,
    rows: Sequence[_Row],
    y: float,
) -> float:
    """Draws one way to go; gives the y below it."""
    canvas, right = sheet.canvas, sheet.width - LEFT
    y -= setting.size * 0.6
    if heading:
        y -= setting.leading * 0.72
        paper.text(sheet, LEFT, y, heading, setting.size, font=BOLD)
        y -= setting.leading * 0.28
    divider = LEFT + _LABEL_ROOM
    top = y
    lines = [(LEFT, top, right, top)]
    for row in rows:
        height = setting.row_height(row)
        canvas.setFillColorRGB(*paper.PALE)
        canvas.rect(LEFT, y - height, _LABEL_ROOM, height, stroke=0, fill=1)
        size = setting.size * 0.95
        for x, font, part in ((LEFT, BOLD, row.label), (divider, SERIF, row.text)):
            spare = (row.lines - len(part)) * setting.cell_leading / 2
            baseline = y - setting.pad - size * 1.08 - spare
            for line in part:
                paper.text(sheet, x + 2 * mm, baseline, line, size, font=font)
                baseline -= setting.cell_leading
        y -= height
        lines.append((LEFT, y, right, y))
    lines += [(x, top, x, y) for x in (LEFT, divider, right)]
    canvas.setStrokeColorRGB(*paper.RULE)
    canvas.setLineWidth(0.5)
    canvas.lines(lines)
    return y


def _draw_signatures(sheet: Sheet, page: NoticePage, y: float) -> None:
    right = sheet.width - LEFT
    size = paper.fitting_size(page.committee, SERIF, 12, 85 * mm)
    widest = max(width(page.committee, SERIF, size), width(page.date, SERIF, 12))
    middle = right - max(SEAL, widest) / 2
    y = max(y - 21 * mm, 25 * mm)
    paper.text(sheet, middle, y, page.committee, size, align="center")
    paper.text(sheet, middle, y - 8.5 * mm, page.date, 12, align="center")
    paper.text(sheet, LEFT, y - 8.5 * mm, f"经办人：{page.handler}", 11)
