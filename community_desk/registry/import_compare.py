"""What an import would do, before it does it: who is new, what changes, who is missing."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from community_desk.office.office import Office
from community_desk.registry import store, store_bulk
from community_desk.registry.addresses import Place, write_address
from community_desk.registry.cleaning import area_text
from community_desk.registry.codes import HEAD
from community_desk.registry.import_plan import WITH_NUMBER, Item, Plan, make_plan
from community_desk.registry.import_report import ImportReport, report_of
from community_desk.registry.import_roster import read_roster
from community_desk.registry.records import ResidentRow
from community_desk.workbooks.columns import NOTHING_CORRECTED, WorkbookCorrections
from community_desk.workbooks.opened import Progress, Steps, Workbook, without_collector
from community_desk.workbooks.problems import write_problems


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of one person that an import would change. ``fact`` is one of `store.FACTS`,
    "address", "household" or "area"; values are as stored, a household is its number and its head,
    an area as one writes it."""

    uid: str
    name: str
    fact: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody whom an import would add, and where the file names them. Numbers are whole."""

    sheet: str
    row: int
    name: str
    sex: str
    birth_date: str
    id_number: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A roster beside the registry. ``missing`` are the ids of those whom the file does not
    name, in the order of their homes; the lines that were skipped or flagged are in ``report``.
    """

    report: ImportReport
    new: Sequence[NewPerson] = field(repr=False)
    changes: Sequence[FactChange] = field(repr=False)
    missing: Sequence[int] = field(repr=False)
    headings: Mapping[str, Sequence[str]] = field(repr=False)

    def write_problems(self, path: Path) -> None:
        """Writes the skipped and the flagged lines to a workbook. Raises `TroubleError`."""
        write_problems(path, self.report.problems, self.headings)


def compare_roster(
    office: Office,
    roster: Workbook,
    *,
    corrections: WorkbookCorrections = NOTHING_CORRECTED,
    progress: Progress | None = None,
) -> Comparison:
    """Compares a roster with the registry and writes nothing. Raises as `import_roster`."""
    started, steps = time.perf_counter(), Steps(progress, 1)
    with without_collector():
        reading = read_roster(office, roster, corrections, steps)
        plan = make_plan(office.db, reading.lines)
        return Comparison(
            report_of(reading, plan, seconds=time.perf_counter() - started),
            list(_new(office, plan)),
            list(_changes(office, plan)),
            plan.missing,
            reading.headings(),
        )


def missing_rows(
    office: Office, comparison: Comparison, offset: int, limit: int
) -> list[ResidentRow]:
    """A stretch of the people whom the file does not name."""
    return store.rows_of(
        office.db,
        comparison.missing[offset : offset + limit],
        today=office.today(),
        block_word=office.setting("building_word"),
    )


def _new(office: Office, plan: Plan) -> Iterator[NewPerson]:
    block_word = office.setting("building_word")
    for item in plan.items:
        if item.known is None:
            facts, line = item.facts, item.line
            yield NewPerson(
                line.sheet,
                line.number,
                facts["name"],
                facts["sex"],
                facts["birth_date"],
                facts["id_number"],
                facts["phone"],
                write_address(item.place, block_word),
            )


def _changes(office: Office, plan: Plan) -> Iterator[FactChange]:
    changed = [item for item in plan.items if item.outcome == "updated"]
    block_word = office.setting("building_word")
    homes = store_bulk.places_of(
        office.db, {i.known.dwelling_id for i in changed if i.known and i.known.dwelling_id}
    )
    households = _households(office, plan, changed)
    for item in changed:
        known = item.known
        assert known is not None
        uid, name = known.uid, known.facts["name"]
        for fact in _differing(item):
            yield FactChange(uid, name, fact, known.facts[fact], item.facts[fact])
        if item.dwelling_id != known.dwelling_id:
            old = write_address(homes.get(known.dwelling_id or 0, Place()), block_word)
            yield FactChange(uid, name, "address", old, write_address(item.place, block_word))
        if item.household_id != known.household_id:
            before = households.get(known.household_id or 0, "")
            after = households.get(item.household_id or 0, "")
            yield FactChange(uid, name, "household", before, after)
        if item.tells_area and item.dwelling_id:
            area, new_area = plan.areas[item.dwelling_id]
            yield FactChange(uid, name, "area", area_text(area), area_text(new_area))


def _differing(item: Item) -> list[str]:
    assert item.known is not None
    before, after = item.known.facts, item.facts
    facts = [fact for fact in store.FACTS if before[fact] != after[fact]]
    return [f for f in facts if f not in WITH_NUMBER] if "id_number" in facts else facts


def _households(office: Office, plan: Plan, changed: Sequence[Item]) -> dict[int, str]:
    """The households that people come from and go to, by id: number and head."""
    ids = {item.household_id for item in changed} | {
        item.known.household_id for item in changed if item.known
    }
    told = store_bulk.numbers_and_heads(office.db, ids - {None})
    heads = {
        item.household_id: item.facts["name"]
        for item in plan.items
        if item.facts["relation"] == HEAD
    }
    told |= {id_: (number, heads.get(id_, "")) for id_, number, _ in plan.new_households}
    return {id_: " ".join(filter(None, told[id_])) for id_ in told}
