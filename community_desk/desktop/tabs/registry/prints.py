"""打印: the papers about the person on the card, and those of the pages."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckBox
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.noted_paper import NotedPaperDialog
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.office.office import Office
from community_desk.registry.records import Resident


class PersonSheetDialog(PaperDialog):
    """居民核对单 of one person."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        title = self.tr("{name}的居民核对单").format(name=person.name)
        super().__init__(
            *(context, title, title, lambda office: _person_sheet(office, person), parent),
            job_name=self.tr("居民核对单"),
        )


class HouseholdSheetDialog(PaperDialog):
    """户情表 of a person's household; numbers are written out only where one asks for it."""

    def __init__(self, context: DeskContext, person: Resident, parent: QWidget) -> None:
        self.full_box = CheckBox(context.theme, self.tr("证件号码和电话写全"))
        self._uid = person.uid
        title = self.tr("{name}一户的户情表").format(name=person.name)
        super().__init__(
            *(context, title, title, self._sheet(), parent),
            job_name=self.tr("户情表"),
            above=self.full_box,
        )
        self.full_box.toggled.connect(lambda: self.draw(self._sheet()))

    def _sheet(self) -> Callable[[Office], bytes]:
        # Here and below, what draws paper is loaded when it is first wanted.
        from community_desk.registry.sheets import household_sheet

        uid, full = self._uid, self.full_box.isChecked()
        return lambda office: household_sheet(office, uid, full=full)


class BlockPlanDialog(PaperDialog):
    """The plan of a block; ``title`` names it."""

    def __init__(
        self, context: DeskContext, title: str, compound: str, block: str, parent: QWidget
    ) -> None:
        from community_desk.registry.overviews import block_plan

        words = self.tr("{block} 楼栋图").format(block=title)
        super().__init__(
            context, words, words, lambda office: block_plan(office, compound, block), parent
        )


class StatisticsDialog(NotedPaperDialog):
    """The statistics of a compound, or of everybody."""

    def __init__(
        self, context: DeskContext, where: str, compound: str | None, parent: QWidget
    ) -> None:
        from community_desk.registry.overviews import note_statistics, statistics_paper

        words = self.tr("{where} 居民统计表").format(where=where)
        super().__init__(
            *(context, words, lambda office: statistics_paper(office, compound)),
            lambda action: note_statistics(context.office, compound, action),
            parent,
        )


class PrintButton(IconButton):
    """The button of the card, with the papers about the person as its menu."""

    def __init__(self, context: DeskContext, person: Callable[[], Resident | None]) -> None:
        super().__init__(context.theme, self.tr("打印"), icon="printer")
        self._context, self._person = context, person
        menu = QMenu(self)
        person_sheet = menu.addAction(self.tr("居民核对单…"))
        household_sheet = menu.addAction(self.tr("户情表…"))
        tie(context, "registry.print", self, person_sheet, household_sheet)
        person_sheet.triggered.connect(self.print_person)
        household_sheet.triggered.connect(self.print_household)
        self.setMenu(menu)

    def print_person(self) -> None:
        """Shows 居民核对单."""
        if (person := self._person()) is not None:
            PersonSheetDialog(self._context, person, self.window()).open()

    def print_household(self) -> None:
        """Shows 户情表."""
        if (person := self._person()) is not None:
            HouseholdSheetDialog(self._context, person, self.window()).open()


def _person_sheet(office: Office, person: Resident) -> bytes:
    from community_desk.certificates import held as letters
    from community_desk.ledgers import held as ledgers
    from community_desk.registry.sheets import person_sheet

    held = [*ledgers.held_of(office, person.id), *letters.held_of(office, person.id)]
    return person_sheet(office, person.uid, held=held)
