"""A month's money: booked, looked at, put on paper, closed, hung on the board, opened again."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from community_desk.desktop.kit import printer
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.dialogs import (
    CloseMonthDialog,
    ReopenDialog,
    StatementDialog,
)
from community_desk.desktop.tabs.expenses.publish_page import PublishPage
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses import receipts
from community_desk.expenses.vouchers import load_voucher
from community_desk.office import audit
from tests.desktop.input_method import compose
from tests.journeys.conftest import Agreed
from tests.journeys.desk import back_in, choose_entry, opened, press, tab_to, text_of, write

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What went to the print dialog, where everybody agrees at once."""
    pages: list[bytes] = []

    def print_pdf(parent: object, pdf: bytes, said: object, *, name: str, agreed: Agreed) -> None:
        if agreed(1):
            pages.append(pdf)

    monkeypatch.setattr(printer, "print_pdf", print_pdf)
    return pages


def expenses(window: MainWindow) -> ExpensesTab:
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    return tab


def test_a_month_from_the_first_voucher_to_its_close(
    window: MainWindow, sent: list[bytes], qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    assert window.current_tab() == "expenses"
    tab = expenses(window)
    assert not tab.pane.either.shows_content()

    # Money comes in, then some of it is spent, without leaving the form.
    qtbot.keyClick(tab.pane, Qt.Key.Key_N, CTRL)
    form = opened(BookingDialog, qtbot)
    qtbot.keyClick(form.kind, Qt.Key.Key_Down)
    qtbot.keyClicks(form.lines.cell("amount"), "15500")
    compose(form.text, "gzjf", "区工作经费")
    qtbot.keyClick(form.text, Qt.Key.Key_S, CTRL)
    qtbot.keyClick(form.kind, Qt.Key.Key_Up)
    compose(form.lines.cell("class"), "df", "电费")
    qtbot.keyClicks(form.lines.cell("amount"), "241.3")
    compose(form.text, "sydf", "十月电费")
    qtbot.keyClick(form.text, Qt.Key.Key_S, CTRL)
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)

    assert tab.pane.model.rowCount() == 2
    assert tab.pane.balance.text().endswith("本月结余 15,258.70")
    assert tab.figures.left.texts()[1] == "¥15,258.70"

    # The paper says the same.
    press(Qt.Key.Key_P, qtbot, CTRL)
    paper = opened(StatementDialog, qtbot)
    qtbot.waitUntil(lambda: bool(paper.preview.pdf()), timeout=30_000)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.preview.pdf())).pages)
    assert "十月电费" in text
    assert "人民币壹万伍仟贰佰伍拾捌元柒角" in text
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)

    # Closed is closed.
    tab_to(tab.pane.close_button, qtbot)
    press(ENTER, qtbot)
    question = opened(CloseMonthDialog, qtbot)
    assert question.leave_button.hasFocus()
    tab_to(question.close_button, qtbot)
    press(ENTER, qtbot)
    back_in(window, qtbot)
    assert tab.pane.heading.tag_text() == "已结账"
    press(Qt.Key.Key_N, qtbot, CTRL)
    again = opened(BookingDialog, qtbot)
    press(ENTER, qtbot)
    press(ENTER, qtbot)
    write("水费", qtbot)
    press(ENTER, qtbot)
    write("5", qtbot)
    press(ENTER, qtbot)
    write("水费", qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert "已结账" in again.said_at("date")
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)

    # The sheet for the board, printed and hung.
    tab_to(tab.pane.more_button, qtbot)
    choose_entry("财务公开表", qtbot)
    back_in(window, qtbot)
    page = tab.pages.shown()
    assert isinstance(page, PublishPage)
    assert page.period().key == "2026-11"
    qtbot.waitUntil(page.print_button.isEnabled, timeout=30_000)
    press(Qt.Key.Key_P, qtbot, CTRL)
    (sheet,) = sent
    assert "15,258.70" in text_of(sheet)
    assert "241.30" in text_of(sheet)
    assert "样稿" not in text_of(sheet)
    assert audit.recent(window.context.office.db)[0].action == "print"
    press(Qt.Key.Key_S, qtbot, CTRL)
    qtbot.waitUntil(lambda: "2026-11-23 公开" in page.said.text(), timeout=30_000)
    press(Qt.Key.Key_Escape, qtbot)
    assert tab.pages.shown() is None

    # The director opens the month again, and says why.
    tab_to(tab.pane.reopen_button, qtbot)
    press(ENTER, qtbot)
    reopening = opened(ReopenDialog, qtbot)
    assert reopening.reason.hasFocus()
    press(ENTER, qtbot)
    assert reopening.form.error("reason")
    write("水费漏记", qtbot)
    press(ENTER, qtbot)
    back_in(window, qtbot)
    assert tab.pane.heading.tag_text() == "未结账"
    assert tab.pane.close_button.isVisible()


def test_a_payment_with_the_picture_of_its_receipt(window: MainWindow, qtbot: QtBot) -> None:
    office = window.context.office
    press(Qt.Key.Key_4, qtbot, CTRL)
    tab = expenses(window)
    shot = QImage(320, 240, QImage.Format.Format_RGB32)
    shot.fill(QColor("ivory"))
    QGuiApplication.clipboard().setImage(shot)

    press(Qt.Key.Key_N, qtbot, CTRL)
    form = opened(BookingDialog, qtbot)
    press(ENTER, qtbot)
    press(ENTER, qtbot)
    write("办公用品", qtbot)
    press(ENTER, qtbot)
    write("36.5", qtbot)
    press(ENTER, qtbot)
    write("买复印纸", qtbot)
    tab_to(form.files.add_button, qtbot)
    press(Qt.Key.Key_V, qtbot, CTRL)
    assert [file.kind for file in form.files.files()] == ["image/png"]
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert "已记凭证 记-2026-11-001" in form.said.text()
    assert form.files.files() == ()
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)

    assert not load_voucher(office, "2026-11-01").lacks_receipt
    (receipt,) = receipts.receipts_of(office, "2026-11-01")
    assert QImage.fromData(receipts.load(office, receipt.uid).content) == shot
    press(ENTER, qtbot)
    assert list(tab.card.receipts.field.buttons) == [receipt.uid]
