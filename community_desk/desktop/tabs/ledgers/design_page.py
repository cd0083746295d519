"""台账设计: the books of the office, each to be looked into and changed: what it is, its columns,
and how it is printed.
"""

import re
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import ThingRole
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_open, ask_save
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Columns, button_row, quiet_label
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.tabs.ledgers.design_editor import COLUMNS, DesignEditor
from community_desk.desktop.tabs.ledgers.design_new import NewBookDialog, TakenDialog
from community_desk.desktop.tabs.ledgers.design_preview import DesignPreview
from community_desk.desktop.tabs.ledgers.design_versions import BookVersionsDialog
from community_desk.desktop.tabs.ledgers.pages import LedgersPage
from community_desk.errors import DeskError
from community_desk.ledgers import access, editing, own_books, sharing
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.definitions import Book, Column
from community_desk.ledgers.editing import Draft
from community_desk.ledgers.history import past_columns
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.permissions import may

_REDRAW_AFTER_MS = 150
_KINDS = "TOML (*.toml)"


class DesignPage(LedgersPage):
    """Left the books, in the middle the one chosen, right how it will look. What was changed and
    not saved stays while one looks at others.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.new_button = PlainButton(theme, "", icon="plus")
        self.bring = PlainButton(theme, "", icon="file-up")
        self.hand_out = PlainButton(theme, "", icon="file-down")
        self.history = PlainButton(theme, "", icon="history")
        super().__init__(
            context, "", buttons=(self.new_button, self.history, self.bring, self.hand_out)
        )
        self.heading.set_title(self.tr("台账设计"))
        self.new_button.set_text(self.tr("新建台账"))
        self.history.set_text(self.tr("历次样式"))
        self.bring.set_text(self.tr("导入…"))
        self.hand_out.set_text(self.tr("导出…"))
        self.asking: QFileDialog | None = None
        self.dialog: DeskDialog | None = None
        self.code = ""
        self._books: dict[str, Book] = {}
        self._drafts: dict[str, Draft] = {}
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("台账"))
        self.rows.setMinimumWidth(theme.px(160))
        self.editor = DesignEditor(context)
        self.preview = DesignPreview(context)
        self.preview.setMinimumWidth(theme.px(210))
        self.said = quiet_label("")
        self.restore = PlainButton(theme, self.tr("恢复随程序的样子"), icon="undo-2")
        self.give_up = PlainButton(theme, self.tr("放弃改动"))
        self.save = MainButton(theme, self.tr("保存"), self, key="Ctrl+S")
        panes = [self.rows, self._middle(), self.preview]
        self.body.addWidget(Columns(theme, panes, [230, 640, 350], self), 1)
        self.start = self.rows
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _: self.editor.go_in())
        self.editor.edited.connect(self._edited)
        self.editor.taken_out.connect(self._taken_out)
        self.save.clicked.connect(self.keep)
        self.give_up.clicked.connect(self.forget)
        self.restore.clicked.connect(self.take_shipped)
        self.new_button.clicked.connect(self.ask_new)
        self.history.clicked.connect(self.show_versions)
        self.hand_out.clicked.connect(self._ask_file_out)
        self.bring.clicked.connect(self._ask_file_in)

    def reload(self) -> None:
        before = self._books.get(self.code)
        books = books_in_force(self.context.office)
        self._books = {book.code: book for book in access.seen_books(self.context.office, books)}
        self._list()
        if self.code not in self._drafts and before != self._books.get(self.code):
            self._fill()

    def open_key(self, key: str) -> None:
        for place in range(self.rows.count()):
            item = self.rows.item(place)
            if item is not None and item.data(ThingRole) == key:
                self.rows.setCurrentRow(place)

    def unsaved(self) -> str:
        return next(iter(self._drafts), "")

    def hideEvent(self, event: QHideEvent) -> None:
        self._redraw.stop()
        super().hideEvent(event)

    def draw(self) -> None:
        """Shows how the book will look; what cannot be pictured yet is said when it is kept."""
        self._redraw.stop()
        if self.editor.draft is not None:
            # Nobody may see it yet, or its formula is half typed.
            with suppress(DeskError, ValueError):
                self.preview.show_book(self.editor.draft.book)

    def keep(self) -> bool:
        """Saves the book as it stands here; where something is wrong, goes there."""
        draft = self._drafts.get(self.code)
        if draft is None or not self.save.isEnabled():
            return False
        if self.editor.show_problem():
            return False
        try:
            book = own_books.save_book(self.context.office, draft.book)
        except DeskError as error:
            if not self.editor.show_error(error):
                self.context.notify_error(error)
            return False
        self._was_written(self.tr("已保存《{book}》").format(book=book.name))
        return True

    def forget(self) -> None:
        """Gives up what was changed and not saved."""
        draft = self._drafts.pop(self.code, None)
        if draft is None:
            return
        code = self.code

        def put_back() -> None:
            self._drafts[code] = draft
            self._list()
            self.open_key(code)
            self._fill()

        self._list()
        self._fill()
        self.context.notify(
            self.tr("已放弃改动"), meaning="neutral", action=self.tr("撤销"), act=put_back
        )

    def take_shipped(self) -> None:
        """Gives a shipped book its own columns again; those it has now stay readable."""
        book = self._books.get(self.code)
        if book is None:
            return
        code = self.code
        with self.context.telling():
            own_books.back_to_shipped(self.context.office, book)

            def take_back() -> None:
                with self.context.telling():
                    own_books.save_book(self.context.office, book)
                    self.context.tell_changed("ledgers")
                    self._show_again(code)

            self._drafts.pop(code, None)
            self.context.tell_changed("ledgers")
            self._show_again(code)
            said = self.tr("《{book}》已恢复随程序的样子").format(book=book.name)
            self.context.notify(said, action=self.tr("撤销"), act=take_back)

    def ask_new(self) -> None:
        """Asks what a new book is called and where it stands."""
        dialog = NewBookDialog(self.context, list(self._books.values()), self.window())
        dialog.made.connect(self.begin_new)
        self.dialog = dialog
        dialog.open()

    def begin_new(self, book: Book) -> None:
        """Shows a book that is not saved yet."""
        self._drafts[book.code] = editing.begin(book, is_new=True)
        self._list()
        self.open_key(book.code)
        self.editor.go_to(COLUMNS)
        self.editor.go_in()

    def show_versions(self) -> None:
        """Opens the list of versions."""
        if (book := self._books.get(self.code)) is not None:
            self.dialog = BookVersionsDialog(self.context, book, self.window())
            self.dialog.open()

    def write_file(self, path: str) -> None:
        """Writes the book in force as a file that other offices can take."""
        with self.context.telling():
            sharing.write_definition(self.context.office, self._books[self.code], Path(path))
            self.context.notify(self.tr("已存为 {file}").format(file=Path(path).name))

    def read_file(self, path: str) -> None:
        """Puts the book of a file here, to be looked at and saved."""
        with self.context.telling():
            book = sharing.read_definition(Path(path))
            other = sharing.in_the_way(self.context.office, book)
            if other is None:
                self.begin_new(book)
                return
            dialog = TakenDialog(self.context, book, other, self.window())
            dialog.chosen.connect(lambda how: self._take_read(book, how))
            self.dialog = dialog
            dialog.open()

    def _take_read(self, book: Book, how: str) -> None:
        with self.context.telling():
            taken = sharing.taken_as(self.context.office, book, how)
            before = self._books.get(taken.code)
            if before is None:
                self.begin_new(taken)
                return
            self._drafts[taken.code] = Draft(
                before, taken, tuple(_origin(before, column) for column in taken.columns)
            )
            self._list()
            self.open_key(taken.code)
            self._fill()
            self.context.notify(self.tr("已读入，看过以后请保存"))

    def _middle(self) -> QWidget:
        theme, middle = self.context.theme, QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.editor, 1)
        column.addWidget(self.said)
        column.addLayout(button_row(theme, self.give_up, self.save, left=[self.restore]))
        middle.setMinimumWidth(theme.px(440))
        return middle

    def _list(self) -> None:
        shipped = {book.code for book in load_books().books}
        new = {code: draft.book for code, draft in self._drafts.items()}
        books = {**new, **self._books}
        lines = [
            ListRow(code, book.name, f"{code}　{book.category_title}", self._tags(book, shipped))
            for code, book in sorted(books.items())
        ]
        codes = sorted(books)
        place = codes.index(self.code) if self.code in codes else 0
        self.rows.show_rows(lines, choose=place if lines else -1)

    def _tags(self, book: Book, shipped: set[str]) -> tuple[TagText, ...]:
        if book.code in self._drafts:
            return (TagText(self.tr("未保存"), "due"),)
        if not book.own:
            return ()
        own = book.code not in shipped
        return (TagText(self.tr("自建") if own else self.tr("已改"), "accent"),)

    def _show(self, code: str | None) -> None:
        if code and code != self.code:
            self.code = code
            self._fill()

    def _fill(self) -> None:
        if (draft := self._drafts.get(self.code)) is None:
            if self.code not in self._books:
                return
            draft = editing.begin(self._books[self.code])
        read_only = not may(self.context.office, "ledgers.design")
        past = past_columns(self.context.office, self.code)
        self.editor.show_draft(draft, past, read_only=read_only)
        self._look()
        self._redraw.start()

    def _edited(self) -> None:
        draft = self.editor.draft
        assert draft is not None
        unchanged = draft.book == self._books.get(self.code)
        if unchanged and self.editor.columns.problem() is None:
            self._drafts.pop(self.code, None)
        else:
            self._drafts[self.code] = draft
        self._mark_row()
        self._look()
        self._redraw.start()

    def _mark_row(self) -> None:
        shipped = {book.code for book in load_books().books}
        book = self._books.get(self.code) or self._drafts[self.code].book
        self.rows.set_tags(self.rows.currentRow(), self._tags(book, shipped))

    def _look(self) -> None:
        changing = (self.new_button, self.bring, self.restore, self.give_up, self.save)
        allowed = tie(self.context, "ledgers.design", *changing)
        book, changed = self._books.get(self.code), self.code in self._drafts
        shipped = {each.code for each in load_books().books}
        self.said.setText("" if allowed else self.tr("台账的栏目由主任改；这里只看。"))
        self.said.setVisible(not allowed)
        for button in (self.hand_out, self.history):
            button.setEnabled(book is not None)
        self.save.setEnabled(changed)
        self.give_up.setEnabled(changed)
        self.restore.setVisible(book is not None and book.own and book.code in shipped)

    def _taken_out(self, name: str, before: Draft) -> None:
        code = self.code

        def put_back() -> None:
            if self.code == code:
                self._drafts[code] = before
                self._fill()
                self._edited()

        text = self.tr("已去掉“{name}”；原来填的还在，作为旧栏目可以看、可以恢复")
        self.context.notify(
            text.format(name=name), meaning="neutral", action=self.tr("撤销"), act=put_back
        )

    def _was_written(self, said: str) -> None:
        code = self.code
        self._drafts.pop(code, None)
        self.context.tell_changed("ledgers")
        self._show_again(code)
        self.context.notify(said)

    def _show_again(self, code: str) -> None:
        self.code = code
        self.reload()
        self._fill()

    def _ask_file_out(self) -> None:
        name = re.sub(r'[\\/:*?"<>|]', " ", self._books[self.code].name)
        self.asking = ask_save(self, self.tr("导出样式"), f"{name}.toml", _KINDS, self.write_file)

    def _ask_file_in(self) -> None:
        self.asking = ask_open(self, self.tr("导入样式"), _KINDS, self.read_file)


def _origin(before: Book, column: Column) -> str:
    """The key of the column that this one was in a book before, or ""."""
    return column.key if column.key in {one.key for one in before.every_column} else ""
