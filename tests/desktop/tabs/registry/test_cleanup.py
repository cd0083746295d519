"""到期清理: ticked, asked twice, done for good; and the yearly list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from community_desk.desktop.context import DeskContext
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.registry.cleanup_page import (
    CleanupDialog,
    CleanupPage,
    TermsDialog,
)
from community_desk.desktop.tabs.registry.export_dialog import ExportDialog
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.ledgers import entries
from community_desk.ledgers.book_files import load_books
from community_desk.office.office import Office
from community_desk.registry import life
from community_desk.registry.consents import record_consent
from community_desk.registry.records import Resident
from community_desk.registry.retention import due
from community_desk.waiting.registry import grown_up
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(tab: RegistryTab, office: Office, people: dict[str, Resident]) -> CleanupPage:
    """Two who left long ago, one of them in a book still, and a consent of one grown up."""
    book = load_books().find("0305")
    uid = people["孙梅"].uid
    entries.add_entry(office, book, resident_uid=uid, typed={"残疾类别": "肢体"})
    life.move_out(office, [uid], on="2020-05-01")
    left = add_person(office, "钱进", address="幸福里3-2-502", relation="户主")
    life.move_out(office, [left.uid], on="2020-06-01")
    grown = add_person(office, "陈乐", birth_date="2012-11-01")
    record_consent(office, grown.uid, guardian_name="陈𬭎", given_on="2020-01-01")
    found = tab.pages.open("cleanup")
    assert isinstance(found, CleanupPage)
    return found


def test_it_asks_twice_and_cleans_what_is_ticked(
    page: CleanupPage, context: DeskContext, office: Office, heard, qtbot
) -> None:
    assert [each.name for each in due(office)] == ["孙梅", "钱进"]
    assert page.heading.count() == "2 人到期"
    kept, free = (page.list.box(each.uid) for each in due(office))
    assert "台账里还有没注销的条目" in kept.text()
    assert (kept.isEnabled(), kept.isChecked(), free.isChecked()) == (False, False, True)
    page.clean_button.click()
    dialog = page.dialog
    assert isinstance(dialog, CleanupDialog)
    assert not dialog.clean_button.isEnabled()
    dialog.sure.click()
    dialog.clean_button.click()
    qtbot.waitUntil(lambda: dialog.form.error("reason") != "")
    assert len(due(office)) == 2
    dialog.form.set_values({"reason": "2026年度到期清理"})
    with qtbot.waitSignal(dialog.cleaned):
        dialog.clean_button.click()
    assert [each.name for each in due(office)] == ["孙梅"]
    assert heard.notices[-1].text == "已清理 1 人、1 份同意、0 件申请"
    assert heard.notices[-1].action == ""
    assert page.heading.count() == "1 人到期"


def test_leaving_is_the_main_button(page: CleanupPage, office: Office) -> None:
    page.clean_button.click()
    dialog = page.dialog
    assert isinstance(dialog, CleanupDialog)
    dialog.leave_button.click()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert len(due(office)) == 2


def test_the_yearly_list_prints_and_goes_out(page: CleanupPage, qtbot) -> None:
    page.print_button.click()
    paper = page.dialog
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(lambda: paper.preview.page_count() == 1)
    paper.reject()
    page.export_button.click()
    export = page.dialog
    assert isinstance(export, ExportDialog)
    export.main.click()
    assert export.form.error("reason")
    export.reject()


def test_the_terms_are_the_offices_own(page: CleanupPage, office: Office, qtbot) -> None:
    page.terms_button.click()
    dialog = page.dialog
    assert isinstance(dialog, TermsDialog)
    dialog.form.set_values({"keep_years": "很久"})
    dialog.main.click()
    assert "整数" in dialog.form.error("keep_years")
    dialog.form.set_values({"keep_years": "10"})
    dialog.main.click()
    assert office.setting("keep_years") == "10"
    assert due(office) == []


def test_a_grown_up_is_in_the_work_list(page: CleanupPage, context: DeskContext) -> None:
    (item,) = grown_up(context.office, context.translate)
    assert item.text == "1 个孩子满14周岁"
    assert item.place is not None
    assert item.place.key == "cleanup"
