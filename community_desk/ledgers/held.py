"""What the ledgers hold about a person, in words for a paper."""

from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.standings import all_of_resident
from community_desk.office.office import Office


def held_of(office: Office, resident_id: int) -> list[tuple[str, str]]:
    """Each book a person stands in, or stood in, and since when."""
    books = books_in_force(office)
    return [
        (
            f"台账《{books.find(standing.book).name}》",
            f"{standing.entered_on} 记入"
            + (f"，{standing.closed_on} 销账" if standing.closed_on else ""),
        )
        for standing in all_of_resident(office, resident_id)
    ]
