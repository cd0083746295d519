"""Books with entries that wait."""

from collections.abc import Sequence
from datetime import date

from community_desk.errors import Translate
from community_desk.office.office import Office
from community_desk.waiting.records import Item, Place, how_soon


def days_coming(office: Office, translate: Translate) -> Sequence[Item]:
    """Papers and things of entries that run out, and visits that are next."""
    from community_desk.ledgers.running_out import running_out

    today = office.today()
    words = translate("waiting", "{column}：{count} 条，最早 {day}")
    past = translate("waiting", "{column}：{count} 条，{past} 条已过，最早 {day}")
    return [
        Item(
            found.book.name,
            (past if found.past else words).format(
                column=found.column, count=found.count, past=found.past, day=found.first_on
            ),
            *(
                (translate("waiting", "已过期"), "refused")
                if found.past
                else (translate("waiting", "快到期"), "due")
            ),
            how_soon((date.fromisoformat(found.first_on) - today).days),
            Place("book", found.book.code, found.first_uid),
        )
        for found in running_out(office)
    ]


def books_changed(office: Office, translate: Translate) -> Sequence[Item]:
    """Books with entries whose people are otherwise registered since they were looked at."""
    from community_desk.ledgers.changes import counts
    from community_desk.ledgers.in_force import books_in_force

    changed = counts(office, books_in_force(office))
    if not changed:  # what follows loads a lot, and the window is just opening
        return []
    from community_desk.ledgers.reviews import reviewed_books

    books = {book.code: book for book in reviewed_books(office)}
    return [
        Item(
            books[code].name,
            translate("waiting", "{count} 条的居民电话、住址或人户情况变了").format(count=number),
            translate("waiting", "请核对"),
            "due",
            "reminder",
            Place("ledgers_page", "reviews", code),
        )
        for code, number in changed.items()
        if code in books
    ]


def books_due(office: Office, translate: Translate) -> Sequence[Item]:
    """Books of whoever is signed in with entries whose review is due."""
    from community_desk.ledgers.access import may_edit
    from community_desk.ledgers.entries import counts
    from community_desk.ledgers.in_force import books_in_force

    books = books_in_force(office)
    due = counts(office, books)
    return [
        Item(
            book.name,
            translate("waiting", "{due} 条到期要复核，共 {all} 条").format(
                due=due[book.code].due, all=due[book.code].entries
            ),
            translate("waiting", "该复核"),
            "due",
            "today",
            Place("book", book.code),
        )
        for book in books.books
        if due[book.code].due and may_edit(office, book)
    ]
