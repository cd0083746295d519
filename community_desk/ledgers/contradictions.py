"""What the books say against one another (domain D, cross-book rule 4): one number under two
names, a tenant who is the owner, somebody in two books of which one rules the other out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import access, store_contradictions
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office

MOST = 500
# What a line says (context ``contradictions``).
SENTENCES: Mapping[str, str] = {
    "registry": QT_TRANSLATE_NOOP("contradictions", "这个证件号码在居民档案里是“{other}”"),
    "owner": QT_TRANSLATE_NOOP("contradictions", "承租人的证件号码就是产权人本人的"),
    "entry": QT_TRANSLATE_NOOP("contradictions", "证件号码与《{book}》第 {serial} 条“{other}”相同"),
    "books": QT_TRANSLATE_NOOP("contradictions", "同时在《{book}》里，两本不应同时在"),
}
# 低保 and 特困供养 are not given together; who is retired is not unemployed (domain D.03, D.06:
# who the books are for).
_EXCLUSIVE = ((("0303",), ("0301", "0302")), (("0604",), ("0601", "0602")))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One entry and what speaks against it: ``kind`` is a key of `SENTENCES`, with its slots."""

    uid: str
    book: str
    book_name: str
    who: str
    kind: str
    slots: Mapping[str, str | int]


def contradictions(office: Office) -> list[Contradiction]:
    """Those in the books that one may see, at most `MOST` for two books."""
    seen = {book.code: book for book in access.seen_books(office, books_in_force(office))}
    return [*_numbers(office, seen), *_exclusive(office, seen)]


def _numbers(office: Office, books: Mapping[str, Book]) -> Iterator[Contradiction]:
    told: dict[str, tuple[Book, int, str]] = {}
    for book in books.values():
        for number, name in _numbered(book):
            for line in store_contradictions.typed_numbers(office.db, book, number, name):
                where = (line.uid, book.code, book.name, line.name)
                first = told.setdefault(line.number, (book, line.serial, line.name))
                if line.is_own:
                    yield Contradiction(*where, "owner", {})
                elif line.registered and line.name and line.registered != line.name:
                    yield Contradiction(*where, "registry", {"other": line.registered})
                elif line.name and first[2] and first[2] != line.name:
                    slots: dict[str, str | int] = {"book": first[0].name, "other": first[2]}
                    yield Contradiction(*where, "entry", slots | {"serial": first[1]})


def _numbered(book: Book) -> Iterator[tuple[Column, Column]]:
    """The columns of identity numbers that are not the entry's own person's, each with the column
    of the name before it.
    """
    for at, column in enumerate(book.columns):
        if column.type == "id_number" and not column.field:
            for before in reversed(book.columns[:at]):
                if before.type in ("text", "resident") and not before.field:
                    yield column, before
                    break


def _exclusive(office: Office, books: Mapping[str, Book]) -> Iterator[Contradiction]:
    for pair in _EXCLUSIVE:
        one, other = ([code for code in codes if code in books] for codes in pair)
        if one and other:
            for uid, code, name, too in store_contradictions.in_both(office.db, one, other, MOST):
                book = books[code]
                slots = {"book": books[too].name}
                yield Contradiction(uid, code, book.name, name, "books", slots)
