"""Importing a roster: a whole workbook in one transaction, every line accounted for.

A line becomes a new person, changes one the registry has, leaves one as it is, or stands in the
list of problems with its reason. All of it is stored, or none.
"""

import gc
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from community_desk.errors import RuleSaysNoError, TroubleError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store_bulk, store_journal
from community_desk.registry.import_plan import Plan, make_plan
from community_desk.registry.import_write import write_plan
from community_desk.registry.layout import Layout, understand
from community_desk.registry.problems import Problem, write_problems
from community_desk.registry.roster_rows import RosterLine, people_of
from community_desk.workbooks.read import Sheet, file_bytes, fingerprint, sheets_of

Progress = Callable[[int, int], bool]

# What a report always tells, also where there was none of it.
SKIPS = ("duplicate_id", "no_name")
FLAGS_TOLD = (
    *("id_checksum", "id_lost_digits", "sex_disagrees_with_id", "birth_disagrees_with_id"),
    "phone_invalid",
)
NORMALISED = (
    *("name_spaces", "name_middle_dot", "name_rare_character", "id_full_width"),
    *("id_lower_case_x", "id_padding", "id_15_digits", "no_id_yet"),
)
_LINES_BETWEEN_STEPS = 500


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``rows`` is always the sum of the three outcomes and what was skipped.

    ``not_kept`` are headings left out by rule (民族 and the like), ``unknown`` those that nobody
    knows, ``other_sheets`` sheets without people.
    """

    rows: int
    imported: int
    updated: int
    unchanged: int
    skipped: Mapping[str, int]
    flagged: Mapping[str, int]
    normalised: Mapping[str, int]
    seconds: float
    dry_run: bool = False
    sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=(), repr=False)

    def as_json(self) -> dict[str, object]:
        """The counts, as ``registry import --json`` gives them."""
        document = asdict(self)
        del document["problems"]
        return document


class _DryRunEndsError(Exception):
    """Rolls a trial import back."""


def import_workbook(
    office: Office,
    path: Path,
    *,
    dry_run: bool = False,
    problems: Path | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Imports every sheet of a workbook that has people in it.

    People are the same by identity number, else by name, birth date and dwelling. Filled cells
    change what the registry has, empty ones leave it. ``problems`` is a workbook to write the
    skipped and the flagged lines to. ``progress`` hears lines done and in all, and stops the
    import by returning False. Raises `TroubleError` for a file that cannot be read or has no
    person in it, `RuleSaysNoError` ``import_stopped``; then nothing was changed.
    """
    started = time.perf_counter()
    with _no_collector():
        return _import(office, path, started, dry_run, problems, progress)


def _import(
    office: Office,
    path: Path,
    started: float,
    dry_run: bool,
    problems: Path | None,
    progress: Progress | None,
) -> ImportReport:
    content = file_bytes(path)
    sheets = sheets_of(content, path.name)
    understood = [(sheet, layout) for sheet in sheets if (layout := understand(sheet))]
    steps = _Steps(progress, 3 * sum(_lines(sheet, layout) for sheet, layout in understood))
    lines = list(_read(office, understood, steps))
    if not any(line.person for line in lines):
        raise TroubleError(
            "no_people",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}”里没有找到居民；请确认表格有“姓名”一列，内容在标题行下面，再导入。",
            ),
            file=path.name,
        )
    try:
        with office.writing() as write:
            batch_id, batch_uid = store_bulk.insert_batch(
                write,
                {"file_name": path.name, "file_sha256": fingerprint(content), "counts": "{}"},
            )
            plan = make_plan(write.db, lines)
            journal = store_journal.begin(
                write,
                "import",
                effective_on=office.today().isoformat(),
                about={"file": path.name, "batch": batch_uid},
            )
            write_plan(journal, plan, batch_id=batch_id, file_name=path.name, step=steps.took)
            store_journal.finish(journal)
            report = _report(plan, sheets, understood, dry_run, time.perf_counter() - started)
            counts = report.as_json()
            store_bulk.finish_batch(
                write,
                batch_id,
                json.dumps(counts, ensure_ascii=False),
                json.dumps([p.as_json() for p in report.problems if p.skipped], ensure_ascii=False),
            )
            write.audit(
                "import",
                "registry",
                batch_uid,
                new={"file": path.name, "sha256": fingerprint(content), **counts},
            )
            # Before the commit: a line that is skipped must be in the workbook of problems.
            if problems is not None:
                headings = {sheet.name: layout.headings for sheet, layout in understood}
                write_problems(problems, report.problems, headings)
            if dry_run:
                raise _DryRunEndsError
    except _DryRunEndsError:
        pass
    return report


@contextmanager
def _no_collector() -> Iterator[None]:
    """Nothing an import makes refers back to itself, and looking for it takes a tenth of the time:
    the collector walks over all lines again each time there are some more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Steps:
    """Counts lines for whoever watches, and stops where the watcher says so."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def took(self, lines: int) -> None:
        self._done = min(self._done + lines, self._total)
        if self._progress and not self._progress(self._done, self._total):
            raise RuleSaysNoError(
                "import_stopped", QT_TRANSLATE_NOOP("errors", "导入已停止，没有改动任何资料。")
            )


def _lines(sheet: Sheet, layout: Layout) -> int:
    return len(sheet.rows) - layout.first_row


def _read(
    office: Office, understood: Iterable[tuple[Sheet, Layout]], steps: _Steps
) -> Iterable[RosterLine]:
    today, waiting = office.today(), 0
    for sheet, layout in understood:
        for line in people_of(sheet, layout, today):
            yield line
            waiting += 1
            if waiting == _LINES_BETWEEN_STEPS:
                steps.took(waiting)
                waiting = 0


def _report(
    plan: Plan,
    sheets: Iterable[Sheet],
    understood: Iterable[tuple[Sheet, Layout]],
    dry_run: bool,
    seconds: float,
) -> ImportReport:
    skipped = Counter(problem.code for problem in plan.skipped)
    flagged = Counter(reason for item in plan.items for reason in item.flags)
    normalised = Counter(kind for item in plan.items for kind in item.person.normalised)
    outcomes = Counter(item.outcome for item in plan.items)
    layouts = [layout for _, layout in understood]
    with_people = tuple(sheet.name for sheet, _ in understood)
    return ImportReport(
        rows=len(plan.items) + len(plan.skipped),
        imported=outcomes["imported"],
        updated=outcomes["updated"],
        unchanged=outcomes["unchanged"],
        skipped={**dict.fromkeys(SKIPS, 0), **skipped},
        flagged={**dict.fromkeys(FLAGS_TOLD, 0), **flagged},
        normalised={**dict.fromkeys(NORMALISED, 0), **normalised},
        seconds=round(seconds, 3),
        dry_run=dry_run,
        sheets=with_people,
        other_sheets=tuple(sheet.name for sheet in sheets if sheet.name not in with_people),
        not_kept=_all(layout.not_kept for layout in layouts),
        unknown=_all(layout.unknown for layout in layouts),
        problems=(*plan.skipped, *(item.problem() for item in plan.items if item.flags)),
    )


def _all(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in groups for text in group))
