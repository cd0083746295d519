"""Small coloured words: the colour is a meaning, and the word is always there too."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from community_desk.desktop.theme import MEANINGS, Theme

TagsRole = Qt.ItemDataRole.UserRole + 2


class TagText(NamedTuple):
    """A word with its meaning: one of `theme.MEANINGS`."""

    text: str
    meaning: str = "neutral"


class Tag(QLabel):
    """One tag as a label; hidden while it has no word."""

    def __init__(self, text: str = "", meaning: str = "neutral", parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kit", "tag")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)  # else Qt adds half a sign where there is a frame
        self.show_text(text, meaning)

    def show_text(self, text: str, meaning: str = "neutral") -> None:
        """Changes word and meaning."""
        assert meaning in MEANINGS, meaning
        self.setText(text)
        restyle(self, meaning=meaning)
        self.setVisible(bool(text))


class TagDelegate(QStyledItemDelegate):
    """Paints the tags that a cell gives under `TagsRole`, side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        tags = index.data(TagsRole)
        if tags:
            draw_tags(painter, self._theme, QRectF(option.rect), tags)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(tags_width(self._theme, index.data(TagsRole) or ()), self._theme.px(36))


def draw_tags(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    tags: Sequence[TagText],
    *,
    from_right: bool = False,
) -> float:
    """Paints tags into ``rect``, centred on its height; gives the width used. The first is
    shortened where it does not fit; of the others what does not is left off whole, with an
    ellipsis in its place.
    """
    font = theme.font("quiet")
    metrics = QFontMetrics(font)
    height, pad, gap = metrics.height() + theme.px(2), theme.px(9), theme.px(5)
    y = rect.center().y() - height / 2
    room = rect.width() - theme.px(8)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    used = 0.0
    for text, meaning in tags:
        width = metrics.horizontalAdvance(text) + 2 * pad
        cut = used + width > room
        if cut and not used:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room - 2 * pad))
            width = metrics.horizontalAdvance(text) + 2 * pad
        elif cut:
            text, width, meaning = "…", metrics.horizontalAdvance("…") + pad, "neutral"
            if used + width > rect.width():
                break
        x = rect.right() - used - width if from_right else rect.left() + theme.px(8) + used
        box = QRectF(x, y, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{meaning}_soft"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(theme.colour(meaning)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        used += width + gap
        if cut:
            break
    painter.restore()
    return used


def room_for_tags(theme: Theme, tags: Sequence[TagText]) -> int:
    """What tags take at the right end of a row, with the space before the first."""
    metrics = QFontMetrics(theme.font("quiet"))
    widths = [metrics.horizontalAdvance(tag[0]) + 2 * theme.px(9) for tag in tags]
    return sum(widths) + (len(widths) - 1) * theme.px(5) + theme.px(8) if widths else 0


def tags_width(theme: Theme, tags: Sequence[TagText]) -> int:
    """How wide a row of tags is, with the cell's margins."""
    return (room_for_tags(theme, tags) or theme.px(8)) + theme.px(13)


def restyle(widget: QWidget, **properties: object) -> None:
    """Sets dynamic properties and lets the style sheet look at the widget again."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
