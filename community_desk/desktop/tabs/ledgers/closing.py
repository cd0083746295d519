"""Closing the entry that is shown, with its reason, and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.ledgers.dialogs import CloseEntryDialog
from community_desk.ledgers import entries
from community_desk.ledgers.definitions import Book

if TYPE_CHECKING:
    from community_desk.desktop.tabs.ledgers.entry import EntryPane


class EntryClosing(QObject):
    """Closes and reopens what the pane shows."""

    def __init__(self, context: DeskContext, pane: "EntryPane") -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane
        self.dialog: CloseEntryDialog | None = None

    def ask(self) -> CloseEntryDialog | None:
        """Asks why the entry is closed, and closes it."""
        book, entry = self._pane.book, self._pane.entry
        if book is None or entry is None or entry.closed_on:
            return None
        title = self._pane.heading.title_of(book, entry)
        self.dialog = CloseEntryDialog(self._context, title, self._pane)
        self.dialog.wanted.connect(self.close)
        self.dialog.open()
        return self.dialog

    def close(self, reason: str) -> None:
        """Closes the entry that is shown."""
        book, entry = self._pane.book, self._pane.entry
        if book is None or entry is None:
            return
        title = self._pane.heading.title_of(book, entry)
        with self._context.telling():
            entries.close_entry(self._context.office, book, entry.uid, reason)
            self._pane.settle()
            text = self.tr("已注销：{title}").format(title=title)
            back = self.tr("撤销")
            self._context.notify(text, action=back, act=lambda: self._reopen(book, entry.uid))
            self._context.tell_changed("ledgers")

    def reopen_shown(self) -> None:
        """Takes the entry that is shown up again."""
        if self._pane.book is not None and self._pane.entry is not None:
            self._reopen(self._pane.book, self._pane.entry.uid)

    def _reopen(self, book: Book, uid: str) -> None:
        with self._context.telling():
            entries.reopen_entry(self._context.office, book, uid)
            self._context.tell_changed("ledgers")
            if book is self._pane.book:
                self._pane.wanted.emit(uid)
