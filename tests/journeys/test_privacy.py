"""Somebody asks what the office holds of them: received, reminded of, answered, printed."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry.request_dialogs import AnswerDialog, RequestDialog
from community_desk.desktop.tabs.registry.requests_page import RequestsPage
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.office import audit
from community_desk.office.office import Office
from community_desk.registry import requests
from community_desk.waiting.records import Place
from community_desk.waiting.registry import requests_due
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> RequestsPage:
    """The register of requests, opened from 更多."""
    window.show_tab("registry")
    tab = window.findChild(RegistryTab)
    assert isinstance(tab, RegistryTab)
    menu = tab.people.more_button.menu()
    (action,) = [each for each in menu.actions() if each.text() == "个人信息申请"]
    action.trigger()
    found = tab.pages.shown()
    assert isinstance(found, RequestsPage)
    return found


def focused(dialog: QWidget) -> QWidget:
    widget = dialog.focusWidget()
    assert widget is not None
    return widget


def test_a_request_is_received_answered_and_printed(
    page: RequestsPage, window: MainWindow, office: Office, people: dict[str, str], qtbot
) -> None:
    page.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, RequestDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(focused(dialog), "ch 7788")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    for _ in range(2):
        qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    compose(focused(dialog), "dengji", "想看登记了什么")
    dialog.form.set_values({"received_on": "11-1"})
    qtbot.keyClick(focused(dialog), Qt.Key.Key_S, CTRL)
    (request,) = requests.page(office)
    assert (request.applicant_name, request.wish, request.due_on) == (
        "陈𬭎",
        "想看登记了什么",
        "2026-11-16",
    )

    (waits,) = requests_due(window.context.office, window.context.translate)
    assert (waits.tag, waits.place) == (
        "逾期",
        Place("registry_page", "requests", request.uid),
    )
    window.context.open("registry_page", "requests", request.uid)
    answering = page.dialog
    assert isinstance(answering, AnswerDialog)
    qtbot.waitUntil(answering.isActiveWindow)
    qtbot.keyClick(focused(answering), Qt.Key.Key_S, CTRL)
    assert requests.load_request(office, request.uid).outcome == "done"
    assert requests_due(window.context.office, window.context.translate) == []

    page.table.select_row(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    answered = page.dialog
    assert isinstance(answered, AnswerDialog)
    qtbot.waitUntil(answered.isActiveWindow)
    qtbot.keyClick(answered, Qt.Key.Key_P, CTRL)
    paper = answered.findChildren(PaperDialog)[-1]
    qtbot.waitUntil(lambda: paper.preview.page_count() == 1)
    text = PdfReader(BytesIO(paper.preview.pdf())).pages[0].extract_text()
    assert "340102197109144410" in text
    assert "申请编号 2026-001" in text
    assert audit.recent(office.db, subject_uid=people["陈𬭎"], limit=1)[0].action == "print"
    paper.reject()
    answered.reject()


def test_somebody_unknown_and_a_no_with_its_reason(
    page: RequestsPage, office: Office, people: dict[str, str], qtbot
) -> None:
    page.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, RequestDialog)
    dialog.main.click()
    assert "请找到要查的人" in dialog.form.error("about")
    compose(dialog.about, "limingdong", "李明东")
    dialog.form.set_values({"kind": "deletion"})
    dialog.main.click()
    (request,) = requests.page(office)
    assert (request.applicant_name, request.resident_uid) == ("李明东", "")
    page.open_request(request)
    answering = page.dialog
    assert isinstance(answering, AnswerDialog)
    answering.form.set_values({"outcome": "refused"})
    answering.main.click()
    assert "要说明理由" in answering.form.error("answer")
    answering.form.set_values({"answer": "名册里没有您的信息"})
    answering.main.click()
    assert requests.load_request(office, request.uid).answer == "名册里没有您的信息"
    page.open_chip.click()
    assert page.model.rowCount() == 0


def test_a_relative_asks_only_for_the_dead(
    page: RequestsPage, office: Office, people: dict[str, str], qtbot
) -> None:
    page.add_button.click()
    dialog = page.dialog
    assert isinstance(dialog, RequestDialog)
    dialog.form.set_values({"about": people["赵国强"], "applicant_relation": "relative"})
    dialog.form.edited.emit("applicant_relation")
    dialog.form.set_values({"applicant_name": "赵敏"})
    dialog.main.click()
    assert "健在" in dialog.form.error("applicant_relation")
    assert requests.total(office) == 0
    dialog.reject()


def test_the_notice_for_everybody_prints(page: RequestsPage, qtbot) -> None:
    page.notice_button.click()
    paper = page.dialog
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(lambda: paper.preview.page_count() == 1)
    paper.reject()
