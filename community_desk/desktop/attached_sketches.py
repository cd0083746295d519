"""Small pictures of the files in a field, drawn beside the window, each once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from community_desk.desktop.attachment_field import SKETCH, AttachmentField, ShownFile
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.sketches import sketch
from community_desk.office.office import Office


class Sketches(QObject):
    """``drawn`` carries the key of a file whose picture is up, or cannot be drawn."""

    drawn = Signal(str)

    def __init__(self, context: DeskContext, pane: QWidget) -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane
        self._images: dict[str, QImage] = {}

    def clear(self) -> None:
        """Forgets the pictures."""
        self._images.clear()

    def show(
        self,
        field: Callable[[], AttachmentField | None],
        file: ShownFile,
        content: Callable[[Office], bytes],
    ) -> None:
        """Shows the picture of a file in the ``field`` that holds it by then; ``content`` reads
        its bytes beside the window.
        """
        side = round(self._context.theme.px(SKETCH) * self._pane.devicePixelRatioF())

        def up(image: QImage | None) -> None:
            if image is not None:
                self._images[file.key] = image
                self._put(field(), file.key)
            self.drawn.emit(file.key)

        if file.key in self._images:
            self._put(field(), file.key)
            return
        self._context.tasks.run(
            lambda office, told: sketch(content(office), file.kind, side),
            up,
            failure=lambda error: None,  # gone meanwhile is no trouble for a picture
        )

    def _put(self, field: AttachmentField | None, key: str) -> None:
        if field is not None and key in field.buttons:
            field.buttons[key].show_sketch(self._images[key])
