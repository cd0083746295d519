"""The columns of a book: a list that can be put in order, and the form of the one chosen."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import ScrollPane, button_row, quiet_label
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.ledgers.design_column import ColumnForm
from community_desk.desktop.theme import Theme
from community_desk.ledgers import editing
from community_desk.ledgers.book_words import column_words
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.editing import Draft

# How many former columns are seen without scrolling.
_MOST_OLD = 3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(RowList):
    """``shifted`` carries from where to where a row shall go; ``removed`` the row to take out;
    ``added`` asks for one more."""

    shifted = Signal(int, int)
    removed = Signal(int)
    added = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.model().rowsMoved.connect(self._dropped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in _STEPS:
            self.shifted.emit(self.currentRow(), self.currentRow() + _STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.currentRow())
        elif key == Qt.Key.Key_Insert:
            self.added.emit()
        else:
            super().keyPressEvent(event)

    def _dropped(self, _: QModelIndex, first: int, last: int, __: QModelIndex, before: int) -> None:
        to = before if before < first else before - 1
        # The list is filled anew for it, which it must not be while it still moves the row.
        QTimer.singleShot(0, self, lambda: self.shifted.emit(first, to))


class ColumnsEditor(QWidget):
    """``edited`` says that the draft is another one now; ``taken_out`` carries the name of a column
    and the draft in which it still was.
    """

    edited = Signal()
    taken_out = Signal(str, object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self.draft: Draft | None = None
        self._past: Mapping[str, Column] = {}
        self._read_only = False
        self._name_problem = ""
        self.rows = ColumnList(theme)
        self.rows.setAccessibleName(self.tr("栏目"))
        self.rows.setToolTip(self.tr("Alt+↑、Alt+↓ 换次序，Insert 加一栏，Delete 去掉"))
        self.add_button = PlainButton(theme, self.tr("加一栏"), icon="plus")
        self.up_button = IconButton(theme, self.tr("上移（Alt+↑）"), icon="arrow-up")
        self.down_button = IconButton(theme, self.tr("下移（Alt+↓）"), icon="arrow-down")
        self.remove_button = IconButton(theme, self.tr("去掉这一栏"), icon="trash-2")
        self.old_word = quiet_label(self.tr("旧栏目：原来填的还在"))
        self.old_rows = RowList(theme)
        self.old_rows.setAccessibleName(self.tr("旧栏目"))
        self.back_button = PlainButton(theme, self.tr("恢复这一栏"), icon="undo-2")
        self.form = ColumnForm(context)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.rows, 1)
        tools = [self.add_button, self.up_button, self.down_button, self.remove_button]
        left.addLayout(button_row(theme, left=tools))
        left.addWidget(self.old_word)
        left.addWidget(self.old_rows)
        left.addLayout(button_row(theme, left=[self.back_button]))
        scroll = ScrollPane(theme)
        scroll.body.addWidget(self.form)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme.px(14))
        both.addLayout(left, 4)
        both.addWidget(scroll, 5)
        self.rows.setMinimumWidth(theme.px(210))
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _: self.form.focus_first())
        self.rows.shifted.connect(self.shift)
        self.rows.removed.connect(self.remove)
        self.rows.added.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.up_button.clicked.connect(lambda: self._shift_by(-1))
        self.down_button.clicked.connect(lambda: self._shift_by(1))
        self.remove_button.clicked.connect(lambda: self.remove(self.rows.currentRow()))
        self.back_button.clicked.connect(self.bring_back)
        self.old_rows.opened.connect(lambda _: self.bring_back())
        self.form.edited.connect(self._edited)
        self.form.completed.connect(self.rows.setFocus)

    def show_draft(self, draft: Draft, past: Mapping[str, Column], *, read_only: bool) -> None:
        """Shows a draft; ``past`` are its columns of all versions, by key."""
        is_same = self.draft is not None and self.draft.book.code == draft.book.code
        place = min(max(self.rows.currentRow(), 0), len(draft.book.columns) - 1)
        self.draft, self._past, self._read_only = draft, past, read_only
        moving = (self.add_button, self.up_button, self.down_button, self.remove_button)
        tie(self._context, "ledgers.design", *moving, self.back_button)
        mode = QAbstractItemView.DragDropMode
        self.rows.setDragDropMode(mode.NoDragDrop if read_only else mode.InternalMove)
        self._fill(place if is_same else 0)

    def show_error(self, place: int, key: str, sentence: str) -> None:
        """Says what is wrong with a column at its field."""
        self.rows.setCurrentRow(place)
        if not self.form.has(key):
            key = {"field": "fact", "filled_from": "fact", "shown_when": "when"}.get(key, "name")
        self.form.show_row(key, True)
        self.form.show_error(key, sentence)

    def problem(self) -> tuple[str, str] | None:
        """The field that cannot be taken as it stands in the form, and why."""
        return ("name", self._name_problem) if self._name_problem else self.form.problem()

    def show_problem(self) -> None:
        """Says it, and goes there."""
        if (found := self.problem()) is not None:
            self.form.show_error(*found)

    def add(self) -> None:
        """One more column behind the one chosen."""
        if self.draft is None or self._read_only:
            return
        names = {column.name for column in self.draft.book.columns}
        usual = self.tr("新栏目")
        numbered = (usual if number == 1 else f"{usual}{number}" for number in range(1, 999))
        name = next(name for name in numbered if name not in names)
        place = self.rows.currentRow() + 1
        self._take(editing.add(self.draft, Column(name, "text"), place), place)
        field = self.form.field("name")
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]

    def remove(self, place: int) -> None:
        """Takes a column out; what was entered in it stays readable."""
        if self.draft is None or self._read_only or len(self.draft.book.columns) < 2 or place < 0:
            return
        before, name = self.draft, self.draft.book.columns[place].name
        self._take(editing.remove(before, place), min(place, len(before.book.columns) - 2))
        self.taken_out.emit(name, before)

    def shift(self, place: int, to: int) -> None:
        """Puts a column at another place."""
        if self.draft is None or self._read_only:
            return
        if 0 <= place < self.rows.count() and 0 <= to < self.rows.count():
            self._take(editing.move(self.draft, place, to), to)
            self.rows.setFocus()

    def bring_back(self) -> None:
        """The former column that is chosen stands in the book again."""
        key = self.old_rows.thing()
        if self.draft is None or self._read_only or key is None:
            return
        old = {column.key: column for column in editing.gone(self.draft)}
        draft = editing.bring_back(self.draft, self._past.get(key, old[key]))
        self._take(draft, len(draft.book.columns) - 1)
        self.rows.setFocus()

    def _shift_by(self, step: int) -> None:
        self.shift(self.rows.currentRow(), self.rows.currentRow() + step)

    def _take(self, draft: Draft, place: int) -> None:
        self.draft = draft
        self._fill(place)
        self.edited.emit()

    def _fill(self, place: int) -> None:
        assert self.draft is not None
        self._name_problem = ""
        self.rows.show_rows(
            [self._row(number) for number in range(len(self.draft.book.columns))], choose=place
        )
        old = editing.gone(self.draft)
        self.old_rows.show_rows(
            [ListRow(one.key, one.name) for one in old], choose=0 if old else -1
        )
        line = self.old_rows.sizeHintForRow(0)
        self.old_rows.setFixedHeight(min(len(old), _MOST_OLD) * line + self._context.theme.px(4))
        for widget in (self.old_word, self.old_rows, self.back_button):
            widget.setVisible(bool(old))
        self.back_button.setEnabled(not self._read_only)

    def _row(self, place: int) -> ListRow:
        assert self.draft is not None
        column = self.draft.book.columns[place]
        tags = () if self.draft.origins[place] else (TagText(self.tr("新"), "accent"),)
        return ListRow(place, column.name, column_words(column, self._context.translate), tags)

    def _show(self, place: int | None) -> None:
        if place is None or self.draft is None:
            return
        self._name_problem = ""
        columns = self.draft.book.columns
        others = [one for one in columns if one is not columns[place]]
        self.form.show_column(columns[place], others, read_only=self._read_only)

    def _edited(self, key: str) -> None:
        place = self.rows.currentRow()
        if self.draft is None or place < 0:
            return
        if key in ("type", "fact", "when"):
            self.form.show_fitting()
        column, name = self.form.taken(), self.form.name()
        error = editing.name_problem(self.draft, place, name)
        self._name_problem = self._context.say_error(error) if error else ""
        self.form.say("name", self._name_problem, "refused")
        name = self.draft.book.columns[place].name if error else name
        self.draft = editing.change(self.draft, place, replace(column, name=name))
        row = self._row(place)
        self.rows.set_words(place, row.text, row.quiet)
        self.edited.emit()
