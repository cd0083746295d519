"""复核: what is due over all books, noted by keys for several at once."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.tabs.ledgers.reviews_page import ReviewsPage
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries, reviews
from community_desk.ledgers.entries import Entry
from community_desk.ledgers.reviews import Asked
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.desktop.conftest import Heard
from tests.desktop.tabs.ledgers.conftest import AddDisabled, book

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(tab: LedgersTab, add_disabled: AddDisabled) -> ReviewsPage:
    """Two entries are due."""
    add_disabled("周磊", days=300)
    tab.open_target(Target("ledgers_page", "reviews"))
    page = tab.pages.shown()
    assert isinstance(page, ReviewsPage)
    return page


def names(page: ReviewsPage) -> list[str]:
    return [page.lines.record(row).who for row in range(page.lines.rowCount())]


def test_what_is_due_is_listed_with_figures(page: ReviewsPage) -> None:
    assert names(page) == ["周磊", "王秀兰"]
    assert page.table.hasFocus()
    assert [(bar.key, bar.value) for bar in page.books.bars()] == [("0305", 2)]
    months = {bar.key: bar.value for bar in page.months.bars()}
    assert months["now"] == 2
    assert months["2027-02"] == 2
    page.months.clicked.emit("2027-02")
    assert page.until_chip.isVisible()
    assert page.lines.rowCount() == 4
    page.until_chip.click()
    assert page.lines.rowCount() == 2


def test_several_are_noted_by_keys_and_taken_back(
    page: ReviewsPage, qtbot: QtBot, office: Office, heard: Heard
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.review_button.accessibleName() == "核实无变化 2 条"
    with qtbot.waitSignal(page.context.changes.changed):
        qtbot.keyClick(page.table, Qt.Key.Key_R, CTRL)
    page.reload()
    assert names(page) == []
    assert page.nothing.isVisible()
    heard.notices[-1].act()
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    assert reviews.count(office, Asked()) == 2


def test_changes_of_a_book_and_their_way_into_it(
    tab: LedgersTab, page: ReviewsPage, qtbot: QtBot, three: list[Entry], office: Office
) -> None:
    change_resident(office, three[2].resident_uid, {"phone": "13911112222"})
    tab.open_target(Target("ledgers_page", "reviews", "0305"))
    assert page.changed_chip.isChecked()
    assert page.book_chip.accessibleName() == "只看《残疾人台账》 ×"
    row = page.lines.record(0)
    shown = {column.title: column.value(row) for column in page.lines.columns}
    assert (shown["姓名或名称"], shown["变动"]) == ("刘强", "电话")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.pane.entry is not None
    assert tab.pane.entry.uid == three[2].uid


def test_the_list_for_the_round_prints(page: ReviewsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert page.dialog is not None
    with qtbot.waitSignal(page.dialog.drawn):
        pass
    assert page.dialog.preview.pdf().startswith(b"%PDF")
    page.dialog.reject()


def test_tab_reaches_everything(page: ReviewsPage, qtbot: QtBot) -> None:
    reached = []
    for _ in range(12):
        widget = page.focusWidget()
        reached.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    for widget in (page.due_chip, page.changed_chip, page.books, page.months, page.table):
        assert widget in reached, widget


def test_what_books_say_against_one_another(
    tab: LedgersTab, page: ReviewsPage, qtbot: QtBot, three: list[Entry], office: Office
) -> None:
    assert not page.odd_chip.isVisible()
    person = three[0].resident_uid
    for code in ("0601", "0604"):
        entries.add_entry(office, book(code), resident_uid=person, typed={})
    page.reload()
    qtbot.waitUntil(page.odd_chip.isVisible)
    page.odd_chip.click()
    assert page.odd_chip.accessibleName() == "互相矛盾 1 条"
    assert not page.review_button.isEnabled()
    row = page.odd_lines.record(0)
    shown = [column.value(row) for column in page.odd_lines.columns]
    assert shown == ["陈铉", "退休人员社会化管理", "同时在《失业人员管理台账》里，两本不应同时在"]
    qtbot.keyClick(page.odd_table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.book.code == "0604"
    tab.open_target(Target("ledgers_page", "reviews"))
    page.due_chip.click()
    assert page.table.isVisible()
