"""Somebody at the desk goes through the work list by keys: each line opens what it tells of."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.request import Request
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from tests.journeys.desk import press
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def coming(office: Office) -> Office:
    """A person who turns 80, one whose paper runs out."""
    day = office.today() + timedelta(days=9)
    add_person(office, "陈桂英", birth_date=day.replace(year=day.year - 80).isoformat())
    add_person(office, "张伟", id_valid_until=day.isoformat())
    return office


def go_to_line(window: MainWindow, words: str, qtbot: QtBot) -> None:
    """Opens a line of the work list by keys."""
    window.refresh()
    if window.work.isHidden() or not window.work.isVisible():
        press(Qt.Key.Key_J, qtbot, CTRL)
    window.work.rows.setFocus()
    for _ in range(window.work.rows.count()):
        press(Qt.Key.Key_Down, qtbot)
        if words in window.work.rows.currentItem().text():
            press(Qt.Key.Key_Return, qtbot)
            return
    raise AssertionError(f"no {words} in the work list")


def test_people_of_an_age_are_listed(coming: Office, window: MainWindow, qtbot: QtBot) -> None:
    go_to_line(window, "80 周岁", qtbot)
    assert window.current_tab() == "registry"
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    assert tab.people.table.record().name == "陈桂英"
    assert tab.people.model.rowCount() == 1
    assert tab.people.table.hasFocus()
    go_to_line(window, "证件快到期", qtbot)
    assert tab.people.table.record().name == "张伟"
    assert tab.people.model.rowCount() == 1


def test_letters_that_lapse_are_left_in_the_register(
    office: Office, people: dict[str, str], window: MainWindow, qtbot: QtBot
) -> None:
    papers = frozenset(("id_card", "lease"))
    request = Request(
        "residence", people["陈𬭎"], {"since": "2019-03"}, papers, "幸福小学", "办理入学"
    )
    number = issue(office, load_catalogue(), request).number
    window.context.open("register", "lapsing")
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    assert tab.register.model.rowCount() == 0  # it holds for thirty days
    window.context.open("register", "valid")
    record = tab.register.record()
    assert record is not None
    assert record.number == number
