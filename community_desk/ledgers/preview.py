"""What the program will fill into an entry that is not written yet."""

from community_desk.ledgers import access, store
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.fields import FIELDS
from community_desk.ledgers.filled import fill, filled_of
from community_desk.ledgers.offering import offered
from community_desk.office.office import Office

_NUMBERED = ("serial", "entry_number")


def preview(
    office: Office, book: Book, resident_uid: str = "", dwelling_uid: str = ""
) -> dict[str, str]:
    """By column: what is known before, masked. Numbers are given only when it is written.

    Raises `RuleSaysNoError` for a role that may not see the book.
    """
    access.check_may_see(office, book)
    new = store.facts_of_new(
        office.db,
        book,
        resident_uid=resident_uid,
        dwelling_uid=dwelling_uid,
        today=office.today().isoformat(),
        staff_uid=office.staff.uid,
    )
    written = offered(office, book, filled_of(book, new), {}, dwelling_uid)
    cells = fill(
        book,
        [new._replace(typed=store.as_json(written))],
        today=office.today(),
        block_word=office.setting("building_word"),
    )[0]
    return {
        column.name: "" if column.field in _NUMBERED else text
        for column, text in zip(book.every_column, cells, strict=True)
        if column.field in FIELDS
    }
