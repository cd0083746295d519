"""记一笔: from the keyboard, one after another."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.figures import month_view
from community_desk.expenses.months import close_month
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> ExpensesTab:
    made = ExpensesTab(context)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, tab: ExpensesTab) -> BookingDialog:
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_N, CTRL)
    opened = tab.findChild(BookingDialog)
    assert opened is not None
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def fill(dialog: BookingDialog, **values: str) -> None:
    dialog.form.set_values(values)


def test_two_in_a_row_by_keys(
    qtbot: QtBot, dialog: BookingDialog, office: Office, heard: Heard
) -> None:
    assert dialog.date.hasFocus()
    qtbot.keyClicks(dialog.date, "2026.11.3")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.fund, Qt.Key.Key_Return)
    compose(dialog.class_, "sf", "水费")
    qtbot.keyClick(dialog.class_, Qt.Key.Key_Return)
    assert dialog.amount.hasFocus()
    qtbot.keyClicks(dialog.amount, "77.8")
    assert "柒拾柒元捌角" in dialog.form.help("amount")
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    compose(dialog.text, "sysf", "十月水费")
    qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)

    assert dialog.said.text() == "已记 2026-11-01：十月水费 77.80 元。可以接着记下一笔。"
    assert (dialog.date.value(), dialog.class_.value()) == ("2026-11-03", "water")
    assert (dialog.amount.value(), dialog.text.value()) == ("", "")
    assert dialog.date.hasFocus()

    fill(dialog, amount="126.40", text="十月电话费")
    dialog.class_.set_value("电话")  # a synonym, as typed
    for field in (dialog.payee, dialog.handler, dialog.receipts):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    booked = month_view(office, "2026-11").vouchers
    assert [row.class_title for row in booked] == ["水费", "通讯费"]
    assert booked[1].handler == "王主任"
    assert heard.changes == ["expenses", "expenses"]


def test_table_goes_to_what_was_booked(tab: ExpensesTab, dialog: BookingDialog) -> None:
    fill(dialog, date="2026-09-05", **{"class": "water"}, amount="5", text="水费")
    dialog.save()
    assert tab.month == "2026-09"
    assert tab.pane.table.record().text == "水费"


def test_receipt_takes_the_class_of_its_fund(
    qtbot: QtBot, dialog: BookingDialog, office: Office
) -> None:
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.kind.value() == "in"
    assert dialog.class_.value() == "district_work"
    assert dialog.form.label("payee") == "付款人"
    dialog.fund.set_value("street")
    dialog.fund.edited.emit()
    assert dialog.class_.value() == "street"
    fill(dialog, amount="2,500", text="活动补助")
    dialog.save()
    assert month_view(office, "2026-11").income == 250_000


@pytest.mark.parametrize(
    ("values", "key", "said"),
    [
        ({"date": "昨"}, "date", "看不懂"),
        ({"date": "1890-01-01"}, "date", "年份不对"),
        ({"amount": ""}, "amount", "请写金额"),
        ({"amount": "-3"}, "amount", "负数"),
        ({"amount": "abc"}, "amount", "不是金额"),
        ({"amount": "0"}, "amount", "大于零"),
        ({"class": ""}, "class", "请选类别"),
        ({"class": "飞船"}, "class", "飞船"),
        ({"text": ""}, "text", "请写摘要"),
        ({"text": "长" * 201}, "text", "太长"),
        ({"payee": "长" * 61}, "payee", "太长"),
        ({"handler": "长" * 61}, "handler", "太长"),
        ({"receipts": "两"}, "receipts", "请写张数"),
        ({"receipts": "-1"}, "receipts", "请写张数"),
    ],
)
def test_errors_stand_at_their_field(
    dialog: BookingDialog, office: Office, values: dict[str, str], key: str, said: str
) -> None:
    good = {"date": "2026-11-03", "class": "water", "amount": "5", "text": "水费"}
    dialog.form.set_values({**good, **values})
    dialog.save()
    assert said in dialog.form.error(key)
    assert not month_view(office, "2026-11").vouchers


def test_closed_month_is_said_at_the_date(
    qtbot: QtBot, context: DeskContext, office: Office, tab: ExpensesTab
) -> None:
    pay(office, "2026-11-03", "5")
    close_month(office, "2026-11")
    dialog = BookingDialog(context, date(2026, 11, 5), tab)
    fill(dialog, **{"class": "water"}, amount="5", text="水费")
    dialog.save()
    assert "已结账" in dialog.form.error("date")
    dialog.reject()


def test_what_is_left_stands_below(dialog: BookingDialog, office: Office, tab: ExpensesTab) -> None:
    dialog.reject()
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-02-05", "1240", "打印费")
    again = tab.book()
    assert again.form.help("fund") == "账上还有 14,260.00 元"
    again.class_.set_value("printing")
    again.class_.edited.emit()
    assert again.form.help("class").startswith("打印预算 1,000.00 元，已用完（124%）")
    again.class_.set_value("meetings")
    again.class_.edited.emit()
    assert again.form.help("class") == "今年没有这一类的预算"
    again.reject()


def test_earlier_open_month_is_booked_on_its_last_day(tab: ExpensesTab) -> None:
    tab.show_month("2026-02")
    dialog = tab.book()
    assert dialog.date.value() == "2026-02-28"
    dialog.reject()
