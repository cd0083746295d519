"""Somebody stands at the counter: find them, whatever they say."""

import pytest
from PySide6.QtCore import Qt

from community_desk.desktop.main_window import MainWindow
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("typed", ["zw 0412", "0412", "3-2-501 zw"])
def test_a_person_is_two_keys_and_a_few_letters_away(
    window: MainWindow, people: dict[str, str], qtbot, typed: str
) -> None:
    window.show_tab("expenses")
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.bar.search, typed)
    assert window.popup.rows.thing().key == people["张伟"]
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert window.current_tab() == "registry"


def test_a_name_composed_by_an_input_method(
    window: MainWindow, people: dict[str, str], qtbot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    compose(window.bar.search, "chenhong", "陈𬭎")
    assert window.popup.rows.thing().key == people["陈𬭎"]


def test_a_matter_in_everyday_words(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    compose(window.bar.search, "shenfenzhengdiule", "身份证丢了")
    assert window.popup.rows.thing().key == "lost_id_card"
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert window.current_tab() == "certificates"
