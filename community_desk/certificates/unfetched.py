"""Letters that lie in the drawer: the work list asks for them as the window opens."""

from datetime import timedelta

from community_desk.certificates import store_life
from community_desk.office.office import Office

# A letter that still lies there after so many days is asked about.
FETCHED_WITHIN = 7


def not_fetched(office: Office) -> int:
    """How many letters still stand and wait for longer than `FETCHED_WITHIN` days; 0 in an office
    that does not write down who fetches.
    """
    today = office.today()
    until = (today - timedelta(days=FETCHED_WITHIN)).isoformat()
    return store_life.not_fetched(office.db, issued_until=until, today=today.isoformat())
