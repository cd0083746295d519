"""The sheet of the funding rules as it prints."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.expenses.expected import Choices, expected
from community_desk.office.office import Office


class StandardsDialog(NotedPaperDialog):
    """One page for an office of some size, by some choices."""

    def __init__(
        self,
        context: DeskContext,
        counts: Mapping[str, int],
        choices: Choices,
        year: int,
        parent: QWidget,
    ) -> None:
        def draw(office: Office) -> bytes:
            # What draws paper is loaded when it is first wanted.
            from community_desk.expenses.standards_paper import standards_paper

            found = expected(office, counts, year, choices)
            return standards_paper(office, found, counts, choices, year)

        def note(action: str) -> None:
            from community_desk.expenses.standards_paper import note_standards

            note_standards(context.office, action, counts, year)

        title = self.tr("{year} 年经费标准对照表").format(year=year)
        super().__init__(context, title, draw, note, parent)
