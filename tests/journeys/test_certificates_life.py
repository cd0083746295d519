"""A letter's life at the counter: papers are missing, it is fetched, it was wrong, it is void."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates import register
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.issuing import issue
from community_desk.certificates.life import steps_of
from community_desk.certificates.prints import printed as sheets
from community_desk.certificates.refusal_counts import year_counts
from community_desk.certificates.request import Request
from community_desk.certificates.signers import signer_on
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.desktop.input_method import compose
from tests.journeys.desk import focused, text_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return
TAB = Qt.Key.Key_Tab


@pytest.fixture
def letter(office: Office, people: dict[str, str]) -> str:
    """A letter of residence that was issued this morning, with the wrong school."""
    papers = frozenset(("id_card", "lease"))
    request = Request(
        "residence", people["陈𬭎"], {"since": "2019-03"}, papers, "幸福小学", "办理入学"
    )
    return issue(office, load_catalogue(), request).number


def dialog() -> QDialog:
    """The dialog that has the keys."""
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QDialog)
    return shown


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """The window is active again once its dialog is closed; offscreen nobody does that for it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def go_to(widget: QWidget, qtbot: QtBot, window: QWidget) -> None:
    """Presses Enter or Tab until the keys go to a field."""
    for _ in range(40):
        at = focused(window)
        if at is widget or widget.isAncestorOf(at):
            return
        qtbot.keyClick(at, TAB)
    raise AssertionError(widget)


def choose_from_menu(tab: CertificatesTab, qtbot: QtBot, steps: int) -> None:
    """Opens the menu under the page and goes down to a line of it."""
    menu = tab.paper.more.menu()
    assert menu is not None
    tab.paper.more.setFocus()
    # Opened as a click would, but without waiting in the menu's own loop.
    menu.popup(tab.paper.more.mapToGlobal(tab.paper.more.rect().bottomLeft()))
    for _ in range(steps):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, ENTER)


def test_a_paper_is_missing_until_it_is_on_the_counter(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    compose(focused(window), "knzm", "困难证明")
    qtbot.keyClick(focused(window), ENTER)
    part = tab.matter.part
    assert isinstance(part, LetterPart)
    assert part.kind.key == "hardship"
    qtbot.keyClicks(focused(window), "ch 7788")
    qtbot.keyClick(focused(window), ENTER)
    assert part.applicant.value() == people["陈𬭎"]
    for key, words in (("members", "3"), ("cause", "患病"), ("seen", "住房陈设简单")):
        go_to(part.form.field(f"answer:{key}"), qtbot, window)
        compose(focused(window), "", words)
    # Nothing was shown yet: it says what is missing, and where.
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert register.count(office) == 0
    assert isinstance(focused(window), QCheckBox)
    assert part.form.error("evidence:must")
    assert "居民身份证" in tab.matter.missing.text()
    for key in ("id_card", "household_book", "income_statement", "illness_paper"):
        go_to(part.evidence_box(key), qtbot, window)
        qtbot.keyClick(focused(window), Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert (register.count(office), printed) == (0, [])
    assert tab.matter.missing.text() == "还差：入户走访记录"
    # The visit is made, and its record laid on the counter.
    go_to(part.evidence_box("visit_note"), qtbot, window)
    qtbot.keyClick(focused(window), Qt.Key.Key_Space)
    assert tab.matter.missing.text() == "齐了，可以开具"
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    assert (row.title, row.applicant) == ("家庭困难证明", "陈𬭎")
    assert printed == [stored_page(office, row.number)]
    assert "入户走访记录" in text_of(printed[0])
    assert sheets(office, row.number) == (1, 0)


def test_the_daughter_fetches_it_and_wants_a_copy(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    letter: str,
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    compose(window.bar.search, "", "第0001号")
    qtbot.waitUntil(lambda: window.popup.rows.count() > 0)
    qtbot.keyClick(window.bar.search, ENTER)
    qtbot.keyClick(window, Qt.Key.Key_G, CTRL)
    shown = dialog()
    who = shown.form.field("to_name")
    who.setFocus()
    who.selectAll()
    compose(who, "chenxl", "陈小莉")
    qtbot.keyClick(who, ENTER)
    compose(focused(shown), "nver", "女儿")
    qtbot.keyClick(focused(shown), ENTER)
    qtbot.keyClick(focused(shown), ENTER)
    # Out of habit, the whole number.
    qtbot.keyClicks(focused(shown), "340102199609144410")
    for _ in range(2):
        qtbot.keyClick(focused(shown), ENTER)
    assert "最后 4 位" in shown.form.error("last")
    assert register.page(office)[0].state == "valid"
    qtbot.keyClick(focused(shown), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(shown), "4410")
    for _ in range(2):
        qtbot.keyClick(focused(shown), ENTER)
    step = steps_of(office, letter)[-1]
    assert (step.whom, step.reason) == ("陈小莉", "女儿")
    assert step.document == "居民身份证（尾号4410）"
    row = tab.paper.row()
    assert row is not None
    assert row.state == "handed"
    come_back(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
    assert "副本" in text_of(printed[0])
    assert sheets(office, letter) == (0, 1)


def test_the_school_was_wrong_and_the_letter_is_corrected(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    letter: str,
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    window.context.open_letter(letter)
    choose_from_menu(tab, qtbot, 2)
    compose(focused(dialog()), "", "学校写错了")
    qtbot.keyClick(focused(dialog()), ENTER)
    part = tab.matter.part
    assert isinstance(part, LetterPart)
    come_back(window, qtbot)
    assert letter in tab.reissue.words.text()
    assert register.page(office)[0].state == "valid"
    line = part.to_body.lineEdit()
    assert line is not None
    go_to(part.to_body, qtbot, window)
    line.selectAll()
    compose(line, "", "幸福中学")
    qtbot.waitUntil(lambda: "幸福中学" in text_of(tab.paper.preview.pdf()))
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    new, old = register.page(office)
    assert (new.body, new.purpose, new.state) == ("幸福中学", "办理入学", "valid")
    assert (old.number, old.state) == (letter, "replaced")
    assert f"代替{letter}" in text_of(printed[0])
    assert "作废" in text_of(stored_page(office, letter))
    window.context.open_letter(letter)
    assert "作废" in text_of(tab.paper.preview.pdf())


def test_a_refusal_of_the_wrong_person_is_voided(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    window.context.open_certificate_type("death", people["李静"])
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    choose_from_menu(tab, qtbot, 2)
    shown = dialog()
    compose(focused(shown), "", "人弄错了")
    qtbot.keyClick(focused(shown), ENTER)
    qtbot.keyClick(focused(shown), ENTER)
    assert register.page(office)[0].state == "void"
    assert "作废" in text_of(stored_page(office, row.number))
    assert year_counts(office, 2026).total == 0


def test_the_director_is_away_and_somebody_stands_in(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    letter: str,
    qtbot: QtBot,
) -> None:
    before = stored_page(office, letter)
    window.context.open("certificates_page", "signers")
    page = tab.pages.shown()
    assert page is not None
    page.add_button.setFocus()
    qtbot.keyClick(page.add_button, ENTER)
    shown = dialog()
    compose(focused(shown), "", "孙红")
    qtbot.keyClick(focused(shown), ENTER)
    qtbot.keyClick(focused(shown), ENTER)
    qtbot.keyClick(focused(shown), Qt.Key.Key_Space)  # acting
    for _ in range(3):
        qtbot.keyClick(focused(shown), ENTER)
    assert signer_on(office, office.today()).written == "孙红（代）"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    window.context.open_certificate_type("residence", people["陈𬭎"])
    qtbot.waitUntil(lambda: "孙红（代）" in text_of(tab.paper.preview.pdf()))
    assert stored_page(office, letter) == before
