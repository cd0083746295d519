"""Boxes to tick, one or several; a form takes them as `fields`."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from community_desk.desktop.theme import Theme

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
# How narrow a box may become (px), whatever its words.
_NARROWEST = 110


class CheckBox(QCheckBox):
    """A box to tick with a tick one can see in any theme; its words go on several lines where one
    has no room for them.
    """

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._theme = theme
        # Not fixed: Qt would hold it to one line.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(_NARROWEST)), hint.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.sizeHint().width() - self._words().width()
        return max(self.sizeHint().height(), self._words(width - around).height())

    def _words(self, width: int = 0) -> QRect:
        """The room that the words take, on lines of a width."""
        flags = _WRAPPED if width else Qt.TextFlag.TextShowMnemonic
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 0), flags, self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
        else:
            option, canvas = QStyleOptionButton(), QStylePainter(self)
            self.initStyleOption(option)
            part = QStyle.SubElement.SE_CheckBoxContents
            place = self.style().subElementRect(part, option, self)
            option.text = ""
            canvas.drawControl(QStyle.ControlElement.CE_CheckBox, option)
            role = QPalette.ColorRole.WindowText
            canvas.drawItemText(
                place, _WRAPPED, self.palette(), self.isEnabled(), self.text(), role
            )
            canvas.end()
        if not self.isChecked():
            return
        side, left = self._theme.px(16), 1
        middle = QPointF(left + side / 2, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("on_accent"), self._theme.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = [QPointF(-0.26, 0.02), QPointF(-0.07, 0.2), QPointF(0.27, -0.2)]
        painter.drawPolyline(QPolygonF([middle + point * side for point in points]))
        painter.end()


class CheckList(QWidget):
    """Things to tick, such as the evidence seen."""

    edited = Signal()

    def __init__(
        self, theme: Theme, items: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Replaces the things to tick: (key, words)."""
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for key, words in items:
            box = CheckBox(self._theme, words, self)
            box.toggled.connect(self._tell)
            self._column.addWidget(box)
            self._boxes[key] = box
        self.setFocusProxy(next(iter(self._boxes.values()), None))  # type: ignore[arg-type]

    def allow(self, keys: Iterable[str]) -> None:
        """Lets only these be ticked; the others are there to be read."""
        allowed = set(keys)
        for key, box in self._boxes.items():
            box.setEnabled(key in allowed)

    def box(self, key: str) -> QCheckBox:
        """The box of one thing."""
        return self._boxes[key]

    def ticked(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def tick(self, keys: Iterable[str]) -> None:
        """Ticks exactly these."""
        wanted = set(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def value(self) -> str:
        """The ticked keys, joined by 、."""
        return "、".join(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, text: str) -> None:
        """Ticks the keys joined by 、."""
        self.tick(text.split("、"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if (box := next(filter(QWidget.isEnabled, self._boxes.values()), None)) is not None:
            box.setFocus()

    def _tell(self) -> None:
        self.edited.emit()
