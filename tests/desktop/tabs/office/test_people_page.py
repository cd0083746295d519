"""人员, by keys: who works here, their roles and passwords, the recovery code."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.own_password import OwnPasswordDialog
from community_desk.desktop.recovery_code import RecoveryCodeDialog
from community_desk.desktop.tabs.office.people_page import RECOVERY, PeoplePage
from community_desk.desktop.tabs.office.recovery_box import ProveDialog
from community_desk.desktop.tabs.office.staff_dialogs import (
    AddStaffDialog,
    ChangeStaffDialog,
    DeactivateDialog,
    StaffPasswordDialog,
)
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.desktop.theme import Theme
from community_desk.errors import TroubleError
from community_desk.office import audit, recovery, settings, vault
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.permission_words import GROUPS, WORDS, rights
from community_desk.office.permissions import MAY
from community_desk.office.staff import Role
from community_desk.office.staff_changes import StaffLine, find_staff
from tests.conftest import PASSWORD
from tests.desktop.tabs.office.conftest import CLERK_PASSWORD
from tests.journeys.desk import back_in, opened, press, tab_to, write

CTRL = Qt.KeyboardModifier.ControlModifier
NEW_PASSWORD = "xiao qu li de gui hua"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> PeoplePage:
    """The page, with the keys in its list."""
    return shown(window, qtbot)


def shown(window: MainWindow, qtbot: QtBot, also: str = "") -> PeoplePage:
    window.context.open("office_page", "people", also)
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(page.isVisible)
    return page


def go_to(page: PeoplePage, name: str, qtbot: QtBot) -> None:
    page.table.setFocus()
    press(Qt.Key.Key_Home, qtbot)
    while page.table.record().name != name:
        press(Qt.Key.Key_Down, qtbot)


def until_done(window: QWidget, qtbot: QtBot) -> None:
    """Keys are made beside the window; then it has the keys again."""
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())  # type: ignore[attr-defined]
    back_in(window, qtbot)


def type_twice(password: str, qtbot: QtBot) -> None:
    write(password, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    write(password, qtbot)


def test_somebody_new_signs_in_with_the_password_they_typed(
    page: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_N, qtbot, CTRL)
    opened(AddStaffDialog, qtbot)
    for words in ("孙丽", "网格员"):
        write(words, qtbot)
        press(Qt.Key.Key_Return, qtbot)
    press(Qt.Key.Key_Down, qtbot)  # 社工 to 会计
    press(Qt.Key.Key_Return, qtbot)
    type_twice(NEW_PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    until_done(page.window(), qtbot)
    line = find_staff(office, "孙丽")
    assert (line.role, line.title) == (Role.ACCOUNTANT, "网格员")
    assert [line.name for line in page._lines] == ["王主任", "李静", "孙丽"]
    offices.open_office(office.folder, NEW_PASSWORD, staff_name="孙丽").close()


def test_the_rules_of_a_password_are_said_as_one_types(page: PeoplePage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_N, qtbot, CTRL)
    dialog = opened(AddStaffDialog, qtbot)
    dialog.new.password.setFocus()
    write("12345", qtbot)
    assert dialog.form.error("password") == "还差 3 个字符"
    write("678", qtbot)
    assert "太常见" in dialog.form.error("password")
    write(" lou xia", qtbot)
    assert dialog.form.error("password") == "可以用"
    press(Qt.Key.Key_Return, qtbot)
    write("1234", qtbot)
    assert dialog.form.error("again") == ""
    write("9", qtbot)
    assert dialog.form.error("again") == "和上面的不一样"
    dialog.name.set_value("李静")
    dialog.save()
    assert "不一样" in dialog.form.error("again")
    dialog.new.again.setFocus()
    press(Qt.Key.Key_Backspace, qtbot)
    write("5678 lou xia", qtbot)
    assert dialog.form.error("again") == "两次一样"
    press(Qt.Key.Key_S, qtbot, CTRL)
    qtbot.waitUntil(lambda: "已经在名单里" in dialog.form.error("name"))
    dialog.reject()


def test_a_role_is_changed_but_a_director_stays(
    page: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    go_to(page, "李静", qtbot)
    press(Qt.Key.Key_F2, qtbot)
    dialog = opened(ChangeStaffDialog, qtbot)
    dialog.role.setFocus()
    press(Qt.Key.Key_Down, qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    until_done(page.window(), qtbot)
    assert find_staff(office, "李静").role is Role.ACCOUNTANT
    go_to(page, "王主任", qtbot)
    press(Qt.Key.Key_Return, qtbot)
    dialog = opened(ChangeStaffDialog, qtbot)
    dialog.role.setFocus()
    press(Qt.Key.Key_Down, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "至少要有一位能登录的主任" in dialog.form.error("role"))
    dialog.reject()
    assert find_staff(office, "王主任").role is Role.DIRECTOR


def test_who_leaves_cannot_sign_in_and_comes_back_with_a_new_password(
    page: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    go_to(page, "王主任", qtbot)
    assert not page.off_button.isEnabled()  # oneself
    go_to(page, "李静", qtbot)
    tab_to(page.off_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    dialog = opened(DeactivateDialog, qtbot)
    assert dialog.leave_button.hasFocus()
    tab_to(dialog.off_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert not find_staff(office, "李静").active
    with pytest.raises(TroubleError):
        offices.open_office(office.folder, CLERK_PASSWORD, staff_name="李静")
    back_in(page.window(), qtbot)
    assert page.table.record().name == "李静"
    assert not page.off_button.isVisible()
    page.table.setFocus()
    tab_to(page.on_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    opened(StaffPasswordDialog, qtbot)
    type_twice(NEW_PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    until_done(page.window(), qtbot)
    offices.open_office(office.folder, NEW_PASSWORD, staff_name="李静").close()


def test_a_forgotten_password_is_set_by_the_director(
    page: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    go_to(page, "李静", qtbot)
    tab_to(page.password_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    opened(StaffPasswordDialog, qtbot)
    type_twice(NEW_PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    until_done(page.window(), qtbot)
    assert audit.recent(office.db)[0].action == "set_password"
    offices.open_office(office.folder, NEW_PASSWORD, staff_name="李静").close()


@pytest.fixture
def hers(
    office: Office, clerk: StaffLine, theme: Theme, memory: QSettings, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window of the clerk."""
    opened = offices.open_office(office.folder, CLERK_PASSWORD, staff_name=clerk.name)
    window = build_window(opened, look=theme, memory=memory)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()
    opened.close()


def test_a_clerk_sees_the_list_and_nothing_to_press(hers: MainWindow, qtbot: QtBot) -> None:
    page = shown(hers, qtbot, RECOVERY)
    assert [line.name for line in page._lines] == ["王主任", "李静"]
    for button in (page.add_button, page.change_button, page.recovery.renew_button):
        assert not button.isVisible()
    page.table.setFocus()
    for key, modifier in ((Qt.Key.Key_N, CTRL), (Qt.Key.Key_F2, CTRL), (Qt.Key.Key_Return, CTRL)):
        press(key, qtbot, modifier)
    press(Qt.Key.Key_F2, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert page.dialog is None


def test_last_sign_in_is_said(hers: MainWindow, qtbot: QtBot) -> None:
    page = shown(hers, qtbot)
    here = page.model.index(1, 4).data()
    assert here[:2] == "20"
    assert page.model.index(0, 4).data() == "—"


def test_the_sheet_is_proven_and_a_new_code_takes_its_place(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    with office.writing("office.settings") as writer:
        settings.store(writer.db, "recovery_proven_on", "")
        writer.audit("touch", "office", office.staff.uid)
    page = shown(window, qtbot, RECOVERY)
    assert "还没有验证过" in page.recovery.said.text()
    assert page.recovery.prove_button.hasFocus()
    press(Qt.Key.Key_Return, qtbot)
    prove = opened(ProveDialog, qtbot)
    write(vault.new_recovery_code(), qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "恢复码" in prove.form.error("code"))
    assert recovery.recovery_state(office).proven_on is None
    prove.reject()
    back_in(window, qtbot)
    page.recovery.prove_button.setFocus()
    tab_to(page.recovery.renew_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    dialog = opened(RecoveryCodeDialog, qtbot)
    dialog.main.click()
    groups = dialog.code.split("-")
    for number in dialog.wanted:
        write(groups[number], qtbot)
        press(Qt.Key.Key_Return, qtbot)
    until_done(window, qtbot)
    assert recovery.recovery_state(office).proven_on == office.today()
    assert "验证过，能打开" in page.recovery.said.text()
    back_in(window, qtbot)
    page.recovery.prove_button.setFocus()
    press(Qt.Key.Key_Return, qtbot)
    opened(ProveDialog, qtbot)
    write(dialog.code.lower().replace("-", " "), qtbot)
    press(Qt.Key.Key_Return, qtbot)
    until_done(window, qtbot)
    assert "能用" in window.notices.text()


def test_a_new_code_whose_making_is_stopped_leaves_the_old_one(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    before = vault.read_slots(office.folder)
    page = shown(window, qtbot, RECOVERY)
    page.recovery.renew()
    dialog = opened(RecoveryCodeDialog, qtbot)
    dialog.ask_groups()
    groups = dialog.code.split("-")
    for field, number in zip((dialog.first, dialog.last), dialog.wanted, strict=True):
        field.set_value(groups[number])
    dialog.check_groups()
    dialog.reject()  # not while keys are written
    assert dialog.isVisible()
    window.context.tasks.stop()
    qtbot.waitUntil(lambda: "已停止" in dialog.form.error("last"))
    assert vault.read_slots(office.folder) == before
    dialog.reject()
    assert not dialog.isVisible()


def test_a_new_code_that_is_not_on_paper_leaves_the_old_one(
    page: PeoplePage, office: Office, qtbot: QtBot
) -> None:
    before = vault.read_slots(office.folder)
    page.recovery.renew_button.setFocus()
    press(Qt.Key.Key_Return, qtbot)
    opened(RecoveryCodeDialog, qtbot)
    press(Qt.Key.Key_Escape, qtbot)
    assert vault.read_slots(office.folder) == before


def test_ones_own_password(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    window.ask_password()
    dialog = opened(OwnPasswordDialog, qtbot)
    write("wrong horse", qtbot)
    press(Qt.Key.Key_Return, qtbot)
    type_twice(NEW_PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "密码" in dialog.form.error("old"))
    dialog.old.setFocus()
    dialog.old.clear()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    until_done(window, qtbot)
    assert "密码已改" in window.notices.text()
    offices.open_office(office.folder, NEW_PASSWORD).close()


def test_keys_that_cannot_be_written_are_said_at_the_password(
    window: MainWindow, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(file: Path, content: bytes) -> None:
        raise PermissionError(errno.EACCES, "read-only", str(file))

    window.ask_password()
    dialog = opened(OwnPasswordDialog, qtbot)
    monkeypatch.setattr(vault, "replace_file", read_only)
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    type_twice(NEW_PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: "keys.json 写不进去" in dialog.form.error("password"))
    dialog.reject()
    offices.open_office(office.folder, PASSWORD).close()


def test_what_each_role_may_do_is_said_of_every_action() -> None:
    assert set(WORDS) == set(MAY)
    assert {line.action for line in rights()} == {"", *MAY}
    assert len([line for line in rights() if not line.action]) == len(GROUPS)


def test_everything_on_the_page_is_reached_by_tab(page: PeoplePage, qtbot: QtBot) -> None:
    from tests.desktop.by_tab import reaches_all

    go_to(page, "李静", qtbot)
    reaches_all(page, qtbot)


def test_dialogs_are_reached_by_tab(page: PeoplePage, qtbot: QtBot) -> None:
    from tests.desktop.by_tab import reaches_all

    page.add_button.click()
    dialog = opened(DeskDialog, qtbot)
    reaches_all(dialog, qtbot)
    dialog.reject()
