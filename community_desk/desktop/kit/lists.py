"""Lists to choose from: rows with a quiet second line and a tag, and trees with counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from community_desk.desktop.kit.tags import TagsRole, TagText, draw_tags, tags_width
from community_desk.desktop.theme import Theme

ThingRole = Qt.ItemDataRole.UserRole + 1
QuietRole = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: what it stands for, its words, a quiet second line, tags at its right end."""

    thing: Any
    text: str
    quiet: str = ""
    tags: tuple[TagText, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree: what it stands for, its words, a quiet count, and what is below it."""

    thing: Any
    text: str
    count: str = ""
    tags: tuple[TagText, ...] = ()
    below: "tuple[Branch, ...]" = ()
    open: bool = False


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._theme, QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "selection" if state & QStyle.StateFlag.State_Selected else ""
        if not role and state & QStyle.StateFlag.State_MouseOver:
            role = "hover"
        if role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(role))
            painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
        pad = theme.px(12)
        inner = rect.adjusted(pad, theme.px(7), -pad, -theme.px(7))
        tags: Sequence[TagText] = index.data(TagsRole) or ()
        quiet = str(index.data(QuietRole) or "")
        body, small = theme.font("body"), theme.font("quiet")
        line = QFontMetrics(body).height()
        first = QRectF(inner.left(), inner.top(), inner.width(), line)
        if not quiet:
            first.moveTop(inner.center().y() - line / 2)
        second = QRectF(inner.left(), first.bottom(), inner.width(), 0)
        second.setBottom(inner.bottom())
        text, room = str(index.data() or ""), inner.width()
        if tags:
            # Always in the same place, so that one can run down them; a long title gives way.
            wide = float(min(tags_width(theme, tags), inner.width()))
            box = QRectF(inner.right() - wide, first.top(), wide, first.height())
            draw_tags(painter, theme, box, tags, from_right=True)
            room -= wide
        _draw_line(painter, theme, first, room, text, body, "text")
        if quiet:
            _draw_line(painter, theme, second, inner.width(), quiet, small, "quiet")
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = self._theme
        height = QFontMetrics(theme.font("body")).height() + theme.px(14)
        if index.data(QuietRole):
            height += QFontMetrics(theme.font("quiet")).height() + theme.px(2)
        return QSize(theme.px(120), height)


class RowList(QListWidget):
    """A list of `ListRow`. ``chosen`` carries the thing of the current row as one moves,
    ``opened`` that of a row clicked twice or with Enter.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._moved)
        self.itemDoubleClicked.connect(self._open_item)

    def show_rows(self, rows: Sequence[ListRow], *, choose: int = -1) -> None:
        """Replaces all rows; ``choose`` is the row to go to (-1: none). Tells ``chosen`` once."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.text)
            item.setToolTip("\n".join(part for part in (row.text, row.quiet) if part))
            item.setData(ThingRole, row.thing)
            item.setData(QuietRole, row.quiet)
            item.setData(TagsRole, row.tags)
            words = "，".join([row.text, *(tag.text for tag in row.tags), row.quiet])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.addItem(item)
        self.setCurrentRow(choose)
        self.blockSignals(False)
        if choose >= 0:
            self._moved(self.currentItem())

    def thing(self) -> Any:
        """What the current row stands for, or None."""
        item = self.currentItem()
        return None if item is None else item.data(ThingRole)

    def move(self, key: object) -> None:  # type: ignore[override]
        """Moves the current row by an arrow key; connect a search field's ``moved`` here."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -8,
            Qt.Key.Key_PageDown: 8,
        }
        if self.count() and key in steps:
            row = self.currentRow() + steps[key]  # type: ignore[index]
            self.setCurrentRow(max(0, min(self.count() - 1, row)))

    def open_current(self) -> None:
        """Opens the current row, as Enter does."""
        item = self.currentItem()
        if item is not None:
            self._open_item(item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # QAbstractItemView would make the first row current: nobody has chosen it.
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def _moved(self, current: QListWidgetItem | None, _: object = None) -> None:
        self.chosen.emit(None if current is None else current.data(ThingRole))

    def _open_item(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(ThingRole))


class _BranchDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._theme, QRectF(option.rect)
        rect.setLeft(rect.left() + theme.px(4))
        rect.setRight(rect.right() - theme.px(6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tags = index.data(TagsRole) or ()
        if tags:
            wide = float(tags_width(theme, tags))
            box = QRectF(rect.right() - wide, rect.top(), wide, rect.height())
            draw_tags(painter, theme, box, tags, from_right=True)
            rect.setRight(rect.right() - wide)
        body, small = theme.font("body"), theme.font("quiet")
        text, count = str(index.data() or ""), str(index.data(QuietRole) or "")
        count_width = QFontMetrics(small).horizontalAdvance(count) + theme.px(10) if count else 0
        room = rect.width() - count_width
        _draw_line(painter, theme, rect, room, text, body, "text")
        if count:
            wide = min(QFontMetrics(body).horizontalAdvance(text), room) + theme.px(8)
            rect.setLeft(rect.left() + wide)
            _draw_line(painter, theme, rect, count_width, count, small, "quiet")
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = self._theme
        words = f"{index.data() or ''}  {index.data(QuietRole) or ''}"
        wide = QFontMetrics(theme.font("body")).horizontalAdvance(words) + theme.px(16)
        return QSize(wide + tags_width(theme, index.data(TagsRole) or ()), theme.px(28))


class CountTree(QTreeWidget):
    """A tree of `Branch`. ``chosen`` carries the thing of the current node."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setHeaderHidden(True)
        self.setIndentation(theme.px(18))
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_BranchDelegate(theme, self))
        self.currentItemChanged.connect(self._moved)

    def show_branches(self, branches: Sequence[Branch], *, choose: object = None) -> None:
        """Replaces the tree; what was open stays open, and the current thing stays chosen
        unless ``choose`` names another. Tells ``chosen`` only when the thing changes.
        """
        before = self.thing()
        opened = {item.data(0, ThingRole) for item in self._items() if item.isExpanded()}
        wanted = before if choose is None else choose
        self.blockSignals(True)
        self.clear()
        for branch in branches:
            self.addTopLevelItem(self._item(branch))
        for item in self._items():
            thing = item.data(0, ThingRole)
            item.setExpanded(bool(item.data(0, Qt.ItemDataRole.UserRole)) or thing in opened)
            if wanted is not None and thing == wanted:
                self.setCurrentItem(item)
        self.blockSignals(False)
        if self.thing() != before:
            self.chosen.emit(self.thing())

    def choose(self, thing: object) -> bool:
        """Goes to the node of a thing."""
        for item in self._items():
            if item.data(0, ThingRole) == thing:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return True
        return False

    def thing(self) -> Any:
        """What the current node stands for, or None."""
        item = self.currentItem()
        return None if item is None else item.data(0, ThingRole)

    def thing_at(self, place: int) -> Any:
        """What a node of the first level stands for."""
        item = self.topLevelItem(place)
        return None if item is None else item.data(0, ThingRole)

    def set_count(self, place: int, count: str) -> None:
        """Changes the quiet count of a node of the first level."""
        item = self.topLevelItem(place)
        if item is not None:
            self.blockSignals(True)
            item.setData(0, QuietRole, count)
            words = f"{item.text(0)} {count}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
            self.blockSignals(False)
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # QAbstractItemView would make the first row current: nobody has chosen it.
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def drawBranches(
        self, painter: QPainter, rect: Any, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.currentIndex() == index:
            painter.fillRect(rect, self._theme.colour("selection"))
        if not self.model().hasChildren(index):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("quiet"), self._theme.px(1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        arm = self._theme.px(3.4)
        at = QPointF(rect.right() - self._theme.px(9), rect.center().y() + 0.5)
        if self.isExpanded(index):
            points = [at + QPointF(-arm, -arm / 2), at + QPointF(0, arm / 2)]
            points.append(at + QPointF(arm, -arm / 2))
        else:
            points = [at + QPointF(-arm / 2, -arm), at + QPointF(arm / 2, 0)]
            points.append(at + QPointF(-arm / 2, arm))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if self.currentIndex() == index:
            painter.fillRect(options.rect, self._theme.colour("selection"))
        super().drawRow(painter, options, index)

    def _item(self, branch: Branch) -> QTreeWidgetItem:
        item = QTreeWidgetItem([branch.text])
        item.setToolTip(0, branch.text)
        item.setData(0, ThingRole, branch.thing)
        item.setData(0, QuietRole, branch.count)
        item.setData(0, TagsRole, branch.tags)
        item.setData(0, Qt.ItemDataRole.UserRole, branch.open)
        words = " ".join([branch.text, branch.count, *(tag.text for tag in branch.tags)])
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
        for below in branch.below:
            item.addChild(self._item(below))
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        return _below(self.invisibleRootItem())

    def _moved(self, current: QTreeWidgetItem | None, _: object) -> None:
        self.chosen.emit(None if current is None else current.data(0, ThingRole))


def _below(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found: list[QTreeWidgetItem] = []
    for position in range(parent.childCount()):
        item = parent.child(position)
        if item is not None:
            found += [item, *_below(item)]
    return found


def _draw_line(
    painter: QPainter, theme: Theme, rect: QRectF, room: float, text: str, font: Any, role: str
) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
