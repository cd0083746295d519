"""Sheets of A4 with two places to paste papers onto, or with pictures of these in the places."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.units import mm

from community_desk.printing import paper
from community_desk.printing.boxes import (
    PAD,
    Box,
    Words,
    draw_words,
    edges,
    frame,
    one_line,
    shortened_line,
    stroke,
    upright,
)
from community_desk.printing.fonts import BOLD, SERIF, check_characters, width
from community_desk.printing.paper import Sheet
from community_desk.printing.pictures import draw_picture
from community_desk.printing.slips import Field

PER_SHEET = 2
_LEFT, _RIGHT = 20 * mm, 198 * mm  # the sheets are bound at their left
_TITLE, _LINE, _TOP = 17 * mm, 25 * mm, 28 * mm  # from the upper edge
_FIELD, _STRIP, _GAP = 8 * mm, 8 * mm, 4 * mm
_BOTTOM, _FOOT, _SIGNING = 13 * mm, 8 * mm, 15 * mm
_SIZE, _LABEL = 9.0, 8.5
_INSET = 1.5 * mm


@dataclass(frozen=True, slots=True)
class Place:
    """A place for one paper: what it is for, its facts at the right, and a picture of it as
    `pictures.jpeg_of` gives it; ``words`` stand in the middle where there is none.
    """

    what: str
    facts: str
    words: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteSheet:
    """One sheet: ``kind`` says which papers it is for, ``fields`` stand above the places, of
    which there are one or two; one that is left over is struck through.
    """

    title: str
    number: str
    kind: str
    place_in_row: str
    fields: tuple[Field, ...]
    places: tuple[Place, ...]
    signatures: tuple[Field, ...]


def draw_paste_sheets(sheets: Sequence[PasteSheet], *, title: str, author: str) -> bytes:
    """Draws sheets in their order. Raises `RuleSaysNoError` ``missing_character``."""
    for each in sheets:
        _check(each)
    sheet = paper.new_sheet(paper.PORTRAIT, title, author)
    for at, each in enumerate(sheets):
        if at:
            sheet.canvas.showPage()
        _draw(sheet, each)
    return sheet.finish()


def _check(sheet: PasteSheet) -> None:
    check_characters((sheet.title, sheet.number, sheet.kind, sheet.place_in_row))
    for field in (*sheet.fields, *sheet.signatures):
        check_characters((field.label, field.value))
    for place in sheet.places:
        check_characters((place.what, place.facts, place.words))


def _draw(sheet: Sheet, page: PasteSheet) -> None:
    middle, spacing = (_LEFT + _RIGHT) / 2, 3.0
    y = sheet.height - _TITLE
    paper.text(sheet, middle, y, page.title, 17, font=BOLD, align="center", spacing=spacing)
    y = sheet.height - _LINE
    paper.text(sheet, _LEFT, y, f"凭证编号：{page.number}", _SIZE)
    paper.text(sheet, middle, y, page.kind, 10.5, font=BOLD, align="center")
    paper.text(sheet, _RIGHT, y, page.place_in_row, _SIZE, align="right")
    y = sheet.height - _TOP
    _draw_fields(sheet, page.fields, y)
    y -= _FIELD + _GAP
    least = _BOTTOM + _SIGNING + _GAP
    high = (y - least - _GAP * (PER_SHEET - 1)) / PER_SHEET
    for at in range(PER_SHEET):
        box = Box(_LEFT, _RIGHT, y - at * (high + _GAP), high)
        if at < len(page.places):
            _draw_place(sheet, page.places[at], box)
        else:
            frame(sheet, box, paper.GREY, dashes=(3, 3))
            stroke(sheet, (_RIGHT, box.top), (_LEFT, box.bottom), 0.7)
    _draw_signatures(sheet, page.signatures)


def _draw_fields(sheet: Sheet, fields: Sequence[Field], y: float) -> None:
    ends = pairwise(edges(_LEFT, _RIGHT, [field.share for field in fields]))
    for field, (left, right) in zip(fields, ends, strict=True):
        after = left + width(field.label, SERIF, _LABEL) + 3 * PAD
        label = Words((field.label,), _LABEL)
        draw_words(sheet, label, Box(left, after, y, _FIELD), colour=paper.GREY)
        value = one_line(field.value, SERIF, 9.5, right - after)
        draw_words(sheet, value, Box(after, right, y, _FIELD), align="left")
        for edge in (left, after):
            if edge > _LEFT:
                upright(sheet, edge, y, y - _FIELD)
    frame(sheet, Box(_LEFT, _RIGHT, y, _FIELD))


def _draw_place(sheet: Sheet, place: Place, box: Box) -> None:
    """What it is for in a strip at its top, below that the room for the paper."""
    room = box.right - box.left
    facts = one_line(place.facts, BOLD, 9.5, room * 0.6)
    taken = width(place.facts, BOLD, facts.size) + 2 * PAD
    strip = Box(box.left, box.right, box.top, _STRIP)
    draw_words(sheet, facts, strip, font=BOLD, align="right")
    what = shortened_line(place.what, SERIF, 9.5, room - taken)
    draw_words(sheet, what, strip, align="left")
    paper.rule(sheet, box.left, strip.bottom, box.right, dashes=(3, 3), colour=paper.GREY)
    inside = Box(
        box.left + _INSET,
        box.right - _INSET,
        strip.bottom - _INSET,
        box.height - _STRIP - 2 * _INSET,
    )
    if place.picture:
        draw_picture(sheet, place.picture, inside)
    else:
        words = shortened_line(place.words, SERIF, 11, inside.right - inside.left)
        draw_words(sheet, words, inside, colour=paper.GREY)
    frame(sheet, box, paper.GREY, dashes=(3, 3))


def _draw_signatures(sheet: Sheet, signatures: Sequence[Field]) -> None:
    top = _BOTTOM + _SIGNING
    ends = pairwise(edges(_LEFT, _RIGHT, [field.share for field in signatures]))
    for field, (left, right) in zip(signatures, ends, strict=True):
        for text, y in ((field.label, top - 4.4 * mm), (field.value, _BOTTOM + 1.8 * mm)):
            size = one_line(text, SERIF, _LABEL, right - left).size
            paper.text(sheet, left + PAD, y, text, size, colour=paper.GREY)
        if left > _LEFT:
            upright(sheet, left, top, _BOTTOM)
    frame(sheet, Box(_LEFT, _RIGHT, top, _SIGNING))
