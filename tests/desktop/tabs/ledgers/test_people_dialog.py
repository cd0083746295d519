"""Those who took part in an activity, found by keys and kept."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.taking_part import people_in
from community_desk.office.office import Office
from tests.desktop.tabs.ledgers.conftest import book
from tests.people import add_person


def test_people_are_found_and_kept(tab: LedgersTab, office: Office, qtbot: QtBot) -> None:
    one = add_person(office, "赵云")
    typed = {"活动名称": "清扫", "活动日期": "2026-11-01", "服务时长(时)": "3"}
    activity = entries.add_entry(office, book("0202"), typed=typed)
    roll = entries.add_entry(office, book("0201"), resident_uid=one.uid, typed={})
    tab.show()
    assert not tab.pane.people_button.isVisibleTo(tab)
    tab.open_target(Target("book", "0202", activity.uid))
    assert tab.pane.people_button.isVisibleTo(tab)
    tab.pane.people_button.click()
    dialog = tab.pane.people_button.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.picker.field, "zhaoyun")
    qtbot.waitUntil(lambda: dialog.picker.rows.count() == 1)
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    assert list(dialog.people.values()) == ["赵云"]
    with qtbot.waitSignal(dialog.saved):
        dialog.main.click()
    assert people_in(office, book("0202"), activity.uid) == [(one.uid, "赵云")]
    assert entries.load_entry(office, book("0201"), roll.uid).shown["累计时长(时)"] == "3"

    tab.pane.people_button.click()
    again = tab.pane.people_button.dialog
    assert again is not None
    again.rows.setCurrentRow(0)
    qtbot.keyClick(again.rows, Qt.Key.Key_Return)
    again.main.click()
    assert people_in(office, book("0202"), activity.uid) == []
