"""Taking a book out."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.office.office import Office
from tests.desktop.conftest import Heard


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
