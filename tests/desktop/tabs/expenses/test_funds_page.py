"""经费来源: what is left of each fund, changed, added and put back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.expenses.funds_page import FundsPage
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.funds import funds_of
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def year(office: Office) -> Office:
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-11-05", "900", "打印复印费")
    receive(office, "2026-02-05", "3000", "党员活动经费")
    return office


@pytest.fixture
def page(year: Office, context: DeskContext, qtbot: QtBot) -> FundsPage:
    return shown_page(FundsPage(context), qtbot)


def row(page: FundsPage, at: int) -> list[str]:
    return [str(page.model.index(at, column).data() or "") for column in range(6)]


def write(qtbot: QtBot, page: FundsPage, key: str, text: str) -> None:
    field = page.form.form.field(key)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    compose(field, "zi", text)


def test_funds_with_what_is_left_of_them(page: FundsPage, qtbot: QtBot) -> None:
    assert page.model.rowCount() == 10
    assert row(page, 0) == [
        "区财政工作经费",
        "区财政局",
        "社区日常办公和工作",
        "14,600.00",
        "结转",
        "",
    ]
    assert page.sums.text() == "年初 0.00 + 收入 15,500.00 − 支出 900.00 = 余额 14,600.00"
    assert page.table.hasFocus()
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.named.title() == "党员活动经费"
    assert page.form.pays.isVisible()
    assert "会议费" in [
        page.form.pays.chip(key).accessibleName() for key in page.form.pays.chosen()
    ]
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.sums.text() == "今年还没有收支"


def test_a_fund_is_changed_by_keys_and_put_back(
    page: FundsPage, qtbot: QtBot, heard: Heard
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.form.title.hasFocus()
    write(qtbot, page, "title", "街道办公经费")
    write(qtbot, page, "ends_on", "2026-12-31")
    assert page.named.tag_text() == "未保存"
    assert page.unsaved() == "street"
    assert row(page, 1)[0] == "街道办公经费"
    qtbot.keyClick(page.form.title, Qt.Key.Key_S, CTRL)
    saved = funds_of(page.context.office).by_key["street"]
    assert (saved.title, saved.ends_on) == ("街道办公经费", date(2026, 12, 31))
    assert page.unsaved() == ""
    assert page.restore.isVisible()
    page.restore.click()
    assert funds_of(page.context.office).by_key["street"].title == "街道下拨"
    assert not page.restore.isVisible()
    assert heard.notices[-1].act is not None
    heard.notices[-1].act()
    assert row(page, 1)[0] == "街道办公经费"


def test_a_fund_of_its_own(page: FundsPage, qtbot: QtBot) -> None:
    page.new_button.click()
    assert page.form.title.hasFocus()
    assert page.unsaved() == "new"
    page.save_button.click()
    assert page.form.form.error("title") == "请写经费的名称。"
    write(qtbot, page, "title", "利息")
    page.save_button.click()
    assert "已经有叫“利息”的经费" in page.form.form.error("title")
    write(qtbot, page, "title", "老旧小区改造")
    page.form.earmarked.set_value("1")
    page.form.earmarked.edited.emit()
    page.save_button.click()
    assert "请至少选一类" in page.form.form.error("pays")
    chip = page.form.pays.chip("repairs")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    page.save_button.click()
    saved = funds_of(page.context.office).find("老旧小区改造")
    assert (saved.earmarked, saved.pays) == (True, ("repairs",))
    assert page.named.title() == "老旧小区改造"
    assert page.unsaved() == ""


def test_what_is_booked_after_its_last_day_is_told(page: FundsPage, qtbot: QtBot) -> None:
    write(qtbot, page, "ends_on", "2026-6-30")
    assert page.form.form.help("ends_on") == "这天以后已经记了 1 笔；那些不受影响，再记就不行了"
    write(qtbot, page, "ends_on", "some day")
    page.save_button.click()
    assert page.form.form.error("ends_on") == "看不懂这个日期；请写成 2026-12-31 这样。"
    assert page.unsaved() == "district_work"


def test_what_is_not_saved_stays_while_one_looks_at_others(
    page: FundsPage, qtbot: QtBot, heard: Heard
) -> None:
    write(qtbot, page, "owner", "区政府")
    page.table.select_row(4)
    assert page.form.owner.value() == "区财政局"
    page.reload()
    assert page.unsaved() == "district_work"
    page.open_key(page.unsaved())
    assert page.form.owner.value() == "区政府"
    page.give_up.click()
    assert page.form.owner.value() == "区财政局"
    assert heard.notices[-1].act is not None
    heard.notices[-1].act()
    assert page.form.owner.value() == "区政府"
    write(qtbot, page, "owner", "区财政局")
    assert page.unsaved() == ""


def test_the_vouchers_of_a_fund_are_one_click_away(
    year: Office, context: DeskContext, qtbot: QtBot
) -> None:
    tab = ExpensesTab(context)
    qtbot.addWidget(tab)
    tab.open_target(Target("expenses_page", "funds", "party_activities"))
    shown = tab.pages.shown()
    assert isinstance(shown, FundsPage)
    shown.vouchers.click()
    assert tab.pages.shown() is None
    assert tab.pane.line.is_on(fund="party_activities")
    assert tab.pane.model.rowCount() == 1
    tab.open_target(Target("expenses_page", "funds", "party_activities"))
    shown.vouchers.click()
    assert tab.pane.line.is_on(fund="party_activities")


def test_who_may_not_change_funds_may_look(
    year: Office, context: DeskContext, qtbot: QtBot
) -> None:
    clerk = Staff(uid="x", name="小李", role=Role.CLERK, title="")
    page = shown_page(FundsPage(replace(context, office=replace(year, staff=clerk))), qtbot)
    assert page.heading.count() == "经费由主任或会计来设；这里只看。"
    assert not page.form.title.isEnabled()
    assert not page.new_button.isEnabled()


def test_tab_comes_to_everything_in_the_order_of_the_eye(page: FundsPage, qtbot: QtBot) -> None:
    page.table.select_row(3)
    write(qtbot, page, "owner", "区委组织部")
    page.table.setFocus()
    reaches_all(page, qtbot)
