"""Deciding what an import will do: who is new, who is known, who heads which household."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from community_desk.registry import store_bulk, store_imports
from community_desk.registry.addresses import Place
from community_desk.registry.checks import FROM_FACTS, doubts
from community_desk.registry.codes import GONE, HEAD, OTHER_RELATION
from community_desk.registry.identity import read_identity, upgraded
from community_desk.registry.names import spell
from community_desk.registry.problems import Problem
from community_desk.registry.residents import usual_status
from community_desk.registry.roster_homes import HouseholdKey
from community_desk.registry.roster_rows import RosterLine, RosterPerson
from community_desk.registry.store_bulk import Stored

# What an import must not change: the uid of a person and a fact of `store.FACTS`, "address",
# "household" or "area".
Keep = tuple[str, str]
# Facts that say nothing without the number they belong to.
WITH_NUMBER = ("id_kind", "no_id_reason")


@dataclass(slots=True)
class Item:
    """One line that is a person: where it came from, what it will be. ``place`` is where the
    line says the person lives, empty where that must not change; ``kept`` are such facts. Of the
    lines of a dwelling one at most ``tells_area`` that the registry has not got."""

    line: RosterLine
    person: RosterPerson
    flags: dict[str, str]
    place: Place
    kept: Collection[str] = ()
    known: Stored | None = None
    resident_id: int = 0
    dwelling_id: int | None = None
    household_id: int | None = None
    facts: dict[str, str] = field(default_factory=dict)
    outcome: str = "imported"
    tells_area: bool = False

    def problem(self) -> Problem:
        """The line as one to check."""
        return Problem(
            self.line.sheet,
            self.line.number,
            " ".join(self.flags),
            False,
            self.line.cells,
            {},
            self.person.facts["name"],
        )


@dataclass(slots=True)
class Plan:
    """What an import will write. ``areas`` are floor spaces by dwelling, before and after."""

    items: list[Item]
    skipped: list[Problem]
    new_dwellings: dict[Place, int] = field(default_factory=dict)
    new_households: list[tuple[int, str, int | None]] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    areas: dict[int, tuple[int, int]] = field(default_factory=dict)


def make_plan(db: Database, lines: Iterable[RosterLine], keep: Collection[Keep] = ()) -> Plan:
    """Compares the lines with one another and with the registry; writes nothing."""
    plan = _without_doubles(lines)
    if not store_bulk.is_empty(db):
        _find_known(db, plan.items)
        _take_kept(plan.items, keep)
        known = {item.known.id for item in plan.items if item.known}
        plan.missing = store_imports.still_here_but(db, known)
    first = store_bulk.next_id(db, "resident")
    for item in plan.items:
        if item.known:
            item.resident_id = item.known.id
        else:
            item.resident_id, first = first, first + 1
    _settle_dwellings(db, plan)
    _settle_areas(db, plan)
    _settle_households(db, plan)
    for item in plan.items:
        item.facts = _facts(item)
    _settle_heads(db, plan.items)
    for item in plan.items:
        if item.known:
            item.flags = _flags_of_all(item)
            changes = item.tells_area or differs(item, item.known)
            item.outcome = "updated" if changes else "unchanged"
    return plan


def _without_doubles(lines: Iterable[RosterLine]) -> Plan:
    plan = Plan([], [])
    numbers: dict[str, RosterLine] = {}
    nameless: dict[tuple[object, ...], RosterLine] = {}
    for line in lines:
        person = line.person
        if person is None:
            plan.skipped.append(_skip(line, "no_name"))
            continue
        number, facts = upgraded(person.identity.number), person.facts
        code, first = "", None
        if number:
            code, first = "duplicate_id", numbers.setdefault(number, line)
        elif facts["birth_date"] and person.place:
            key = (facts["name"], facts["birth_date"], facts["sex"], person.place)
            code, first = "duplicate_person", nameless.setdefault(key, line)
        if first is not None and first is not line:
            plan.skipped.append(_skip(line, code, sheet=first.sheet, row=first.number))
            continue
        plan.items.append(Item(line, person, dict(person.flags), person.place))
    return plan


def _skip(line: RosterLine, code: str, **slots: object) -> Problem:
    name = line.person.facts["name"] if line.person else ""
    return Problem(line.sheet, line.number, code, True, line.cells, slots, name)


def _find_known(db: Database, items: Sequence[Item]) -> None:
    wanted = {item.person.identity.number for item in items} - {""}
    stored = store_bulk.people_by_number(db, both_lengths(wanted))
    # An older office may know somebody under 15 digits and once more under the 18.
    of_today = {one.facts["id_number"]: one for one in stored}
    for one in stored:
        of_today.setdefault(upgraded(one.facts["id_number"]), one)
    of_before = {upgraded(one.facts["former_id_number"]): one for one in reversed(stored)}
    rest, taken = list(items), set[int]()
    # Of two lines, one may have the number of today and one that of before: today's comes first.
    for by_number in (of_today, of_before):
        unknown = []
        for item in rest:
            found = by_number.get(upgraded(item.person.identity.number) or "none")
            if found is None or found.id in taken:
                unknown.append(item)
            else:
                item.known = found
                taken.add(found.id)
        rest = unknown
    _find_by_name(db, rest, taken)


def _find_by_name(db: Database, items: Sequence[Item], taken: set[int]) -> None:
    """Name, birth date and dwelling; where two numbers contradict, it is somebody else."""
    found: dict[str, list[Stored]] = {}
    spelt = {spell(item.person.facts["name"])[0] for item in items}
    for stored in store_bulk.people_by_pinyin(db, spelt):
        if stored.id not in taken:
            found.setdefault(stored.facts["name"], []).append(stored)
    places = store_bulk.places_of(
        db, {s.dwelling_id for group in found.values() for s in group if s.dwelling_id}
    )
    doubted = store_bulk.with_doubted_numbers(db)
    for item in items:
        facts, number = item.person.facts, item.person.identity.number
        if right := _with_a_wrong_number(item, found.get(facts["name"], ()), places, doubted):
            if right.id not in taken:
                item.known = right
                taken.add(right.id)
            continue
        for stored in found.get(facts["name"], ()):
            if number and stored.facts["id_number"]:
                continue
            same = (
                stored.id not in taken
                and stored.facts["birth_date"] == facts["birth_date"]
                and places.get(stored.dwelling_id or 0, Place()) == item.person.place
                and (facts["birth_date"] or stored.facts["phone"] == facts["phone"])
            )
            if same:
                item.known = stored
                taken.add(stored.id)
                break


def _with_a_wrong_number(
    item: Item, namesakes: Iterable[Stored], places: Mapping[int, Place], doubted: set[int]
) -> Stored | None:
    """The one resident whose missing or doubted number a line puts right; None if not sure."""
    person = item.person
    if not person.identity.number or not person.identity.holds or not person.place:
        return None
    here = [
        stored
        for stored in namesakes
        if stored.facts["status"] not in GONE
        and places.get(stored.dwelling_id or 0) == person.place
    ]
    if len(here) != 1 or not (here[0].id in doubted or not here[0].facts["id_number"]):
        return None
    same = any(
        person.facts[key] and person.facts[key] == here[0].facts[key]
        for key in ("birth_date", "phone")
    )
    return here[0] if same else None


def _take_kept(items: Iterable[Item], keep: Collection[Keep]) -> None:
    kept: dict[str, set[str]] = {}
    for uid, fact in keep:
        kept.setdefault(uid, set()).add(fact)
    for item in items if kept else ():
        if item.known and (facts := kept.get(item.known.uid)):
            item.kept = facts
            if "address" in facts:
                item.place = Place()


def both_lengths(numbers: Iterable[str]) -> Iterable[str]:
    """Each number, and the other length that the same person may stand under."""
    for number in numbers:
        yield number
        if len(number) == 15:
            yield upgraded(number)
        elif len(number) == 18 and number[6:8] == "19":
            yield number[:6] + number[8:17]


def _settle_dwellings(db: Database, plan: Plan) -> None:
    places = {item.place for item in plan.items if item.place}
    ids = store_bulk.dwellings(db, places)
    first = store_bulk.next_id(db, "dwelling")
    for item in plan.items:
        place = item.place
        if not place:
            item.dwelling_id = item.known.dwelling_id if item.known else None
            if item.dwelling_id:
                item.flags.pop("address_missing", None)
            continue
        if place not in ids:
            ids[place] = plan.new_dwellings[place] = first
            first += 1
        item.dwelling_id = ids[place]


def _settle_areas(db: Database, plan: Plan) -> None:
    """What the lines tell of the size of dwellings; of several for one, the first counts."""
    told: dict[int, Item] = {}
    for item in plan.items:
        # Who stays where the registry has them has their line's dwelling for another one.
        there = item.place == item.person.place
        if item.person.area and item.dwelling_id and there and "area" not in item.kept:
            told.setdefault(item.dwelling_id, item)
    known = store_bulk.areas(db, told)
    for dwelling_id, item in told.items():
        before = known.get(dwelling_id, 0)
        if before != item.person.area:
            plan.areas[dwelling_id] = (before, item.person.area)
            item.tells_area = True


def _settle_households(db: Database, plan: Plan) -> None:
    groups: dict[HouseholdKey, list[Item]] = {}
    for item in plan.items:
        if item.person.household is not None and "household" not in item.kept:
            groups.setdefault(item.person.household, []).append(item)
        elif item.known:
            item.household_id = item.known.household_id
    by_number = store_bulk.households(db, (str(key[1]) for key in groups if key[0] == "number"))
    first = store_bulk.next_id(db, "household")
    for key, members in groups.items():
        number = str(key[1]) if key[0] == "number" else ""
        if not number:
            # Without a number the line tells who belong together, not that anybody moved.
            for member in members:
                member.household_id = member.known.household_id if member.known else None
        standing = by_number.get(number) if number else _standing(members)
        if standing is None:
            standing, first = first, first + 1
            head = next((m for m in members if m.person.facts["relation"] == HEAD), members[0])
            plan.new_households.append((standing, number, head.dwelling_id))
        for member in members:
            member.household_id = member.household_id or standing


def _standing(members: Iterable[Item]) -> int | None:
    """The household that a group without a number has had since an earlier import."""
    ids = (m.known.household_id for m in members if m.known and m.known.household_id)
    return next(ids, None)


def _facts(item: Item) -> dict[str, str]:
    """The columns the person will have: what the line says, else what the registry had."""
    identity, said = item.person.identity, item.person.facts
    if item.known:
        facts = {key: said.get(key) or value for key, value in item.known.facts.items()}
    else:
        facts = dict(said)
    known_before = identity.number == facts["former_id_number"] != ""
    if (identity.number and not known_before) or not facts["id_number"]:
        if (
            identity.number != facts["id_number"]
            and upgraded(facts["id_number"]) == identity.number
        ):
            facts["former_id_number"] = facts["id_number"]
        facts["id_number"], facts["id_kind"] = identity.number, identity.kind
    if facts["id_number"]:
        facts["no_id_reason"] = ""
    facts["sex"] = facts["sex"] or "0"
    facts["status"] = facts["status"] or usual_status(facts["id_kind"])
    return _with_kept(facts, item.known.facts, item.kept) if item.known and item.kept else facts


def _with_kept(
    facts: dict[str, str], before: Mapping[str, str], kept: Collection[str]
) -> dict[str, str]:
    kept = {key for key in kept if key in facts}
    if facts["id_number"] != before["id_number"]:
        kept = kept.difference(WITH_NUMBER)
        if "id_number" in kept:
            kept = kept.union(WITH_NUMBER)
    return facts | {key: before[key] for key in kept}


def _flags_of_all(item: Item) -> dict[str, str]:
    """The doubts about a known person: the line may tell less than the registry has."""
    facts = item.facts
    own = {reason: detail for reason, detail in item.flags.items() if reason not in FROM_FACTS}
    if facts["id_number"]:
        own.pop("id_missing", None)
    identity = read_identity(facts["id_number"], facts["id_kind"])
    return own | doubts(identity, facts)


def _settle_heads(db: Database, items: Sequence[Item]) -> None:
    """One head for each household (design: "What is stored"); a second one is asked about."""
    standing = store_bulk.heads(db, {item.household_id for item in items if item.household_id})
    named = {item.resident_id for item in items}
    heads = {home: head for home, head in standing.items() if head not in named}
    # Who is to stay the head comes before whoever the file takes for one.
    for item in sorted(items, key=lambda item: "relation" not in item.kept):
        is_head = item.facts["relation"] == HEAD and item.facts["status"] not in GONE
        if not is_head or item.household_id is None:
            continue
        if heads.setdefault(item.household_id, item.resident_id) != item.resident_id:
            item.facts["relation"] = OTHER_RELATION
            item.flags["second_head"] = ""


def differs(item: Item, known: Stored) -> bool:
    """Whether the record of a known person will be another one."""
    return (
        item.facts != known.facts
        or item.household_id != known.household_id
        or item.dwelling_id != known.dwelling_id
    )
