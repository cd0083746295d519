"""Files of something that is not written yet: they are held until it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from community_desk.desktop.attached_sketches import Sketches
from community_desk.desktop.attachment_dialog import AttachmentDialog
from community_desk.desktop.attachment_field import AttachmentField, ShownFile
from community_desk.desktop.context import DeskContext
from community_desk.errors import DeskError
from community_desk.office.attached_files import NewFile, check_new
from community_desk.office.office import Office


class HeldFiles:
    """Files with keys of their own, in the order in which they were given."""

    def __init__(self) -> None:
        self._files: dict[str, NewFile] = {}
        self._numbered = 0

    def add(self, files: Sequence[NewFile]) -> None:
        """Holds these too. Raises `RuleSaysNoError` for one that its place has already."""
        check_new(files, [(each.place, each.sha256) for each in self._files.values()])
        for file in files:
            self._numbered += 1
            self._files[f"new {self._numbered}"] = file

    def take(self, key: str) -> NewFile | None:
        """Gives a file up, and out; None where it is not held."""
        return self._files.pop(key, None)

    def find(self, key: str) -> NewFile | None:
        """A file that is held, or None."""
        return self._files.get(key)

    def files(self) -> list[NewFile]:
        """All of them."""
        return list(self._files.values())

    def shown(self, place: str) -> list[ShownFile]:
        """Those of a place, as a field shows them."""
        return [
            ShownFile(key, file.name, file.kind, len(file.content))
            for key, file in self._files.items()
            if file.place == place
        ]

    def clear(self) -> None:
        """Gives all of them up."""
        self._files.clear()


class HeldFilesField(AttachmentField):
    """The field of a form for something new. What cannot be put in is told by ``failed``."""

    def __init__(self, context: DeskContext, place: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, place, context.office.today, parent)
        self._context, self._held = context, HeldFiles()
        self.sketches = Sketches(context, self)
        self.dialog: AttachmentDialog | None = None
        self.given.connect(self._add)
        self.opened.connect(self._open)
        self.removed.connect(self._drop)

    def files(self) -> tuple[NewFile, ...]:
        """What is to be written."""
        return tuple(self._held.files())

    def clear(self) -> None:
        """Makes room for the next."""
        self._held.clear()
        self._show()

    def _add(self, files: list[NewFile]) -> None:
        try:
            self._held.add(files)
        except DeskError as error:
            self.failed.emit(error)
            return
        self._show()
        self.edited.emit()

    def _drop(self, key: str, why: str) -> None:
        self._held.take(key)
        self._show()
        self.edited.emit()

    def _open(self, key: str) -> None:
        file = self._held.find(key)
        assert file is not None
        self.dialog = AttachmentDialog(self._context, file, self)
        self.dialog.open()

    def _show(self) -> None:
        shown = self._held.shown(self._place)
        self.show_files(shown, asks_why=False)
        for each, file in zip(shown, self._held.files(), strict=True):
            self.sketches.show(lambda: self, each, partial(_content_of, file))


def _content_of(file: NewFile, _office: Office) -> bytes:
    return file.content
