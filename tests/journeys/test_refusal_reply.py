"""A bank asks for what a committee may not write: no to the resident, and a letter to the bank."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from community_desk.certificates import register, replies
from community_desk.certificates.in_force import catalogue_in_force
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates import reply_dialog
from community_desk.desktop.tabs.certificates.burden_page import BurdenPage
from community_desk.desktop.tabs.certificates.more import PAGES
from community_desk.desktop.tabs.certificates.refusal_part import RefusalPart
from community_desk.desktop.tabs.certificates.reply_dialog import ReplyDialog
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.desktop.input_method import compose
from tests.journeys.desk import focused, press, tab_to, text_of

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
BANK = "某某银行城东支行"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The replies that went to the print dialog."""
    pages: list[bytes] = []
    monkeypatch.setattr(
        reply_dialog, "print_pdf", lambda _parent, pdf, _said, *, name: pages.append(pdf)
    )
    return pages


def open_page(tab: CertificatesTab, key: str, qtbot: QtBot) -> None:
    """Chooses a page from the menu of 更多."""
    tab_to(tab.types.more_button, qtbot)
    menu = tab.types.more_button.menu()
    assert menu is not None
    # Opened as a key would, but without waiting in the menu's own loop.
    menu.popup(tab.types.more_button.mapToGlobal(tab.types.more_button.rect().bottomLeft()))
    for _ in range(list(PAGES).index(key) + 1):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, ENTER)


def test_a_bank_that_asks_for_too_much_is_counted_and_answered(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    sent: list[bytes],
    qtbot: QtBot,
) -> None:
    # The resident is told where to go, and who sent them is written down.
    press(Qt.Key.Key_F, qtbot, CTRL)
    compose(focused(window), "sfzdl", "身份证丢了")
    press(ENTER, qtbot)
    part = tab.matter.part
    assert isinstance(part, RefusalPart)
    qtbot.keyClicks(focused(window), "zgq 8080")
    press(ENTER, qtbot)
    assert part.applicant.value() == people["赵国强"]
    tab_to(part.asked_by, qtbot)
    compose(focused(window), "yinhang", BANK)
    press(Qt.Key.Key_P, qtbot, CTRL)
    (refused,) = register.page(office)
    assert (refused.kind, refused.body) == ("refusal", BANK)
    assert "赵国强居民" in text_of(printed[0])
    # The statistics of the month have it.
    open_page(tab, "burden", qtbot)
    page = tab.pages.shown()
    assert isinstance(page, BurdenPage)
    tab_to(page.span, qtbot)
    for _ in range(4 + office.today().month):
        press(Qt.Key.Key_Down, qtbot)
    assert page.months() == (office.today().month,) * 2
    assert page.total.accessibleName().endswith(" 1")
    assert [bar.label for bar in page.kinds.bars()] == ["银行"]
    # The bank gets a letter, which quotes the rule and names nobody.
    (write,) = [b for b in page.findChildren(QPushButton) if b.accessibleName() == f"给{BANK}复函"]
    tab_to(write, qtbot)
    press(ENTER, qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplyDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    assert dialog.type.value() == "lost_id_card"
    press(Qt.Key.Key_S, qtbot, CTRL)
    (reply,) = replies.replies(office, catalogue_in_force(office))
    assert (reply.body, reply.title) == (BANK, "身份证丢失证明")
    words = text_of(sent[0])
    for part_of_letter in (reply.number, f"{BANK}：", "身份证丢失证明", "民发〔2020〕20号"):
        assert part_of_letter in words, part_of_letter
    assert "样稿" not in words
    assert "赵国强" not in words
    # It stands below on the page, and is the same when it is read again.
    assert page.reply_table.record() == reply
    assert text_of(replies.reply_again(office, reply.number)).replace("副本", "") in words
