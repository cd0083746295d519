"""How the rows of lists and the nodes of trees are drawn: words, a quiet part, tags."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from community_desk.desktop.kit.branches import AmountRole, OffRole, QuietRole
from community_desk.desktop.kit.tags import TagsRole, TagText, draw_tags, room_for_tags, tags_width
from community_desk.desktop.theme import Theme


def _draw_line(
    painter: QPainter, theme: Theme, rect: QRectF, room: float, text: str, font: Any, role: str
) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class RowDelegate(QStyledItemDelegate):
    """A row of a list: its words, a quiet second line, tags at its right end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tags_below = False

    def lays_tags_below(self, rows: Iterable[QModelIndex], width: int) -> bool:
        """Whether fewer words are cut off in a list of this width where the tags of all rows
        stand beside the second line; the name of a row is worth more than what is said of it.
        """
        theme = self._theme
        body, small = QFontMetrics(theme.font("body")), QFontMetrics(theme.font("quiet"))
        room, above, below = width - 2 * theme.px(12), 0, 0
        for index in rows:
            quiet = str(index.data(QuietRole) or "")
            wide = room_for_tags(theme, index.data(TagsRole) or ())
            above += 2 * (body.horizontalAdvance(str(index.data() or "")) + wide > room)
            below += bool(quiet) and small.horizontalAdvance(quiet) + wide > room
        return below < above

    def says_enough(self, quiet: str, room: float) -> bool:
        """Whether what is left of the second line beside the tags is more than a sign or two."""
        metrics = QFontMetrics(self._theme.font("quiet"))
        return room >= min(metrics.horizontalAdvance(quiet), 5 * metrics.horizontalAdvance("国"))

    def room_of_name(self, index: QModelIndex, width: int) -> tuple[int, int]:
        """The width that the name of a row has in a list of a width, and that it asks for."""
        theme = self._theme
        above = not (self.tags_below and index.data(QuietRole))
        beside = tags_width(theme, index.data(TagsRole) or ()) if above else 0
        need = QFontMetrics(theme.font("body")).horizontalAdvance(str(index.data() or ""))
        return width - 2 * theme.px(12) - beside, need

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
        text, room, below = str(index.data() or ""), inner.width(), 0.0
        if tags:
            # Always in the same place, so that one can run down them; long words give way.
            wide = float(min(room_for_tags(theme, tags), inner.width()))
            beside = second if self.tags_below and quiet else first
            box = QRectF(inner.right() - wide, beside.top(), wide, beside.height())
            draw_tags(painter, theme, box, tags, from_right=True)
            below = wide if beside is second else 0.0
            room -= wide - below
        ink = "quiet" if index.data(OffRole) else "text"
        _draw_line(painter, theme, first, room, text, body, ink)
        if quiet and self.says_enough(quiet, inner.width() - below):
            _draw_line(painter, theme, second, inner.width() - below, quiet, small, "quiet")
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = self._theme
        height = QFontMetrics(theme.font("body")).height() + theme.px(14)
        if index.data(QuietRole):
            height += QFontMetrics(theme.font("quiet")).height() + theme.px(2)
        return QSize(theme.px(120), height)


class BranchDelegate(QStyledItemDelegate):
    """A node of a tree: its words, a quiet count after them, tags or a sum at its right end."""

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
        name = QFontMetrics(theme.font("body")).horizontalAdvance(str(index.data() or ""))
        while len(tags) > 1 and room_for_tags(theme, tags) > rect.width() - name:
            tags = tags[:-1]
        if tags:
            wide = float(room_for_tags(theme, tags))
            if wide > rect.width() - name:  # the name is worth more
                wide = min(wide, rect.width() / 2)
            box = QRectF(rect.right() - wide, rect.top(), wide, rect.height())
            draw_tags(painter, theme, box, tags, from_right=True)
            rect.setRight(rect.right() - wide)
        if amount := str(index.data(AmountRole) or ""):
            at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("quiet"))
            painter.drawText(rect, at_right, amount)
            wide = QFontMetrics(theme.font("body")).horizontalAdvance(amount)
            rect.setRight(rect.right() - wide - theme.px(10))
        body, small = theme.font("body"), theme.font("quiet")
        text, count = str(index.data() or ""), str(index.data(QuietRole) or "")
        count_width = QFontMetrics(small).horizontalAdvance(count) + theme.px(10) if count else 0
        if tags and QFontMetrics(body).horizontalAdvance(text) + count_width > rect.width():
            count, count_width = "", 0  # the name is worth more
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
        beside = index.data(QuietRole) or index.data(AmountRole) or ""
        words = f"{index.data() or ''}  {beside}"
        wide = QFontMetrics(theme.font("body")).horizontalAdvance(words) + theme.px(16)
        return QSize(wide + tags_width(theme, index.data(TagsRole) or ()), theme.px(28))
