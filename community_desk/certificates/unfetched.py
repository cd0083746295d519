"""Letters that lie in the drawer: the work list asks for them as the window opens."""

from datetime import timedelta

from community_desk.certificates import store_life
from community_desk.certificates.register import Asked, count
from community_desk.office.office import Office

# A letter that still lies there after so many days is asked about.
FETCHED_WITHIN = 7
# So many days before it lapses it is told: a new one may have to be issued.
LAPSES_WITHIN = 7


def not_fetched(office: Office) -> int:
    """How many letters still stand and wait for longer than `FETCHED_WITHIN` days; 0 in an office
    that does not write down who fetches.
    """
    today = office.today()
    until = (today - timedelta(days=FETCHED_WITHIN)).isoformat()
    return store_life.not_fetched(office.db, issued_until=until, today=today.isoformat())


def lapsing(office: Office) -> Asked:
    """What asks the register for letters that lapse within `LAPSES_WITHIN` days."""
    return Asked(lapsing=(office.today() + timedelta(days=LAPSES_WITHIN)).isoformat())


def about_to_lapse(office: Office) -> int:
    """How many letters of `lapsing` still stand and were handed over to nobody: whoever took one
    has used it, or comes back for another.
    """
    return count(office, state="valid", asked=lapsing(office))
