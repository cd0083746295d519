"""The life of a household: what a person at the desk does when somebody comes, goes, is born,
dies or marries, when a household parts, gets a new head or moves.

Each is one transaction with a day, kept as history, and can be undone as a whole
(`undo.undo_operation`). Only the people who are named change; where a head leaves people behind,
the new head is named with it. All give the operation as it is on record, and raise as
`life_steps.happening` and `life_steps.take_effect` do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry import store, store_journal, store_life
from community_desk.registry.codes import GONE, HEAD, NEWBORN
from community_desk.registry.life_steps import (
    Happening,
    NewHead,
    happening,
    household_of,
    living,
    living_members,
    needs_head,
    nobody_chosen,
    standing_of,
    stated,
    take_effect,
    under,
    without,
)
from community_desk.registry.records import NewResident, Resident, Standing
from community_desk.registry.residents import add_within, load_resident
from community_desk.registry.store_journal import StoredOperation

# The kinds of operations that are events in the life of a household.
KINDS = ("move_in", "move_out", "birth", "death", "marriage", "split", "head", "move")
UNNAMED = "未取名"
_MARRIED = "20"


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody who moves in: a uid or somebody new, and the relation to the head."""

    who: str | NewResident
    relation: str = HEAD


def move_in(
    office: Office,
    comers: Sequence[Comer],
    *,
    on: str,
    address: str,
    joins: int | None = None,
    number: str = "",
    status: str = "",
) -> StoredOperation:
    """New people move in, or known ones who had moved out come back.

    ``joins`` is the household they come to; without one they are a new household, with
    ``number`` if it has one, and one of them its head. ``status`` is what they are from now on
    (`codes.STATUS`); empty for the usual one.

    Raises `RuleSaysNoError` ``lives_here`` for somebody who never left, ``is_dead``,
    ``no_address``, ``number_taken``, ``needs_relation``, ``nobody_chosen``.
    """
    with happening(office, "move_in", on) as event:
        people = [_comer(event, comer.who) for comer in comers]
        if not people:
            raise nobody_chosen()
        for person, is_new in people:
            if not is_new and person.status != "moved_out":
                raise RuleSaysNoError(
                    "lives_here",
                    QT_TRANSLATE_NOOP("errors", "{name}没有迁出过；换住处或换户请用别的变动。"),
                    name=person.name,
                )
        dwelling_id = _dwelling(event, address)
        household_id = joins or _new_household(event, number, dwelling_id)
        after = {
            person.id: Standing(
                household_id,
                dwelling_id,
                stated(comer.relation, person.name),
                _status(person, status),
            )
            for (person, _), comer in zip(people, comers, strict=True)
        }
        event.tell(
            people=_names(person for person, _ in people),
            address=_address(event, dwelling_id),
            returns=not any(is_new for _, is_new in people),
            household=store_life.household_number(office.db, household_id),
        )
        take_effect(
            event,
            after,
            arrived=[person.id for person, is_new in people if is_new],
            facts={id_: {"moved_in_on": event.on} for id_ in after},
        )
    return event.done()


def move_out(
    office: Office,
    uids: Sequence[str],
    *,
    on: str,
    to: str = "",
    stays: NewHead | None = None,
) -> StoredOperation:
    """Members of a household move out, all of them or some; ``to`` is where to, in free words."""
    with happening(office, "move_out", on) as event:
        leaving = living(office, uids)
        after = {one.id: replace(standing_of(one), status="moved_out") for one in leaving}
        event.tell(people=_names(leaving), to=to.strip(), head=_head_name(office, leaving, stays))
        take_effect(event, after | without(office, leaving, stays))
    return event.done()


def birth(
    office: Office,
    parent_uid: str,
    child: NewResident,
    *,
    on: str,
    relation: str,
) -> StoredOperation:
    """A child is born on a day into the household and the dwelling of a parent.

    Without a name the child is 未取名, without a number a newborn. Raises `RuleSaysNoError`
    ``no_household``.
    """
    with happening(office, "birth", on) as event:
        (parent,) = living(office, [parent_uid])
        household_id = household_of(parent)
        born = replace(
            child,
            name=child.name.strip() or UNNAMED,
            birth_date=event.on,
            no_id_reason=child.no_id_reason or ("" if child.id_number else NEWBORN),
        )
        added = _add(event, born)
        to = Standing(
            household_id,
            parent.dwelling_id,
            stated(relation, added.name),
            child.status or parent.status,
        )
        event.tell(people=[added.name], parent=parent.name)
        take_effect(event, {added.id: to}, arrived=[added.id])
    return event.done()


def death(office: Office, uid: str, *, on: str, stays: NewHead | None = None) -> StoredOperation:
    """Somebody died on a day, here or after having moved out. Raises `RuleSaysNoError`
    ``is_dead``."""
    with happening(office, "death", on) as event:
        person = load_resident(office, uid)
        _check_alive(person)
        after = {person.id: replace(standing_of(person), status="deceased")}
        if person.status not in GONE:
            event.tell(people=[person.name], head=_head_name(office, [person], stays))
            after |= without(office, [person], stays)
        else:
            event.tell(people=[person.name])
        take_effect(event, after)
    return event.done()


def marry_in(
    office: Office,
    partner_uid: str,
    who: str | NewResident,
    *,
    on: str,
    relation: str,
    stays: NewHead | None = None,
    status: str = "",
) -> StoredOperation:
    """Somebody new or known (a uid) marries a member of a household and comes to live there.

    A known person leaves the household they were in; where that loses its head, ``stays`` names
    the new one. Both are married from now on. Raises `RuleSaysNoError` ``no_household``,
    ``is_dead``, ``same_household`` for two who live in one household already.
    """
    with happening(office, "marriage", on) as event:
        (partner,) = living(office, [partner_uid])
        household_id = household_of(partner)
        person, is_new = _comer(event, who)
        lives_here = not is_new and person.status not in GONE
        if lives_here and person.household_id == household_id:
            raise RuleSaysNoError(
                "same_household",
                QT_TRANSLATE_NOOP(
                    "errors", "{name}已经在这一户；改“与户主关系”和婚姻状况就可以了。"
                ),
                name=person.name,
            )
        left = _head_name(office, [person], stays) if lives_here else ""
        to = Standing(
            household_id,
            partner.dwelling_id,
            stated(relation, person.name),
            _status(person, status),
        )
        after = {partner.id: standing_of(partner), person.id: to}
        if lives_here:
            after |= without(office, [person], stays)
        facts: dict[int, Mapping[str, str]] = {
            one.id: {"marriage": _MARRIED}
            for one in (partner, person)
            if not one.marriage.startswith("2")
        }
        if not lives_here:
            facts[person.id] = {**facts.get(person.id, {}), "moved_in_on": event.on}
        event.tell(
            people=[person.name],
            partner=partner.name,
            household=store_life.household_number(office.db, household_id),
            head=left,
        )
        take_effect(event, after, arrived=[person.id] if is_new else [], facts=facts)
    return event.done()


def split(
    office: Office,
    head: NewHead,
    *,
    on: str,
    number: str = "",
    address: str = "",
    stays: NewHead | None = None,
) -> StoredOperation:
    """Members of a household become a household of their own: ``head`` and those whose relation
    it states. They may get a ``number`` and another ``address``.

    Raises `RuleSaysNoError` ``number_taken``, ``nobody_stays`` where the whole household is
    chosen, ``no_household``.
    """
    with happening(office, "split", on) as event:
        leaving = living(office, [*filter(None, [head.uid]), *head.relations])
        household_id = household_of(leaving[0])
        if len(leaving) == len(living_members(office, household_id)):
            raise RuleSaysNoError(
                "nobody_stays",
                QT_TRANSLATE_NOOP("errors", "全户都选上就不是分户了；搬家请用“换住处”。"),
            )
        stay = without(office, leaving, stays)
        home = _dwelling(event, address) if address.strip() else leaving[0].dwelling_id
        made = _new_household(event, number, home)
        after = {
            id_: replace(each, household_id=made) for id_, each in under(leaving, head).items()
        }
        if address.strip():
            after = {id_: replace(each, dwelling_id=home) for id_, each in after.items()}
        event.tell(
            people=_names(leaving),
            head_of_new=load_resident(office, head.uid).name,
            household=number.strip(),
            address=_address(event, home) if address.strip() else "",
            head=_head_name(office, leaving, stays),
        )
        take_effect(event, after | stay)
    return event.done()


def change_head(office: Office, head: NewHead, *, on: str) -> StoredOperation:
    """A household gets another head, and everybody who lives in it a new relation.

    Raises `RuleSaysNoError` ``no_household``, ``needs_head``.
    """
    with happening(office, "head", on) as event:
        if not head.uid:
            raise needs_head()
        (person,) = living(office, [head.uid])
        members = living_members(office, household_of(person))
        old = [one.name for one in members if one.relation == HEAD and one.id != person.id]
        event.tell(people=[person.name], before="".join(old))
        take_effect(event, under(members, head))
    return event.done()


def move_dwelling(office: Office, uids: Sequence[str], *, on: str, address: str) -> StoredOperation:
    """Members of a household, all or some, move to another dwelling; they stay one household.

    Raises `RuleSaysNoError` ``no_address``.
    """
    with happening(office, "move", on) as event:
        moving = living(office, uids)
        dwelling_id = _dwelling(event, address)
        household_id = moving[0].household_id
        event.tell(
            people=_names(moving), before=moving[0].address, address=_address(event, dwelling_id)
        )
        take_effect(
            event,
            {one.id: replace(standing_of(one), dwelling_id=dwelling_id) for one in moving},
        )
        if household_id is not None and len(moving) == len(living_members(office, household_id)):
            store_journal.keep_before(event.journal, "household", [household_id])
            store_life.set_household_dwelling(event.write, household_id, dwelling_id)
    return event.done()


def _comer(event: Happening, who: str | NewResident) -> tuple[Resident, bool]:
    """Somebody who comes, made where they are new; and whether they are."""
    if isinstance(who, NewResident):
        return _add(event, who), True
    person = load_resident(event.office, who)
    _check_alive(person)
    return person, False


def _add(event: Happening, new: NewResident) -> Resident:
    """Somebody new, who belongs nowhere yet."""
    alone = replace(new, relation="", household_number="", address="")
    return add_within(event.office, event.write, alone)


def _check_alive(person: Resident) -> None:
    if person.status == "deceased":
        raise RuleSaysNoError(
            "is_dead", QT_TRANSLATE_NOOP("errors", "{name}已经去世。"), name=person.name
        )


def _status(person: Resident, status: str) -> str:
    """What somebody who comes is from now on."""
    return status or ("matched" if person.status in GONE else person.status)


def _dwelling(event: Happening, address: str) -> int:
    where = store.place_typed(event.write.db, address)
    found = store.dwelling_at(event.write, where)
    if found is None:
        raise RuleSaysNoError(
            "no_address", QT_TRANSLATE_NOOP("errors", "还没有写住到哪里；请写上住址。")
        )
    return found


def _new_household(event: Happening, number: str, dwelling_id: int | None) -> int:
    wanted = number.strip()
    if wanted and store_life.number_taken(event.write.db, wanted):
        raise RuleSaysNoError(
            "number_taken",
            QT_TRANSLATE_NOOP("errors", "已经有一户是 {number}；请换一个户编号，或不填。"),
            number=wanted,
        )
    return store.insert_household(event.write, wanted, dwelling_id)


def _address(event: Happening, dwelling_id: int | None) -> str:
    return store.address(
        event.write.db, dwelling_id, block_word=event.office.setting("building_word")
    )


def _head_name(office: Office, leaving: Iterable[Resident], stays: NewHead | None) -> str:
    """The new head of those who stay, where the head is among those who leave."""
    if stays is None or not stays.uid or not any(one.relation == HEAD for one in leaving):
        return ""
    return load_resident(office, stays.uid).name


def _names(people: Iterable[Resident]) -> list[str]:
    return [person.name for person in people]
