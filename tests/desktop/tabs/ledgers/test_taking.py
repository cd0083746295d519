"""Many lines at once: a block from the clipboard, a list of residents, the entry before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.ledgers.many_dialog import ManyDialog
from community_desk.desktop.tabs.ledgers.many_from_list import ChooseBookDialog
from community_desk.desktop.tabs.ledgers.paste_dialog import PasteDialog
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers import entries
from community_desk.office.office import Office
from community_desk.registry.lists import Filter
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard
from tests.desktop.tabs.ledgers.conftest import book
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.fixture
def patrol(tab: LedgersTab) -> LedgersTab:
    tab.open_target(Target("book", "0902"))
    return tab


def test_a_pasted_block_is_looked_at_and_added(
    patrol: LedgersTab, office: Office, heard: Heard, qtbot
) -> None:
    copy("日期\t班次\t路线\n2026.3.5\t早班\t=1+1\n2026.3.6\t夜班\t一圈\n")
    dialog = patrol.paste()
    assert dialog is not None
    assert [line.outcome for line in dialog.lines] == ["added", "added"]
    assert entries.total(office, book("0902")) == 0
    with qtbot.waitSignal(dialog.taken):
        dialog.main.click()
    assert entries.total(office, book("0902")) == 2
    assert "加入 2 条" in heard.notices[-1].text
    assert patrol.middle.model.rowCount() == 2
    assert heard.notices[-1].act is not None
    heard.notices[-1].act()
    qtbot.waitUntil(lambda: not patrol.context.tasks.is_busy())
    assert entries.total(office, book("0902")) == 0


def test_bad_cells_are_marked_and_nothing_is_added_by_itself(
    patrol: LedgersTab, office: Office, qtbot
) -> None:
    copy("2026-02-30\t早班\n2026.3.6\t没有班\n2026.3.7\t夜班")
    dialog = patrol.paste()
    assert dialog is not None
    assert not dialog.main.isEnabled()
    bad = [dict(line.bad) for line in dialog.lines]
    assert "2026-02-30" in bad[0]["日期"]
    assert "早班、白班" in bad[1]["班次"]
    day = next(c for c in dialog.model.columns if c.title == "日期")
    assert day.meaning is not None
    assert [day.meaning(line) for line in dialog.lines] == ["refused", "", ""]
    dialog.sound.click()
    assert dialog.main.text().startswith("加入 1 行")
    with qtbot.waitSignal(dialog.taken):
        dialog.main.click()
    assert entries.total(office, book("0902")) == 1


def test_too_many_columns_are_said_in_one_sentence(patrol: LedgersTab, heard: Heard) -> None:
    copy("\t".join("abcdefghijkl"))
    assert patrol.paste() is None
    assert "有 12 列" in heard.notices[-1].text


def test_a_block_goes_from_the_column_that_is_chosen(tab: LedgersTab) -> None:
    tab.middle.table.setCurrentIndex(tab.middle.model.index(0, 2))
    assert tab.middle.columns_from_here()[0] == tab.middle.model.columns[2].title


def test_many_residents_enter_at_once(tab: LedgersTab, office: Office, heard: Heard, qtbot) -> None:
    for name in ("赵一", "赵二", "赵三"):
        add_person(office, name, birth_date="1960-01-01", address="幸福里7-1-101")
    dialog = tab.enter_many()
    assert not dialog.main.isEnabled()
    dialog.choose_list("place 幸福里7栋")
    qtbot.waitUntil(lambda: len(dialog.lines) == 3)
    dialog.table.ticked.emit(dialog.lines[0])
    assert len(dialog.chosen()) == 2
    dialog.main.click()
    qtbot.waitUntil(lambda: bool(dialog.form.field("残疾类别").property("invalid") == "true"))
    dialog.form.show_draft({"残疾类别": "肢体", "残疾等级": "三级"})
    with qtbot.waitSignal(dialog.taken):
        dialog.main.click()
    assert entries.total(office, book("0305")) == 5
    assert heard.notices[-1].act is not None
    heard.notices[-1].act()
    qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())
    assert entries.total(office, book("0305")) == 3


def test_who_cannot_be_entered_is_listed_with_the_reason(
    tab: LedgersTab, context: DeskContext, qtbot
) -> None:
    dialog = tab.enter_many()
    dialog.words.setText("陈铉")
    qtbot.waitUntil(lambda: len(dialog.lines) == 1)
    assert dialog.lines[0].outcome == ""
    assert "已有第 1 条" in dialog.lines[0].says
    assert not dialog.main.isEnabled()


def test_a_book_of_matters_takes_no_lists(patrol: LedgersTab) -> None:
    assert not patrol.middle.many_action.isVisible()


def test_tab_goes_through_the_dialogs(patrol: LedgersTab, qtbot) -> None:
    copy("2026-02-30\t早班\n2026.3.7\t夜班")
    dialog = patrol.paste()
    assert dialog is not None
    dialog.sound.click()
    qtbot.waitUntil(lambda: dialog.table.hasFocus())
    reaches_all(dialog, qtbot)
    dialog.reject()
    patrol.open_target(Target("book", "0305"))
    many = patrol.enter_many()
    many.words.setText("陈铉")
    qtbot.waitUntil(lambda: len(many.lines) == 1)
    reaches_all(many, qtbot)


def test_the_entry_before_is_copied_but_not_its_numbers_and_days(
    tab: LedgersTab, office: Office, heard: Heard, qtbot
) -> None:
    last = entries.page(office, book("0305"))[-1]
    entries.change_entry(office, book("0305"), last.uid, {"辅具需求": "轮椅", "残疾人证号": "123"})
    person = add_person(office, "钱五", address="幸福里7-1-101")
    tab.pane.start_new(person.uid)
    assert tab.pane.heading.copy_link.isVisible()
    qtbot.keyClick(tab.pane.form.field("残疾类别"), Qt.Key.Key_D, CTRL)
    values = tab.pane.form.changes()
    assert values == {"残疾类别": "肢体", "残疾等级": "三级", "辅具需求": "轮椅"}
    assert "照上一条填了 3 项" in heard.notices[-1].text


def test_an_empty_book_has_no_entry_before_to_copy(tab: LedgersTab, office: Office, qtbot) -> None:
    tab.open_target(Target("book", "0306"))
    tab.pane.start_new(add_person(office, "钱五", birth_date="1930-01-01").uid)
    link = tab.pane.heading.copy_link
    assert link.isVisible()
    assert not link.isEnabled()
    assert "没有上一条" in link.toolTip()


def test_paste_is_the_key_in_the_table(patrol: LedgersTab, qtbot) -> None:
    copy("2026.3.5\t早班")
    patrol.middle.setFocus()
    qtbot.keyClick(patrol.middle.search, Qt.Key.Key_V, CTRL)
    assert not patrol.findChildren(PasteDialog)
    patrol.middle.add_button.setFocus()
    qtbot.keyClick(patrol.middle.add_button, Qt.Key.Key_V, CTRL)
    assert len(patrol.findChildren(PasteDialog)) == 1


def test_a_list_of_residents_is_entered_from_the_registry(
    context: DeskContext, office: Office, heard: Heard, qtbot
) -> None:
    for name in ("赵一", "赵二"):
        add_person(office, name, birth_date="1930-01-01", address="幸福里7-1-101")
    registry = RegistryTab(context)
    qtbot.addWidget(registry)
    with qtbot.waitActive(registry):
        registry.show()
    registry.list_people(Filter(named="old"))
    (action,) = [
        one for one in registry.people.more_button.menu().actions() if "记入台账" in one.text()
    ]
    action.trigger()
    choosing = registry.findChild(ChooseBookDialog)
    assert isinstance(choosing, ChooseBookDialog)
    choosing.book.set_value("0306")
    choosing.main.click()
    many = registry.findChild(ManyDialog)
    assert isinstance(many, ManyDialog)
    qtbot.waitUntil(lambda: len(many.chosen()) == 2)
    with qtbot.waitSignal(many.taken):
        many.main.click()
    assert entries.total(office, book("0306")) == 2
    assert "加入 2 条" in heard.notices[-1].text
