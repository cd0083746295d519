"""People of many households who left on one day, as a newer roster shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.watched import Progress, each, told_by
from community_desk.registry.codes import GONE, HEAD
from community_desk.registry.life_steps import (
    happening,
    living_members,
    nobody_chosen,
    standing_of,
    take_effect,
)
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.registry.store_journal import StoredOperation

_NAMED = 3


def move_out_together(
    office: Office, uids: Sequence[str], *, on: str, progress: Progress | None = None
) -> StoredOperation:
    """Sets people 迁出 from a day on, whatever their households; one operation, to be undone.

    Who has left already is passed over. ``progress`` hears how far it is and may stop it. Raises
    `RuleSaysNoError` ``nobody_chosen``, ``head_leaves_family`` where a head would leave others
    behind, and as `life.move_out`.
    """
    chosen = list(dict.fromkeys(uids))
    people = [load_resident(office, uid) for uid in each(chosen, told_by(progress), len(chosen))]
    leaving = [person for person in people if person.status not in GONE]
    if not leaving:
        raise nobody_chosen()
    with happening(office, "move_out", on) as event:
        if heads := _who_leaves_a_family(office, leaving):
            raise RuleSaysNoError(
                "head_leaves_family",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{names}是户主，家里还有别人；请不选户主，另外在户主的卡片上办迁出并选新户主。",
                ),
                names=_listed(heads),
            )
        event.tell(people=[person.name for person in leaving])
        take_effect(
            event,
            {person.id: replace(standing_of(person), status="moved_out") for person in leaving},
        )
    return event.done()


def _who_leaves_a_family(office: Office, leaving: Iterable[Resident]) -> list[str]:
    people = list(leaving)
    ids = {person.id for person in people}
    return [
        person.name
        for person in people
        if person.relation == HEAD
        and person.household_id is not None
        and any(one.id not in ids for one in living_members(office, person.household_id))
    ]


def _listed(names: Sequence[str]) -> str:
    more = f"等{len(names)}人" if len(names) > _NAMED else ""
    return "、".join(names[:_NAMED]) + more
