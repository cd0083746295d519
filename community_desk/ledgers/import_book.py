"""Importing a book as an office has kept it so far: a whole workbook in one transaction.

Every line is a new entry, changes one, leaves one as it is, or stands in the workbook of problems
with its reason. All of it is stored, or none.
"""

import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from community_desk.errors import TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access
from community_desk.ledgers.book_headings import Told
from community_desk.ledgers.book_layout import BookLayout, BookLine, lines_of, understood
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.registry_notes import note_differences
from community_desk.ledgers.taking import BookProblem, Plan, plan_lines, write_plan
from community_desk.office import imports
from community_desk.office.office import Office
from community_desk.registry import store_journal
from community_desk.registry.headings import SAY_NOTHING
from community_desk.workbooks.columns import AS_READ, NOTHING_CORRECTED, WorkbookCorrections
from community_desk.workbooks.headings import plain_heading
from community_desk.workbooks.opened import (
    Progress,
    Steps,
    Workbook,
    open_workbook,
    without_collector,
)
from community_desk.workbooks.problems import write_problems
from community_desk.workbooks.read import Sheet

# A line is read and written.
_TIMES = 2


@dataclass(frozen=True, slots=True)
class BookReport:
    """What an import into a book did, or would do. ``rows`` is always ``added + updated +
    unchanged`` and what was ``skipped``, by reason.

    ``noted`` counts lines taken that disagree with the registry, by the reason of the note.
    ``unknown`` are headings that nobody knows, ``other_sheets`` sheets that are another book.
    ``operation`` is what `undo_operation` takes, ``batch`` the import as lists know it.
    """

    book: str
    rows: int
    added: int
    updated: int
    unchanged: int
    skipped: Mapping[str, int]
    noted: Mapping[str, int]
    seconds: float
    dry_run: bool = True
    sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    operation: str = ""
    batch: str = ""
    problems: tuple[BookProblem, ...] = field(default=(), repr=False)

    def as_json(self) -> dict[str, object]:
        """The counts, as ``ledgers import --json`` gives them."""
        document = asdict(replace(self, problems=()))
        del document["problems"]
        return document


@dataclass(frozen=True, slots=True)
class BookReading:
    """A workbook as a book understands it: its sheets, and each line of them."""

    workbook: Workbook
    understood: list[tuple[Sheet, BookLayout]] = field(repr=False)
    lines: list[BookLine] = field(repr=False)

    def headings(self) -> dict[str, tuple[str, ...]]:
        """The texts above the columns, by sheet."""
        return {sheet.name: layout.headings for sheet, layout in self.understood}

    def told(self, corrections: WorkbookCorrections) -> dict[str, str]:
        """What corrections teach about headings: plain heading to meaning."""
        return {
            plain: meaning
            for sheet, layout in self.understood
            for at, meaning in corrections.get(sheet.name, AS_READ).items()
            if (plain := plain_heading(layout.headings[at]))
        }


@dataclass(frozen=True, slots=True)
class BookComparison:
    """A workbook beside a book: what would become of each line."""

    report: BookReport
    plan: Plan = field(repr=False)
    headings: Mapping[str, tuple[str, ...]] = field(repr=False)

    def write_problems(self, path: Path) -> None:
        """Writes the lines not taken, and those to look at, to a workbook. Raises
        `TroubleError`."""
        write_problems(path, self.report.problems, self.headings)


def import_file(
    office: Office,
    book: Book,
    path: Path,
    *,
    dry_run: bool = False,
    problems: Path | None = None,
) -> BookReport:
    """Imports a workbook into a book; with ``dry_run`` nothing is written.

    Raises as `import_book`, and `TroubleError` for a file that cannot be read.
    """
    workbook = open_workbook(path)
    if not dry_run:
        return import_book(office, book, workbook, problems=problems)
    found = compare_book(office, book, workbook)
    if problems is not None:
        found.write_problems(problems)
    return found.report


def compare_book(
    office: Office,
    book: Book,
    workbook: Workbook,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    progress: Progress | None = None,
) -> BookComparison:
    """What an import would do; writes nothing. Raises as `import_book`."""
    started, steps = time.perf_counter(), Steps(progress, 1)
    with without_collector():
        reading = read_book(office, book, workbook, corrections, steps)
        plan = _planned(office, book, reading)
        report = _report(book, reading, plan, time.perf_counter() - started)
        return BookComparison(report, plan, reading.headings())


def import_book(
    office: Office,
    book: Book,
    workbook: Workbook,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    problems: Path | None = None,
    progress: Progress | None = None,
) -> BookReport:
    """Imports every sheet of a workbook that is this book, as one operation.

    A resident is known by the identity number, else by name and birth date, phone or address
    where only one fits. What the registry fills is compared and never changed. What
    ``corrections`` say of headings is remembered for the book. ``problems`` is a workbook to
    write the lines to that were not taken, and those to look at. Raises `RuleSaysNoError` for a
    role that may not and ``import_stopped``, `TroubleError` ``no_lines``; then nothing was
    changed.
    """
    started, steps = time.perf_counter(), Steps(progress, _TIMES)
    with without_collector(), office.writing("ledgers.edit") as write:
        reading = read_book(office, book, workbook, corrections, steps)
        plan = _planned(office, book, reading)
        about = {"file_name": workbook.file_name, "file_sha256": workbook.sha256}
        batch_id, batch_uid = imports.insert_batch(
            write, {**about, "counts": "{}", "book": book.code}
        )
        today = office.today().isoformat()
        journal = store_journal.begin(
            write,
            "import",
            effective_on=today,
            about={"file": workbook.file_name, "batch": batch_uid, "book": book.code},
        )
        write_plan(
            office, journal, book, plan, today=today, reason=workbook.file_name, step=steps.took
        )
        store_journal.finish(journal)
        told = reading.told(corrections)
        imports.learn_columns(write, book.code, told)
        report = replace(
            _report(book, reading, plan, time.perf_counter() - started),
            dry_run=False,
            operation=journal.uid,
            batch=batch_uid,
        )
        counts = report.as_json()
        imports.finish_batch(
            write,
            batch_id,
            counts=_json(counts),
            problems=_json([problem.as_json() for problem in plan.skipped]),
            headings=_json(reading.headings() if plan.skipped else {}),
        )
        write.audit(
            "import",
            "book",
            book.code,
            new={"file": workbook.file_name, "sha256": workbook.sha256, **counts}
            | ({"headings": told} if told else {}),
        )
        # Before the commit: a line that is skipped must be in the workbook of problems.
        if problems is not None:
            write_problems(problems, report.problems, reading.headings())
    return report


def read_book(
    office: Office, book: Book, workbook: Workbook, corrections: WorkbookCorrections, steps: Steps
) -> BookReading:
    """The lines of a workbook. Raises `TroubleError` ``no_lines`` where no sheet is this book,
    `RuleSaysNoError` for a role that may not."""
    access.check_may_edit(office, book)
    told: Told = imports.learned_columns(office.db, book.code)
    found = understood(workbook.sheets, book, told, corrections)
    steps.begin(sum(len(sheet.rows) - layout.first_row for sheet, layout in found))
    lines = []
    for sheet, layout in found:
        some = list(lines_of(sheet, layout, book))
        steps.took(len(some))
        lines += some
    if not lines:
        raise TroubleError(
            "no_lines",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里没有找到“{book}”的内容；请确认表头和这本台账的栏目对得上，再导入。",
            ),
            file=workbook.file_name,
            book=book.name,
        )
    return BookReading(workbook, found, lines)


def _planned(office: Office, book: Book, reading: BookReading) -> Plan:
    plan = plan_lines(office, book, reading.lines)
    note_differences(office, book, plan.items)
    return plan


def _report(book: Book, reading: BookReading, plan: Plan, seconds: float) -> BookReport:
    layouts = [layout for _, layout in reading.understood]
    names = tuple(sheet.name for sheet, _ in reading.understood)
    noted = [item.problem() for item in plan.items if item.notes]
    unknown = [
        text
        for layout in layouts
        for at, text in enumerate(layout.headings)
        if text and at not in layout.columns and plain_heading(text) not in SAY_NOTHING
    ]
    return BookReport(
        book=book.code,
        rows=len(plan.items) + len(plan.skipped),
        added=plan.count("added"),
        updated=plan.count("updated"),
        unchanged=plan.count("unchanged"),
        skipped=dict(Counter(problem.code for problem in plan.skipped)),
        noted=dict(Counter(note.code for item in plan.items for note in item.notes)),
        seconds=round(seconds, 3),
        sheets=names,
        other_sheets=tuple(s.name for s in reading.workbook.sheets if s.name not in names),
        unknown=tuple(dict.fromkeys(unknown)),
        problems=(*plan.skipped, *noted),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
