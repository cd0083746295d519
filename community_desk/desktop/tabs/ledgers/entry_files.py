"""The files of the entry that is shown: those that are stored, and those of a new one, which are
written with it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.sketches import sketch
from community_desk.desktop.tabs.ledgers.attachment_dialog import AttachmentDialog
from community_desk.desktop.tabs.ledgers.attachment_field import (
    SKETCH,
    ShownFile,
)
from community_desk.desktop.tabs.ledgers.entry_form import EntryForm
from community_desk.errors import DeskError
from community_desk.ledgers import attachments
from community_desk.ledgers.attachments import Attachment, Loaded
from community_desk.ledgers.definitions import Book
from community_desk.office.attached_files import NewFile, check_new
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
        self._new: dict[str, NewFile] = {}
        self._stored: dict[str, Attachment] = {}
        self._sketches: dict[str, QImage] = {}
        self._numbered = 0
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
        self._keep(files)
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
        return list(self._new.values())

    def settle(self) -> None:
        """What was put in is written, or given up."""
        self._new = {}

    def _put_in(self, column: str, files: list[NewFile]) -> None:
        self._form.show_error(column, "")
        if self._entry_uid:
            self._store(column, files)
            return
        there = [(each.place, each.sha256) for each in self._new.values()]
        try:
            check_new(files, there)
        except DeskError as error:
            self._failed(column, error)
            return
        self._keep(files)
        self._show()
        self.kept.emit()

    def _keep(self, files: Sequence[NewFile]) -> None:
        for file in files:
            self._numbered += 1
            self._new[f"new {self._numbered}"] = file

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
        if key in self._new:
            file = self._new.pop(key)
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
        book = self._shown_book()
        with self._context.telling():
            file: NewFile | Loaded = (
                self._new[key]
                if key in self._new
                else attachments.load_attachment(self._context.office, book, key)
            )
            self.dialog = AttachmentDialog(self._context, book, file, self._pane)
            self.dialog.open()

    def _show(self) -> None:
        for column, field in self._form.file_fields().items():
            new = [
                ShownFile(key, file.name, file.kind, len(file.content))
                for key, file in self._new.items()
                if file.place == column
            ]
            stored = [
                ShownFile(each.uid, each.name, each.kind, each.size)
                for each in self._stored.values()
                if each.column == column
            ]
            field.show_files([*stored, *new], asks_why=bool(self._entry_uid))
            for file in (*stored, *new):
                self._sketch(column, file)

    def _sketch(self, column: str, file: ShownFile) -> None:
        book, new, kind = self._shown_book(), self._new.get(file.key), file.kind
        side = round(self._context.theme.px(SKETCH) * self._pane.devicePixelRatioF())

        def draw(office: Office, told: object) -> QImage | None:
            content = new.content if new else attachments.load_for_thumbnail(office, book, file.key)
            return sketch(content, kind, side)

        def show(image: QImage | None) -> None:
            if image is not None:
                self._sketches[file.key] = image
                self._show_sketch(column, file.key)
            self.drawn.emit(file.key)

        if file.key in self._sketches:
            self._show_sketch(column, file.key)
        else:
            # Gone meanwhile is no trouble for a picture.
            self._context.tasks.run(draw, show, failure=lambda error: None)

    def _show_sketch(self, column: str, key: str) -> None:
        field = self._form.file_fields().get(column)
        if field is not None and key in field.buttons:
            field.buttons[key].show_sketch(self._sketches[key])

    def _shown_book(self) -> Book:
        assert self._book is not None
        return self._book
