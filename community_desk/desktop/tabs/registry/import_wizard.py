"""导入名册, in three steps: what the columns are, what would happen, and what happened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.registry.import_columns import ColumnsSource, ColumnsStep
from community_desk.desktop.tabs.registry.import_done import DoneStep
from community_desk.desktop.tabs.registry.import_review import ReviewStep
from community_desk.desktop.tabs.registry.import_steps import ImportSteps, StepWords
from community_desk.desktop.tabs.registry.import_words import field_choices
from community_desk.desktop.tasks import Progress
from community_desk.office.office import Office
from community_desk.registry.import_compare import Comparison, compare_roster
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_roster
from community_desk.registry.roster_columns import sheets_of_roster
from community_desk.workbooks.columns import WorkbookCorrections
from community_desk.workbooks.opened import Workbook


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What a wizard that was closed had got to: nothing that was said is lost."""

    roster: Workbook
    corrections: WorkbookCorrections
    kept: frozenset[tuple[str, str]]


class ImportWizard(ImportSteps):
    """Leads through the import of a roster. ``people_wanted`` carries a `Filter` and its title:
    the wizard is done then. Closed before its end it offers to ``go_on`` where something was said
    already.
    """

    people_wanted = Signal(object, str)
    action = "registry.import"

    def __init__(
        self,
        context: DeskContext,
        path: Path,
        parent: QWidget,
        unfinished: Unfinished | None = None,
        *,
        go_on: Callable[[Unfinished], None] | None = None,
    ) -> None:
        self._again = go_on
        self.review, self.done_step = ReviewStep(context), DoneStep(context)
        source = ColumnsSource(
            lambda roster, told: sheets_of_roster(context.office, roster, told),
            lambda: field_choices(context),
            QCoreApplication.translate("ImportWizard", "没有居民"),
        )
        words = StepWords(
            QCoreApplication.translate("ImportWizard", "导入名册"),
            QCoreApplication.translate(
                "ImportWizard", "“{file}”里没有找到姓名；请指出哪一栏是姓名。"
            ),
            QCoreApplication.translate("ImportWizard", "正在和已登记的居民核对…"),
        )
        super().__init__(
            context,
            path,
            parent,
            words,
            columns=ColumnsStep(context, source),
            review=self.review,
            end=self.done_step,
        )
        self.review.decided.connect(self.say_review)
        self.done_step.people_wanted.connect(self._leave_for_people)
        if unfinished is None:
            self.begin()
        else:
            self.review.kept = set(unfinished.kept)
            self.opened(unfinished.roster, unfinished.corrections)

    def compare(self, office: Office, progress: Progress) -> Comparison:
        """The roster beside the registry."""
        return compare_roster(
            office, self.roster(), corrections=self.columns.corrections, progress=progress
        )

    def bring_in(self, office: Office, progress: Progress) -> ImportReport:
        """Imports but for the changes that are kept back."""
        return import_roster(
            office,
            self.roster(),
            corrections=self.columns.corrections,
            keep=frozenset(self.review.kept),
            progress=progress,
        )

    def show_found(self, found: Comparison) -> None:
        """Shows who is new, what changes, and who is missing."""
        self.review.show_comparison(found)

    def show_end(self, report: ImportReport) -> None:
        """Says what the import did."""
        self.done_step.show_report(report)

    def left_early(self) -> None:
        """Offers to go on where something was said already."""
        corrections, kept, again = self.columns.corrections, self.review.kept, self._again
        if again is None or self._roster is None or self.is_done():
            return
        if corrections or kept:
            unfinished = Unfinished(self._roster, corrections, frozenset(kept))
            self._context.notify(
                self.tr("没有导入"),
                meaning="neutral",
                action=self.tr("继续导入"),
                act=partial(again, unfinished),
            )

    def _leave_for_people(self, which: object, title: str) -> None:
        self.accept()
        self.people_wanted.emit(which, title)
