"""今日待办 as it prints."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.office.office import Office


class TodaySheetDialog(NotedPaperDialog):
    """The page; printing and saving it are on record."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        def note(action: str) -> None:
            from community_desk.waiting.sheet import note_sheet

            note_sheet(context.office, action)

        super().__init__(context, self.tr("今日待办"), _draw, note, parent)


def _draw(office: Office) -> bytes:
    from community_desk.waiting.sheet import today_sheet

    return today_sheet(office)
