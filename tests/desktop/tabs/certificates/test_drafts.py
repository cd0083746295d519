"""Drafts in the window: kept with a key, opened, dropped and put back, sent to the director."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from community_desk.certificates import draft_list, drafts
from community_desk.certificates.catalogue import load_catalogue
from community_desk.certificates.request import Request
from community_desk.certificates.switching import switch_type
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.certificates import drafting as drafting_module
from community_desk.desktop.tabs.certificates.drafts_page import DraftsPage, SendBackDialog
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.waiting.certificates import drafts_waiting
from community_desk.waiting.records import Place
from tests.desktop.conftest import Heard
from tests.desktop.tabs.certificates.test_letters import (
    begin,
    complete_residence,
    letter,
    numbers,
    text_of,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper_of_drafts(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Drafts that went to the print dialog, each agreed to."""
    pages: list[bytes] = []

    def ask(parent, pdf, said, *, name, copies=1, agreed=lambda copies: True):
        if agreed(copies):
            pages.append(pdf)

    monkeypatch.setattr(drafting_module, "print_pdf", ask)
    return pages


@pytest.fixture
def clerk_tab(
    qtbot: QtBot, people: dict[str, str], context: DeskContext
) -> Iterator[CertificatesTab]:
    """The tab of somebody who is not the director, where residence needs the director."""
    switch_type(context.office, "residence", "on_approval", "市里规定")
    staff = replace(context.office.staff, uid="clerk", name="小李", role=Role.CLERK)
    made = CertificatesTab(replace(context, office=replace(context.office, staff=staff)))
    qtbot.addWidget(made)
    made.resize(1440, 830)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.let_go()


def page_of(tab: CertificatesTab) -> DraftsPage:
    page = tab.pages.open("drafts")
    assert isinstance(page, DraftsPage)
    return page


def test_ctrl_s_keeps_what_is_in_the_form(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str], heard: Heard
) -> None:
    part = complete_residence(tab, people["陈𬭎"])
    qtbot.keyClick(part.purpose, Qt.Key.Key_S, CTRL)
    (draft,) = draft_list.drafts_of(office)
    assert draft.request == part.request()
    assert "没有占用编号" in heard.notices[-1].text
    part.form.set_values({"purpose": "办理居住证"})
    qtbot.keyClick(part.purpose, Qt.Key.Key_S, CTRL)
    (draft,) = draft_list.drafts_of(office)
    assert draft.request.purpose == "办理居住证"
    assert numbers(office) == []


def test_a_draft_opened_again_is_issued_and_gone(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    request = Request(
        "kinship",
        answers={"relative": people["陈𬭎"], "kin": "母子"},
        evidence=frozenset(("id_card", "relative_id_card", "household_book")),
        applicant={"name": "王芳", "id_kind": "citizen", "id_number": "11010119900307002X"},
    )
    begin(tab, "residence", people["周远桂"])
    kept = drafts.save_draft(office, load_catalogue(), request)
    tab.open_target(Target("draft", kept.uid))
    assert tab.matter.resident() is None
    assert letter(tab).request() == request
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert len(numbers(office)) == 1
    assert draft_list.drafts_of(office) == []
    # The form is free again: another letter is not that draft.
    complete_residence(tab, people["陈𬭎"])
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert len(numbers(office)) == 2


def test_somebody_else_is_another_draft(
    qtbot: QtBot, tab: CertificatesTab, office: Office, people: dict[str, str]
) -> None:
    part = complete_residence(tab, people["陈𬭎"])
    qtbot.keyClick(part.purpose, Qt.Key.Key_S, CTRL)
    part.applicant.setFocus()
    part.applicant.selectAll()
    qtbot.keyClicks(part.applicant, "wxf")
    qtbot.keyClick(part.applicant, Qt.Key.Key_Return)
    qtbot.keyClick(part.purpose, Qt.Key.Key_S, CTRL)
    assert {draft.applicant_name for draft in draft_list.drafts_of(office)} == {"陈𬭎", "王秀芳"}


def test_the_page_lists_shows_opens_drops_and_puts_back(
    qtbot: QtBot,
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    heard: Heard,
    paper_of_drafts: list[bytes],
) -> None:
    for purpose in ("办理入学", "办理居住证"):
        request = Request("residence", people["陈𬭎"], {"since": "2019-03"}, purpose=purpose)
        drafts.save_draft(office, load_catalogue(), request)
    page = page_of(tab)
    assert page.heading.count() == "2 份"
    assert page.rows.count() == 2
    assert "居住证明　陈𬭎" in page.rows.item(0).text()
    assert "办理居住证" in text_of(page.preview.pdf())
    qtbot.keyClick(page.rows, Qt.Key.Key_Down)
    assert "办理入学" in text_of(page.preview.pdf())
    qtbot.keyClick(page, Qt.Key.Key_P, CTRL)
    assert "样稿" in text_of(paper_of_drafts[0])
    assert numbers(office) == []  # the key of the page, not that of the form behind it
    qtbot.keyClick(page.rows, Qt.Key.Key_Delete)
    assert [draft.request.purpose for draft in draft_list.drafts_of(office)] == ["办理居住证"]
    assert page.rows.count() == 1
    notice = heard.notices[-1]
    assert notice.action == "撤销"
    assert notice.act is not None
    notice.act()
    assert len(draft_list.drafts_of(office)) == 2
    assert page.rows.count() == 2
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert heard.targets[-1].kind == "draft"


def test_the_page_without_drafts_says_how_to_keep_one(tab: CertificatesTab) -> None:
    page = page_of(tab)
    assert not page.either.shows_content()


def test_a_draft_on_paper_and_in_a_file(
    tab: CertificatesTab,
    office: Office,
    people: dict[str, str],
    tmp_path: Path,
    paper_of_drafts: list[bytes],
) -> None:
    complete_residence(tab, people["陈𬭎"])
    tab.draw()
    assert tab.paper.draft_print.isVisible()
    tab.paper.draft_print.click()
    assert "样稿" in text_of(paper_of_drafts[0])
    tab.paper.draft_save.click()
    dialog = tab.drafting.asking
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "样稿.pdf"))
    dialog.reject()
    assert "样稿" in text_of((tmp_path / "样稿.pdf").read_bytes())
    assert numbers(office) == []
    rows = office.db.execute("SELECT count(*) FROM audit WHERE action = 'print_draft'")
    assert rows.fetchone() == (2,)


def test_a_clerk_leaves_it_to_the_director_who_sends_it_back(
    qtbot: QtBot,
    clerk_tab: CertificatesTab,
    context: DeskContext,
    office: Office,
    people: dict[str, str],
) -> None:
    part = complete_residence(clerk_tab, people["陈𬭎"])
    assert clerk_tab.matter.main.accessibleName() == "送主任签批"
    assert not clerk_tab.matter.only.isVisible()
    qtbot.keyClick(clerk_tab, Qt.Key.Key_P, CTRL)
    assert part.form.error("outside_city")
    assert part.outside is not None
    part.outside.tick(["outside"])
    clerk_tab._edited()
    assert clerk_tab.matter.missing.text() == "齐了，可以送主任签批"
    qtbot.keyClick(clerk_tab, Qt.Key.Key_P, CTRL)
    assert numbers(office) == []
    assert letter(clerk_tab).applicant.value() == ""
    (draft,) = draft_list.drafts_of(office, waiting_only=True)
    # The director's window.
    (item,) = drafts_waiting(context.office, context.translate)
    assert (item.text, item.tag) == ("居住证明 陈𬭎", "待签批")
    assert item.place == Place("certificates_page", "drafts", draft.uid)
    made = CertificatesTab(context)
    qtbot.addWidget(made)
    made.show()
    page = page_of(made)
    assert page.main.accessibleName() == "打开来签批"
    page.back.click()
    dialog = next(one for one in page.findChildren(QDialog) if isinstance(one, SendBackDialog))
    dialog.main.click()
    assert dialog.form.error("note")
    dialog.note.setPlainText("写明用途")
    dialog.main.click()
    assert drafts_waiting(context.office, context.translate) == []
    page.reload()
    assert page.note.text() == "主任退回：写明用途"
    made.let_go()
    # And the clerk's again.
    (item,) = drafts_waiting(clerk_tab.context.office, clerk_tab.context.translate)
    assert (item.quiet, item.tag) == ("主任退回：写明用途", "退回")
    clerk_tab.open_target(Target("draft", draft.uid))
    letter(clerk_tab).form.set_values({"purpose": "办理居住证"})
    qtbot.keyClick(clerk_tab, Qt.Key.Key_P, CTRL)
    (again,) = draft_list.drafts_of(office, waiting_only=True)
    assert (again.uid, again.note, again.request.purpose) == (draft.uid, "", "办理居住证")


def test_a_draft_that_is_gone_is_said(
    tab: CertificatesTab, office: Office, people: dict[str, str], heard: Heard
) -> None:
    kept = drafts.save_draft(office, load_catalogue(), Request("residence", people["陈𬭎"]))
    drafts.drop_draft(office, kept.uid)
    tab.open_target(Target("draft", kept.uid))
    assert "已经开具或者删除了" in heard.notices[-1].text


def test_who_is_no_resident_can_be_registered(
    qtbot: QtBot, tab: CertificatesTab, heard: Heard
) -> None:
    part = begin(tab, "residence")
    qtbot.keyClicks(part.applicant, "zhugeliang")
    assert tab.matter.register.isVisible()
    tab.matter.register.click()
    assert heard.targets == [Target("new_resident", "zhugeliang")]
    qtbot.keyClick(tab, Qt.Key.Key_P, CTRL)
    assert "请先登记为居民" in part.form.error("resident")
    begin(tab, "kinship")
    assert not tab.matter.register.isVisible()
