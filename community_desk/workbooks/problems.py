"""The workbook in which lines that were not taken, or are to be looked at, are handed back."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from community_desk.language import QT_TRANSLATE_NOOP, translate
from community_desk.workbooks.cells import Cell
from community_desk.workbooks.write import SheetOut, sheets_as_bytes, write_export, write_sheets

_NOT_IMPORTED = QT_TRANSLATE_NOOP("skips", "未导入-{sheet}")
_TO_CHECK = QT_TRANSLATE_NOOP("skips", "待核对-{sheet}")
_SHEET = QT_TRANSLATE_NOOP("skips", "工作表")
_ROW = QT_TRANSLATE_NOOP("skips", "行号")
_REASON = QT_TRANSLATE_NOOP("skips", "原因")
_WIDEST = 30


class ReadLine(Protocol):
    """A line of a workbook: where it stood, its cells as they were, whether it was left out."""

    @property
    def sheet(self) -> str: ...
    @property
    def row(self) -> int: ...
    @property
    def skipped(self) -> bool: ...
    @property
    def cells(self) -> Sequence[Cell]: ...
    def reason(self, say: Callable[[str, str], str] = translate) -> str:
        """The matter in words."""


def write_problems(
    path: Path, problems: Sequence[ReadLine], headings: Mapping[str, Sequence[str]]
) -> None:
    """Writes the workbook: per sheet the skipped lines, then the flagged ones, each
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
    path: Path,
    problems: Sequence[Mapping[str, Any]],
    headings: Mapping[str, Sequence[str]],
    told: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Writes lines that were kept as JSON: sheet, row, reason, cells; all were skipped. ``told``
    hears how far it is, and leaves no file where it raises.
    """
    told(0, len(problems))
    by_sheet: dict[str, list[list[Cell]]] = {}
    for kept in problems:
        lines = by_sheet.setdefault(kept["sheet"], [])
        lines.append([kept["sheet"], kept["row"], kept["reason"], *kept["cells"]])
    sheets = [
        _sheet(_NOT_IMPORTED, name, headings.get(name, ()), lines)
        for name, lines in by_sheet.items()
    ]
    content = sheets_as_bytes(sheets or [_sheet(_NOT_IMPORTED, "", (), ())])
    told(len(problems), len(problems))
    write_export(path, content)


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
