"""记一笔: from the keyboard, one after another."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.expenses.advances import open_advances
from community_desk.expenses.budgets import BudgetAmount, set_budget
from community_desk.expenses.figures import month_view, year_view
from community_desk.expenses.funds import funds_of
from community_desk.expenses.months import close_month
from community_desk.expenses.vouchers import load_voucher
from community_desk.ledgers.book_files import load_books
from community_desk.ledgers.entries import add_entry
from community_desk.office.office import Office
from community_desk.office.staff import Role
from tests.desktop.conftest import Heard
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive, set_fund
from tests.faults import log_is_broken, needs_proc

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
GOOD = {"date": "2026-11-03", "class": "water", "amount": "5", "text": "水费"}
CELLS = ("fund", "to_fund", "class", "amount", "invoice", "line_text")


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


def cell(dialog: BookingDialog, key: str, row: int = 0) -> QWidget:
    return dialog.lines.cell(key, row)


def fill(dialog: BookingDialog, row: int = 0, **values: str) -> None:
    """Fills fields and cells, and lets the dialog look at it."""
    for key, value in values.items():
        if key in CELLS:
            dialog.lines.rows[row].set_value(key.removeprefix("line_"), value)
        else:
            dialog.form_of(key).set_values({key: value})
    dialog.lines.edited.emit()


def choose_kind(dialog: BookingDialog, kind: str) -> None:
    dialog.kind.set_value(kind)
    dialog.kind.edited.emit()


def test_two_in_a_row_by_keys(
    qtbot: QtBot, dialog: BookingDialog, office: Office, heard: Heard
) -> None:
    assert dialog.date.hasFocus()
    qtbot.keyClicks(dialog.date, "2026.11.3")
    qtbot.keyClick(dialog.date, ENTER)
    assert cell(dialog, "fund").hasFocus()
    qtbot.keyClick(cell(dialog, "fund"), ENTER)
    compose(cell(dialog, "class"), "sf", "水费")
    qtbot.keyClick(cell(dialog, "class"), ENTER)
    assert cell(dialog, "amount").hasFocus()
    qtbot.keyClicks(cell(dialog, "amount"), "77.8")
    assert dialog.lines.total.text() == "人民币柒拾柒元捌角"
    qtbot.keyClick(cell(dialog, "amount"), ENTER)
    assert dialog.text.hasFocus()
    compose(dialog.text, "sysf", "十月水费")
    qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)

    assert dialog.said.text() == "已记凭证 记-2026-11-001：十月水费 77.80 元。可以接着记下一笔。"
    row = dialog.lines.rows[0]
    assert (dialog.date.value(), row.value("class")) == ("2026-11-03", "water")
    assert (row.value("amount"), dialog.text.value()) == ("", "")
    assert dialog.date.hasFocus()

    fill(dialog, amount="126.40", text="十月电话费")
    fill(dialog, **{"class": "电话"})  # a synonym, as typed
    for field in (dialog.text, dialog.payee, dialog.handler, dialog.approver):
        qtbot.keyClick(field, ENTER)
    assert dialog.note.hasFocus()
    for field in (dialog.note, dialog.receipts):
        qtbot.keyClick(field, ENTER)
    booked = month_view(office, "2026-11").vouchers
    assert [row.class_title for row in booked] == ["水费", "通讯费"]
    assert booked[1].handler == "王主任"
    assert heard.changes == ["expenses", "expenses"]


def test_several_lines_by_keys(qtbot: QtBot, dialog: BookingDialog, office: Office) -> None:
    compose(cell(dialog, "class"), "bg", "办公用品")
    qtbot.keyClicks(cell(dialog, "amount"), "186")
    qtbot.keyClick(cell(dialog, "amount"), ENTER, CTRL)
    assert cell(dialog, "class", 1).hasFocus()
    compose(cell(dialog, "class", 1), "sf", "水费")
    qtbot.keyClick(cell(dialog, "class", 1), ENTER)
    qtbot.keyClicks(cell(dialog, "amount", 1), "20.5")
    qtbot.keyClick(cell(dialog, "amount", 1), ENTER)
    compose(cell(dialog, "text", 1), "sy", "十月")
    qtbot.keyClick(cell(dialog, "text", 1), ENTER)
    qtbot.keyClicks(cell(dialog, "invoice", 1), "25312000")
    assert dialog.lines.total.text() == "合计 206.50 元　人民币贰佰零陆元伍角"
    # One more, which is not wanted after all.
    qtbot.keyClick(cell(dialog, "invoice", 1), ENTER, CTRL)
    qtbot.keyClicks(cell(dialog, "amount", 2), "9")
    qtbot.keyClick(cell(dialog, "amount", 2), Qt.Key.Key_Delete, CTRL)
    assert len(dialog.lines.rows) == 2
    assert cell(dialog, "fund", 1).hasFocus()
    # And one that stays blank, which is no line.
    dialog.lines.add_row()
    for key in ("fund", "class", "amount", "text", "invoice"):
        qtbot.keyClick(cell(dialog, key, 2), ENTER)
    assert dialog.text.hasFocus()
    compose(dialog.text, "bg", "办公杂费")
    qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)
    (voucher,) = month_view(office, "2026-11").vouchers
    assert [(line.class_, line.fen, line.text, line.invoice) for line in voucher.lines] == [
        ("office_supplies", 186_00, "", ""),
        ("water", 20_50, "十月", "25312000"),
    ]
    assert len(dialog.lines.rows) == 1


def test_table_goes_to_what_was_booked(tab: ExpensesTab, dialog: BookingDialog) -> None:
    fill(dialog, **{**GOOD, "date": "2026-09-05"})
    dialog.save()
    assert tab.month == "2026-09"
    assert tab.pane.table.record().text == "水费"


def test_receipt_takes_the_class_of_its_fund(
    qtbot: QtBot, dialog: BookingDialog, office: Office
) -> None:
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.kind.value() == "in"
    row = dialog.lines.rows[0]
    assert row.value("class") == "district_work"
    assert dialog.form.label("payee") == "付款人"
    qtbot.keyClick(row.cells["fund"], Qt.Key.Key_Down)
    assert row.value("class") == "street"
    fill(dialog, amount="2,500", text="活动补助")
    dialog.save()
    assert month_view(office, "2026-11").income == 250_000


def test_what_each_kind_asks_for(dialog: BookingDialog) -> None:
    asked = ("payee", "approver", "receipts", "files")
    for kind, fields, cells in (
        ("out", asked, ["fund", "class", "amount", "invoice"]),
        ("in", ("payee", "receipts", "files"), ["fund", "class", "amount"]),
        ("transfer", (), ["fund", "to_fund", "amount"]),
        ("advance", ("payee", "approver"), ["fund", "amount"]),
    ):
        choose_kind(dialog, kind)
        shown = [key for key in asked if dialog.form_of(key).field(key).isVisible()]
        assert tuple(shown) == fields
        row = dialog.lines.rows[0]
        assert [key for key, each in row.cells.items() if each.isVisible()] == cells
    assert row.cells["fund"].accessibleName() == "经费来源"


def test_each_kind_has_its_own_example(dialog: BookingDialog) -> None:
    seen = set()
    for kind in ("out", "in", "transfer", "advance"):
        choose_kind(dialog, kind)
        seen.add(dialog.text.placeholderText())
    assert len(seen) == 4


def test_a_transfer(dialog: BookingDialog, office: Office) -> None:
    receive(office, "2026-11-01", "500")
    choose_kind(dialog, "transfer")
    fill(dialog, amount="300", text="归还垫款")
    dialog.save()
    assert dialog.said_at("to_fund") == "请选转入的经费。"
    assert cell(dialog, "to_fund").hasFocus()
    fill(dialog, to_fund="district_work")
    dialog.save()
    assert "不能调拨给自己" in dialog.said_at("to_fund")
    fill(dialog, to_fund="street")
    dialog.save()
    closing = {row.key: row.closing for row in year_view(office, 2026).by_fund}
    assert closing == {"district_work": 200_00, "street": 300_00}
    fill(dialog, amount="300", text="归还垫款")
    assert "余额不够，记上这笔差 100.00 元" in dialog.said_at("fund")
    fill(dialog, fund="party_activities")
    dialog.save()
    assert "专款专用" in dialog.said_at("to_fund")


def test_an_advance(dialog: BookingDialog, office: Office) -> None:
    choose_kind(dialog, "advance")
    assert dialog.form.label("payee") == "借款人 *"
    fill(dialog, amount="1000", text="重阳节采购")
    dialog.save()
    assert "请写借款人" in dialog.said_at("payee")
    assert dialog.payee.hasFocus()
    fill(dialog, payee="李晓", approver="赵科长")
    dialog.save()
    assert [(one.payee, one.fen, one.approver) for one in open_advances(office)] == [
        ("李晓", 1000_00, "赵科长")
    ]


def test_a_clerk_is_offered_no_transfer(context: DeskContext, tab: ExpensesTab) -> None:
    office = context.office
    clerk = replace(office, staff=replace(office.staff, role=Role.CLERK))
    dialog = BookingDialog(replace(context, office=clerk), date(2026, 11, 5), tab)
    assert dialog.kind.findData("transfer") < 0
    assert dialog.kind.findData("advance") >= 0
    dialog.reject()


@pytest.mark.parametrize(
    ("values", "key", "said"),
    [
        ({"date": "昨"}, "date", "看不懂"),
        ({"date": "1890-01-01"}, "date", "年份不对"),
        ({"amount": ""}, "amount", "请写金额"),
        ({"amount": "-3"}, "amount", "负数"),
        ({"amount": "－３"}, "amount", "负数"),
        ({"amount": "abc"}, "amount", "不是金额"),
        ({"amount": "1e5"}, "amount", "不是金额"),
        ({"amount": "0"}, "amount", "大于零"),
        ({"amount": "1.235"}, "amount", "小数多于两位"),
        ({"amount": "1000000000000"}, "amount", "太大了"),
        ({"amount": "10000000000"}, "amount", "太大了"),
        ({"class": ""}, "class", "请选类别"),
        ({"class": "飞船"}, "class", "飞船"),
        ({"class": "利息"}, "class", "收入类别"),
        ({"fund": "party_activities"}, "class", "专款专用"),
        ({"text": ""}, "text", "请写摘要"),
        ({"text": "长" * 201}, "text", "太长"),
        ({"payee": "长" * 61}, "payee", "太长"),
        ({"handler": "长" * 61}, "handler", "太长"),
        ({"approver": "长" * 61}, "approver", "太长"),
        ({"note": "长" * 201}, "note", "太长"),
        ({"invoice": "5" * 41}, "invoice", "太长"),
        ({"text": "买🎉气球"}, "text", "打印字体里没有"),
        ({"payee": "🎉"}, "payee", "打印字体里没有"),
        ({"receipts": "两"}, "receipts", "请写张数"),
        ({"receipts": "-1"}, "receipts", "请写张数"),
        ({"receipts": "１２３４５"}, "receipts", "请写张数"),
    ],
)
def test_errors_stand_at_their_field(
    dialog: BookingDialog, office: Office, values: dict[str, str], key: str, said: str
) -> None:
    fill(dialog, **{**GOOD, **values})
    dialog.save()
    assert said in dialog.said_at(key)
    field = cell(dialog, key) if key in CELLS else dialog.form_of(key).field(key)
    assert field.hasFocus()
    assert field.property("invalid") == "true"
    assert not month_view(office, "2026-11").vouchers


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("１２３．４５", 123_45),
        ("1,234.5", 1234_50),
        ("￥80", 80_00),
        ("0.01", 1),
        ("9999999999.99", 999_999_999_999),
    ],
)
def test_amounts_as_they_are_typed(
    qtbot: QtBot, dialog: BookingDialog, office: Office, typed: str, fen: int
) -> None:
    fill(dialog, **{**GOOD, "amount": ""})
    compose(cell(dialog, "amount"), typed, typed)
    qtbot.keyClick(cell(dialog, "amount"), Qt.Key.Key_S, CTRL)
    assert [row.fen for row in month_view(office, "2026-11").vouchers] == [fen]


def test_an_error_stands_under_its_line(dialog: BookingDialog) -> None:
    fill(dialog, **GOOD)
    for row, amount in ((1, ""), (2, "-1")):
        dialog.lines.add_row()
        fill(dialog, row, **{"class": "water"}, amount=amount)
    dialog.save()
    assert "负数" in dialog.lines.said(2)
    assert cell(dialog, "amount", 2).hasFocus()
    fill(dialog, 2, amount="1")
    assert dialog.lines.said(2) != ""
    assert "负数" not in dialog.lines.said(2)


def test_an_error_stays_until_its_field_is_changed(qtbot: QtBot, dialog: BookingDialog) -> None:
    fill(dialog, **{**GOOD, "amount": "0"})
    dialog.save()
    qtbot.keyClicks(dialog.payee, "w")
    assert "大于零" in dialog.said_at("amount")
    qtbot.keyClicks(cell(dialog, "amount"), "9")
    assert "大于零" not in dialog.said_at("amount")
    fill(dialog, **{**GOOD, "text": ""})
    dialog.save()
    qtbot.keyClicks(cell(dialog, "invoice"), "9")
    assert "请写摘要" in dialog.said_at("text")
    qtbot.keyClicks(dialog.text, "w")
    assert dialog.said_at("text") == ""


def test_closed_month_is_said_at_the_date(
    context: DeskContext, office: Office, tab: ExpensesTab
) -> None:
    pay(office, "2026-11-03", "5")
    close_month(office, "2026-11")
    dialog = BookingDialog(context, date(2026, 11, 5), tab)
    fill(dialog, **{**GOOD, "date": "2026-11-05"})
    dialog.save()
    assert "已结账" in dialog.said_at("date")
    dialog.reject()


def test_a_fund_past_its_end_is_said_at_the_fund(dialog: BookingDialog, office: Office) -> None:
    set_fund(office, replace(funds_of(office).find("街道下拨"), ends_on=date(2026, 10, 31)))
    fill(dialog, **GOOD, fund="street")
    dialog.save()
    assert "到 2026-10-31 为止" in dialog.said_at("fund")
    assert cell(dialog, "fund").hasFocus()


def test_what_is_left_stands_below(dialog: BookingDialog, office: Office, tab: ExpensesTab) -> None:
    dialog.reject()
    receive(office, "2026-01-05", "15500")
    pay(office, "2026-02-05", "1240", "打印费")
    again = tab.book()
    assert again.lines.said() == "账上还有 14,260.00 元"
    fill(again, **{"class": "printing"})
    assert again.lines.said() == "账上还有 14,260.00 元　打印预算 1,000.00 元，已用完（124%）"
    fill(again, **{"class": "meetings"})
    assert again.lines.said() == "账上还有 14,260.00 元　今年没有这一类的预算"
    again.reject()


def test_warnings_stand_at_their_fields_before_saving(tab: ExpensesTab, office: Office) -> None:
    receive(office, "2026-01-05", "15500")
    booked = pay(office, "2026-11-03", "900", "报刊费", payee="邮局", invoice="77")
    dialog = tab.book()
    fill(
        dialog,
        date="2026-11-24",
        **{"class": "newspapers"},
        amount="900",
        invoice="77",
        receipts="0",
        text="报刊",
    )
    said = dialog.lines.said().splitlines()
    assert said == [f"发票 77 在 {booked.number} 里已经报过；请核对，同一张发票只报一次。"]
    assert dialog.lines.rows[0].said.property("meaning") == "due"
    assert dialog.said_at("date") == "2026-11-24 还没有到；请核对日期。"
    assert dialog.said_at("receipts") == "没有票据；请在 30 天内补上。"
    assert dialog.said_at("approver") == "900.00 元要由街道科室审批；批了请写上审批人。"
    fill(dialog, date="2026-11-03", payee="邮局", invoice="", receipts="1", approver="赵科长")
    assert dialog.lines.said().startswith(f"{booked.number} 的日期、对方和金额都与这笔相同")
    assert [dialog.said_at(key) for key in ("date", "receipts", "approver")] == ["", "", ""]
    assert dialog.form.help("approver") == "由街道科室审批"
    fill(dialog, amount="200")
    assert dialog.form.help("approver") == "200.00 元以内由社区负责人审批"
    assert dialog.lines.said().startswith("账上还有 14,600.00 元")
    dialog.reject()


def test_beyond_the_budget_a_note_is_asked_for(dialog: BookingDialog, office: Office) -> None:
    receive(office, "2026-01-05", "15500")
    set_budget(office, 2026, [BudgetAmount("水费", 100_00)])
    fill(dialog, **{**GOOD, "amount": "80"})
    assert dialog.said_at("class") == "“水费”2026 年的预算 100.00 元，记上这笔用到 80%。"
    assert dialog.more.label("note") == "备注"
    fill(dialog, amount="120")
    assert "超出 20.00 元" in dialog.said_at("class")
    assert dialog.more.label("note") == "备注 *"
    dialog.save()
    assert "请在备注里写明原因" in dialog.said_at("note")
    assert dialog.note.hasFocus()
    fill(dialog, note="水管漏水")
    dialog.save()
    assert month_view(office, "2026-11").expense == 120_00
    assert dialog.more.label("note") == "备注"
    set_budget(office, 2026, [BudgetAmount("水费", 100_00)], reason="停支", at_full="stop")
    fill(dialog, **{**GOOD, "note": "水管漏水"})
    dialog.save()
    assert "请先调整预算" in dialog.said_at("class")


def test_a_payment_for_a_task_with_its_scan(
    dialog: BookingDialog, office: Office, tab: ExpensesTab, tmp_path: Path
) -> None:
    assert not dialog.task.isVisible()
    dialog.reject()
    add_entry(office, load_books().find("1503"), typed={"任务名称": "经济普查"})
    dialog = tab.book()
    dialog.task.setCurrentIndex(1)
    scan = tmp_path / "发票.pdf"
    scan.write_bytes(b"%PDF-1.7 one")
    dialog.files.take_paths([str(scan)])
    fill(dialog, **GOOD, receipts="0")
    assert dialog.said_at("receipts") == ""
    dialog.save()
    voucher = load_voucher(office, "2026-11-01")
    assert (bool(voucher.task), voucher.files, voucher.lacks_receipt) == (True, 1, False)
    assert (dialog.task.value(), dialog.files.files()) == ("", ())
    dialog.reject()


def test_earlier_open_month_is_booked_on_its_last_day(tab: ExpensesTab) -> None:
    tab.show_month("2026-02")
    dialog = tab.book()
    assert dialog.date.value() == "2026-02-28"
    dialog.reject()


def test_tab_goes_in_the_order_of_the_eye(qtbot: QtBot, dialog: BookingDialog) -> None:
    dialog.lines.add_row()
    dialog.kind.setFocus()
    order: list[QWidget] = [dialog.kind, dialog.date]
    for row in dialog.lines.rows:
        order += [row.cells[key] for key in ("fund", "class", "amount", "text", "invoice")]
        order.append(row.away)
    order += [dialog.lines.add_button, dialog.text, dialog.payee, dialog.handler, dialog.approver]
    order += [dialog.note, dialog.receipts, dialog.files.add_button]
    reached = []
    for _ in order:
        focused = dialog.focusWidget()
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == order


@needs_proc
def test_what_the_disk_does_not_take_stays_typed_and_is_saved_later(
    qtbot: QtBot, dialog: BookingDialog, office: Office
) -> None:
    fill(dialog, **GOOD)
    with log_is_broken(office):
        qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)
    assert "磁盘" in dialog.said.text()
    assert dialog.lines.rows[0].value("amount") == "5.00"
    assert dialog.text.value() == "水费"
    qtbot.keyClick(dialog.text, Qt.Key.Key_S, CTRL)
    assert [row.text for row in month_view(office, "2026-11").vouchers] == ["水费"]
