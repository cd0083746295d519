"""年度预算: amounts typed and pasted, by year and by month, against the money there is."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.budget_history import BudgetHistoryDialog
from community_desk.desktop.tabs.expenses.budget_page import BudgetPage
from community_desk.desktop.tabs.expenses.budget_sheet import BudgetSheetDialog
from community_desk.expenses.budget_plans import typical_amounts
from community_desk.expenses.budgets import BudgetAmount, budget_of, set_budget
from community_desk.office.office import Office
from community_desk.office.staff import Role, Staff
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.desktop.input_method import compose
from tests.expenses.booking import pay, receive
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def year(office: Office) -> Office:
    """Money and a payment last year, and this year."""
    receive(office, "2025-01-05", "2000")
    pay(office, "2025-03-05", "812.30", "打印复印费")
    receive(office, "2026-01-05", "3000")
    pay(office, "2026-11-05", "900", "打印复印费")
    add_person(office, "张伟", address="幸福里3-1-101", household_number="1")
    return office


@pytest.fixture
def page(year: Office, context: DeskContext, qtbot: QtBot) -> BudgetPage:
    return shown_page(BudgetPage(context), qtbot)


def row_of(page: BudgetPage, title: str) -> int:
    return next(at for at, row in enumerate(page.model.rows) if row.title == title)


def cells(page: BudgetPage, title: str) -> list[str]:
    row = row_of(page, title)
    return [page.model.text(page.model.index(row, at)) for at in range(page.model.columnCount())]


def go_to(page: BudgetPage, title: str, column: int = 0) -> None:
    """To the amount of a class for the year (0) or a month."""
    place = page.model.columns.index(column)
    page.table.setCurrentIndex(page.model.index(row_of(page, title), place))


def write(page: BudgetPage, qtbot: QtBot, text: str) -> None:
    """Types into the amount that is chosen, and goes on with Enter."""
    qtbot.keyClicks(page.table, text[0])
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the editor is closed by an event of its own


def paste(page: BudgetPage, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.table, Qt.Key.Key_V, CTRL)


def test_classes_in_groups_beside_last_year_and_this_year(page: BudgetPage) -> None:
    assert cells(page, "打印复印费") == ["打印复印费", "812.30", "", "900.00", "无预算"]
    titles = [row.title for row in page.model.rows]
    assert titles[:4] == ["合计", "通讯", "通讯费", "网络费"]
    assert "上缴结余" not in titles
    assert page.money.there.texts()[1:] == ["¥4,187.70", "上年结余 1,187.70 + 今年到账 3,000.00"]
    assert page.money.to_come.texts()[1:] == ["¥7,000.00", "年度工作经费 10,000.00"]


def test_amounts_are_typed_one_below_the_other(page: BudgetPage, qtbot: QtBot) -> None:
    assert page.table.hasFocus()
    write(page, qtbot, "1500")
    write(page, qtbot, "300")
    assert page.model.rows[page.table.currentIndex().row()].title == "打印复印费"
    write(page, qtbot, "1,000")
    assert cells(page, "通讯")[2] == "1,800.00"
    assert cells(page, "合计")[2] == "2,800.00"
    assert cells(page, "打印复印费")[4] == "90%"
    assert page.money.rest.texts()[1] == "¥8,387.70"
    assert page.unsaved() == "2026"
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    held = budget_of(page.context.office, 2026)
    assert held
    assert held.by_class() == {"communication": 1500_00, "internet": 300_00, "printing": 1000_00}
    assert page.unsaved() == ""


def test_what_is_no_amount_is_said_and_not_taken(
    page: BudgetPage, qtbot: QtBot, heard: Heard
) -> None:
    write(page, qtbot, "viel")
    assert heard.notices[-1].text == "“viel”不是金额；请写成 1234.50 这样的数字。"
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.property("invalid") == "true"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.table.hasFocus)
    assert page.unsaved() == ""


def test_the_plan_falls_short_while_one_plans(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    assert page.money.rest.texts()[1:] == ["-¥13,312.30", "钱不够：预算比钱多"]
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CTRL)
    assert cells(page, "合计")[2] == ""
    page.last_year.click()
    assert cells(page, "合计")[2] == "813.00"


def test_a_revision_asks_why(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    assert not page.foot.reason.isVisible()
    page.foot.save_button.click()
    go_to(page, "会议费")
    write(page, qtbot, "300")
    page.foot.save_button.click()
    assert page.foot.reason.hasFocus()
    assert page.foot.problem.text() == "2026 年的预算已经设过；调整预算请写明原因。"
    compose(page.foot.reason, "duo", "多开一次会")
    assert not page.foot.problem.isVisible()
    qtbot.keyClick(page.foot.reason, Qt.Key.Key_Return)
    held = budget_of(page.context.office, 2026)
    assert held
    assert (held.number, held.reason, held.by_class()["meetings"]) == (2, "多开一次会", 300_00)
    page.history.click()
    assert isinstance(page.dialog, BudgetHistoryDialog)
    assert page.dialog.text.value() == "会议费：没有 → 300.00"
    qtbot.keyClick(page.dialog.rows, Qt.Key.Key_Down)
    assert page.dialog.text.value() == "第一次设预算"


def test_months_add_up_to_the_year(page: BudgetPage, qtbot: QtBot) -> None:
    page.months.click()
    page.table.setFocus()
    go_to(page, "慰问走访", 2)
    write(page, qtbot, "300")
    go_to(page, "慰问走访", 10)
    write(page, qtbot, "720.5")
    assert cells(page, "慰问走访")[1] == "1,020.50"
    assert cells(page, "日常活动")[11] == "720.50"
    page.foot.save_button.click()
    held = budget_of(page.context.office, 2026)
    assert held
    assert held.amounts == (
        BudgetAmount("visits", 300_00, "", 2),
        BudgetAmount("visits", 720_50, "", 10),
    )


def test_months_above_the_year_are_refused_at_their_class(page: BudgetPage, qtbot: QtBot) -> None:
    page.months.click()
    page.table.setFocus()
    go_to(page, "会议费")
    write(page, qtbot, "100")
    go_to(page, "会议费", 12)
    write(page, qtbot, "200")
    page.foot.save_button.click()
    assert "超过全年 100.00 元" in page.foot.problem.text()
    assert page.model.rows[page.table.currentIndex().row()].title == "会议费"
    assert page.unsaved() == "2026"


def test_single_funds_and_all_together(page: BudgetPage, qtbot: QtBot) -> None:
    page.fund.set_value("street")
    page.fund.edited.emit()
    page.table.setFocus()
    go_to(page, "会议费")
    write(page, qtbot, "120")
    assert page.money.there.texts()[1] == "¥0.00"
    assert cells(page, "打印复印费")[3] == ""
    page.fund.set_value("")
    page.fund.edited.emit()
    assert cells(page, "会议费")[2] == "120.00"
    assert page.model.is_sum(page.model.index(row_of(page, "会议费"), 2))


@pytest.mark.parametrize(
    ("text", "amounts", "said"),
    [
        ("1500\n３００\n", {"communication": 1500_00, "internet": 300_00}, "已粘贴 2 个数"),
        (
            "打印费\t1,000\n会议\t￥300.50\n",
            {"printing": 1000_00, "meetings": 300_50},
            "已粘贴 2 个数",
        ),
        (
            "类别\t预算\n电费\t\t2000\n合计\t2000",
            {"electricity": 2000_00},
            "已粘贴 1 个数；没放进去：类别、合计",
        ),
        ("1500\nviel", {"communication": 1500_00}, "已粘贴 1 个数；没放进去：viel"),
        ("-\n300", {"internet": 300_00}, "已粘贴 1 个数"),
    ],
)
def test_amounts_from_a_spreadsheet(
    page: BudgetPage, qtbot: QtBot, heard: Heard, text: str, amounts: dict[str, int], said: str
) -> None:
    paste(page, qtbot, text)
    assert {key: fen for (key, _, _), fen in page.draft.amounts.items()} == amounts
    assert heard.notices[-1].text == said
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CTRL)
    assert page.draft.amounts == {}


def test_twelve_months_from_a_spreadsheet(page: BudgetPage, qtbot: QtBot) -> None:
    page.months.click()
    page.table.setFocus()
    paste(page, qtbot, "电费\t" + "\t".join(str(10 * month) for month in range(1, 13)))
    assert cells(page, "电费")[1] == "780"
    assert cells(page, "电费")[13] == "120"


def test_delete_clears_and_copy_gives_what_is_chosen(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    page.table.setFocus()
    go_to(page, "通讯费")
    qtbot.keyClick(page.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "1,500.00"
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert cells(page, "通讯费")[2] == ""


def test_the_line_of_warning_colours_the_rows(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    row = page.model.rows[row_of(page, "打印复印费")]
    assert page.model.line(row).state == "near"
    page.foot.near.setFocus()
    page.foot.near.selectAll()
    qtbot.keyClicks(page.foot.near, "95")
    assert page.model.line(row).state == "ok"
    page.foot.near.selectAll()
    qtbot.keyClicks(page.foot.near, "0")
    assert page.foot.problem.text() == "提醒线要在 1% 到 100% 之间；通常写 80。"
    assert not page.foot.save_button.isEnabled()
    page.foot.near.selectAll()
    qtbot.keyClicks(page.foot.near, "70")
    page.foot.at_full.set_value("stop")
    page.foot.at_full.edited.emit()
    page.foot.save_button.click()
    held = budget_of(page.context.office, 2026)
    assert held
    assert (held.near_percent, held.at_full) == (70, "stop")


def test_another_year_keeps_what_is_not_saved(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    page.year.set_value("2027")
    page.year.edited.emit()
    assert cells(page, "合计")[2] == ""
    assert page.unsaved() == "2026"
    page.open_key("2026")
    assert cells(page, "合计")[2] == "24,500.00"
    page.foot.give_up.click()
    assert page.unsaved() == ""


def test_a_budget_that_another_saved_meanwhile_is_looked_at_first(
    page: BudgetPage, qtbot: QtBot, heard: Heard
) -> None:
    page.typical.click()
    set_budget(page.context.office, 2026, typical_amounts()[:2])
    page.foot.save_button.click()
    assert heard.notices[-1].text.startswith("王主任刚刚保存过预算")
    held = budget_of(page.context.office, 2026)
    assert held
    assert held.number == 1
    page.reload()
    page.foot.reason.set_value("合起来")
    page.foot.save_button.click()
    assert page.unsaved() == ""


def test_who_may_not_plan_may_look(year: Office, context: DeskContext, qtbot: QtBot) -> None:
    clerk = Staff(uid="x", name="小李", role=Role.CLERK, title="")
    page = shown_page(BudgetPage(replace(context, office=replace(year, staff=clerk))), qtbot)
    assert page.said.text() == "预算由主任或会计来设；这里只看。"
    assert not page.typical.isEnabled()
    assert not any(
        page.model.is_open(page.model.index(row, column))
        for row in range(page.model.rowCount())
        for column in range(page.model.columnCount())
    )


def test_the_saved_budget_prints_and_goes_out(
    page: BudgetPage, qtbot: QtBot, tmp_path: Path, heard: Heard
) -> None:
    page.typical.click()
    assert not page.print_button.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert isinstance(page.dialog, BudgetSheetDialog)
    with qtbot.waitSignal(page.dialog.drawn):
        pass
    assert page.dialog.preview.pdf().startswith(b"%PDF")
    page.dialog.reject()
    page.export_to(str(tmp_path / "budget.xlsx"))
    assert heard.notices[-1].text == "已存为 budget.xlsx"


def test_tab_comes_to_everything_in_the_order_of_the_eye(page: BudgetPage, qtbot: QtBot) -> None:
    page.typical.click()
    page.foot.save_button.click()
    go_to(page, "会议费")
    write(page, qtbot, "300")
    page.table.setFocus()
    reaches_all(page, qtbot)
