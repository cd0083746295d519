"""信的写法: written by keys, seen in invented data, saved as versions, taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.certificates import office_wordings
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.certificates.office_wordings import save_wording, shipped_wording, versions
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.branches import ThingRole
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.tags import TagsRole
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.certificates.wordings_page import WordingsPage
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.printing.papers import text_of

KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> WordingsPage:
    return shown_page(WordingsPage(context), qtbot)


def marks(page: WordingsPage) -> dict[str, list[str]]:
    """The words of the tags in the list, by key."""
    items = [page.rows.item(place) for place in range(page.rows.count())]
    return {
        item.data(ThingRole): [tag.text for tag in item.data(TagsRole)]
        for item in items
        if item.data(TagsRole)
    }


def shown(page: WordingsPage) -> str:
    page.draw()
    return text_of(page.preview.pdf())


def test_each_letter_is_listed_and_drawn(page: WordingsPage, office: Office) -> None:
    letters = [kind.key for kind in catalogue_in_force(office).types if kind.letter]
    assert page.rows.count() == len(letters)
    for key in letters:
        page.open_key(key)
        assert page.key == key
        assert page.editor.wording() == shipped_wording(key)
        assert "张三" in shown(page)
        assert "样稿" in shown(page)
    assert marks(page) == {}
    assert not page.save.isEnabled()
    assert not page.restore.isEnabled()


def test_a_sentence_written_by_keys_is_saved(
    qtbot: QtBot, page: WordingsPage, office: Office, heard: Heard
) -> None:
    assert page.key == "residence"
    qtbot.keyClick(page.rows, KEY.Key_Return)
    heading = page.editor.head.field("heading")
    assert heading.hasFocus()
    qtbot.keyClick(heading, KEY.Key_A, CONTROL)
    compose(heading, "", "居住情况证明")
    for name in ("heading", "salutation_default", "validity_days"):
        qtbot.keyClick(page.editor.head.field(name), KEY.Key_Return)
    first = page.editor.cards[0].words
    assert first.hasFocus()
    qtbot.keyClick(first, KEY.Key_Return, CONTROL)
    added = page.editor.cards[1].words
    assert added.hasFocus()
    compose(added, "", "联系电话为")
    qtbot.mouseClick(page.editor.chips["phone"], Qt.MouseButton.LeftButton)
    compose(added, "", "。")
    assert added.value() == "联系电话为{phone}。"
    assert "联系电话为13800000000。" in shown(page)
    assert marks(page) == {"residence": ["未保存"]}
    qtbot.keyClick(added, KEY.Key_S, CONTROL)
    assert marks(page) == {"residence": ["已改写"]}
    assert added.hasFocus()
    letter = catalogue_in_force(office).find("residence").letter
    assert letter is not None
    assert letter.heading == "居住情况证明"
    assert letter.sentences[1].text == "联系电话为{phone}。"
    assert heard.changes == ["certificates"]
    notice = heard.notices[-1]
    assert notice.text == "已保存，是第 1 版"
    assert notice.act is not None
    notice.act()
    assert catalogue_in_force(office).own == {}
    assert page.editor.wording() == shipped_wording("residence")


def test_a_mistake_is_told_at_its_sentence(
    qtbot: QtBot, page: WordingsPage, office: Office
) -> None:
    card = page.editor.cards[2]
    card.words.setFocus()
    card.words.insertPlainText("{nobody}")
    qtbot.keyClick(page.editor.cards[0].words, KEY.Key_S, CONTROL)
    assert "没有“{nobody}”这个空格" in card.error.text()
    assert card.words.hasFocus()
    assert versions(office, "residence") == []
    days = page.editor.head.field("validity_days")
    assert isinstance(days, LineField)
    card.words.undo()
    days.setFocus()
    compose(days, "", "天")
    assert not page.keep()
    assert "0 到 3650 天" in page.editor.head.error("validity_days")
    assert days.hasFocus()
    assert card.error.text() == ""


def test_sentences_move_go_and_come_back(qtbot: QtBot, page: WordingsPage, heard: Heard) -> None:
    texts = [card.words.value() for card in page.editor.cards]
    page.editor.cards[0].words.setFocus()
    qtbot.keyClick(page.editor.cards[0].words, KEY.Key_Down, ALT)
    assert [card.words.value() for card in page.editor.cards[:2]] == [texts[1], texts[0]]
    assert page.editor.cards[1].words.hasFocus()
    qtbot.keyClick(page.editor.cards[1].words, KEY.Key_Up, ALT)
    page.editor.cards[1].remove.click()
    assert [card.words.value() for card in page.editor.cards] == [texts[0], *texts[2:]]
    notice = heard.notices[-1]
    assert notice.text == "已删去第 2 句"
    assert notice.act is not None
    notice.act()
    assert [card.words.value() for card in page.editor.cards] == texts
    assert page.editor.wording() == shipped_wording("residence")
    assert marks(page) == {}


def test_tab_comes_to_all_of_it(qtbot: QtBot, page: WordingsPage) -> None:
    page.editor.cards[0].words.insertPlainText("另：")
    assert page.save.isEnabled()
    page.draw()
    last = page.editor.cards[-1]
    qtbot.waitUntil(lambda: last.needs.y() >= last.words.height())
    reaches_all(page, qtbot)


def test_ticks_decide_what_the_page_says(page: WordingsPage) -> None:
    page.papers["visit_note"].setChecked(True)
    assert "工作人员已入户走访" in shown(page)
    page.papers["visit_note"].click()
    assert "工作人员已入户走访" not in shown(page)
    page.conditions["until"].click()
    assert "居住至" not in shown(page)
    card = page.editor.cards[0]
    card.when.setCurrentIndex(card.when.findData("until"))
    card._boxes["lease"].setChecked(True)
    assert card.sentence().needs == ("lease",)
    assert "房屋租赁合同" in card.needs.accessibleName()


def test_what_was_typed_stays_while_one_looks_elsewhere(page: WordingsPage) -> None:
    page.editor.cards[0].words.insertPlainText("另：")
    page.open_key("hardship")
    assert marks(page) == {"residence": ["未保存"]}
    page.reload()
    page.open_key("residence")
    assert page.editor.cards[0].words.value().startswith("另：")
    page.take_shipped()
    assert page.editor.wording() == shipped_wording("residence")
    assert marks(page) == {}


def test_the_shipped_wording_comes_back_and_can_be_undone(
    page: WordingsPage, office: Office, heard: Heard
) -> None:
    own = replace(shipped_wording("residence"), heading="我们的证明")
    save_wording(office, "residence", own)
    page.reload()
    assert page.editor.wording() == own
    page.restore.click()
    assert office_wordings.current_wording(office, "residence") == shipped_wording("residence")
    notice = heard.notices[-1]
    assert (notice.text, notice.action) == ("已恢复原文", "撤销")
    assert notice.act is not None
    notice.act()
    assert page.editor.wording() == own
    assert office_wordings.current_wording(office, "residence") == own


def test_an_older_version_is_taken_again(qtbot: QtBot, page: WordingsPage, office: Office) -> None:
    for heading in ("甲证明", "乙证明"):
        save_wording(office, "residence", replace(shipped_wording("residence"), heading=heading))
    page.reload()
    page.history.click()
    assert page.dialog is not None
    rows = page.dialog.rows
    assert [rows.item(place).text() for place in range(3)] == [
        "第 2 版",
        "第 1 版",
        "程序自带的原文",
    ]
    assert not page.dialog.main.isEnabled()
    assert page.dialog.text.value().startswith("乙证明\n兹证明〔姓名〕，〔性别〕")
    qtbot.keyClick(rows, KEY.Key_Down)
    assert page.dialog.text.value().startswith("甲证明")
    reaches_all(page.dialog, qtbot)
    rows.setFocus()
    qtbot.keyClick(rows, KEY.Key_Return)
    assert page.editor.wording().heading == "甲证明"
    assert versions(office, "residence")[0].number == 3


def test_a_wording_goes_out_and_comes_in_as_a_file(
    page: WordingsPage, office: Office, tmp_path: Path, heard: Heard
) -> None:
    file = tmp_path / "写法.toml"
    page.write_file(str(file))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("居住证明", "街道居住证明", 1), encoding="utf-8")
    page.read_file(str(file))
    assert page.editor.wording().heading == "街道居住证明"
    assert marks(page) == {"residence": ["未保存"]}
    assert page.keep()
    file.write_text(text.replace("{name}", "{name.real}", 1), encoding="utf-8")
    page.read_file(str(file))
    assert "“写法.toml”第 6 行有误" in heard.notices[-1].text
    assert page.editor.wording().heading == "街道居住证明"


def test_who_may_not_write_only_looks(qtbot: QtBot, context: DeskContext, office: Office) -> None:
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    looked = WordingsPage(replace(context, office=clerk))
    qtbot.addWidget(looked)
    looked.show()
    looked.reload()
    assert looked.said.text() == "只有主任能改；这里只看"
    assert looked.editor.cards[0].words.isReadOnly()
    for button in (looked.save, looked.restore, looked.bring):
        assert not button.isEnabled()
    card = looked.editor.cards[0]
    for control in (looked.editor.add, looked.editor.chips["name"], card.remove, card.when):
        qtbot.waitUntil(control.isVisible)
        assert not control.isEnabled()
        assert "请主任登录后办理" in control.toolTip()
    for field in (card.words, looked.editor.head.field("heading")):
        assert "请主任登录后办理" in field.accessibleDescription()
    assert looked.hand_out.isEnabled()
    looked.editor.chips["name"].click()
    assert not looked.keep()


def test_the_tab_opens_it_and_letters_follow_at_once(
    tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    page = tab.pages.open("wordings")
    assert isinstance(page, WordingsPage)
    page.editor.cards[0].words.insertPlainText("本社区说明：")
    assert page.keep()
    page.go_back()
    tab.open_target(Target("certificate_type", "residence"))
    tab.draw()
    assert "本社区说明：兹证明" in text_of(tab.paper.preview.pdf())
