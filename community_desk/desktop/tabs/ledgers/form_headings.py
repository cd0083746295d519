"""The headings of a department's form, and what each will be filled with."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.keys import is_enter
from community_desk.desktop.kit.panes import (
    ScrollPane,
    clear_layout,
    quiet_label,
    tab_through,
    text_label,
)
from community_desk.desktop.kit.tags import Tag
from community_desk.ledgers.blank_forms import OF_BOOK, DepartmentForm, FormHeading
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.form_facts import FACTS


class FormHeadings(ScrollPane):
    """One line for each heading. ``told`` carries its number, from 0, and the fact (str)."""

    told = Signal(int, str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields: list[ChoiceField] = []
        self._tags: list[Tag] = []
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, context.theme.px(8), 0)
        self._grid.setHorizontalSpacing(context.theme.px(14))
        self._grid.setVerticalSpacing(context.theme.px(6))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnMinimumWidth(2, context.theme.px(96))
        self.body.addWidget(inner)
        self.body.addStretch(1)

    def show_form(self, form: DepartmentForm, book: Book | None) -> None:
        """Lists the headings of a form; with ``book``, its columns can be chosen too."""
        clear_layout(self._grid)
        self.fields, self._tags = [], []
        for place, word in enumerate((self.tr("表头"), self.tr("填什么"), "")):
            self._grid.addWidget(quiet_label(word, wrap=False), 0, place)
        choices = self._choices(book)
        for number, heading in enumerate(form.headings):
            self._add_line(number, heading, choices)
        if self.fields:
            tab_through(*self.fields)
        self.verticalScrollBar().setValue(0)

    def say(self, form: DepartmentForm) -> None:
        """Says anew what is filled and what is not."""
        for heading, tag in zip(form.headings, self._tags, strict=True):
            self._say(heading, tag)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event):  # moves on, as in forms
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _choices(self, book: Book | None) -> Mapping[str, str]:
        say = self._context.translate
        choices = {"": self.tr("留空")}
        if book is not None:
            word = self.tr("台账：{column}")
            choices |= {
                OF_BOOK + column.name: word.format(column=column.name) for column in book.columns
            }
        return choices | {fact: say("form_facts", text) for fact, text in FACTS.items()}

    def _add_line(self, number: int, heading: FormHeading, choices: Mapping[str, str]) -> None:
        theme = self._context.theme
        field = ChoiceField(theme, choices)
        field.setAccessibleName(heading.text)
        field.setMaximumWidth(theme.px(360))
        field.set_value(heading.fact)
        field.setEnabled(not heading.kept)
        field.installEventFilter(self)
        field.edited.connect(lambda: self.told.emit(number, field.value()))
        tag = Tag()
        self._grid.addWidget(text_label(heading.text), number + 1, 0)
        self._grid.addWidget(field, number + 1, 1)
        self._grid.addWidget(tag, number + 1, 2, Qt.AlignmentFlag.AlignVCenter)
        self.fields.append(field)
        self._tags.append(tag)
        self._say(heading, tag)

    def _say(self, heading: FormHeading, tag: Tag) -> None:
        if heading.kept == "formula":
            tag.show_text(self.tr("公式，不动"), "neutral")
        elif heading.kept:
            tag.show_text(self.tr("已有字，不动"), "neutral")
        elif heading.fact:
            tag.show_text(self.tr("自动填"), "allowed")
        else:
            tag.show_text(self.tr("留空"), "due")
