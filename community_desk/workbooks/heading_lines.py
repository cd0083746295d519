"""Where the headings of a sheet stand, whoever it is that knows what they mean.

A roster and the workbook of a ledger book are looked at alike: some title lines, then one or two
lines of headings, then the lines themselves.
"""

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from community_desk.workbooks.cells import Cell
from community_desk.workbooks.read import Sheet

# Headings stand among the first lines; below that, a table has no headings.
LINES_LOOKED_AT = 30
# So many fields make a line one of headings.
FEWEST = 2
_MOST = 0.6
_LONGEST_SECOND = 20
_LONG_NUMBER = 6
_OTHERS = re.compile("配偶|爱人|丈夫|妻子|子女|父亲|母亲|父母|监护人|房东|紧急联系人")
_SUM = r"\s*(?:本\s*页)?\s*(?:合|总|小|共|累)\s*计"
_TOTAL = re.compile(_SUM + r"\s*[:：]?\s*")
_FOOT = re.compile(
    _SUM + r"|\s*(?:总人数|填表|填报|制表|审核|负责人|经办"
    r"|导出人|说明[:：]|注[:：]|备注[:：]|打印|第\s*\d+\s*页|共\s*\d+)"
)


class Words(Protocol):
    """What is known about headings."""

    def fields(self, texts: Sequence[str]) -> dict[str, int]:
        """The first column of each field that a line of headings tells."""

    def subject(self) -> str:
        """The field that holds whom or what a line is about; it may be empty."""

    def means(self, text: str) -> str:
        """The field of one heading, or nothing."""

    def is_known(self, text: str) -> bool:
        """Whether a cell is a heading anybody has heard of, taken or not."""

    def is_content(self, text: str) -> bool:
        """Whether a text is what stands below headings, though it may be short and no number."""


def heading_lines(rows: Sequence[Sequence[Cell]], words: Words) -> tuple[int, int, int]:
    """How many fields the headings tell, on how many lines, and the number of the first one."""
    best = (0, 0, 0)
    for number, row in enumerate(rows[:LINES_LOOKED_AT]):
        single = words.fields(texts_of(row))
        best = max(best, (len(single), 1, number), key=lambda each: each[:2])
        if number + 1 < len(rows) and _may_be_second_line(
            rows[number + 1], single.get(words.subject()), words
        ):
            below = words.fields(texts_of(rows[number + 1]))
            # A title above the headings changes nothing; a group above them (户籍) may.
            if (both := words.fields(joined(rows, number, words))) != below:
                best = max(best, (len(both), 2, number), key=lambda each: each[:2])
    return best


def likely_heading_line(rows: Sequence[Sequence[Cell]]) -> int:
    """Where no heading is known: the first line that has about as many texts as any."""
    counts = [sum(map(bool, texts_of(row))) for row in rows[:LINES_LOOKED_AT]]
    enough = max(FEWEST, _MOST * max(counts, default=0))
    return next((number for number, count in enumerate(counts) if count >= enough), 0)


def joined(rows: Sequence[Sequence[Cell]], number: int, words: Words) -> list[str]:
    """Two heading lines as one: under 户籍, 地址 is 户籍地址; under 住址, 楼栋 is 楼栋."""
    upper, lower = texts_of(rows[number]), texts_of(rows[number + 1])
    told, group = [], ""
    for above, below in zip(upper, lower, strict=False):
        # A heading over several columns is merged, so only its first cell has the text.
        group = above or (group if below else "")
        if not below:
            told.append(above)
        elif words.means(group + below) or _OTHERS.match(group):
            told.append(group + below)
        else:
            told.append(below if words.is_known(below) else above or below)
    return told


def texts_of(row: Sequence[Cell]) -> list[str]:
    """The texts of a line; what is no text is empty."""
    return [" ".join(cell.split()) if isinstance(cell, str) else "" for cell in row]


def titles_of(rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """All texts of the lines above the headings."""
    return tuple(text for row in rows for text in texts_of(row) if text)


def repeats_headings(row: Sequence[Cell], headings: Sequence[str]) -> bool:
    """Whether the headings stand here again, as at the top of every printed page."""
    texts = zip(texts_of(row), headings, strict=False)
    return sum(bool(text) and text == above for text, above in texts) >= FEWEST


def merged_above(
    sheet: Sheet, first_row: int, columns: Collection[int]
) -> dict[int, dict[int, Cell]]:
    """By line, what a merged range in one of these columns fills in there from above."""
    filled: dict[int, dict[int, Cell]] = {}
    for merged in sheet.merged:
        if merged.first_row < first_row or merged.first_column not in columns:
            continue
        value = sheet.rows[merged.first_row][merged.first_column]
        for index in range(merged.first_row + 1, min(merged.last_row + 1, len(sheet.rows))):
            filled.setdefault(index, {})[merged.first_column] = value
    return filled


def is_total(cell: Cell) -> bool:
    """Whether a cell says 合计, or 本页小计 as our own prints do, and nothing else."""
    return isinstance(cell, str) and _TOTAL.fullmatch(cell) is not None


def is_foot(cell: Cell) -> bool:
    """Whether a line that begins with this cell sums up or signs: 合计, 本页小计, 填表人."""
    return isinstance(cell, str) and _FOOT.match(cell) is not None


def _may_be_second_line(row: Sequence[Cell], subject: int | None, words: Words) -> bool:
    # What stands under 姓名 and is no heading is somebody's name, however little the line tells.
    under = None if subject is None else row[subject]
    if under not in ("", None) and not words.is_known(str(under)):
        return False
    texts = [cell for cell in row if cell not in ("", None)]
    if not texts or not all(
        isinstance(cell, str) and len(cell) <= _LONGEST_SECOND for cell in texts
    ):
        return False
    told = [str(cell) for cell in texts]
    # 户主 is a heading and, more often, what stands below one.
    is_data = any(
        sum(char.isdigit() for char in word) >= _LONG_NUMBER or words.is_content(word)
        for word in told
    )
    return not is_data and 2 * sum(words.is_known(word) for word in told) >= len(told)
