"""台账设计: books changed and made by keys; mistakes, files and versions of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop import theme as themes
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.branches import ThingRole
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.tags import TagsRole
from community_desk.desktop.tabs.ledgers.design_editor import BOOK, COLUMNS, LAYOUT
from community_desk.desktop.tabs.ledgers.design_new import NewBookDialog, TakenDialog
from community_desk.desktop.tabs.ledgers.design_page import DesignPage
from community_desk.desktop.tabs.ledgers.design_versions import BookVersionsDialog
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import entries, own_books, sharing
from community_desk.ledgers.definitions import Book, Column, Layout
from community_desk.ledgers.in_force import books_in_force
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.ledgers.test_own_books import OLD, PLAIN

KEY = Qt.Key
KEYS_OF_LISTS = {"合计": "totals", "不印的栏": "left_out"}
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> DesignPage:
    return shown_page(DesignPage(context), qtbot)


@pytest.fixture
def own(office: Office) -> Book:
    """A book of the office's own, with an entry."""
    book = own_books.save_book(office, PLAIN)
    entries.add_entry(office, book, typed=OLD)
    return book


def stored(office: Office, code: str = "1251") -> Book:
    return books_in_force(office).find(code)


def names(page: DesignPage) -> list[str]:
    assert page.editor.draft is not None
    return [column.name for column in page.editor.draft.book.columns]


def retype(field: QWidget, text: str) -> None:
    assert isinstance(field, LineField)
    field.selectAll()
    compose(field, "", text)


def tags(page: DesignPage, code: str) -> list[str]:
    items = [page.rows.item(place) for place in range(page.rows.count())]
    item = next(item for item in items if item.data(ThingRole) == code)
    return [tag.text for tag in item.data(TagsRole)]


def test_each_book_can_be_looked_at_unchanged(page: DesignPage, office: Office) -> None:
    assert page.rows.count() == len(books_in_force(office).books)
    for book in books_in_force(office).books:
        page.open_key(book.code)
        page.draw()
        assert page.editor.draft is not None
        assert page.editor.draft.book == book
        assert page.editor.about.taken(book) == book
        assert page.editor.layout_form.taken(book) == book
        for place, column in enumerate(book.columns):
            page.editor.columns.rows.setCurrentRow(place)
            assert page.editor.columns.form.taken() == column
        assert not page.save.isEnabled()
        assert tags(page, book.code) == []


def test_a_column_is_renamed_added_and_moved_by_keys(
    page: DesignPage, own: Book, office: Office, qtbot: QtBot, heard: Heard
) -> None:
    page.reload()
    page.open_key("1251")
    qtbot.keyClick(page.rows, KEY.Key_Return)
    rows, form = page.editor.columns.rows, page.editor.columns.form
    assert rows.hasFocus()
    qtbot.keyClick(rows, KEY.Key_Down)
    qtbot.keyClick(rows, KEY.Key_Return)
    assert form.field("name").hasFocus()
    retype(form.field("name"), "件数")
    kind = form.field("type")
    assert isinstance(kind, ChoiceField)
    qtbot.keyClick(form.field("name"), KEY.Key_Return)
    assert kind.hasFocus()
    for _ in range(2):
        qtbot.keyClick(kind, KEY.Key_Down)
    assert tags(page, "1251") == ["未保存"]
    rows.setFocus()
    qtbot.keyClick(rows, KEY.Key_Up, ALT)
    assert names(page)[:2] == ["件数", "物品"]
    qtbot.keyClick(rows, KEY.Key_Insert)
    assert form.field("name").hasFocus()
    retype(form.field("name"), "备注")
    qtbot.keyClick(form.field("name"), KEY.Key_S, CTRL)
    assert heard.notices[-1].text == "已保存《棋牌室登记》"
    book = stored(office)
    assert names(page) == ["件数", "备注", "物品", "单价", "到期日期", "小计"]
    assert rows.currentRow() == 1
    assert (book.columns[0].type, book.columns[0].was) == ("integer", ("数量",))
    assert tags(page, "1251") == ["自建"]
    row = entries.page(office, book)[0]
    assert row.cells[0] == "约 3 副"


def test_a_name_that_is_taken_or_was_used_is_said_at_the_field(
    page: DesignPage, own: Book, office: Office, qtbot: QtBot
) -> None:
    page.reload()
    page.open_key("1251")
    columns = page.editor.columns
    retype(columns.form.field("name"), "单价")
    assert "已经有一栏叫“单价”" in columns.form.error("name")
    assert names(page)[0] == "物品"
    qtbot.keyClick(columns.form.field("name"), KEY.Key_S, CTRL)
    assert stored(office) == own
    assert columns.form.field("name").hasFocus()
    retype(columns.form.field("name"), "物品")
    columns.rows.setCurrentRow(1)
    qtbot.keyClick(columns.rows, KEY.Key_Delete)
    page.keep()
    assert [column.name for column in stored(office).retired] == ["数量"]
    columns.add()
    retype(columns.form.field("name"), "数量")
    assert "恢复" in columns.form.error("name")
    assert not page.keep()
    retype(columns.form.field("name"), "数目")
    assert columns.old_rows.count() == 1
    qtbot.keyClick(columns.back_button, KEY.Key_Return)
    assert names(page)[-1] == "数量"
    assert page.keep()
    assert not stored(office).retired
    assert columns.old_rows.isHidden()


def test_a_column_is_dragged(page: DesignPage, own: Book, qtbot: QtBot) -> None:
    page.reload()
    page.open_key("1251")
    rows = page.editor.columns.rows
    assert rows.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    qtbot.waitUntil(lambda: names(page)[:3] == ["数量", "单价", "物品"])
    assert rows.currentRow() == 2
    assert rows.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    qtbot.waitUntil(lambda: names(page) == [column.name for column in own.columns])
    assert not page.save.isEnabled()


def test_what_is_not_saved_is_told_to_the_window(
    context: DeskContext, own: Book, qtbot: QtBot
) -> None:
    tab = LedgersTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitActive(tab):
        tab.show()
    assert not tab.unsaved()
    tab.open_target(Target("ledgers_page", "design", "1251"))
    page = tab.pages.shown()
    assert isinstance(page, DesignPage)
    page.editor.columns.remove(1)
    assert tab.unsaved()
    page.go_back()
    tab.show_unsaved()
    assert tab.pages.shown() is page
    assert page.code == "1251"
    page.forget()
    assert not tab.unsaved()


def test_taking_a_column_out_says_what_stays_and_can_be_undone(
    page: DesignPage, own: Book, heard: Heard
) -> None:
    page.reload()
    page.open_key("1251")
    page.editor.columns.remove(1)
    assert "作为旧栏目" in heard.notices[-1].text
    assert "数量" not in names(page)
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert names(page)[1] == "数量"
    assert not page.save.isEnabled()


@pytest.mark.parametrize(
    ("part", "key", "change", "says"),
    [
        (COLUMNS, "choices", {"columns": (Column("甲", "choice"),)}, "缺少 选项"),
        (COLUMNS, "name", {"columns": (Column("长" * 50, "text"),)}, "名称 太长"),
        (COLUMNS, "computed", {"columns": (
            Column("甲", "money", filled_from="program", computed="乙 * 2"),)}, "看不懂算式"),
        (BOOK, "name", {"name": "残疾人台账"}, "已有《残疾人台账》"),
        (BOOK, "seen_by", {"seen_by": ("clerk",)}, "勾上主任"),
        (BOOK, "number", {"number": "{x}"}, "看不懂"),
        (BOOK, "number", {"columns": (
            Column("编号", "text", filled_from="program", field="entry_number"),)}, "编号的样子"),
        (LAYOUT, "signatures", {"layout": Layout(signatures=("签" * 30,))}, "签字处 太长"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_said_at_its_field(
    page: DesignPage, own: Book, part: int, key: str, change: dict[str, object], says: str
) -> None:
    wrong = replace(replace(PLAIN, code="1252", name="别的"), **change)  # type: ignore[arg-type]
    page.begin_new(wrong)
    assert not page.keep()
    editor = page.editor
    form = {BOOK: editor.about, COLUMNS: editor.columns.form, LAYOUT: editor.layout_form}[part]
    assert editor.chips[part].isChecked()
    assert says in form.error(key)
    assert "第" not in form.error(key)
    assert form.field(key).isVisible()
    page.draw()  # what cannot be kept can be pictured all the same


def test_only_what_is_typed_is_asked_for_bounds_and_a_sum(page: DesignPage) -> None:
    page.reload()
    page.open_key("0306")
    page.editor.chips[COLUMNS].click()
    columns, form = page.editor.columns, page.editor.columns.form
    for name, asked in (("月津贴", True), ("年龄", False)):
        columns.rows.setCurrentRow(names(page).index(name))
        shown = [form.field(key).isVisibleTo(form) for key in ("least", "most", "computed")]
        assert shown == [asked] * 3
    fact = form.field("fact")
    assert isinstance(fact, ChoiceField)
    fact.set_value("")
    fact.edited.emit()
    assert form.field("least").isVisibleTo(form)


def test_the_words_of_a_list_stand_at_its_top(page: DesignPage) -> None:
    page.reload()
    page.open_key("0306")
    page.editor.chips[LAYOUT].click()
    form = page.editor.layout_form
    for label in form.findChildren(QLabel):
        if label.text() in ("合计", "不印的栏"):
            assert abs(label.y() - form.field(KEYS_OF_LISTS[label.text()]).y()) < 4


def test_a_new_book_is_begun_by_keys(
    page: DesignPage, office: Office, qtbot: QtBot, heard: Heard
) -> None:
    qtbot.keyClick(page.new_button, KEY.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, NewBookDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.form.field("name"), KEY.Key_S, CTRL)
    assert "名称" in dialog.form.error("name")
    compose(dialog.form.field("name"), "", "志愿服务记录")
    dialog.form.set_values({"category": "new"})
    dialog.form.edited.emit("category")
    assert dialog.form.values()["code"] == "1651"
    compose(dialog.form.field("title"), "", "志愿")
    qtbot.keyClick(dialog.form.field("title"), KEY.Key_S, CTRL)
    assert page.code == "1651"
    assert page.window().focusWidget() is page.editor.columns.rows
    assert page.keep()
    assert (stored(office, "1651").category_title, len(stored(office, "1651").columns)) == (
        "志愿",
        2,
    )


def test_a_shipped_book_is_changed_and_given_back(
    page: DesignPage, office: Office, heard: Heard
) -> None:
    page.open_key("1202")
    shipped = stored(office, "1202")
    page.editor.about.set_values({"name": "文体记录"})
    page.editor.about.edited.emit("name")
    assert page.keep()
    assert tags(page, "1202") == ["已改"]
    assert page.restore.isVisible()
    page.take_shipped()
    assert replace(stored(office, "1202"), retired=()) == shipped
    assert tags(page, "1202") == []
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert stored(office, "1202").name == "文体记录"
    page.show_versions()
    assert isinstance(page.dialog, BookVersionsDialog)
    assert "台账改名：文体活动记录 → 文体记录" in page.dialog.text.value()


def test_a_definition_goes_out_and_comes_in(
    page: DesignPage, own: Book, office: Office, tmp_path: Path, heard: Heard
) -> None:
    page.reload()
    page.open_key("1251")
    file = tmp_path / "x.toml"
    page.write_file(str(file))
    text = file.read_text(encoding="utf-8").replace('"数量"', '"件数"')
    file.write_text(text, encoding="utf-8")
    page.read_file(str(file))
    assert isinstance(page.dialog, TakenDialog)
    page.dialog.how.set_value(sharing.AS_NEW)
    page.dialog.main.click()
    assert page.code == "1252"
    assert page.keep()
    assert stored(office, "1252").name == "棋牌室登记（新）"
    page.read_file(str(file))
    assert isinstance(page.dialog, TakenDialog)
    page.dialog.main.click()
    assert page.code == "1251"
    assert [column.name for column in stored(office).columns][1] == "数量"
    assert page.keep()
    assert [column.name for column in stored(office).retired] == ["数量"]
    file.write_text(text.replace("category", "categori"), encoding="utf-8")
    page.read_file(str(file))
    assert "x.toml 第 1 行第 1 列" in heard.notices[-1].text


def test_others_than_the_director_only_look(
    page: DesignPage, office: Office, context: DeskContext
) -> None:
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    object.__setattr__(context, "office", clerk)
    page.open_key("1202")
    page.reload()
    page.open_key("1201")
    assert "由主任改" in page.said.text()
    assert not page.editor.columns.form.field("name").isEnabled()
    assert not page.new_button.isEnabled()
    assert not page.editor.columns.add_button.isEnabled()
    for control in (page.editor.columns.add_button, page.editor.columns.form.field("name")):
        assert "请主任登录后办理" in control.toolTip()
    for form in (page.editor.about, page.editor.layout_form):
        for key in form.keys()[1:]:
            assert "请主任登录后办理" in form.field(key).accessibleDescription()
    page.editor.columns.add()
    assert not page.save.isEnabled()


def test_nothing_lies_on_another_in_large_text(
    qapp: QApplication, context: DeskContext, qtbot: QtBot
) -> None:
    before = context.theme
    object.__setattr__(context, "theme", themes.load_theme("light", 1.3))
    themes.apply(qapp, context.theme)
    page = DesignPage(context)
    qtbot.addWidget(page)
    page.reload()
    page.draw()
    assert page.layout().minimumSize().width() <= 1280 - 2 * context.theme.px(16)
    themes.apply(qapp, before)


@pytest.mark.parametrize("part", [BOOK, COLUMNS, LAYOUT])
def test_tab_comes_to_everything(page: DesignPage, own: Book, part: int, qtbot: QtBot) -> None:
    own_books.save_book(page.context.office, replace(own, columns=own.columns[:2]))
    page.reload()
    page.open_key("1251")
    page.draw()
    page.editor.go_to(part)
    page.rows.setFocus()
    if part == LAYOUT:
        boxes = page.editor.layout_form.field("left_out")
        qtbot.waitUntil(lambda: boxes.height() >= boxes.sizeHint().height())
    reaches_all(page, qtbot)
