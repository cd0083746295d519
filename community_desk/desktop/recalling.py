"""What was opened in this window lately, as it is called by now, for the empty search box."""

from collections.abc import Callable, Mapping
from functools import partial

from community_desk.desktop import finders
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.finding import Hit
from community_desk.errors import DeskError

MOST = 8


class Lately:
    """The last things opened, the newest first. They are kept in this window alone and never
    written down: a list of names beside the office would tell who was asked about.
    """

    def __init__(self, recall: Callable[[Target], Hit | None]) -> None:
        self._recall = recall
        self._targets: list[Target] = []

    def note(self, target: Target) -> None:
        """Puts a thing in front, if it is one that can be recalled."""
        for seen in _things(target):
            self._targets = [seen, *(one for one in self._targets if one != seen)][:MOST]

    def hits(self) -> list[Hit]:
        """What is still there."""
        return [hit for target in self._targets if (hit := self._recall(target)) is not None]


def make_recall(context: DeskContext) -> Callable[[Target], Hit | None]:
    """Looks up what is to be known of a thing; None where it is gone or may not be seen."""
    return partial(_recall, context)


def _things(target: Target) -> list[Target]:
    if target.kind == "certificate_type":  # begun for somebody
        return [Target("resident", target.also)] if target.also else []
    if target.kind == "book":
        return [Target("book", target.key)]
    if target.kind in ("resident", "letter") or (target.kind == "month" and target.also):
        return [target]
    return []


def _recall(context: DeskContext, target: Target) -> Hit | None:
    try:
        return _LOOKED_UP[target.kind](context, target)
    except DeskError:  # taken out meanwhile
        return None


def _resident(context: DeskContext, target: Target) -> Hit | None:
    from community_desk.registry.residents import load_resident

    return finders.resident_hit(context, load_resident(context.office, target.key))


def _letter(context: DeskContext, target: Target) -> Hit | None:
    from community_desk.certificates import register

    rows = register.page(context.office, words=target.key, offset=0, limit=MOST)
    return next((finders.letter_hit(row) for row in rows if row.number == target.key), None)


def _book(context: DeskContext, target: Target) -> Hit | None:
    from community_desk.ledgers.access import seen_books
    from community_desk.ledgers.in_force import books_in_force

    seen = seen_books(context.office, books_in_force(context.office))
    return next((finders.book_hit(book) for book in seen if book.code == target.key), None)


def _voucher(context: DeskContext, target: Target) -> Hit | None:
    from community_desk.expenses.money import yuan
    from community_desk.expenses.vouchers import voucher_of

    found = voucher_of(context.office, target.also)
    if found is None:
        return None
    return Hit(target, found.text, f"{found.number}  {found.date:%Y-%m-%d}  {yuan(found.fen)}")


_LOOKED_UP: Mapping[str, Callable[[DeskContext, Target], Hit | None]] = {
    "resident": _resident,
    "letter": _letter,
    "book": _book,
    "month": _voucher,
}
