"""How many people and households the office looks after."""

from community_desk.office.office import Office
from community_desk.registry.lists import Filter, count


def people_count(office: Office) -> int:
    """Everybody who is still here."""
    return count(office, Filter(named="all"))


def household_count(office: Office) -> int:
    """Households with at least one person who is still here."""
    line = office.db.execute(
        "SELECT count(DISTINCT household_id) FROM resident"
        " WHERE removed_at = '' AND status NOT IN ('moved_out', 'deceased')"
    ).fetchone()
    return int(line[0])
