"""A resident wants a paper: they get it, or they are told well why not and where to go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from community_desk.certificates import register
from community_desk.certificates.verifying import verify
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from tests.desktop.input_method import compose
from tests.journeys.desk import focused, text_of

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def test_a_letter_of_residence_from_words_to_paper(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    # What do they need?
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    compose(focused(window), "zhufang", "租房证明")
    qtbot.keyClick(focused(window), ENTER)
    part = tab.matter.part
    assert isinstance(part, LetterPart)
    # Who are they?
    assert focused(window) is part.applicant
    qtbot.keyClicks(focused(window), "ch 7788")
    qtbot.keyClick(focused(window), ENTER)
    assert part.applicant.value() == people["陈𬭎"]
    # Since when, and what did we see?
    qtbot.keyClicks(focused(window), "2019.3")
    for _ in range(2):
        qtbot.keyClick(focused(window), ENTER)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    assert register.count(office) == 0
    assert part.form.error("evidence:must")
    assert isinstance(focused(window), QCheckBox)
    qtbot.keyClick(focused(window), Qt.Key.Key_Space)
    lease = part.evidence_box("lease")
    lease.setFocus()
    qtbot.keyClick(lease, Qt.Key.Key_Space)
    compose(part.to_body.lineEdit(), "xiaoxue", "幸福小学")
    part.purpose.setFocus()
    compose(part.purpose, "ruxue", "办理入学")
    assert tab.matter.missing.text() == "齐了，可以开具"
    qtbot.waitUntil(lambda: "仅用于办理入学" in text_of(tab.paper.preview.pdf()))
    assert "样稿" in text_of(tab.paper.preview.pdf())
    # Paper.
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    assert (row.title, row.applicant, row.body) == ("居住证明", "陈𬭎", "幸福小学")
    stored = stored_page(office, row.number)
    assert printed == [stored]
    assert tab.paper.preview.pdf() == stored
    words = text_of(stored)
    assert "样稿" not in words
    assert "陈𬭎" in words
    assert "二〇一九年三月" in words
    assert "居民身份证、房屋租赁合同" in words
    assert tab.register.record() == row
    assert row.number in window.notices.text()
    code = next(word for word in words.split("校验码")[1:]).strip()[:14]
    assert verify(office, code).verdict == "genuine"


def test_a_refusal_from_words_to_paper(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    compose(focused(window), "sfzdl", "身份证丢了")
    qtbot.keyClick(focused(window), ENTER)
    assert tab.matter.heading.title() == "身份证丢失证明"
    qtbot.keyClicks(focused(window), "zgq 8080")
    qtbot.keyClick(focused(window), ENTER)
    compose(tab.matter.part.asked_by.lineEdit(), "yinhang", "某某银行城东支行")
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    assert (row.kind, row.applicant, row.body) == ("refusal", "赵国强", "某某银行城东支行")
    assert printed == [stored_page(office, row.number)]
    words = text_of(printed[0])
    assert "赵国强居民" in words
    assert "公安派出所" in words
    assert register.counts(office, 2026) == (0, 1)
    assert tab.register.heading.count() == "今年开具 0 · 不予开具 1"


def test_from_the_central_search_box_to_a_letter_by_its_number(
    window: MainWindow,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    window.tab("certificates").context.open_certificate_type("death", people["李静"])
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    compose(window.bar.search, "", "第0001号")
    qtbot.waitUntil(lambda: window.popup.rows.count() > 0)
    qtbot.keyClick(window.bar.search, ENTER)
    assert window.current_tab() == "certificates"
    assert tab.paper.preview.pdf() == stored_page(office, row.number)
