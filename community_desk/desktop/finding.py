"""What the one search box finds: residents, certificate types, books, letter numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from community_desk.desktop.context import Target

MOST_PER_KIND = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: where it leads, its words, a quiet second line, a mark of its class."""

    target: Target
    text: str
    quiet: str = ""
    mark: tuple[str, str] | None = None
    sure: bool = True


Finder = Callable[[str], Sequence[Hit]]


def find_everywhere(finders: Sequence[Finder], words: str) -> list[Hit]:
    """What all finders know of the words, kind by kind in their order; those that only may be
    meant (`Hit.sure` False) just where nothing else is found. Nothing for no words.
    """
    if not words.strip():
        return []
    hits = [hit for finder in finders for hit in list(finder(words))[:MOST_PER_KIND]]
    return [hit for hit in hits if hit.sure] or hits
