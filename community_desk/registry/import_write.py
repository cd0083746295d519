"""Writing what an import has planned."""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from community_desk.office.office import Writer
from community_desk.registry import store, store_bulk, store_confirmations, store_journal
from community_desk.registry.addresses import place_key
from community_desk.registry.checks import FROM_FACTS
from community_desk.registry.codes import HEAD
from community_desk.registry.import_plan import Item, Plan, differs
from community_desk.registry.names import spell
from community_desk.registry.store_bulk import Step
from community_desk.registry.store_journal import Journal

_COLUMNS = (
    *("id", "import_batch_id", "household_id", "dwelling_id", "place_key"),
    *("pinyin", "initials", *store.FACTS),
)
_facts = itemgetter(*store.FACTS)


def write_plan(journal: Journal, plan: Plan, *, batch_id: int, file_name: str, step: Step) -> None:
    """Writes all of a plan as the operation ``journal``."""
    write = journal.write
    store_bulk.insert_dwellings(write, plan.new_dwellings)
    store_bulk.insert_households(write, plan.new_households)
    store_journal.keep_before(journal, "dwelling", plan.areas)
    store_bulk.set_areas(write, {id_: after for id_, (_, after) in plan.areas.items()})
    changed = [item for item in plan.items if item.known and differs(item, item.known)]
    known = [item.resident_id for item in changed]
    store_journal.keep_before(journal, "resident", known)
    store_journal.keep_flags_before(journal, known)
    store_journal.keep_confirmations_before(journal, known)
    _change(write, changed, file_name, step)
    new = [item for item in plan.items if item.outcome == "imported"]
    store_bulk.insert_residents(write, _COLUMNS, list(_rows(new, batch_id)), step)
    store_bulk.insert_words(write, _words(new), step)
    store_bulk.insert_digits(
        write, (store_bulk.digit_values(item.resident_id, *_numbers(item.facts)) for item in new)
    )
    store_bulk.insert_flags(
        write,
        [
            (item.resident_id, reason, detail)
            for item in new
            for reason, detail in item.flags.items()
        ],
    )


def _rows(items: Iterable[Item], batch_id: int) -> Iterator[tuple[object, ...]]:
    for item in items:
        place = item.person.place
        yield (
            item.resident_id,
            batch_id,
            item.household_id,
            item.dwelling_id,
            place_key(place) if place else "",
            *spell(item.facts["name"]),
            *_facts(item.facts),
        )


def _words(items: Iterable[Item]) -> Iterator[tuple[object, ...]]:
    for item in items:
        facts = item.facts
        yield store_bulk.word_values(
            item.resident_id,
            facts["name"],
            facts["former_name"],
            item.person.place,
            *_numbers(facts),
        )


def _numbers(facts: Mapping[str, str]) -> tuple[str, str, str]:
    return facts["id_number"], facts["phone"], facts["former_id_number"]


def _reconsidered(item: Item) -> set[str]:
    """The flags that a line puts to the test; the others stay as they are."""
    reasons = {*FROM_FACTS, "second_head", *item.flags}
    if item.facts["id_number"]:
        reasons |= {"id_lost_digits", "id_missing"}
    if item.dwelling_id:
        reasons.add("address_missing")
    if item.facts["birth_date"]:
        reasons.add("birth_invalid")
    return reasons


def _change(write: Writer, items: Iterable[Item], file_name: str, step: Step) -> None:
    items = list(items)
    store_bulk.dismiss_heads(
        write, [i.resident_id for i in items if i.known and i.known.facts["relation"] == HEAD]
    )
    for item in items:
        known = item.known
        assert known is not None
        pinyin, initials = spell(item.facts["name"])
        place = item.place or store.place(write.db, item.dwelling_id)
        links = {"household_id": item.household_id, "dwelling_id": item.dwelling_id}
        values = {**item.facts, **links, "pinyin": pinyin, "initials": initials}
        store.update_resident(write, item.resident_id, values, place)
        store.set_flags(write, item.resident_id, item.flags, _reconsidered(item))
        old = {**known.facts, "household_id": known.household_id, "dwelling_id": known.dwelling_id}
        new = {**item.facts, **links}
        differing = [key for key in new if new[key] != old[key]]
        changed = {key: new[key] for key in differing}
        store_confirmations.note_changes(write, item.resident_id, changed, how="import")
        write.audit(
            "change",
            "resident",
            known.uid,
            old={key: old[key] for key in differing},
            new=changed,
            reason=file_name,
        )
        step(1)
