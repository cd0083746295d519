"""Papers from the card and from the pages: the very bytes, shown and saved."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QMenu

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry.prints import (
    BlockPlanDialog,
    HouseholdSheetDialog,
    PersonSheetDialog,
    StatisticsDialog,
)
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from community_desk.registry.records import Resident
from tests.desktop.tabs.registry.conftest import ZHANG
from tests.people import add_person
from tests.printing.papers import text_of


def shown(dialog: PaperDialog, qtbot) -> str:
    """What stands on the pages, once they are there."""
    qtbot.waitUntil(dialog.print_button.isEnabled)
    return text_of(dialog.preview.pdf())


@pytest.mark.parametrize(
    ("position", "kind", "words"),
    [(0, PersonSheetDialog, ("居民核对单", ZHANG)), (1, HouseholdSheetDialog, ("户情表", "李静"))],
)
def test_the_menu_of_the_card(
    tab: RegistryTab, people: dict[str, Resident], qtbot, position: int, kind, words
) -> None:
    tab.go_to(people["张伟"].uid)
    menu = tab.card.print_button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[position].trigger()
    (dialog,) = tab.window().findChildren(kind)
    text = shown(dialog, qtbot)
    assert all(word in text for word in words)
    dialog.reject()


def test_numbers_of_a_household_are_whole_only_when_asked_for(
    context: DeskContext, office: Office, people: dict[str, Resident], tab: RegistryTab, qtbot
) -> None:
    dialog = HouseholdSheetDialog(context, people["张伟"], tab)
    dialog.open()
    assert ZHANG not in shown(dialog, qtbot)
    with qtbot.waitSignal(dialog.drawn):
        qtbot.keyClick(dialog.full_box, Qt.Key.Key_Space)
    assert ZHANG in shown(dialog, qtbot)
    rows = audit.recent(office.db, subject_uid=people["张伟"].uid, limit=2)
    assert [json.loads(row.new)["full"] for row in rows] == [True, False]
    dialog.reject()


def test_saving_writes_the_bytes_that_are_shown(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, tmp_path: Path, qtbot
) -> None:
    dialog = PersonSheetDialog(context, people["孙梅"], tab)
    dialog.open()
    shown(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.asking.selectedFiles()[0].endswith("孙梅的居民核对单.pdf")
    dialog.asking.reject()
    dialog.save_to(str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "sheet.pdf").read_bytes() == dialog.preview.pdf()
    dialog.reject()


@pytest.mark.parametrize(
    ("kind", "name"), [(PersonSheetDialog, "居民核对单"), (HouseholdSheetDialog, "户情表")]
)
def test_the_queue_of_the_printer_is_told_what_it_is_and_nobody_s_name(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, qtbot, kind, name: str
) -> None:
    dialog = kind(context, people["张伟"], tab)
    dialog.open()
    shown(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (asking,) = dialog.findChildren(QPrintDialog)
    assert asking.printer().docName() == name
    asking.reject()
    dialog.reject()


def test_the_page_is_looked_at_by_keys(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, qtbot
) -> None:
    dialog = HouseholdSheetDialog(context, people["张伟"], tab)
    dialog.open()
    shown(dialog, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.full_box  # what is asked first keeps the keys
    pages = dialog.preview._pages
    fitting = pages.width()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        qtbot.keyClick(dialog.full_box, key, Qt.KeyboardModifier.ControlModifier)
    assert pages.width() > fitting
    dialog.preview.take_focus()
    scroll, bar = dialog.focusWidget(), dialog.preview._scroll.verticalScrollBar()
    places = []
    for key in ("Down", "PageDown", "Up", "End", "Home"):
        qtbot.keyClick(scroll, getattr(Qt.Key, f"Key_{key}"))
        places.append(bar.value())
    assert 0 < places[2] < places[0] + places[1]
    assert places[0] < places[1]
    assert places[3:] == [bar.maximum(), 0]
    qtbot.keyClick(scroll, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.width() == fitting
    dialog.reject()


def test_what_is_asked_has_the_keys_though_the_page_is_there_first(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, qtbot
) -> None:
    dialog = HouseholdSheetDialog(context, people["张伟"], tab)
    shown(dialog, qtbot)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.full_box
    dialog.reject()


def test_the_keys_go_to_the_page_once_it_is_there(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, qtbot
) -> None:
    dialog = PersonSheetDialog(context, people["张伟"], tab)
    dialog.open()
    shown(dialog, qtbot)
    qtbot.waitUntil(dialog.preview._scroll.hasFocus)
    dialog.reject()


def test_what_cannot_be_printed_is_said_in_a_sentence(
    context: DeskContext, people: dict[str, Resident], tab: RegistryTab, heard, qtbot
) -> None:
    dialog = HouseholdSheetDialog(context, people["孙梅"], tab)
    dialog.open()
    qtbot.waitUntil(lambda: not context.tasks.is_busy())
    assert not dialog.print_button.isEnabled()
    assert not dialog.save_button.isEnabled()
    dialog.reject()


def test_the_pages_print_what_they_show(
    tab: RegistryTab, office: Office, people: dict[str, Resident], qtbot
) -> None:
    add_person(office, "郑一", address="幸福里3-1-501")
    tab.list_people(Filter("幸福里", "3"))
    tab.people.block_button.click()
    tab.pages.shown().print_button.click()
    (plan,) = tab.findChildren(BlockPlanDialog)
    text = shown(plan, qtbot)
    assert "幸福里3栋楼栋图" in text
    assert "张伟、李静" in text
    plan.reject()
    page = tab.pages.open("statistics")
    page.print_button.click()
    (numbers,) = tab.findChildren(StatisticsDialog)
    assert "人口5人" in shown(numbers, qtbot)
    numbers.reject()


def test_the_card_tells_that_something_was_printed(
    tab: RegistryTab, context: DeskContext, people: dict[str, Resident], qtbot
) -> None:
    tab.go_to(people["张伟"].uid)
    tab.card.print_button.print_person()
    (dialog,) = tab.window().findChildren(PersonSheetDialog)
    shown(dialog, qtbot)
    dialog.reject()
    tab.card.show_history()
    assert any("打印了资料" in label.text() for label in tab.card.findChildren(QLabel))
