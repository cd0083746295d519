"""An age pyramid: one side's bars to the left, the other's to the right, the ages between."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from community_desk.desktop.kit.charts import Bar, Chart

_ROW = 19


class PyramidChart(Chart):
    """``show_rows`` takes the pairs of bars from the top down. Up and down walk along one side,
    left and right cross over.
    """

    def show_rows(self, rows: Sequence[tuple[Bar, Bar]], sides: tuple[str, str]) -> None:
        """Draws these pairs; the label of a pair is that of its left bar."""
        self._sides = sides
        self.show_bars([bar for row in rows for bar in row])

    def place(self, position: int) -> QRectF:
        row, side = divmod(position, 2)
        middle = self._middle()
        wide = (self.width() - middle) / 2
        return QRectF(side * (wide + middle), self._head() + row * self._row(), wide, self._row())

    def neighbour(self, position: int, key: Qt.Key) -> int:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return position - position % 2 + (key == Qt.Key.Key_Right)
        step = 2 if key == Qt.Key.Key_Down else -2
        return (position + step) % len(self.bars())

    def sizeHint(self) -> QSize:
        rows = max(len(self.bars()) // 2, 4)
        return QSize(self._theme.px(420), self._head() + rows * self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self._painter(), self._theme
        bars, middle = self.bars(), self._middle()
        most = max((bar.value for bar in bars), default=0) or 1
        numbers = max((self._metrics().horizontalAdvance(bar.shown) for bar in bars), default=0)
        for position, bar in enumerate(bars):
            self._warmth(painter, position)
            place = self.place(position)
            room = place.width() - numbers - theme.px(14)
            long, thick = bar.value / most * max(room, 1), place.height() - theme.px(5)
            left = position % 2 == 0
            x = place.right() - long if left else place.left()
            if bar.value:
                self._fill(painter, QRectF(x, place.center().y() - thick / 2, long, thick), "bar")
            self._say(painter, place, long, bar.shown, left=left)
            if left:
                painter.setPen(theme.colour("text"))
                between = QRectF(place.right(), place.top(), middle, place.height())
                painter.drawText(between, Qt.AlignmentFlag.AlignCenter, bar.label)
        if bars:
            self._draw_sides(painter, self.place(0), self.place(1))
        painter.end()

    def _say(
        self, painter: QPainter, place: QRectF, long: float, words: str, *, left: bool
    ) -> None:
        gap = self._theme.px(5)
        painter.setPen(self._theme.colour("quiet"))
        box = place.adjusted(0, 0, -long - gap, 0) if left else place.adjusted(long + gap, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_sides(self, painter: QPainter, left: QRectF, right: QRectF) -> None:
        painter.setPen(self._theme.colour("quiet"))
        sides = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        for place, words, side in zip((left, right), self._sides, sides, strict=True):
            box = QRectF(place.left(), 0, place.width(), self._head())
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _row(self) -> float:
        rows = max(len(self.bars()) // 2, 1)
        return min((self.height() - self._head()) / rows, self._theme.px(30))

    def _head(self) -> int:
        return self._metrics().height() + self._theme.px(6)

    def _middle(self) -> int:
        metrics = self._metrics()
        widest = max((metrics.horizontalAdvance(bar.label) for bar in self.bars()), default=0)
        return widest + self._theme.px(20)
