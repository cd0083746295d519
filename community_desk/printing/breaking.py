"""Where Chinese lines end: no 。 at the start of a line, no （ at its end, numbers kept whole."""

import re
from collections.abc import Iterator

from community_desk.printing.fonts import width

_NOT_FIRST = frozenset("。，、；：？！）》〉」』】〕”’…—%℃·,.;:?!)]}")
_NOT_LAST = frozenset("（《〈「『【〔“‘([{")
# The ink of these is in their left half, so at a line's end the right half may be cut off.
_HALF_AT_END = frozenset("。，、；：？！）》〉」』】〕”’")
# A number, a word, an amount with its sign or a date in characters stays on one line.
_DAY = "[一二三四五六七八九十]{1,3}[日号]"
_MONTH = f"[一二三四五六七八九十]{{1,2}}月(?:{_DAY})?"
_DATE = f"[〇○零一二三四五六七八九]{{4}}年(?:{_MONTH})?|{_MONTH}"
_PIECE = re.compile(rf"[A-Za-z0-9][A-Za-z0-9.,:/@_*-]*[A-Za-z0-9*]|{_DATE}|——|……|＿+|.", re.DOTALL)

# Words of three characters and more that end many headings: 联系人, 有效期至.
_HEADING_PIECE = re.compile(rf"有效期至?|[一-鿿]{{2}}人(?![数员口])|{_PIECE.pattern}", re.DOTALL)


def break_lines(
    text: str,
    font: str,
    size: float,
    measure: float,
    *,
    first_indent: float = 0,
    whole: re.Pattern[str] = _PIECE,
) -> list[str]:
    """Breaks text into lines no wider than ``measure`` points; "\\n" always ends a line.

    What ``whole`` matches stays on one line wherever it fits on one.
    """
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        indent = first_indent if number == 0 else 0.0
        lines += _break_paragraph(paragraph, font, size, measure, indent, whole)
    return lines


def break_evenly(text: str, font: str, size: float, measure: float) -> list[str]:
    """Breaks a heading into as few lines as `break_lines` does, which are about equally long.

    What stands in brackets has a line of its own where it fits. Of two ways else the one is taken
    that leaves an even number of characters on each line: most words have two.
    """
    lines = break_lines(text, font, size, measure)
    if len(lines) == 1 or "\n" in text:
        return lines
    head, bracket, tail = text.partition("（")
    apart = [head, bracket + tail]
    if head and bracket and all(width(part, font, size) <= measure for part in apart):
        return apart
    in_words = break_lines(text, font, size, measure, whole=_HEADING_PIECE)
    whole = _HEADING_PIECE if len(in_words) == len(lines) else _PIECE
    pieces = _pieces(text, font, size, measure, whole)
    longest = max(width(piece, font, size) for piece in pieces)
    narrow = max(longest, width(text, font, size) / len(lines))

    def broken(room: float) -> list[str]:
        return break_lines(text, font, size, min(room, measure), whole=whole)

    while len(even := broken(narrow)) > len(lines):
        narrow += size / 2
    wider = broken(narrow + size)
    in_pairs = len(wider) == len(lines) and all(len(line) % 2 == 0 for line in wider)
    return wider if in_pairs else even


def line_width(line: str, font: str, size: float) -> float:
    """The width that counts against the measure: closing punctuation at the end counts half."""
    full = width(line, font, size)
    if line and line[-1] in _HALF_AT_END:
        full -= width(line[-1], font, size) / 2
    return full


def _break_paragraph(
    text: str, font: str, size: float, measure: float, indent: float, whole: re.Pattern[str]
) -> list[str]:
    if width(text, font, size) <= measure - indent:
        return [text]
    lines: list[str] = []
    line: list[str] = []
    used, room = 0.0, measure - indent
    for piece in _pieces(text, font, size, measure, whole):
        piece_width = width(piece, font, size)
        counted = line_width(piece, font, size)
        if line and used + counted > room + 0.01:
            carried = _carry(line, piece)
            lines.append("".join(line).rstrip(" "))
            line = carried
            used, room = width("".join(line), font, size), measure
            if not line and piece == " ":
                continue
        line.append(piece)
        used += piece_width
    return [*lines, "".join(line)]


def _carry(line: list[str], piece: str) -> list[str]:
    """Takes from the end of ``line`` what must stand before ``piece`` on the next line."""
    carried: list[str] = []
    head = piece
    while len(line) > 1 and (head[0] in _NOT_FIRST or line[-1][-1] in _NOT_LAST):
        head = line.pop()
        carried.insert(0, head)
    return carried


def _pieces(
    text: str, font: str, size: float, measure: float, whole: re.Pattern[str]
) -> Iterator[str]:
    for match in whole.finditer(text):
        piece = match[0]
        if len(piece) > 1 and width(piece, font, size) > measure:
            yield from piece
        else:
            yield piece
