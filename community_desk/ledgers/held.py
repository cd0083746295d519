"""What the ledgers hold about a person, in words for a paper."""

from community_desk.ledgers.access import may_see
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.standings import of_resident
from community_desk.office.office import Office


def held_of(office: Office, resident_id: int) -> list[tuple[str, str]]:
    """Each book a person stands in, or stood in, and since when.

    For a role that may not see every book, those it may see, and always that others may be
    missing: neither the paper nor its silence tells who stands in them.
    """
    books = books_in_force(office)
    held = [
        (
            f"台账《{books.find(standing.book).name}》",
            f"{standing.entered_on} 记入"
            + (f"，{standing.closed_on} 销账" if standing.closed_on else ""),
        )
        for standing in of_resident(office, resident_id)
    ]
    if not all(may_see(office, book) for book in books.books):
        held.append(("台账（其余）", "打印人无权查看的台账不在此列，要全部的请由主任打印"))
    return held
