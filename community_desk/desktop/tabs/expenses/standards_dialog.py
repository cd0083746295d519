"""The sheet of the funding rules as it prints."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.expenses.expected import Choices, expected
from community_desk.office.office import Office


class StandardsDialog(PaperDialog):
    """One page for an office of some size, by some choices. Printing and saving is on record."""

    def __init__(
        self,
        context: DeskContext,
        counts: Mapping[str, int],
        choices: Choices,
        year: int,
        parent: QWidget,
    ) -> None:
        self._counts, self._year = counts, year
        title = self.tr("{year} 年经费标准对照表").format(year=year)

        def draw(office: Office) -> bytes:
            # What draws paper is loaded when it is first wanted.
            from community_desk.expenses.standards_paper import standards_paper

            found = expected(office, counts, year, choices)
            return standards_paper(office, found, counts, choices, year)

        super().__init__(context, title, title, draw, parent)

    def for_printer(self, pdf: bytes) -> bytes:
        self._note("print")
        return pdf

    def save_to(self, path: str) -> None:
        self._note("export")
        super().save_to(path)

    def _note(self, action: str) -> None:
        from community_desk.expenses.standards_paper import note_standards

        note_standards(self._context.office, action, self._counts, self._year)
