"""One entry: typed, saved, reviewed, closed; a new one; nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.field_icon import FieldIcon
from community_desk.desktop.kit.fields import ChoiceField, FilledField, LineField
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.desktop.tabs.ledgers.conftest import AddDisabled, book
from tests.faults import log_is_broken, needs_proc
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


def stored(office: Office, code: str, uid: str) -> Entry:
    return entries.load_entry(office, book(code), uid)


def shown(tab: LedgersTab) -> Entry:
    assert tab.pane.entry is not None
    return tab.pane.entry


def go_to(tab: LedgersTab, entry: Entry) -> None:
    tab.open_target(Target("book", entry.book, entry.uid))


def test_filled_columns_stand_first_on_blue(tab: LedgersTab, three: list[Entry]) -> None:
    go_to(tab, three[0])
    form = tab.pane.form
    assert form.keys()[:5] == ["姓名", "性别", "证件号码", "现住址", "联系电话"]
    assert all(isinstance(form.field(key), FilledField) for key in form.keys()[:5])
    assert form.values()["联系电话"] == "136****7788"
    assert tab.pane.heading.hint.text() == "蓝底的 5 项来自居民档案，改一处，各本台账都变。"
    assert tab.pane.heading.bar.tag_text() == "11 月 23 日已核实"


def test_whole_number_is_shown_and_on_record(
    tab: LedgersTab, three: list[Entry], office: Office
) -> None:
    go_to(tab, three[0])
    field = tab.pane.form.field("联系电话")
    assert isinstance(field, QLineEdit)
    next(icon for icon in field.findChildren(FieldIcon) if not icon.isHidden()).click()
    assert field.text() == "13600007788"
    actions = office.db.execute("SELECT action FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    assert actions[0] == "reveal"


def test_typing_and_saving_by_keys(
    qtbot: QtBot, tab: LedgersTab, three: list[Entry], office: Office, heard: Heard
) -> None:
    go_to(tab, three[1])
    field = tab.pane.form.field("辅具需求")
    compose(field, "lunyi", "轮椅坐垫")
    assert tab.pane.heading.bar.tag_text() == "还没有保存"
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert stored(office, "0305", three[1].uid).typed["辅具需求"] == "轮椅坐垫"
    assert heard.notices[-1].text == "已保存"
    assert heard.changes == ["ledgers"]
    assert tab.pane.heading.bar.tag_text() == "11 月 23 日已核实"
    assert not tab.middle.due_chip.isVisible()


def test_nothing_typed_writes_nothing(
    tab: LedgersTab, three: list[Entry], office: Office, heard: Heard
) -> None:
    go_to(tab, three[1])
    tab.pane.save_button.click()
    assert "没有改动" in heard.notices[-1].text
    assert stored(office, "0305", three[1].uid).revision == three[1].revision


def test_error_stands_at_its_field(tab: LedgersTab, three: list[Entry], office: Office) -> None:
    go_to(tab, three[0])
    field = tab.pane.form.field("证件有效期至")
    assert isinstance(field, LineField)
    field.set_value("明年")
    field.edited.emit()
    tab.pane.save()
    assert "看不懂“明年”" in tab.pane.form.error("证件有效期至")
    assert stored(office, "0305", three[0].uid).typed["证件有效期至"] == "2029-05-30"


def test_every_required_field_that_is_empty_is_marked(tab: LedgersTab, qtbot: QtBot) -> None:
    tab.open_target(Target("book", "0802"))
    tab.start_new()
    form = tab.pane.form
    qtbot.keyClick(form.field("课程名称"), Qt.Key.Key_S, CTRL)
    assert "还缺：课程名称、上课日期；请先填上。" in form.error("课程名称")
    assert form.error("上课日期") == "这一栏也要填"
    assert form.field("课程名称").hasFocus()
    compose(form.field("课程名称"), "", "书法")
    qtbot.keyClick(form.field("课程名称"), Qt.Key.Key_S, CTRL)
    assert not form.error("课程名称")
    assert "还缺：上课日期；" in form.error("上课日期")


def test_choice_can_be_taken_back(tab: LedgersTab, three: list[Entry], office: Office) -> None:
    go_to(tab, three[0])
    field = tab.pane.form.field("残疾等级")
    assert isinstance(field, ChoiceField)
    field.set_value("")
    field.edited.emit()
    tab.pane.save()
    assert "残疾等级" not in stored(office, "0305", three[0].uid).typed


def test_review_notes_that_nothing_changed(
    tab: LedgersTab, three: list[Entry], office: Office
) -> None:
    go_to(tab, three[1])
    assert tab.pane.heading.bar.tag_text() == "8 月 7 日该复核"
    tab.pane.review_button.click()
    assert stored(office, "0305", three[1].uid).reviewed_on == "2026-11-23"
    assert tab.pane.heading.bar.tag_text() == "11 月 23 日已核实"


def test_somebody_else_was_quicker(
    tab: LedgersTab, three: list[Entry], office: Office, heard: Heard
) -> None:
    go_to(tab, three[0])
    compose(tab.pane.form.field("辅具需求"), "guai", "拐杖")
    entries.change_entry(office, book("0305"), three[0].uid, {"辅具需求": "轮椅"})
    tab.pane.save()
    assert "刚被别人改过" in heard.notices[-1].text
    assert tab.pane.form.values()["辅具需求"] == "拐杖"
    look = heard.notices[-1].act
    assert look is not None
    look()
    assert tab.pane.form.values()["辅具需求"] == "轮椅"


def test_what_was_typed_waits_for_its_return(
    tab: LedgersTab, three: list[Entry], heard: Heard, office: Office
) -> None:
    go_to(tab, three[0])
    compose(tab.pane.form.field("辅具需求"), "guai", "拐杖")
    go_to(tab, three[1])
    assert heard.notices[-1].text == "“陈铉”的改动还没有保存"
    assert tab.pane.form.values()["辅具需求"] == ""
    back = heard.notices[-1].act
    assert back is not None
    back()
    assert tab.pane.form.values()["辅具需求"] == "拐杖"
    tab.pane.save()
    assert stored(office, "0305", three[0].uid).typed["辅具需求"] == "拐杖"


def test_reload_keeps_what_is_being_typed(
    tab: LedgersTab, three: list[Entry], context: DeskContext
) -> None:
    go_to(tab, three[0])
    compose(tab.pane.form.field("辅具需求"), "guai", "拐杖")
    context.tell_changed("registry")
    assert tab.pane.form.changes() == {"辅具需求": "拐杖"}


def test_closing_asks_why_and_can_be_undone(
    tab: LedgersTab, three: list[Entry], office: Office, heard: Heard
) -> None:
    go_to(tab, three[0])
    dialog = tab.pane.ask_close()
    assert dialog is not None
    dialog.reason.set_value("")
    dialog.main.click()
    assert "请写原因" in dialog.form.error("reason")
    dialog.reason.set_value("迁出")
    dialog.main.click()
    assert stored(office, "0305", three[0].uid).closed_reason == "迁出"
    assert shown(tab).uid != three[0].uid  # the neighbour
    assert heard.notices[-1].text == "已注销：陈铉"
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert shown(tab).uid == three[0].uid
    assert not stored(office, "0305", three[0].uid).closed_on


def test_resident_opens_in_the_registry(tab: LedgersTab, three: list[Entry], heard: Heard) -> None:
    go_to(tab, three[0])
    tab.pane.person_button.click()
    assert heard.targets == [Target("resident", three[0].resident_uid)]


def test_new_entry_by_keys(qtbot: QtBot, tab: LedgersTab, office: Office, heard: Heard) -> None:
    add_person(office, "何敏", phone="13900001111", address="幸福里5栋1单元302室")
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_N, CTRL)
    assert tab.pane.picker.field.hasFocus()
    qtbot.keyClicks(tab.pane.picker.field, "hm1111")
    qtbot.keyClick(tab.pane.picker.field, Qt.Key.Key_Return)
    form = tab.pane.form
    assert form.values()["现住址"] == "幸福里5栋1单元302室"
    assert form.values()["联系电话"] == "139****1111"
    kind = form.field("残疾类别")
    assert kind.hasFocus()
    qtbot.keyClick(kind, Qt.Key.Key_S, CTRL)
    assert "残疾类别" in form.error("残疾类别")
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    qtbot.keyClick(kind, Qt.Key.Key_S, CTRL)
    assert heard.notices[-1].text == "已登记"
    assert shown(tab).shown["姓名"] == "何敏"
    assert shown(tab).typed == {"残疾类别": "视力"}
    assert tab.middle.table.record().uid == shown(tab).uid
    assert tab.middle.about.text() == "4 人 · 每季复核"


def test_resident_who_is_there_already_is_shown(
    qtbot: QtBot, tab: LedgersTab, three: list[Entry]
) -> None:
    tab.start_new()
    compose(tab.pane.picker.field, "wangxl", "王秀兰")
    qtbot.keyClick(tab.pane.picker.field, Qt.Key.Key_Return)
    assert shown(tab).uid == three[1].uid


def test_nobody_found_says_what_to_do(tab: LedgersTab) -> None:
    tab.start_new()
    compose(tab.pane.picker.field, "wr", "无人")
    assert not tab.pane.picker.either.shows_content()


def test_matter_needs_no_resident(tab: LedgersTab, office: Office) -> None:
    tab.open_target(Target("book", "1404"))
    tab.start_new()
    form = tab.pane.form
    assert tab.pane.heading.bar.tag_text() == "还没有保存"
    tab.pane.save()
    assert form.error("名称")
    field = form.field("名称")
    assert isinstance(field, ChoiceField)
    field.set_value(book("1404").column("名称").choices[0])
    field.edited.emit()
    tab.pane.save()
    assert shown(tab).shown["器材编号"]
    assert entries.total(office, book("1404")) == 1


def test_giving_up_goes_back(tab: LedgersTab) -> None:
    before = shown(tab).uid
    tab.start_new()
    tab.pane.cancel_button.click()
    assert shown(tab).uid == before
    assert not tab.pane.cancel_button.isVisible()


def test_new_one_left_half_typed_waits(
    tab: LedgersTab, office: Office, three: list[Entry], heard: Heard
) -> None:
    person = add_person(office, "何敏")
    tab.open_target(Target("book", "0305", person.uid))
    compose(tab.pane.form.field("辅具需求"), "guai", "拐杖")
    go_to(tab, three[0])
    back = heard.notices[-1].act
    assert back is not None
    back()
    assert tab.pane.is_new
    assert tab.pane.form.values()["姓名"] == "何敏"
    assert tab.pane.form.values()["辅具需求"] == "拐杖"


def test_typed_number_is_masked_again(tab: LedgersTab, office: Office) -> None:
    person = add_person(office, "高洁")
    entry = entries.add_entry(
        office, book("0307"), resident_uid=person.uid, typed={"紧急联系电话": "13812345678"}
    )
    go_to(tab, entry)
    field = tab.pane.form.field("紧急联系电话")
    assert isinstance(field, LineField)
    assert field.text() == "138****5678"
    compose(tab.pane.form.field("紧急联系人"), "ls", "李四")
    tab.pane.save()
    assert stored(office, "0307", entry.uid).typed == {
        "紧急联系电话": "13812345678",
        "紧急联系人": "李四",
    }


@pytest.mark.parametrize("code", [one.code for one in load_books().books])
def test_every_book_opens_and_takes_a_new_entry(tab: LedgersTab, office: Office, code: str) -> None:
    person = add_person(office, "何敏") if book(code).subject == "resident" else None
    tab.open_target(Target("book", code))
    tab.pane.start_new(person.uid if person else "")
    assert tab.pane.is_new
    assert set(tab.pane.form.keys()) == {
        column.name for column in book(code).columns if column.field != "serial"
    }


def test_last_of_a_book_leaves_an_empty_state(
    tab: LedgersTab, office: Office, add_disabled: AddDisabled, three: list[Entry]
) -> None:
    for entry in three:
        go_to(tab, entry)
        dialog = tab.pane.ask_close()
        assert dialog is not None
        dialog.reason.set_value("误登")
        dialog.main.click()
    assert not tab.middle.either.shows_content()
    assert tab.pane.entry is None
    assert not tab.pane.save_button.isVisible()


@needs_proc
def test_what_the_disk_does_not_take_stays_typed_and_is_saved_later(
    qtbot: QtBot, tab: LedgersTab, three: list[Entry], office: Office, heard: Heard
) -> None:
    go_to(tab, three[1])
    field = tab.pane.form.field("辅具需求")
    compose(field, "lunyi", "轮椅坐垫")
    with log_is_broken(office):
        qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert "磁盘" in heard.notices[-1].text
    assert tab.pane.heading.bar.tag_text() == "还没有保存"
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    assert stored(office, "0305", three[1].uid).typed["辅具需求"] == "轮椅坐垫"
