"""Back and forward over where one was: by keys, by the side of a mouse; what is typed stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def uids(office: Office) -> dict[str, str]:
    addresses = {"张伟": "幸福里3-2-501", "李静": "幸福里3-2-502"}
    return {name: add_person(office, name, address=at).uid for name, at in addresses.items()}


@pytest.fixture
def window(
    office: Office, uids: dict[str, str], theme: Theme, memory: QSettings, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = build_window(office, look=theme, memory=memory)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close_anyway()


def back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft, CTRL)


def forward(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_BracketRight, CTRL)


def registry(window: MainWindow) -> RegistryTab:
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    return tab


def test_back_and_forward_over_tabs_people_and_pages(
    window: MainWindow, uids: dict[str, str], qtbot: QtBot
) -> None:
    tab = registry(window)
    window.context.open_resident(uids["张伟"])
    window.context.open_resident(uids["李静"])
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    expenses = window.tab("expenses")
    assert isinstance(expenses, ExpensesTab)
    window.context.open_month("2026-08")
    menu = expenses.pane.more_button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert expenses.pages.shown_key() == "budget"

    back(window, qtbot)
    assert (expenses.pages.shown_key(), expenses.month) == ("", "2026-08")
    back(window, qtbot)
    assert expenses.month == "2026-11"
    back(window, qtbot)
    assert window.current_tab() == "registry"
    assert tab.card.person().name == "李静"
    back(window, qtbot)
    assert tab.card.person().name == "张伟"
    back(window, qtbot)  # nothing was before
    assert tab.card.person().name == "张伟"
    for _ in range(4):
        forward(window, qtbot)
    assert window.current_tab() == "expenses"
    assert expenses.pages.shown_key() == "budget"
    forward(window, qtbot)
    assert expenses.pages.shown_key() == "budget"


def test_going_elsewhere_forgets_what_was_ahead(
    window: MainWindow, uids: dict[str, str], qtbot: QtBot
) -> None:
    window.context.open_resident(uids["李静"])
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    back(window, qtbot)
    assert window.current_tab() == "registry"
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    forward(window, qtbot)
    assert window.current_tab() == "certificates"


def test_what_is_typed_stays_and_keeps_one_there(
    window: MainWindow, uids: dict[str, str], qtbot: QtBot
) -> None:
    tab = registry(window)
    window.context.open_resident(uids["张伟"])
    window.context.open_resident(uids["李静"])
    qtbot.keyClick(tab.people.table, Qt.Key.Key_F2)
    field = tab.form.form.field("employer")
    field.setFocus()
    qtbot.keyClicks(field, "ACME")
    back(window, qtbot)
    assert tab.form.uid() == uids["李静"]
    assert tab.form.typed() == {"employer": "ACME"}
    assert "还没有保存" in window.notices.text()
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    back(window, qtbot)  # back to the form, as it was left
    assert window.current_tab() == "registry"
    assert tab.form.typed() == {"employer": "ACME"}
    assert window.focusWidget() is field


def test_a_letter_being_written_is_there_again(
    window: MainWindow, uids: dict[str, str], qtbot: QtBot
) -> None:
    window.context.open_certificate_type("residence", uids["张伟"])
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    part = tab.matter.part
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    back(window, qtbot)
    assert window.current_tab() == "certificates"
    assert tab.matter.part is part
    assert tab.matter.key() == "residence"


def test_the_side_of_a_mouse(window: MainWindow, uids: dict[str, str], qtbot: QtBot) -> None:
    window.context.open_resident(uids["李静"])
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    handle, middle = window.windowHandle(), QPoint(600, 400)
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    assert window.current_tab() == "registry"
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=middle)
    assert window.current_tab() == "ledgers"
    window.lock()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=middle)
    back(window, qtbot)
    assert window.current_tab() == "ledgers"


def test_months_of_the_expenses_keep_their_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    tab.pane.table.setFocus()
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Left, ALT)
    assert (window.current_tab(), tab.month) == ("expenses", "2026-10")


def test_who_was_taken_out_is_said(
    window: MainWindow, uids: dict[str, str], office: Office, qtbot: QtBot
) -> None:
    from community_desk.registry.residents import remove_resident

    window.context.open_resident(uids["李静"])
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    remove_resident(office, uids["李静"], "登记错了")
    back(window, qtbot)
    assert window.current_tab() == "registry"
    assert window.notices.text()
