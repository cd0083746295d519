"""The files of the entry that is shown: those that are stored, and those of a new one, which are
written with it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.attached_sketches import Sketches
from community_desk.desktop.attachment_dialog import AttachmentDialog, Kept
from community_desk.desktop.attachment_field import ShownFile
from community_desk.desktop.context import DeskContext
from community_desk.desktop.held_files import HeldFiles
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.errors import DeskError
from community_desk.ledgers import attachments
from community_desk.ledgers.attachments import Attachment
from community_desk.ledgers.definitions import Book
from community_desk.office.attached_files import NewFile
from community_desk.office.office import Office


class EntryFiles(QObject):
    """``changed`` says that files of a stored entry were written; ``kept`` that a new one has
    others now; ``drawn`` that a small picture is up."""

    changed = Signal()
    kept = Signal()
    drawn = Signal(str)

    def __init__(self, context: DeskContext, form: EntryForm, pane: QWidget) -> None:
        super().__init__(pane)
        self._context, self._form, self._pane = context, form, pane
        self._book: Book | None = None
        self._entry_uid = ""
        self._new = HeldFiles()
        self._stored: dict[str, Attachment] = {}
        self._sketches = Sketches(context, pane)
        self._sketches.drawn.connect(self.drawn)
        self.dialog: AttachmentDialog | None = None
        form.files_given.connect(self._put_in)
        form.files_failed.connect(self._failed)
        form.file_opened.connect(self._open)
        form.file_removed.connect(self._remove)

    def begin_new(self, book: Book, files: Sequence[NewFile] = ()) -> None:
        """A new entry, with files that were put in before."""
        self._book, self._entry_uid, self._stored = book, "", {}
        self._sketches.clear()
        self.settle()
        self._new.add(files)
        self._show()

    def show_entry(self, book: Book, uid: str) -> None:
        """The files of a stored entry."""
        if uid != self._entry_uid:
            self._sketches.clear()
        self._book, self._entry_uid = book, uid
        self.settle()
        found: list[Attachment] = []
        if self._form.file_fields():
            with self._context.telling():
                found = attachments.attachments_of(self._context.office, book, uid)
        self._stored = {each.uid: each for each in found}
        self._show()

    def new_files(self) -> list[NewFile]:
        """What is to be written with a new entry."""
        return self._new.files()

    def settle(self) -> None:
        """What was put in is written, or given up."""
        self._new.clear()

    def _put_in(self, column: str, files: list[NewFile]) -> None:
        self._form.show_error(column, "")
        if self._entry_uid:
            self._store(column, files)
            return
        try:
            self._new.add(files)
        except DeskError as error:
            self._failed(column, error)
            return
        self._show()
        self.kept.emit()

    def _store(self, column: str, files: list[NewFile]) -> None:
        book, office = self._shown_book(), self._context.office
        try:
            added = attachments.add_attachments(office, book, self._entry_uid, files)
        except DeskError as error:
            self._failed(column, error)
            return
        names = "、".join(each.name for each in added)
        text = self.tr("已放入：{names}").format(names=names)
        self._tell(text, lambda: self._take_back(book, added))

    def _take_back(self, book: Book, added: list[Attachment]) -> None:
        for each in added:
            why = self.tr("撤销放入")
            attachments.remove_attachment(self._context.office, book, each.uid, why)

    def _remove(self, column: str, key: str, why: str) -> None:
        self._form.show_error(column, "")
        if (file := self._new.take(key)) is not None:
            self._show()
            self.kept.emit()
            text = self.tr("已移除：{name}").format(name=file.name)
            back = self.tr("撤销")
            self._context.notify(text, action=back, act=lambda: self._put_in_again(column, file))
            return
        book, office = self._shown_book(), self._context.office
        try:
            removed = attachments.remove_attachment(office, book, key, why)
        except DeskError as error:
            self._failed(column, error)
            return
        text = self.tr("已移除：{name}").format(name=removed.attachment.name)
        self._tell(text, lambda: attachments.put_back(office, book, removed))

    def _put_in_again(self, column: str, file: NewFile) -> None:
        if not self._entry_uid and column in self._form.file_fields():
            self._put_in(column, [file])

    def _tell(self, text: str, back: Callable[[], None]) -> None:
        def undo() -> None:
            with self._context.telling():
                back()
                self.changed.emit()

        self._context.notify(text, action=self.tr("撤销"), act=undo)
        self.changed.emit()

    def _failed(self, column: str, error: DeskError) -> None:
        self._form.show_error(column, self._context.say_error(error))

    def _open(self, column: str, key: str) -> None:
        book, office = self._shown_book(), self._context.office
        with self._context.telling():
            file, kept = self._new.find(key), None
            if file is None:
                loaded = attachments.load_attachment(office, book, key)
                was = loaded.attachment
                file = NewFile(column, was.name, was.kind, loaded.content)
                kept = Kept(
                    was.added_by,
                    was.added_at,
                    lambda path, why: attachments.take_out(office, book, key, path, reason=why),
                )
            self.dialog = AttachmentDialog(self._context, file, self._pane, kept)
            self.dialog.open()

    def _show(self) -> None:
        for column, field in self._form.file_fields().items():
            new = self._new.shown(column)
            stored = [
                ShownFile(each.uid, each.name, each.kind, each.size)
                for each in self._stored.values()
                if each.column == column
            ]
            field.show_files([*stored, *new], asks_why=bool(self._entry_uid))
            tie(self._context, "ledgers.reveal", *field.buttons.values())
            tie(self._context, "ledgers.edit", *field.removals())
            for file in (*stored, *new):
                self._sketch(column, file)

    def _sketch(self, column: str, file: ShownFile) -> None:
        book, new = self._shown_book(), self._new.find(file.key)

        def content(office: Office) -> bytes:
            return new.content if new else attachments.load_for_thumbnail(office, book, file.key)

        self._sketches.show(lambda: self._form.file_fields().get(column), file, content)

    def _shown_book(self) -> Book:
        assert self._book is not None
        return self._book
