"""Which line of a list is which voucher: one to one, by amount and day, then by what they say."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

# A day with more vouchers than this is not searched for those that make one line of the bank.
_MOST_OF_A_DAY = 14
_MOST_PARTS = 6


@dataclass(frozen=True, slots=True)
class Item:
    """What is matched: ``at`` is its place in its list; ``either`` where its way is not known."""

    at: int
    date: date
    fen: int
    words: str
    either: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Places of two items of one amount, and how many days lie between them."""

    theirs: int
    ours: int
    days: int


@dataclass(frozen=True, slots=True)
class Group:
    """Several items of one side that together are one of the other: ``whole`` is the place of the
    one, ``parts`` those of the several; ``whole_is_theirs`` says on which side it stands.
    """

    whole_is_theirs: bool
    whole: int
    parts: tuple[int, ...]


def match(theirs: Sequence[Item], ours: Sequence[Item], days: int) -> list[Pair]:
    """One item of each side at most in a pair; of all pairs of one amount, not more than ``days``
    apart, the nearest first, then the one whose words are most alike.
    """
    by_amount: defaultdict[int, list[Item]] = defaultdict(list)
    for item in sorted(ours, key=lambda one: one.date):
        by_amount[item.fen].append(item)
    found = []
    for item in theirs:
        for fen in {item.fen, -item.fen} if item.either else (item.fen,):
            known = by_amount.get(fen, [])
            for other in _within(known, item.date, days):
                apart = abs((item.date - other.date).days)
                found.append((apart, -alike(item.words, other.words), item.at, other.at))
    taken_theirs: set[int] = set()
    taken_ours: set[int] = set()
    pairs = []
    for apart, _, place, our_place in sorted(found):
        if place not in taken_theirs and our_place not in taken_ours:
            taken_theirs.add(place)
            taken_ours.add(our_place)
            pairs.append(Pair(place, our_place, apart))
    return pairs


def groups(theirs: Sequence[Item], ours: Sequence[Item], days: int) -> list[Group]:
    """Items that may be several of the other side together: those of one day that come to its
    amount. Nothing stands in two groups.
    """
    taken: set[tuple[bool, int]] = set()
    found = []
    for is_theirs, wholes, parts in ((True, theirs, ours), (False, ours, theirs)):
        by_day: defaultdict[date, list[Item]] = defaultdict(list)
        for item in parts:
            by_day[item.date].append(item)
        for whole in wholes:
            if (is_theirs, whole.at) in taken:
                continue
            for day in sorted(by_day, key=lambda one: (abs((one - whole.date).days), one)):
                if abs((day - whole.date).days) > days:
                    break
                free = [one for one in by_day[day] if (not is_theirs, one.at) not in taken]
                if making := _making(whole, free):
                    found.append(Group(is_theirs, whole.at, tuple(one.at for one in making)))
                    taken |= {(is_theirs, whole.at), *((not is_theirs, one.at) for one in making)}
                    break
    return found


def alike(one: str, other: str) -> float:
    """How much two texts have in common, by the pairs of signs in them: 0 to 1."""
    ours, theirs = _pairs_of(one), _pairs_of(other)
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


def _within(items: Sequence[Item], day: date, days: int) -> Sequence[Item]:
    key: Callable[[Item], date] = lambda one: one.date  # noqa: E731 - for both bisections
    first = bisect_left(items, _moved(day, -days), key=key)
    return items[first : bisect_right(items, _moved(day, days), key=key)]


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _making(whole: Item, parts: Sequence[Item]) -> Sequence[Item]:
    """Some of the items that come to the amount of another; all of them if they do."""
    wanted = {whole.fen, -whole.fen} if whole.either else {whole.fen}
    if len(parts) < 2:
        return ()
    if sum(one.fen for one in parts) in wanted:
        return parts
    if len(parts) > _MOST_OF_A_DAY:
        return ()
    return next(_sums(parts, wanted), ())


def _sums(parts: Sequence[Item], wanted: set[int]) -> Iterator[Sequence[Item]]:
    for count in range(2, min(_MOST_PARTS, len(parts) - 1) + 1):
        for some in combinations(parts, count):
            if sum(one.fen for one in some) in wanted:
                yield some


def _pairs_of(text: str) -> set[str]:
    plain = "".join(text.split())
    return {plain[at : at + 2] for at in range(len(plain) - 1)} or ({plain} if plain else set())
