"""A form: one call per row places label, field, help and the room for its error."""

from collections.abc import Mapping
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.panes import clear_layout, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme


class Field(Protocol):
    """What a form asks of its fields (see `fields`)."""

    edited: SignalInstance

    def value(self) -> str:
        """What stands in the field, as it is kept."""

    def set_value(self, text: str) -> None:
        """Fills the field without telling."""


F = TypeVar("F", bound=QWidget)
# Between two rows (px).
_GAP = 6


class Form(QWidget):
    """Labels at the left (or above), fields at the right; help and error under their field.

    Enter moves to the next field. ``edited`` carries the key of the field that was changed;
    ``completed`` says that Enter was pressed in the last one.
    """

    edited = Signal(str)
    completed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, labels_above: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = labels_above
        self._fields: dict[str, QWidget] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._errors: dict[str, QLabel] = {}
        self._helps: dict[str, QLabel] = {}
        self._gaps: dict[str, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(1, 1)

    def row(
        self,
        key: str,
        label: str,
        field: F,
        *,
        help_text: str = "",
        required: bool = False,
        grows: bool = False,
    ) -> F:
        """Adds a row and gives the field back; ``key`` names it in `values` and `show_error`. One
        that ``grows`` has its label at its top.
        """
        word = QLabel(_shown(label))
        word.setTextFormat(Qt.TextFormat.PlainText)
        word.setBuddy(field)
        name_field(field, label)
        field.setAccessibleDescription(help_text)
        error = quiet_label("")
        error.setProperty("kit", "error")
        error.hide()
        hint = quiet_label(help_text)
        if not help_text:
            hint.hide()  # showing it here, where it stands nowhere yet, would open a window
        parts: list[QWidget] = [word, field, error, hint]
        line = self._grid.rowCount()
        if self._fields:
            self._grid.setRowMinimumHeight(line, self._theme.px(_GAP))
            self._gaps[key] = line
            line += 1
        if self._above:
            self._grid.addWidget(word, line, 0, 1, 2)
            self._grid.addWidget(field, line + 1, 0, 1, 2)
            line += 1
        else:
            is_high = field.sizeHint().height() > self._theme.px(44)
            top = grows or is_high or isinstance(field, QPlainTextEdit)
            # Level with the first line of what is beside it.
            word.setMinimumHeight(self._theme.px(28 if _is_ticked(field) else 36))
            at = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(word, line, 0, at)
            self._grid.addWidget(field, line, 1)
        first, wide = (0, 2) if self._above else (1, 1)
        self._grid.addWidget(hint, line + 1, first, 1, wide)
        self._grid.addWidget(error, line + 2, first, 1, wide)
        self._fields[key], self._rows[key] = field, parts
        self._errors[key], self._helps[key] = error, hint
        self.set_required(key, required)
        cast(Field, field).edited.connect(lambda: self._edited(key))
        field.installEventFilter(self)
        for box in field.findChildren(QCheckBox):
            box.installEventFilter(self)
        return field

    def clear(self) -> None:
        """Takes all rows away."""
        clear_layout(self._grid)
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        self._fields, self._rows, self._errors, self._helps = {}, {}, {}, {}
        self._gaps = {}

    def field(self, key: str) -> QWidget:
        """The field of a row."""
        return self._fields[key]

    def has(self, key: str) -> bool:
        """Whether there is such a row."""
        return key in self._fields

    def keys(self) -> list[str]:
        """The keys of all rows in order."""
        return list(self._fields)

    def values(self) -> dict[str, str]:
        """All values by key."""
        return {key: cast(Field, field).value() for key, field in self._fields.items()}

    def key_of(self, text: str) -> str:
        """The first row in which a text stands; "" where none has it."""
        return next((key for key, value in self.values().items() if value == text), "")

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fills the fields that are named; the others keep what they have."""
        for key, text in values.items():
            if key in self._fields:
                cast(Field, self._fields[key]).set_value(text)

    def show_row(self, key: str, visible: bool) -> None:
        """Shows or hides a whole row."""
        if key in self._gaps:
            gap = self._theme.px(_GAP) if visible else 0
            self._grid.setRowMinimumHeight(self._gaps[key], gap)
        for part in self._rows[key]:
            says = part in (self._errors[key], self._helps[key])
            part.setVisible(visible and (not says or bool(cast(QLabel, part).text())))

    def show_error(self, key: str, sentence: str, *, go_there: bool = True) -> None:
        """Says what is wrong under the field, and goes there unless told otherwise."""
        restyle(self._errors[key], kit="error", meaning="")
        self._errors[key].setText(sentence)
        self._errors[key].setVisible(bool(sentence))
        restyle(self._fields[key], invalid="true" if sentence else "false")
        if sentence and go_there:
            self._fields[key].setFocus()

    def say(self, key: str, sentence: str, meaning: str = "") -> None:
        """Says something under a field that keeps nobody from going on; ``meaning`` colours it."""
        label = self._errors[key]
        restyle(label, kit="quiet", meaning=meaning)
        label.setText(sentence)
        label.setVisible(bool(sentence))
        restyle(self._fields[key], invalid="false")

    def set_label(self, key: str, label: str) -> None:
        """Changes the word before a field."""
        cast(QLabel, self._rows[key][0]).setText(_shown(label))
        name_field(self._fields[key], label)

    def set_required(self, key: str, required: bool) -> None:
        """Marks a field as one that must be filled in, or no longer."""
        word = cast(QLabel, self._rows[key][0])
        word.setText(word.text().removesuffix(" *") + (" *" if required else ""))
        word.setToolTip(self.tr("必填") if required else "")

    def show_help(self, key: str, text: str) -> None:
        """Changes the quiet text under a field, such as an amount in words; empty hides it."""
        self._helps[key].setText(text)
        self._helps[key].setVisible(bool(text))
        self._fields[key].setAccessibleDescription(text)

    def label_width(self) -> int:
        """How much room the words before the fields that are shown ask for."""
        words = [parts[0] for parts in self._rows.values() if parts[0].isVisibleTo(self)]
        return max((word.sizeHint().width() for word in words), default=0)

    def set_label_width(self, width: int) -> None:
        """Makes the fields begin where those of another form above or below do."""
        self._grid.setColumnMinimumWidth(0, width)

    def label(self, key: str) -> str:
        """The word before a field."""
        return cast(QLabel, self._rows[key][0]).text().replace("&&", "&")

    def help(self, key: str) -> str:
        """The quiet text under a field."""
        return self._helps[key].text()

    def error(self, key: str) -> str:
        """The sentence under a field; empty when all is well."""
        return self._errors[key].text()

    def clear_errors(self) -> None:
        """Takes all sentences away."""
        for key in self._fields:
            self.show_error(key, "")

    def focus_first(self) -> None:
        """Goes to the first field that can be typed into."""
        for field in self._fields.values():
            if field.isVisibleTo(self) and field.isEnabled() and not _is_read_only(field):
                field.setFocus()
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event) and not isinstance(watched, QPlainTextEdit):
            self._go_on_from(cast(QWidget, watched))
            return True
        return super().eventFilter(watched, event)

    def _go_on_from(self, widget: QWidget) -> None:
        order = [
            field
            for field in self._fields.values()
            if field.isVisibleTo(self) and field.isEnabled() and not _is_read_only(field)
        ]
        for position, field in enumerate(order):
            if field is widget or field.isAncestorOf(widget):
                if position + 1 < len(order):
                    order[position + 1].setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    self.completed.emit()
                return

    def _edited(self, key: str) -> None:
        if self._errors[key].text():
            self.show_error(key, "")
        self.edited.emit(key)


def _shown(label: str) -> str:
    # A label with a buddy would take the sign for the mark of a key.
    return label.replace("&", "&&")


def name_field(field: QWidget, label: str) -> None:
    """Tells a reader of the screen what a field is called."""
    field.setAccessibleName(label)
    # In a choice that can be typed into it is the line inside that a reader comes upon.
    if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
        line.setAccessibleName(label)


def _is_ticked(field: QWidget) -> bool:
    return isinstance(field, CheckList | QCheckBox)


def _is_read_only(field: QWidget) -> bool:
    return bool(field.property("readOnly"))
