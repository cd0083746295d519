"""A guardian's consent, from the card of the child."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry.consent_dialog import ConsentDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office.office import Office
from community_desk.registry.consents import standing_consent
from community_desk.registry.records import Resident
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def child(office: Office, people: dict[str, Resident]) -> Resident:
    facts = {"birth_date": "2018-05-06", "household_number": "00127", "relation": "子"}
    return add_person(office, "张子轩", **facts)


def open_consent(tab: RegistryTab, child: Resident, qtbot) -> ConsentDialog:
    tab.go_to(child.uid)
    link = tab.card.findChild(QPushButton, "consent")
    assert isinstance(link, QPushButton)
    link.click()
    dialog = tab.window().findChildren(ConsentDialog)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_is_recorded_and_taken_back(
    tab: RegistryTab, office: Office, child: Resident, heard, qtbot
) -> None:
    dialog = open_consent(tab, child, qtbot)
    assert dialog.form.values()["guardian_name"] == "张伟"
    dialog.form.set_values({"guardian_name": " "})
    qtbot.keyClick(dialog.form.field("slip"), Qt.Key.Key_S, CTRL)
    assert "没有写监护人" in dialog.form.error("guardian_name")
    dialog.form.set_values({"guardian_name": "李静", "guardian_relation": "母亲"})
    qtbot.keyClick(dialog.form.field("slip"), Qt.Key.Key_S, CTRL)
    standing = standing_consent(office, child.uid)
    assert standing is not None
    assert (standing.guardian_name, standing.guardian_relation) == ("李静", "母亲")
    heard.notices[-1].act()
    assert standing_consent(office, child.uid) is None


def test_it_is_withdrawn_with_a_way_back(
    tab: RegistryTab, office: Office, child: Resident, heard, qtbot
) -> None:
    open_consent(tab, child, qtbot).main.click()
    open_consent(tab, child, qtbot).withdraw_button.click()
    assert standing_consent(office, child.uid) is None
    heard.notices[-1].act()
    assert standing_consent(office, child.uid) is not None


def test_the_form_prints_with_the_name_chosen(
    tab: RegistryTab, context: DeskContext, child: Resident, qtbot
) -> None:
    dialog = open_consent(tab, child, qtbot)
    dialog.print_button.click()
    paper = dialog.findChildren(PaperDialog)[-1]
    qtbot.waitUntil(lambda: paper.preview.page_count() == 1)
    paper.reject()
    dialog.reject()


def test_a_grown_up_has_no_such_line(tab: RegistryTab, people: dict[str, Resident]) -> None:
    tab.go_to(people["张伟"].uid)
    assert tab.card.findChild(QPushButton, "consent") is None
