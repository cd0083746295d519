"""What an import did, or would do, in counts; with the lines that were skipped or flagged."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace

from community_desk.registry.import_plan import Plan
from community_desk.registry.problems import Problem
from community_desk.registry.roster_file import Reading

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


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``rows`` is always the sum of the three outcomes and what was skipped.

    ``missing`` are people of the registry, still here, whom the file does not name.
    ``not_kept`` are headings left out by rule (民族 and the like), ``unknown`` those that nobody
    knows, ``other_sheets`` sheets without people. ``operation`` is what `undo_operation` takes
    and ``batch`` the import as lists know it; both are empty for one that was only tried.
    """

    rows: int
    imported: int
    updated: int
    unchanged: int
    missing: int
    skipped: Mapping[str, int]
    flagged: Mapping[str, int]
    normalised: Mapping[str, int]
    seconds: float
    dry_run: bool = False
    sheets: tuple[str, ...] = ()
    other_sheets: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    operation: str = ""
    batch: str = ""
    problems: tuple[Problem, ...] = field(default=(), repr=False)

    def as_json(self) -> dict[str, object]:
        """The counts, as ``registry import --json`` gives them."""
        document = asdict(replace(self, problems=()))
        del document["problems"]
        return document


def report_of(reading: Reading, plan: Plan, *, seconds: float) -> ImportReport:
    """Counts what a plan does; a trial until it says of which operation."""
    skipped = Counter(problem.code for problem in plan.skipped)
    flagged = Counter(reason for item in plan.items for reason in item.flags)
    normalised = Counter(kind for item in plan.items for kind in item.person.normalised)
    outcomes = Counter(item.outcome for item in plan.items)
    layouts = [layout for _, layout in reading.understood]
    with_people = tuple(sheet.name for sheet, _ in reading.understood)
    return ImportReport(
        rows=len(plan.items) + len(plan.skipped),
        imported=outcomes["imported"],
        updated=outcomes["updated"],
        unchanged=outcomes["unchanged"],
        missing=len(plan.missing),
        skipped={**dict.fromkeys(SKIPS, 0), **skipped},
        flagged={**dict.fromkeys(FLAGS_TOLD, 0), **flagged},
        normalised={**dict.fromkeys(NORMALISED, 0), **normalised},
        seconds=round(seconds, 3),
        dry_run=True,
        sheets=with_people,
        other_sheets=tuple(
            sheet.name for sheet in reading.roster.sheets if sheet.name not in with_people
        ),
        not_kept=_all(layout.not_kept for layout in layouts),
        unknown=_all(layout.unknown for layout in layouts),
        problems=(*plan.skipped, *(item.problem() for item in plan.items if item.flags)),
    )


def _all(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in groups for text in group))
