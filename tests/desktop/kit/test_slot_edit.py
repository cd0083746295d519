"""A text with slots: each is one sign to the keys and {key} in the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.desktop.kit.slot_edit import SlotEdit
from community_desk.desktop.theme import Theme
from tests.desktop.input_method import compose

WORDS = {"name": "姓名", "address": "现住址", "since": "从何时起"}
TEXT = "兹证明{name}𬭎，住{address}。"
KEY = Qt.Key


@pytest.fixture
def edit(qtbot: QtBot, theme: Theme) -> SlotEdit:
    made = SlotEdit(theme, WORDS)
    qtbot.addWidget(made)
    made.resize(400, 60)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    made.set_value(TEXT)
    return made


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        "{name}{name}{address}",
        "没有空格",
        "{nobody}和{name.real}和{{name}}",
        "𬭎{name}𬭎{name}",
        "{name",
        "一 二",
    ],
)
def test_a_text_comes_back_as_it_was(edit: SlotEdit, text: str) -> None:
    edit.set_value(text)
    assert edit.value() == text
    assert not edit.document().isUndoAvailable()


def test_a_slot_is_passed_and_deleted_as_one_sign(qtbot: QtBot, edit: SlotEdit) -> None:
    for _ in range(4):
        qtbot.keyClick(edit, KEY.Key_Right)
    qtbot.keyClick(edit, KEY.Key_Backspace)
    assert edit.value() == "兹证明𬭎，住{address}。"
    edit.undo()
    assert edit.value() == TEXT
    edit.redo()
    assert edit.value() == "兹证明𬭎，住{address}。"
    qtbot.keyClick(edit, KEY.Key_End)
    qtbot.keyClick(edit, KEY.Key_Left)
    qtbot.keyClick(edit, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(edit, KEY.Key_Delete)
    assert edit.value() == "兹证明𬭎，住。"


def test_chinese_input_works_around_slots(edit: SlotEdit) -> None:
    edit.set_value("{name}{address}")
    edit.moveCursor(edit.textCursor().MoveOperation.Right)
    QApplication.sendEvent(edit, QInputMethodEvent("zhong", []))
    assert edit.value() == "{name}{address}"
    compose(edit, "zhuzai", "住在")
    assert edit.value() == "{name}住在{address}"
    edit.undo()
    assert edit.value() == "{name}{address}"


def test_what_is_copied_and_pasted_is_plain_text(qtbot: QtBot, edit: SlotEdit) -> None:
    edit.selectAll()
    edit.copy()
    assert QGuiApplication.clipboard().text() == TEXT
    edit.set_value("")
    edit.paste()
    edit.paste()
    assert edit.value() == TEXT * 2
    qtbot.keyClick(edit, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.value() == TEXT
    QGuiApplication.clipboard().setText("\ufffc两\n行{since}{nobody}")
    edit.selectAll()
    edit.paste()
    assert edit.value() == "两 行{since}{nobody}"


def test_a_brace_offers_the_slots(qtbot: QtBot, edit: SlotEdit) -> None:
    edit.set_value("自起。")
    qtbot.keyClick(edit, KEY.Key_Right)
    qtbot.keyClicks(edit, "{")
    assert edit.menu.isVisible()
    qtbot.keyClick(edit.menu, KEY.Key_Down)
    qtbot.keyClick(edit.menu, KEY.Key_Down)
    qtbot.keyClick(edit.menu, KEY.Key_Return)
    assert edit.value() == "自{since}起。"
    qtbot.keyClicks(edit, "{")
    qtbot.keyClick(edit.menu, KEY.Key_Escape)
    assert edit.value() == "自{since}{起。"


def test_a_reader_hears_the_words_and_enter_goes_on(qtbot: QtBot, edit: SlotEdit) -> None:
    assert edit.accessibleDescription() == "兹证明〔姓名〕𬭎，住〔现住址〕。"
    with qtbot.waitSignal(edit.went_on):
        qtbot.keyClick(edit, KEY.Key_Return)
    assert edit.value() == TEXT
    edit.setReadOnly(True)
    qtbot.keyClicks(edit, "x{")
    assert edit.value() == TEXT
    assert not edit.menu.isVisible()
