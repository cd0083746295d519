"""One thing that waits, and very many of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, overload

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


@dataclass(frozen=True, slots=True)
class Many(Sequence[Item]):
    """Things of which an import may bring thousands: ``read`` gives the first so many of them (-1
    is all). The beginning reads no more than itself, and the length is counted.
    """

    read: Callable[[int], list[Item]]
    total: Callable[[], int]

    def __len__(self) -> int:
        return self.total()

    def __iter__(self) -> Iterator[Item]:
        return iter(self.read(-1))

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> list[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | list[Item]:
        last = at.stop if isinstance(at, slice) else at + 1
        return self.read(-1 if last is None or last <= 0 else last)[at]


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
