"""Letters with more people than one: a relative who is no resident, a director who approves."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from community_desk.certificates import draft_list, register
from community_desk.certificates.switching import switch_type
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.building import build_window
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.certificates.drafts_page import DraftsPage, SendBackDialog
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.input_method import compose
from tests.journeys.desk import focused, text_of

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
NUMBER = "11010119900307002X"


def certificates(window: MainWindow, qtbot: QtBot) -> CertificatesTab:
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    return tab


def part_of(tab: CertificatesTab) -> LetterPart:
    assert isinstance(tab.matter.part, LetterPart)
    return tab.matter.part


def go_to(widget: QWidget, window: QWidget, qtbot: QtBot) -> None:
    """Presses Tab until the keys go to a field."""
    for _ in range(40):
        if focused(window) is widget:
            return
        qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
    raise AssertionError(widget)


def tick(part: LetterPart, key: str, window: QWidget, qtbot: QtBot) -> None:
    box = part.evidence_box(key)
    assert isinstance(box, QCheckBox)
    go_to(box, window, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Space)


def test_kinship_with_somebody_who_is_not_in_the_registry(
    window: MainWindow,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
) -> None:
    tab = certificates(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    compose(focused(window), "qinshu", "亲属关系")
    qtbot.keyClick(focused(window), ENTER)
    part = part_of(tab)
    # Who asks?
    qtbot.keyClicks(focused(window), "ch 7788")
    qtbot.keyClick(focused(window), ENTER)
    assert part.applicant.value() == people["陈𬭎"]
    # Her sister lives elsewhere: her name, her paper, her number.
    compose(focused(window), "chenfang", "陈芳")
    qtbot.keyClick(focused(window), ENTER)
    assert isinstance(focused(window), ChoiceField)
    qtbot.keyClick(focused(window), ENTER)
    qtbot.keyClicks(focused(window), NUMBER[:-1] + "1")
    qtbot.keyClick(focused(window), ENTER)
    compose(focused(window), "xiongmei", "兄妹")
    for key in ("id_card", "relative_id_card", "household_book"):
        tick(part, key, window, qtbot)
    # The number was read out wrongly.
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    number = part.form.field("answer:relative.id_number")
    assert focused(window) is number
    assert "照证件核对" in part.form.error("answer:relative.id_number")
    assert register.count(office) == 0
    qtbot.keyClick(number, Qt.Key.Key_End)
    qtbot.keyClick(number, Qt.Key.Key_Backspace)
    qtbot.keyClicks(number, "x")
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    words = text_of(stored_page(office, row.number))
    assert printed == [stored_page(office, row.number)]
    assert f"与陈芳系兄妹关系。对方的公民身份号码为{NUMBER}。" in words
    assert "所核居民户口簿登记的成员关系与上述关系相符。" in words
    assert "结婚证" not in words
    found = office.db.execute("SELECT count(*) FROM resident WHERE name = '陈芳'").fetchone()
    assert found == (0,)


@pytest.fixture
def clerk(office: Office, people: dict[str, str], qtbot: QtBot, tmp_path) -> Iterator[MainWindow]:
    """The window of somebody at the desk, in an office where residence needs the director."""
    switch_type(office, "residence", "on_approval", "市里的清单")
    staff = replace(office.staff, name="小李", role=Role.CLERK, title="社工")
    memory = QSettings(str(tmp_path / "clerk.ini"), QSettings.Format.IniFormat)
    made = build_window(replace(office, staff=staff), memory=memory)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


def test_a_draft_goes_to_the_director_and_back_and_is_issued(
    clerk: MainWindow,
    office: Office,
    people: dict[str, str],
    printed: list[bytes],
    qtbot: QtBot,
    tmp_path,
) -> None:
    # At the desk: begun, kept, gone on with, left to the director.
    tab = certificates(clerk, qtbot)
    tab.context.open_certificate_type("residence", people["陈𬭎"])
    qtbot.keyClicks(focused(clerk), "2019.3")
    qtbot.keyClick(clerk, Qt.Key.Key_S, CTRL)
    (draft,) = draft_list.drafts_of(office)
    part = part_of(tab)
    for key in ("id_card", "lease"):
        tick(part, key, clerk, qtbot)
    go_to(part.to_body, clerk, qtbot)
    compose(part.to_body.lineEdit(), "", "外省某某中学")
    assert part.outside is not None
    box = part.outside.box("outside")
    go_to(box, clerk, qtbot)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(clerk, Qt.Key.Key_P, CTRL)
    (draft_now,) = draft_list.drafts_of(office, waiting_only=True)
    assert draft_now.uid == draft.uid
    assert register.count(office) == 0
    # The director sees it among what waits, reads the page, sends it back.
    memory = QSettings(str(tmp_path / "director.ini"), QSettings.Format.IniFormat)
    window = build_window(office, memory=memory)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    desk = certificates(window, qtbot)
    window.toggle_work()
    rows = window.work.rows
    qtbot.waitUntil(lambda: rows.count() > 0)  # it comes after the window was painted
    names = [rows.item(row).text() for row in range(rows.count())]
    rows.setCurrentRow(names.index("居住证明 陈𬭎"))
    qtbot.keyClick(rows, ENTER)
    page = desk.pages.shown()
    assert isinstance(page, DraftsPage)
    assert "外省某某中学" in text_of(page.preview.pdf())
    assert "样稿" in text_of(page.preview.pdf())
    page.back.click()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, SendBackDialog)
    compose(asked.note, "", "请写明用途")
    assert asked.note.value() == "请写明用途"
    qtbot.waitUntil(asked.isActiveWindow)
    qtbot.keyClick(asked.note, Qt.Key.Key_S, CTRL)
    assert draft_list.drafts_of(office)[0].note == "请写明用途"
    # The clerk puts it right and sends it again.
    clerk.activateWindow()
    qtbot.waitUntil(clerk.isActiveWindow)
    tab.context.open("certificates_page", "drafts", draft.uid)
    mine = tab.pages.shown()
    assert isinstance(mine, DraftsPage)
    assert mine.note.text() == "主任退回：请写明用途"
    qtbot.keyClick(mine.rows, ENTER)
    part = part_of(tab)
    assert part.applicant.value() == people["陈𬭎"]
    compose(part.purpose, "", "子女转学")
    qtbot.keyClick(clerk, Qt.Key.Key_P, CTRL)
    # The director opens it and issues what is on the screen.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.reload()
    page.take_focus()
    qtbot.keyClick(page.rows, ENTER)
    assert desk.pages.shown() is None
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    words = text_of(stored_page(office, row.number))
    assert row.number == "幸社证字〔2026〕第0001号"
    assert "样稿" not in words
    assert "此证明仅用于子女转学" in words
    assert printed == [stored_page(office, row.number)]
    assert draft_list.drafts_of(office) == []
    window.close()
