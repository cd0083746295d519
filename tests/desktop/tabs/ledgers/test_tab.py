"""台账: the tree, the table, and what leads to an entry."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.lists import QuietRole, ThingRole
from community_desk.desktop.kit.tags import TagsRole
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries, shelf
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import Entry
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident
from tests.desktop.by_tab import by_tab, in_order
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.desktop.tabs.ledgers.conftest import AddDisabled, book
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


def names(tab: LedgersTab) -> list[str]:
    model = tab.middle.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def node(tab: LedgersTab, thing: str) -> dict[str, object]:
    tree = tab.tree.tree
    items = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    item = next(item for item in items if item.data(0, ThingRole) == thing)
    return {"text": item.text(0), "count": item.data(0, QuietRole), "tags": item.data(0, TagsRole)}


def test_tree_has_all_open_books_with_counts(tab: LedgersTab) -> None:
    tops = [tab.tree.tree.topLevelItem(i) for i in range(tab.tree.tree.topLevelItemCount())]
    assert [top.text(0)[:2] for top in tops if top] == [
        "01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12", "13", "14", "15", "未启",
    ]  # fmt: skip
    disabled = node(tab, "0305")
    assert (disabled["text"], disabled["count"]) == ("残疾人", "3")
    assert disabled["tags"] == (("逾期 1", "refused"),)
    assert tab.tree.heading.tag_text() == "1 本该复核"


def test_middle_says_what_the_book_is(tab: LedgersTab) -> None:
    assert tab.middle.about.text() == "3 人 · 每季复核"
    assert tab.middle.due_chip.accessibleName() == "1 人逾期"
    assert names(tab) == ["刘强", "王秀兰", "陈铉"]


def test_dates_that_ran_out_are_coloured_and_said(tab: LedgersTab) -> None:
    model = tab.middle.model
    late, soon = model.record(1), model.record(0)
    review, expiry = model.columns[-1], model.columns[-2]
    assert review.value(late) == "2026-05-07 逾期"
    assert expiry.value(soon) == "2026-12-31 将到"
    assert review.meaning
    assert expiry.meaning
    assert (review.meaning(late), review.meaning(soon)) == ("refused", "")
    assert (expiry.meaning(late), expiry.meaning(soon)) == ("", "due")


def test_headings_sort_in_sql(tab: LedgersTab) -> None:
    tab.middle.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(tab) == ["陈铉", "刘强", "王秀兰"]


def test_first_entry_is_shown_at_once(tab: LedgersTab) -> None:
    assert tab.pane.entry is not None
    assert tab.pane.entry.shown["姓名"] == "刘强"


def test_arrows_walk_through_the_entries(qtbot: QtBot, tab: LedgersTab) -> None:
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_Down)
    assert tab.pane.form.values()["姓名"] == "王秀兰"
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_Return)
    assert tab.pane.form.field("残疾类别").hasFocus()


def test_search_filters_as_one_types(qtbot: QtBot, tab: LedgersTab) -> None:
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_F, CTRL)
    assert tab.middle.search.hasFocus()
    qtbot.keyClicks(tab.middle.search, "wx")
    assert names(tab) == ["王秀兰"]
    assert tab.pane.form.values()["姓名"] == "王秀兰"
    qtbot.keyClick(tab.middle.search, Qt.Key.Key_Escape)
    compose(tab.middle.search, "wuren", "无人")
    assert not tab.middle.either.shows_content()
    assert tab.pane.entry is None


def test_chips_show_what_is_due_and_what_is_closed(
    tab: LedgersTab, office: Office, three: list[Entry], context: DeskContext
) -> None:
    tab.middle.due_chip.click()
    assert names(tab) == ["王秀兰"]
    tab.middle.due_chip.click()
    entries.close_entry(office, book("0305"), three[0].uid, "迁出")
    context.tell_changed("ledgers")
    assert names(tab) == ["刘强", "王秀兰"]
    tab.middle.closed_chip.click()
    assert names(tab) == ["陈铉"]
    assert tab.pane.heading.hint.text() == "11 月 23 日注销：迁出"
    assert not tab.pane.save_button.isVisible()
    tab.pane.reopen_button.click()
    assert names(tab) == ["刘强", "王秀兰", "陈铉"]
    assert tab.pane.form.values()["姓名"] == "陈铉"


def test_registry_changes_are_seen(tab: LedgersTab, office: Office, context: DeskContext) -> None:
    assert tab.pane.entry is not None
    change_resident(office, tab.pane.entry.resident_uid, {"name": "刘刚强"})
    context.tell_changed("registry")
    assert names(tab)[0] == "刘刚强"
    assert tab.pane.form.values()["姓名"] == "刘刚强"


def test_target_is_a_book_and_an_entry(tab: LedgersTab, three: list[Entry]) -> None:
    tab.open_target(Target("book", "1404"))
    assert tab.book.code == "1404"
    assert tab.middle.empty.isVisible()
    tab.open_target(Target("book", "0305", three[1].uid))
    assert tab.middle.table.record().uid == three[1].uid
    assert tab.pane.form.values()["姓名"] == "王秀兰"


def test_target_is_a_resident_already_there(
    tab: LedgersTab, three: list[Entry], heard: Heard
) -> None:
    tab.open_target(Target("book", "0305", three[0].resident_uid))
    assert tab.pane.entry is not None
    assert tab.pane.entry.uid == three[0].uid
    assert heard.notices[-1].text == "陈铉已在这本台账里"


def test_target_is_a_resident_to_enter(tab: LedgersTab, office: Office) -> None:
    person = add_person(office, "何敏")
    tab.open_target(Target("book", "0305", person.uid))
    assert tab.pane.is_new
    assert tab.pane.form.values()["姓名"] == "何敏"


@pytest.mark.parametrize(("key", "also"), [("飞船台账", ""), ("0305", "nobody")])
def test_target_that_is_not_there_is_said(
    tab: LedgersTab, heard: Heard, key: str, also: str
) -> None:
    tab.open_target(Target("book", key, also))
    assert heard.notices[-1].meaning == "refused"


def test_book_is_opened_and_put_away_again(tab: LedgersTab, office: Office, heard: Heard) -> None:
    tab.open_target(Target("book", "0104"))
    assert not tab.middle.add_button.isEnabled()
    tab.tree.shelf_button.click()
    assert "0104" in [one.code for one in shelf.open_books(office, load_books())]
    assert tab.middle.add_button.isEnabled()
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert "0104" not in [one.code for one in shelf.open_books(office, load_books())]
    assert tab.tree.shelf_button.accessibleName() == "启用这本"


def test_last_book_is_remembered(qtbot: QtBot, tab: LedgersTab, context: DeskContext) -> None:
    tab.open_target(Target("book", "1404"))
    again = LedgersTab(context)
    qtbot.addWidget(again)
    assert again.book.code == "1404"


def test_categories_open_by_a_click_and_choose_nothing(tab: LedgersTab) -> None:
    top = tab.tree.tree.topLevelItem(1)
    assert top is not None
    tab.tree.tree.setCurrentItem(top)
    tab.tree.tree.itemClicked.emit(top, 0)
    assert top.isExpanded()
    assert tab.book.code == "0305"
    assert not tab.tree.shelf_button.isEnabled()


def test_narrow_table_hides_what_matters_least(qtbot: QtBot, tab: LedgersTab) -> None:
    table = tab.middle.table
    tab.resize(1280, 640)
    bar = table.horizontalScrollBar()
    qtbot.waitUntil(lambda: table.isColumnHidden(4) and bar.maximum() == 0)
    assert not table.isColumnHidden(0)
    tab.resize(1900, 640)
    qtbot.waitUntil(lambda: not table.isColumnHidden(4))


def test_new_entry_survives_what_others_write(
    tab: LedgersTab, add_disabled: AddDisabled, context: DeskContext
) -> None:
    tab.open_target(Target("book", "0305", add_disabled("何敏").resident_uid))
    tab.pane.start_new()
    add_disabled("林涛")
    context.tell_changed("ledgers")
    assert tab.pane.is_new


def test_a_narrow_table_keeps_its_buttons_in_sight(tab: LedgersTab) -> None:
    middle = tab.middle
    middle.setFixedWidth(middle.minimumWidth())
    tab.layout().activate()
    middle.resize(middle.minimumWidth(), 600)
    assert not middle.export_button.text().strip()
    assert middle.export_button.toolTip()
    right = middle.add_button.mapTo(middle, middle.add_button.rect().topRight()).x()
    assert right < middle.width()
    middle.setFixedWidth(1000)
    middle.resize(1000, 600)
    assert middle.export_button.text().strip() == "导出"
    assert middle.about.isVisible()


def test_tab_reaches_everything(tab: LedgersTab, qtbot: QtBot) -> None:
    found = by_tab(tab.middle.table, qtbot)
    wanted = [each for each in (*tab.middle.by_tab(), *tab.tree.by_tab()) if each.isVisible()]
    assert in_order(found, *wanted, tab.pane.person_button)
