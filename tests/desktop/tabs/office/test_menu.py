"""The menu behind the name of who is signed in, and the pages it opens."""

from dataclasses import replace

from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.desktop.tabs.office import pages
from community_desk.desktop.tabs.office.pages import PAGES, PageOffer, offered
from community_desk.desktop.tabs.office.people_page import PeoplePage
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.theme import Theme
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.staff_changes import StaffLine
from tests.desktop.tabs.office.conftest import CLERK_PASSWORD
from tests.journeys.desk import choose_entry, press

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(window: MainWindow) -> PeoplePage:
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, PeoplePage)
    return page


def test_the_menu_says_who_is_signed_in_and_leads_to_a_page_and_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.who.actions()[0].text() == "王主任　主任"
    window.show_tab("ledgers")
    window.bar.who.setFocus()
    choose_entry("人员", qtbot)
    page = page_of(window)
    assert page.isVisible()
    assert page.table.hasFocus()
    assert window.current_tab() == "office"
    assert not any(button.isChecked() for button in window.bar._tabs.values())
    press(Qt.Key.Key_Escape, qtbot)
    assert window.current_tab() == "ledgers"
    assert window.bar._tabs["ledgers"].isChecked()
    assert not page.isVisible()


def test_a_page_of_the_office_is_not_what_the_window_begins_with(
    window: MainWindow, office: Office, theme: Theme, memory: QSettings, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    window.context.open("office_page", "people")
    window.close()
    again = build_window(office, look=theme, memory=memory)
    qtbot.addWidget(again)
    assert again.current_tab() == "expenses"
    again.close()


def test_pages_that_a_role_may_not_see_are_not_offered_and_do_not_open(
    window: MainWindow, office: Office, clerk: StaffLine, monkeypatch
) -> None:
    hers = offices.open_office(office.folder, CLERK_PASSWORD, staff_name=clerk.name)
    monkeypatch.setattr(
        pages, "PAGES", {**PAGES, "trail": replace(PAGES["people"], may="office.trail")}
    )
    assert set(offered(hers)) == {*offered(office)} - {"trail"}
    hers.close()


def test_a_page_that_may_not_be_seen_says_who_may(
    office: Office, clerk: StaffLine, theme: Theme, memory: QSettings, qtbot: QtBot, monkeypatch
) -> None:
    from community_desk.desktop.tabs.office import tab as tabs

    offer = PageOffer("操作记录", "history", "office.trail", "people_page.PeoplePage")
    monkeypatch.setattr(tabs, "PAGES", {"trail": offer})
    hers = offices.open_office(office.folder, CLERK_PASSWORD, staff_name=clerk.name)
    window = build_window(hers, look=theme, memory=memory)
    qtbot.addWidget(window)
    window.show()
    window.context.open("office_page", "trail")
    assert "请主任登录后办理" in window.notices.text()
    window.close()
    hers.close()


def test_a_page_is_made_when_it_is_first_opened(window: MainWindow) -> None:
    assert "office" not in window._tabs
    assert "office" not in TABS
    window.context.open("office_page", "people")
    assert [line.name for line in page_of(window)._lines] == ["王主任", "李静"]
