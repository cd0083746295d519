"""台账: books at the left, entries in the middle, one entry in full at the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.dialogs import ask_open
from community_desk.desktop.kit.pages import fill_menu, page_shown
from community_desk.desktop.kit.panes import Columns, tab_layout, tab_through
from community_desk.desktop.tabs.ledgers.entries import EntriesPane
from community_desk.desktop.tabs.ledgers.entry import EntryPane
from community_desk.desktop.tabs.ledgers.export_dialog import ExportBookDialog
from community_desk.desktop.tabs.ledgers.many_dialog import ManyDialog
from community_desk.desktop.tabs.ledgers.more import PAGES, page_makers
from community_desk.desktop.tabs.ledgers.pages import LedgersPages
from community_desk.desktop.tabs.ledgers.paste_dialog import PasteDialog
from community_desk.desktop.tabs.ledgers.taken import tell_taken
from community_desk.desktop.tabs.ledgers.tree import BookTree
from community_desk.errors import DeskError
from community_desk.ledgers import entries, shelf, standings
from community_desk.ledgers.access import seen_books
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import EntryRow
from community_desk.ledgers.in_force import books_in_force
from community_desk.ledgers.paste import Taken, read_block
from community_desk.registry.residents import load_resident

if TYPE_CHECKING:
    from community_desk.desktop.tabs.ledgers.import_dialog import BookImport
    from community_desk.desktop.tabs.ledgers.print_dialog import PrintBookDialog

_LAST_BOOK = "ledgers/book"


class LedgersTab(BaseTab):
    """台账. ``book`` is the one shown."""

    subjects = ("ledgers", "registry")

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._reloading = False
        self._asking: QFileDialog | None = None
        self._importing: BookImport | None = None
        self.books = books_in_force(context.office)
        self.tree = BookTree(context)
        self.middle = EntriesPane(context, self)
        self.pane = EntryPane(context, self)
        columns = Columns(theme, [self.tree, self.middle, self.pane], [318, 690, 372], self)
        self.pages = LedgersPages(columns, page_makers(), context)
        fill_menu(context, self.tree.more_button, PAGES, self.pages.open)
        self.show_front = self.pages.show_first
        self.where = lambda: (
            page_shown("ledgers_page", self.pages)
            or Target("book", self.book.code, self.pane.shown_uid())
        )
        self.acts = {
            "new": self.middle.add_button,
            "export": self.middle.export_button,
            "print": self.middle.print_button,
        }
        tab_layout(theme, self).addWidget(self.pages, 1)
        self._fill_tree()
        self.book = self._first_book()
        self.tree.chosen.connect(self._show_book)
        self.tree.shelf_wanted.connect(self._open_or_put_away)
        self.middle.chosen.connect(self._entry_chosen)
        self.middle.opened.connect(self._entry_opened)
        self.middle.new_wanted.connect(self.start_new)
        self.middle.export_wanted.connect(self.ask_export)
        self.middle.import_wanted.connect(self.ask_import)
        self.middle.print_wanted.connect(self.print_book)
        self.middle.paste_wanted.connect(self.paste)
        self.middle.many_wanted.connect(self.enter_many)
        self.pane.written.connect(self._written)
        self.pane.reviewed.connect(self._tell)
        self.pane.wanted.connect(self._go_to)
        self.pane.resident_wanted.connect(self._go_to_entry_or_resident)
        self.pane.left.connect(self._back_to_table)
        self.pages.book_wanted.connect(
            lambda code, uid: self.open_target(Target("book", code, uid))
        )
        # Tab comes in at the table; what stands before it is reached after it.
        tab_through(*self.middle.by_tab(), *self.tree.by_tab())
        self.pages.left.connect(self.middle.table.setFocus)
        self.setFocusProxy(self.middle.table)
        if not self.tree.choose(self.book.code):
            self._show_book(self.book.code)

    def reload(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.reload()
        self._read_books()
        self._fill_tree()
        self.middle.show_count(self._counts[self.book.code])
        self._reloading = True
        self.middle.reload()
        self._reloading = False
        self.pane.refresh()

    def open_target(self, target: Target) -> None:
        """A book, perhaps with an entry or a resident; or a page."""
        if target.kind == "ledgers_page":
            self.pages.open(target.key).open_key(target.also)
            return
        self.pages.show_first()
        try:
            book = self.books.find(target.key)
        except DeskError as error:
            self.context.notify_error(error)
            return
        if book.code != self.book.code:
            self.tree.choose(book.code)
        if target.also:
            self._go_to_entry_or_resident(target.also)

    def take_focus(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.take_focus()
        else:  # an empty list is not shown
            pane = self.middle
            (pane.table if pane.table.isVisible() else pane.add_button).setFocus()

    def unsaved(self) -> bool:
        return self.pane.unsaved() or bool(self.pages.unsaved()[0])

    def show_unsaved(self) -> None:
        key, thing = self.pages.unsaved()
        if self.pane.unsaved() or not key:
            self.pages.show_first()
            self.pane.form.focus_first()
        else:
            self.pages.open(key).open_key(thing)

    def start_new(self) -> None:
        """Begins a new entry of the book."""
        self.pane.start_new()

    def ask_export(self) -> ExportBookDialog:
        """Asks what the book is taken out for, and where to."""
        dialog = ExportBookDialog(self.context, self.book, self)
        dialog.open()
        return dialog

    def ask_import(self) -> None:
        """Asks for the workbook in which the book was kept so far."""
        self._asking = ask_open(
            self,
            self.tr("选择以前的台账"),
            self.tr("表格文件 (*.xlsx *.xls *.ods *.csv)"),
            self.import_file,
        )

    def import_file(self, path: str) -> None:
        """Leads through the import of a workbook into the book."""
        # The steps of an import are loaded when they are first wanted, not at the start.
        from community_desk.desktop.tabs.ledgers.import_dialog import BookImport

        self._importing = BookImport(self.context, self.book, Path(path), self)
        self._importing.imported.connect(self._look_again)
        self._importing.open()

    def print_book(self) -> "PrintBookDialog":
        """Shows the pages of the book as they will print."""
        # What shows pages is loaded when it is first wanted, not at the start.
        from community_desk.desktop.tabs.ledgers.print_dialog import PrintBookDialog

        dialog = PrintBookDialog(self.context, self.book, self.window())
        dialog.open()
        return dialog

    def paste(self) -> PasteDialog | None:
        """Shows what is on the clipboard as lines of the book, to be added or not."""
        if not self.middle.take_button.isEnabled():
            return None
        text, shown = QGuiApplication.clipboard().text(), self.middle.columns_from_here()
        with self.telling():
            block = read_block(self.context.office, self.book, text, shown)
            dialog = PasteDialog(self.context, self.book, block, self)
            dialog.taken.connect(self._taken)
            dialog.open()
            return dialog
        return None

    def enter_many(self) -> ManyDialog:
        """Asks for residents, and enters them all."""
        dialog = ManyDialog(self.context, self.book, self)
        dialog.taken.connect(self._taken)
        dialog.open()
        return dialog

    def _shown(self) -> Target:
        return Target("book", self.book.code, self.pane.shown_uid())

    def _taken(self, taken: Taken) -> None:
        tell_taken(self.context, self.book, taken, self._look_again)
        self._look_again()

    def _look_again(self) -> None:
        self.context.tell_changed("ledgers")
        if not self.isVisible():
            self.reload()

    def _read_books(self) -> None:
        """Takes up books that were made or changed meanwhile."""
        books = books_in_force(self.context.office)
        if books is self.books:
            return
        self.books = books
        if books.find(self.book.code) != self.book:
            self._show_book(self.book.code)

    def _fill_tree(self) -> None:
        office = self.context.office
        self._counts = entries.counts(office, self.books)
        seen = seen_books(office, self.books)
        kept = [book for book in shelf.open_books(office, self.books) if book in seen]
        put_away = [book for book in seen if book not in kept]
        self.tree.show_books(kept, put_away, self._counts)

    def _first_book(self) -> Book:
        last = str(self.context.memory.value(_LAST_BOOK) or "")
        for book in self.books.books:
            if book.code == last and self.tree.is_open(last):
                return book
        seen = seen_books(self.context.office, self.books)
        in_use = [book for book in seen if self._counts[book.code].entries]
        kept = [book for book in in_use or seen if self.tree.is_open(book.code)]
        return (kept or seen)[0]

    def _show_book(self, code: str) -> None:
        self.book = self.books.find(code)
        self.context.memory.setValue(_LAST_BOOK, code)
        self.pane.show_book(self.book)
        self.middle.show_book(self.book, self._counts[code], is_open=self.tree.is_open(code))

    def _entry_chosen(self, row: EntryRow | None) -> None:
        if self.pane.is_new and self._reloading:
            return  # somebody is typing a new one
        if row is not None:
            if self.pane.entry is None or self.pane.entry.uid != row.uid:
                self.pane.show_entry(row.uid)
        elif not self.pane.is_new:
            self.pane.show_nothing()

    def _entry_opened(self, row: EntryRow) -> None:
        self.pane.show_entry(row.uid)
        self.pane.form.focus_first()

    def _written(self, uid: str) -> None:
        self.context.note("book", self.book.code)
        self._tell()
        self._go_to(uid)

    def _tell(self) -> None:
        self.context.tell_changed("ledgers")
        # The hub reloads only what is on the screen.
        if not self.isVisible():
            self.reload()

    def _go_to(self, uid: str) -> None:
        self.middle.go_to(uid)
        self.pane.show_entry(uid)

    def _back_to_table(self) -> None:
        row = self.middle.table.record()
        if row is None:
            self.pane.show_nothing()
        else:
            self.pane.show_entry(row.uid)
        self.middle.table.setFocus()

    def _go_to_entry_or_resident(self, uid: str) -> None:
        office = self.context.office
        try:
            self._go_to(entries.load_entry(office, self.book, uid).uid)
            return
        except DeskError:
            pass  # then it is a resident
        try:
            resident = load_resident(office, uid)
        except DeskError as error:
            self.context.notify_error(error)
            return
        for standing in standings.of_resident(office, resident.id):
            if standing.book == self.book.code and not standing.closed_on and self.book.once:
                self._go_to(standing.uid)
                text = self.tr("{name}已在这本台账里").format(name=resident.name)
                self.context.notify(text, meaning="neutral")
                return
        self.pane.start_new(uid)

    def _open_or_put_away(self) -> None:
        book, is_open = self.book, self.tree.is_open(self.book.code)
        self._set_open(book, not is_open)
        said = (
            self.tr("已停用《{book}》，里面的条目还在") if is_open else self.tr("已启用《{book}》")
        )
        self.context.notify(
            said.format(book=book.name),
            action=self.tr("撤销"),
            act=lambda: self._set_open(book, is_open),
        )

    def _set_open(self, book: Book, is_open: bool) -> None:
        with self.telling():
            shelf.set_open(self.context.office, book, is_open)
            self.context.tell_changed("ledgers")
            self._fill_tree()
            self.tree.choose(book.code)
            self._show_book(book.code)
