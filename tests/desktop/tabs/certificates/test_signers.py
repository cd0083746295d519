"""签批人: terms of office entered, ended and put right in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.certificates.signers import add_signer, signer_on, terms
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.tabs.certificates.signers_page import SignersPage
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.certificates.term_dialog import TermDialog
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> SignersPage:
    made = SignersPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.reload()
    with qtbot.waitActive(made):
        made.show()
    return made


def fill(page: SignersPage, **values: str) -> TermDialog:
    assert page.dialog is not None
    page.dialog.form.set_values(values)
    page.dialog.main.click()
    return page.dialog


def test_a_term_is_entered_by_keys(
    qtbot: QtBot, page: SignersPage, office: Office, heard: Heard
) -> None:
    assert not page.either.shows_content()
    page.add_button.click()
    dialog = page.dialog
    assert dialog is not None
    with qtbot.waitSignal(dialog.recorded):
        compose(dialog.form.field("name").lineEdit(), "sunhong", "孙红")
        for _ in range(5):
            qtbot.keyClick(dialog.focusWidget(), ENTER)
    (term,) = terms(office)
    assert (term.name, term.title, term.from_on) == ("孙红", "主任", "2026-11-23")
    assert page.either.shows_content()
    assert "孙红" in page.today.text()
    assert "孙红" in heard.notices[-1].text
    assert heard.changes == ["certificates"]


def test_what_is_wrong_is_said_at_its_field(page: SignersPage, office: Office) -> None:
    add_signer(office, name="孙红", from_on="2026-01-01")
    page.add_button.click()
    dialog = fill(page, name="李静", from_on="2026-03-01")
    assert "孙红" in dialog.form.error("from_on")
    fill(page, until_on="2026-02-01")
    assert dialog.form.error("until_on")
    fill(page, until_on="好")
    assert dialog.form.error("until_on")
    fill(page, name="", until_on="")
    assert dialog.form.error("name")
    fill(page, name="李静", title="")
    assert dialog.form.error("title")
    assert len(terms(office)) == 1
    dialog.acting.tick({"acting"})
    fill(page, title="副主任")
    assert signer_on(office, date(2026, 3, 1)).written == "李静（代）"


def test_a_term_is_ended(qtbot: QtBot, page: SignersPage, office: Office) -> None:
    add_signer(office, name="孙红", from_on="2026-01-01")
    page.reload()
    page.table.select_row(0)
    qtbot.keyClick(page.table, ENTER)
    fill(page, until_on="2026-11-20")
    assert terms(office)[0].until_on == "2026-11-20"
    assert page.model.index(0, 5).data() == "已结束"


def test_only_the_director_changes_them(page: SignersPage, office: Office) -> None:
    add_signer(office, name="孙红", from_on="2026-01-01")
    object.__setattr__(office.staff, "role", Role.CLERK)
    page.reload()
    assert not page.add_button.isEnabled()
    page.open_term(terms(office)[0])
    assert page.dialog is not None
    assert not page.dialog.main.isEnabled()


def test_the_page_is_behind_more(tab: CertificatesTab) -> None:
    tab.open_target(Target("certificates_page", "signers"))
    assert isinstance(tab.pages.shown(), SignersPage)
