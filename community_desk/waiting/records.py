"""One thing that waits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from community_desk.language import QT_TRANSLATE_NOOP

When = Literal["overdue", "today", "week", "reminder"]
# How soon it has to be done, the most pressing first (context ``waiting``).
WHEN: Mapping[When, str] = {
    "overdue": QT_TRANSLATE_NOOP("waiting", "逾期"),
    "today": QT_TRANSLATE_NOOP("waiting", "今天到期"),
    "week": QT_TRANSLATE_NOOP("waiting", "本周"),
    "reminder": QT_TRANSLATE_NOOP("waiting", "提醒"),
}
WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Place:
    """A thing to go to: ``kind`` as the window knows kinds of things, ``key`` and ``also`` which
    of them.
    """

    kind: str
    key: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits: its words, a quiet second line, a tag with its meaning (due or
    refused), how soon, and where it leads or with ``copies`` that it wants a copy of the office
    made (neither: it only reminds).
    """

    text: str
    quiet: str
    tag: str
    meaning: str
    when: When
    place: Place | None = None
    copies: bool = False


def how_soon(days: int) -> When:
    """When something is to be done that is due in so many days."""
    if days <= 0:
        return "overdue" if days < 0 else "today"
    return "week" if days <= WEEK_DAYS else "reminder"


def grouped(items: Iterable[Item]) -> dict[When, list[Item]]:
    """Things by how soon, the most pressing first; each group in the order given."""
    groups: dict[When, list[Item]] = {when: [] for when in WHEN}
    for item in items:
        groups[item.when].append(item)
    return {when: found for when, found in groups.items() if found}
