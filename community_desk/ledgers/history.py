"""The versions of a book: who changed what in its definition, and when, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import store_books
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.book_words import CONTEXT, TYPE_WORDS, Translate, column_words
from community_desk.ledgers.definitions import Book, Column, Layout
from community_desk.ledgers.past_versions import read_version
from community_desk.office.office import Office


@dataclass(frozen=True, slots=True)
class BookVersion:
    """One version; ``before`` is the one it followed, None for the first of a book the office
    made. ``at`` is an instant, UTC.
    """

    number: int
    own: bool
    at: str
    by: str
    book: Book
    before: Book | None


def book_versions(office: Office, code: str) -> list[BookVersion]:
    """The versions of a book, the newest first; none as long as nobody wrote in it."""
    stored = store_books.versions_of(office.db, code)
    if not stored:
        return []
    books = [read_version(each).book for each in stored]
    shipped = next((book for book in load_books().books if book.code == code), None)
    return [
        BookVersion(each.version, each.own, each.stored_at, each.stored_by, book, before)
        for each, book, before in zip(stored, books, [*books[1:], shipped], strict=True)
    ]


def past_columns(office: Office, code: str) -> dict[str, Column]:
    """By key: the columns a book ever had, each as it was last."""
    return {
        column.key: column
        for version in reversed(book_versions(office, code))
        for column in version.book.columns
    }


def differences(old: Book | None, new: Book, translate: Translate) -> list[str]:
    """What is other in a version than in the one before, a sentence each."""
    if old is None:
        text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "新建，{count} 栏"))
        return [text.format(count=len(new.columns))]
    found = list(_of_columns(old, new, translate))
    if old.name != new.name:
        text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "台账改名：{old} → {new}"))
        found.insert(0, text.format(old=old.name, new=new.name))
    one, other = ([column.key for column in book.columns] for book in (old, new))
    if [key for key in one if key in other] != [key for key in other if key in one]:
        found.append(translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "栏目换了次序")))
    if old.layout != new.layout:
        found.append(translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "打印的样子改了")))
    if _rest(old) != _rest(new):
        found.append(translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "基本情况改了")))
    return found


def _of_columns(old: Book, new: Book, translate: Translate) -> Iterable[str]:
    before = {column.key: column for column in old.columns}
    now = {column.key: column for column in new.columns}
    for key, column in now.items():
        if key not in before:
            text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "加了“{name}”"))
            yield text.format(name=column.name)
            continue
        was = before[key]
        if was.name != column.name:
            text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "“{old}”改名“{new}”"))
            yield text.format(old=was.name, new=column.name)
        if was.type != column.type:
            text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "“{name}”由{old}改为{new}"))
            types = (translate(CONTEXT, TYPE_WORDS[each.type]) for each in (was, column))
            yield text.format(name=column.name, **dict(zip(("old", "new"), types, strict=True)))
        elif replace(was, name="", was=()) != replace(column, name="", was=()):
            text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "“{name}”改了：{now}"))
            yield text.format(name=column.name, now=column_words(column, translate))
    for key, column in before.items():
        if key not in now:
            text = translate(CONTEXT, QT_TRANSLATE_NOOP("book_words", "去掉了“{name}”"))
            yield text.format(name=column.name)


def _rest(book: Book) -> Book:
    return replace(book, name="", columns=(), retired=(), own=False, layout=Layout())
