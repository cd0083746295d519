"""The locked window: nothing of a resident is to be seen, and all of it is on record."""

import json
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.curtain import OwnCopies
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.office.people_page import PeoplePage
from community_desk.desktop.tabs.office.tab import OfficeTab
from community_desk.errors import NotUnderstoodError, RuleSaysNoError, TroubleError
from community_desk.office import audit, settings
from community_desk.office.locking import (
    check_password,
    lock_minutes,
    note_lock,
    set_lock_minutes,
)
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.conftest import PASSWORD
from tests.desktop.input_method import compose
from tests.journeys.desk import press, tab_to, write

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "赵国强"


def seen() -> str:
    """All that stands on the screen: titles, labels and fields of whatever window is shown."""
    texts = []
    for top in QApplication.topLevelWidgets():
        if not top.isVisible() or top.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            continue
        texts.append(top.windowTitle())
        shown = [each for each in [top, *top.findChildren(QWidget)] if each.isVisible()]
        texts += [
            each.text()
            for each in shown
            if isinstance(each, QLabel | QLineEdit) and each.window() is top
        ]
    return "\n".join(texts)


def dialog_of(window: MainWindow, name: str) -> DeskDialog:
    dialog = DeskDialog(window.context.theme, name, window)
    field = LineField()
    field.set_value(f"{name} 13600007788")
    dialog.body.addWidget(field)
    return dialog


def actions(office: Office, number: int) -> list[str]:
    return [row.action for row in reversed(audit.recent(office.db, limit=number))]


def test_when_nobody_is_there_a_dialog_with_a_name_is_hidden_and_comes_back(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, NAME)
    dialog.open()
    assert NAME in seen()
    window._idle._timer.start(1)
    qtbot.waitUntil(window.is_locked)
    assert NAME not in seen()
    row = audit.recent(office.db)[0]
    assert (row.action, json.loads(row.new)) == ("lock", {"by_itself": True})
    window.activateWindow()
    qtbot.waitUntil(window._lock_page.password.hasFocus)
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not window.is_locked())
    assert dialog.isVisible()
    assert NAME in seen()
    dialog.close()


def test_what_opens_behind_the_lock_stays_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    below = dialog_of(window, NAME)
    below.open()
    window.lock()
    late = dialog_of(window, NAME)
    late.open()
    assert NAME not in seen()
    qtbot.waitUntil(lambda: not late.isVisible())
    window.context.notify(f"{NAME}已登记")
    assert NAME not in seen()
    check_password(window.context.office, PASSWORD)
    window._lock_page.unlocked.emit()
    assert below.isVisible()
    assert late.isVisible()
    assert not late.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    late.close()
    below.close()


def test_a_tool_tip_goes_too(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QToolTip

    QToolTip.showText(window.mapToGlobal(QPoint(40, 40)), NAME, window)
    qtbot.waitUntil(lambda: NAME in seen())
    window.lock()
    qtbot.waitUntil(lambda: NAME not in seen())


def test_a_locked_window_is_not_closed_over_a_dialog_that_waits(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, NAME)
    dialog.open()
    window.lock()
    assert not window.close()
    assert "还没有保存" in window._lock_page.form.error("password")
    window._lock_page.unlocked.emit()
    dialog.close()


def test_what_was_copied_here_leaves_the_clipboard(window: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.setText(f"{NAME} 340102197109144410")
    field.show()
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    assert NAME in QApplication.clipboard().text()
    window.lock()
    assert QApplication.clipboard().text() == ""


def test_what_was_copied_elsewhere_stays(qapp: QApplication, qtbot: QtBot) -> None:
    outside = QWidget()
    qtbot.addWidget(outside)
    copies = OwnCopies(outside)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is None)
    QApplication.clipboard().setText("别的程序里的字")
    copies.forget()
    assert QApplication.clipboard().text() == "别的程序里的字"
    QApplication.clipboard().clear()


def test_work_under_way_keeps_nobody_from_unlocking(window: MainWindow, qtbot: QtBot) -> None:
    may_end = Event()
    window.context.tasks.run(lambda office, _: may_end.wait(10), lambda _: None)
    window.lock()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not window.is_locked())
    assert window.context.tasks.is_busy()
    may_end.set()
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())


def test_whoever_turns_to_somebody_else_is_not_let_in_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.lock()
    page = window._lock_page
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert page.is_trying()
    page.other_button.click()
    assert not page.is_trying()
    qtbot.waitUntil(lambda: not page._tasks.is_busy())
    assert window.is_locked()


def test_a_window_that_closes_waits_for_the_password_that_is_tried(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.lock()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    window.close_anyway()
    assert not window._lock_page._tasks.is_busy()
    assert window.is_locked()


def test_locking_failing_and_unlocking_are_on_record(window: MainWindow, office: Office, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    write("wrong horse", qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not window._lock_page.is_trying())
    assert window._lock_page.form.error("password")
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: not window.is_locked())
    assert actions(office, 3) == ["lock", "unlock_failed", "unlock"]
    row = audit.recent(office.db)[0]
    assert json.loads(row.new)["wrong_tries"] == 1
    assert set(actions(office, 3)) <= set(audit.COMINGS)


def test_a_try_that_came_too_soon_is_none(office: Office) -> None:
    for _ in range(8):
        with pytest.raises(TroubleError):
            check_password(office, "wrong horse")
    assert actions(office, 100).count("unlock_failed") == 5


def test_a_full_disk_keeps_no_window_open(window: MainWindow, office: Office, monkeypatch) -> None:
    office.db.execute("PRAGMA query_only = 1")
    note_lock(office, by_itself=True)
    window.lock()
    assert window.is_locked()
    office.db.execute("PRAGMA query_only = 0")


def test_the_director_sets_after_how_long_it_locks(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    assert lock_minutes(office) == 15
    window.context.open("office_page", "people")
    tab = window.tab("office")
    assert isinstance(tab, OfficeTab)
    page = tab.pages.shown()
    assert isinstance(page, PeoplePage)
    tab_to(page.locking.minutes, qtbot)
    press(Qt.Key.Key_Up, qtbot)
    assert lock_minutes(office) == 10
    qtbot.waitUntil(lambda: 0 < window._idle.remaining() <= 600_000)
    press(Qt.Key.Key_End, qtbot)
    assert lock_minutes(office) == 0
    qtbot.waitUntil(lambda: window._idle.remaining() == -1)
    assert "Ctrl+L" in window.notices.text()


def test_minutes_out_of_bounds_are_refused_and_a_clerk_sets_none(office: Office) -> None:
    for minutes in (-1, 61):
        with pytest.raises(NotUnderstoodError):
            set_lock_minutes(office, minutes)
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    with pytest.raises(RuleSaysNoError):
        set_lock_minutes(clerk, 5)
    with office.writing("office.settings") as write:
        settings.store(write.db, "lock_minutes", "soon")
        write.audit("touch", "office", office.staff.uid)
    assert lock_minutes(office) == 15


def test_input_of_an_input_method_is_not_lost_by_locking(window: MainWindow) -> None:
    dialog = dialog_of(window, "支出")
    field = dialog.findChild(LineField)
    assert field is not None
    dialog.open()
    compose(field, "x", NAME)
    window.lock()
    window._lock_page.unlocked.emit()
    assert NAME in field.text()
    dialog.close()
