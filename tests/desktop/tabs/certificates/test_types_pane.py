"""Left: any words give certificate types with their class."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.kit.lists import ThingRole
from community_desk.desktop.kit.tags import TagsRole
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office import settings
from community_desk.office.office import Office
from tests.desktop.input_method import compose


def marks(tab: CertificatesTab) -> dict[str, tuple[str, str]]:
    rows = tab.types.rows
    found = {}
    for row in range(rows.count()):
        item = rows.item(row)
        assert item is not None
        (tag,) = item.data(TagsRole)
        found[item.data(ThingRole).key] = (tag.text, tag.meaning)
    return found


def test_whole_catalogue_in_order_with_a_mark_each(tab: CertificatesTab) -> None:
    found = marks(tab)
    assert len(found) == 23
    assert next(iter(found)) == "residence"
    assert found["residence"] == ("可开具", "allowed")
    assert found["hardship"] == ("凭据开具", "due")
    assert found["lost_id_card"] == ("不予开具", "refused")
    assert found["belief_statement"] == ("不提供", "neutral")


@pytest.mark.parametrize("words", ["身份证丢了", "身份證丟了"])
def test_composed_words_find_the_type(qtbot: QtBot, tab: CertificatesTab, words: str) -> None:
    compose(tab.types.search, "sfzdl", words)
    assert next(iter(marks(tab))) == "lost_id_card"
    qtbot.waitUntil(lambda: tab.matter.key() == "lost_id_card")


def test_initials_find_the_type(qtbot: QtBot, tab: CertificatesTab) -> None:
    qtbot.keyClicks(tab.types.search, "sfzdl")
    assert next(iter(marks(tab))) == "lost_id_card"


def test_enter_begins_with_the_first_answer(qtbot: QtBot, tab: CertificatesTab) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.focusWidget() is tab.types.search
    compose(tab.types.search, "", "困难证明")
    qtbot.keyClick(tab.types.search, Qt.Key.Key_Return)
    assert tab.matter.key() == "hardship"
    assert tab.focusWidget() is tab.matter.part.applicant


def test_arrows_move_through_the_answers(qtbot: QtBot, tab: CertificatesTab) -> None:
    qtbot.keyClick(tab.types.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: tab.matter.key() == "kinship")


def test_nothing_found_offers_everything(qtbot: QtBot, tab: CertificatesTab) -> None:
    qtbot.keyClicks(tab.types.search, "ooooo")
    assert not tab.types.either.shows_content()
    tab.types.show_all()
    assert tab.types.either.shows_content()
    assert len(marks(tab)) == 23


def test_another_policy_marks_otherwise(tab: CertificatesTab, office: Office) -> None:
    with office.writing("office.settings") as write:
        settings.store(office.db, "policy", "national-2020")
        write.audit("set", "setting", "policy", new={"policy": "national-2020"})
    tab.context.tell_changed("settings")
    assert marks(tab)["no_employer"] == ("不予开具", "refused")
    assert marks(tab)["residence"] == ("可开具", "allowed")
