"""What holds in this office today: its policy, and the certificate types listed under it.

While nothing changes the same objects are given again, so that what is made of them (the index of
`advice`) is made once.
"""

from datetime import date
from functools import lru_cache
from typing import cast

from community_desk.certificates import local_lists, store_rules, store_wordings
from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue
from community_desk.certificates.office_wordings import worded
from community_desk.certificates.policy import Class, Policy
from community_desk.certificates.store_rules import TypeSwitch
from community_desk.office.office import Office


def policy_in_force(office: Office, day: date | None = None) -> Policy:
    """The policy that the office chose for today (or ``day``), with the types that it switched;
    the policy it began with where it never chose.
    """
    on = (day or office.today()).isoformat()
    return _switched(chosen_policy(office, on), store_rules.classes_switched_on(office.db, on))


def catalogue_in_force(office: Office) -> Catalogue:
    """The certificate types that this office has today, their letters in its own wording."""
    return rules_in_force(office)[0]


def rules_in_force(office: Office) -> tuple[Catalogue, Policy]:
    """Types and policy together, for what asks with every keystroke."""
    policy = policy_in_force(office)
    types = listed(load_catalogue(), policy.classes)
    return worded(types, store_wordings.latest(office.db)), policy


def chosen_policy(office: Office, on: str) -> Policy:
    """The policy of a day (ISO) as it stands in the list, without what the office switched."""
    key = store_rules.policy_on(office.db, on) or office.setting("policy")
    return local_lists.policy_of(office, key)


def switch_in_force(office: Office, key: str) -> TypeSwitch | None:
    """What the office switched for a type and holds today; None where the policy's word does."""
    last = store_rules.switch_on(office.db, key, office.today().isoformat())
    return last if last and last.class_ else None


@lru_cache(maxsize=32)
def _switched(policy: Policy, switches: tuple[tuple[str, str], ...]) -> Policy:
    if not switches:
        return policy
    changed = {key: cast(Class, class_) for key, class_ in switches}
    return Policy(
        policy.key,
        policy.title,
        policy.description,
        {**policy.classes, **changed},
        {key: only for key, only in policy.only_to.items() if key not in changed},
    )
