"""A table over SQL that holds only the pages one looks at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from community_desk.desktop.kit.tags import TagsRole, TagText
from community_desk.desktop.kit.tips import plain_tip

RecordRole = Qt.ItemDataRole.UserRole + 1
MeaningRole = Qt.ItemDataRole.UserRole + 3

PAGE = 200
_PAGES_KEPT = 24

AnyIndex = QModelIndex | QPersistentModelIndex
Load = Callable[[int, int, str, bool], Sequence[Any]]
Count = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it shows of a record, and the key that SQL sorts it by.

    ``sort`` empty: the heading does not sort. ``meaning`` colours a cell (one of
    `theme.MEANINGS` or ""); ``tags`` paints tags instead of text; ``sample`` is a text that the
    column must have room for; the one column that is ``stretch`` takes what is left; one that is
    ``whole``, such as a number that is read out, is not narrowed for the others.
    """

    title: str
    value: Callable[[Any], str]
    sort: str = ""
    numeric: bool = False
    meaning: Callable[[Any], str] | None = None
    tags: Callable[[Any], Sequence[TagText]] | None = None
    tip: Callable[[Any], str] | None = None
    sample: str = ""
    stretch: bool = False
    whole: bool = False


def no_rows(offset: int, limit: int, sort: str, descending: bool) -> Sequence[Any]:
    """A source with nothing in it, until there is one."""
    return ()


class PagedModel(QAbstractTableModel):
    """Asks ``load(offset, limit, sort, descending)`` for the rows on the screen, and ``count()``
    for how many there are. Sorting and filtering happen in there, that is in SQL.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        load: Load = no_rows,
        count: Count = lambda: 0,
        parent: QObject | None = None,
        *,
        sort: str = "",
        descending: bool = False,
        key: Callable[[Any], object] = lambda record: record.uid,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._load, self._count = load, count
        self._sort, self._descending = sort, descending
        self._pages: dict[int, Sequence[Any]] = {}
        self._rows = count()

    def set_source(self, load: Load, count: Count) -> None:
        """Shows other rows, such as another filter's."""
        self.beginResetModel()
        self._load, self._count = load, count
        self._pages.clear()
        self._rows = count()
        self.endResetModel()

    def set_columns(
        self, columns: Sequence[Column], *, sort: str = "", descending: bool = False
    ) -> None:
        """Shows other columns; give the source that fits them right after."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._load, self._count = no_rows, lambda: 0
        self._sort, self._descending = sort, descending
        self._pages.clear()
        self._rows = 0
        self.endResetModel()

    def refresh(self) -> None:
        """Reads again after a change. Keeps selection and scroll where the count is the same."""
        rows = self._count()
        if rows != self._rows:
            self.beginResetModel()
            self._pages.clear()
            self._rows = rows
            self.endResetModel()
            return
        self._pages.clear()
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(self.columns) - 1))

    def set_rows(self, rows: int) -> None:
        """Shows more or fewer rows at the end, once they are counted; the others stay."""
        nothing = QModelIndex()
        if rows > self._rows:
            self.beginInsertRows(nothing, self._rows, rows - 1)
            self._pages.pop(self._rows // PAGE, None)  # it may have been read before its rows
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(nothing, rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()

    def record(self, row: int) -> Any:
        """The record of a row, or None where there is no such row."""
        if not 0 <= row < self._rows:
            return None
        page, place = divmod(row, PAGE)
        if page not in self._pages:
            if len(self._pages) >= _PAGES_KEPT:
                del self._pages[next(iter(self._pages))]
            self._pages[page] = self._load(page * PAGE, PAGE, self._sort, self._descending)
        records = self._pages[page]
        return records[place] if place < len(records) else None

    def row_of(self, key: object) -> int:
        """The row of a record among the pages at hand and the first one; -1 if not there."""
        self.record(0)
        for page, records in self._pages.items():
            for place, record in enumerate(records):
                if self.key(record) == key:
                    return page * PAGE + place
        return -1

    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column sorted by (-1: none shown) and the direction."""
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        for position, column in enumerate(self.columns):
            if column.sort and column.sort == self._sort:
                return position, order
        return -1, order

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or not self.columns[column].sort:
            return
        self.layoutAboutToBeChanged.emit()
        self._sort = self.columns[column].sort
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._pages.clear()
        self.layoutChanged.emit()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        record = self.record(index.row())
        if record is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.value(record)
        if role == RecordRole:
            return record
        if role == TagsRole and column.tags:
            return tuple(column.tags(record))
        if role == MeaningRole and column.meaning:
            return column.meaning(record)
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return plain_tip(column.tip(record))
        return None


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
