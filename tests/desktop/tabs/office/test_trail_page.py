"""操作记录 in the window: what a director filters, reads whole, checks and exports."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.pages import offered
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.tabs.office.trail_page import TrailPage
from community_desk.office import audit
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.staff_changes import StaffLine
from community_desk.registry.residents import change_resident, remove_resident
from tests.desktop.tabs.office.conftest import CLERK_PASSWORD
from tests.people import add_person

ID_NUMBER = "340102196306075990"


@pytest.fixture
def page(window: MainWindow, office: Office, qtbot: QtBot) -> TrailPage:
    """The page, on an office where a resident was changed and another removed."""
    chen = add_person(office, "陈静", phone="13800000412", employer="纺织厂")
    change_resident(
        office, chen.uid, {"phone": "13911112222", "employer": ""}, revision=chen.revision
    )
    twice = add_person(office, "李明", id_number=ID_NUMBER)
    remove_resident(office, twice.uid, "登记重复")
    window.context.open("office_page", "trail")
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, TrailPage)
    return page


def acts(page: TrailPage) -> list[str]:
    return [page.model.record(row).act for row in range(page.model.rowCount())]


def shown(page: TrailPage) -> list[str]:
    """What the right side says."""
    return [label.text() for label in page.detail.findChildren(QLabel) if label.text()]


def test_the_newest_line_is_chosen_and_shown_whole(page: TrailPage) -> None:
    assert acts(page)[:3] == ["删除", "登记", "修改"]
    assert shown(page)[:3] == ["删除", "对什么", "居民 李明"]
    assert "登记重复" in shown(page)
    assert page.heading.count() == f"{len(acts(page))} 行"


def test_old_and_new_stand_side_by_side(page: TrailPage) -> None:
    page.table.select_row(2)
    words = shown(page)
    assert words[words.index("原来") : words.index("原来") + 2] == ["原来", "后来"]
    at = words.index("电话")
    assert words[at : at + 3] == ["电话", "138****0412", "139****2222"]
    at = words.index("工作单位")
    assert words[at : at + 3] == ["工作单位", "纺织厂", "—"]


def test_the_filters_leave_the_rest_out(page: TrailPage, clerk: StaffLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.about, "nobody")
    assert page.model.rowCount() == 0
    assert "没有找到“nobody”" in page._nothing._sentence.text()
    assert not page.export_button.isEnabled()
    assert shown(page) == []
    page.about.setText("陈静")
    assert acts(page) == ["修改", "登记"]
    page.about.clear()
    page.words.setText("重复")
    assert acts(page) == ["删除"]
    page.words.clear()
    page.kind.set_value("staff")
    page.kind.edited.emit()
    assert acts(page) == ["新增"]
    page.staff.set_value(clerk.uid)
    page.staff.edited.emit()
    assert page._nothing._sentence.text() == "没有符合条件的操作记录"


def test_days_that_cannot_be_read_are_said(page: TrailPage, qtbot: QtBot) -> None:
    page.first.setFocus()
    qtbot.keyClicks(page.first, "2026-11-24")
    qtbot.keyClick(page.first, Qt.Key.Key_Return)
    assert page.model.rowCount() == 0
    page.first.setText("xx")
    qtbot.keyClick(page.first, Qt.Key.Key_Return)
    assert "日期看不懂" in page._nothing._sentence.text()
    page.first.setText("2026-11-23")
    qtbot.keyClick(page.first, Qt.Key.Key_Return)
    assert page.model.rowCount() > 3


def test_whole_numbers_are_asked_for_and_that_is_on_record(
    page: TrailPage, office: Office, qtbot: QtBot
) -> None:
    assert ID_NUMBER not in shown(page)
    line = page.table.record()
    page.detail.whole_button.setFocus()
    qtbot.keyClick(page.detail.whole_button, Qt.Key.Key_Space)
    assert ID_NUMBER in shown(page)
    assert page.table.record().id == line.id
    assert not page.detail.whole_button.isVisible()
    assert acts(page)[0] == "查看完整内容"
    row = audit.recent(office.db, limit=1)[0]
    assert (row.action, row.subject, row.subject_uid) == ("reveal", "trail", str(line.id))


def test_what_needs_no_asking_offers_none(page: TrailPage) -> None:
    page.table.select_row(page.model.rowCount() - 1)
    assert not page.detail.whole_button.isVisible()


def test_the_chain_is_checked_and_the_day_is_said(
    page: TrailPage, office: Office, qtbot: QtBot
) -> None:
    page.check_button.click()
    qtbot.waitUntil(lambda: "一行接一行" in page.said.text())
    assert page.said.text()[:3] == "202"
    office.db.execute("DROP TRIGGER audit_no_update")
    office.db.execute("UPDATE audit SET reason = '别的' WHERE id = 2")
    office.db.conn.commit()
    page.check_button.click()
    qtbot.waitUntil(lambda: "从第 2 行起对不上" in page.said.text())
    assert page.check_button.isEnabled()


def test_an_export_asks_what_for(
    page: TrailPage, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page.about.setText("陈静")
    page.export_button.click()
    dialog = page.dialog
    assert dialog is not None
    dialog.main.click()
    assert dialog.form.error("reason")
    dialog.reason.set_value("街道核查")
    with qtbot.waitSignal(dialog.accepted):
        dialog.export_to(str(tmp_path / "trail.xlsx"))
    assert load_workbook(tmp_path / "trail.xlsx").active.max_row == 4
    row = audit.recent(office.db, limit=1)[0]
    assert (row.action, row.subject, row.reason) == ("export", "trail", "街道核查")


def test_only_the_director_finds_the_page(office: Office, clerk: StaffLine) -> None:
    hers = offices.open_office(office.folder, CLERK_PASSWORD, staff_name=clerk.name)
    assert "trail" not in offered(hers)
    assert "trail" in offered(office)
    hers.close()
