"""The form of an entry, made from its book's definition."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.attachment_field import AttachmentField
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import (
    ChoiceField,
    DateField,
    FilledField,
    LineField,
    LongField,
    MoneyField,
)
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.errors import DeskError
from community_desk.ledgers import live
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.shelf import suggestions

_MASKED = ("id_number", "phone")
# The focus comes back from these.
_FOR_A_WHILE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class EntryForm(Form):
    """Columns that fill themselves come first, on blue; the others are typed. A column that is
    asked for only under a condition comes and goes while one types.

    `changes` has only what was typed since the form was filled. The signals about files carry the
    column first, then what `AttachmentField` tells. ``pane`` is where the form scrolls.
    """

    files_given = Signal(str, object)
    files_failed = Signal(str, object)
    file_opened = Signal(str, str)
    file_removed = Signal(str, str, str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.pane = ScrollPane(context.theme)
        self.pane.setMinimumWidth(context.theme.px(256))  # else fields would be cut at the right
        self.pane.body.addWidget(self)
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the fields
        self._laid: tuple[Book, frozenset[str]] | None = None
        self._touched: set[str] = set()
        self._stored: Mapping[str, str] = {}
        self._hidden: frozenset[str] = frozenset()
        self._eyes: dict[str, FieldIcon] = {}
        self._reveal: Callable[[str], str] = lambda column: ""
        self.edited.connect(self._typed)

    def lay(self, book: Book, filled: frozenset[str]) -> None:
        """Makes the rows of a book; ``filled`` names the columns that fill themselves. Columns of
        its earlier versions come last, to be read where an entry holds something in them.
        """
        if self._laid == (book, filled):
            return
        self._laid = (book, filled)
        self.clear()
        self._touched.clear()
        self._eyes.clear()
        columns = [column for column in book.columns if column.field != "serial"]
        # What is reckoned stands beside what it is reckoned from.
        for column in sorted(columns, key=lambda one: one.name not in filled or bool(one.computed)):
            if column.name in filled:
                field = self.row(column.name, column.name, FilledField())
                if column.type in _MASKED:
                    self._add_eye(column.name, field)
            else:
                self.row(
                    column.name,
                    column.name,
                    self._typed_field(book, column),
                    required=column.required,
                    grows=column.type == "attachment",
                )
        for column in book.retired:
            self._add_retired(column)

    def show_values(
        self,
        shown: Mapping[str, str],
        reveal: Callable[[str], str] | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Fills all fields; ``reveal`` gives the whole of a masked column."""
        self.clear_errors()
        self._reveal = reveal or (lambda column: "")
        for name in self.keys():
            field, text = self.field(name), shown.get(name, "")
            if isinstance(field, MaskedField):
                field.set_value("")
                if text and reveal is not None:
                    field.set_masked(text, partial(self._revealed, name))
            elif isinstance(field, ChoiceField):
                _choose(field, text)
            else:
                self.set_values({name: text})
            if name in self._eyes:
                self._eyes[name].setVisible(reveal is not None and "*" in text)
                tie(self._context, "ledgers.reveal", self._eyes[name])
            if isinstance(field, AttachmentField):
                field.set_read_only(read_only or name in self._retired())
            elif not isinstance(field, FilledField):
                field.setEnabled(not read_only)
        self._touched.clear()
        self._stored, self._hidden = dict(shown), frozenset()
        for name in self._retired():
            self.show_row(name, bool(shown.get(name)))
        self._look(lasting=True)

    def show_filled(self, shown: Mapping[str, str]) -> None:
        """Fills the blue fields anew; what is typed stays."""
        for name in self.keys():
            field = self.field(name)
            if isinstance(field, FilledField) and not self._book().column(name).computed:
                field.set_value(shown.get(name, ""))
        self._look()

    def file_fields(self) -> dict[str, AttachmentField]:
        """The fields of columns that hold files."""
        fields = {name: self.field(name) for name in self.keys()}
        return {name: f for name, f in fields.items() if isinstance(f, AttachmentField)}

    def can_be_typed(self) -> bool:
        """Whether there is any field to type into."""
        fields = [self.field(name) for name in self.keys()]
        blue = (FilledField, AttachmentField)
        return any(field.isEnabled() and not isinstance(field, blue) for field in fields)

    def mark_old(self, old: Mapping[str, str]) -> None:
        """Says what was typed before a column changed, by column."""
        for name, text in old.items():
            self.say(name, self.tr("原来填的：{text}").format(text=text), "due")

    def show_draft(self, changes: Mapping[str, str]) -> None:
        """Types again what was typed before."""
        for name, text in changes.items():
            field = self.field(name)
            if isinstance(field, ChoiceField):
                _choose(field, text)
            else:
                self.set_values({name: text})
            self._touched.add(name)
        self._look()

    def typed(self) -> dict[str, str]:
        """All that was typed, by column, also into those that are not asked for any more."""
        values = self.values()
        fields = {name: self.field(name) for name in self.keys() if name in self._touched}
        return {
            name: values[name]
            for name, field in fields.items()
            if not _is_masked(field) and not isinstance(field, AttachmentField)
        }

    def changes(self) -> dict[str, str]:
        """What is to be written, by column: what was typed, and nothing in the place of what is
        not asked for any more.
        """
        typed = {name: text for name, text in self.typed().items() if name not in self._hidden}
        gone = {name: "" for name in self._hidden if self._stored.get(name)}
        return typed | gone

    def settle(self) -> None:
        """What was typed is written: from now on nothing is changed."""
        self._touched.clear()

    def show_refused(self, error: DeskError) -> bool:
        """Says what an error says at the first field it speaks of, which gets the focus, and marks
        the others that lack something too; False where it speaks of none.
        """
        one = str(error.values.get("column", ""))
        # A name may hold the sign between names itself.
        several = f"、{error.values.get('columns', '')}、"
        named = [name for name in self.keys() if name == one or f"、{name}、" in several]
        for name in named[1:]:
            self.show_error(name, self.tr("这一栏也要填"), go_there=False)
        if named:
            self.show_error(named[0], self._context.say_error(error))
        return bool(named)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of the eye."""
        stops: list[QWidget] = []
        for field in map(self.field, self.keys()):
            if isinstance(field, AttachmentField):
                stops += field.tab_stops()
            else:
                stops.append(field.focusProxy() or field)
        return stops

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.pane.ensureWidgetVisible(watched, 0, self._context.theme.px(40))
        is_left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if is_left and cast(QFocusEvent, event).reason() not in _FOR_A_WHILE:
            self._check_left(watched)
        return super().eventFilter(watched, event)

    def _check_left(self, watched: QObject) -> None:
        """Says at once what is wrong with what was typed into a field that is left."""
        name = next((name for name in self._touched if self.field(name) is watched), "")
        text = self.typed().get(name, "")
        if not text or name in self._hidden:
            return
        try:
            live.check(self._book(), name, text, self._context.office.today())
        except DeskError as error:
            self.show_error(name, self._context.say_error(error), go_there=False)

    def _typed(self, name: str) -> None:
        self._touched.add(name)
        self._look()

    def _look(self, *, lasting: bool = False) -> None:
        """Shows what is asked for as things stand, and what comes out of it. What holds something
        is shown at first, whatever the others say (``lasting``).
        """
        if self._laid is None or not live.moves(self._book()):
            return
        book, filled = self._laid
        now = live.look(book, filled, self._texts())
        self.set_values(now.reckoned)
        hidden = now.hidden & set(self.keys())
        if lasting:
            hidden = frozenset(name for name in hidden if not self._stored.get(name))
        for name in hidden ^ self._hidden:
            self.show_row(name, name not in hidden)
        self._hidden = hidden

    def _texts(self) -> dict[str, str]:
        texts = self.values()
        for name in texts:
            field = self.field(name)
            if _is_masked(field):
                texts[name] = self._stored.get(name, "")
            elif isinstance(field, AttachmentField):
                texts[name] = "、".join(field.buttons)
        return texts

    def _book(self) -> Book:
        assert self._laid is not None
        return self._laid[0]

    def _retired(self) -> list[str]:
        return [column.name for column in self._book().retired] if self._laid else []

    def _revealed(self, name: str) -> str:
        return self._reveal(name)

    def _add_retired(self, column: Column) -> None:
        field: FilledField | AttachmentField
        if column.type == "attachment":
            field = self._file_field(column)
        else:
            field = FilledField()
            field.setProperty("filled", "false")
        said = self.tr("旧栏目，只能看")
        grows = column.type == "attachment"
        self.row(column.name, column.name, field, help_text=said, grows=grows)
        if column.type in _MASKED and isinstance(field, FilledField):
            self._add_eye(column.name, field)
        self.show_row(column.name, False)

    def _add_eye(self, name: str, field: FilledField) -> None:
        words = self.tr("显示号码，会留下查看记录")
        eye = FieldIcon(self._context.theme, field, "eye", words)
        eye.clicked.connect(lambda: self._show_whole(name))
        self._eyes[name] = eye

    def _show_whole(self, name: str) -> None:
        self.set_values({name: self._reveal(name)})
        self._eyes[name].setVisible(False)

    def _typed_field(self, book: Book, column: Column) -> QWidget:
        theme, office = self._context.theme, self._context.office
        match column.type:
            case "date":
                return DateField(office.today())
            case "month":
                return LineField(self.tr("如 2026-03"))
            case "datetime":
                return LineField(self.tr("如 2026-03-05 14:30"))
            case "integer":
                return LineField(self.tr("整数"))
            case "money":
                return MoneyField()
            case "yes_no":
                return ChoiceField(theme, {"": "—", "是": self.tr("是"), "否": self.tr("否")})
            case "long_text":
                return LongField(theme, 2)
            case "id_number" | "phone":
                return MaskedField(theme)
            case "attachment":
                return self._file_field(column)
        offered = suggestions(office, book, column)
        if column.type == "choice":
            free = column.others or not column.choices
            words = offered if free else ["", *offered]
            field = ChoiceField(theme, [(word, word or "—") for word in words], editable=free)
            # The longest choice must not be wider than the pane.
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(4)
            return field
        return LineField()

    def _file_field(self, column: Column) -> AttachmentField:
        field = AttachmentField(self._context.theme, column.name, self._context.office.today)
        for signal, told in (
            (field.given, self.files_given),
            (field.failed, self.files_failed),
            (field.opened, self.file_opened),
            (field.removed, self.file_removed),
        ):
            signal.connect(partial(told.emit, column.name))
        tie(self._context, "ledgers.edit", field.add_button)
        # Enter goes on, as in any field; the space bar asks for files.
        field.add_button.installEventFilter(self)
        return field


def _choose(field: ChoiceField, text: str) -> None:
    """Chooses a value; one that the list no longer has is added to it."""
    if text and not field.isEditable() and field.findData(text) < 0:
        field.addItem(text, text)
    field.set_value(text)


def _is_masked(field: QWidget) -> bool:
    return isinstance(field, MaskedField) and field.is_masked()
