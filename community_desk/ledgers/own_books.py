"""Books that an office makes or changes itself; what was entered before stays where it is."""

from collections.abc import Sequence
from dataclasses import replace

from community_desk.errors import RuleSaysNoError, found_or_no
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import versions
from community_desk.ledgers.book_files import books_of_text, load_books
from community_desk.ledgers.book_text import text_of_book
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.layouts import with_fitting_layout
from community_desk.office.office import Office
from community_desk.office.permissions import check_may

_FIRST_OWN = 51


def save_book(office: Office, book: Book) -> Book:
    """Keeps a book as this office has it from now on; gives it as it is in force.

    Raises `TroubleError` with the column where the definition does not hold, `RuleSaysNoError` for
    anybody but the director, for a name that another book has or a column of earlier versions
    had (one that comes back names it in ``was``), and for a book the director could not see.
    """
    check_may(office, "ledgers.design")
    before = {each.code: each for each in books_in_force(office).books}
    own = replace(book, category_title=_title_of(book, list(before.values())), retired=())
    own = with_fitting_layout(own)
    own = replace(books_of_text(text_of_book(own), f"{book.code}.toml")[0], own=True)
    if office.staff.role.value not in own.seen_by:
        raise RuleSaysNoError(
            "director_must_see",
            QT_TRANSLATE_NOOP("errors", "主任要能看到每本台账，不然谁也改不了它；请勾上主任。"),
        )
    if own.code in before:
        _check_names_of_retired(before[own.code], own)
    for other in before.values():
        if other.code != own.code and other.name == own.name:
            raise RuleSaysNoError(
                "book_name_taken",
                QT_TRANSLATE_NOOP("errors", "已有《{book}》（{number}）；请换个名字。"),
                book=other.name,
                number=other.code,
            )
    with office.writing("ledgers.design") as write:
        version = versions.keep_version(write, own)
        write.audit("define", "book", own.code, new={"name": own.name, "version": version})
    return books_in_force(office).find(own.code)


def back_to_shipped(office: Office, book: Book) -> Book:
    """Gives a book the columns again that come with the program. Raises `RuleSaysNoError` where
    none comes with it.
    """
    check_may(office, "ledgers.design")
    shipped = {each.code: each for each in load_books().books}.get(book.code)
    if shipped is None:
        raise RuleSaysNoError(
            "not_shipped",
            QT_TRANSLATE_NOOP(
                "errors", "《{book}》是本社区自建的，没有随程序的样子可以恢复；不用了请停用。"
            ),
            book=book.name,
        )
    with office.writing("ledgers.design") as write:
        version = versions.keep_version(write, shipped)
        write.audit("back_to_shipped", "book", book.code, new={"version": version})
    return books_in_force(office).find(book.code)


def proposed_code(office: Office, category: str) -> str:
    """The first free code for a book of the office's own in a category: 51 to 99 in it."""
    taken = {book.code for book in books_in_force(office).books}
    free = (f"{category}{number:02}" for number in range(_FIRST_OWN, 100))
    found = next((code for code in free if code not in taken), None)
    return found_or_no(
        found,
        "category_full",
        QT_TRANSLATE_NOOP("errors", "{category} 类里没有空的编号了；请换一类。"),
        category=category,
    )


def proposed_category(office: Office) -> str:
    """The first free number for a category of the office's own."""
    taken = set(categories(office))
    free = (f"{number:02}" for number in range(1, 100))
    found = next((number for number in free if number not in taken), None)
    return found_or_no(
        found, "no_category_free", QT_TRANSLATE_NOOP("errors", "没有空的类别号了；请用已有的类别。")
    )


def categories(office: Office) -> dict[str, str]:
    """The categories by number, with their titles."""
    return {book.category: book.category_title for book in books_in_force(office).books}


def fitted(before: Book, book: Book) -> Book:
    """A definition from elsewhere as the next version of a book: a column called as one of the
    book is, or was, is that column.
    """
    known = {name: one for one in before.every_column for name in (*one.was, one.name)}
    known |= {one.name: one for one in before.columns}
    columns = tuple(
        replace(column, was=known[column.name].was or (column.name,))
        if not column.was and column.name in known
        else column
        for column in book.columns
    )
    return replace(
        book,
        code=before.code,
        category=before.category,
        category_title=before.category_title,
        columns=columns,
    )


def _title_of(book: Book, books: Sequence[Book]) -> str:
    """A category has one title: that which its other books say."""
    others = (
        each.category_title
        for each in books
        if each.category == book.category and each.code != book.code
    )
    return next(others, book.category_title)


def _check_names_of_retired(before: Book, own: Book) -> None:
    old = {name for column in before.retired for name in (column.key, column.name, *column.was)}
    for column in own.columns:
        if not column.was and column.name in old:
            raise RuleSaysNoError(
                "name_of_retired",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "旧栏目用过“{column}”这个名字，原来填的还在；请恢复那一栏，或换个名字。",
                ),
                column=column.name,
            )
