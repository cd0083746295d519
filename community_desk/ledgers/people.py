"""The residents who stand in a book, as a condition of the registry's lists."""

from datetime import date, timedelta

from community_desk.errors import DeskError, NotUnderstoodError, RuleSaysNoError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers.access import check_may_see
from community_desk.ledgers.definitions import Book, Books
from community_desk.ledgers.in_force import book_in_force
from community_desk.office.office import Office
from community_desk.registry.conditions import Within
from community_desk.registry.lists import NAMED_TITLES, Filter
from community_desk.registry.saved_lists import (
    SHIPPED,
    BookCondition,
    Definition,
    SavedList,
    definition_of,
    filter_of,
    saved_lists,
)

_IN_BOOK = (
    "SELECT e.resident_id FROM entry e WHERE e.book = :{book} AND e.closed_on = ''"
    " AND e.resident_id IS NOT NULL"
)


def people_of(office: Office, definition: Definition, books: Books | None = None) -> Filter:
    """The people that a definition asks for today, its books resolved.

    Raises `NotUnderstoodError` for a book that there is not, `RuleSaysNoError` for one that who is
    signed in may not see: such a list would tell who stands in it.
    """
    today = office.today()
    found = _books_of(office, definition, books)
    return filter_of(
        definition,
        tuple(
            within(book.code, asked, today, number)
            for number, (book, asked) in enumerate(zip(found, definition.books, strict=True))
        ),
    )


def _books_of(office: Office, definition: Definition, books: Books | None = None) -> list[Book]:
    found = [
        books.find(asked.book) if books else book_in_force(office, asked.book)
        for asked in definition.books
    ]
    for book in found:
        check_may_see(office, book)
    return found


def within(code: str, asked: BookCondition, today: date, number: int = 0) -> Within:
    """The people of one book; ``number`` keeps the values of several apart."""
    sql = _IN_BOOK.format(book=f"book{number}")
    values: tuple[tuple[str, object], ...] = ((f"book{number}", code),)
    if asked.not_reviewed:
        sql += f" AND e.reviewed_on < :since{number}"
        values += ((f"since{number}", since(asked.not_reviewed, today).isoformat()),)
    return Within(sql, values, asked.negated)


def since(what: str, today: date) -> date:
    """The day from which a review counts: the first of this ``month``, ``quarter`` or ``year``,
    or so many days ago.
    """
    if what.isdecimal():
        return today - timedelta(days=int(what))
    first = {"month": today.month, "quarter": (today.month - 1) // 3 * 3 + 1, "year": 1}
    return date(today.year, first[what], 1)


def kept_lists(office: Office) -> list[SavedList]:
    """The lists under a name: those that come with the program, then the office's own; without
    those that ask for a book that who is signed in may not see.
    """
    lists = (*SHIPPED, *saved_lists(office))
    return [saved for saved in lists if _may_open(office, saved)]


def _may_open(office: Office, saved: SavedList) -> bool:
    try:
        _books_of(office, definition_of(saved))
    except RuleSaysNoError:
        return False
    except DeskError:
        return True  # Whoever opens it hears what is wrong with it.
    return True


def list_named(office: Office, name: str) -> Filter:
    """The people of a list by its name. Raises `NotUnderstoodError` with the names there are,
    `RuleSaysNoError` as `people_of`.
    """
    for key, title in NAMED_TITLES.items():
        if name in (key, title):
            return Filter(named=key)
    for saved in (*SHIPPED, *saved_lists(office)):
        if name == saved.name:
            return people_of(office, definition_of(saved))
    raise NotUnderstoodError(
        "no_such_list_name",
        QT_TRANSLATE_NOOP("errors", "没有叫“{name}”的名单；可以用：{names}。"),
        name=name,
        names="、".join([*NAMED_TITLES.values(), *(each.name for each in kept_lists(office))]),
    )
