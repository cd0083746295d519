"""A family moves out, parts, loses its head: by keys alone, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.registry.life_dialog import LifeDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.life_steps import living_members
from community_desk.registry.lists import Filter, count
from community_desk.registry.residents import load_resident
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(window: MainWindow, office: Office, people: dict[str, str]) -> RegistryTab:
    """The registry with a family of four."""
    home = {"household_number": "00127", "address": "幸福里3-2-501"}
    facts = {"sex": "男", "birth_date": "2012-08-01", "relation": "子"}
    people["张子轩"] = add_person(office, "张子轩", **facts, **home).uid
    window.show_tab("registry")
    found = window.findChild(RegistryTab)
    assert isinstance(found, RegistryTab)
    found.reload()
    return found


def by_keys(tab: RegistryTab, words: str, qtbot: QtBot) -> LifeDialog:
    """Opens a dialog from the menu of the card with the keyboard."""
    qtbot.keyClick(tab, Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while menu.activeAction().text() != words:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = tab.card.life_button.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.isActiveWindow())
    return dialog


def at() -> QWidget:
    """Where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(at(), key)


def take_back(tab: RegistryTab, qtbot: QtBot) -> None:
    """Undoes what the notice tells of, with the dialog gone as a window manager would see to."""
    tab.window().activateWindow()
    qtbot.waitUntil(tab.window().isActiveWindow)
    qtbot.keyClick(at(), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())


def family(office: Office, uid: str) -> dict[str, str]:
    household = load_resident(office, uid).household_id
    assert household is not None
    return {one.name: one.relation for one in living_members(office, household)}


def test_the_head_moves_out_and_comes_back_by_undo(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot: QtBot
) -> None:
    tab.go_to(people["张伟"])
    before = family(office, people["张伟"])
    dialog = by_keys(tab, "迁出…", qtbot)
    assert dialog.preview.text() == "之后这一户：李静、张子轩。"
    qtbot.keyClick(at(), Qt.Key.Key_S, CTRL)
    # A new head is asked for where it is missing.
    assert "新户主" in dialog.orders[0].error("head")
    assert at() is dialog.orders[0].field("head")
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.preview.text() == "之后这一户：李静(户主)、张子轩(子)。"
    qtbot.keyClick(at(), Qt.Key.Key_S, CTRL)
    assert family(office, people["李静"]) == {"李静": "02", "张子轩": "20"}
    assert load_resident(office, people["张伟"]).status == "moved_out"
    take_back(tab, qtbot)
    assert family(office, people["张伟"]) == before


def test_enter_leads_through_a_whole_dialog(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot: QtBot
) -> None:
    tab.go_to(people["张子轩"])
    dialog = by_keys(tab, "迁出…", qtbot)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(at(), "liu'an")
    press(qtbot, Qt.Key.Key_Return)
    assert at() is dialog.form.field("on")
    qtbot.keyClicks(at(), "2026.11.1")
    press(qtbot, Qt.Key.Key_Return)
    assert load_resident(office, people["张子轩"]).status == "moved_out"
    assert count(office, Filter(named="all", as_of="2026-10-31")) == 5
    assert count(office, Filter(named="all")) == 4


def test_a_household_parts_and_the_card_tells_and_takes_it_back(
    tab: RegistryTab, office: Office, people: dict[str, str], qtbot: QtBot
) -> None:
    tab.go_to(people["李静"])
    dialog = by_keys(tab, "分户…", qtbot)
    assert dialog.preview.text() == "新户：李静(户主)。原户：张伟(户主)、张子轩(子)。"
    # 张伟, 李静, 张子轩: the child goes with the mother.
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return)
    qtbot.keyClicks(at(), "00129")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(at(), "3-2-503")
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert at() is dialog.orders[0].field("head")
    press(qtbot, Qt.Key.Key_Down)
    assert dialog.orders[0].values()[people["张子轩"]] == "20"
    qtbot.keyClick(at(), Qt.Key.Key_S, CTRL)
    assert family(office, people["李静"]) == {"李静": "02", "张子轩": "20"}
    assert family(office, people["张伟"]) == {"张伟": "02"}
    assert load_resident(office, people["张子轩"]).address == "幸福里3栋2单元503室"
    assert tab.card.person() == load_resident(office, people["李静"])
    (undo,) = [one for one in tab.card.findChildren(QPushButton) if one.text() == "撤销"]
    tab.window().activateWindow()
    qtbot.waitUntil(tab.window().isActiveWindow)
    while at() is not undo:
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())
    assert family(office, people["张伟"]) == {"张伟": "02", "李静": "10", "张子轩": "20"}
    assert not [one for one in tab.card.findChildren(QPushButton) if one.text() == "撤销"]
