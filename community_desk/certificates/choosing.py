"""Which policy the office follows from which day on. A choice is a row that is never changed; one
for a day to come holds by itself when the day is there.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from community_desk.certificates import store_rules
from community_desk.certificates.deciding import check_not_past
from community_desk.certificates.local_lists import policy_of
from community_desk.certificates.policy import Policy
from community_desk.certificates.store_rules import ChosenPolicy
from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import stamped
from community_desk.office.office import Office
from community_desk.office.permissions import check_may


@dataclass(frozen=True, slots=True)
class Choice:
    """A policy and since when (ISO) it holds; ``from_on`` "" is since the office began."""

    policy: Policy
    from_on: str
    chosen_by: str


def current_choice(office: Office) -> Choice:
    """The policy that holds today, without what the office switched."""
    chosen = store_rules.choice_on(office.db, office.today().isoformat())
    if chosen is None:
        return Choice(policy_of(office, office.setting("policy")), "", "")
    return _choice(office, chosen)


def coming_choices(office: Office) -> list[Choice]:
    """The policies that will hold later, the nearest first; a choice that changes nothing, such as
    one that was taken back, is none.
    """
    before, found = current_choice(office).policy.key, []
    for chosen in store_rules.choices_after(office.db, office.today().isoformat()):
        if chosen.policy != before:
            found.append(_choice(office, chosen))
        before = chosen.policy
    return found


def choose_policy(office: Office, key: str, from_on: date | None = None) -> Choice:
    """Chooses a policy from a day on (default: today).

    Raises `NotUnderstoodError` for an unknown one; `RuleSaysNoError` for anybody but a director,
    for a day gone by, and where that policy holds on that day anyway.
    """
    day = from_on or office.today()
    check_may(office, "certificates.rules")
    check_not_past(office, day)
    with office.writing("certificates.rules") as write:
        policy = policy_of(office, key)
        before = _key_on(office, day)
        if before == key:
            raise RuleSaysNoError(
                "policy_holds_already",
                QT_TRANSLATE_NOOP("errors", "{day}本来就按“{title}”办，没有改动；请选另一套规则。"),
                day=day.isoformat(),
                title=policy.title,
            )
        row = write.new_row()
        stamped.insert(write, "policy_choice", {**row, "policy": key, "from_on": day.isoformat()})
        write.audit(
            "choose_policy",
            "policy_choice",
            row["uid"],
            old={"policy": before},
            new={"policy": key, "from_on": day.isoformat()},
        )
    return Choice(policy, day.isoformat(), office.staff.name)


def keep_policy(office: Office, from_on: date) -> Choice:
    """Takes back a choice that was made for a day to come: what holds until then goes on.

    Raises as `choose_policy`, and `RuleSaysNoError` ``policy_holds_already`` where there is none.
    """
    return choose_policy(office, _key_on(office, from_on - timedelta(days=1)), from_on)


def _key_on(office: Office, day: date) -> str:
    return store_rules.policy_on(office.db, day.isoformat()) or office.setting("policy")


def _choice(office: Office, chosen: ChosenPolicy) -> Choice:
    return Choice(policy_of(office, chosen.policy), chosen.from_on, chosen.chosen_by)
