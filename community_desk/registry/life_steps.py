"""What all events in the life of a household have in common: one transaction that can be undone,
the rules about days and heads, and the past that is kept of everybody it touches.

Whoever moves out or dies keeps household, dwelling and relation on record; the status says that
they are gone, and all rules about heads and members look past them.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office, Writer
from community_desk.registry import store, store_bulk, store_journal, store_life
from community_desk.registry.codes import GONE, HEAD, code_of
from community_desk.registry.days import day_happened
from community_desk.registry.records import Resident, Standing
from community_desk.registry.residents import load_resident
from community_desk.registry.store_journal import Journal, StoredOperation
from community_desk.registry.undo import load_operation

_TOLD = ("household_number", "address", "relation", "status", "moved_in_on", "marriage")


@dataclass(frozen=True, slots=True)
class NewHead:
    """Who heads a household from a day on (a uid), and how every other member who lives in it
    stands to the new head: uid to code of `codes.RELATION`."""

    uid: str
    relations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event under way, on an ISO day."""

    office: Office
    write: Writer
    journal: Journal
    kind: str
    on: str

    def tell(self, **about: object) -> None:
        """What the event says of itself, for one sentence later."""
        store_journal.tell(self.journal, {key: value for key, value in about.items() if value})

    def done(self) -> StoredOperation:
        """The event as it is on record."""
        return load_operation(self.office, self.journal.uid)


@contextmanager
def happening(office: Office, kind: str, on: str) -> Iterator[Happening]:
    """One transaction and one operation for an event on a day, given as people write it."""
    day = day_happened(office, on)
    with office.writing("registry.change") as write:
        journal = store_journal.begin(write, kind, effective_on=day, about={})
        yield Happening(office, write, journal, kind, day)
        store_journal.finish(journal)


def take_effect(
    event: Happening,
    after: Mapping[int, Standing],
    *,
    arrived: Iterable[int] = (),
    facts: Mapping[int, Mapping[str, str]] | None = None,
) -> None:
    """Makes people stand as in ``after`` (by id) and keeps how they stood until the day.

    ``arrived`` were not here before; ``facts`` are other columns to change with it. Nobody else
    is touched. Raises `RuleSaysNoError` ``before_birth`` and ``before_past`` for the day,
    ``needs_head`` and ``second_head`` for a household, ``nothing_changes``.
    """
    others, new = facts or {}, set(arrived)
    people = [
        person
        for person in _people(event.office, after)
        if standing_of(person) != after[person.id] or person.id in new or person.id in others
    ]
    if not people:
        raise RuleSaysNoError(
            "nothing_changes", QT_TRANSLATE_NOOP("errors", "这样什么也不会变；请看看选的是不是对。")
        )
    _check_days(event, people, new)
    _check_heads(event, after)
    ids = [person.id for person in people]
    store_journal.keep_before(event.journal, "resident", ids)
    store_journal.keep_flags_before(event.journal, ids)
    store_bulk.dismiss_heads(event.write, ids)
    for person in people:
        was = None if person.id in new else standing_of(person)
        if was is not None and standing_of(person) != after[person.id]:
            _keep_first_arrival(event, person, others.get(person.id, {}))
        if was is None or was != after[person.id]:
            store_life.insert_past(event.write, event.journal.id, person.id, event.on, was)
    # Whoever is no head first, so that a head never meets another.
    for person in sorted(people, key=lambda one: after[one.id].relation == HEAD):
        _change(event, person, after[person.id], others.get(person.id, {}))
    for old, now in zip(people, _people(event.office, ids), strict=True):
        _audit(event, old, now)


def living_members(office: Office, household_id: int) -> list[Resident]:
    """Everybody of a household who neither moved out nor died."""
    return _people(office, store_life.living(office.db, household_id))


def living(office: Office, uids: Iterable[str]) -> list[Resident]:
    """People by uid. Raises `RuleSaysNoError`: ``nobody_chosen``, ``is_gone`` for one who moved
    out or died, ``not_one_household`` where they belong to several."""
    people = [load_resident(office, uid) for uid in dict.fromkeys(uids)]
    if not people:
        raise nobody_chosen()
    for person in people:
        if person.status in GONE:
            raise RuleSaysNoError(
                "is_gone",
                QT_TRANSLATE_NOOP("errors", "{name}已经迁出或死亡，不能再这样办。"),
                name=person.name,
            )
    households = {person.household_id for person in people}
    if len(households) > 1 or (None in households and len(people) > 1):
        raise RuleSaysNoError(
            "not_one_household",
            QT_TRANSLATE_NOOP("errors", "选的人不在同一户；请一户一户地办。"),
        )
    return people


def household_of(person: Resident) -> int:
    """The household of a person. Raises `RuleSaysNoError` ``no_household``."""
    if person.household_id is None:
        raise RuleSaysNoError(
            "no_household",
            QT_TRANSLATE_NOOP("errors", "{name}还没有编入一户；请先在资料里填户编号。"),
            name=person.name,
        )
    return person.household_id


def without(
    office: Office, leaving: Iterable[Resident], stays: NewHead | None
) -> dict[int, Standing]:
    """How those who stay in a household stand, once others leave it.

    Where the head leaves and somebody stays, ``stays`` must name a new head. Raises
    `RuleSaysNoError` ``needs_head``, and as `under`.
    """
    gone = list(leaving)
    if gone[0].household_id is None or not any(person.relation == HEAD for person in gone):
        return {}
    ids = {person.id for person in gone}
    staying = [one for one in living_members(office, gone[0].household_id) if one.id not in ids]
    if not staying:
        return {}
    if stays is None or not stays.uid:
        raise needs_head()
    return under(staying, stays)


def under(members: Iterable[Resident], head: NewHead) -> dict[int, Standing]:
    """How the members of a household stand under a new head.

    Raises `RuleSaysNoError` ``not_a_member`` for a head from elsewhere, ``needs_relation`` for
    a member whose relation nobody stated.
    """
    people = list(members)
    if head.uid not in {person.uid for person in people}:
        raise RuleSaysNoError(
            "not_a_member", QT_TRANSLATE_NOOP("errors", "新户主要从留在这一户的人里选。")
        )
    after: dict[int, Standing] = {}
    for person in people:
        relation = HEAD if person.uid == head.uid else head.relations.get(person.uid, "")
        after[person.id] = replace(standing_of(person), relation=stated(relation, person.name))
    return after


def stated(relation: str, name: str) -> str:
    """The code of a relation that must be there. Raises `RuleSaysNoError` ``needs_relation``."""
    code = code_of("relation", relation)
    if code is None:
        raise RuleSaysNoError(
            "needs_relation",
            QT_TRANSLATE_NOOP("errors", "还没有写{name}与户主的关系；请选一个。"),
            name=name,
        )
    return code


def standing_of(person: Resident) -> Standing:
    """How a person stands now."""
    return Standing(person.household_id, person.dwelling_id, person.relation, person.status)


def _people(office: Office, ids: Iterable[int]) -> list[Resident]:
    return store.residents(office.db, list(ids), block_word=office.setting("building_word"))


def needs_head() -> RuleSaysNoError:
    """What stands in the way where nobody would head a household that people live in."""
    return RuleSaysNoError(
        "needs_head", QT_TRANSLATE_NOOP("errors", "这一户还有人，要有一位户主；请选一位新户主。")
    )


def nobody_chosen() -> RuleSaysNoError:
    """What stands in the way where an event is to happen to nobody."""
    return RuleSaysNoError("nobody_chosen", QT_TRANSLATE_NOOP("errors", "还没有选人；请先选人。"))


def _check_days(event: Happening, people: Iterable[Resident], arrived: set[int]) -> None:
    for person in people:
        if person.birth_date > event.on:
            raise RuleSaysNoError(
                "before_birth",
                QT_TRANSLATE_NOOP("errors", "{name}生于 {day}；变动的日期不能更早。"),
                name=person.name,
                day=person.birth_date,
            )
        last = store_life.latest_past(event.office.db, person.id)
        if last > event.on:
            raise RuleSaysNoError(
                "before_past",
                QT_TRANSLATE_NOOP(
                    "errors", "{name}在 {day} 有过变动；这次的日期不能更早，或先撤销那一次。"
                ),
                name=person.name,
                day=last,
            )


def _check_heads(event: Happening, after: Mapping[int, Standing]) -> None:
    """No household that had a head, or has just been made, is left without one; none gets two.

    A household that a roster brought without a head may stay so.
    """
    people = _people(event.office, after)
    households = {person.household_id for person in people} | {
        each.household_id for each in after.values()
    }
    for household_id in households - {None}:
        assert household_id is not None
        before = {one.id: standing_of(one) for one in living_members(event.office, household_id)}
        then = {**before, **after}
        members = [
            each
            for each in then.values()
            if each.household_id == household_id and each.status not in GONE
        ]
        heads = sum(each.relation == HEAD for each in members)
        had_head = any(each.relation == HEAD for each in before.values())
        if heads > 1:
            raise RuleSaysNoError(
                "second_head",
                QT_TRANSLATE_NOOP(
                    "errors", "这一户已经有户主；请另选关系，或用“变动”里的“户主变更”换户主。"
                ),
            )
        if members and not heads and (had_head or not before):
            raise needs_head()


def _keep_first_arrival(event: Happening, person: Resident, facts: Mapping[str, str]) -> None:
    """Who comes back gets a new day of moving in; that of the first time goes into the past."""
    first = person.moved_in_on
    if not facts.get("moved_in_on") or not first or first >= event.on:
        return
    known = store_life.first_past(event.office.db, person.id)
    if not known or known > first:
        store_life.insert_past(event.write, event.journal.id, person.id, first, None)


def _change(event: Happening, person: Resident, to: Standing, facts: Mapping[str, str]) -> None:
    values = {
        "household_id": to.household_id,
        "dwelling_id": to.dwelling_id,
        "relation": to.relation,
        "status": to.status,
        **facts,
    }
    where = store.place(event.write.db, to.dwelling_id)
    store.update_resident(event.write, person.id, values, where)
    settled = {"address_missing"} if where else set()
    if to.relation != person.relation:
        settled.add("second_head")
    store.set_flags(event.write, person.id, {}, settled)


def _audit(event: Happening, old: Resident, now: Resident) -> None:
    changed = [key for key in _TOLD if getattr(old, key) != getattr(now, key)]
    event.write.audit(
        event.kind,
        "resident",
        now.uid,
        old={key: getattr(old, key) for key in changed},
        new={key: getattr(now, key) for key in changed}
        | {"effective_on": event.on, "operation": event.journal.uid},
    )
