"""Forms: rows, errors at the field, Enter moves on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from community_desk.desktop.kit.boxes import CheckList
from community_desk.desktop.kit.fields import FilledField, LineField, LongField
from community_desk.desktop.kit.forms import Form


@pytest.fixture
def form(qtbot, theme) -> Form:
    form = Form(theme)
    form.row("id", "证件号码", FilledField("340102********0413"))
    form.row("name", "姓名", LineField(), help_text="和身份证上一样", required=True)
    form.row("phone", "电话", LineField())
    form.row("note", "备注", LongField(theme))
    form.row("seen", "看过的材料", CheckList(theme, [("a", "户口簿")]))
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_row_makes_the_field_known_to_readers_of_the_screen(form: Form) -> None:
    field = form.field("name")
    assert field.accessibleName() == "姓名"
    assert field.accessibleDescription() == "和身份证上一样"
    labels = [label for label in form.findChildren(QLabel) if label.buddy() is field]
    assert [label.text() for label in labels] == ["姓名 *"]


def test_an_error_stands_at_its_field_until_that_is_edited(form: Form, qtbot) -> None:
    form.show_error("phone", "少一位数；请补上。")
    assert form.error("phone") == "少一位数；请补上。"
    assert form.field("phone").property("invalid") == "true"
    qtbot.keyClicks(form.field("phone"), "1")
    assert form.error("phone") == ""
    assert form.field("phone").property("invalid") == "false"


def test_enter_moves_on_and_the_last_one_completes(form: Form, qtbot) -> None:
    form.focus_first()
    assert form.focusWidget() is form.field("name")
    qtbot.keyClick(form.field("name"), Qt.Key.Key_Return)
    assert form.focusWidget() is form.field("phone")
    qtbot.keyClick(form.field("phone"), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert form.focusWidget() is form.field("note")
    seen = form.field("seen")
    assert isinstance(seen, CheckList)
    with qtbot.waitSignal(form.completed):
        qtbot.keyClick(seen.box("a"), Qt.Key.Key_Return)


def test_values_go_in_and_out(form: Form, qtbot) -> None:
    form.set_values({"name": "张伟", "unknown": "x"})
    assert form.values()["name"] == "张伟"
    with qtbot.waitSignal(form.edited) as told:
        qtbot.keyClicks(form.field("name"), "x")
    assert told.args == ["name"]


def test_a_row_can_be_hidden_and_the_form_rebuilt(form: Form, theme) -> None:
    form.show_row("phone", False)
    assert not form.field("phone").isVisible()
    form.show_row("phone", True)
    assert form.field("phone").isVisible()
    form.clear()
    assert form.keys() == []
    form.row("new", "新的", LineField())
    assert form.values() == {"new": ""}
