"""今日待办 as it prints."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.office.office import Office


class TodaySheetDialog(PaperDialog):
    """The page; printing and saving it are on record."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        title = self.tr("今日待办")
        super().__init__(context, title, title, _draw, parent)

    def for_printer(self, pdf: bytes) -> bytes:
        self._note("print")
        return pdf

    def save_to(self, path: str) -> None:
        with self._context.telling():
            self._note("export")
            super().save_to(path)

    def _note(self, action: str) -> None:
        from community_desk.waiting.sheet import note_sheet

        note_sheet(self._context.office, action)


def _draw(office: Office) -> bytes:
    from community_desk.waiting.sheet import today_sheet

    return today_sheet(office)
