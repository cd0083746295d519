"""One book being changed: what it is, its columns, and how it is printed, one at a time."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from community_desk.desktop.allowing import say_why
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import ChipButton
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import ScrollPane, button_row
from community_desk.desktop.tabs.ledgers.design_book import BookForm, LayoutForm
from community_desk.desktop.tabs.ledgers.design_columns import ColumnsEditor
from community_desk.errors import DeskError
from community_desk.ledgers import editing
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.editing import Draft

BOOK, COLUMNS, LAYOUT = range(3)
_PLACE = re.compile(r"\{where\}[:：]\s*")
_AT_BOOK = {"book_name_taken": "name", "director_must_see": "seen_by"}


class DesignEditor(QWidget):
    """``edited`` says that the draft is another one now; ``taken_out`` carries the name of a column
    that was taken out and the draft in which it still was.
    """

    edited = Signal()
    taken_out = Signal(str, object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._read_only = False
        self.draft: Draft | None = None
        self.about = BookForm(context)
        self.columns = ColumnsEditor(context)
        self.layout_form = LayoutForm(context)
        words = (self.tr("基本情况"), self.tr("栏目"), self.tr("打印"))
        self.chips = [ChipButton(theme, word, self, checkable=True) for word in words]
        self._stack = QStackedWidget()
        about, printing = ScrollPane(theme), ScrollPane(theme)
        about.body.addWidget(self.about)
        printing.body.addWidget(self.layout_form)
        for number, pane in enumerate((about, self.columns, printing)):
            self.chips[number].clicked.connect(partial(self.go_to, number))
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(button_row(theme, left=self.chips))
        column.addWidget(self._stack, 1)
        self.about.edited.connect(self._about_edited)
        self.layout_form.edited.connect(self._layout_edited)
        self.columns.edited.connect(self._columns_edited)
        self.columns.taken_out.connect(self.taken_out)
        self.go_to(COLUMNS)

    def show_draft(self, draft: Draft, past: Mapping[str, Column], *, read_only: bool) -> None:
        """Shows a draft; ``past`` are the columns of all its versions, by key."""
        self.draft, self._read_only = draft, read_only
        self.about.show_book(draft.book, read_only=read_only)
        self.columns.show_draft(draft, past, read_only=read_only)
        self.layout_form.show_book(draft.book, read_only=read_only)
        self._say_why()

    def go_to(self, part: int, _: bool = True) -> None:
        """Shows one of the three parts."""
        for number, chip in enumerate(self.chips):
            chip.setChecked(number == part)
        if part == LAYOUT and self.draft is not None:
            self.layout_form.show_book(self.draft.book, read_only=self._read_only)
            self._say_why()
        self._stack.setCurrentIndex(part)

    def _say_why(self) -> None:
        say_why(self._context, "ledgers.design", self.about, self.columns.form, self.layout_form)

    def go_in(self) -> None:
        """Brings the keys to the part that is shown."""
        part = self._stack.currentIndex()
        if part == COLUMNS:
            self.columns.rows.setFocus()
        else:
            (self.about if part == BOOK else self.layout_form).focus_first()

    def show_problem(self) -> bool:
        """Goes to what cannot be taken as it stands in a field, if there is anything."""
        if (found := self.about.problem()) is not None:
            self.go_to(BOOK)
            self.about.show_error(*found)
            return True
        if self.columns.problem():
            self.go_to(COLUMNS)
            self.columns.show_problem()
            return True
        return False

    def show_error(self, error: DeskError) -> bool:
        """Says what is wrong with the definition at its field, where it has one."""
        at: Any = error.values.get("place") or ()
        key = str(error.values.get("key") or "")
        names = [column.name for column in self.draft.book.columns] if self.draft else []
        if error.code in _AT_BOOK:
            self.go_to(BOOK)
            self.about.show_error(_AT_BOOK[error.code], self._context.say_error(error))
        elif error.values.get("needed") == "number":
            self.go_to(BOOK)
            said = self.tr("有一栏要填编号，请写编号的样子，如 XF-{year}-{serial}。")
            self.about.show_error("number", said)
        elif error.code == "name_of_retired":
            self.go_to(COLUMNS)
            place = names.index(str(error.values["column"]))
            self.columns.show_error(place, "name", self._context.say_error(error))
        elif at[2:3] == ("columns",) and len(at) > 4:
            self.go_to(COLUMNS)
            self.columns.show_error(at[3], at[4], self._short(error, self.columns.form))
        elif at[2:3] == ("layout",) and self.layout_form.has(key):
            self.go_to(LAYOUT)
            self.layout_form.show_error(key, self._short(error, self.layout_form))
        elif self.about.has(key):
            self.go_to(BOOK)
            self.about.show_error(key, self._short(error, self.about))
        else:
            return False
        return True

    def _short(self, error: DeskError, form: Form) -> str:
        """The sentence of an error without the file and the line, which nobody sees here."""
        template = self._context.translate("errors", error.template)
        key = str(error.values.get("key"))
        named = form.label(key).removesuffix(" *") if form.has(key) else key
        values = {**error.values, "key": named}
        return DeskError(error.code, _PLACE.split(template)[-1], **values).say()

    def _about_edited(self, key: str) -> None:
        if key == "kind":
            self.about.show_kind()
        if self.draft is not None:
            self._take(editing.take(self.draft, self.about.taken(self.draft.book)))

    def _layout_edited(self, _: str) -> None:
        if self.draft is not None:
            self._take(editing.take(self.draft, self.layout_form.taken(self.draft.book)))

    def _columns_edited(self) -> None:
        if self.columns.draft is not None:
            self._take(self.columns.draft)

    def _take(self, draft: Draft) -> None:
        self.draft = self.columns.draft = draft
        self.edited.emit()
