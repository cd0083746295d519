"""How many people and households a list has, without anybody waiting for it."""

from collections.abc import Callable

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tasks import Progress, Task
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.lists import Filter


class PeopleCount:
    """Counts a list at once where that is quick, else off the GUI thread; calls ``counted`` when
    the figures have come. Until then there are those of before, if it is the same list.

    ``people`` is how many there are, or at least are while ``is_counting``; ``households`` is
    None while nothing is known.
    """

    def __init__(self, context: DeskContext, counted: Callable[[], object]) -> None:
        self._context, self._counted = context, counted
        self._read: tuple[object, ...] = ()
        self._which: Filter | None = None
        self._counting: Task | None = None
        self.people = 0
        self.households: int | None = None

    def read(self, which: Filter) -> int:
        """Looks at a list, again where something was written since; gives ``people``."""
        office = self._context.office
        now = (which, office.version(), office.today())
        if now == self._read:
            return self.people
        self.let_go()
        most = lists.AT_ONCE if lists.is_large(office) else None
        people = lists.count(office, which, most=most)
        if people != most:
            self.people, self.households = people, lists.count_households(office, which)
        else:
            if which != self._which:
                self.people, self.households = people, None
            self._count(which)
        self._read, self._which = now, which
        return self.people

    def is_counting(self) -> bool:
        """Whether the figures are still to come."""
        return self._counting is not None

    def let_go(self) -> None:
        """Waits for no figures any more."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
            self._read = ()

    def _count(self, which: Filter) -> None:
        def work(office: Office, progress: Progress) -> tuple[int, int]:
            people = lists.count(office, which) if progress(0, 2) else 0
            return people, lists.count_households(office, which) if progress(1, 2) else 0

        self._counting = self._context.tasks.run(work, self._take, failure=lambda _: None)

    def _take(self, figures: tuple[int, int]) -> None:
        self._counting = None
        self.people, self.households = figures
        self._counted()
