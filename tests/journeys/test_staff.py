"""A new clerk is added and takes over the desk; nothing of the director's is lost or shown."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from community_desk.app import Desk
from community_desk.desktop import theme as themes
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.people_page import PeoplePage
from community_desk.desktop.tabs.office.staff_dialogs import AddStaffDialog
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from tests.conftest import PASSWORD
from tests.journeys.desk import back_in, choose_entry, focused, opened, press, tab_to, write

CTRL = Qt.KeyboardModifier.ControlModifier
HERS = "xiao qu li de gui hua"


@pytest.fixture
def desk(
    office: Office, people: dict[str, str], qapp: QApplication, tmp_path, monkeypatch, qtbot: QtBot
) -> Iterator[Desk]:
    """The program with the director's window in front."""
    ended: list[bool] = []
    monkeypatch.setattr(qapp, "quit", lambda: ended.append(True))
    desk = Desk(qapp, QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))
    desk.show_office(offices.open_office(office.folder, PASSWORD))
    back_in(window_of(desk), qtbot)
    yield desk
    if desk.window is not None:
        desk.window.close_anyway()
    qtbot.waitUntil(lambda: bool(ended))
    desk.deleteLater()
    themes.apply(qapp, themes.load_theme("light"))


def window_of(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def people_page(window: MainWindow, qtbot: QtBot) -> PeoplePage:
    window.bar.who.setFocus()
    choose_entry("人员", qtbot)
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, PeoplePage)
    return page


def change_person(desk: Desk, name: str, password: str, qtbot: QtBot) -> MainWindow:
    """By the menu, then as whoever comes next."""
    before = window_of(desk)
    before.bar.who.setFocus()
    choose_entry("换人登录…", qtbot)
    sign_in(desk, name, password, qtbot)
    assert window_of(desk) is not before
    back_in(window_of(desk), qtbot)
    return window_of(desk)


def sign_in(desk: Desk, name: str, password: str, qtbot: QtBot) -> None:
    page = window_of(desk)._lock_page
    assert page.password.hasFocus()
    page.staff.setFocus()
    press(Qt.Key.Key_Home, qtbot)
    for _ in range(page.staff.count()):
        if page.staff.value() != name:
            press(Qt.Key.Key_Down, qtbot)
    assert page.staff.value() == name
    press(Qt.Key.Key_Return, qtbot)
    write(password, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not page.is_trying())


def type_something(window: MainWindow, words: str, qtbot: QtBot) -> RegistryTab:
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    tab.people.table.select_row(0)
    tab.people.table.setFocus()
    press(Qt.Key.Key_F2, qtbot)
    tab_to(tab.form.form.field("employer"), qtbot)
    write(words, qtbot)
    return tab


def on_the_screen() -> str:
    texts = []
    for top in QApplication.topLevelWidgets():
        shown = [each for each in [top, *top.findChildren(QWidget)] if each.isVisible()]
        texts += [top.windowTitle()] if top.isVisible() else []
        texts += [each.text() for each in shown if isinstance(each, QLabel | QLineEdit)]
    return "\n".join(texts)


def actions(office: Office, *wanted: str) -> list[tuple[str, str]]:
    names = dict(office.db.execute("SELECT uid, name FROM staff").fetchall())
    rows = reversed(audit.recent(office.db))
    return [(names[row.staff_uid], row.action) for row in rows if row.action in wanted]


def test_a_new_clerk_is_added_signs_in_and_manages_nobody(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    first = window_of(desk)
    people_page(first, qtbot)
    press(Qt.Key.Key_N, qtbot, CTRL)
    opened(AddStaffDialog, qtbot)
    for words in ("孙丽", "网格员"):
        write(words, qtbot)
        press(Qt.Key.Key_Return, qtbot)
    press(Qt.Key.Key_Return, qtbot)  # 社工, as proposed
    write(HERS, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    write(HERS, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not first.context.tasks.is_busy())
    back_in(first, qtbot)
    window = change_person(desk, "孙丽", HERS, qtbot)
    assert window.who.actions()[0].text() == "孙丽　社工"
    assert window.context.office.staff.role is Role.CLERK
    page = people_page(window, qtbot)
    assert not page.add_button.isVisible()
    press(Qt.Key.Key_N, qtbot, CTRL)
    press(Qt.Key.Key_F2, qtbot)
    assert page.dialog is None
    qtbot.waitUntil(lambda: not desk._kept.names())  # it was still getting the search ready
    window.close()
    assert actions(office, "sign_in", "lock", "sign_out") == [
        ("王主任", "sign_in"),
        ("王主任", "lock"),
        ("孙丽", "sign_in"),
        ("王主任", "sign_out"),
        ("孙丽", "sign_out"),
    ]


@pytest.fixture
def colleague(office: Office) -> None:
    add_staff(office, "孙丽", Role.CLERK, "", HERS)


@pytest.mark.usefixtures("colleague")
def test_what_is_not_saved_waits_for_whoever_typed_it(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    first = window_of(desk)
    tab = type_something(first, "ACME-9", qtbot)
    field = tab.form.form.field("employer")
    first.bar.who.setFocus()
    choose_entry("换人登录…", qtbot)
    assert "会留着" in first._lock_page.said.text()
    assert "ACME-9" not in on_the_screen()
    sign_in(desk, "孙丽", HERS, qtbot)
    second = window_of(desk)
    assert second is not first
    assert "ACME-9" not in on_the_screen()
    back_in(second, qtbot)
    assert not second.close()  # the director's would be lost
    assert "王主任有还没保存的内容" in second.notices.text()
    change_person(desk, "王主任", PASSWORD, qtbot)
    assert window_of(desk) is first
    assert not first.is_locked()
    assert tab.form.typed() == {"employer": "ACME-9"}
    assert focused(first) is field
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert first.close()


@pytest.mark.usefixtures("colleague")
def test_who_closes_twice_closes_all(desk: Desk, office: Office, qtbot: QtBot) -> None:
    type_something(window_of(desk), "ACME-9", qtbot)
    window_of(desk).change_person()
    sign_in(desk, "孙丽", HERS, qtbot)
    back_in(window_of(desk), qtbot)
    people_page(window_of(desk), qtbot)  # its menu is hidden by nothing
    second = window_of(desk)
    assert not second.close()
    assert second.close()
    assert desk.window is None
    assert actions(office, "sign_out") == [("王主任", "sign_out"), ("孙丽", "sign_out")]


@pytest.mark.usefixtures("colleague")
def test_work_under_way_goes_on_and_then_the_window_goes(desk: Desk, qtbot: QtBot) -> None:
    first, may_end, ended = window_of(desk), Event(), []
    first.context.tasks.run(lambda office, _: may_end.wait(10), ended.append)
    first.change_person()
    sign_in(desk, "孙丽", HERS, qtbot)
    assert desk._kept.names() == ["王主任"]
    may_end.set()
    qtbot.waitUntil(lambda: not desk._kept.names())
    assert ended == [True]


@pytest.mark.usefixtures("colleague")
def test_a_wrong_password_of_somebody_else_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    first = window_of(desk)
    first.change_person()
    sign_in(desk, "孙丽", "wrong horse", qtbot)
    assert window_of(desk) is first
    assert first._lock_page.form.error("password")
    assert first.is_locked()
    press(Qt.Key.Key_Escape, qtbot)
    assert first._lock_page.heading.text() == "已锁上"
    assert not first._lock_page.staff.isVisible()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not first.is_locked())


def test_nobody_else_is_said(desk: Desk, qtbot: QtBot) -> None:
    first = window_of(desk)
    first.change_person()
    assert "还没有别的人能登录" in first._lock_page.form.error("password")
    assert not first._lock_page.button.isEnabled()
