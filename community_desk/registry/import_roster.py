"""Importing a roster: a whole workbook in one transaction, every line accounted for.

A line becomes a new person, changes one the registry has, leaves one as it is, or stands in the
list of problems with its reason. All of it is stored, or none.
"""

import json
import time
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from community_desk.office import imports
from community_desk.office.office import Office
from community_desk.registry import store_imports, store_journal
from community_desk.registry.import_plan import Keep, make_plan
from community_desk.registry.import_report import ImportReport, report_of
from community_desk.registry.import_write import write_plan
from community_desk.registry.roster_file import Reading, read_lines
from community_desk.workbooks.columns import NOTHING_CORRECTED, WorkbookCorrections
from community_desk.workbooks.opened import (
    Progress,
    Steps,
    Workbook,
    open_workbook,
    without_collector,
)
from community_desk.workbooks.problems import write_problems

# A line is read, prepared and written.
_TIMES = 3


def import_workbook(
    office: Office,
    path: Path,
    *,
    dry_run: bool = False,
    problems: Path | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Imports every sheet of a workbook that has people in it.

    As `import_roster`; with ``dry_run`` nothing is written. Raises `TroubleError` also for a file
    that cannot be read.
    """
    started = time.perf_counter()
    with without_collector():
        roster = open_workbook(path)
        if not dry_run:
            report = import_roster(office, roster, problems=problems, progress=progress)
        else:
            steps = Steps(progress, 1)
            reading = read_roster(office, roster, NOTHING_CORRECTED, steps)
            report = report_of(reading, make_plan(office.db, reading.lines), seconds=0)
            if problems is not None:
                write_problems(problems, report.problems, reading.headings())
    return replace(report, seconds=round(time.perf_counter() - started, 3))


def read_roster(
    office: Office, roster: Workbook, corrections: WorkbookCorrections, steps: Steps
) -> Reading:
    """The lines of a roster, with what the office has learned about headings."""
    learned = store_imports.learned_headings(office.db)
    return read_lines(roster, corrections, steps, learned=learned, today=office.today())


def import_roster(
    office: Office,
    roster: Workbook,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    keep: Collection[Keep] = (),
    problems: Path | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Imports every sheet of a roster that has people in it.

    People are the same by identity number, else by name, birth date and dwelling. Filled cells
    change what the registry has, empty ones leave it, as do the facts in ``keep``. What
    ``corrections`` say of headings is remembered for every later import. ``problems`` is a
    workbook to write the skipped and the flagged lines to. ``progress`` hears lines done and in
    all, and stops the import by returning False. Raises `TroubleError` for a roster that has no
    person in it, `RuleSaysNoError` ``import_stopped``; then nothing was changed.
    """
    started, steps = time.perf_counter(), Steps(progress, _TIMES)
    with without_collector():
        reading = read_roster(office, roster, corrections, steps)
        with office.writing("registry.import") as write:
            about = {"file_name": roster.file_name, "file_sha256": roster.sha256, "counts": "{}"}
            batch_id, batch_uid = imports.insert_batch(write, about)
            plan = make_plan(write.db, reading.lines, keep)
            journal = store_journal.begin(
                write,
                "import",
                effective_on=office.today().isoformat(),
                about={"file": roster.file_name, "batch": batch_uid},
            )
            write_plan(
                journal, plan, batch_id=batch_id, file_name=roster.file_name, step=steps.took
            )
            store_journal.finish(journal)
            store_imports.keep_missing(write, batch_id, plan.missing)
            told = reading.told(corrections)
            store_imports.learn_headings(write, told)
            report = replace(
                report_of(reading, plan, seconds=time.perf_counter() - started),
                dry_run=False,
                operation=journal.uid,
                batch=batch_uid,
            )
            counts = report.as_json()
            skipped = [problem.as_json() for problem in report.problems if problem.skipped]
            imports.finish_batch(
                write,
                batch_id,
                counts=_json(counts),
                problems=_json(skipped),
                headings=_json(reading.headings() if skipped else {}),
            )
            write.audit(
                "import",
                "registry",
                batch_uid,
                new={"file": roster.file_name, "sha256": roster.sha256, **counts}
                | ({"headings": told} if told else {}),
            )
            # Before the commit: a line that is skipped must be in the workbook of problems.
            if problems is not None:
                write_problems(problems, report.problems, reading.headings())
    return report


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
