"""Lists to choose from: rows with a quiet second line and a tag, and trees with counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from community_desk.desktop.kit.branches import (
    Branch,
    BranchRole,
    OffRole,
    QuietRole,
    ThingRole,
    all_of,
    children,
    nodes_below,
    renew,
    write_node,
)
from community_desk.desktop.kit.list_drawing import BranchDelegate, RowDelegate
from community_desk.desktop.kit.tags import TagsRole, TagText
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme

# The nodes of a larger tree are made as one opens what is above them.
_FILLED_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a row stands for, its words, a quiet second line, tags at its end; grey if ``off``."""

    thing: Any
    text: str
    quiet: str = ""
    tags: tuple[TagText, ...] = ()
    off: bool = False


def _lines(text: str, quiet: str) -> str:
    return "\n".join(part for part in (text, quiet) if part)


class RowList(QListWidget):
    """A list of `ListRow`. ``chosen`` carries the thing of the current row as one moves,
    ``opened`` that of a row clicked twice or with Enter.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowDelegate(theme, self)
        self.setItemDelegate(self._rows)
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
            item.setToolTip(plain_tip(_lines(row.text, row.quiet)))
            item.setData(ThingRole, row.thing)
            item.setData(QuietRole, row.quiet)
            item.setData(TagsRole, row.tags)
            item.setData(OffRole, row.off)
            words = "，".join([row.text, *(tag.text for tag in row.tags), row.quiet])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.addItem(item)
        self._lay_tags()
        self.setCurrentRow(choose)
        self.blockSignals(False)
        if choose >= 0:
            self._moved(self.currentItem())

    def set_tags(self, place: int, tags: tuple[TagText, ...]) -> None:
        """Changes the tags of a row."""
        if (item := self.item(place)) is not None and item.data(TagsRole) != tags:
            item.setData(TagsRole, tags)
            words = "，".join([item.text(), *(tag.text for tag in tags), item.data(QuietRole)])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def set_words(self, place: int, text: str, quiet: str) -> None:
        """Changes the words of a row."""
        if (item := self.item(place)) is not None:
            item.setText(text)
            item.setData(QuietRole, quiet)
            item.setToolTip(plain_tip(_lines(text, quiet)))
            words = "，".join([text, *(tag.text for tag in item.data(TagsRole) or ()), quiet])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_tags()

    def _lay_tags(self) -> None:
        rows = (self.indexFromItem(self.item(place)) for place in range(self.count()))
        self._rows.tags_below = self._rows.lays_tags_below(rows, self.viewport().width())

    def room_of_name(self, place: int) -> tuple[int, int]:
        """The width (px) that the name of a row has and the width that it asks for."""
        index = self.indexFromItem(self.item(place))
        return self._rows.room_of_name(index, self.viewport().width())

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
        self.setItemDelegate(BranchDelegate(theme, self))
        self._fill_all = True
        self.itemExpanded.connect(self._fill)
        self.currentItemChanged.connect(self._moved)

    def show_branches(self, branches: Sequence[Branch], *, choose: object = None) -> None:
        """Replaces the tree; what was open stays open, and the current thing stays chosen
        unless ``choose`` names another. Tells ``chosen`` only when the thing changes.
        """
        before, root = self.thing(), self.invisibleRootItem()
        self.blockSignals(True)
        if not renew(root, branches):
            opened = {item.data(0, ThingRole) for item in nodes_below(root) if item.isExpanded()}
            seen = self.verticalScrollBar().value()
            self.clear()
            self._fill_all = sum(1 for _ in all_of(branches)) <= _FILLED_AT_ONCE
            self._grow(root, branches, opened)
            self._make_current(before)
            self.doItemsLayout()
            self.verticalScrollBar().setValue(seen)
        if choose is not None:
            self._make_current(choose)
        self.blockSignals(False)
        self.viewport().update()
        if self.thing() != before:
            self.chosen.emit(self.thing())

    def choose(self, thing: object) -> bool:
        """Goes to the node of a thing."""
        item = self._find(self.invisibleRootItem(), thing)
        if item is None:
            return False
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return True

    def thing(self) -> Any:
        """What the current node stands for, or None."""
        item = self.currentItem()
        return None if item is None else item.data(0, ThingRole)

    def thing_at(self, place: int) -> Any:
        """What a node of the first level stands for."""
        item = self.topLevelItem(place)
        return None if item is None else item.data(0, ThingRole)

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

    def _grow(
        self,
        parent: QTreeWidgetItem,
        branches: Sequence[Branch],
        opened: Collection[object] = (),
    ) -> None:
        """Makes the nodes below a node; what is under a closed one waits in a large tree."""
        for branch in branches:
            item = QTreeWidgetItem(parent)
            write_node(item, branch)
            if branch.below:
                item.setChildIndicatorPolicy(item.ChildIndicatorPolicy.ShowIndicator)
            is_open = branch.open or branch.thing in opened
            if is_open or self._fill_all:
                self._grow(item, branch.below, opened)
            item.setExpanded(is_open)

    def _fill(self, item: QTreeWidgetItem) -> None:
        if not item.childCount():
            self._grow(item, item.data(0, BranchRole).below)

    def _find(self, parent: QTreeWidgetItem, thing: object) -> QTreeWidgetItem | None:
        """The node of a thing, made now if nobody has opened what is above it."""
        for item in children(parent):
            branch: Branch = item.data(0, BranchRole)
            if branch.thing == thing:
                return item
            if any(below.thing == thing for below in all_of(branch.below)):
                self._fill(item)
                return self._find(item, thing)
        return None

    def _make_current(self, thing: object) -> None:
        if thing is not None and (item := self._find(self.invisibleRootItem(), thing)) is not None:
            self.setCurrentItem(item)

    def _moved(self, current: QTreeWidgetItem | None, _: object) -> None:
        self.chosen.emit(None if current is None else current.data(0, ThingRole))
