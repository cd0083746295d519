"""Entries of earlier versions of a book beside those of today: shown, marked, asked again only
where somebody types.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import Target
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries, own_books
from community_desk.ledgers.definitions import Column
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.ledgers.test_own_books import OLD, PLAIN, TYPED_NOW

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def old(tab: LedgersTab, office: Office) -> Entry:
    """An entry that was made before the columns of its book changed, and the tab on it."""
    book = own_books.save_book(office, PLAIN)
    entry = entries.add_entry(office, book, typed=OLD)
    tab.reload()
    tab.open_target(Target("book", "1251", entry.uid))
    own_books.save_book(office, replace(PLAIN, columns=(*TYPED_NOW, Column("电话", "phone"))))
    tab.reload()
    tab.open_target(Target("book", "1251", entry.uid))
    return entry


def test_the_table_shows_old_columns_that_hold_something(tab: LedgersTab, old: Entry) -> None:
    titles = [column.title for column in tab.middle.model.columns]
    assert titles[-1] == "小计（旧栏目）"
    assert not tab.middle.table.isColumnHidden(len(titles) - 1)
    record = tab.middle.model.record(0)
    assert tab.middle.model.columns[-1].value(record) == "inf"


def test_the_form_says_what_was_typed_before(tab: LedgersTab, old: Entry) -> None:
    form = tab.pane.form
    assert form.error("数量") == "原来填的：约 3 副"
    assert form.error("品名") == "原来填的：象棋"
    assert form.error("到期日期") == "原来填的：明年"
    assert form.error("是否借出") == ""
    assert form.values()["小计"] == "inf"
    assert form.help("小计") == "旧栏目，只能看"
    assert "按第 1 版的栏目登记，现在是第 2 版" in tab.pane.heading.hint.text()


def test_another_column_is_saved_and_the_old_one_is_asked_when_typed_into(
    tab: LedgersTab, old: Entry, office: Office, qtbot: QtBot, heard: Heard
) -> None:
    form = tab.pane.form
    phone = form.field("电话")
    qtbot.keyClicks(phone, "13800000412")
    qtbot.keyClick(phone, Qt.Key.Key_S, CTRL)
    assert heard.notices[-1].text == "已保存"
    assert tab.pane.entry is not None
    assert tab.pane.entry.typed["数量"] == "约 3 副"
    assert "第 1 版" not in tab.pane.heading.hint.text()
    number = form.field("数量")
    assert isinstance(number, LineField)
    number.selectAll()
    compose(number, "sanfu", "三副")
    qtbot.keyClick(number, Qt.Key.Key_S, CTRL)
    assert "要填整数" in form.error("数量")
    number.selectAll()
    qtbot.keyClicks(number, "3")
    qtbot.keyClick(number, Qt.Key.Key_S, CTRL)
    assert form.error("数量") == ""
    assert tab.pane.entry.typed["数量"] == "3"


def test_old_columns_are_not_asked_for_in_a_new_entry(tab: LedgersTab, old: Entry) -> None:
    tab.start_new()
    assert not tab.pane.form.field("小计").isVisible()
    assert tab.pane.form.field("数量").isVisible()
