"""The work list and the foot of the window: what waits, as the window shows it."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.window_parts import Counts
from community_desk.desktop.work_list import Source, WorkItem
from community_desk.office.backup import is_overdue
from community_desk.office.second_place import second_place
from community_desk.office.trial import trials
from community_desk.waiting import asking
from community_desk.waiting.copies import backup_words
from community_desk.waiting.records import Item

if TYPE_CHECKING:
    from community_desk.desktop.counting import PeopleCount


def sources(context: DeskContext) -> list[Source]:
    """All that is asked of who is signed in, the most pressing first."""

    def items(ask: Callable[[], Sequence[Item]]) -> list[WorkItem]:
        return [work_item(context, item) for item in ask()]

    return [partial(items, ask) for ask in asking.sources(context.office, context.translate)]


def work_item(context: DeskContext, item: Item) -> WorkItem:
    """A thing that waits as the list shows it: opened, it leads there, or copies the office."""
    place = item.place
    return WorkItem(
        item.text,
        item.quiet,
        item.tag,
        item.meaning,
        Target(place.kind, place.key, place.also) if place else None,
        context.changes.backup_wanted.emit if item.copies else None,
    )


def counter(context: DeskContext, counted: Callable[[], object]) -> Callable[[], Counts]:
    """Gives what asks for `counts` again and again; ``counted`` is called when figures that
    take long have come.
    """

    @cache
    def everybody() -> "PeopleCount":
        from community_desk.desktop.counting import PeopleCount

        return PeopleCount(context, counted)

    return lambda: counts(context, everybody())


def counts(context: DeskContext, everybody: "PeopleCount | None" = None) -> Counts:
    """What the foot of the window says."""
    from community_desk.desktop.counting import PeopleCount
    from community_desk.registry.lists import Filter

    counted = everybody or PeopleCount(context, lambda: None)
    people = counted.read(Filter(named="all"))
    return Counts(
        people,
        counted.households,
        backup_words(context.office, context.translate),
        _backup_meaning(context),
    )


def _backup_meaning(context: DeskContext) -> str:
    if trials(context.office).failed:
        return "refused"
    place = second_place(context.office)
    return "due" if is_overdue(context.office) or (place is not None and place.late) else ""
