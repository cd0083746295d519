"""编号检查, 手工补录 and 用印登记: pages behind 更多, driven by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.certificates import hand_letters, issuing, numbering, seal_book
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.hand_letters import NewHandLetter, enter_hand_letter
from community_desk.certificates.number_patterns import DEFAULTS, pattern_of
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.fields import DateField
from community_desk.desktop.tabs.certificates.hand_dialog import HandLetterDialog
from community_desk.desktop.tabs.certificates.hand_import_dialog import HandImportDialog
from community_desk.desktop.tabs.certificates.hand_page import HandPage
from community_desk.desktop.tabs.certificates.numbers_page import NumbersPage
from community_desk.desktop.tabs.certificates.pattern_dialog import PatternDialog
from community_desk.desktop.tabs.certificates.seal_dialog import SealDialog
from community_desk.desktop.tabs.certificates.seal_page import SealPage
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from community_desk.registry.residents import change_resident, load_resident
from tests.certificates.requests import full_request
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose


def page_of(tab: CertificatesTab, key: str) -> object:
    tab.open_target(Target("certificates_page", key))
    return tab.pages.shown()


def issue(office: Office, uid: str, copies: int = 1) -> str:
    catalogue, person = load_catalogue(), load_resident(office, uid)
    return issuing.issue(
        office, catalogue, full_request(catalogue, "residence", person, copies=copies)
    ).number


def by_hand(office: Office, number: str, day: str = "2026-2-3") -> None:
    enter_hand_letter(office, NewHandLetter(number, day, "居住证明", "王丁"))


@pytest.fixture
def letter(office: Office, people: dict[str, str]) -> str:
    return issue(office, people["陈𬭎"], 2)


def test_a_use_of_the_seal_is_entered_by_keys(
    qtbot: QtBot, tab: CertificatesTab, office: Office, letter: str, heard: Heard
) -> None:
    page = page_of(tab, "seal")
    assert isinstance(page, SealPage)
    assert page.said.text() == "用印 1 次，共 2 份"
    page.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, SealDialog)
    with qtbot.waitActive(dialog):
        pass
    dialog.main.click()
    assert "没有写用印内容" in dialog.form.error("matter")
    for words in ("停水通知", "张贴", ""):
        field = dialog.focusWidget()
        if words:
            compose(field, "a", words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    dialog.form.set_values({"copies": "三份"})
    dialog.main.click()
    assert "份数应当是" in dialog.form.error("copies")
    dialog.form.set_values({"copies": "3"})
    dialog.main.click()
    (use, _) = seal_book.page(office)
    assert (use.matter, use.reason, use.copies, use.approver) == ("停水通知", "张贴", 3, "王主任")
    assert page.said.text() == "用印 2 次，共 5 份"
    assert heard.notices[-1].text == "已登记用印第 2 号：停水通知"
    compose(page.search, "jz", "居住")
    qtbot.waitUntil(lambda: page.book.rowCount() == 1)


def test_the_seal_book_is_compared_and_printed(
    qtbot: QtBot, tab: CertificatesTab, letter: str
) -> None:
    page = page_of(tab, "seal")
    assert isinstance(page, SealPage)
    page.check_chip.click()
    assert "1 份对不上" in page.said.text()
    assert page.letters.record(0).number == letter
    page.print_paper()
    assert page.dialog is not None
    with qtbot.waitSignal(page.dialog.drawn, timeout=10000):  # type: ignore[union-attr]
        pass
    page.dialog.reject()
    page.check_table.select_row(0)
    qtbot.keyClick(page.check_table, Qt.Key.Key_Return)
    assert tab.pages.shown() is None
    assert tab.register.record().number == letter


def test_who_approves_follows_the_day(qtbot: QtBot, tab: CertificatesTab, office: Office) -> None:
    from community_desk.certificates.signers import add_signer

    add_signer(office, name="李静", from_on="2026-06-01")
    dialog = SealDialog(tab.context, tab)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["approver"] == "李静"
    day = dialog.form.field("on")
    assert isinstance(day, DateField)
    day.setText("2026-3-1")
    day.edited.emit()
    assert dialog.form.values()["approver"] == "王主任"


def test_the_report_tells_what_is_the_matter(
    qtbot: QtBot, tab: CertificatesTab, office: Office, letter: str
) -> None:
    by_hand(office, "幸社证字〔2026〕第4号")
    by_hand(office, letter)
    page = page_of(tab, "numbers")
    assert isinstance(page, NumbersPage)
    # The numbers are gone through off the GUI thread.
    assert not page.either.shows_content()
    assert not page.print_button.isEnabled()
    qtbot.waitUntil(lambda: page.heading.count() == "1 处要核对")
    told = page.details.text()
    for words in ("缺号：2—3", f"重号：{letter}", "程序", "手工", "日期倒置"):
        assert words in told, words
    page.print_report()
    with qtbot.waitSignal(page.dialog.drawn, timeout=10000):  # type: ignore[union-attr]
        pass
    page.dialog.reject()  # type: ignore[union-attr]


def test_a_pattern_is_tried_before_it_is_kept(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], heard: Heard
) -> None:
    page = page_of(tab, "numbers")
    assert isinstance(page, NumbersPage)
    page.change_buttons["certificate"].click()
    dialog = page.dialog
    assert isinstance(dialog, PatternDialog)
    assert "幸社证字〔2026〕第0001号" in dialog.example.text()
    with qtbot.waitActive(dialog):
        pass
    # No braces: each part is a small word in the line, put there by a click or Space.
    assert dialog.text.toPlainText().count("\ufffc") == 3
    assert "{" not in dialog.form.help("text")
    dialog.text.selectAll()
    dialog.chips["office"].setFocus()
    qtbot.keyClick(dialog.chips["office"], Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.text
    compose(dialog.text, "z", "证")
    dialog.chips["year"].click()
    assert dialog.text.value() == "{office}证{year}"
    assert "没有流水号" in dialog.form.error("text")
    dialog.main.click()
    assert pattern_of(office, "certificate") == DEFAULTS["certificate"]
    qtbot.keyClicks(dialog.text, "-")
    dialog.chips["counter"].click()
    assert dialog.form.error("text") == ""
    assert "幸证2026-0001" in dialog.example.text()
    dialog.main.click()
    assert heard.notices[-1].text == "从下一份起，编号写成 幸证2026-0001"
    assert issue(office, people["陈𬭎"]) == "幸证2026-0001"


def test_letters_are_entered_one_after_the_other(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    page = page_of(tab, "hand")
    assert isinstance(page, HandPage)
    page.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, HandLetterDialog)
    with qtbot.waitActive(dialog):
        pass
    dialog.main.click()
    assert "没有写编号" in dialog.form.error("number")
    assert "没有写申请人" in dialog.form.error("applicant")
    assert dialog.focusWidget() is dialog.form.field("number")
    for words in ("幸社证字〔2019〕第0009号", "2019-3-5", "居住证明", "某甲"):
        field = dialog.focusWidget()
        compose(field, "a", words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    dialog.next_button.click()
    assert dialog.form.values()["number"] == "幸社证字〔2019〕第0010号"
    assert dialog.form.values()["title"] == "居住证明"
    dialog.form.set_values({"applicant": people["王秀芳"]})
    dialog.main.click()
    assert [(row.counter, row.applicant) for row in hand_letters.page(office)] == [
        (10, "王秀芳"),
        (9, "某甲"),
    ]
    page.table.select_row(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    again = page.dialog
    assert isinstance(again, HandLetterDialog)
    again.form.set_values({"note": "存根三册"})
    again.main.click()
    assert hand_letters.page(office)[1].note == "存根三册"


def test_pasted_letters_are_looked_at_first(
    qtbot: QtBot, tab: CertificatesTab, office: Office, heard: Heard
) -> None:
    page = page_of(tab, "hand")
    assert isinstance(page, HandPage)
    page.import_button.click()
    dialog = page.dialog
    assert isinstance(dialog, HandImportDialog)
    lines = ["编号\t日期\t事项\t姓名", "12\t2019-1-2\t居住证明\t王丁", "13\t一月\t居住证明\t王丁"]
    QApplication.clipboard().setText("\n".join(lines))
    dialog.pasted.paste()
    qtbot.waitUntil(lambda: "可以补录 1 份；1 行有问题" in dialog.said.text())
    assert hand_letters.count(office) == 0
    assert "“一月”看不懂" in dialog.model.data(dialog.model.index(0, 1))
    with qtbot.waitSignal(dialog.imported):
        dialog.main.click()
    assert heard.notices[-1].text == "已补录 1 份"
    assert page.model.rowCount() == 1
    page.import_letters()
    again = page.dialog
    assert isinstance(again, HandImportDialog)
    again.pasted.setPlainText("什么也不是")
    qtbot.waitUntil(lambda: "没有认出表头" in again.said.text() or "不是能读" in again.said.text())
    assert not again.main.isEnabled()


def test_a_letter_by_hand_in_the_register_has_no_page(
    tab: CertificatesTab, office: Office, context: DeskContext
) -> None:
    by_hand(office, "幸社证字〔2019〕第9号")
    tab.reload()
    assert tab.register.go_to("幸社证字〔2019〕第9号")
    assert tab.register.record().state == "hand"
    assert tab.paper.row() is None
    assert not tab.paper.preview.pdf()
    assert numbering.next_number(office, "certificate").counter == 1


def test_renamed_people_keep_their_letters(office: Office, people: dict[str, str]) -> None:
    uid = people["王秀芳"]
    new = NewHandLetter("1", "2019-1-2", "居住证明", resident_uid=uid)
    enter_hand_letter(office, new)
    change_resident(office, uid, {"name": "王秀芬"})
    assert hand_letters.page(office)[0].applicant == "王秀芳"
