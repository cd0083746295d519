"""Somebody moved, somebody was born: the registry follows, through the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.registry.block_page import BlockPage
from community_desk.desktop.tabs.registry.prints import PersonSheetDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from community_desk.registry.residents import household_members, load_resident
from tests.desktop.input_method import compose
from tests.journeys.desk import back_in, press, tab_to
from tests.printing.papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(window: MainWindow) -> RegistryTab:
    """The registry as the window shows it."""
    window.show_tab("registry")
    found = window.findChild(RegistryTab)
    assert isinstance(found, RegistryTab)
    return found


def test_find_correct_and_take_it_back(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(tab.people.search, "zw 0412")
    qtbot.keyClick(tab.people.search, Qt.Key.Key_Return)
    qtbot.keyClick(tab.people.table, Qt.Key.Key_F2)
    phone = tab.form.form.field("phone")
    phone.setFocus()
    qtbot.keyClicks(phone, "13911112222")
    qtbot.keyClick(phone, Qt.Key.Key_S, CTRL)
    assert load_resident(office, people["张伟"]).phone == "13911112222"
    press(Qt.Key.Key_Z, qtbot, CTRL)
    assert load_resident(office, people["张伟"]).phone == "13800000412"


def test_a_child_is_added_to_a_household(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot
) -> None:
    tab.go_to(people["张伟"])
    tab.people.table.setFocus()
    tab_to(tab.card.relative_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    form = tab.form.form
    compose(form.field("name"), "zhangzixuan", "张子轩")
    form.set_values({"relation": "20", "no_id_reason": "新生儿未上户口"})
    qtbot.keyClick(form.field("name"), Qt.Key.Key_S, CTRL)
    head = load_resident(office, people["张伟"])
    assert head.household_id is not None
    members = household_members(office, head.household_id)
    assert [member.name for member in members] == ["张伟", "李静", "张子轩"]


def test_a_number_is_shown_to_whoever_asks_and_that_is_on_record(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot
) -> None:
    tab.go_to(people["陈𬭎"])
    show = tab.card.findChild(QPushButton, "reveal_id_number")
    assert isinstance(show, QPushButton)
    tab.people.table.setFocus()
    tab_to(show, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert audit.recent(office.db, subject_uid=people["陈𬭎"], limit=1)[0].action == "reveal"


def test_a_letter_begins_at_the_card(
    tab: RegistryTab, window: MainWindow, people: dict[str, str], qtbot
) -> None:
    tab.go_to(people["张伟"])
    tab.people.table.setFocus()
    tab_to(tab.card.letter_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert window.current_tab() == "certificates"


def test_from_a_block_to_a_room_to_the_paper_of_its_people(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot
) -> None:
    tab.places.tree.choose(Filter("幸福里", "3"))
    tab.places.tree.setFocus()
    tab_to(tab.people.block_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    page = tab.pages.shown()
    assert isinstance(page, BlockPage)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):  # from 801 to 501, then to 502
        qtbot.keyClick(page.grid, key)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert tab.card.person().name == "陈𬭎"
    tab.card.print_button.print_person()
    dialog = tab.window().findChild(PersonSheetDialog)
    qtbot.waitUntil(dialog.print_button.isEnabled)
    assert "陈𬭎" in text_of(dialog.preview.pdf())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert audit.recent(office.db, subject_uid=people["陈𬭎"], limit=1)[0].action == "print"
    back_in(tab.window(), qtbot)
    press(Qt.Key.Key_Escape, qtbot)
    assert tab.pages.shown() is None


def test_from_a_figure_to_its_people(
    tab: RegistryTab, window: MainWindow, people: dict[str, str], qtbot
) -> None:
    page = tab.pages.open("statistics")
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    old = page.findChild(QPushButton, "ages/80-")
    assert old.accessibleName() == "80岁以上 1"
    old.setFocus()
    qtbot.keyClick(old, Qt.Key.Key_Return)
    assert tab.people.heading.title() == "80岁以上"
    assert tab.people.model.record(0).name == "赵国强"
