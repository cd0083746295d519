"""What is typed and not saved outlives closing, preferences and locking."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from community_desk.app import Desk
from community_desk.desktop.building import build_window
from community_desk.desktop.context import Target
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.memory import Preferences
from community_desk.desktop.preferences_dialog import PreferencesDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(office: Office, theme: Theme, memory: QSettings, qtbot) -> Iterator[MainWindow]:
    """The window, active, on an office with two people."""
    add_person(office, "张伟", address="幸福里3-2-501")
    add_person(office, "李静", address="幸福里3-2-502")
    window = build_window(office, look=theme, memory=memory)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window._warned.start()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def tab(window: MainWindow, qtbot) -> RegistryTab:
    """The registry with something typed into the form of the first line."""
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    tab.people.table.select_row(0)
    qtbot.keyClick(tab.people.table, Qt.Key.Key_F2)
    field = tab.form.form.field("employer")
    field.setFocus()
    qtbot.keyClicks(field, "ACME")
    return tab


def test_closing_waits_until_it_is_saved_or_one_is_sure(
    window: MainWindow, tab: RegistryTab
) -> None:
    window.show_tab("expenses")
    assert not window.close()
    assert window.current_tab() == "registry"
    assert window.focusWidget() is tab.form.form.field("employer")
    assert "还没有保存" in window.notices.text()
    window._warned.invalidate()  # some seconds later
    assert not window.close()
    assert window.close()


def test_a_locked_window_does_not_close_over_it_either(
    window: MainWindow, tab: RegistryTab, qtbot
) -> None:
    window.lock()
    assert not window.close()
    assert "还没有保存" in window._lock_page.form.error("password")
    window._lock_page.unlocked.emit()
    assert window.focusWidget() is tab.form.form.field("employer")
    assert tab.form.typed() == {"employer": "ACME"}


def test_preferences_wait_too(
    window: MainWindow, tab: RegistryTab, memory: QSettings, qapp: QApplication
) -> None:
    desk = Desk(qapp, memory)
    desk.window = window
    desk.ask_preferences()
    assert not window.findChildren(PreferencesDialog)
    assert "还没有保存" in window.notices.text()
    desk.wear(Preferences("zh_CN", "dark", 1.25))
    assert desk.window is window
    assert tab.form.typed() == {"employer": "ACME"}
    desk.deleteLater()


def test_locking_keeps_what_is_typed_into_a_dialog(window: MainWindow, theme) -> None:
    dialog = DeskDialog(theme, "支出", window)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.open()
    field.setText("1234.50")
    window.lock()
    window.lock()
    assert not dialog.isVisible()
    window._lock_page.unlocked.emit()
    assert dialog.isVisible()
    assert field.text() == "1234.50"
    dialog.close()


def test_the_notice_that_names_escape_puts_the_cursor_where_escape_works(
    window: MainWindow, tab: RegistryTab, qtbot
) -> None:
    table, edited = tab.people.table, tab.form.uid()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Esc" in window.notices.text())
    field = tab.form.form.field("employer")
    assert window.focusWidget() is field
    assert table.record().uid == edited
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not tab.is_editing()
    assert tab.card.person().uid == edited


def test_somebody_found_from_everywhere_has_the_cursor(window: MainWindow, qtbot) -> None:
    tab = window.tab("registry")
    assert isinstance(tab, RegistryTab)
    window.go_find()
    qtbot.keyClicks(window.bar.search, "lj")
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert tab.card.person().name == "李静"
    assert window.focusWidget() is tab.people.table
    window.go_find()
    window.open_target(Target("month", "2026-11"))
    assert window.focusWidget() is not window.bar.search
