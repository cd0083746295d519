"""The statement and the close."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.dialogs import StatementDialog
from community_desk.desktop.tabs.expenses.publish_page import PublishPage
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.figures import month_view
from community_desk.expenses.months import close_month
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard
from tests.expenses.booking import pay, receive


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, office: Office) -> ExpensesTab:
    receive(office, "2026-10-05", "15500")
    pay(office, "2026-10-08", "1240", "打印费", text="付打印店 宣传单", receipts=0)
    made = ExpensesTab(context)
    made.show_month("2026-10")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def statement(qtbot: QtBot, tab: ExpensesTab, context: DeskContext) -> StatementDialog:
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.findChild(StatementDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    return dialog


def test_statement_is_shown_and_saved_as_it_is(
    statement: StatementDialog, tmp_path: Path, heard: Heard
) -> None:
    pages = PdfReader(BytesIO(statement.preview.pdf())).pages
    assert "付打印店 宣传单" in "".join(page.extract_text() for page in pages)
    statement.save_button.click()
    asking = statement.asking
    assert asking is not None
    file = tmp_path / "十月.pdf"
    asking.fileSelected.emit(str(file))
    asking.close()
    assert file.read_bytes() == statement.preview.pdf()
    assert heard.notices[-1].text == "已存为 十月.pdf"
    statement.reject()


def test_folder_that_is_not_there_is_said(
    statement: StatementDialog, tmp_path: Path, heard: Heard
) -> None:
    statement.save_to(str(tmp_path / "nowhere" / "a.pdf"))
    assert "写不进去" in heard.notices[-1].text
    statement.reject()


def test_statement_asks_for_the_printer(statement: StatementDialog) -> None:
    statement.print_button.click()
    asking = statement.findChild(QPrintDialog)
    assert asking is not None
    asking.reject()
    statement.reject()


def test_statement_that_cannot_be_drawn_says_why(
    qtbot: QtBot, tab: ExpensesTab, office: Office, context: DeskContext
) -> None:
    pay(office, "2026-10-09", "5")
    office.db.execute("UPDATE voucher SET text = '付\U0010fffd店'")  # as an older version let it
    dialog = tab.show_statement()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert not dialog.preview.pdf()
    assert not dialog.print_button.isEnabled()
    dialog.reject()


def test_leaving_early_is_no_trouble(qtbot: QtBot, tab: ExpensesTab, context: DeskContext) -> None:
    dialog = tab.show_statement()
    dialog.reject()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)


def test_close_says_what_it_means_and_does_it(
    tab: ExpensesTab, office: Office, heard: Heard
) -> None:
    dialog = tab.ask_close()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "只有主任写明原因才能反结账" in said
    assert "14,260.00" in said
    assert "1 笔支出缺票据" in said
    assert "还没有过完" not in said
    dialog.close_button.click()
    assert month_view(office, "2026-10").closed
    assert tab.pane.heading.tag_text() == "已结账"
    assert heard.notices[-1].text == "2026 年 10 月已结账"
    assert heard.notices[-1].action == "打印公开表"
    heard.notices[-1].act()
    page = tab.pages.shown()
    assert isinstance(page, PublishPage)
    assert page.period().key == "2026-10"


def test_close_can_be_left_alone(tab: ExpensesTab, office: Office) -> None:
    tab.show_month("2026-11")
    dialog = tab.ask_close()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "还没有过完" in said
    assert "一笔也没有记" in said
    assert dialog.focusWidget() is dialog.leave_button
    dialog.leave_button.click()
    assert not month_view(office, "2026-11").closed


def test_rule_against_closing_is_said(tab: ExpensesTab, heard: Heard) -> None:
    tab.show_month("2026-11")
    tab.ask_close().close_button.click()
    assert (
        heard.notices[-1].text
        == "2026 年 10 月还没有结账；请先结 2026 年 10 月，再结 2026 年 11 月。"
    )


def test_a_director_opens_a_month_again_and_says_why(
    tab: ExpensesTab, office: Office, heard: Heard
) -> None:
    assert not tab.pane.reopen_button.isVisible()
    close_month(office, "2026-10")
    close_month(office, "2026-11")
    tab.reload()
    assert not tab.pane.close_button.isVisible()
    assert tab.pane.reopen_button.isVisible()
    dialog = tab.ask_reopen()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "2026 年 10 月、2026 年 11 月会重新打开" in said
    dialog.reopen_button.click()
    assert "写明原因" in dialog.form.error("reason")
    dialog.reason.set_value("漏记一笔")
    dialog.reopen_button.click()
    assert not month_view(office, "2026-10").closed
    assert heard.notices[-1].text == "已反结账：2026 年 10 月、2026 年 11 月"
    assert tab.pane.heading.tag_text() == "未结账"
    assert tab.pane.close_button.isEnabled()


def test_an_accountant_cannot_open_a_month_again(
    qtbot: QtBot, context: DeskContext, office: Office
) -> None:
    close_month(office, "2026-10")
    accountant = replace(office, staff=replace(office.staff, role=Role.ACCOUNTANT))
    tab = ExpensesTab(replace(context, office=accountant))
    tab.show_month("2026-10")
    qtbot.addWidget(tab)
    tab.show()
    assert tab.pane.reopen_button.isVisible()
    assert not tab.pane.reopen_button.isEnabled()
    assert not tab.pane.close_button.isEnabled()
