"""A roster before it is compared: its sheets, what its columns are, and its lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.headings import NOTHING_LEARNED, Learned, may_be_told
from community_desk.registry.layout import Layout, understand
from community_desk.registry.roster_rows import RosterLine, people_of
from community_desk.workbooks.columns import AS_READ, WorkbookCorrections
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.opened import Steps, Workbook
from community_desk.workbooks.read import Sheet

_LINES_BETWEEN_STEPS = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """A roster as it was understood: the sheets with people, and each line of them."""

    roster: Workbook
    understood: list[tuple[Sheet, Layout]] = field(repr=False)
    lines: list[RosterLine] = field(repr=False)

    def headings(self) -> dict[str, tuple[str, ...]]:
        """The texts above the columns, by sheet."""
        return {sheet.name: layout.headings for sheet, layout in self.understood}

    def told(self, corrections: WorkbookCorrections) -> dict[str, str]:
        """What corrections teach about headings: plain heading to field."""
        return {
            plain: field
            for sheet, layout in self.understood
            for at, field in corrections.get(sheet.name, AS_READ).items()
            if (plain := plain_heading(layout.headings[at])) and may_be_told(plain)
        }


def read_lines(
    roster: Workbook,
    corrections: WorkbookCorrections,
    steps: Steps,
    *,
    learned: Learned = NOTHING_LEARNED,
    today: date,
) -> Reading:
    """Every line of the sheets with people. Raises `TroubleError` ``no_people``."""
    understood = [
        (sheet, layout)
        for sheet in roster.sheets
        if (layout := understand(sheet, learned, corrections.get(sheet.name, AS_READ)))
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
