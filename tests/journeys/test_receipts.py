"""A receipt that is overdue: found in the work list, photographed, put to its voucher."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses import receipts
from community_desk.expenses.vouchers import load_voucher
from tests.expenses.booking import pay
from tests.journeys.desk import focused

CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_the_work_list_to_the_receipt_in_the_vault(window: MainWindow, qtbot: QtBot) -> None:
    office = window.context.office
    late = pay(office, "2026-10-08", "210.00", text="换灯管", receipts=0)
    pay(office, "2026-10-09", "36.50")
    window.context.tell_changed("expenses")

    # Ctrl+J, Enter: the voucher stands open beside its month.
    qtbot.keyClick(window, Qt.Key.Key_J, CTRL)
    rows = window.work.rows
    qtbot.waitUntil(lambda: window.work.count() > 0)
    while rows.thing() is None or rows.thing().text != "换灯管 缺票据":
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.thing().tag == "逾期"
    waiting = window.work.count()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    assert tab.month == "2026-10"
    assert tab.card.isVisible()
    assert tab.card.voucher() == late

    # Enter goes into it; the picture from the telephone is pasted.
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert tab.card.isAncestorOf(focused(window))
    shot = QImage(320, 240, QImage.Format.Format_RGB32)
    shot.fill(QColor("ivory"))
    QGuiApplication.clipboard().setImage(shot)
    qtbot.keyClick(focused(window), Qt.Key.Key_V, CTRL)
    (receipt,) = receipts.receipts_of(office, late.number)
    assert QImage.fromData(receipts.load(office, receipt.uid).content) == shot
    assert not load_voucher(office, late.number).lacks_receipt
    qtbot.waitUntil(lambda: window.work.count() == waiting - 1)

    # Esc, and the charts of the year are back.
    qtbot.keyClick(focused(window), Qt.Key.Key_Escape)
    assert tab.charts.isVisible()
    assert focused(window) is tab.pane.table
