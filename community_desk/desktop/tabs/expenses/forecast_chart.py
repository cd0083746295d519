"""The line of the forecast: what has gone month by month, what will go, and the money there is."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from community_desk.desktop.kit.charts import ticks_to
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme
from community_desk.expenses.money import yuan
from community_desk.expenses.straight_line import MONTHS, Line, share_of_year

_TALL = 230


class ForecastChart(QWidget):
    """One line: whole up to the last counted month, dashed from there on; the money lies across
    it, and where both meet stands the day on which it ends.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: Line | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: Line, words: str) -> None:
        """Draws a line; ``words`` say it to a reader."""
        self._line = line
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(460), self._theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        painter, theme, line = QPainter(self), self._theme, self._line
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("quiet"))
        metrics = QFontMetrics(theme.font("quiet"))
        gone = line.running
        step, most = ticks_to(max(line.money, *gone) / 100)
        axis = metrics.horizontalAdvance(f"{most:,.0f}") + theme.px(8)
        plot = QRectF(
            axis,
            metrics.height() * 1.2,
            self.width() - axis - theme.px(8),
            self.height() - metrics.height() * 2.4 - theme.px(6),
        )

        def at(months: float, fen: float) -> QPointF:
            x = plot.left() + plot.width() * months / MONTHS
            return QPointF(x, plot.bottom() - plot.height() * fen / 100 / most)

        self._draw_axes(painter, metrics, plot, step, most)
        counted = [at(month, gone[month]) for month in range(line.months + 1)]
        area = QPolygonF([at(0, 0), *counted, at(line.months, 0)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("bar"), theme.px(2)))
        painter.drawPolyline(QPolygonF(counted))
        coming = [at(month, gone[month]) for month in range(line.months, MONTHS + 1)]
        painter.setPen(QPen(theme.colour("bar"), theme.px(2), Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(coming))
        self._draw_money(painter, metrics, plot, at(0, line.money).y())
        if line.last_day is not None:
            self._draw_end(painter, metrics, plot, at(share_of_year(line.last_day), line.money))
        if line.missing:
            self._draw_missing(painter, metrics, at(MONTHS, line.money), at(MONTHS, line.expected))
        painter.end()

    def _draw_axes(
        self, painter: QPainter, metrics: QFontMetrics, plot: QRectF, step: float, most: float
    ) -> None:
        theme = self._theme
        for tick in range(round(most / step) + 1):
            y = plot.bottom() - plot.height() * tick * step / most
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour("quiet"))
            box = QRectF(0, y - metrics.height() / 2, plot.left() - theme.px(6), metrics.height())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align, f"{tick * step:,.0f}")
        wide = plot.width() / MONTHS
        for month in range(1, MONTHS + 1):
            x = plot.left() + (month - 1) * wide
            box = QRectF(x, plot.bottom() + theme.px(4), wide, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(month))

    def _draw_money(self, painter: QPainter, metrics: QFontMetrics, plot: QRectF, y: float) -> None:
        assert self._line is not None
        y = min(max(y, plot.top()), plot.bottom())
        painter.setPen(QPen(self._theme.colour("allowed"), self._theme.px(1.5)))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        words = self.tr("有的钱 {amount}").format(amount=yuan(self._line.money))
        x = plot.left() + self._theme.px(4)
        painter.drawText(QPointF(x, y - metrics.descent() - self._theme.px(2)), words)

    def _draw_end(
        self, painter: QPainter, metrics: QFontMetrics, plot: QRectF, end: QPointF
    ) -> None:
        theme = self._theme
        assert self._line is not None
        day: date | None = self._line.last_day
        assert day is not None
        y = min(max(end.y(), plot.top()), plot.bottom())
        painter.setPen(QPen(theme.colour("refused"), theme.px(1.5), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(end.x(), y), QPointF(end.x(), plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("refused"))
        painter.drawEllipse(QPointF(end.x(), y), theme.px(4), theme.px(4))
        painter.setPen(theme.colour("refused"))
        words = self.tr("{month} 月 {day} 日用完").format(month=day.month, day=day.day)
        wide = metrics.horizontalAdvance(words)
        x = end.x() + theme.px(8)
        if x + wide > plot.right():
            x = end.x() - theme.px(8) - wide
        painter.drawText(QPointF(max(x, plot.left()), plot.bottom() - theme.px(6)), words)

    def _draw_missing(
        self, painter: QPainter, metrics: QFontMetrics, money: QPointF, expected: QPointF
    ) -> None:
        assert self._line is not None
        theme = self._theme
        painter.setPen(QPen(theme.colour("refused"), theme.px(2)))
        painter.drawLine(money, expected)
        words = self.tr("缺 {amount}").format(amount=yuan(self._line.missing))
        x = expected.x() - metrics.horizontalAdvance(words) - theme.px(8)
        painter.drawText(QPointF(x, expected.y() - theme.px(5)), words)
