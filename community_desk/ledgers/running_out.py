"""Days that entries name and that come up: papers and things that run out, visits that are next.

Both kinds are renewed in their place, so that a day gone by is one that nobody has seen to. Of
other deadlines (`deadlines`) another column says whether they were kept.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from community_desk.ledgers import store
from community_desk.ledgers.access import may_edit
from community_desk.ledgers.deadlines import is_deadline
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.entries import load_entry
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office

Kind = Literal["paper", "next"]
# How many days ahead each is told.
AHEAD: dict[Kind, int] = {"paper": 30, "next": 7}
_WORDS: dict[Kind, str] = {"paper": "有效期", "next": "下次"}
_WHO = ("resident", "address")


@dataclass(frozen=True, slots=True)
class RunningOut:
    """The open entries of a book of which a column's day comes up or is past: how many, how many
    of them are past, the first day (ISO) and the uid of the entry that has it.
    """

    book: Book
    column: str
    kind: Kind
    count: int
    past: int
    first_on: str
    first_uid: str


def kind_of(column: Column) -> Kind | None:
    """Which of the two a column of days is; None for all others."""
    if not is_deadline(column):
        return None
    return next((kind for kind, word in _WORDS.items() if word in column.name), None)


def running_out(office: Office) -> list[RunningOut]:
    """What comes up in the books that who is signed in keeps."""
    found = []
    for book in books_in_force(office).books:
        if not may_edit(office, book):
            continue
        for column in book.columns:
            if (kind := kind_of(column)) is not None:
                found += _in_column(office, book, column, kind)
    return found


def to_visit(office: Office, which: RunningOut, limit: int) -> list[tuple[str, str, str]]:
    """Name, address and day of the first entries of a book that are next."""
    book, column = which.book, _column(which.book, which.column)
    until = _until(office, which.kind)
    found = store.days_until(office.db, book, column, until, limit)
    lines = []
    for uid, day in found:
        shown = load_entry(office, book, uid).shown
        said = {each.type: shown[each.name] for each in book.columns if each.type in _WHO}
        lines.append((said.get("resident", ""), said.get("address", ""), day))
    return lines


def _column(book: Book, name: str) -> Column:
    return next(column for column in book.columns if column.name == name)


def _until(office: Office, kind: Kind) -> str:
    return (office.today() + timedelta(days=AHEAD[kind])).isoformat()


def _in_column(office: Office, book: Book, column: Column, kind: Kind) -> list[RunningOut]:
    found = store.days_until(office.db, book, column, _until(office, kind))
    if not found:
        return []
    today = office.today().isoformat()
    past = sum(day < today for _, day in found)
    uid, day = found[0]
    return [RunningOut(book, column.name, kind, len(found), past, day, uid)]
