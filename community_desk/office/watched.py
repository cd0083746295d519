"""Work that somebody watches: it tells how far it is, and ends where they say stop."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from community_desk.errors import RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP

Thing = TypeVar("Thing")
Progress = Callable[[int, int], bool]
Told = Callable[[int, int], None]

_TOLD_EVERY = 50


def stopped() -> RuleSaysNoError:
    """The sentence for work that somebody stopped."""
    return RuleSaysNoError("stopped", QT_TRANSLATE_NOOP("errors", "已停止，没有做完的都没有留下。"))


def told_by(progress: Progress | None) -> Told:
    """What is told how much is done, of how much; raises `stopped` where the watcher says so."""

    def told(done: int, total: int) -> None:
        if progress is not None and not progress(done, total):
            raise stopped()

    return told


def each(things: Iterable[Thing], told: Told, total: int, done: int = 0) -> Iterator[Thing]:
    """The things one by one, of which ``told`` hears now and then; ``done`` are done already."""
    for number, thing in enumerate(things, done):
        if number % _TOLD_EVERY == 0:
            told(number, total)
        yield thing
