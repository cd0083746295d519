"""Plain charts in the theme's colours: lying bars, perhaps against a budget, and bars by month."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme

# The least room for bars beside their words.
_BAR = 60
_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left)


def bar_role(meaning: str) -> str:
    """The colour of a bar: brighter than words of the same meaning, which are thin."""
    return f"bar_{meaning}" if meaning in ("due", "refused") else "bar"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. ``of`` is what it is measured against (0: nothing); ``hatched`` is a part of that
    which stands behind the bar; ``meaning`` colours it ("" is the ordinary bar colour); ``words``
    say it in full, for tool tip and reader.
    """

    key: str
    label: str
    value: float
    of: float = 0.0
    shown: str = ""
    words: str = ""
    meaning: str = ""
    hatched: float = 0.0


class Chart(QWidget):
    """Bars that can be clicked or walked with the arrow keys; ``clicked`` carries the key. A
    reader is told of the bar one has walked to.
    """

    clicked = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._bars: tuple[Bar, ...] = ()
        self._chosen = ""
        # The bar under the mouse or the keys, and the one that was walked to last.
        self._hot, self._walked = -1, 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draws these bars; the one walked to stays where it is still there."""
        walked = self._bars[self._walked].key if self._bars else ""
        keys = [bar.key for bar in bars]
        kept = keys.index(walked) if walked in keys else 0
        hot = kept if self._hot >= 0 and self.hasFocus() and keys else -1
        self._bars, self._hot, self._walked = tuple(bars), hot, kept
        self.setAccessibleName(self._title)
        self.setAccessibleDescription("；".join(bar.words or bar.label for bar in bars))
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def choose(self, key: str) -> None:
        """Marks the bar of what is shown elsewhere; an empty key none."""
        self._chosen = key
        self.update()

    def chosen(self) -> str:
        """The key of the bar that is marked."""
        return self._chosen

    def place(self, position: int) -> QRectF:
        """Where the bar with its label stands; a click in there counts as one on the bar."""
        raise NotImplementedError

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._warm(self._at(event.position()))
        hand = Qt.CursorShape.PointingHandCursor if self._hot >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._warm(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        position = self._at(event.position())
        if position >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._bars[position].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._walk_to(self._walked)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._warm(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._bars and key in _ARROWS:
            self._walk_to(self.neighbour(self._walked, key) if self._hot >= 0 else self._walked)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._hot >= 0:
                self.clicked.emit(self._bars[self._hot].key)
        else:
            super().keyPressEvent(event)

    def neighbour(self, position: int, key: Qt.Key) -> int:
        """The bar that an arrow key leads to."""
        step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1
        return (position + step) % len(self._bars)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = self._at(QPointF(event.pos()))
            words = self._bars[position].words if position >= 0 else ""
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int:
        return next((i for i in range(len(self._bars)) if self.place(i).contains(point)), -1)

    def _walk_to(self, position: int) -> None:
        self._walked = position
        self._warm(position)
        bar = self._bars[position]
        self.setAccessibleName(f"{self._title} {bar.words or bar.label}")
        pane: QWidget | None = self
        while pane is not None and not isinstance(pane, QScrollArea):
            pane = pane.parentWidget()
        if isinstance(pane, QScrollArea) and (inner := pane.widget()):
            middle = self.mapTo(inner, self.place(position).center().toPoint())
            pane.ensureVisible(middle.x(), middle.y(), 0, self._theme.px(40))

    def _warm(self, position: int) -> None:
        if position != self._hot:
            self._hot = position
            self.update()

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("quiet"))
        return painter

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("quiet"))

    def _warmth(self, painter: QPainter, position: int) -> None:
        chosen = self._bars[position].key == self._chosen
        if position == self._hot or chosen:
            walked = position == self._hot and self.hasFocus()
            painter.setPen(self._theme.colour("accent") if walked else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
            box = self.place(position).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, self._theme.px(4), self._theme.px(4))

    def _pen_of_label(self, painter: QPainter, position: int, role: str) -> None:
        chosen = self._bars[position].key == self._chosen
        font = painter.font()
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if chosen else role))

    def _fill(self, painter: QPainter, box: QRectF, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        radius = min(self._theme.px(3), box.width() / 2, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)


class BarChart(Chart):
    """Lying bars, one under the other, each on the ground of what it is measured against."""

    def place(self, position: int) -> QRectF:
        height = min(self.height() / max(len(self._bars), 1), self._theme.px(44))
        return QRectF(0, position * height, self.width(), height)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(30) * max(len(self._bars), 3))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(18) * max(len(self._bars), 3))

    def wanted_width(self) -> int:
        """How wide it must be for whole words and bars one can tell apart."""
        return sum(self._texts()) + 4 * self._theme.px(8) + self._theme.px(_BAR)

    def _texts(self) -> tuple[int, int]:
        metrics = self._metrics()
        labels = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        shown = max((metrics.horizontalAdvance(bar.shown) for bar in self._bars), default=0)
        return labels + 2, shown  # a width that just fits is cut, as it was rounded

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, metrics = self._painter(), self._theme, self._metrics()
        gap = theme.px(8)
        labels, shown = self._texts()
        labels = min(
            labels, max(self.width() - shown - 4 * gap - theme.px(_BAR), self.width() // 3)
        )
        left, right = labels + 2 * gap, self.width() - shown - 2 * gap
        most = max((max(bar.value, bar.of) for bar in self._bars), default=0) or 1
        for position, bar in enumerate(self._bars):
            self._warmth(painter, position)
            row = self.place(position)
            self._pen_of_label(painter, position, "text")
            label = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, labels)
            painter.drawText(
                QRectF(gap, row.top(), labels, row.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                label,
            )
            thick = min(row.height() * 0.6, theme.px(18))
            top = row.center().y() - thick / 2
            scale = max(right - left, 1) / most
            if bar.of > 0:
                self._fill(painter, QRectF(left, top, bar.of * scale, thick), "bar_rest")
            if bar.value > 0:
                box = QRectF(left, top, max(bar.value * scale, 2), thick)
                self._fill(painter, box, bar_role(bar.meaning))
            if bar.hatched > 0:
                box = QRectF(left + bar.value * scale, top, bar.hatched * scale, thick)
                painter.fillRect(box, QBrush(theme.colour("bar"), Qt.BrushStyle.BDiagPattern))
            if bar.value > bar.of > 0:
                painter.setPen(QPen(theme.colour("card"), theme.px(2)))
                x = left + bar.of * scale
                painter.drawLine(QPointF(x, top), QPointF(x, top + thick))
            painter.setFont(theme.font("quiet"))
            painter.setPen(theme.colour(bar.meaning or "quiet"))
            painter.drawText(
                QRectF(right + gap, row.top(), shown + gap, row.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                bar.shown,
            )
        painter.end()


class MonthChart(Chart):
    """Standing bars side by side, with a dashed line for what one bar may reach."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self._limit = 0.0
        self._limit_words = ""

    def show_limit(self, value: float, words: str) -> None:
        """Draws a dashed line at a value; 0 takes it away."""
        self._limit, self._limit_words = value, words
        self.update()

    def place(self, position: int) -> QRectF:
        left = float(self._axis())
        width = (self.width() - left) / max(len(self._bars), 1)
        return QRectF(left + position * width, 0, width, self.height())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(108))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, metrics = self._painter(), self._theme, self._metrics()
        top, bottom = metrics.height(), self.height() - metrics.height() - theme.px(6)
        step, most = self._scale()
        height = max(bottom - top, 1)
        for tick in range(int(most / step) + 1):
            y = bottom - tick * step / most * height
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(self._axis(), y), QPointF(self.width(), y))
            painter.setPen(theme.colour("quiet"))
            painter.drawText(
                QRectF(0, y - metrics.height() / 2, self._axis() - theme.px(6), metrics.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"{tick * step:,.0f}",
            )
        for position, bar in enumerate(self._bars):
            self._warmth(painter, position)
            place = self.place(position)
            thick = min(place.width() * 0.62, theme.px(34))
            if bar.value > 0:
                tall = bar.value / most * height
                box = QRectF(place.center().x() - thick / 2, bottom - tall, thick, tall)
                self._fill(painter, box, bar_role(bar.meaning))
            self._pen_of_label(painter, position, "quiet")
            painter.drawText(
                QRectF(place.left(), bottom + theme.px(4), place.width(), metrics.height()),
                Qt.AlignmentFlag.AlignCenter,
                bar.label,
            )
        if self._limit > 0:
            y = bottom - self._limit / most * height
            painter.setPen(QPen(theme.colour("due"), theme.px(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(self._axis(), y), QPointF(self.width(), y))
            wide = metrics.horizontalAdvance(self._limit_words) + theme.px(4)
            box = QRectF(self._axis() + theme.px(4), y - metrics.height(), wide, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._limit_words)
        painter.end()

    def _axis(self) -> int:
        _, most = self._scale()
        return self._metrics().horizontalAdvance(f"{most:,.0f}") + self._theme.px(8)

    def _scale(self) -> tuple[float, float]:
        return ticks_to(max(self._limit, *(bar.value for bar in self._bars), 0.0))


def ticks_to(most: float) -> tuple[float, float]:
    """The step of the ticks (1, 2 or 5 times a power of ten) and the top of an axis that reaches
    at least to ``most``.
    """
    most = max(most, 10.0)
    power = 10.0 ** (len(str(int(most))) - 1)
    step = next(
        (power * part for part in (0.2, 0.5, 1.0, 2.0) if most / (power * part) <= 5), power
    )
    return step, step * -(-most // step)
