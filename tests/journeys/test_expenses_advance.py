"""Money lent and accounted for, and a payment that was wrong: by the keys alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.reversal import ReverseDialog
from community_desk.desktop.tabs.expenses.settling import SettleDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.records import Remainder
from community_desk.expenses.vouchers import load_voucher
from community_desk.office.office import Office
from tests.expenses.booking import receive
from tests.journeys.desk import back_in, opened, press, tab_to, write

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return
MONTH = "2026-11"


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> ExpensesTab:
    """The expenses, gone to by their key; 5,000 from the district and 2,000 from the street."""
    receive(window.context.office, "2026-11-02", "5000")
    receive(window.context.office, "2026-11-02", "2000", "街道下拨")
    press(Qt.Key.Key_4, qtbot, CTRL)
    found = window.tab("expenses")
    assert isinstance(found, ExpensesTab)
    return found


def rows(tab: ExpensesTab) -> list[list[str]]:
    """What the list shows, by row: text, class, amount, receipts."""
    model = tab.pane.model
    return [
        [str(model.index(row, column).data()) for column in range(2, model.columnCount())]
        for row in range(model.rowCount())
    ]


def balance(tab: ExpensesTab) -> str:
    """The end of the line below the list."""
    return tab.pane.balance.text().partition("本月结余 ")[2]


def in_fund(office: Office, fund: str) -> int:
    """What the year leaves in a fund, in fen."""
    (line,) = [line for line in year_view(office, 2026).by_fund if line.key == fund]
    return line.closing


def tags(tab: ExpensesTab) -> list[str]:
    """What the head of the card calls the voucher."""
    flow = tab.card._tags
    return [flow.itemAt(at).widget().text() for at in range(flow.count())]


def test_an_advance_is_lent_and_accounted_for(
    window: MainWindow, tab: ExpensesTab, qtbot: QtBot
) -> None:
    office = window.context.office

    # Lent from the money of the street: kind, day, fund, amount, text, borrower.
    press(Qt.Key.Key_N, qtbot, CTRL)
    form = opened(BookingDialog, qtbot)
    press(Qt.Key.Key_Backtab, qtbot, SHIFT)
    assert form.kind.hasFocus()
    while form.kind.currentText() != "预借":
        press(Qt.Key.Key_Down, qtbot)
    press(ENTER, qtbot)
    assert form.date.hasFocus()
    press(ENTER, qtbot)
    press(Qt.Key.Key_Down, qtbot)
    press(ENTER, qtbot)
    write("150", qtbot)
    press(ENTER, qtbot)
    write("重阳节活动采购", qtbot)
    press(ENTER, qtbot)
    write("李晓", qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert "已记凭证 记-2026-11-003：重阳节活动采购 150.00 元" in form.said.text()
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)
    assert rows(tab)[0] == ["重阳节活动采购", "预借", "150.00", "未报"]
    assert balance(tab) == "7,000.00（其中预借未报 150.00）"
    assert in_fund(office, "street") == 2000_00

    # Accounted for in two lines; 12.50 come back.
    press(ENTER, qtbot)
    assert tab.card.isVisible()
    lent = tab.card.voucher()
    assert lent is not None
    assert "未报销" in tags(tab)
    press(Qt.Key.Key_G, qtbot, CTRL)
    account = opened(SettleDialog, qtbot)
    assert account.lines.cell("fund").currentText() == "街道下拨"
    press(ENTER, qtbot)
    write("日常活动费", qtbot)
    press(ENTER, qtbot)
    write("100", qtbot)
    press(ENTER, qtbot, CTRL)
    assert account.lines.cell("class", 1).hasFocus()
    write("办公用品", qtbot)
    press(ENTER, qtbot)
    write("37.5", qtbot)
    assert account.remainder.text() == "应退回 12.50 元　人民币壹拾贰元伍角"
    tab_to(account.receipts, qtbot)
    press(Qt.Key.Key_A, qtbot, CTRL)
    write("2", qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    back_in(window, qtbot)

    # The paid part is spent, nothing is out any more, and both say so.
    assert [row[0] for row in rows(tab)[:2]] == ["重阳节活动采购"] * 2
    assert sorted(row[3] for row in rows(tab)[:2]) == ["2 张", "已报"]
    assert balance(tab) == "6,862.50"
    assert tab.figures.left.texts()[1] == "¥6,862.50"
    assert in_fund(office, "street") == 1862_50
    view = month_view(office, MONTH)
    assert (view.income, view.expense, view.closing, view.advanced) == (
        7000_00,
        137_50,
        6862_50,
        0,
    )
    settled = load_voucher(office, lent.number)
    account_voucher = load_voucher(office, settled.settled_by)
    assert account_voucher.remainder == Remainder(12_50, 0)
    assert (account_voucher.sheets, account_voucher.settles) == (2, lent.number)

    # The advance itself, opened again, is done with.
    tab_to(tab.pane.table, qtbot)
    while tab.pane.table.record().number != lent.number:
        press(Qt.Key.Key_Down, qtbot)
    press(ENTER, qtbot)
    assert tab.card.voucher() == settled
    assert "已报销" in tags(tab)
    assert not tab.card.settle_button.isVisible()


def test_a_wrong_amount_is_taken_back_and_booked_anew(
    window: MainWindow, tab: ExpensesTab, qtbot: QtBot
) -> None:
    office = window.context.office

    def pay(amount: str) -> None:
        press(Qt.Key.Key_N, qtbot, CTRL)
        form = opened(BookingDialog, qtbot)
        press(ENTER, qtbot)
        press(ENTER, qtbot)
        write("办公用品", qtbot)
        press(ENTER, qtbot)
        write(amount, qtbot)
        press(ENTER, qtbot)
        write("买签字笔", qtbot)
        press(ENTER, qtbot)
        write("文具店", qtbot)
        press(Qt.Key.Key_S, qtbot, CTRL)
        assert "已记" in form.said.text()
        press(Qt.Key.Key_Escape, qtbot)
        back_in(window, qtbot)

    def reverse(reason: str) -> ReverseDialog:
        press(ENTER, qtbot)
        press(Qt.Key.Key_R, qtbot, CTRL)
        dialog = opened(ReverseDialog, qtbot)
        assert dialog.reason.hasFocus()
        write(reason, qtbot)
        return dialog

    # Taken back: the list shows both, the money is there again.
    pay("186")
    assert balance(tab) == "6,814.00"
    wrong = tab.pane.table.record()
    reverse("重复记账")
    press(Qt.Key.Key_S, qtbot, CTRL)
    back_in(window, qtbot)
    by_state = {row[3]: row for row in rows(tab)}
    assert by_state["冲销"][2] == "+186.00"
    assert by_state["已冲销"][2] == "-186.00"
    assert balance(tab) == "7,000.00"
    assert month_view(office, MONTH).expense == 0
    assert tab.pane.table.record().reverses == wrong.number
    red = tab.pane.table.record()
    assert (red.note, red.fen) == ("重复记账", -186_00)
    tab_to(tab.pane.table, qtbot)
    while tab.pane.table.record().number != wrong.number:
        press(Qt.Key.Key_Down, qtbot)
    press(ENTER, qtbot)
    assert "已冲销" in tags(tab)
    assert not tab.card.reverse_button.isVisible()
    press(Qt.Key.Key_Escape, qtbot)

    # Taken back and booked anew in one go, with what it was to be.
    pay("681")
    reverse("金额写错")
    press(Qt.Key.Key_S, qtbot, CTRL | SHIFT)
    again = opened(BookingDialog, qtbot)
    assert (again.text.value(), again.payee.value()) == ("买签字笔", "文具店")
    assert again.lines.rows[0].value("amount") == "681.00"
    assert balance(tab) == "7,000.00"
    tab_to(again.lines.cell("amount"), qtbot)
    press(Qt.Key.Key_A, qtbot, CTRL)
    write("168.05", qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert "168.05 元" in again.said.text()
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)
    assert balance(tab) == "6,831.95"
    assert tab.figures.left.texts()[1] == "¥6,831.95"
    assert sorted(row[3] for row in rows(tab)) == sorted(
        ["1 张", "1 张", "1 张", *["冲销", "已冲销"] * 2]
    )
    assert month_view(office, MONTH).expense == 168_05
