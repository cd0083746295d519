"""The form of an entry, made from its book's definition."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import (
    ChoiceField,
    DateField,
    FilledField,
    LineField,
    LongField,
    MoneyField,
)
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.registry.masked_field import MaskedField
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.shelf import suggestions

_MASKED = ("id_number", "phone")


class EntryForm(Form):
    """Columns that fill themselves come first, on blue; the others are typed.

    `changes` has only what was typed since the form was filled.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._laid: tuple[Book, frozenset[str]] | None = None
        self._touched: set[str] = set()
        self._eyes: dict[str, QAction] = {}
        self._reveal: Callable[[str], str] = lambda column: ""
        self.edited.connect(self._touched.add)

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
        for column in sorted(columns, key=lambda one: one.name not in filled):
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
            if not isinstance(field, FilledField):
                field.setEnabled(not read_only)
        self._touched.clear()
        for column in self._laid[0].retired if self._laid else ():
            self.show_row(column.name, bool(shown.get(column.name)))

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

    def changes(self) -> dict[str, str]:
        """What was typed, by column."""
        values = self.values()
        return {
            name: values[name]
            for name in self.keys()
            if name in self._touched and not _is_masked(self.field(name))
        }

    def settle(self) -> None:
        """What was typed is written: from now on nothing is changed."""
        self._touched.clear()

    def _revealed(self, name: str) -> str:
        return self._reveal(name)

    def _add_retired(self, column: Column) -> None:
        field = FilledField()
        field.setProperty("filled", "false")
        self.row(column.name, column.name, field, help_text=self.tr("旧栏目，只能看"))
        if column.type in _MASKED:
            self._add_eye(column.name, field)
        self.show_row(column.name, False)

    def _add_eye(self, name: str, field: FilledField) -> None:
        eye = field.addAction(
            self._context.theme.icon("eye", "quiet"), QLineEdit.ActionPosition.TrailingPosition
        )
        eye.setToolTip(self.tr("显示号码，会留下查看记录"))
        eye.triggered.connect(lambda: self._show_whole(name))
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
                return LongField(2)
            case "id_number" | "phone":
                return MaskedField(theme)
            case "attachment":
                return LineField(self.tr("文件放在哪里，如 档案柜 3 号盒"))
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


def _choose(field: ChoiceField, text: str) -> None:
    """Chooses a value; one that the list no longer has is added to it."""
    if text and not field.isEditable() and field.findData(text) < 0:
        field.addItem(text, text)
    field.set_value(text)


def _is_masked(field: QWidget) -> bool:
    return isinstance(field, MaskedField) and field.is_masked()
