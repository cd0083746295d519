"""How large the office is, for the funding rules, without anybody waiting for it."""

from collections.abc import Callable

from community_desk.desktop.context import DeskContext
from community_desk.desktop.counting import PeopleCount
from community_desk.ledgers.counted import office_counts
from community_desk.registry.lists import Filter


class OfficeSizes:
    """Households, party members and block leaders; calls ``counted`` when the households of a
    large registry have come.
    """

    def __init__(self, context: DeskContext, counted: Callable[[], object]) -> None:
        self._office = context.office
        self._people = PeopleCount(context, counted)

    def read(self) -> dict[str, int]:
        """How many there are; no households while they are still counted."""
        self._people.read(Filter(named="all"))
        return office_counts(self._office, self._people.households or 0)
