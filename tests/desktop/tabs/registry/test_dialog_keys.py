"""Every dialog of the registry by keys alone: Tab comes to all of it in the order of the eye, its
main key does the main thing, Esc leaves it, and the focus is back where it was.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.kit.buttons import MainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs import registry
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.blocks import set_block
from community_desk.registry.consents import record_consent
from community_desk.registry.import_roster import import_workbook
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from community_desk.registry.requests import answer_request, receive_request
from tests.desktop.by_tab import reaches_all
from tests.desktop.tabs.registry.conftest import ZHANG
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
WRONG = "340102198503070413"


@dataclass
class Desk:
    """The registry, and somebody who opens its dialogs."""

    tab: RegistryTab
    office: Office
    people: dict[str, Resident]
    folder: Path
    qtbot: QtBot

    def card_of(self, name: str) -> None:
        self.tab.go_to(self.people[name].uid)

    def page(self, key: str) -> QWidget:
        page = self.tab.pages.open(key)
        self.rest()
        return page

    def rest(self) -> None:
        """Until nothing is being worked at any more."""
        self.qtbot.waitUntil(lambda: not self.tab.context.tasks.is_busy())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def enter(self, button: QWidget) -> None:
        """Goes to a button and presses it by its key."""
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Return)

    def choose(self, button: QPushButton, words: str) -> None:
        """Chooses from the menu of a button."""
        button.setFocus()
        (action,) = [one for one in button.menu().actions() if one.text().startswith(words)]
        action.trigger()


@pytest.fixture
def desk(
    tab: RegistryTab, office: Office, people: dict[str, Resident], tmp_path: Path, qtbot
) -> Iterator[Desk]:
    home = {"household_number": "00127", "address": "幸福里3-2-501"}
    born = {"sex": "男", "birth_date": "2018-08-01", "relation": "子"}
    people["张子轩"] = add_person(office, "张子轩", **born, **home)
    desk = Desk(tab, office, people, tmp_path, qtbot)
    yield desk
    desk.rest()


def finding(desk: Desk) -> QWidget:
    for name, digit in (("周一", "1"), ("周二", "2")):
        add_person(desk.office, name, phone=f"1234{digit}")
    page = desk.page("health")
    page.open_finding("phone_invalid")
    assert len(page.lines) == 3
    return page


def life_event(key: str, name: str) -> Callable[[Desk], None]:
    def open_(desk: Desk) -> None:
        desk.card_of(name)
        desk.tab.card.life_button.setFocus()
        desk.tab.card.life_button.open(key)

    return open_


def coming_back(desk: Desk) -> None:
    family = [desk.people[name].uid for name in ("张伟", "李静", "张子轩")]
    life.move_out(desk.office, family, on="2026-01-01")
    life_event("return", "张伟")(desk)


def twins(desk: Desk) -> QWidget:
    add_person(desk.office, "张伟", id_number=WRONG, phone="13911112222", address="恒富小区1-1-1")
    return desk.page("duplicates")


def merging(desk: Desk) -> None:
    page = twins(desk)
    page.rows.setFocus()
    desk.qtbot.keyClick(page.rows, Qt.Key.Key_Return)


def merging_heads(desk: Desk) -> None:
    """The record of a head goes along to the other's household: those left need a new one."""
    add_person(
        desk.office, "张伟", id_number=WRONG, household_number="00140", relation="户主",
        address="恒富小区1-1-1",
    )  # fmt: skip
    page = desk.page("duplicates")
    page.rows.setFocus()
    desk.qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = opened()
    row = dialog.rows["household"]
    row.setFocus()
    desk.qtbot.keyClick(row, Qt.Key.Key_Right)
    assert dialog.head_form.isVisible()


def consent(desk: Desk) -> None:
    desk.card_of("张子轩")
    desk.enter(desk.tab.card.findChild(QPushButton, "consent"))


def standing_consent(desk: Desk) -> None:
    uid = desk.people["张子轩"].uid
    record_consent(desk.office, uid, guardian_name="李静", given_on="2026-01-01")
    consent(desk)


def consent_paper(desk: Desk) -> None:
    consent(desk)
    has_keys(opened(), desk.qtbot)
    desk.enter(opened().print_button)
    desk.rest()


def requests(desk: Desk, *, answered: bool = False) -> QWidget:
    asked = receive_request(desk.office, kind="access", resident_uid=desk.people["张伟"].uid)
    if answered:
        answer_request(desk.office, asked.uid, outcome="done", answer="", answered_on="2026-11-23")
    page = desk.page("requests")
    page.table.select_row(0)
    return page


def request(desk: Desk, *, answered: bool = False) -> None:
    page = requests(desk, answered=answered)
    page.table.setFocus()
    desk.qtbot.keyClick(page.table, Qt.Key.Key_Return)


def cleaning(desk: Desk) -> QWidget:
    left = add_person(desk.office, "钱进", address="幸福里3-2-502", relation="户主")
    add_entry(
        desk.office, load_books().find("0305"), resident_uid=desk.people["孙梅"].uid,
        typed={"残疾类别": "肢体"},
    )  # fmt: skip
    for uid in (left.uid, desk.people["孙梅"].uid):
        life.move_out(desk.office, [uid], on="2020-06-01")
    return desk.page("cleanup")


def roster(desk: Desk) -> Path:
    file = desk.folder / "名册.csv"
    file.write_text(
        f"姓名,身份证号,电话,住址,备用\n张伟,{ZHANG},13800000413,幸福里3-2-501,甲\n"
        "王小明,,13700000092,幸福里3-2-501,乙\n,,13700000093,幸福里3-2-502,丙\n",
        "utf-8",
    )
    return file


def imports(desk: Desk) -> QWidget:
    import_workbook(desk.office, roster(desk))
    return desk.page("imports")


def missing(desk: Desk) -> None:
    desk.enter(imports(desk).missing_button)


def wizard(steps: int) -> Callable[[Desk], None]:
    def open_(desk: Desk) -> None:
        desk.tab.people.import_button.setFocus()
        desk.tab._import_file(str(roster(desk)))
        desk.rest()
        for _ in range(steps):
            desk.qtbot.keyClick(opened(), Qt.Key.Key_S, CTRL)
            desk.rest()

    return open_


def block(desk: Desk) -> QWidget:
    desk.tab.list_people(Filter("幸福里", "3"))
    desk.enter(desk.tab.people.block_button)
    return desk.tab.pages.shown()


def block_plan(desk: Desk) -> None:
    desk.enter(block(desk).print_button)


def block_facts(desk: Desk) -> None:
    set_block(desk.office, "幸福里", "3", grid="第二网格", leader_phone="13800000412")
    desk.enter(block(desk).facts_button)


def area(desk: Desk) -> None:
    desk.enter(block(desk).area_button)


def printing(words: str) -> Callable[[Desk], None]:
    def open_(desk: Desk) -> None:
        desk.card_of("张伟")
        desk.choose(desk.tab.card.print_button, words)
        desk.rest()

    return open_


def new_list(desk: Desk) -> None:
    named_lists = desk.tab.places.named
    desk.tab.places.add_button.setFocus()
    named_lists.make_list()
    opened().add_line()


DIALOGS: dict[str, tuple[str, Callable[[Desk], object]]] = {
    "move in": ("MoveInDialog", life_event("move_in", "李静")),
    "return": ("ReturnDialog", coming_back),
    "move out": ("MoveOutDialog", life_event("move_out", "张伟")),
    "birth": ("BirthDialog", life_event("birth", "李静")),
    "death": ("DeathDialog", life_event("death", "张伟")),
    "marriage": ("MarryDialog", life_event("marriage", "李静")),
    "split": ("SplitDialog", life_event("split", "李静")),
    "new head": ("ChangeHeadDialog", life_event("head", "李静")),
    "move": ("MoveDialog", life_event("move", "李静")),
    "merge": ("MergeDialog", merging),
    "merge with a new head": ("MergeDialog", merging_heads),
    "merge by hand": ("TwoPeopleDialog", lambda d: d.enter(d.page("duplicates").by_hand)),
    "consent": ("ConsentDialog", consent),
    "consent that stands": ("ConsentDialog", standing_consent),
    "paper from a dialog": ("PaperDialog", consent_paper),
    "request": ("RequestDialog", lambda d: d.enter(d.page("requests").add_button)),
    "request to answer": ("AnswerDialog", request),
    "request answered": ("AnswerDialog", lambda d: request(d, answered=True)),
    "clean up": ("CleanupDialog", lambda d: d.enter(cleaning(d).clean_button)),
    "terms": ("TermsDialog", lambda d: d.enter(d.page("cleanup").terms_button)),
    "not in the roster": ("MissingDialog", missing),
    "import: columns": ("ImportWizard", wizard(0)),
    "import: what would happen": ("ImportWizard", wizard(1)),
    "import: what happened": ("ImportWizard", wizard(2)),
    "list": ("SavedListDialog", new_list),
    "export": ("ExportDialog", lambda d: d.enter(d.tab.people.export_button)),
    "day": ("DayDialog", lambda d: d.choose(d.tab.people.more_button, "查看某一天")),
    "sheet of a person": ("PersonSheetDialog", printing("居民核对单")),
    "sheet of a household": ("HouseholdSheetDialog", printing("户情表")),
    "grid and leader": ("BlockFactsDialog", block_facts),
    "area": ("AreaDialog", area),
    "plan of a block": ("BlockPlanDialog", block_plan),
    "statistics": ("StatisticsDialog", lambda d: d.enter(d.page("statistics").print_button)),
}


# What cannot be taken back has no key of its own; the main button is the one that leaves.
LEAVING_IS_MAIN = ("CleanupDialog",)


def opened() -> DeskDialog:
    """The dialog on top."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DeskDialog)
    return dialog


def has_keys(dialog: DeskDialog, qtbot: QtBot) -> None:
    """Waits until the dialog is up, and one can see where the keys go."""

    def is_up() -> bool:
        at = QApplication.focusWidget()
        return dialog.isAncestorOf(at) and not at.visibleRegion().isEmpty()

    dialog.activateWindow()
    qtbot.waitUntil(is_up)


def test_every_dialog_is_walked() -> None:
    for module in pkgutil.iter_modules(registry.__path__, f"{registry.__name__}."):
        importlib.import_module(module.name)

    def kinds(of: type[DeskDialog]) -> Iterator[type[DeskDialog]]:
        for kind in of.__subclasses__():
            yield kind
            yield from kinds(kind)

    below = {kind for kind in kinds(DeskDialog) if kind.__module__.startswith(registry.__name__)}
    here = {kind.__name__ for kind in below if not below & set(kind.__subclasses__())}
    assert here | {PaperDialog.__name__} == {kind for kind, _ in DIALOGS.values()}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_by_keys(name: str, desk: Desk, qtbot: QtBot) -> None:
    kind, open_ = DIALOGS[name]
    open_(desk)
    dialog = opened()
    assert type(dialog).__name__ == kind
    desk.rest()
    has_keys(dialog, qtbot)
    home = dialog.parentWidget().window()
    before = home.focusWidget()
    found = reaches_all(dialog, qtbot)
    (main,) = [each for each in dialog.findChildren(MainButton) if each.isVisible()]
    keys = [each.key() for each in dialog.findChildren(QShortcut)]
    assert kind in LEAVING_IS_MAIN or keys.count(main.key) == 1
    assert main.key.toString() in ("Ctrl+S", "Ctrl+P") or kind in LEAVING_IS_MAIN
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(found[0], Qt.Key.Key_Escape)
    assert before is not None
    assert home.focusWidget() is before


PAGES: dict[str, Callable[[Desk], QWidget]] = {
    "health": lambda desk: desk.page("health"),
    "a finding": finding,
    "clean-up": cleaning,
    "imports": imports,
    "duplicates": twins,
    "requests": requests,
    "statistics": lambda desk: desk.page("statistics"),
    "block": block,
    "nothing to clean": lambda desk: desk.page("cleanup"),
    "no import": lambda desk: desk.page("imports"),
    "no duplicates": lambda desk: desk.page("duplicates"),
    "no request": lambda desk: desk.page("requests"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_keys(name: str, desk: Desk, qtbot: QtBot) -> None:
    desk.card_of("李静")
    page = PAGES[name](desk)
    desk.rest()
    at = desk.tab.focusWidget()
    assert page.isAncestorOf(at)
    assert at.isVisible()
    reaches_all(page, qtbot)
    while desk.tab.pages.shown() is not None:
        desk.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert desk.tab.focusWidget() is desk.tab.people.table
