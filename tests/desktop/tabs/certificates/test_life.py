"""What becomes of a letter, in the window: handed over, void, corrected."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from community_desk.certificates import register
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.handing_over import hand_over
from community_desk.certificates.issuing import issue
from community_desk.certificates.life import steps_of
from community_desk.certificates.prints import sealed
from community_desk.certificates.refusing import RefusalRequest, refuse
from community_desk.certificates.request import Request
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.context import Target
from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.tabs.certificates.dialogs import ReissueDialog, VoidDialog
from community_desk.desktop.tabs.certificates.handover_dialog import HandoverDialog
from community_desk.desktop.tabs.certificates.letter_part import LetterPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.errors import RuleSaysNoError
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard

CATALOGUE = load_catalogue()
CTRL = Qt.KeyboardModifier.ControlModifier
SEEN = "居民身份证（尾号4410）"


@pytest.fixture
def number(office: Office, people: dict[str, str]) -> str:
    """A letter of two originals."""
    papers = frozenset(("id_card", "lease"))
    request = Request(
        "residence", people["陈𬭎"], {"since": "2019-03"}, papers, "某某小学", "入学", copies=2
    )
    return issue(office, CATALOGUE, request).number


@pytest.fixture
def tab(number: str, tab: CertificatesTab) -> CertificatesTab:
    tab.open_target(Target("letter", number))
    return tab


def opened(kind: type) -> object:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def told(tab: CertificatesTab) -> str:
    """The life of the letter as it can be read."""
    words = [label.text() for label in tab.paper.life.findChildren(QLabel)]
    return " ".join([*words, *(link.text() for link in tab.paper.life.findChildren(LinkButton))])


def test_handing_over_needs_four_signs_and_enter(
    qtbot: QtBot, tab: CertificatesTab, office: Office, number: str, heard: Heard
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_G, CTRL)
    dialog = opened(HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    assert dialog.focusWidget() is dialog.form.field("last")
    qtbot.keyClicks(dialog.focusWidget(), "4410")
    for _ in range(3):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    step = steps_of(office, number)[-1]
    assert (step.kind, step.whom, step.document, step.copies) == ("handed", "陈𬭎", SEEN, 2)
    row = tab.paper.row()
    assert row is not None
    assert row.state == "handed"
    assert not tab.paper.hand.isVisible()
    assert SEEN in told(tab)
    assert number in heard.notices[-1].text


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"last": "340102197109144410"}, "last", "4"),
        ({"document": "身份证 340102197109144410"}, "document", "4"),
        ({"document": ""}, "document", "证件"),
        ({"to_name": ""}, "to_name", "领取人"),
        ({"to_name": "王秀芳"}, "for_applicant", "申请人"),
        ({"copies": "3"}, "copies", "2"),
        ({"copies": "两份"}, "copies", "2"),
        ({"on": "2026-11-22"}, "on", "2026-11-23"),
        ({"on": "2027-01-01"}, "on", "2027-01-01"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    tab: CertificatesTab, office: Office, values: dict[str, str], field: str, words: str
) -> None:
    tab.paper.hand.click()
    dialog = opened(HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    dialog.form.set_values(values)
    dialog.form.edited.emit("to_name")
    dialog.main.click()
    assert words in dialog.form.error(field)
    assert dialog.isVisible()
    assert register.page(office)[0].state == "valid"
    dialog.reject()


def test_somebody_else_is_asked_who_they_are(tab: CertificatesTab, office: Office) -> None:
    tab.paper.hand.click()
    dialog = opened(HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    assert not dialog.form.field("for_applicant").isVisible()
    dialog.form.set_values({"to_name": "王秀芳"})
    dialog.form.edited.emit("to_name")
    assert dialog.form.field("for_applicant").isVisible()
    dialog.form.set_values({"for_applicant": "母亲"})
    dialog.main.click()
    assert "王秀芳（母亲）" in told(tab)


def test_one_that_was_fetched_asks_for_the_original_back(
    tab: CertificatesTab, office: Office, number: str
) -> None:
    hand_over(office, number, to_name="陈𬭎", document=SEEN)
    tab.context.tell_changed("certificates")
    tab.paper.void.trigger()
    dialog = opened(VoidDialog)
    assert isinstance(dialog, VoidDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "收回来" in words
    dialog.reject()


def test_a_notice_is_voided_too_but_not_corrected(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    notice = refuse(office, CATALOGUE, RefusalRequest("death", people["赵明"]))
    tab.context.tell_changed("certificates")
    tab.open_target(Target("letter", notice.number))
    assert not tab.paper.hand.isVisible()
    assert not tab.paper.reissue.isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_G, CTRL)
    assert QApplication.activeModalWidget() is None
    tab.paper.void.trigger()
    dialog = opened(VoidDialog)
    assert isinstance(dialog, VoidDialog)
    dialog.reason.set_value("人弄错了")
    dialog.void_button.click()
    row = tab.paper.row()
    assert row is not None
    assert (row.number, row.state) == (notice.number, "void")
    assert "人弄错了" in told(tab)


def begin_reissue(tab: CertificatesTab) -> LetterPart:
    tab.paper.reissue.trigger()
    dialog = opened(ReissueDialog)
    assert isinstance(dialog, ReissueDialog)
    dialog.main.click()
    assert "原因" in dialog.form.error("reason")
    dialog.reason.set_value("学校写错了")
    dialog.main.click()
    part = tab.matter.part
    assert isinstance(part, LetterPart)
    return part


def test_correcting_brings_everything_back_and_voids_with_the_new_one(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], number: str
) -> None:
    part = begin_reissue(tab)
    request = part.request()
    assert request.resident_uid == people["陈𬭎"]
    assert (request.answers["since"], request.evidence) == ("2019-03", {"id_card", "lease"})
    assert (request.to_body, request.purpose) == ("某某小学", "入学")
    assert number in tab.reissue.words.text()
    assert register.page(office)[0].state == "valid"
    part.to_body.set_value("某某中学")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    new, old = register.page(office)
    assert (new.body, old.state) == ("某某中学", "replaced")
    assert sealed(office, new.number) == 2
    assert not tab.reissue.isVisible()
    row = tab.paper.row()
    assert row is not None
    assert row.number == new.number
    link = tab.paper.life.findChild(LinkButton)
    assert link is not None
    link.click()
    assert tab.paper.preview.pdf() == stored_page(office, number)
    assert new.number in told(tab)


def test_another_type_or_a_change_of_mind_leaves_the_old_one(
    qtbot: QtBot, tab: CertificatesTab, office: Office, number: str
) -> None:
    begin_reissue(tab)
    tab.reissue.leave.click()
    assert not tab.reissue.isVisible()
    tab.open_target(Target("letter", number))
    begin_reissue(tab)
    tab.open_target(Target("certificate_type", "death"))
    assert not tab.reissue.isVisible()
    assert [row.state for row in register.page(office)] == ["valid"]


def test_a_reader_sees_the_life_and_not_the_page(
    qtbot: QtBot, tab: CertificatesTab, number: str
) -> None:
    office = tab.context.office
    reader = replace(office, staff=replace(office.staff, role=Role.READER, name="小周"))
    looking = CertificatesTab(replace(tab.context, office=reader))
    qtbot.addWidget(looking)
    looking.show()
    looking.open_target(Target("letter", number))
    paper = looking.paper
    assert paper.row() is not None
    for button in (paper.hand, paper.copy, paper.void, paper.reissue, paper.save):
        assert not button.isEnabled()
        assert "请主任" in button.toolTip()
    assert paper.preview.pdf() == b""
    with pytest.raises(RuleSaysNoError) as refused:
        stored_page(reader, number)
    assert refused.value.code == "may_not_see_page"
    looking.let_go()
