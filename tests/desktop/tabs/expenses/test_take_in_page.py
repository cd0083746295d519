"""导入、导出: an account comes in step by step, and is taken back; vouchers go out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.take_in_dialogs import (
    ExportVouchersDialog,
    ReverseImportDialog,
)
from community_desk.desktop.tabs.expenses.take_in_import import AccountImport
from community_desk.desktop.tabs.expenses.take_in_page import TakeInPage
from community_desk.expenses.figures import year_view
from community_desk.office.office import Office
from community_desk.workbooks.read import read_sheets
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard, shown_page
from tests.expenses.accounts import xlsx
from tests.expenses.booking import pay

WORK = "区财政工作经费"


@pytest.fixture
def page(context: DeskContext, qtbot: QtBot) -> TakeInPage:
    return shown_page(TakeInPage(context), qtbot)


@pytest.fixture
def account(tmp_path: Path) -> str:
    rows = [
        ("2026年社区收支明细",),
        ("日期", "摘要", "收入", "支出", "余额", "花在哪"),
        ("1月5日", "区财政拨款", 10000, "", 10000, ""),
        ("1月8日", "买签字笔", "", 120.5, 9879.5, "办公用品"),
        ("1月9日", "缴电费", "", 300, 9579.5, "电费"),
        ("1月12日", "不知所云", "", 12, 9567, ""),
        ("本月合计", None, 10000, 432.5),
    ]
    return str(xlsx(tmp_path / "旧账.xlsx", **{"1月": rows}))


def at_step(qtbot: QtBot, dialog: AccountImport, step: int) -> None:
    qtbot.waitUntil(lambda: dialog.step() == step)


def cells(model: object, row: int) -> list[str]:
    columns = range(model.columnCount())  # type: ignore[attr-defined]
    return [str(model.index(row, at).data() or "") for at in columns]  # type: ignore[attr-defined]


def test_an_account_comes_in_and_is_taken_back(
    page: TakeInPage, account: str, office: Office, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not page.either.shows_content()
    dialog = page.take_in(account)
    at_step(qtbot, dialog, 1)
    assert "还有 1 栏没认出" in dialog.sentence.text()
    dialog.columns.field(5).set_value("class")
    dialog.columns.field(5).edited.emit()
    dialog.choices.fund.set_value("district_work")
    dialog.main.click()
    at_step(qtbot, dialog, 2)
    assert not dialog.choices.isVisible()
    assert "“1月”第 6 行的余额是 9,567.00，按各行算是 9,567.50" in dialog.sentence.text()
    assert dialog.review.list_shown() == "skipped"
    assert cells(dialog.review.model, 0)[:3] == ["1月 第6行", "不知所云", "12"]
    dialog.review.show_list("booked")
    assert cells(dialog.review.model, 1) == [
        "1月 第4行",
        "记-2026-01-002",
        "2026-01-08",
        "买签字笔",
        "办公用品",
        WORK,
        "-120.50",
    ]
    assert office.db.execute("SELECT count(*) FROM voucher").fetchone()[0] == 0

    problems = tmp_path / "问题.xlsx"
    dialog._save(str(problems))
    assert [sheet.name for sheet in read_sheets(problems)] == ["未导入-1月", "待核对-1月"]
    dialog.main.click()
    at_step(qtbot, dialog, 3)
    dialog.main.click()
    assert year_view(office, 2026).left == 957950
    assert "expenses" in heard.changes
    assert cells(page.model, 0)[1:] == ["旧账.xlsx", "王主任", "4", "3", "1", "3", "有效"]

    page.save_problems(page.table.record(), str(tmp_path / "再存.xlsx"))
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy())
    assert len(read_sheets(tmp_path / "再存.xlsx")[0].rows) == 2
    page.back_all_button.click()
    back = page.dialog
    assert isinstance(back, ReverseImportDialog)
    back.main.click()
    qtbot.waitUntil(lambda: bool(back.form.error("reason")))
    back.reason.set_value("导错了文件")
    back.main.click()
    qtbot.waitUntil(lambda: year_view(office, 2026).left == 0)
    qtbot.waitUntil(lambda: not page.back_all_button.isEnabled())
    assert cells(page.model, 0)[-1] == "已全部冲销"
    assert not page.back_all_button.isEnabled()


def test_a_dropped_file_is_taken(page: TakeInPage, account: str, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(account)])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    dialog = page.dialog
    assert isinstance(dialog, AccountImport)
    at_step(qtbot, dialog, 1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_no_account_says_so(page: TakeInPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "坏.xlsx"
    file.write_bytes(b"nothing")
    dialog = page.take_in(str(file))
    qtbot.waitUntil(lambda: "不是能读的表格" in dialog.sentence.text())
    dialog.main.click()
    other = xlsx(tmp_path / "别.xlsx", 表=[("姓名", "电话"), ("张三", "1")])
    dialog = page.take_in(str(other))
    at_step(qtbot, dialog, 1)
    assert "没有找到收支" in dialog.sentence.text()
    assert not dialog.main.isEnabled()
    dialog.reject()


def test_vouchers_go_out_with_a_reason(
    page: TakeInPage, office: Office, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    pay(office, "2026-03-05", "12.50")
    dialog = page.ask_export()
    assert isinstance(dialog, ExportVouchersDialog)
    dialog.main.click()
    assert dialog.form.error("reason")
    dialog.reason.set_value("报街道")
    out = tmp_path / "凭证.xlsx"
    dialog.export_to(str(out))
    qtbot.waitUntil(lambda: bool(heard.notices))
    assert "已导出 1 张凭证" in heard.notices[-1].text
    assert read_sheets(out)[0].name == "明细"
    dialog = page.ask_export()
    dialog.reason.set_value("报街道")
    dialog.choice.part.set_value("Q1")
    dialog.choice.part.set_value("12")
    dialog.export_to(str(out))
    qtbot.waitUntil(lambda: bool(dialog.form.error("year")))
    dialog.reject()


def test_every_control_is_reached_by_keys(page: TakeInPage, account: str, qtbot: QtBot) -> None:
    reaches_all(page, qtbot)
    dialog = page.take_in(account)
    at_step(qtbot, dialog, 1)
    reaches_all(dialog, qtbot)
    dialog.reject()
