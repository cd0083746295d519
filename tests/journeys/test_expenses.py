"""A month's money: booked, looked at, put on paper, closed."""

from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.dialogs import CloseMonthDialog, StatementDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from tests.desktop.input_method import compose

CTRL = Qt.KeyboardModifier.ControlModifier


def expenses(window: MainWindow) -> ExpensesTab:
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    return tab


def test_a_month_from_the_first_voucher_to_its_close(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    assert window.current_tab() == "expenses"
    tab = expenses(window)
    assert not tab.pane.either.shows_content()

    # Money comes in, then some of it is spent, without leaving the form.
    qtbot.keyClick(tab.pane, Qt.Key.Key_N, CTRL)
    form = tab.findChild(BookingDialog)
    assert form is not None
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form.kind, Qt.Key.Key_Down)
    qtbot.keyClicks(form.lines.cell("amount"), "15500")
    compose(form.text, "gzjf", "区工作经费")
    qtbot.keyClick(form.text, Qt.Key.Key_S, CTRL)
    qtbot.keyClick(form.kind, Qt.Key.Key_Up)
    compose(form.lines.cell("class"), "df", "电费")
    qtbot.keyClicks(form.lines.cell("amount"), "241.3")
    compose(form.text, "sydf", "十月电费")
    qtbot.keyClick(form.text, Qt.Key.Key_S, CTRL)
    form.reject()
    window.activateWindow()  # the screenless platform does not by itself
    qtbot.waitUntil(window.isActiveWindow)

    assert tab.pane.model.rowCount() == 2
    assert tab.pane.balance.text().endswith("本月结余 15,258.70")
    assert tab.figures.left.texts()[1] == "¥15,258.70"

    # The paper says the same.
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_P, CTRL)
    paper = tab.findChild(StatementDialog)
    assert paper is not None
    qtbot.waitUntil(lambda: bool(paper.preview.pdf()), timeout=30_000)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.preview.pdf())).pages)
    assert "十月电费" in text
    assert "人民币壹万伍仟贰佰伍拾捌元柒角" in text
    paper.reject()

    # Closed is closed.
    tab.pane.close_button.click()
    question = tab.findChild(CloseMonthDialog)
    assert question is not None
    question.close_button.click()
    assert tab.pane.heading.tag_text() == "已结账"
    again = tab.book()
    again.lines.rows[0].set_value("class", "water")
    again.lines.rows[0].set_value("amount", "5")
    again.text.set_value("水费")
    again.save()
    assert "已结账" in again.said_at("date")
    again.reject()
