"""对账: a list beside the vouchers, list by list; what only they have is booked from here."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.reconcile_page import ReconcilePage
from community_desk.expenses.vouchers import load_voucher
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.expenses.accounts import xlsx
from tests.expenses.booking import pay, receive


@pytest.fixture
def page(office: Office, context: DeskContext, qtbot: QtBot) -> ReconcilePage:
    receive(office, "2026-03-02", "1000")
    pay(office, "2026-03-05", "120.50")
    pay(office, "2026-03-12", "66", text="没走银行")
    return shown_page(ReconcilePage(context), qtbot)


@pytest.fixture
def bank(tmp_path: Path) -> str:
    rows = [
        ("交易日期", "借方", "贷方", "余额", "对方户名", "摘要"),
        ("2026-03-02", "", 1000, 1000, "区财政局", "经费"),
        ("2026-03-06", 120.5, "", 879.5, "文具店", "货款"),
        ("2026-03-21", "", 1.23, 880.73, "", "利息"),
        ("2026-03-22", 40, "", 840.73, "供电公司", "3月电费"),
    ]
    return str(xlsx(tmp_path / "流水.xlsx", **{"3月": rows}))


def cells(page: ReconcilePage, row: int) -> list[str]:
    model = page.lists.model
    return [str(model.index(row, at).data() or "") for at in range(model.columnCount())]


def compared(page: ReconcilePage, bank: str, qtbot: QtBot) -> None:
    page.compare(bank)
    qtbot.waitUntil(lambda: page.found is not None)


def test_what_agrees_and_what_does_not(page: ReconcilePage, bank: str, qtbot: QtBot) -> None:
    assert not page.either.shows_content()
    assert not page.print_button.isEnabled()
    compared(page, bank, qtbot)
    assert (page.first.value(), page.last.value()) == ("2026-03-01", "2026-03-31")
    assert "对方 收入 1,001.23 支出 160.50" in page.sums.text()
    assert "余额 840.73，账面 813.50；加减两边没记的以后，都是 774.73" in page.balances.text()
    assert page.lists.chips["only_theirs"].text() == "只在对方 2"
    assert cells(page, 0) == ["3月 第4行", "2026-03-21", "1.23", "—", "利息"]
    page.lists.show_list("only_ours")
    assert cells(page, 0)[:3] == ["记-2026-03-003", "2026-03-12", "-66.00"]
    assert page.show_button.isEnabled()
    assert not page.book_button.isEnabled()
    page.lists.show_list("matched")
    assert cells(page, 1)[:4] == ["2026-03-06", "2026-03-05", "1 天", "记-2026-03-002"]


def test_the_days_and_the_period_can_be_changed(
    page: ReconcilePage, bank: str, qtbot: QtBot
) -> None:
    compared(page, bank, qtbot)
    page.days.set_value("0")
    page.days.edited.emit()
    qtbot.waitUntil(lambda: page.found is not None and page.found.days == 0)
    assert page.found is not None
    assert (len(page.found.matched), len(page.found.far)) == (1, 1)
    page.last.set_value("2026-03-10")
    page.last.editingFinished.emit()
    qtbot.waitUntil(lambda: page.found is not None and page.found.outside == 2)


def test_what_only_they_have_is_booked(
    page: ReconcilePage, bank: str, office: Office, heard: Heard, qtbot: QtBot
) -> None:
    compared(page, bank, qtbot)
    page.lists.table.select_row(1)
    page.book_button.click()
    dialog = page.dialog
    assert isinstance(dialog, BookingDialog)
    assert dialog.kind.value() == "out"
    assert dialog.text.value() == "3月电费"
    dialog.save()
    voucher = load_voucher(office, "2026-03-04")
    assert (voucher.fen, voucher.payee, voucher.lines[0].class_) == (
        *(4000, "供电公司"),
        "electricity",
    )
    assert heard.changes == ["expenses"]
    page.reload()
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.only_theirs) == 1)
    page.lists.table.select_row(0)
    page.lists.table.opened.emit(page.lists.table.record())
    second = page.dialog
    assert isinstance(second, BookingDialog)
    assert (second.kind.value(), second.date.value()) == ("in", "2026-03-21")


def test_a_voucher_is_gone_to(page: ReconcilePage, bank: str, qtbot: QtBot) -> None:
    compared(page, bank, qtbot)
    page.lists.show_list("only_ours")
    with qtbot.waitSignal(page.month_wanted) as wanted:
        page.show_button.click()
    assert wanted.args[0] == "2026-03"


def test_it_is_saved_and_printed(
    page: ReconcilePage, bank: str, qtbot: QtBot, tmp_path: Path
) -> None:
    compared(page, bank, qtbot)
    page.save_to(str(tmp_path / "对账.xlsx"))
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    assert read_sheets(tmp_path / "对账.xlsx")[0].name == "对账结果"
    page.print_paper()
    dialog = page.dialog
    assert dialog is not None
    qtbot.waitSignal(dialog.drawn).wait()  # type: ignore[union-attr]
    dialog.reject()


def test_what_is_no_list_says_so(
    page: ReconcilePage, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    file = xlsx(tmp_path / "别.xlsx", 表=[("姓名",), ("张三",)])
    page.compare(str(file))
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert "没有找到收支清单" in heard.notices[-1].text
    assert not page.either.shows_content()


def test_every_control_is_reached_by_keys(page: ReconcilePage, bank: str, qtbot: QtBot) -> None:
    reaches_all(page, qtbot)
    compared(page, bank, qtbot)
    reaches_all(page, qtbot)
