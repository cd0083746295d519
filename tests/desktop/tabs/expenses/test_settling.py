"""Settling an advance, and taking a voucher back, in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.reversal import ReverseDialog, open_reversal
from community_desk.desktop.tabs.expenses.settling import SettleDialog, open_settlement
from community_desk.expenses.advances import Settlement, open_advances, settle
from community_desk.expenses.figures import month_view
from community_desk.expenses.records import Remainder, Voucher
from community_desk.expenses.vouchers import NewLine, load_voucher
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.expenses.booking import lend, pay, receive

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def window(qtbot: QtBot, theme: object) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def settling(qtbot: QtBot, context: DeskContext, office: Office, window: QWidget) -> SettleDialog:
    receive(office, "2026-01-05", "15500")
    dialog = open_settlement(context, lend(office, "2026-11-02", "1500"), window)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _reversing(
    context: DeskContext, voucher: Voucher, window: QWidget, booked: list[Voucher]
) -> ReverseDialog:
    dialog = open_reversal(context, voucher, window, booked.append)
    assert dialog is not None
    return dialog


def test_an_advance_is_settled_by_keys(
    qtbot: QtBot, settling: SettleDialog, office: Office
) -> None:
    lines = settling.lines
    assert settling.remainder.text() == "应退回 1,500.00 元　人民币壹仟伍佰元整"
    qtbot.keyClick(lines.cell("fund"), ENTER)
    compose(lines.cell("class"), "hd", "活动费")
    qtbot.keyClick(lines.cell("class"), ENTER)
    qtbot.keyClicks(lines.cell("amount"), "1300")
    assert settling.remainder.text() == "应退回 200.00 元　人民币贰佰元整"
    qtbot.keyClick(lines.cell("amount"), ENTER, CTRL)
    compose(lines.cell("class", 1), "ww", "慰问走访")
    qtbot.keyClicks(lines.cell("amount", 1), "200")
    assert settling.remainder.text() == "正好用完，不退不补"
    qtbot.keyClicks(lines.cell("amount", 1), ".05")
    assert settling.remainder.text() == "应补付 0.05 元　人民币伍分"
    assert settling.said_at("approver") == "1,500.05 元要由街道分管领导审批；批了请写上审批人。"
    with qtbot.waitSignal(settling.booked) as told:
        qtbot.keyClick(lines.cell("amount", 1), Qt.Key.Key_S, CTRL)
    booked = told.args[0]
    assert (booked.fen, booked.remainder, booked.text) == (
        1500_05,
        Remainder(0, 5),
        "重阳节活动采购",
    )
    assert open_advances(office) == []


def test_all_of_it_is_given_back(qtbot: QtBot, settling: SettleDialog, office: Office) -> None:
    settling.receipts.set_value("0")
    with qtbot.waitSignal(settling.booked) as told:
        settling.save()
    assert told.args[0].remainder == Remainder(1500_00, 0)
    assert month_view(office, "2026-11").expense == 0


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("date", "2026-11-01", "早于预借的日期"),
        ("date", "昨", "看不懂"),
        ("amount", "-1", "负数"),
        ("amount", "0", "大于零"),
        ("class", "", "请选类别"),
        ("fund", "party_activities", "专款专用"),
        ("receipts", "两", "请写张数"),
    ],
)
def test_errors_stand_at_their_field(
    settling: SettleDialog, office: Office, key: str, value: str, said: str
) -> None:
    row = settling.lines.rows[0]
    for cell, good in (("class", "water"), ("amount", "5")):
        row.set_value(cell, good)
    if key in row.cells:
        row.set_value(key, value)
    else:
        settling.form_of(key).set_values({key: value})
    settling.save()
    assert said in settling.said_at(key)
    assert len(open_advances(office)) == 1
    settling.reject()


def test_a_voucher_is_shown_and_taken_back(
    qtbot: QtBot, context: DeskContext, office: Office, window: QWidget
) -> None:
    booked: list[Voucher] = []
    paid = pay(office, "2026-11-03", "186", payee="文具店")
    dialog = _reversing(context, paid, window, booked)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.reason.hasFocus()
    qtbot.keyClick(dialog.reason, Qt.Key.Key_S, CTRL)
    assert "写明原因" in dialog.form.error("reason")
    compose(dialog.reason, "xc", "金额写错")
    dialog.date.set_value("2026-11-02")
    qtbot.keyClick(dialog.reason, ENTER)
    assert "早于原凭证" in dialog.form.error("date")
    dialog.date.set_value("昨")
    qtbot.keyClick(dialog.reason, ENTER)
    assert "看不懂" in dialog.form.error("date")
    dialog.date.set_value("2026-11-05")
    qtbot.keyClick(dialog.reason, ENTER)
    (red,) = booked
    assert (red.reverses, red.fen, red.note) == (paid.number, -186_00, "金额写错")
    assert red.date == date(2026, 11, 5)


def test_a_voucher_is_taken_back_and_booked_anew(
    qtbot: QtBot, context: DeskContext, office: Office, window: QWidget
) -> None:
    booked: list[Voucher] = []
    paid = pay(office, "2026-11-03", "186", payee="文具店", invoice="77")
    dialog = _reversing(context, paid, window, booked)
    dialog.reason.set_value("金额写错")
    dialog.again_button.click()
    again = window.findChild(BookingDialog)
    assert again is not None
    row = again.lines.rows[0]
    assert [row.value(key) for key in ("fund", "class", "amount", "invoice")] == [
        "district_work",
        "office_supplies",
        "186.00",
        "77",
    ]
    assert [again.text.value(), again.payee.value(), again.receipts.value()] == [
        "买签字笔",
        "文具店",
        "1",
    ]
    assert again.date.value() == "2026-11-23"
    row.set_value("amount", "168")
    again.save()
    assert [one.fen for one in booked] == [-186_00, 168_00]
    again.reject()


def test_a_settlement_is_taken_back_and_settled_anew(
    context: DeskContext, office: Office, window: QWidget
) -> None:
    booked: list[Voucher] = []
    lent = lend(office, "2026-11-02", "100")
    lines = (NewLine(fund="街道下拨", class_="水费", fen=70_00),)
    done = settle(office, lent.number, Settlement(date=date(2026, 11, 3), lines=lines))
    dialog = _reversing(context, done, window, booked)
    dialog.reason.set_value("漏报")
    dialog.again_button.click()
    again = window.findChild(SettleDialog)
    assert again is not None
    assert again.remainder.text().startswith("应退回 30.00 元")
    assert again.lines.rows[0].value("fund") == "street"
    again.lines.rows[0].set_value("amount", "80")
    again.save()
    assert booked[-1].remainder == Remainder(20_00, 0)
    assert load_voucher(office, lent.number).settled_by == booked[-1].number


def test_what_is_never_taken_back_is_said(
    context: DeskContext, office: Office, window: QWidget, heard: Heard
) -> None:
    lent = lend(office, "2026-11-02", "100")
    settle(office, lent.number, Settlement(date=date(2026, 11, 3)))
    settled = load_voucher(office, lent.number)
    assert open_reversal(context, settled, window, lambda _: None) is None
    assert "请先冲销" in heard.notices[-1].text
