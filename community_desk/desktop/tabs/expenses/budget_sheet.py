"""The budget that holds, as it prints."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.office.office import Office


class BudgetSheetDialog(NotedPaperDialog):
    """A year's budget of one fund or (``""``) of all, by month or as a whole."""

    def __init__(
        self, context: DeskContext, year: int, fund: str, by_month: bool, parent: QWidget
    ) -> None:
        def draw(office: Office) -> bytes:
            # What draws paper is loaded when it is first wanted.
            from community_desk.expenses.budget_paper import budget_paper, budget_sheet

            return budget_paper(office, budget_sheet(office, year, fund, by_month=by_month))

        def note(action: str) -> None:
            from community_desk.expenses.budget_paper import budget_sheet, note_budget

            note_budget(context.office, budget_sheet(context.office, year, fund), action)

        title = self.tr("{year} 年预算表").format(year=year)
        super().__init__(context, title, draw, note, parent)
