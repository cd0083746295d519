"""Pages of which it is put on record that they were printed or saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import Draw, PaperDialog


class NotedPaperDialog(PaperDialog):
    """A `PaperDialog`; ``note`` is told ``print`` or ``export`` before that is done."""

    def __init__(
        self,
        context: DeskContext,
        title: str,
        draw: Draw,
        note: Callable[[str], None],
        parent: QWidget,
        *,
        file_name: str = "",
        above: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, file_name or title, draw, parent, above=above)
        self._note = note

    def for_printer(self, pdf: bytes) -> bytes:
        self._note("print")
        return pdf

    def save_to(self, path: str) -> None:
        with self._context.telling():
            self._note("export")
            super().save_to(path)
