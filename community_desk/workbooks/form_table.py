"""Where a blank form has its headings, and which lines below are free to be written into."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from community_desk.workbooks.form_looks import Look
from community_desk.workbooks.form_sheet import Area, SheetMarkup, holds

# Headings stand among the first lines, in so many lines at most.
LINES_LOOKED_AT = 40
_MOST_LEVELS = 4
_MOST_LINES = 20_000  # more than any office has people
_FEWEST = 2
_LONGEST = 60
# What ends a table: its totals, who signs, notes.
_ENDS = re.compile(
    "^[（(]?(?:[合总小累共]\\s*计|人\\s*数\\s*合\\s*计)|填\\s*[报表写]|审\\s*核|负\\s*责\\s*人"
    "|签\\s*[字名章]|盖\\s*章|制\\s*表|复\\s*核|^(?:备\\s*)?注\\s*[:：]|说\\s*明\\s*[:：]"
)
_COUNTER = re.compile("序\\s*号?|编\\s*号|no\\.?", re.I)
_TOLD = re.compile("[:：]\\s*[_＿—　 ]*$|[:：].*[:：]|[:：]\\s*\\S")
_WIDE = "\u2e80-\u9fff\u3000-\u303f\uff00-\uffef"
_BREAK = re.compile(f"(?<=[{_WIDE}])\\s*[\r\n]+\\s*|\\s*[\r\n]+\\s*(?=[{_WIDE}])")

IsKnown = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column of a form. ``at`` is its number, from 1; ``levels`` what stands above it from
    the top heading line to the lowest, ``heading`` the shortest of it that no other column has.
    ``choices`` are the words its list offers. ``holds`` says what its free lines have already:
    ``formula``, ``count`` (1, 2, 3), ``text``, or nothing.
    """

    at: int
    heading: str
    levels: tuple[str, ...]
    choices: tuple[str, ...] = ()
    holds: str = ""


@dataclass(frozen=True, slots=True)
class FormTable:
    """The table of a sheet. ``heading_row`` is the lowest line of its headings, ``first_row`` the
    first free one, from 1; ``free_rows`` how many follow one another from there; a record takes
    ``height`` of them.
    """

    sheet: str
    columns: tuple[FormColumn, ...]
    heading_row: int
    first_row: int
    free_rows: int
    height: int = 1

    @property
    def records(self) -> int:
        """How many people it takes as it is."""
        return self.free_rows // self.height


@dataclass(frozen=True, slots=True)
class _Headings:
    top: int
    lowest: int
    levels: dict[int, tuple[str, ...]]


class Finder:
    """Looks for the table of one sheet."""

    def __init__(self, name: str, sheet: SheetMarkup, looks: Sequence[Look]) -> None:
        self._name, self._sheet, self._looks = name, sheet, looks
        # Whoever colours whole columns leaves a million lines that hold nothing.
        self._last_row = min(max(sheet.rows, default=0), LINES_LOOKED_AT + _MOST_LINES)
        self._merged: dict[int, list[Area]] = {}
        for area in sheet.merged:
            for row in range(area[0], min(area[2], self._last_row + 1) + 1):
                self._merged.setdefault(row, []).append(area)
        self._columns = sorted(
            {column for row in self._top_rows() for column in sheet.rows[row].cells}
        )

    def find(self, is_known: IsKnown) -> tuple[int, FormTable] | None:
        """The table with the most headings that are known, and how many those are."""
        best: tuple[tuple[int, int], FormTable] | None = None
        for lowest in self._top_rows():
            headings = self._headings(lowest)
            if headings is None:
                continue
            known = {at for at, levels in headings.levels.items() if is_known(levels)}
            table = self._table(headings, known, is_known)
            if len(known) < _FEWEST and not self._has_borders(table):
                continue
            rank = (len(known), len(headings.levels))
            # Of lines that say as much, the lower: 身份证 above 号码 are one heading.
            if best is None or rank >= best[0]:
                best = (rank, table)
        return (best[0][0], best[1]) if best else None

    def merge_at(self, row: int, column: int) -> Area | None:
        """The merged area over a cell."""
        for area in self._merged.get(row, ()):
            if area[1] <= column <= area[3]:
                return area
        return None

    def _top_rows(self) -> list[int]:
        return sorted(row for row in self._sheet.rows if row <= LINES_LOOKED_AT)

    def _says(self, row: int, column: int) -> str:
        """What is read at a cell, that of a merged area in all of it."""
        area = self.merge_at(row, column)
        text = self._sheet.value(*area[:2]) if area else self._sheet.value(row, column)
        return one_line(text)

    def _begins(self, row: int) -> dict[int, str]:
        """The texts of a line by the column they begin in."""
        found = {}
        for column in self._columns:
            area = self.merge_at(row, column)
            text = self._says(row, column)
            if text and (area is None or area[1] == column):
                found[column] = text
        return found

    def _is_heading_line(self, row: int) -> bool:
        texts = list(self._begins(row).values())
        if len(texts) < _FEWEST or any(len(text) > _LONGEST for text in texts):
            return False
        return 2 * sum(bool(_TOLD.search(text)) for text in texts) <= len(texts)

    def _headings(self, lowest: int) -> _Headings | None:
        if not self._is_heading_line(lowest):
            return None
        top = lowest
        while lowest - top < _MOST_LEVELS - 1 and top > 1 and self._is_heading_line(top - 1):
            top -= 1
        levels: dict[int, tuple[str, ...]] = {}
        for column in self._columns:
            above: list[str] = []
            for row in range(top, lowest + 1):
                text = self._says(row, column)
                if text and (not above or above[-1] != text):
                    above.append(text)
            area = self.merge_at(lowest, column)
            own = area is None or area[1] == column
            if own and above and self._stands_alone(column, lowest, top):
                levels[column] = tuple(above)
        numbers = [_is_number(texts[-1]) for texts in levels.values()]
        if len(levels) < _FEWEST or 2 * sum(numbers) > len(numbers):
            return None
        return _Headings(top, lowest, levels)

    def _stands_alone(self, column: int, lowest: int, top: int) -> bool:
        """Whether the column has a heading of its own, not only a group over it."""
        return any(
            self._says(row, column)
            and ((area := self.merge_at(row, column)) is None or area[1] == column)
            for row in range(top, lowest + 1)
        )

    def _table(self, headings: _Headings, known: set[int], is_known: IsKnown) -> FormTable:
        counts = {at for at, levels in headings.levels.items() if is_counter(levels[-1])}
        keys = (known - counts) or set(headings.levels) - counts or set(headings.levels)
        first = headings.lowest + 1
        while first <= self._last_row and not self._is_free(first, first, headings, keys):
            if self._ends(first, headings):
                return self._made(headings, is_known, first, 0)
            first += 1
        bordered = self._is_bordered(first, headings)
        last = first
        while last < self._last_row:
            below = last + 1
            if bordered and not self._is_bordered(below, headings):
                break
            if not self._is_free(below, first, headings, keys):
                break
            last = below
        return self._made(headings, is_known, first, last - first + 1)

    def _ends(self, row: int, headings: _Headings) -> bool:
        """Whether the table is over: here is its total, or who signs."""
        leftmost = min(headings.levels)
        columns = {column for column in self._columns if column < leftmost} | set(headings.levels)
        return any(_ENDS.search(self._says(row, column)) for column in columns)

    def _is_free(self, row: int, first: int, headings: _Headings, keys: set[int]) -> bool:
        if self._ends(row, headings):
            return False
        for column, levels in headings.levels.items():
            area = self.merge_at(row, column)
            if area and area[0] <= headings.lowest:
                return False
            cell, above = self._sheet.cell(row, column), self._sheet.cell(first, column)
            if cell and cell.is_formula and not (above and above.is_formula):
                return False
            text = self._says(row, column)
            if not text:
                continue
            if is_counter(levels[-1]):
                if not _is_number(text):
                    return False
                continue
            # What a department wrote into every line may stay, such as the community's name.
            beside = self._says(first if row > first else first + 1, column)
            if text != beside and (column in keys or not _is_number(text)):
                return False
        return True

    def _is_bordered(self, row: int, headings: _Headings) -> bool:
        return 2 * sum(self._has_border(row, at) for at in headings.levels) > len(headings.levels)

    def _has_border(self, row: int, column: int) -> bool:
        cell = self._sheet.cell(row, column)
        return (
            cell is not None
            and cell.style < len(self._looks)
            and (self._looks[cell.style].has_border)
        )

    def _has_borders(self, table: FormTable) -> bool:
        if len(table.columns) <= _FEWEST or not table.free_rows:
            return False
        return all(self._has_border(table.first_row, column.at) for column in table.columns)

    def _made(self, headings: _Headings, is_known: IsKnown, first: int, free: int) -> FormTable:
        short = [levels[-1] for levels in headings.levels.values()]
        columns = []
        for at, levels in headings.levels.items():
            plain = levels[-1] if short.count(levels[-1]) == 1 else " ".join(levels)
            if not is_known(levels[-1:]) and is_known(["".join(levels)]):
                plain = "".join(levels)  # one heading on two lines: 身份证 above 号码
            columns.append(
                FormColumn(at, plain, levels, self._choices(first, at), self._held(first, free, at))
            )
        height = self._height(first, free, headings) if free else 1
        free -= free % height
        return FormTable(self._name, tuple(columns), headings.lowest, first, free, height)

    def _held(self, first: int, free: int, at: int) -> str:
        if not free:
            return ""
        cell = self._sheet.cell(first, at)
        if cell and cell.is_formula:
            return "formula"
        texts = [self._says(row, at) for row in range(first, first + min(free, 3))]
        if not texts[0]:
            return ""
        numbers = [int(text) for text in texts if text.isdecimal()]
        counts = len(numbers) == len(texts) and all(b - a == 1 for a, b in pairwise(numbers))
        return "count" if counts and numbers[0] in (0, 1) else "text"

    def _height(self, first: int, free: int, headings: _Headings) -> int:
        """How many lines one record takes: as many as most of its cells are merged over."""
        heights = []
        for at in headings.levels:
            area = self.merge_at(first, at)
            high = area[2] - area[0] + 1 if area and area[0] == first else 1
            heights.append(high if high < free or free == high else 1)
        usual = max(set(heights), key=lambda high: (heights.count(high), -high))
        return usual if usual <= free else 1

    def _choices(self, row: int, column: int) -> tuple[str, ...]:
        for areas, formula in self._sheet.choices:
            if holds(areas, row, column) and formula.startswith('"') and formula.endswith('"'):
                words = formula[1:-1].split(",")
                return tuple(word.strip() for word in words if word.strip())
        return ()


def is_counter(heading: str) -> bool:
    """Whether a column only counts its lines: 序号."""
    return bool(_COUNTER.fullmatch(heading))


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdecimal()


def one_line(text: str) -> str:
    """A heading without line breaks: 身份证⏎号码 is 身份证号码."""
    return " ".join(_BREAK.sub("", text.strip()).split())
