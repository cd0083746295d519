"""What changed of people is seen in tree, table and form, and checked off by a key."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.tags import TagsRole
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import changes, entries
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from community_desk.waiting.ledgers import books_changed
from tests.desktop.conftest import Heard
from tests.desktop.tabs.ledgers.conftest import book

CTRL = Qt.KeyboardModifier.ControlModifier


def change(tab: LedgersTab, entry: Entry, **facts: str) -> None:
    change_resident(tab.context.office, entry.resident_uid, facts)
    tab.reload()


def test_a_changed_phone_is_said_and_checked_by_a_key(
    qtbot: QtBot, tab: LedgersTab, three: list[Entry], heard: Heard
) -> None:
    change(tab, three[0], phone="13911112222")
    assert tab.middle.changed_chip.accessibleName() == "1 人有变动"
    node = tab.tree.tree.currentItem()
    assert [tag.text for tag in node.data(0, TagsRole)] == ["逾期 1", "变动 1"]
    assert node.toolTip(0) == "残疾人 3 逾期 1，有变动 1"
    tab.middle.changed_chip.click()
    assert tab.middle.model.rowCount() == 1
    notice = tab.pane.notice
    assert notice.said.text() == "电话已由 136****7788 改为 139****2222，请核对"
    assert not notice.close_button.isVisible()
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_R, CTRL)
    tab.reload()
    assert not notice.isVisible()
    assert tab.middle.model.rowCount() == 0
    assert tab.middle.empty.isVisible()
    # And back.
    heard.notices[-1].act()
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())
    tab.reload()
    assert tab.middle.model.rowCount() == 1


def test_who_died_is_closed_with_one_click(
    tab: LedgersTab, three: list[Entry], office: Office
) -> None:
    change(tab, three[0], status="死亡")
    tab.middle.go_to(three[0].uid)
    notice = tab.pane.notice
    assert "人户情况已由 人户一致 改为 死亡" in notice.said.text()
    assert notice.close_button.accessibleName() == "按“去世”注销"
    notice.close_button.click()
    assert entries.load_entry(office, book("0305"), three[0].uid).closed_reason == "去世"
    assert changes.counts(office, tab.books) == {}


def test_typing_is_not_lost_by_the_key(qtbot: QtBot, tab: LedgersTab, three: list[Entry]) -> None:
    field = tab.pane.form.field("辅具需求")
    field.setFocus()
    qtbot.keyClicks(field, "a1")
    qtbot.keyClick(field, Qt.Key.Key_R, CTRL)
    assert tab.pane.form.changes() == {"辅具需求": "a1"}


def test_the_work_list_names_the_book(
    context: DeskContext, tab: LedgersTab, three: list[Entry]
) -> None:
    assert books_changed(context.office, context.translate) == []
    change(tab, three[0], phone="13911112222")
    item = books_changed(context.office, context.translate)[0]
    assert (item.text, item.tag) == ("残疾人台账", "请核对")
    assert item.place is not None
    assert (item.place.kind, item.place.key, item.place.also) == (
        "ledgers_page", "reviews", "0305",
    )  # fmt: skip
