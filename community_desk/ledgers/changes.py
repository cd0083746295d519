"""What changed of a person in the registry since an entry of theirs was last looked at.

A change is a to-do in each book where it matters, never a silent overwrite of what the book said
(domain D, cross-book rule 1). It is derived from what was seen at the last review: undoing the
change takes the to-do away, and so does reviewing, changing or closing the entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, store, store_changes
from community_desk.ledgers.definitions import Book, Books
from community_desk.ledgers.store_changes import HOME, PHONE, STATUS
from community_desk.office.office import Office
from community_desk.registry.addresses import Place, write_address
from community_desk.registry.codes import GONE, word_of
from community_desk.registry.masking import mask_phone

# What a line says of a change (context ``changes``); old and new are texts or `NOTHING`.
SENTENCES: Mapping[str, str] = {
    "phone": QT_TRANSLATE_NOOP("changes", "电话已由 {old} 改为 {new}"),
    "home": QT_TRANSLATE_NOOP("changes", "住址已由 {old} 改为 {new}"),
    "status": QT_TRANSLATE_NOOP("changes", "人户情况已由 {old} 改为 {new}"),
}
NOTHING = QT_TRANSLATE_NOOP("changes", "（空）")
_REASONS = {"moved_out": "迁出", "deceased": "去世"}
_NEVER = 8
_HOMES = frozenset({"address", "compound", "block", "unit", "floor", "room"})


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that changed: ``kind`` is a key of `SENTENCES`; phones are masked, homes written
    as addresses, statuses as their codes' words; empty where there was, or is, none.
    """

    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed for an entry; ``reason`` is why it may be closed now (去世, 迁出), or empty."""

    changes: tuple[Change, ...] = ()
    reason: str = ""


def facts_that_matter(book: Book) -> int:
    """The facts (a sum of `PHONE`, `HOME`, `STATUS`) whose change is a to-do in a book: those
    that fill one of its columns, and always whether the person is still here.

    A log has none: its entries tell of a day that is over.
    """
    if book.kind != "roll":
        return 0
    fields = {column.field for column in book.columns}
    phone = PHONE if "phone" in fields else 0
    home = HOME if fields & _HOMES and book.subject != "dwelling" else 0
    return phone | home | STATUS


def asked(book: Book, changed_only: bool) -> int:
    """The facts of which one must have changed to be listed: 0 for any entry. In a book in which
    none matters, what no entry can have.
    """
    return (facts_that_matter(book) or _NEVER) if changed_only else 0


def counts(office: Office, books: Books) -> dict[str, int]:
    """By book code: the open entries with a to-do. Books without any are left out."""
    found = store_changes.counts(office.db)
    result = {}
    for book in books.books:
        facts = facts_that_matter(book)
        number = sum(many for changed, many in found.get(book.code, ()) if changed & facts)
        if number:
            result[book.code] = number
    return result


def changed_of(office: Office, book: Book, uid: str) -> Changed:
    """What changed for an entry since it was last looked at.

    Raises `RuleSaysNoError` for a role that may not see the book.
    """
    access.check_may_see(office, book)
    entry_id = store.id_of(office.db, book.code, uid)
    return Changed() if entry_id is None else changed_of_id(office, book, entry_id)


def changed_of_id(office: Office, book: Book, entry_id: int) -> Changed:
    """`changed_of` for an entry known by its row, of a book that may be seen."""
    seen = store_changes.seen(office.db, entry_id)
    if seen is None:
        return Changed()
    facts = seen.changed & facts_that_matter(book)
    word = office.setting("building_word")
    changes = []
    if facts & STATUS:
        old, new = (word_of("status", code) for code in (seen.old_status, seen.status))
        changes.append(Change("status", old, new))
    if facts & PHONE:
        changes.append(Change("phone", mask_phone(seen.old_phone), mask_phone(seen.phone)))
    if facts & HOME:
        homes = (
            "" if place is None else write_address(Place(*place), word)
            for place in (seen.old_home, seen.home)
        )
        changes.append(Change("home", *homes))
    gone = facts & STATUS and seen.status in GONE
    return Changed(tuple(changes), _REASONS[seen.status] if gone else "")
