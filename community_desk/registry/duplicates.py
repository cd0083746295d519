"""Who may be registered twice, why it looks so, and that two people are two people."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from community_desk.office.office import Office
from community_desk.registry import store, store_bulk, store_duplicates
from community_desk.registry.addresses import parse_address
from community_desk.registry.cleaning import clean_phone
from community_desk.registry.identity import clean_number, read_identity
from community_desk.registry.likeness import Likeness, Traits, likeness
from community_desk.registry.names import clean_name, sound_alike, spell
from community_desk.registry.records import ResidentRow
from community_desk.registry.residents import load_resident
from community_desk.workbooks.cells import clean_date

# Answers whether to go on, when told how much of how much is done.
GoOn = Callable[[int, int], bool]
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Two records that may be one person. Numbers are whole; whoever shows them masks them."""

    one: ResidentRow
    other: ResidentRow
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Twin:
    """Somebody who may be the same person as the one asked about."""

    row: ResidentRow
    likeness: Likeness


def find_duplicates(office: Office, go_on: GoOn = lambda done, total: True) -> list[Duplicates]:
    """All pairs of living records that may be one person, the surest first, without those that
    are known to be two people; none once ``go_on`` says no.
    """
    db, total = office.db, store_duplicates.SEARCHES + 2
    pairs: set[store_duplicates.Pair] = set()
    for done, found in enumerate(store_duplicates.candidates(db)):
        pairs |= found
        if not go_on(done + 1, total):
            return []
    pairs |= {each.pair for each in store_duplicates.neighbours(db) if sound_alike(*each.names)}
    if not go_on(total - 1, total):
        return []
    pairs -= store_duplicates.denied(db)
    traits = store_duplicates.traits(db, (id_ for pair in pairs for id_ in pair))
    alike = [
        (like, pair)
        for pair in pairs
        if (like := likeness(traits[pair[0]], traits[pair[1]])) is not None
    ]
    alike.sort(key=lambda each: (-each[0].points, each[1]))
    rows = _rows(office, (id_ for _, pair in alike for id_ in pair))
    return [Duplicates(rows[one], rows[other], like) for like, (one, other) in alike]


def duplicates_of(office: Office, uid: str) -> list[Twin]:
    """Who may be the same person as a resident, the surest first. Raises `RuleSaysNoError`."""
    person = load_resident(office, uid)
    one = store_duplicates.traits(office.db, [person.id])[person.id]
    return _twins(office, one, person.pinyin, store_duplicates.denied_of(office.db, person.id))


def duplicates_of_typed(office: Office, typed: Mapping[str, str]) -> list[Twin]:
    """Who may be the same person as somebody who is being typed (keys of `NewResident`)."""
    name = clean_name(typed.get("name", ""))
    if not name:
        return []
    identity = read_identity(clean_number(typed.get("id_number", "")), typed.get("id_kind", ""))
    place = parse_address(typed.get("address", ""))
    if place and not place.compound and not place.plate:
        place = place._replace(compound=store.only_compound(office.db))
    dwelling = store_bulk.dwellings(office.db, [place]).get(place) if place else None
    one = Traits(
        name=name,
        former_name=clean_name(typed.get("former_name", "")),
        sex=typed.get("sex", "") or identity.sex,
        birth_date=clean_date(typed.get("birth_date", "")) or identity.birth_date,
        id_kind=identity.kind,
        id_number=identity.number,
        phone=clean_phone(typed.get("phone", "")),
        dwelling_id=dwelling,
    )
    return _twins(office, one, spell(one.name)[0], set())


def likeness_of(office: Office, one_uid: str, other_uid: str) -> Likeness | None:
    """What speaks for two residents being one; None where nothing does, or two valid numbers
    speak against it.
    """
    ids = store_duplicates.ids_of(office.db, [one_uid, other_uid])
    traits = list(store_duplicates.traits(office.db, ids.values()).values())
    return likeness(*traits) if len(traits) == 2 else None


def not_same_person(office: Office, one_uid: str, other_uid: str) -> None:
    """Remembers that two residents are two people. Raises `RuleSaysNoError`."""
    with office.writing("registry.merge") as write:
        one, other = load_resident(office, one_uid), load_resident(office, other_uid)
        store_duplicates.deny(write, one.id, other.id)
        for person, than in ((one, other), (other, one)):
            write.audit("not_same", "resident", person.uid, new={"than": than.uid})


def same_person_after_all(office: Office, one_uid: str, other_uid: str) -> None:
    """Takes `not_same_person` back. Raises `RuleSaysNoError`."""
    with office.writing("registry.merge") as write:
        one, other = load_resident(office, one_uid), load_resident(office, other_uid)
        store_duplicates.take_back_denial(write, one.id, other.id)
        for person, than in ((one, other), (other, one)):
            write.audit("not_same_back", "resident", person.uid, old={"than": than.uid})


def is_denied(office: Office, one_uid: str, other_uid: str) -> bool:
    """Whether two residents are known to be two people."""
    ids = store_duplicates.ids_of(office.db, [one_uid, other_uid])
    return ids[other_uid] in store_duplicates.denied_of(office.db, ids[one_uid])


def denied_pairs(office: Office) -> list[tuple[ResidentRow, ResidentRow]]:
    """The pairs of living records that are known to be two people."""
    pairs = sorted(store_duplicates.denied(office.db), reverse=True)
    rows = _rows(office, (id_ for pair in pairs for id_ in pair))
    living = store_duplicates.traits(office.db, rows)
    return [(rows[one], rows[other]) for one, other in pairs if one in living and other in living]


def _twins(office: Office, one: Traits, pinyin: str, denied: set[int]) -> list[Twin]:
    found = store_duplicates.candidates_of(office.db, one, pinyin) - denied
    alike = {
        id_: like
        for id_, other in store_duplicates.traits(office.db, found).items()
        if (like := likeness(one, other)) is not None
    }
    rows = _rows(office, alike)
    twins = [Twin(rows[id_], like) for id_, like in alike.items()]
    return sorted(twins, key=lambda twin: (-twin.likeness.points, twin.row.id))


def _rows(office: Office, ids: Iterable[int]) -> dict[int, ResidentRow]:
    wanted = sorted(set(ids))
    today, block_word = office.today(), office.setting("building_word")
    rows: dict[int, ResidentRow] = {}
    for start in range(0, len(wanted), _ROWS_AT_ONCE):
        some = wanted[start : start + _ROWS_AT_ONCE]
        found = store.rows_of(office.db, some, today=today, block_word=block_word)
        rows |= {row.id: row for row in found}
    return rows
