"""A roster before it is compared: its sheets, what its columns are, and its lines."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.headings import NOTHING_LEARNED, Learned, may_be_told, plain_heading
from community_desk.registry.layout import NOTHING_CORRECTED, Corrections, Layout, understand
from community_desk.registry.roster_rows import RosterLine, people_of
from community_desk.workbooks.read import Sheet, file_bytes, fingerprint, sheets_of

Progress = Callable[[int, int], bool]
# By the name of the sheet: what somebody said about its columns.
RosterCorrections = Mapping[str, Corrections]

_LINES_BETWEEN_STEPS = 500


@dataclass(frozen=True, slots=True)
class Roster:
    """A workbook that was opened; what happens to the file after that changes nothing."""

    file_name: str
    sha256: str
    sheets: list[Sheet] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """A roster as it was understood: the sheets with people, and each line of them."""

    roster: Roster
    understood: list[tuple[Sheet, Layout]] = field(repr=False)
    lines: list[RosterLine] = field(repr=False)

    def headings(self) -> dict[str, tuple[str, ...]]:
        """The texts above the columns, by sheet."""
        return {sheet.name: layout.headings for sheet, layout in self.understood}

    def told(self, corrections: RosterCorrections) -> dict[str, str]:
        """What corrections teach about headings: plain heading to field."""
        return {
            plain: field
            for sheet, layout in self.understood
            for at, field in corrections.get(sheet.name, NOTHING_CORRECTED).items()
            if (plain := plain_heading(layout.headings[at])) and may_be_told(plain)
        }


class Steps:
    """Counts lines for whoever watches, and stops where the watcher says so."""

    def __init__(self, progress: Progress | None, times: int) -> None:
        self._progress, self._times = progress, times
        self._total = self._done = 0

    def begin(self, lines: int) -> None:
        """Says how many lines there are; each is taken as often as was said at first."""
        self._total = self._times * lines

    def took(self, lines: int) -> None:
        """Counts some lines. Raises `RuleSaysNoError` ``import_stopped``."""
        self._done = min(self._done + lines, self._total)
        if self._progress and not self._progress(self._done, self._total):
            raise RuleSaysNoError(
                "import_stopped", QT_TRANSLATE_NOOP("errors", "导入已停止，没有改动任何资料。")
            )


def open_roster(path: Path) -> Roster:
    """Reads a workbook. Raises `TroubleError` with one sentence for one that cannot be read."""
    content = file_bytes(path)
    return Roster(path.name, fingerprint(content), sheets_of(content, path.name))


def read_lines(
    roster: Roster,
    corrections: RosterCorrections,
    steps: Steps,
    *,
    learned: Learned = NOTHING_LEARNED,
    today: date,
) -> Reading:
    """Every line of the sheets with people. Raises `TroubleError` ``no_people``."""
    understood = [
        (sheet, layout)
        for sheet in roster.sheets
        if (layout := understand(sheet, learned, corrections.get(sheet.name, NOTHING_CORRECTED)))
    ]
    steps.begin(sum(len(sheet.rows) - layout.first_row for sheet, layout in understood))
    reading = Reading(roster, understood, list(_lines(understood, today, steps)))
    if not any(line.person for line in reading.lines):
        raise TroubleError(
            "no_people",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里没有找到居民；请确认表格有“姓名”一列，内容在标题行下面，再导入。",
            ),
            file=roster.file_name,
        )
    return reading


def _lines(
    understood: list[tuple[Sheet, Layout]], today: date, steps: Steps
) -> Iterator[RosterLine]:
    waiting = 0
    for sheet, layout in understood:
        for line in people_of(sheet, layout, today):
            yield line
            waiting += 1
            if waiting == _LINES_BETWEEN_STEPS:
                steps.took(waiting)
                waiting = 0


@contextmanager
def without_collector() -> Iterator[None]:
    """Nothing an import makes refers back to itself, and looking for it takes a tenth of the time:
    the collector walks over all lines again each time there are some more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
