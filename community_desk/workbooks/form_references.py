"""References in formulas when lines are put in between: what lies below moves along, ranges that
the new lines fall into grow.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.formula.translate import Translator, TranslatorError

_CELL = re.compile(r"(\$?[A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})")
_ROW = re.compile(r"()(\$?)([1-9][0-9]{0,6})")
_AREA = re.compile(r"([A-Z]{1,3})([1-9][0-9]*)(?::([A-Z]{1,3})([1-9][0-9]*))?")

# A row as a reference has it: its number, and whether it is fixed ($).
Row = tuple[int, bool]
MoveRows = Callable[[Row, Row | None], tuple[int, int]]


class FormulaError(Exception):
    """A formula is not understood."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """``count`` new lines below line ``after`` of a sheet.

    ``first`` to ``last`` are the lines people are written into, before; where the new ones come
    behind the last of them, a range that ends there grows as well.
    """

    sheet: str
    after: int
    count: int
    first: int
    last: int

    def row(self, number: int) -> int:
        """Where a line comes to stand."""
        return number + self.count if number > self.after else number

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where a range of lines comes to stand."""
        grows = first <= last == self.after == self.last
        return self.row(first), last + self.count if grows else self.row(last)

    def move(self, first: Row, last: Row | None) -> tuple[int, int]:
        """The rows of a reference, by `row` and `span`."""
        if last is None:
            return self.row(first[0]), 0
        return self.span(first[0], last[0])

    def copied(self, offset: int) -> MoveRows:
        """How references of a line move when it is copied, or moved, by so many lines: those to
        the lines of people go along unless they are fixed, the others stay with what they mean.
        """

        def move(first: Row, last: Row | None) -> tuple[int, int]:
            ends = self.move(first, last)
            return self._along(first, ends[0], offset), self._along(last, ends[1], offset)

        return move

    def _along(self, row: Row | None, moved: int, offset: int) -> int:
        if row is None or row[1] or not self.first <= row[0] <= self.last:
            return moved
        return row[0] + offset

    def area(self, text: str) -> str:
        """An area such as B5:C9 of the sheet, moved."""
        match = _AREA.fullmatch(text.replace("$", ""))
        if match is None:
            return text
        if match[3] is None:
            return f"{match[1]}{self.row(int(match[2]))}"
        first, last = self.span(int(match[2]), int(match[4]))
        return f"{match[1]}{first}:{match[3]}{last}"

    def areas(self, text: str) -> str:
        """Areas apart by spaces, as rules and choice lists have them. What held for the one line
        that is copied holds for its copies.
        """
        return " ".join(self._rule_area(area) for area in text.split())

    def _rule_area(self, text: str) -> str:
        match = _AREA.fullmatch(text)
        if match is None or not int(match[2]) == int(match[4] or match[2]) == self.after:
            return self.area(text)
        return f"{match[1]}{match[2]}:{match[3] or match[1]}{self.after + self.count}"


def moved_formula(formula: str, sheet: str, move: MoveRows, *, home: str = "") -> str:
    """A formula (without =) with its references to ``sheet`` moved; ``home`` is the sheet it
    stands on. Raises `FormulaError`.
    """
    try:
        parsed = Tokenizer("=" + formula)
    except (TokenizerError, IndexError) as error:
        raise FormulaError from error
    for token in parsed.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            token.value = _moved(token.value, sheet, home, move)
    return "".join(token.value for token in parsed.items)


def unshared(formula: str, origin: str, here: str) -> str:
    """A formula that cells share, as it is at ``here``. Raises `FormulaError`."""
    try:
        return str(Translator("=" + formula, origin).translate_formula(here))[1:]
    except (TranslatorError, TokenizerError, IndexError, ValueError) as error:
        raise FormulaError from error


def _moved(text: str, sheet: str, home: str, move: MoveRows) -> str:
    name, mark, rest = text.rpartition("!")
    if (_unquoted(name) if mark else home).casefold() != sheet.casefold():
        return text
    first, colon, last = rest.partition(":")
    for kind in (_CELL, _ROW):
        ends = kind.fullmatch(first), kind.fullmatch(last)
        if ends[0] is None or (colon and ends[1] is None) or (kind is _ROW and not colon):
            continue
        begin = (int(ends[0][3]), bool(ends[0][2]))
        end = (int(ends[1][3]), bool(ends[1][2])) if ends[1] else None
        rows = move(begin, end)
        moved = f"{ends[0][1]}{ends[0][2]}{rows[0]}"
        if ends[1]:
            moved += f":{ends[1][1]}{ends[1][2]}{rows[1]}"
        return name + mark + moved
    return text


def _unquoted(name: str) -> str:
    if name.startswith("'") and name.endswith("'") and len(name) > 1:
        return name[1:-1].replace("''", "'")
    return name
