"""What holds in this office today: its policy, and the certificate types listed under it."""

from community_desk.certificates import store
from community_desk.certificates.catalogue import Catalogue, listed, load_catalogue
from community_desk.certificates.policy import Policy, load_policy
from community_desk.office.office import Office


def policy_in_force(office: Office) -> Policy:
    """The policy that the office chose for today; the one it began with where it never chose."""
    chosen = store.policy_on(office.db, office.today().isoformat())
    return load_policy(chosen or office.setting("policy"))


def catalogue_in_force(office: Office) -> Catalogue:
    """The certificate types that this office has today."""
    return listed(load_catalogue(), policy_in_force(office).classes)
