"""Lists of one's own: built by keys, counted while building, opened, changed, taken away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import QuietRole
from community_desk.desktop.tabs.registry.list_questions import QUESTIONS, answer_of, asked
from community_desk.desktop.tabs.registry.saved_list_dialog import SavedListDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry.conditions import GIVEN, KINDS, Condition
from community_desk.registry.records import Resident
from community_desk.registry.saved_lists import (
    BookCondition,
    Definition,
    definition_of,
    save_list,
    saved_lists,
)
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier
OLD_WITH_PHONE = Definition((Condition("at_least", "80"), Condition("has_phone")))


def line_of(tab: RegistryTab, text: str) -> int:
    tree = tab.places.named
    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        if item is not None and item.text(0) == text:
            return place
    raise AssertionError(text)


def choose(tab: RegistryTab, text: str) -> None:
    tree = tab.places.named
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(line_of(tab, text), 0))


def names(tab: RegistryTab) -> list[str]:
    model = tab.people.model
    return [model.record(row).name for row in range(model.rowCount())]


def count_of(tab: RegistryTab, text: str) -> str:
    tree = tab.places.named
    return str(tree.model().index(line_of(tab, text), 0).data(QuietRole))


def focused(dialog: SavedListDialog) -> QWidget:
    widget = dialog.focusWidget()
    assert widget is not None
    return widget


def test_a_list_is_built_by_keys_alone(
    tab: RegistryTab, context: DeskContext, office: Office, heard, qtbot
) -> None:
    tab.places.add_button.click()
    dialog = tab.places.named.dialog
    assert dialog is not None
    compose(focused(dialog), "gaolingyoudianhua", "高龄有电话")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    assert focused(dialog) is dialog.lines[0].what
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(dialog), "80")
    qtbot.waitUntil(lambda: dialog.said.text() == "符合条件：1 人")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return, CTRL)
    assert focused(dialog) is dialog.lines[1].what
    while dialog.lines[1].what.value() != "phone":
        qtbot.keyClick(focused(dialog), Qt.Key.Key_Down)
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Delete, CTRL)
    assert len(dialog.lines) == 2
    qtbot.waitUntil(lambda: dialog.said.text() == "符合条件：1 人")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_S, CTRL)
    (saved,) = saved_lists(office)
    assert (saved.name, definition_of(saved)) == ("高龄有电话", OLD_WITH_PHONE)
    assert names(tab) == ["赵国强"]
    assert tab.people.heading.title() == "高龄有电话"
    qtbot.waitUntil(lambda: count_of(tab, "高龄有电话") == "1")


def test_what_is_missing_is_said_in_the_dialog(tab: RegistryTab, office: Office, qtbot) -> None:
    tab.places.named.make_list()
    dialog = tab.places.named.dialog
    assert dialog is not None
    dialog.main.click()
    assert focused(dialog) is dialog.lines[0].value_field()
    assert dialog.said.text() == "还差条件的内容"
    dialog.lines[0].show_asked(Condition("at_least", "80"))
    dialog.main.click()
    assert "请写一个名称" in dialog.form.error("name")
    dialog.form.set_values({"name": "人户分离"})
    dialog.main.click()
    assert "已经有名单叫" in dialog.form.error("name")
    assert saved_lists(office) == []
    dialog.reject()


def test_a_list_is_changed_with_f2_and_taken_away_with_del(
    tab: RegistryTab, context: DeskContext, office: Office, heard, qtbot
) -> None:
    save_list(office, "高龄有电话", OLD_WITH_PHONE)
    context.tell_changed("registry")
    choose(tab, "高龄有电话")
    assert names(tab) == ["赵国强"]
    qtbot.keyClick(tab.places.named, Qt.Key.Key_F2)
    assert not tab.is_editing()
    dialog = tab.places.named.dialog
    assert dialog is not None
    assert len(dialog.lines) == 2
    dialog.lines[0].show_asked(Condition("below", "80"))
    dialog.form.set_values({"name": "不到八十有电话"})
    dialog.main.click()
    assert sorted(names(tab)) == ["孙梅", "张伟", "李静"]
    tab.places.named.setFocus()
    qtbot.keyClick(tab.places.named, Qt.Key.Key_Delete)
    assert saved_lists(office) == []
    assert tab.people.heading.title() == "全部居民"
    undo = heard.notices[-1]
    assert undo.action == "撤销"
    undo.act()
    assert [each.name for each in saved_lists(office)] == ["不到八十有电话"]
    assert tab.people.heading.title() == "不到八十有电话"


def test_what_the_program_brings_stays(tab: RegistryTab, office: Office, qtbot) -> None:
    choose(tab, "80岁以上独居")
    assert names(tab) == ["赵国强"]
    qtbot.keyClick(tab.places.named, Qt.Key.Key_Delete)
    assert line_of(tab, "80岁以上独居")
    qtbot.waitUntil(lambda: count_of(tab, "80岁以上独居") == "1")


def test_who_was_not_visited_this_quarter(
    tab: RegistryTab, context: DeskContext, office: Office, people: dict[str, Resident], qtbot
) -> None:
    book = load_books().find("0305")
    for name in ("张伟", "孙梅"):
        entries.add_entry(office, book, resident_uid=people[name].uid, typed={"残疾类别": "肢体"})
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE entry SET reviewed_on = '2026-09-30' WHERE serial = 2")
        write.audit("test", "entry", "")
    context.tell_changed("registry")
    choose(tab, "本季未走访的残疾人")
    assert names(tab) == ["孙梅"]
    qtbot.waitUntil(lambda: count_of(tab, "本季未走访的残疾人") == "1")


def test_a_broken_list_says_so_and_can_be_deleted(
    tab: RegistryTab, context: DeskContext, office: Office, heard, qtbot
) -> None:
    saved = save_list(office, "旧名单", OLD_WITH_PHONE)
    with office.writing("office.settings") as write:
        write.db.execute("UPDATE saved_list SET definition = '{\"conditions\": [7]}'")
        write.audit("test", "saved_list", saved.uid)
    context.tell_changed("registry")
    choose(tab, "旧名单")
    assert "旧名单" in heard.notices[-1].text
    qtbot.keyClick(tab.places.named, Qt.Key.Key_Delete)
    assert saved_lists(office) == []


@pytest.mark.parametrize(
    "condition",
    [
        *(
            Condition(kind, "1", negated)
            for kind in KINDS
            if kind not in GIVEN
            for negated in (False, True)
            if not (negated and kind in ("at_least", "below", "moved_in_since", "moved_in_before"))
        ),
        BookCondition("0305"),
        BookCondition("0305", negated=True),
        *(
            BookCondition("0305", not_reviewed=since)
            for since in ("month", "quarter", "year", "45")
        ),
    ],
)
def test_the_dialog_can_show_and_ask_every_condition(condition: Condition | BookCondition) -> None:
    answer = answer_of(condition)
    assert answer is not None
    key, place, value, days = answer
    assert asked(QUESTIONS[key].hows[place], value, days) == condition
