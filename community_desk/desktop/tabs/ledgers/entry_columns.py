"""The columns of the table of a book: what stands in them, which are coloured, which give way."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import DeskContext
from community_desk.desktop.models import paged
from community_desk.desktop.tabs.ledgers.columns import (
    State,
    deadline_state,
    shown_columns,
    wide_column,
)
from community_desk.ledgers.deadlines import is_deadline
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.entries import EntryRow

translate = QCoreApplication.translate

_MEANINGS = {"": "", "soon": "due", "past": "refused"}
_NUMBERS = ("integer", "money")


class EntryColumns:
    """``retired`` are the columns of earlier versions in which something still stands."""

    def __init__(self, context: DeskContext, book: Book, retired: Sequence[Column]) -> None:
        self._context, self._book, self._retired = context, book, retired
        self._shown = shown_columns(book)

    def all(self) -> list[paged.Column]:
        """The columns from left to right."""
        wide = wide_column(self._shown)
        columns = [self._column(column, column is wide) for column in self._shown]
        columns += [self._retired_column(column) for column in self._retired]
        if self._book.kind == "roll":
            columns.append(
                paged.Column(
                    translate("EntriesPane", "最近复核"),
                    _reviewed,
                    sort="reviewed_on",
                    meaning=lambda row: "refused" if row.is_due else "",
                )
            )
        return columns

    def give_way(self) -> list[int]:
        """Which columns are shown only where there is room: the least told first."""
        wide = wide_column(self._shown)
        others = [column for column in reversed(self._shown[1:]) if column is not wide]
        # sorted() is stable: within a rank the last column of the book gives way first.
        ranked = sorted(others, key=lambda one: 2 * is_deadline(one) + one.required)
        return [self._shown.index(column) for column in ranked]

    def _column(self, column: Column, is_wide: bool) -> paged.Column:
        position = self._book.every_column.index(column)

        def text(row: EntryRow) -> str:
            return row.cells[position].replace("\n", " ")

        if is_deadline(column):
            return paged.Column(
                column.name,
                lambda row: _deadline(row.cells[position], self._state(row, position)),
                sort=column.name,
                meaning=lambda row: _MEANINGS[self._state(row, position)],
            )
        return paged.Column(
            column.name,
            text,
            sort=column.name,
            numeric=column.type in _NUMBERS,
            stretch=is_wide,
            tip=text if is_wide else None,
        )

    def _retired_column(self, column: Column) -> paged.Column:
        position = self._book.every_column.index(column)
        title = translate("EntriesPane", "{name}（旧栏目）")
        return paged.Column(
            title.format(name=column.name.removesuffix("（旧）")),
            lambda row: row.cells[position].replace("\n", " "),
            sort=column.name,
            meaning=lambda row: "quiet",
        )

    def _state(self, row: EntryRow, position: int) -> State:
        return deadline_state(self._book, row.cells, position, self._context.office.today())


def _deadline(text: str, state: State) -> str:
    if state == "past":
        return translate("EntriesPane", "{day} 已过").format(day=text)
    return translate("EntriesPane", "{day} 将到").format(day=text) if state == "soon" else text


def _reviewed(row: EntryRow) -> str:
    if row.is_due:
        return translate("EntriesPane", "{day} 逾期").format(day=row.reviewed_on)
    return row.reviewed_on
