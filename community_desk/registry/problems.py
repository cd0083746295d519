"""Lines of a roster that were skipped or flagged, and the workbook they are handed back in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.registry.checks import FLAGS
from community_desk.workbooks.cells import Cell, kept

SKIPPED: Mapping[str, str] = {
    "duplicate_id": QT_TRANSLATE_NOOP("skips", "证件号码与“{sheet}”第{row}行重复"),
    "duplicate_person": QT_TRANSLATE_NOOP("skips", "与“{sheet}”第{row}行是同一个人"),
    "no_name": QT_TRANSLATE_NOOP("skips", "没有姓名"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One line: where it stood, what was the matter, and its cells as they were.

    ``code`` is a key of `SKIPPED`, or of `checks.FLAGS` (several parted by spaces) for a line
    that was imported; ``slots`` fill the sentence; ``name`` is the person's, if the line has one.
    """

    sheet: str
    row: int
    code: str
    skipped: bool
    cells: Sequence[Cell]
    slots: Mapping[str, object]
    name: str = ""

    def reason(self, say: Callable[[str, str], str] = translate) -> str:
        """The matter in words; ``say`` gives a text of a context in some language."""
        if self.skipped:
            return say("skips", SKIPPED[self.code]).format(**self.slots)
        return "；".join(say("flags", FLAGS[code]) for code in self.code.split())

    def as_json(self) -> dict[str, object]:
        """For keeping with the import: a line is never lost, even if no workbook was asked for."""
        cells = [kept(cell) for cell in self.cells]
        return {"sheet": self.sheet, "row": self.row, "reason": self.reason(), "cells": cells}
