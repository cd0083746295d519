"""The field in which a resident is picked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.resident_picker import ResidentPicker
from tests.desktop.input_method import compose


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(600, 500)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def picker_in(place: QWidget, context: DeskContext, *, free: bool = False) -> ResidentPicker:
    picker = ResidentPicker(context, free=free)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(picker)
    picker.keep_keys()
    picker.setFocus()
    return picker


@pytest.mark.parametrize("typed", ["ch 7788", "7788", "3-2-501 ch"])
def test_initials_digits_and_address_pick(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str], typed: str
) -> None:
    picker = picker_in(place, context)
    qtbot.keyClicks(picker, typed)
    assert picker.found() is not None
    with qtbot.waitSignals([picker.picked, picker.edited]):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == people["陈𬭎"]
    assert picker.text() == "陈𬭎"
    assert picker.found() is None


def test_the_line_below_masks_the_number(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str]
) -> None:
    picker = picker_in(place, context)
    compose(picker, "ch", "陈")
    rows = picker.found()
    assert rows is not None
    words = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "340102********4410" in words
    assert "340102197109144410" not in words


def test_another_key_gives_the_person_up(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str]
) -> None:
    picker = picker_in(place, context)
    picker.set_value(people["王秀芳"])
    heard = []
    picker.picked.connect(heard.append)
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    qtbot.keyClick(picker, Qt.Key.Key_End)
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert heard == [None]
    assert picker.value() == ""


def test_a_stranger_is_kept_as_typed_only_where_that_is_free(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str]
) -> None:
    free, bound = picker_in(place, context, free=True), picker_in(place, context)
    for picker in (bound, free):
        picker.setFocus()
        compose(picker, "ch", "陈某某")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert free.value() == "陈某某"
    assert bound.value() == ""


def test_part_of_a_name_is_no_choice_in_a_free_field(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str]
) -> None:
    picker = picker_in(place, context, free=True)
    compose(picker, "zhao", "赵")
    assert picker.found() is not None
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == "赵"
    compose(picker, "ming", "明")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == people["赵明"]


def test_nobody_found_says_so_and_escape_leaves(
    qtbot: QtBot, place: QWidget, context: DeskContext, people: dict[str, str]
) -> None:
    picker = picker_in(place, context)
    compose(picker, "", "诸葛某")
    rows = picker.found()
    assert rows is not None
    assert rows.count() == 0
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert picker.found() is None
    assert picker.value() == ""


def test_who_is_gone_is_not_set(place: QWidget, context: DeskContext) -> None:
    picker = picker_in(place, context)
    picker.set_value("00000000-0000-7000-8000-000000000000")
    assert picker.value() == ""
    assert picker.text() == ""
