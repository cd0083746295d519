"""Writing what was typed into the entry that is shown, or that nothing has changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.ledgers.changed_notice import say_reviewed
from community_desk.errors import DeskError
from community_desk.ledgers import entries
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.reviews import review_entries

if TYPE_CHECKING:
    from community_desk.desktop.tabs.ledgers.entry import EntryPane


class EntrySaving(QObject):
    """Saves and reviews what the pane shows; what cannot be taken is said at its field."""

    def __init__(self, context: DeskContext, pane: "EntryPane") -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane

    def save(self) -> None:
        """Enters the new entry, or writes what was typed into the one that is shown."""
        pane, office = self._pane, self._context.office
        if pane.book is None or not pane.form.isVisibleTo(pane):
            return
        book, changes = pane.book, pane.form.changes()
        if pane.is_new:
            resident_uid, files = pane.resident_uid or None, pane.files.new_files()
            self._write(
                lambda: entries.add_entry(
                    office, book, resident_uid=resident_uid, typed=changes, files=files
                ),
                self.tr("已登记"),
            )
        elif pane.entry is not None and pane.save_button.isVisibleTo(pane):
            if not changes:
                text = self.tr("没有改动；核对过没有变化，就点“核实无变化”。")
                self._context.notify(text, meaning="neutral")
                return
            entry = pane.entry
            self._write(
                lambda: entries.change_entry(
                    office, book, entry.uid, changes, revision=entry.revision
                ),
                self.tr("已保存"),
            )

    def review(self) -> None:
        """Notes that somebody looked and nothing has changed."""
        pane = self._pane
        if pane.book is None or pane.entry is None or pane.review_button.isHidden():
            return
        if pane.form.changes():
            text = self.tr("有改动还没有保存；保存了就算核实过。")
            self._context.notify(text, meaning="due")
            return
        entry = pane.entry
        try:
            done = review_entries(
                self._context.office, [(pane.book.code, entry.uid, entry.revision)]
            )
        except DeskError as error:
            self._say_error(error)
            return
        say_reviewed(self._context, self.tr("已记下：今天核实，没有变化"), done)
        pane.reviewed.emit()

    def _write(self, act: Callable[[], Entry], said: str) -> None:
        pane = self._pane
        pane.form.clear_errors()
        try:
            entry = act()
        except DeskError as error:
            self._say_error(error)
            return
        pane.settle()
        pane.is_new = False
        pane.entry = entry
        self._context.notify(said)
        pane.written.emit(entry.uid)

    def _say_error(self, error: DeskError) -> None:
        if self._pane.form.show_refused(error):
            return
        if error.code == "changed_meanwhile":
            self._context.notify(
                self._context.say_error(error),
                meaning="refused",
                action=self.tr("看新内容"),
                act=self._show_anew,
            )
        else:
            self._context.notify_error(error)

    def _show_anew(self) -> None:
        if self._pane.entry is not None:
            self._pane.settle()
            self._pane.show_entry(self._pane.entry.uid)
