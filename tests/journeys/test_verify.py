"""Somebody shows a letter at the desk: its QR code is scanned and the window says what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import Issued, issue
from community_desk.certificates.voiding import stored_page, void
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.certificates.verify_page import VerifyPage
from community_desk.office.office import Office
from community_desk.registry.residents import load_resident
from tests.certificates.requests import full_request
from tests.printing.pictures import picture_of, qr_codes

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def issued(office: Office, people: dict[str, str]) -> Issued:
    catalogue = load_catalogue()
    resident = load_resident(office, people["陈𬭎"])
    return issue(office, catalogue, full_request(catalogue, "residence", resident))


def scanned(pdf: bytes) -> str:
    (found,) = qr_codes(picture_of(pdf, 150))
    return found


def focused(window: MainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def type_and_enter(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(focused(window), text)
    qtbot.keyClick(focused(window), ENTER)


def page_of(window: MainWindow) -> VerifyPage:
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    page = tab.pages.shown()
    assert isinstance(page, VerifyPage)
    return page


def test_from_the_paper_to_the_verdict(
    window: MainWindow, office: Office, issued: Issued, qtbot: QtBot
) -> None:
    digits = scanned(stored_page(office, issued.number))
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    (entry,) = [a for a in tab.types.more_button.menu().actions() if a.text() == "核验"]
    entry.trigger()
    type_and_enter(window, qtbot, digits)
    assert page_of(window).verdict.word.text() == "真实"
    # One digit is not what it was.
    middle = len(digits) // 2
    other = "1" if digits[middle] != "1" else "2"
    type_and_enter(window, qtbot, digits[:middle] + other + digits[middle + 1 :])
    assert page_of(window).verdict.word.text() in ("二维码与签名不符", "查无此码")
    # The letter is voided; the same paper is scanned again.
    void(office, issued.number, "住址写错了")
    type_and_enter(window, qtbot, digits)
    assert page_of(window).verdict.word.text() == "已作废"
    # Its line in the register.
    page_of(window).open_button.setFocus()
    qtbot.keyClick(focused(window), ENTER)
    assert tab.pages.shown() is None
    row = tab.register.record()
    assert row is not None
    assert (row.number, row.state) == (issued.number, "void")


@pytest.mark.parametrize("typed", [True, False])
def test_from_the_central_search_box(
    window: MainWindow, office: Office, issued: Issued, typed: bool, qtbot: QtBot
) -> None:
    text = issued.check_code.lower() if typed else scanned(stored_page(office, issued.number))
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    type_and_enter(window, qtbot, text)
    assert window.current_tab() == "certificates"
    assert page_of(window).verdict.word.text() == "真实"
    assert page_of(window).field.hasFocus()
