"""A phone changes in the registry: the books ask for a look, which a key notes and another takes
back; what is due is looked at over all books.
"""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.reviews_page import ReviewsPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.journeys.desk import focused

CTRL = Qt.KeyboardModifier.ControlModifier
DISABLED = {"残疾类别": "肢体", "残疾等级": "三级"}


def enter(office: Office, code: str, uid: str, days: int, **typed: str) -> None:
    """Enters somebody into a book, some days ago."""
    earlier = replace(office, clock=lambda: office.clock() - timedelta(days=days))
    entries.add_entry(earlier, load_books().find(code), resident_uid=uid, typed=typed)


def test_a_change_is_checked_and_what_is_due_is_reviewed(
    window: MainWindow, people: dict[str, str], office: Office, qtbot: QtBot
) -> None:
    enter(office, "0305", people["陈𬭎"], 10, **DISABLED)
    enter(office, "0201", people["陈𬭎"], 10)
    enter(office, "0305", people["张伟"], 200, **DISABLED)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)

    # The registry learns of another phone: each book with phones asks for a look.
    change_resident(office, people["陈𬭎"], {"phone": "13911112222"})
    window.context.tell_changed("registry")
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: window.work.count() > 0)
    for _ in range(window.work.count()):
        thing = window.work.rows.thing()
        if thing is not None and thing.tag == "请核对":
            break
        qtbot.keyClick(window.work.rows, Qt.Key.Key_Down)
    qtbot.keyClick(window.work.rows, Qt.Key.Key_Return)
    page = tab.pages.shown()
    assert isinstance(page, ReviewsPage)
    assert page.changed_chip.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    with qtbot.waitActive(window):
        window.activateWindow()  # the screenless platform does not by itself
    counts = entries.counts(office)
    assert (counts["0305"].changed, counts["0201"].changed) == (1, 1)

    # In the book: said above the entry, noted by a key, gone.
    window.context.open_book("0305")
    tab.middle.changed_chip.click()
    assert tab.pane.notice.said.text() == "电话已由 136****7788 改为 139****2222，请核对"
    tab.middle.table.setFocus()
    qtbot.keyClick(focused(window), Qt.Key.Key_R, CTRL)
    assert entries.counts(office)["0305"].changed == 0
    assert not tab.pane.notice.isVisible()
    # Undone, it is there again; and noted again.
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: entries.counts(office)["0305"].changed == 1)
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())

    # Over all books: both changes at once.
    window.context.open("ledgers_page", "reviews", "0305")
    page.book_chip.click()
    assert page.lines.rowCount() == 2
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, CTRL)
    with qtbot.waitSignal(window.context.changes.changed):
        qtbot.keyClick(page.table, Qt.Key.Key_R, CTRL)
    assert page.nothing.isVisible()
    assert entries.counts(office)["0201"].changed == 0

    # And what is due.
    page.due_chip.click()
    assert [page.lines.record(row).who for row in range(page.lines.rowCount())] == ["张伟"]
    page.table.setFocus()
    with qtbot.waitSignal(window.context.changes.changed):
        qtbot.keyClick(page.table, Qt.Key.Key_R, CTRL)
    assert entries.counts(office)["0305"].due == 0
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert tab.pages.shown() is None
