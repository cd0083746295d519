"""How many there are of those whom the funding rules count by."""

from community_desk.ledgers import access, entries
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.registry import blocks, lists
from community_desk.registry.lists import Filter

PARTY_MEMBERS = "0101"


def office_counts(office: Office, households: int | None = None) -> dict[str, int]:
    """The ``households`` of the registry, the ``party_members`` with an open entry in book 0101,
    and the ``block_leaders`` named for blocks. ``households`` that are counted already are not
    counted again.

    There are no party members for those who may not look into the book (domain G: who belongs to
    it is told only to those who need it).
    """
    found = {
        "households": lists.count_households(office, Filter(named="all"))
        if households is None
        else households,
        "block_leaders": blocks.count_leaders(office),
    }
    for book in books_in_force(office).books:
        if book.code == PARTY_MEMBERS and access.may_see(office, book):
            found["party_members"] = entries.total(office, book)
    return found
