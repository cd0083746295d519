"""A person stands twice in the registry: found, compared, merged and parted again by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from community_desk.certificates import refusing, register
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.refusing import RefusalRequest
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.registry.duplicates_page import DuplicatesPage
from community_desk.desktop.tabs.registry.merge_dialog import MergeDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers import entries, standings
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry.residents import load_resident
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def twin(office: Office, people: dict[str, str]) -> str:
    """李静 once more, with a refusal and a place in a book."""
    uid = add_person(
        office, "李婧", birth_date="1987-05-19", address="幸福里3-2-501", employer="城东百货"
    ).uid
    refusing.refuse(office, load_catalogue(), RefusalRequest("death", resident_uid=uid))
    book = load_books().find("0305")
    entries.add_entry(office, book, resident_uid=uid, typed={"残疾类别": "肢体"})
    return uid


def test_a_twin_is_merged_and_comes_back(
    office: Office, people: dict[str, str], twin: str, window: MainWindow, qtbot
) -> None:
    window.show_tab("registry")
    tab = window.findChild(RegistryTab)
    assert isinstance(tab, RegistryTab)
    before = load_resident(office, people["李静"])
    tab.people.more_button.setFocus()
    qtbot.keyClick(tab.people.more_button, Qt.Key.Key_Return)
    more = QApplication.activePopupWidget()
    while more.activeAction() is None or more.activeAction().text() != "疑似重复":
        qtbot.keyClick(more, Qt.Key.Key_Down)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    page = tab.pages.shown()
    assert isinstance(page, DuplicatesPage)
    qtbot.waitUntil(lambda: not page.is_busy())
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(MergeDialog)
    qtbot.waitUntil(dialog.rows["record"].hasFocus)
    qtbot.keyClick(dialog.rows["record"], Qt.Key.Key_Down)
    assert dialog.rows["name"].hasFocus()
    qtbot.keyClick(dialog.rows["name"], Qt.Key.Key_Right)
    qtbot.keyClick(dialog.rows["name"], Qt.Key.Key_S, CTRL)
    kept = load_resident(office, people["李静"])
    assert (kept.name, kept.employer, kept.phone) == ("李婧", "城东百货", before.phone)
    assert len(register.of_resident(office, kept.id)) == len(standings.of_resident(office, kept.id))
    assert load_resident(office, twin).uid == kept.uid
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.rows.count() == 0
    window.activateWindow()  # a window manager would do that once the dialog is gone
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    assert load_resident(office, twin).name == "李婧"
    after = load_resident(office, people["李静"])
    assert (after.name, after.employer) == (before.name, before.employer)
    assert register.of_resident(office, after.id) == standings.of_resident(office, after.id) == []
    qtbot.waitUntil(lambda: not page.is_busy())
    assert page.rows.count() == 1
    page.rows.setFocus()
    qtbot.keyClick(page.rows, Qt.Key.Key_Escape)
    assert tab.pages.shown() is None
