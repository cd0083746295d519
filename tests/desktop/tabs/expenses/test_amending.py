"""改: what may still be mended, by keys; what may not, and where errors stand."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.amending import AmendDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.advances import NewAdvance, Settlement, advance, settle
from community_desk.expenses.amending import amend
from community_desk.expenses.months import close_month
from community_desk.expenses.records import Voucher
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import load_voucher
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.expenses.booking import pay, receive

FUND = "区财政工作经费"
DAY = date(2026, 11, 12)


@pytest.fixture
def voucher(office: Office) -> Voucher:
    return pay(office, "2026-11-12", "210.00", text="换灯管")


def asked(context: DeskContext, voucher: Voucher, qtbot: QtBot) -> AmendDialog:
    dialog = AmendDialog(context, load_voucher(context.office, voucher.number), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_by_keys_from_the_card(
    voucher: Voucher, context: DeskContext, heard: Heard, qtbot: QtBot
) -> None:
    tab = ExpensesTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitActive(tab):
        tab.show()
    tab.pane.go_to(voucher.uid)
    assert tab.card.isVisible()
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_F2)
    dialog = tab.findChild(AmendDialog)
    assert dialog is not None
    dialog.form.set_values({"text": "换活动室灯管 6 支", "payee": "新源五金", "receipts": "2"})
    for _ in dialog.form.values():
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    now = load_voucher(context.office, voucher.number)
    assert (now.text, now.payee, now.receipts) == ("换活动室灯管 6 支", "新源五金", 2)
    assert heard.notices[-1].text == "记-2026-11-001 已改"
    assert tab.card.voucher() == now
    assert not dialog.isVisible()


def test_what_is_asked_is_what_the_kind_has(
    voucher: Voucher, office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    income = receive(office, "2026-11-02", "1000")
    lent = advance(office, NewAdvance(date=DAY, fund=FUND, fen=5_000, payee="李晓", text="买米"))
    told = settle(office, lent.number, Settlement(date=DAY))
    moved = transfer(
        office, NewTransfer(date=DAY, fund=FUND, to_fund="街道下拨", fen=100, text="调")
    )
    for each, keys, payee in (
        (voucher, ["text", "payee", "handler", "approver", "receipts", "note"], "收款人"),
        (income, ["text", "payee", "handler", "receipts", "note"], "付款人"),
        (lent, ["text", "payee", "handler", "approver", "note"], "借款人"),
        (told, ["text", "payee", "handler", "approver", "receipts", "note"], "借款人"),
        (moved, ["text", "handler", "note"], ""),
    ):
        dialog = asked(context, each, qtbot)
        assert list(dialog.form.keys()) == keys
        assert not payee or dialog.form.label("payee") == payee


def test_the_task_can_be_named_later(
    voucher: Voucher, office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    book = load_books().find("1503")
    task = add_entry(office, book, typed={"任务名称": "人口抽样调查", "下达部门": "统计局"})
    dialog = asked(context, voucher, qtbot)
    dialog.form.set_values({"task": task.uid})
    dialog.save()
    assert load_voucher(office, voucher.number).task == task.uid
    # And a task that is of no book any more stays.
    amend(office, voucher.number, task="018f0000-0000-7000-8000-000000000000")
    dialog = asked(context, voucher, qtbot)
    dialog.form.set_values({"note": "补"})
    dialog.save()
    assert load_voucher(office, voucher.number).task.startswith("018f")


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"text": " "}, "text", "请写摘要"),
        ({"text": "长" * 201}, "text", "太长"),
        ({"note": "长" * 201}, "note", "太长"),
        ({"payee": "长" * 61}, "payee", "太长"),
        ({"note": "🎉"}, "note", "打印字体里没有"),
        ({"receipts": "两"}, "receipts", "请写张数"),
        ({"receipts": ""}, "receipts", "请写张数"),
    ],
)
def test_errors_stand_at_their_field(
    voucher: Voucher,
    context: DeskContext,
    typed: dict[str, str],
    field: str,
    said: str,
    qtbot: QtBot,
) -> None:
    dialog = asked(context, voucher, qtbot)
    dialog.form.set_values(typed)
    dialog.save()
    assert said in dialog.form.error(field)
    assert load_voucher(context.office, voucher.number) == voucher


def test_what_somebody_did_meanwhile_is_not_lost(
    voucher: Voucher, office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    dialog = asked(context, voucher, qtbot)
    amend(office, voucher.number, text="换楼道灯管")
    dialog.form.set_values({"text": "换灯泡"})
    dialog.save()
    assert "刚被别人改过" in dialog.form.error("text")
    close_month(office, "2026-11")
    dialog.save()
    assert "已结账" in dialog.form.error("text")
    assert load_voucher(office, voucher.number).text == "换楼道灯管"


def test_nothing_is_mended_in_a_closed_month(
    voucher: Voucher, office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    close_month(office, "2026-11")
    tab = ExpensesTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitActive(tab):
        tab.show()
    tab.pane.go_to(voucher.uid)
    assert not tab.card.amend_button.isVisible()
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_F2)
    assert tab.findChild(AmendDialog) is None
