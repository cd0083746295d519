"""Lines of a roster that were skipped or flagged, and the workbook they are handed back in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.registry.checks import FLAGS
from community_desk.workbooks.read import Cell
from community_desk.workbooks.write import SheetOut, write_sheets

SKIPPED: Mapping[str, str] = {
    "duplicate_id": QT_TRANSLATE_NOOP("skips", "证件号码与“{sheet}”第{row}行重复"),
    "duplicate_person": QT_TRANSLATE_NOOP("skips", "与“{sheet}”第{row}行是同一个人"),
    "no_name": QT_TRANSLATE_NOOP("skips", "没有姓名"),
}
_NOT_IMPORTED = QT_TRANSLATE_NOOP("skips", "未导入-{sheet}")
_TO_CHECK = QT_TRANSLATE_NOOP("skips", "待核对-{sheet}")
_SHEET = QT_TRANSLATE_NOOP("skips", "工作表")
_ROW = QT_TRANSLATE_NOOP("skips", "行号")
_REASON = QT_TRANSLATE_NOOP("skips", "原因")
_WIDEST = 30


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
        cells = [cell.isoformat() if isinstance(cell, date) else cell for cell in self.cells]
        return {"sheet": self.sheet, "row": self.row, "reason": self.reason(), "cells": cells}


def write_problems(
    path: Path, problems: Sequence[Problem], headings: Mapping[str, Sequence[str]]
) -> None:
    """Writes the workbook: per sheet of the roster the skipped lines, then the flagged ones, each
    under its own headings, so that it can be put right and imported. Raises `TroubleError`."""
    sheets = []
    for skipped, title in ((True, _NOT_IMPORTED), (False, _TO_CHECK)):
        for name, texts in headings.items():
            lines = [
                [p.sheet, p.row, p.reason(), *p.cells]
                for p in problems
                if p.skipped == skipped and p.sheet == name
            ]
            if lines:
                sheets.append(_sheet(title, name, texts, lines))
    write_sheets(path, sheets or [_sheet(_NOT_IMPORTED, "", (), ())])


def write_kept_problems(
    path: Path, problems: Iterable[Mapping[str, Any]], headings: Mapping[str, Sequence[str]]
) -> None:
    """Writes lines that were kept as `Problem.as_json` says; all were skipped."""
    by_sheet: dict[str, list[list[Cell]]] = {}
    for kept in problems:
        lines = by_sheet.setdefault(kept["sheet"], [])
        lines.append([kept["sheet"], kept["row"], kept["reason"], *kept["cells"]])
    sheets = [
        _sheet(_NOT_IMPORTED, name, headings.get(name, ()), lines)
        for name, lines in by_sheet.items()
    ]
    write_sheets(path, sheets or [_sheet(_NOT_IMPORTED, "", (), ())])


def _sheet(title: str, name: str, texts: Sequence[str], rows: Sequence[Sequence[Cell]]) -> SheetOut:
    own = [translate("skips", text) for text in (_SHEET, _ROW, _REASON)]
    headings = [*own, *texts]
    widths = [
        min(max(_width(str(cell)) for cell in column) + 2, _WIDEST)
        for column in zip(headings, *([*row, *[""] * len(headings)] for row in rows), strict=False)
    ]
    return SheetOut(translate("skips", title).format(sheet=name), "", headings, rows, widths)


def _width(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)
