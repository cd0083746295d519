"""The drawn block: units side by side, floors as rows, each room a cell that can be walked to."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme
from community_desk.registry.blocks import (
    EMPTY,
    NOBODY_THERE,
    OLD,
    OLD_ALONE,
    TENANTS,
    Block,
    Room,
)

Index = QModelIndex | QPersistentModelIndex
# What a room's word means; the colour never stands alone.
MEANINGS: Mapping[str, str] = {
    OLD_ALONE: "due",
    OLD: "neutral",
    TENANTS: "accent",
    NOBODY_THERE: "neutral",
    EMPTY: "neutral",
}
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_NARROWEST, _WIDEST, _HIGH, _GAP = 98, 168, 54, 14
# Where units have no room side by side, words stand under each other.
_SLIM, _TALL, _SLIM_GAP = 68, 72, 8


class BlockModel(QAbstractTableModel):
    """The rooms of a `Block` by floor and column; a narrow column without rooms parts the units."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        # The rooms from the top down, in columns.
        self.floors: list[list[Room | None]] = []
        self._levels: list[int | None] = []
        # The number of the unit that a column belongs to; None between two units.
        self.units: list[str | None] = []

    def show_block(self, block: Block) -> None:
        """Shows another block."""
        self.beginResetModel()
        self.units, self.floors = [], []
        for at, unit in enumerate(block.units):
            self.units += [*([None] if at else []), *([unit.number] * unit.width)]
        for floor in block.floors:
            places: list[Room | None] = []
            for at, rooms in enumerate(floor.units):
                places += [*([None] if at else []), *rooms]
            self.floors.append(places)
        self._levels = [floor.level for floor in block.floors]
        self.endResetModel()

    def room(self, index: Index) -> Room | None:
        """The room of a cell."""
        return self.floors[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.floors)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.units)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.room(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        room = self.room(index)
        if room is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(room)
        if room is not None and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(room))
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way == Qt.Orientation.Horizontal:
            unit = self.units[section]
            return self.tr("{number}单元").format(number=unit) if unit else ""
        level = self._levels[section]
        return "—" if level is None else self.tr("{level}层").format(level=level)

    def word(self, room: Room) -> str:
        """The one word of a room in the language of the window."""
        return self._context.translate("blocks", room.word) if room.word else ""

    def people(self, room: Room) -> str:
        """How many people; empty for none."""
        count = len(room.people)
        return self.tr("{count}人").format(count=count) if count else ""

    def _words(self, room: Room) -> str:
        names = "、".join(person.name for person in room.people)
        return " · ".join(filter(None, [room.address, names, self.people(room), self.word(room)]))


class BlockGrid(QTableView):
    """The picture of a block. ``chosen`` carries the `Room` one has moved to, ``opened`` that
    of Enter or a double click. Rooms are ``slim`` where all units would not fit otherwise.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.slim = context.theme, False
        self.rooms = BlockModel(context, self)
        self.setModel(self.rooms)
        self.setItemDelegate(_RoomDelegate(context.theme, self))
        self.setHorizontalHeader(_QuietHeader(context.theme, Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_QuietHeader(context.theme, Qt.Orientation.Vertical, self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(context.theme.px(_HIGH))
        self.doubleClicked.connect(self._open)

    def show_block(self, block: Block) -> None:
        """Shows a block; the room one was at stays the current one where it is still there."""
        kept = self.room()
        self.rooms.show_block(block)
        self._size_columns()
        self.horizontalHeader().setVisible(any(self.rooms.units))
        if not (kept is not None and self.choose(kept.uid)):
            self._go(self._next(-1, -1, (0, 1)))

    def room(self) -> Room | None:
        """The current room."""
        return self.rooms.room(self.currentIndex())

    def choose(self, uid: str) -> bool:
        """Moves to a room; False where the block has none of that uid."""
        for row in range(self.rooms.rowCount()):
            for column in range(self.rooms.columnCount()):
                room = self.rooms.room(self.rooms.index(row, column))
                if room is not None and room.uid == uid:
                    self.setCurrentIndex(self.rooms.index(row, column))
                    return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            here = self.currentIndex()
            self._go(self._next(here.row(), here.column(), _ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if (room := self.rooms.room(current)) is not None:
            self.chosen.emit(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _open(self, index: Index) -> None:
        if (room := self.rooms.room(index)) is not None:
            self.opened.emit(room)

    def _next(self, row: int, column: int, way: tuple[int, int]) -> QModelIndex | None:
        """The next room in a direction; from a floor's end to the next floor's beginning."""
        rows, columns = self.rooms.rowCount(), self.rooms.columnCount()
        down, right = way
        if right:
            places = [(r, c) for r in range(rows) for c in range(columns)]
            if right < 0:
                places.reverse()
            here = (row, column)
            ahead = (at for at in places if (at > here if right > 0 else at < here))
            return next(
                (index for at in ahead if self.rooms.room(index := self.rooms.index(*at))), None
            )
        row += down
        while 0 <= row < rows:
            for c in sorted(range(columns), key=lambda c: abs(c - column)):
                if self.rooms.room(self.rooms.index(row, c)) is not None:
                    return self.rooms.index(row, c)
            row += down
        return None

    def _go(self, index: QModelIndex | None) -> None:
        if index is not None:
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _size_columns(self) -> None:
        units = self.rooms.units
        gaps, px = units.count(None), self._theme.px
        columns, room = max(len(units) - gaps, 1), self.viewport().width()
        least = max(self._longest(beside=True) + px(26), px(_NARROWEST))
        self.slim = columns * least + gaps * px(_GAP) > room
        gap = px(_SLIM_GAP if self.slim else _GAP)
        if self.slim:
            least = max(self._longest(beside=False) + px(18), px(_SLIM))
        wide = max(least, min((room - gaps * gap) // columns, px(_WIDEST)))
        self.horizontalHeader().setMinimumSectionSize(gap)
        self.verticalHeader().setDefaultSectionSize(px(_TALL if self.slim else _HIGH))
        for column, unit in enumerate(units):
            self.setColumnWidth(column, gap if unit is None else wide)

    def _longest(self, *, beside: bool) -> int:
        """How wide the longest number is with the word ``beside`` it, or each on its own."""
        metrics = QFontMetrics(self._theme.font("quiet"))
        rooms = [room for places in self.rooms.floors for room in places if room is not None]
        texts: list[str] = []
        for room in rooms:
            word, people = self.rooms.word(room), self.rooms.people(room)
            number = room.number[:5]
            texts += [f"{number} {word}"] if beside else [f"{number} {people}", word]
        return max(map(metrics.horizontalAdvance, texts), default=0)


class _QuietHeader(QHeaderView):
    """Says the floor beside each row, and the unit once over all of its columns."""

    def __init__(self, theme: Theme, way: Qt.Orientation, parent: BlockGrid) -> None:
        super().__init__(way, parent)
        self._theme = theme
        self.setMinimumSectionSize(theme.px(_GAP))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        assert isinstance(model, BlockModel)
        whole = rect
        if self.orientation() == Qt.Orientation.Horizontal:
            columns = [at for at, unit in enumerate(model.units) if unit == model.units[section]]
            left = self.sectionViewportPosition(columns[0])
            right = self.sectionViewportPosition(columns[-1]) + self.sectionSize(columns[-1])
            whole = QRect(left, rect.top(), right - left, rect.height())
        painter.save()
        painter.setClipRect(rect)
        painter.setFont(self._theme.font("quiet"))
        painter.setPen(self._theme.colour("quiet"))
        words = model.headerData(section, self.orientation())
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class _RoomDelegate(QStyledItemDelegate):
    """Paints a room: its number and its one word, below them the head's name and how many."""

    def __init__(self, theme: Theme, parent: BlockGrid) -> None:
        super().__init__(parent)
        self._theme, self._grid = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, BlockModel)
        room = model.room(index)
        if room is None:
            return
        theme, gap = self._theme, self._theme.px(2)
        here = index == self._grid.currentIndex()
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(gap + 0.5, gap + 0.5, -gap - 0.5, -gap - 0.5)
        meaning = MEANINGS.get(room.word, "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent" if here else "line"), theme.px(2) if here else 1)
        if room.word == EMPTY and not here:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("card" if room.word in ("", EMPTY) else f"{meaning}_soft"))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        pad = theme.px(6 if self._grid.slim else 8)
        inner = box.adjusted(pad, theme.px(3), -pad, -theme.px(3))
        self._draw_words(painter, model, room, inner, meaning)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, model: BlockModel, room: Room, inner: QRectF, meaning: str
    ) -> None:
        theme, quiet = self._theme, self._theme.font("quiet")
        slim = self._grid.slim
        line = inner.height() / (3 if slim else 2)
        upper = QRectF(inner.left(), inner.top(), inner.width(), line)
        lower, lowest = upper.translated(0, line), upper.translated(0, 2 * line)
        word, people = model.word(room), model.people(room)
        metrics = QFontMetrics(quiet)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(quiet)
        painter.setPen(theme.colour(meaning or "quiet"))
        if slim:
            painter.drawText(lowest, left, word)
        else:
            painter.drawText(upper, right, word)
        painter.setPen(theme.colour("quiet"))
        painter.drawText(upper if slim else lower, right, people)
        beside = people if slim else word
        taken = metrics.horizontalAdvance(beside) + theme.px(4) if beside else 0
        number = metrics.elidedText(
            room.number, Qt.TextElideMode.ElideRight, int(upper.width() - taken)
        )
        painter.drawText(upper, left, number)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        taken = 0 if slim else metrics.horizontalAdvance(people) + theme.px(6)
        space = int(lower.width() - taken)
        name = QFontMetrics(theme.font()).elidedText(room.head, Qt.TextElideMode.ElideRight, space)
        painter.drawText(lower, left, name)
