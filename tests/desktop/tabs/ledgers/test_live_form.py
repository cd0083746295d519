"""The form while somebody types: what is asked for, sums, what is wrong; who may, and letters."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.fields import ChoiceField, FilledField
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.registry.residents import load_resident
from tests.certificates.requests import full_request
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.desktop.tabs.ledgers.conftest import book
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(tab: LedgersTab, code: str) -> None:
    tab.open_target(Target("book", code))
    tab.start_new()


def say(tab: LedgersTab, column: str, text: str) -> None:
    field = tab.pane.form.field(column)
    if isinstance(field, ChoiceField):
        field.set_value(text)
        field.edited.emit()
    else:
        field.setFocus()
        compose(field, "x", text)


def test_a_column_comes_and_goes_and_keeps_what_was_typed(tab: LedgersTab, office: Office) -> None:
    begin(tab, "1402")
    form = tab.pane.form
    assert not form.field("隐患描述").isVisible()
    say(tab, "检查对象", "三号楼")
    say(tab, "检查结果", "有隐患待整改")
    say(tab, "隐患描述", "楼道堆物")
    say(tab, "检查结果", "未发现隐患")
    assert not form.field("隐患描述").isVisible()
    say(tab, "检查结果", "有隐患待整改")
    assert form.values()["隐患描述"] == "楼道堆物"
    say(tab, "检查结果", "未发现隐患")
    tab.pane.save()
    assert tab.pane.entry is not None
    assert tab.pane.entry.typed["检查结果"] == "未发现隐患"
    assert "隐患描述" not in tab.pane.entry.typed


def test_what_is_stored_is_seen_until_what_it_hangs_on_changes(
    tab: LedgersTab, office: Office
) -> None:
    typed = {"检查对象": "三号楼", "检查结果": "未发现隐患", "隐患描述": "旧的"}
    entry = entries.add_entry(office, book("1402"), typed=typed)
    tab.open_target(Target("book", "1402", entry.uid))
    form = tab.pane.form
    assert form.field("隐患描述").isVisible()
    assert not tab.pane.unsaved()
    say(tab, "检查结果", "有隐患待整改")
    say(tab, "检查结果", "未发现隐患")
    assert not form.field("隐患描述").isVisible()
    tab.pane.save()
    assert "隐患描述" not in entries.load_entry(office, book("1402"), entry.uid).typed


def test_a_sum_follows_the_keys(tab: LedgersTab) -> None:
    begin(tab, "1507")
    say(tab, "数量", "3")
    say(tab, "单价", "12.5")
    total = tab.pane.form.field("金额")
    assert isinstance(total, FilledField)
    assert total.value() == "37.50"
    assert "金额" not in tab.pane.form.changes()


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("最近检查日期", "2026-02-30", "看不懂“2026-02-30”"),
        ("最近检查日期", "2027-01-01", "不能晚于今天"),
        ("经营面积", "0", "要在 1 到 100000 之间"),
    ],
)
def test_what_is_wrong_is_said_when_the_field_is_left(
    qtbot: QtBot, tab: LedgersTab, column: str, text: str, said: str
) -> None:
    begin(tab, "1401")
    form = tab.pane.form
    say(tab, column, text)
    field = form.field(column)
    assert form.error(column) == ""
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert said in form.error(column)
    assert not field.hasFocus()
    say(tab, "商户名称", "=1+1")
    qtbot.keyClick(form.field("商户名称"), Qt.Key.Key_Return)
    assert form.error("商户名称") == ""
    tab.pane.save()
    assert said in form.error(column)
    assert tab.pane.is_new
    compose(field, "x", "")
    assert isinstance(field, QLineEdit)
    field.clear()
    tab.pane.save()
    assert tab.pane.entry is not None
    assert tab.pane.entry.shown["商户名称"] == "=1+1"


def test_keys_reach_all_of_a_person(tab: LedgersTab, three: list[Entry], qtbot: QtBot) -> None:
    tab.open_target(Target("book", "0305", three[0].uid))
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_F2)
    assert tab.pane.form.field("残疾类别").hasFocus()
    tab.pane.person_button.setFocus()
    reaches_all(tab.pane, qtbot)


def test_the_person_is_changed_from_the_entry(
    tab: LedgersTab, three: list[Entry], office: Office, qtbot: QtBot, heard: Heard
) -> None:
    tab.open_target(Target("book", "0305", three[0].uid))
    say(tab, "辅具需求", "轮椅")
    tab.pane.heading.person_link.click()
    dialog = tab.pane.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.person_form.form.field("address").setProperty("text", "幸福里7栋1单元101室")
    qtbot.keyClick(dialog.person_form.form.field("address"), Qt.Key.Key_S, CTRL)
    assert load_resident(office, three[0].resident_uid).address == "幸福里7栋1单元101室"
    assert not dialog.isVisible()
    form = tab.pane.form
    assert form.values()["现住址"] == "幸福里7栋1单元101室"
    assert form.changes() == {"辅具需求": "轮椅"}


def test_who_may_not_edit_sees_why(office: Office, context: DeskContext, qtbot: QtBot) -> None:
    reader = replace(office, staff=replace(office.staff, role=Role.READER, name="小周"))
    entry = entries.add_entry(office, book("1402"), typed={"检查对象": "三号楼"})
    reading = LedgersTab(replace(context, office=reader))
    qtbot.addWidget(reading)
    reading.show()
    reading.open_target(Target("book", "1402", entry.uid))
    pane = reading.pane
    assert pane.heading.hint.text() == "小周只能查看这本台账；要登记或改动，请换有权限的人登录。"
    buttons = (pane.save_button, pane.review_button, pane.close_button)
    assert not any(button.isEnabled() for button in (*buttons, pane.heading.person_link))
    assert pane.save_button.isVisible()
    assert "请换有权限的人登录" in pane.save_button.toolTip()
    assert not pane.form.field("检查对象").isEnabled()
    assert not pane.form.file_fields()["照片"].add_button.isEnabled()
    assert not reading.middle.add_button.isEnabled()


def test_a_letter_leads_to_the_letter(tab: LedgersTab, office: Office, heard: Heard) -> None:
    person = add_person(office, "张伟", id_number="340102196306075990", address="幸福里3-2-501")
    catalogue = load_catalogue()
    letter = issue(office, catalogue, full_request(catalogue, "residence", person))
    (row,) = entries.page(office, book("1506"))
    tab.open_target(Target("book", "1506", row.uid))
    pane = tab.pane
    assert not any(
        button.isVisible()
        for button in (pane.save_button, pane.close_button, pane.heading.person_link)
    )
    pane.heading.letter_link.click()
    assert heard.targets == [Target("letter", letter.number)]
    assert pane.form.file_fields()["领取签名"].add_button.isVisible()
