"""A page of things to do, each with a box to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.boxes import Box, frame, shortened_line
from community_desk.printing.breaking import break_lines
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet

_LEFT, _TOP, _FOOT = 20 * mm, 20 * mm, 16 * mm
_REMARK = 30 * mm  # room to write something in by hand, at the right
_BOX = 3.6 * mm
_ROOMY, _TIGHT = 9.2 * mm, 6.2 * mm  # from one line to the next
_HEADING = 10.5 * mm
_FACT = 5.4 * mm
_QUIET = 8.5


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do, and what is said of it in small."""

    text: str
    quiet: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are equally pressing."""

    heading: str
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class ToDoSheet:
    """A whole sheet. ``left_line`` and ``right_line`` stand under the title, ``nothing`` where no
    group has a line, ``facts`` below a rule, ``note`` small at the foot. What does not fit on the
    page is counted.
    """

    committee: str
    title: str
    left_line: str
    right_line: str
    groups: Sequence[Group]
    nothing: str
    facts: Sequence[str]
    note: str


def draw_to_do(page: ToDoSheet) -> bytes:
    """Draws one A4 page. Raises `RuleSaysNoError` for a character that no font has."""
    check_characters(_texts(page))
    sheet = paper.new_sheet(paper.PORTRAIT, page.title, page.committee)
    right = sheet.width - _LEFT
    y = _draw_head(sheet, page, right)
    said = [line for fact in page.facts for line in break_lines(fact, SERIF, 9.5, right - _LEFT)]
    end = _FOOT + 8 * mm + len(said) * _FACT
    room = y - end
    heads, lines = len(page.groups), sum(len(group.lines) for group in page.groups)
    step = min(_ROOMY, max(_TIGHT, (room - heads * _HEADING) / max(lines, 1)))
    left_out = 0
    for group in page.groups:
        if y - _HEADING - step < end + step:
            left_out += len(group.lines)
            continue
        paper.text(sheet, _LEFT, y - 7 * mm, group.heading, 11, font=BOLD)
        beside = _LEFT + width(group.heading, BOLD, 11) + 3 * mm
        count = f"{len(group.lines)} 件"
        paper.text(sheet, beside, y - 7 * mm, count, _QUIET, colour=paper.GREY)
        y -= _HEADING
        for line in group.lines:
            if y - step < end + step:
                left_out += 1
                continue
            _draw_line(sheet, line, y, step, right)
            y -= step
    if not lines:
        paper.text(sheet, _LEFT, y - 9 * mm, page.nothing, 12)
    if left_out:
        words = f"还有 {left_out} 件，写不下，见程序的“今日”。"
        paper.text(sheet, _LEFT, y - 4.5 * mm, words, 9.5)
    _draw_foot(sheet, page, said, right)
    return sheet.finish()


def _texts(page: ToDoSheet) -> Iterator[str]:
    yield from (page.committee, page.title, page.left_line, page.right_line, page.nothing)
    yield from (page.note, *page.facts)
    for group in page.groups:
        yield group.heading
        for line in group.lines:
            yield from (line.text, line.quiet)


def _draw_head(sheet: Sheet, page: ToDoSheet, right: float) -> float:
    y = sheet.height - _TOP
    size = paper.fitting_size(page.committee, SERIF, 11, right - _LEFT)
    paper.text(sheet, sheet.width / 2, y, page.committee, size, align="center")
    y -= 10 * mm
    paper.text(sheet, sheet.width / 2, y, page.title, 20, font=BOLD, align="center", spacing=4)
    y -= 9 * mm
    paper.text(sheet, _LEFT, y, page.left_line, 10)
    paper.text(sheet, right, y, page.right_line, 10, align="right")
    y -= 2.4 * mm
    paper.rule(sheet, _LEFT, y, right, thickness=0.9, colour=paper.INK)
    return y


def _draw_line(sheet: Sheet, line: Line, top: float, step: float, right: float) -> None:
    middle = top - step / 2
    frame(sheet, Box(_LEFT, _LEFT + _BOX, middle + _BOX / 2, _BOX))
    start = _LEFT + _BOX + 2.6 * mm
    room = right - _REMARK - start
    base = middle - 1.3 * mm
    words = shortened_line(line.text, SERIF, 10.5, room)
    paper.text(sheet, start, base, words.lines[0], words.size)
    beside = start + width(words.lines[0], SERIF, words.size) + 3 * mm
    left = right - _REMARK - beside
    if line.quiet and left > 20 * mm:
        quiet = shortened_line(line.quiet, SERIF, _QUIET, left)
        paper.text(sheet, beside, base, quiet.lines[0], quiet.size, colour=paper.GREY)
    paper.rule(sheet, right - _REMARK + 3 * mm, base - 1.2 * mm, right, thickness=0.4)


def _draw_foot(sheet: Sheet, page: ToDoSheet, said: Sequence[str], right: float) -> None:
    y = _FOOT + 4 * mm + len(said) * _FACT
    paper.rule(sheet, _LEFT, y, right, thickness=0.5)
    for line in said:
        y -= _FACT
        paper.text(sheet, _LEFT, y, line, 9.5)
    paper.text(
        sheet, sheet.width / 2, _FOOT - 3 * mm, page.note, 8, align="center", colour=paper.GREY
    )
