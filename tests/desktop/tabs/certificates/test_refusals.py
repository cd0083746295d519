"""Saying no well through the tab."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from community_desk.certificates import register
from community_desk.certificates.catalogue import listed, load_catalogue
from community_desk.certificates.voiding import stored_page
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.printer import print_pdf as real_print_pdf
from community_desk.desktop.tabs.certificates import stored as stored_module
from community_desk.desktop.tabs.certificates.refusal_part import NotOfferedPart, RefusalPart
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.certificates.test_issuing import set_setting
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier
REFUSED = [
    kind for kind in listed(load_catalogue(), ()).types if kind.letter is None and kind.order < 400
]


def refusal(tab: CertificatesTab, key: str, uid: str = "") -> RefusalPart:
    tab.open_target(Target("certificate_type", key, uid))
    assert isinstance(tab.matter.part, RefusalPart)
    return tab.matter.part


def words_of(part: RefusalPart) -> str:
    return "\n".join(label.text() for label in part.guidance.findChildren(QLabel))


def page(tab: CertificatesTab) -> str:
    tab.draw()
    reader = PdfReader(io.BytesIO(tab.paper.preview.pdf()))
    return "".join(sheet.extract_text() for sheet in reader.pages).replace("\n", "")


def test_each_says_why_where_and_on_which_basis(tab: CertificatesTab) -> None:
    assert len(REFUSED) == 15
    for kind in REFUSED:
        part = refusal(tab, kind.key)
        assert kind.refusal is not None
        words = words_of(part)
        assert kind.refusal.why in words, kind.key
        assert "依据" in words, kind.key
        if part.guidance.things is None:
            assert kind.refusal.routes[0].authority in words, kind.key
        assert "不予开具证明告知单" in page(tab), kind.key


def test_a_way_for_each_case(qtbot: QtBot, tab: CertificatesTab) -> None:
    part = refusal(tab, "lost_id_card")
    assert "丢失补领40元" in words_of(part)
    part.guidance.chips[1].click()
    words = words_of(part)
    assert "临时居民身份证三个月内有效" in words
    assert "丢失补领40元" not in words


def test_which_paper_was_lost_is_chosen_from_what_was_said(
    qtbot: QtBot, tab: CertificatesTab
) -> None:
    compose(tab.types.search, "", "户口本丢了")
    qtbot.keyClick(tab.types.search, Qt.Key.Key_Return)
    part = tab.matter.part
    assert isinstance(part, RefusalPart)
    assert part.guidance.thing() == "户口簿"
    assert "户口所在地公安派出所" in words_of(part)
    assert "（户口簿）" in page(tab)


def test_a_thing_chosen_by_hand_stays(qtbot: QtBot, tab: CertificatesTab) -> None:
    compose(tab.types.search, "", "户口本丢了")
    qtbot.keyClick(tab.types.search, Qt.Key.Key_Return)
    part = tab.matter.part
    assert isinstance(part, RefusalPart)
    things = part.guidance.things
    assert things is not None
    things.setFocus()
    for _ in range(2):
        qtbot.keyClick(things, Qt.Key.Key_Down)
    things.activated.emit(things.currentIndex())
    chosen = part.guidance.thing()
    assert chosen != "户口簿"
    compose(tab.types.search, "", "啊")
    assert part.guidance.thing() == chosen


def test_nobody_named_is_marked_and_nothing_stored(
    qtbot: QtBot, tab: CertificatesTab, office: Office
) -> None:
    part = refusal(tab, "lost_id_card")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert part.form.error("applicant")
    assert tab.focusWidget() is part.applicant
    assert register.count(office) == 0


def test_a_notice_goes_into_a_file(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], tmp_path: Path
) -> None:
    refusal(tab, "lost_id_card")
    assert tab.matter.save.isVisible()
    assert tab.matter.save.accessibleName().startswith("登记，存 PDF…")
    qtbot.keyClick(tab, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert tab.stored.asking is None  # nobody is named yet
    refusal(tab, "lost_id_card", people["陈𬭎"])
    qtbot.keyClick(tab, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = tab.stored.asking
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("告知单 身份证丢失证明 陈𬭎.pdf")
    assert register.count(office) == 0
    dialog.fileSelected.emit(str(tmp_path / "告知单.pdf"))
    dialog.reject()
    (row,) = register.page(office)
    assert (tmp_path / "告知单.pdf").read_bytes() == stored_page(office, row.number)
    on_record = [line.action for line in audit.recent(office.db)]
    assert on_record.count("print") == 1


def test_whoever_may_only_read_saves_no_notice(qtbot: QtBot, context: DeskContext) -> None:
    reader = replace(context.office.staff, role=Role.READER)
    made = CertificatesTab(replace(context, office=replace(context.office, staff=reader)))
    qtbot.addWidget(made)
    made.show()
    refusal(made, "lost_id_card")
    assert made.matter.save.isVisible()
    assert not made.matter.save.isEnabled()


def test_a_stranger_is_told_too(
    qtbot: QtBot, tab: CertificatesTab, office: Office, heard: Heard, printed: list[bytes]
) -> None:
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", "欧阳某")
    part.asked_by.set_value("某某银行城东支行")
    part.form.set_values({"purpose": "办理银行卡"})
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    (row,) = register.page(office)
    assert (row.number, row.applicant, row.body) == (
        "幸告〔2026〕第0001号", "欧阳某", "某某银行城东支行",
    )  # fmt: skip
    assert len(printed) == 1
    assert heard.notices[-1].text == "已登记 幸告〔2026〕第0001号"


def test_a_notice_whose_printing_was_given_up_is_not_printed_again_but_printed(
    qtbot: QtBot, tab: CertificatesTab, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_module, "print_pdf", real_print_pdf)
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", "欧阳某")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    asking = tab.findChildren(QPrintDialog)[-1]
    with qtbot.waitSignal(asking.rejected):
        asking.reject()
    assert tab.paper.original.text() == "打印原件"
    monkeypatch.setattr(stored_module, "print_pdf", lambda *_, agreed, **__: agreed(1))
    tab.paper.original.click()
    assert tab.paper.original.text() == "再打一次"


def test_record_only(
    tab: CertificatesTab, office: Office, people: dict[str, str], printed: list[bytes]
) -> None:
    refusal(tab, "death", people["王秀芳"])
    tab.matter.only.click()
    assert register.counts(office, 2026) == (0, 1)
    assert printed == []


def test_not_offered_gives_the_reason_and_no_way_to_record_it(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], printed: list[bytes]
) -> None:
    tab.draw()
    assert tab.paper.preview.pdf()
    tab.open_target(Target("certificate_type", "belief_statement", people["王秀芳"]))
    assert isinstance(tab.matter.part, NotOfferedPart)
    assert not tab.matter.main.isVisible()
    assert tab.paper.preview.pdf() == b""
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert not tab.finish(True)
    assert register.count(office) == 0
    assert printed == []


@pytest.mark.parametrize("typed", ["wxf", "wxf 1102", "zyg 0419", "王", "张w", "幸福里", "3-2-501"])
def test_words_that_only_search_are_no_applicant(
    qtbot: QtBot, tab: CertificatesTab, office: Office, printed: list[bytes], typed: str
) -> None:
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", typed)
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert part.form.error("applicant") == "请从下面选人，或写全姓名（不在名册的人）"
    assert "申请人" in tab.matter.missing.text()
    assert register.count(office) == 0
    assert printed == []


@pytest.mark.parametrize("typed", ["王秀", "John Smith", "阿依古丽·艾合买提"])
def test_a_whole_name_that_nobody_has_is_a_stranger(
    qtbot: QtBot, tab: CertificatesTab, office: Office, typed: str
) -> None:
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", typed)
    assert not part.stranger.isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert [row.applicant for row in register.page(office)] == [typed]


def test_a_name_of_the_registry_is_chosen_or_said_to_be_another(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", "王秀芳")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert "王秀芳" in part.form.error("applicant")
    assert register.count(office) == 0
    assert part.stranger.isVisible()
    part.stranger.box("stranger").click()
    assert part.form.error("applicant") == ""
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert register.count(office) == 1
    assert part.request().resident_uid is None


def test_the_tick_is_of_one_name(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = refusal(tab, "lost_id_card")
    compose(part.applicant, "", "王秀芳")
    part.stranger.box("stranger").click()
    part.applicant.clear()
    compose(part.applicant, "", "赵明")
    assert part.stranger.ticked() == frozenset()
    assert part.problems()


def test_the_list_comes_back_by_an_arrow(
    qtbot: QtBot, tab: CertificatesTab, people: dict[str, str]
) -> None:
    part = refusal(tab, "lost_id_card")
    part.applicant.setFocus()
    compose(part.applicant, "", "wxf")
    qtbot.keyClick(part.applicant, Qt.Key.Key_Escape)
    assert part.applicant.found() is None
    qtbot.keyClick(part.applicant, Qt.Key.Key_Down)
    qtbot.keyClick(part.applicant, Qt.Key.Key_Return)
    assert part.request().resident_uid == people["王秀芳"]


def test_the_kind_of_body_follows_the_name_until_it_is_chosen_by_hand(
    qtbot: QtBot, tab: CertificatesTab, office: Office
) -> None:
    part = refusal(tab, "lost_id_card")
    assert part.body_kind.value() == "nobody"
    body = part.asked_by.lineEdit()
    assert body is not None
    for typed, kind in (("城东", "other"), ("农商行", "bank")):
        compose(body, "", typed)
        assert part.body_kind.value() == kind
    part.body_kind.setFocus()
    qtbot.keyClick(part.body_kind, Qt.Key.Key_Down)
    assert part.body_kind.value() == "insurer"
    compose(body, "", "支行")
    assert part.request().asked_by_kind == "insurer"
    compose(part.applicant, "", "欧阳某")
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    (row,) = office.db.table("refusal").rows
    assert (row["asked_by"], row["asked_by_kind"]) == ("城东农商行支行", "insurer")
    # The next resident's form suggests again.
    part = refusal(tab, "lost_id_card")
    part.asked_by.set_value("")
    assert part.body_kind.value() == "nobody"


def test_where_no_name_is_kept_none_is_asked_for(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    set_setting(office, "policy", "national-2020")
    tab.reload()
    part = refusal(tab, "rehabilitation_conduct", people["王秀芳"])
    assert not part.applicant.isVisible()
    assert not part.purpose.isVisible()
    assert any("不登记是谁来问的" in label.text() for label in part.findChildren(QLabel))
    assert "王秀芳" not in page(tab)
    assert part.focusWidget() is part.asked_by
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    (row,) = office.db.table("refusal").rows
    assert (row["resident_id"], row["applicant_name"]) == (None, "")
    assert "王秀芳" not in row["content"]
