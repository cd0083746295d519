"""The fields of a form. Each has ``value()``, ``set_value(text)`` and the signal ``edited``."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from community_desk.desktop.kit.loose_dates import iso_date
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import Theme

# How narrow a choice may become (px), whatever its words.
_NARROWEST = 110
_AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{0,2})?|-?\.[0-9]{1,2}", re.ASCII)


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._tell)

    def value(self) -> str:
        """What stands in the field, without blanks around it."""
        return self.text().strip()

    def set_value(self, text: str) -> None:
        """Fills the field; ``edited`` stays silent."""
        self.setText(text)
        self.setCursorPosition(0)

    def _tell(self) -> None:
        self.edited.emit()


class PasswordField(LineField):
    """One line that shows dots; blanks at its ends count."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        return self.text()


class FilledField(LineField):
    """A value that comes from the registry: on accent_soft, to be read and copied only."""

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setReadOnly(True)
        self.setProperty("filled", "true")
        self.set_value(value)

    def set_value(self, text: str) -> None:
        super().set_value(text or "—")

    def value(self) -> str:
        text = super().value()
        return "" if text == "—" else text


class DateField(LineField):
    """A date as people type it (2026.3.5, 20260305, 3-5, 今天); ISO once left."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("如 2026-3-5"), parent)
        self._today = today
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """ISO, or what was typed where it is no date."""
        text = super().value()
        return iso_date(text, self._today) or text

    def day(self) -> date | None:
        """The date, or None where the field holds none."""
        found = iso_date(super().value(), self._today)
        return date.fromisoformat(found) if found else None

    def is_understood(self) -> bool:
        """Whether the field is empty or holds a date."""
        text = super().value()
        return not text or iso_date(text, self._today) is not None

    def _settle(self) -> None:
        if self.text() != self.value():
            self.setText(self.value())


class MoneyField(LineField):
    """An amount in yuan. ``value()`` is plain text such as 1234.50, fit for exact reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("0.00", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """Plain yuan with two decimals, or what was typed where it is no amount."""
        text = super().value()
        amount = _amount(text)
        return text if amount is None else f"{amount:.2f}"

    def is_understood(self) -> bool:
        """Whether the field is empty or holds an amount."""
        return not super().value() or _amount(super().value()) is not None

    def _settle(self) -> None:
        amount = _amount(self.text())
        if amount is not None:
            self.setText(f"{amount:,.2f}")


class LongField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field."""

    edited = Signal()

    def __init__(self, theme: Theme, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme.px(24))
        self._filling = False
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, text: str) -> None:
        """Fills the field; ``edited`` stays silent."""
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


class ChoiceField(QComboBox):
    """One of some words. ``choices`` maps the value kept to the word shown. The wheel turns the
    page, not the value, unless the list is open.
    """

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        choices: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        editable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEditable(editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices)
        self.activated.connect(self._tell)
        line = self.lineEdit()
        if line is not None:
            line.setFrame(False)
            line.textEdited.connect(self._tell)

    def set_choices(self, choices: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        """Replaces the words; keeps the value where it is still among them."""
        pairs = choices.items() if isinstance(choices, Mapping) else choices
        kept = self.value() if self.count() else ""
        self.blockSignals(True)
        self.clear()
        for value, word in pairs:
            self.addItem(word, value)
        self.blockSignals(False)
        self.set_value(kept)

    def value(self) -> str:
        """The value behind the word; in an editable field what was typed."""
        if self.isEditable() and self.currentText() != self.itemText(self.currentIndex()):
            return self.currentText().strip()
        data = self.currentData()
        return "" if data is None else str(data)

    def set_value(self, text: str) -> None:
        """Chooses a value; an unknown one leaves nothing chosen, or is typed in if editable."""
        position = self.findData(text)
        self.setCurrentIndex(position)
        line = self.lineEdit()
        if line is not None:
            if position < 0:
                self.setEditText(text)
            line.setCursorPosition(0)  # where it is too narrow, the beginning is seen

    def sizeHint(self) -> QSize:
        # Qt asks for no more than the letters, and then draws them a pixel in from both sides.
        hint = super().sizeHint()
        return QSize(hint.width() + self._theme.px(4), hint.height())

    def minimumSizeHint(self) -> QSize:
        # A long word in the list must not push the field out of a narrow form.
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(_NARROWEST)), hint.height())

    def showPopup(self) -> None:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would step on from what was chosen before the first letters were typed and completed.
        if self.isEditable() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            typed = self.findText(self.currentText())
            if typed >= 0 and typed != self.currentIndex():
                self.setCurrentIndex(typed)
                self._tell()
                return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and not self.toolTip()
            and self._fitting() != self.currentText()
        ):
            QToolTip.showText(event.globalPos(), plain_tip(self.currentText()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(event)
        else:
            option, canvas = QStyleOptionComboBox(), QStylePainter(self)
            self.initStyleOption(option)
            canvas.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            option.currentText = self._fitting()
            canvas.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            canvas.end()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._theme.colour("quiet" if self.isEnabled() else "field_line")
        painter.setPen(QPen(ink, self._theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm = self._theme.px(4)
        middle = QPointF(self.width() - self._theme.px(16), self.height() / 2 + arm / 2)
        painter.drawPolyline(
            QPolygonF([middle + QPointF(-arm, -arm), middle, middle + QPointF(arm, -arm)])
        )
        painter.end()

    def _fitting(self) -> str:
        """The word as far as it fits; what is cut off shows as dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, part, self).width() - 2
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        self.edited.emit()


def _amount(text: str) -> Decimal | None:
    """An amount that two decimals tell whole; what has more of them stays as it was typed."""
    plain = text.strip().translate(
        str.maketrans("０１２３４５６７８９．－", "0123456789.-", "¥￥,，元 ")
    )
    return Decimal(plain) if _AMOUNT.fullmatch(plain) else None
