"""The books that a resident stands in."""

from dataclasses import dataclass

from community_desk.ledgers import access, store
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class Standing:
    """That a resident stands in a book; ``closed_on`` is empty as long as it holds."""

    book: str
    uid: str
    serial: int
    entered_on: str
    reviewed_on: str
    closed_on: str


def of_resident(office: Office, resident_id: int) -> list[Standing]:
    """The books a resident stands in that one may see, those still open first."""
    seen = {book.code for book in access.seen_books(office, books_in_force(office))}
    found = (Standing(*row) for row in store.standings(office.db, resident_id))
    return [each for each in found if each.book in seen]
