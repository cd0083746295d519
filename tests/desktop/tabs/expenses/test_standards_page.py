"""经费标准: each rule against what came, other sizes, readings and numbers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.standards_page import StandardsPage
from community_desk.expenses.expected import Choices, choices_of
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.expenses.booking import pay, receive
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def year(office: Office) -> Office:
    receive(office, "2026-01-05", "9000")
    pay(office, "2026-11-05", "90", "楼门组长补贴")
    for number, name in enumerate(("张伟", "李娜"), 1):
        add_person(office, name, address=f"幸福里3-1-{number}01", household_number=str(number))
    return office


@pytest.fixture
def page(year: Office, context: DeskContext, qtbot: QtBot) -> StandardsPage:
    return shown_page(StandardsPage(context), qtbot)


def row(page: StandardsPage, key: str) -> list[str]:
    at = page.model.row_of(key)
    return [str(page.model.index(at, column).data() or "") for column in range(1, 4)]


def write(qtbot: QtBot, page: StandardsPage, key: str, text: str) -> None:
    field = page.fields[key]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_every_rule_against_what_came(page: StandardsPage, qtbot: QtBot) -> None:
    assert page.table.hasFocus()
    assert page.model.rowCount() == 15
    assert page.fields["households"].value() == "2"
    assert row(page, "BUD-1") == ["10,000.00", "9,000.00", "1,000.00"]
    assert row(page, "BUD-4") == ["—", "0.00", ""]
    assert row(page, "PAY-1") == ["正职 60,000.00", "", ""]
    assert page.sum.text() == "执行年度工作经费，应到 10,000.00 元"
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.detail.title.text() == "居委会成员与社区工作者人数"


def test_other_sizes_are_tried_and_taken_back(page: StandardsPage, qtbot: QtBot) -> None:
    write(qtbot, page, "households", "1500")
    write(qtbot, page, "party_members", "48")
    write(qtbot, page, "block_leaders", "50")
    assert row(page, "BUD-1") == ["15,500.00", "9,000.00", "6,500.00"]
    assert row(page, "BUD-4")[0] == "2,400.00"
    assert row(page, "PAY-3") == ["1,500.00", "90.00", "1,410.00"]
    assert page.unsaved() == ""
    write(qtbot, page, "households", "many")
    assert page.fields["households"].property("invalid") == "true"
    page.own_button.click()
    assert page.fields["households"].value() == "2"
    assert row(page, "BUD-1")[0] == "10,000.00"


def test_a_reading_is_chosen_and_kept(page: StandardsPage, qtbot: QtBot) -> None:
    write(qtbot, page, "households", "800")
    page.open_key("BUD-1")
    field = page.detail.form.field("below")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    page.detail.form.edited.emit("below")
    assert row(page, "BUD-1")[0] == row(page, "BUD-1a")[0] == "8,000.00"
    assert page.unsaved() == "BUD-1"
    assert page.heading.tag_text() == "未保存"
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    assert choices_of(page.context.office) == Choices(("BUD-1",), {"below": "pro_rata"})
    assert page.unsaved() == ""


def test_a_number_of_its_own_and_what_is_none(page: StandardsPage, qtbot: QtBot) -> None:
    page.open_key("PAY-1")
    field = page.detail.form.field("base")
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, "72000")
    assert row(page, "PAY-1")[0] == "正职 72,000.00"
    qtbot.keyClicks(field, "x")
    assert "不是金额" in page.detail.form.error("base")
    page.save_button.click()
    assert choices_of(page.context.office).numbers == {}
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    page.save_button.click()
    assert choices_of(page.context.office).numbers == {"PAY-1": {"base": "72000.00"}}


def test_one_rule_for_a_fund(page: StandardsPage, qtbot: QtBot, heard: Heard) -> None:
    for key in ("BUD-3", "BUD-4"):
        page.open_key(key)
        page.detail.follow.setFocus()
        qtbot.keyClick(page.detail.follow, Qt.Key.Key_Space)
    assert page.choices.followed == ("BUD-3", "BUD-4")
    assert page.sum.text() == "执行按规模保底的年度经费、党员活动经费，应到 60,000.00 元"
    page.give_up.click()
    assert page.choices.followed == ("BUD-1",)
    assert heard.notices[-1].act is not None
    heard.notices[-1].act()
    page.save_button.click()
    assert choices_of(page.context.office).followed == ("BUD-3", "BUD-4")


def test_the_sheet_prints_by_its_key(page: StandardsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert page.dialog is not None
    with qtbot.waitSignal(page.dialog.drawn):
        pass
    assert page.dialog.preview.pdf().startswith(b"%PDF")
    page.dialog.reject()


def test_who_may_not_choose_may_try(year: Office, context: DeskContext, qtbot: QtBot) -> None:
    clerk = Staff(uid="x", name="小李", role=Role.CLERK, title="")
    page = shown_page(StandardsPage(replace(context, office=replace(year, staff=clerk))), qtbot)
    assert page.heading.count() == "标准由主任或会计来选；这里可以试算。"
    assert not page.detail.follow.isEnabled()
    write(qtbot, page, "households", "1500")
    assert row(page, "BUD-1")[0] == "15,500.00"
    assert not page.save_button.isEnabled()


@pytest.mark.parametrize("rule", ["BUD-1", "BUD-6", "BUD-7"])
def test_tab_comes_to_everything_in_the_order_of_the_eye(
    page: StandardsPage, qtbot: QtBot, rule: str
) -> None:
    write(qtbot, page, "households", "1500")
    page.open_key(rule)
    page.detail.follow.click()
    page.table.setFocus()
    reaches_all(page, qtbot)
