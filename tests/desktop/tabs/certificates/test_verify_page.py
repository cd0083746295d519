"""The page that verifies: by keys, as a scanner types."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from community_desk.certificates import signing
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import Issued, issue
from community_desk.certificates.verifying import qr_text
from community_desk.certificates.voiding import void
from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.certificates.verify_page import VerifyPage
from community_desk.registry.residents import load_resident
from tests.certificates.requests import full_request
from tests.desktop.conftest import Heard

ENTER = Qt.Key.Key_Return


@pytest.fixture
def issued(context: DeskContext, people: dict[str, str]) -> Issued:
    catalogue, office = load_catalogue(), context.office
    resident = load_resident(office, people["陈𬭎"])
    return issue(office, catalogue, full_request(catalogue, "residence", resident))


@pytest.fixture
def page(context: DeskContext, issued: Issued, qtbot: QtBot) -> VerifyPage:
    made = VerifyPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def said(page: VerifyPage) -> str:
    return page.verdict.word.text()


def facts(page: VerifyPage) -> list[str]:
    return [label.text() for label in page.verdict.facts.findChildren(QLabel)]


def scan(page: VerifyPage, qtbot: QtBot, text: str) -> None:
    """As a scanner does: the signs one by one, then Enter; into whatever has the focus."""
    field = page.window().focusWidget()
    assert field is not None
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, ENTER)


def test_before_the_first_scan_the_page_says_what_to_do(page: VerifyPage) -> None:
    assert not page.either.shows_content()
    assert page.field.hasFocus()
    assert not page.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_one_scan_after_another(
    page: VerifyPage, context: DeskContext, issued: Issued, qtbot: QtBot
) -> None:
    digits = qr_text(context.office, issued.number)
    scan(page, qtbot, digits)
    assert (said(page), page.verdict.property("meaning")) == ("真实", "allowed")
    assert issued.number in facts(page)
    assert "陈𬭎" in facts(page)
    scan(page, qtbot, digits[:-1] + ("1" if digits[-1] != "1" else "2"))
    assert (said(page), page.verdict.property("meaning")) == ("二维码与签名不符", "refused")
    assert not page.verdict.facts.isVisible()
    assert not page.open_button.isVisible()
    scan(page, qtbot, issued.check_code.lower())
    assert said(page) == "真实"
    scan(page, qtbot, "7K3M-9QXT-W2HD")
    assert said(page) == "查无此码"


def test_a_letter_that_is_voided_meanwhile(
    page: VerifyPage, context: DeskContext, issued: Issued, qtbot: QtBot
) -> None:
    scan(page, qtbot, issued.check_code)
    void(context.office, issued.number, "住址写错了")
    page.reload()
    assert (said(page), page.verdict.property("meaning")) == ("已作废", "refused")
    assert "住址写错了" in facts(page)


def test_the_letter_is_opened_in_the_register(
    page: VerifyPage, issued: Issued, qtbot: QtBot
) -> None:
    scan(page, qtbot, issued.check_code)
    with qtbot.waitSignal(page.paper_wanted) as wanted:
        qtbot.keyClick(page.open_button, ENTER)
    assert wanted.args == [issued.number]


def test_a_code_from_elsewhere_is_checked_at_once(page: VerifyPage, issued: Issued) -> None:
    page.open_key(issued.check_code)
    assert said(page) == "真实"
    assert page.field.selectedText() == issued.check_code


def test_key_and_page_are_written_for_receivers(
    page: VerifyPage, context: DeskContext, heard: Heard, tmp_path: Path
) -> None:
    key = signing.public_key(context.office).hex()
    for ask, name in ((page.ask_page, "check.html"), (page.ask_key, "key.txt")):
        ask()
        assert page.asking is not None
        page.asking.fileSelected.emit(str(tmp_path / name))
        page.asking.close()
        assert key in (tmp_path / name).read_text(encoding="utf-8")
        assert name in heard.notices[-1].text


def test_a_place_that_cannot_be_written_is_said(
    page: VerifyPage, heard: Heard, tmp_path: Path
) -> None:
    page.ask_key()
    assert page.asking is not None
    page.asking.fileSelected.emit(str(tmp_path / "nowhere" / "key.txt"))
    page.asking.close()
    assert heard.notices[-1].meaning == "refused"


def test_before_the_first_letter_there_is_nothing_to_give(
    context: DeskContext, heard: Heard, qtbot: QtBot
) -> None:
    page = VerifyPage(context)
    qtbot.addWidget(page)
    page.ask_page()
    assert page.asking is None
    assert "还没有签名用的密钥" in heard.notices[-1].text
