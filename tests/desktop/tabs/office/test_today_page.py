"""今日 in the window: the groups, the figures, and what each opens."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.app import Desk
from community_desk.desktop.context import Target
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.memory import begins_with_today, set_begins_with_today
from community_desk.desktop.preferences_dialog import PreferencesDialog
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.tabs.office.today_page import TodayPage
from community_desk.desktop.tabs.office.today_sheet import TodaySheetDialog
from community_desk.expenses.receipts import add_receipts
from community_desk.office.office import Office, open_office
from tests.conftest import PASSWORD, fixed_clock
from tests.expenses.booking import pay
from tests.journeys.desk import opened, press, tab_to
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(window: MainWindow) -> TodayPage:
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, TodayPage)
    return page


@pytest.fixture
def waiting(office: Office) -> Office:
    """A receipt that is overdue, a month to close, somebody who turns 80."""
    pay(office, "2026-10-05", "36.50", receipts=0)
    day = office.today() + timedelta(days=9)
    add_person(office, "陈桂英", birth_date=day.replace(year=day.year - 80).isoformat())
    return office


def test_a_morning_by_keys(
    waiting: Office, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(Qt.Key.Key_5, qtbot, CTRL)
    page = page_of(window)
    names = [rows.accessibleName() for rows in page.lists]
    assert names[0] == "逾期"
    assert names[-1] == "提醒"
    assert page.lists[0].hasFocus()
    press(Qt.Key.Key_P, qtbot, CTRL)
    dialog = opened(TodaySheetDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.preview.pdf()))
    dialog.save_to(str(tmp_path / "today.pdf"))
    assert (tmp_path / "today.pdf").read_bytes().startswith(b"%PDF")
    on_record = waiting.db.execute("SELECT action, new FROM audit ORDER BY id DESC LIMIT 1")
    assert on_record.fetchone() == ("export", '{"paper": "today"}')
    press(Qt.Key.Key_Escape, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tab_to(page.lists[-1], qtbot)
    for _ in range(page.lists[-1].count()):
        press(Qt.Key.Key_Down, qtbot)
        if "80 周岁" in page.lists[-1].currentItem().text():
            break
    press(Qt.Key.Key_Return, qtbot)
    assert window.current_tab() == "registry"
    assert window.tab("registry").people.table.record().name == "陈桂英"  # type: ignore[attr-defined]


def test_each_figure_opens_what_it_counts(waiting: Office, window: MainWindow) -> None:
    wanted: list[Target] = []
    window.context.open("office_page", "today")
    page = page_of(window)
    window.context.changes.target_wanted.connect(wanted.append)
    for figure in page.figures.values():
        figure.click()
        window.context.open("office_page", "today")
    page.copied.click()
    kinds = [target.kind for target in wanted if target.key != "today"]
    assert kinds == [
        *("register", "register", "ledgers_page", "month", "expenses_page", "office_page")
    ]
    assert page.figures["left"].accessibleName() == "经费还有 ¥-36.50"


def test_what_is_done_leaves_the_page(waiting: Office, window: MainWindow) -> None:
    window.context.open("office_page", "today")
    page = page_of(window)
    before = sum(rows.count() for rows in page.lists)
    number = waiting.db.execute("SELECT number FROM voucher").fetchone()[0]
    add_receipts(waiting, number, sheets=1)
    window.context.open("office_page", "today")
    assert sum(rows.count() for rows in page.lists) == before - 1


def test_the_window_begins_with_it_where_the_pc_was_told_so(
    waiting: Office, qapp: QApplication, memory: QSettings, qtbot: QtBot
) -> None:
    for wanted in (False, True):
        set_begins_with_today(memory, wanted)
        desk = Desk(qapp, memory)
        desk.show_office(open_office(waiting.folder, PASSWORD, clock=fixed_clock))
        window = desk.window
        assert window is not None
        assert (window.current_tab() == "office") == wanted
        left = desk.let_go()
        assert left is not None
        left.close()


def test_the_preferences_ask_what_comes_first(
    waiting: Office, qapp: QApplication, memory: QSettings, qtbot: QtBot
) -> None:
    desk = Desk(qapp, memory)
    desk.show_office(open_office(waiting.folder, PASSWORD, clock=fixed_clock))
    assert desk.window is not None
    for wanted, tab in (("today", "office"), ("", "registry")):
        desk.ask_preferences()
        (dialog,) = (one for one in desk.window.findChildren(PreferencesDialog) if one.isVisible())
        field = dialog.form.field("start")
        assert isinstance(field, ChoiceField)
        assert (field.value() == "today") == begins_with_today(memory)
        field.set_value(wanted)
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert begins_with_today(memory) == bool(wanted)
        assert desk.window.current_tab() == tab
    left = desk.let_go()
    assert left is not None
    left.close()


def test_the_list_beside_the_tabs_leads_to_it(
    waiting: Office, window: MainWindow, qtbot: QtBot
) -> None:
    window.toggle_work()
    window.work.today.click()
    page = page_of(window)
    assert not page.at_start.isChecked()
    page.at_start.click()
    assert window.context.memory.value("window/today") == "true"
