"""What the one search box finds: residents, certificate types, books, letter numbers, and what
the window can do.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from community_desk.desktop.context import Target

MOST_PER_KIND = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: where it leads, its words, a quiet second line, a mark of its class.

    A thing to do has ``act`` instead of a place it leads to, and its ``keys``; ``off`` where who is
    signed in may not, of which the second line says why; ``exact`` where the words are all of it.
    """

    target: Target
    text: str
    quiet: str = ""
    mark: tuple[str, str] | None = None
    sure: bool = True
    act: Callable[[], None] | None = None
    keys: str = ""
    off: bool = False
    exact: bool = False


Finder = Callable[[str], Sequence[Hit]]


def find_everywhere(finders: Sequence[Finder], words: str) -> list[Hit]:
    """What all finders know of the words, kind by kind in their order; those that only may be
    meant (`Hit.sure` False) just where nothing else has the words. What can be done comes behind
    what is there for sure, and first where the words are all of it. Nothing for no words.
    """
    if not words.strip():
        return []
    hits = [hit for finder in finders for hit in list(finder(words))[:MOST_PER_KIND]]
    acts = [hit for hit in hits if hit.act is not None]
    things = [hit for hit in hits if hit.act is None]
    sure = [hit for hit in things if hit.sure]
    exact = [hit for hit in acts if hit.exact]
    rest = [hit for hit in acts if not hit.exact]
    # By initials or pinyin something is nearly always found, which says nothing yet.
    named = bool(exact) or any(words.strip().casefold() in hit.text.casefold() for hit in acts)
    return [*exact, *sure, *rest, *([] if sure or named else things)]
