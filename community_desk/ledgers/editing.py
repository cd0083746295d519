"""A book's definition while it is being changed: what speaks of a column goes along with it.

A column is known by where its values are (`Column.key`), so it may be called anything in between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from community_desk.errors import DeskError, NotUnderstoodError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.ledgers import computed
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.layouts import with_names

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Draft:
    """``before`` is the book as it is in force, ``book`` as it shall be; ``origins`` has for each
    of its columns the key of the column it was, empty for a new one.
    """

    before: Book
    book: Book
    origins: tuple[str, ...]


def begin(book: Book, *, is_new: bool = False) -> Draft:
    """Nothing is changed yet. Of a book that is not there yet no column was anything before."""
    origins = ("",) * len(book.columns) if is_new else tuple(c.key for c in book.columns)
    return Draft(replace(book, columns=()) if is_new else book, book, origins)


def name_problem(draft: Draft, place: int, name: str) -> DeskError | None:
    """Why a column cannot be called so, or None."""
    if not name.strip():
        return NotUnderstoodError(
            "name_needed", QT_TRANSLATE_NOOP("errors", "栏目要有名称；请填上。")
        )
    others = [*draft.book.columns[:place], *draft.book.columns[place + 1 :]]
    if name in {other.name for other in others}:
        return NotUnderstoodError(
            "name_twice",
            QT_TRANSLATE_NOOP("errors", "已经有一栏叫“{name}”；请换个名字。"),
            name=name,
        )
    for column in draft.before.every_column:
        if column.key != draft.origins[place] and name in (column.name, *column.was):
            return _was_used(draft, column, name)
    return None


def gone(draft: Draft) -> tuple[Column, ...]:
    """The columns of earlier versions, and those that this draft takes out: all can come back."""
    return tuple(
        column
        for column in draft.before.every_column
        if column.key not in draft.origins and not column.computed
    )


def change(draft: Draft, place: int, column: Column) -> Draft:
    """Another definition of a column; what speaks of it by name goes along."""
    old = draft.book.columns[place]
    before = _origin(draft, place)
    was = before.was if before is not None else ()
    if before is not None and column.name != before.name:
        was = (*before.was, before.name)
    column = replace(column, was=was)
    columns = [*draft.book.columns]
    columns[place] = column
    book = replace(draft.book, columns=tuple(columns))
    if column.name != old.name:
        book = _renamed(book, old.name, column.name)
    return replace(draft, book=book)


def add(draft: Draft, column: Column, place: int | None = None) -> Draft:
    """One more column, at a place or behind the others."""
    place = len(draft.book.columns) if place is None else place
    return _with(draft, _put(draft.book.columns, place, column), _put(draft.origins, place, ""))


def bring_back(draft: Draft, column: Column) -> Draft:
    """A column of an earlier version stands in the book again, with all that was typed in it."""
    back = replace(column, was=column.was or (column.name,))
    names = {each.name for each in draft.book.columns}
    back = replace(back, name=back.name.removesuffix("（旧）"))
    if back.name in names:
        back = replace(back, name=column.name)
    if back.shown_when is not None and back.shown_when.column not in names:
        back = replace(back, shown_when=None)
    return _with(draft, (*draft.book.columns, back), (*draft.origins, back.key))


def remove(draft: Draft, place: int) -> Draft:
    """Takes a column out; what asked for it is asked always, and no sum is made of it."""
    name = draft.book.columns[place].name
    columns = tuple(
        replace(column, shown_when=None)
        if column.shown_when is not None and column.shown_when.column == name
        else column
        for column in _without(draft.book.columns, place)
    )
    layout = with_names(draft.book.layout, lambda each: None if each == name else each)
    draft = replace(draft, book=replace(draft.book, layout=layout))
    return _with(draft, columns, _without(draft.origins, place))


def move(draft: Draft, place: int, to: int) -> Draft:
    """A column at another place."""
    columns, origins = draft.book.columns, draft.origins
    return _with(
        draft,
        _put(_without(columns, place), to, columns[place]),
        _put(_without(origins, place), to, origins[place]),
    )


def take(draft: Draft, book: Book) -> Draft:
    """Everything but the columns as ``book`` has it."""
    return replace(draft, book=replace(book, columns=draft.book.columns))


def _was_used(draft: Draft, column: Column, name: str) -> DeskError:
    if column.key in draft.origins:
        now = draft.book.columns[draft.origins.index(column.key)].name
        sentence = QT_TRANSLATE_NOOP(
            "errors", "“{now}”一栏用过“{name}”这个名字，原来填的归它；请换个名字。"
        )
        return NotUnderstoodError("name_was_used", sentence, name=name, now=now)
    sentence = QT_TRANSLATE_NOOP(
        "errors", "旧栏目用过“{name}”这个名字，原来填的还在；请恢复那一栏，或换个名字。"
    )
    return NotUnderstoodError("name_of_retired", sentence, name=name, key=column.key)


def _origin(draft: Draft, place: int) -> Column | None:
    key = draft.origins[place]
    found = (column for column in draft.before.every_column if key and column.key == key)
    return next(found, None)


def _renamed(book: Book, old: str, new: str) -> Book:
    def now(name: str) -> str:
        return new if name == old else name

    return replace(
        book,
        columns=tuple(_speaking(column, book, old, new, now) for column in book.columns),
        layout=with_names(book.layout, now),
    )


def _speaking(column: Column, book: Book, old: str, new: str, now: Callable[[str], str]) -> Column:
    """A column whose condition and sum speak of another by its new name."""
    if column.shown_when is not None:
        when = replace(column.shown_when, column=now(column.shown_when.column))
        column = replace(column, shown_when=when)
    if column.computed:
        names = [old if name == new else name for name in computed.numbers_in(book.columns)]
        column = replace(column, computed=computed.renamed(column.computed, names, now))
    return column


def _with(draft: Draft, columns: tuple[Column, ...], origins: tuple[str, ...]) -> Draft:
    return replace(draft, book=replace(draft.book, columns=columns), origins=origins)


def _put(items: Sequence[Item], place: int, item: Item) -> tuple[Item, ...]:
    return (*items[:place], item, *items[place:])


def _without(items: Sequence[Item], place: int) -> tuple[Item, ...]:
    return (*items[:place], *items[place + 1 :])
