"""A resident enters a book; a change of the registry is seen in it; it is looked at again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.registry.residents import change_resident
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_resident_enters_a_book_and_stays_true_in_it(
    window: MainWindow, people: dict[str, str], qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    window.context.open_book("0305")
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_N, CTRL)
    compose(tab.pane.picker.field, "chenhong", "陈𬭎")
    qtbot.keyClick(tab.pane.picker.field, Qt.Key.Key_Return)
    form = tab.pane.form
    assert form.values()["现住址"] == "幸福里3栋2单元502室"
    kind = form.field("残疾类别")
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    qtbot.keyClick(kind, Qt.Key.Key_S, CTRL)
    entry = tab.pane.entry
    assert entry is not None
    assert entry.shown["姓名"] == "陈𬭎"

    # The registry learns a new phone number: the book has it too, masked.
    change_resident(window.context.office, people["陈𬭎"], {"phone": "13911112222"})
    window.context.tell_changed("registry")
    assert form.values()["联系电话"] == "139****2222"

    # And from the book one comes to the person.
    tab.pane.person_button.click()
    assert window.current_tab() == "registry"
    window.context.open_book("0305", entry.uid)
    assert window.current_tab() == "ledgers"
    assert tab.pane.entry is not None
    assert tab.pane.entry.uid == entry.uid


def test_the_central_search_leads_to_a_book(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    compose(window.bar.search, "xfqc", "消防器材")
    for _ in range(window.popup.rows.count()):  # certificates of that sound may come first
        if window.popup.rows.thing().kind == "book":
            break
        qtbot.keyClick(window.bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    assert tab.book.code == "1404"
