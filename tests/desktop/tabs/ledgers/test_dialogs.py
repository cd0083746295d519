"""Taking a book out."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.ledgers.print_dialog import PrintBookDialog
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers.export import print_book
from community_desk.office import audit
from community_desk.office.office import Office
from tests.desktop.by_tab import reaches_all
from tests.desktop.conftest import Heard
from tests.printing.papers import text_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_book_is_exported_with_a_reason(
    qtbot: QtBot,
    tab: LedgersTab,
    context: DeskContext,
    office: Office,
    heard: Heard,
    tmp_path: Path,
    kind: str,
) -> None:
    dialog = tab.ask_export()
    dialog.main.click()
    assert "请写明用途" in dialog.form.error("reason")
    dialog.reason.set_value("报街道季度核对")
    dialog.kind.set_value(kind)
    dialog.main.click()
    assert dialog.asking is not None
    file = tmp_path / f"book.{kind}"
    dialog.asking.fileSelected.emit(str(file))
    dialog.asking.close()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert heard.notices[-1].text == f"已导出 3 条：book.{kind}"
    if kind == "xlsx":
        cells = [cell.value for row in load_workbook(file).active.rows for cell in row]  # type: ignore[union-attr]
        assert "王秀兰" in cells
    else:
        text = PdfReader(BytesIO(file.read_bytes())).pages[0].extract_text()
        assert "报街道季度核对" in text


def test_export_that_fails_says_why(
    qtbot: QtBot, tab: LedgersTab, context: DeskContext, tmp_path: Path
) -> None:
    dialog = tab.ask_export()
    dialog.reason.set_value("核对")
    dialog.export_to(str(tmp_path / "book.doc"))
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert ".xlsx 或 .pdf" in dialog.form.error("reason")
    assert dialog.main.isEnabled()
    dialog.reject()


def test_a_period_is_asked_for(
    qtbot: QtBot, tab: LedgersTab, context: DeskContext, heard: Heard, tmp_path: Path
) -> None:
    dialog = tab.ask_export()
    dialog.reason.set_value("核对")
    dialog.period.set_value("上个月")
    dialog.main.click()
    assert "看不懂期间" in dialog.form.error("period")
    dialog.period.set_value("2026年6月")
    dialog.main.click()
    assert dialog.asking is not None
    file = tmp_path / "book.xlsx"
    dialog.asking.fileSelected.emit(str(file))
    dialog.asking.close()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert heard.notices[-1].text == "已导出 1 条：book.xlsx"


def test_leaving_stops_the_export(
    qtbot: QtBot, tab: LedgersTab, context: DeskContext, tmp_path: Path
) -> None:
    dialog = tab.ask_export()
    dialog.reason.set_value("核对")
    dialog.export_to(str(tmp_path / "book.pdf"))
    assert dialog.is_working()
    dialog.reject()
    qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
    assert list(tmp_path.glob("book.pdf")) == []
    assert "已停止" in dialog.form.error("reason")
    assert dialog.main.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_ctrl_p_shows_what_is_printed(
    qtbot: QtBot, tab: LedgersTab, context: DeskContext, office: Office
) -> None:
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_P, CTRL)
    dialog = tab.findChild(PrintBookDialog) or tab.window().findChild(PrintBookDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.drawn):
        pass
    assert dialog.preview.pdf() == print_book(office, tab.book)
    reaches_all(dialog, qtbot)
    dialog.period.set_value("2026-06")
    with qtbot.waitSignal(dialog.drawn):
        dialog.period.edited.emit()
    assert "2026年6月" in text_of(dialog.preview.pdf())
    dialog.period.set_value("6月")
    dialog.period.edited.emit()
    assert "看不懂期间" in dialog.form.error("period")
    assert audit.recent(office.db, subject_uid="0305")[0].action == "print"
    dialog.reject()
