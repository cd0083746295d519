"""Importing a year of vouchers as an office kept them in a workbook: all of it in one transaction.

Every line is booked, or stands in the workbook of problems with its reason. What would happen is
found out by doing it and taking it back, so that a trial says exactly what an import does.
Vouchers are never deleted: an import is taken back by red entries (`reverse_import`).
"""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from community_desk.errors import DeskError, RuleSaysNoError
from community_desk.expenses import store_imports
from community_desk.expenses.import_balances import balance_differs
from community_desk.expenses.import_booking import Booker, is_red
from community_desk.expenses.import_headings import BOOK
from community_desk.expenses.import_reading import Reading, read_account, told_by
from community_desk.expenses.import_report import LineProblem, Taken, VoucherReport
from community_desk.expenses.import_rows import (
    NOTHING_CHOSEN,
    Choices,
    Entry,
)
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import imports
from community_desk.office.office import Office, Writer
from community_desk.office.permissions import check_may
from community_desk.office.voucher_numbers import stored_number
from community_desk.workbooks.columns import (
    NOTHING_CORRECTED,
    WorkbookCorrections,
)
from community_desk.workbooks.opened import (
    Progress,
    Steps,
    Workbook,
    open_workbook,
    without_collector,
)
from community_desk.workbooks.problems import write_problems

# A line is read and booked.
_TIMES = 2
_LINES_BETWEEN_STEPS = 100


class _OnlyTriedError(Exception):
    """Takes back what was booked to see what would become of it."""


def import_file(
    office: Office,
    path: Path,
    choices: Choices = NOTHING_CHOSEN,
    *,
    dry_run: bool = False,
    problems: Path | None = None,
) -> VoucherReport:
    """Imports a workbook; with ``dry_run`` nothing is written but the ``problems``.

    Raises as `import_vouchers`, and `TroubleError` for a file that cannot be read.
    """
    workbook = open_workbook(path)
    if not dry_run:
        return import_vouchers(office, workbook, choices, problems=problems)
    report = try_vouchers(office, workbook, choices)
    if problems is not None:
        report.write_problems(problems)
    return report


def try_vouchers(
    office: Office,
    workbook: Workbook,
    choices: Choices = NOTHING_CHOSEN,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    progress: Progress | None = None,
) -> VoucherReport:
    """What an import would do; nothing of it stays. Raises as `import_vouchers`."""
    found: list[VoucherReport] = []
    try:
        with office.writing("expenses.import") as write:
            found.append(_import(office, write, workbook, choices, corrections, progress))
            raise _OnlyTriedError
    except _OnlyTriedError:
        return found[0]


def import_vouchers(
    office: Office,
    workbook: Workbook,
    choices: Choices = NOTHING_CHOSEN,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    problems: Path | None = None,
    progress: Progress | None = None,
) -> VoucherReport:
    """Books every line of a workbook that can be, as one import on record.

    Lines under one number, of one day and one way, are one voucher. Lines that are booked already
    (day, amount, text and payee) are left out. Budgets are not asked: the money is spent. What
    ``corrections`` say of headings is remembered. ``problems`` is a workbook to write the lines to
    that were not booked, and those to look at. Raises `RuleSaysNoError` for a role that may not
    and ``import_stopped``, `NotUnderstoodError` for a fund or class among the ``choices`` that
    nobody knows, `TroubleError` ``no_account``; then nothing was changed.
    """
    with office.writing("expenses.import") as write:
        report = _import(office, write, workbook, choices, corrections, progress)
        report = replace(report, dry_run=False)
        # Before the commit: a line that is skipped must be in the workbook of problems.
        if problems is not None:
            write_problems(problems, report.problems, report.headings)
    return report


def _import(
    office: Office,
    write: Writer,
    workbook: Workbook,
    choices: Choices,
    corrections: WorkbookCorrections,
    progress: Progress | None,
) -> VoucherReport:
    check_may(office, "expenses.import")
    started, steps = time.perf_counter(), Steps(progress, _TIMES)
    with without_collector():
        reading = read_account(office, workbook, choices, corrections, steps)
        batch_id, uid = imports.insert_batch(
            write,
            {
                "file_name": workbook.file_name,
                "file_sha256": workbook.sha256,
                "counts": "{}",
                "book": BOOK,
            },
        )
        taken, skipped = _book(office, write, reading, steps)
        told = told_by(reading, corrections)
        imports.learn_columns(write, BOOK, told)
        report = _report(reading, taken, skipped, time.perf_counter() - started)
        report = replace(report, batch=uid)
        counts = report.as_json() | {"dry_run": False}
        kept = [problem.as_json() for problem in skipped]
        imports.finish_batch(
            write,
            batch_id,
            counts=_json(counts | {"numbers": _ranges(taken)}),
            problems=_json(kept),
            headings=_json(report.headings if kept else {}),
        )
        write.audit(
            "import",
            "vouchers",
            uid,
            new={"file": workbook.file_name, "sha256": workbook.sha256, **counts}
            | ({"headings": told} if told else {}),
        )
    return report


def _book(
    office: Office, write: Writer, reading: Reading, steps: Steps
) -> tuple[list[Taken], list[LineProblem]]:
    """Books what can be, in the order of the days; the rest with its reasons."""
    skipped = [
        LineProblem(line, True, (read,))
        for line, read in reading.lines
        if isinstance(read, DeskError)
    ]
    entries = [read for _, read in reading.lines if isinstance(read, Entry)]
    fresh: list[Entry] = []
    for entry, problem in _without_known(office, entries):
        if problem is None:
            fresh.append(entry)
        else:
            skipped.append(LineProblem(entry.line, True, (problem,)))
    booker = Booker(office, write)
    taken: list[Taken] = []
    waiting = 0
    for group in sorted(_vouchers(fresh), key=lambda group: group[0].date):
        number, problems = booker.book(group)
        if number:
            taken += [Taken(entry, number) for entry in group]
        else:
            skipped += [
                LineProblem(entry.line, True, (problem,))
                for entry, problem in zip(group, problems, strict=True)
            ]
        waiting += len(group)
        if waiting >= _LINES_BETWEEN_STEPS:
            steps.took(waiting)
            waiting = 0
    steps.took(waiting)
    return taken, skipped


def _without_known(
    office: Office, entries: Sequence[Entry]
) -> Iterator[tuple[Entry, DeskError | None]]:
    """Each line, and what is said of one that is booked already or cannot be brought forward."""
    if not entries:
        return
    days = [entry.date.isoformat() for entry in entries]
    known = store_imports.booked_lines(office.db, min(days), max(days))
    has_before = store_imports.has_before(office.db, min(days))
    for entry in entries:
        key = store_imports.BookedLine(
            entry.date.isoformat(), entry.line_kind, entry.fen, entry.said, entry.payee
        )
        if known[key] > 0:
            known[key] -= 1
            yield (
                entry,
                RuleSaysNoError(
                    "booked_already",
                    QT_TRANSLATE_NOOP(
                        "errors", "账上已经有这一笔（日期、金额、摘要、对方都一样），没有再记。"
                    ),
                ),
            )
        elif entry.is_opening and has_before:
            yield (
                entry,
                RuleSaysNoError(
                    "opening_known",
                    QT_TRANSLATE_NOOP(
                        "errors", "账上在这以前已有凭证，结转的余额已经在账里，没有再记。"
                    ),
                ),
            )
        else:
            yield entry, None


def _vouchers(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Lines that follow one another under one number, of one day and one way, are one voucher."""
    alone = iter(range(10**9))

    def key(entry: Entry) -> object:
        if not entry.number or entry.kind in ("transfer", "advance"):
            return next(alone)
        where = (entry.line.sheet, entry.number, entry.date)
        return (*where, entry.kind, entry.payee, is_red(entry))

    for _, group in groupby(entries, key):
        yield list(group)


def _report(
    reading: Reading, taken: Sequence[Taken], skipped: Sequence[LineProblem], seconds: float
) -> VoucherReport:
    names = tuple(sheet.name for sheet, _ in reading.understood)
    unknown = [
        layout.headings[at]
        for _, layout in reading.understood
        for at, how in layout.standings.items()
        if how == "unknown" and layout.headings[at]
    ]
    flagged = list(_flagged(reading, taken))
    moved = Counter[str]()
    for one in taken:
        moved[one.entry.line_kind] += one.entry.fen
    return VoucherReport(
        rows=len(taken) + len(skipped),
        booked=len(taken),
        vouchers=len({one.number for one in taken}),
        skipped=dict(Counter(problem.code for problem in skipped)),
        flagged=dict(Counter(error.code for problem in flagged for error in problem.errors)),
        income=moved["in"],
        expense=moved["out"],
        balances=reading.balances,
        differs=reading.differs,
        seconds=round(seconds, 3),
        sheets=names,
        other_sheets=tuple(s.name for s in reading.workbook.sheets if s.name not in names),
        unknown=tuple(dict.fromkeys(unknown)),
        taken=tuple(taken),
        problems=(*sorted(skipped, key=lambda problem: problem.row), *flagged),
        headings=reading.headings(),
    )


def _flagged(reading: Reading, taken: Sequence[Taken]) -> Iterator[LineProblem]:
    """The lines that are booked and should be looked at."""
    differs = reading.differs
    seen: Counter[tuple[object, ...]] = Counter()
    for one in taken:
        entry, errors = one.entry, list(one.entry.notes)
        same = (entry.date, entry.line_kind, entry.fen, entry.said, entry.payee)
        seen[same] += 1
        if seen[same] > 1:
            errors.append(
                RuleSaysNoError(
                    "same_twice",
                    QT_TRANSLATE_NOOP(
                        "errors", "和上面一行日期、金额、摘要、对方都一样，两笔都记了；请核对。"
                    ),
                )
            )
        if differs and (differs.sheet, differs.row) == (entry.line.sheet, entry.line.number):
            errors.append(balance_differs(differs.told, differs.ours))
        if errors:
            yield LineProblem(entry.line, False, tuple(errors))


def _ranges(taken: Iterable[Taken]) -> dict[str, list[int]]:
    """The first and last number that an import gave in each month; nothing comes between."""
    found: dict[str, list[int]] = {}
    for one in taken:
        number = stored_number(one.number)
        counter = int(number[8:])
        span = found.setdefault(number[:7], [counter, counter])
        span[:] = [min(span[0], counter), max(span[1], counter)]
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
