"""Tables: rows of one height, no grid, faint stripes, sorted by the model."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from community_desk.desktop.kit.tags import TagDelegate, tags_width
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.theme import Theme

_SAMPLE_ROWS = 24
_WIDTHS_KEPT = 4096
# Of the room beside the words of a column (px), what it can do without; words are measured in whole
# pixels, and cut off where the last part of one is missing.
_SPARE = 6
# Dates, telephones, times: half of one says something else than the whole.
_EXACT = re.compile(r"[0-9*.,:/ -]*[0-9][0-9*.,:/ -]*", re.ASCII)
# How narrow a column of words may become before something has to be scrolled to (px).
_LEAST = 72
_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NUMERIC = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CellDelegate(QStyledItemDelegate):
    """Text on the line of its heading, in the colour of its meaning."""

    def __init__(self, theme: Theme, model: PagedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Past initStyleOption and the roles: those would cross from C++ to Python ten times a
        # cell, and a keystroke in a search repaints them all.
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        column, record = self._model.columns[index.column()], self._model.record(index.row())
        text = "" if record is None else column.value(record)
        if not text:
            return
        margin = self._theme.px(8)
        box = option.rect.adjusted(margin, 0, -margin, 0)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        meaning = column.meaning(record) if column.meaning else ""
        painter.setPen(self._theme.colour(meaning or "text"))
        painter.setFont(option.font)
        painter.drawText(box, _NUMERIC if column.numeric else _TEXT, shown)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        text = str(index.data() or "")
        room = option.rect.width() - 2 * self._theme.px(8)
        if (
            index.data(Qt.ItemDataRole.ToolTipRole)
            or view.fontMetrics().horizontalAdvance(text) <= room
        ):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True


class _Header(QHeaderView):
    """Headings whose arrow points up where what is small comes first, as elsewhere on a PC; Qt
    itself draws them the other way round.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, at: int) -> None:
        super().initStyleOptionForIndex(option, at)
        arrows = QStyleOptionHeader.SortIndicator
        turned = {arrows.SortDown: arrows.SortUp, arrows.SortUp: arrows.SortDown}
        option.sortIndicator = turned.get(option.sortIndicator, option.sortIndicator)


class TableView(QTableView):
    """A table over a `PagedModel`.

    ``chosen`` carries the record of the current row (None when there is none); ``opened`` that
    of a row with Enter or double click; ``ticked`` that of a row with Space. Give ``memory`` and
    ``name`` to have widths remembered.
    """

    chosen = Signal(object)
    opened = Signal(object)
    ticked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: PagedModel,
        parent: QWidget | None = None,
        *,
        memory: QSettings | None = None,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme, self._paged = theme, model
        self._memory, self._name = memory, name
        self._kept_key: object = None
        self._by_hand = False
        self._giving_way: tuple[int, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._widest: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._exact: set[str] = set()
        self._chosen_widths: dict[str, int] = {}
        self._text_widths: dict[str, int] = {}
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(37))
        self.verticalHeader().setMinimumSectionSize(theme.px(20))
        self.setHorizontalHeader(_Header(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(False)
        header.setMinimumSectionSize(theme.px(28))
        self.setItemDelegate(CellDelegate(theme, model, self))
        self._tag_delegate = TagDelegate(theme, self)
        self.setModel(model)
        position, order = model.sorting()
        header.setSortIndicator(position, order)
        self.setSortingEnabled(True)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._was_reset)
        header.sectionResized.connect(self._resized)
        header.sortIndicatorChanged.connect(self._sorted)
        self._was_reset()

    def let_give_way(self, positions: Sequence[int]) -> None:
        """Names columns that are hidden, the first one first, where there is no room for all."""
        self._giving_way = tuple(positions)
        self._stretch()

    def size_anew(self) -> None:
        """Lets the next rows shown size the columns afresh, for another list than before."""
        self._widest, self._words = {}, {}

    def record(self) -> Any:
        """The record of the current row, or None."""
        index = self.currentIndex()
        return self._paged.record(index.row()) if index.isValid() else None

    def select_key(self, key: object) -> bool:
        """Goes to the record with this key, if it is on a page at hand."""
        row = self._paged.row_of(key)
        if row >= 0:
            self.select_row(row)
        return row >= 0

    def select_row(self, row: int) -> None:
        """Goes to a row and brings it into view."""
        index = self._paged.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.chosen.emit(self._paged.record(current.row()) if current.isValid() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # QAbstractItemView would make the first row current: nobody has chosen it.
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: Any) -> None:
        super().mouseDoubleClickEvent(event)
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Space and self.record() is not None:
            self.ticked.emit(self.record())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy_row()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.select_row(0 if event.key() == Qt.Key.Key_Home else self._paged.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _open(self) -> None:
        record = self.record()
        if record is not None:
            self.opened.emit(record)

    def _copy_row(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            cells = [
                str(index.siblingAtColumn(c).data() or "") for c in range(len(self._paged.columns))
            ]
            QGuiApplication.clipboard().setText("\t".join(cells))

    def _keep(self) -> None:
        record = self.record()
        self._kept_key = None if record is None else self._paged.key(record)

    def _was_reset(self) -> None:
        for position, column in enumerate(self._paged.columns):
            self.setItemDelegateForColumn(
                position,
                self._tag_delegate if column.tags else None,  # type: ignore[arg-type]
            )
        self._size_columns()
        position, order = self._paged.sorting()
        self.horizontalHeader().blockSignals(True)
        self.horizontalHeader().setSortIndicator(position, order)
        self.horizontalHeader().blockSignals(False)
        if self._kept_key is not None and not self.select_key(self._kept_key):
            self.chosen.emit(None)

    def _sorted(self, position: int, order: Qt.SortOrder) -> None:
        if 0 <= position < len(self._paged.columns) and not self._paged.columns[position].sort:
            shown, direction = self._paged.sorting()
            self.horizontalHeader().setSortIndicator(shown, direction)

    def _size_columns(self) -> None:
        # Columns only grow while they stay the same ones: nothing jumps as one types.
        titles = tuple(column.title for column in self._paged.columns)
        if titles != self._titles:
            self._titles, self._widest, self._words = titles, {}, {}
        for column in self._paged.columns:
            title, texts = column.title, self._of_rows(column)
            words = max((width for _, width in texts), default=0)
            written = [text for text, _ in texts if text]
            if column.whole or (written and all(map(_EXACT.fullmatch, written))):
                self._exact.add(title)
            else:
                self._exact.discard(title)
            fitting = max(words, self._text_width(f"{title}  "), self._text_width(column.sample))
            fitting = min(fitting, self._theme.px(340))
            self._widest[title] = max(fitting, self._widest.get(title, 0))
            self._words[title] = max(words, self._words.get(title, 0))
        self._stretch()

    def _of_rows(self, column: Column) -> list[tuple[str, int]]:
        """What stands in the first rows of a column, and how wide it is."""
        found = []
        for row in range(min(self._paged.rowCount(), _SAMPLE_ROWS)):
            record = self._paged.record(row)
            if record is None:
                break
            text, tags = column.value(record), column.tags(record) if column.tags else None
            width = self._text_width(text) if tags is None else tags_width(self._theme, tags)
            found.append((text, width))
        return found

    def _text_width(self, text: str) -> int:
        if len(self._text_widths) > _WIDTHS_KEPT:
            self._text_widths.clear()
        if text not in self._text_widths:
            width = self.fontMetrics().horizontalAdvance(text) + self._theme.px(24)
            self._text_widths[text] = width
        return self._text_widths[text]

    def _stretch(self) -> None:
        columns, chosen = self._paged.columns, self._remembered()
        if not columns:
            return
        wide = next((i for i, column in enumerate(columns) if column.stretch), len(columns) - 1)
        widths = [chosen.get(c.title) or self._widest.get(c.title, 0) for c in columns]
        least_wide = min(self._widest.get(columns[wide].title, 0), self._theme.px(160))
        whole = min(self._words.get(columns[wide].title, 0), self._theme.px(240))
        widths[wide] = max(whole, least_wide)
        free = [i for i, c in enumerate(columns) if i != wide and c.title not in chosen]
        hidden = self._without_room(widths, free)
        widths = [0 if i in hidden else width for i, width in enumerate(widths)]
        missing = sum(widths) - self.viewport().width()
        if missing > 0 and free:
            # Before words are cut off all columns stand closer; then the one that stretches gives
            # way, and the widest of the others, before anything has to be scrolled to.
            for position in free:
                closer = min(self._theme.px(_SPARE), max(missing, 0), widths[position])
                widths[position] -= closer
                missing -= closer
            yields = min(max(missing, 0), widths[wide] - min(least_wide, self._theme.px(_LEAST)))
            widths[wide] -= yields
            missing -= yields
            for giving in sorted(free, key=widths.__getitem__, reverse=True):
                column = columns[giving]
                if missing > 0 and not column.numeric and column.title not in self._exact:
                    heading = self._text_width(column.title)
                    least = min(widths[giving], max(self._theme.px(_LEAST), heading))
                    given = min(missing, widths[giving] - least)
                    widths[giving] -= given
                    missing -= given
        elif missing < 0:
            widths[wide] -= missing
        self._by_hand = False
        for position, width in enumerate(widths):
            self.setColumnHidden(position, position in hidden)
            if width != self.columnWidth(position):
                self.setColumnWidth(position, width)
        self._by_hand = True

    def _without_room(self, widths: Sequence[int], free: Sequence[int]) -> set[int]:
        """The columns that give way so that the others are seen whole, where the ``free`` ones
        stand closer.
        """
        hidden: set[int] = set()
        closer = [w - self._theme.px(_SPARE) if i in free else w for i, w in enumerate(widths)]
        for position in self._giving_way:
            if sum(closer) - sum(closer[i] for i in hidden) <= self.viewport().width():
                break
            hidden.add(position)
        return hidden

    def _resized(self, position: int, old: int, new: int) -> None:
        if not self._by_hand:
            return
        title = self._paged.columns[position].title
        self._chosen_widths[title] = new
        if self._memory is not None and self._name:
            self._memory.setValue(f"widths/{self._name}/{title}", new)

    def _remembered(self) -> dict[str, int]:
        if self._memory is None or not self._name:
            return self._chosen_widths
        found = dict(self._chosen_widths)
        for column in self._paged.columns:
            width = self._memory.value(f"widths/{self._name}/{column.title}")
            if re.fullmatch("[0-9]{1,4}", str(width)):
                found[column.title] = int(str(width))
        return found
