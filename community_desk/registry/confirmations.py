"""Facts that go stale (phone, address, status, employer): who confirmed them, when and how.

A row is kept where somebody confirmed or changed a fact; until then it is as old as the record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.office.staff import staff_names
from community_desk.registry import store_confirmations
from community_desk.registry.codes import GONE
from community_desk.registry.records import Resident
from community_desk.registry.residents import load_resident
from community_desk.registry.store_confirmations import FACTS, day_of

# The ways somebody can confirm a fact.
WAYS: Mapping[str, str] = {
    "counter": QT_TRANSLATE_NOOP("confirmations", "当面"),
    "visit": QT_TRANSLATE_NOOP("confirmations", "上门"),
    "phone": QT_TRANSLATE_NOOP("confirmations", "电话"),
    "paper": QT_TRANSLATE_NOOP("confirmations", "材料"),
}
# How a fact was last confirmed, in words; the last two need nobody to have asked.
HOW: Mapping[str, str] = {
    "counter": QT_TRANSLATE_NOOP("confirmations", "当面核实"),
    "visit": QT_TRANSLATE_NOOP("confirmations", "上门核实"),
    "phone": QT_TRANSLATE_NOOP("confirmations", "电话核实"),
    "paper": QT_TRANSLATE_NOOP("confirmations", "材料核实"),
    "import": QT_TRANSLATE_NOOP("confirmations", "名册导入"),
    "entered": QT_TRANSLATE_NOOP("confirmations", "登记"),
}


@dataclass(frozen=True, slots=True)
class Confirmation:
    """When (ISO) a fact was last known to be right, how (a key of `HOW`), and by whom (a name).

    ``stale`` says that this is longer ago than the office's setting ``confirm_after_days``.
    """

    fact: str
    on: str
    how: str
    by: str
    stale: bool


def confirmations(office: Office, person: Resident) -> dict[str, Confirmation]:
    """The facts of a person that are known, each with its last confirmation.

    Nothing is stale about somebody who moved away or died.
    """
    names = staff_names(office.db)
    stale_by = _stale_by(office) if person.status not in GONE else ""
    at, brought_by, imported = store_confirmations.origin(office.db, person.id)
    first = (day_of(at), "import" if imported else "entered", brought_by)
    known = {
        fact: (on, how, by)
        for fact, on, how, by in store_confirmations.rows_of(office.db, person.id)
    }
    found = {}
    for fact, column in FACTS.items():
        if getattr(person, column):
            on, how, by = known.get(fact, first)
            found[fact] = Confirmation(fact, on, how, names.get(by, ""), on <= stale_by)
    return found


def confirm_facts(
    office: Office, uid: str, facts: Sequence[str], how: str
) -> dict[str, Confirmation]:
    """Somebody asked and the facts are right; ``how`` is a key of `WAYS`.

    Raises `RuleSaysNoError` ``nothing_to_confirm`` where one of them is not known.
    """
    assert how in WAYS, how
    with office.writing("registry.change") as write:
        person = load_resident(office, uid)
        for fact in facts:
            if not getattr(person, FACTS[fact]):
                raise RuleSaysNoError(
                    "nothing_to_confirm",
                    QT_TRANSLATE_NOOP("errors", "{name}的这一项还没有登记；请先填写，再核对。"),
                    name=person.name,
                )
            store_confirmations.confirm(write, person.id, fact, how=how)
        write.audit("confirm_fact", "resident", uid, new={"facts": list(facts), "how": how})
    return confirmations(office, person)


def _stale_by(office: Office) -> str:
    days = int(office.setting("confirm_after_days"))
    return (office.today() - timedelta(days=days)).isoformat()
