"""The papers of a voucher in their dialog."""

from collections.abc import Callable

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.foreign_pdf import pictures_of
from community_desk.desktop.tabs.expenses.slip_dialog import SlipDialog, open_slip
from community_desk.desktop.tabs.expenses.slip_offset_dialog import SlipOffsetDialog
from community_desk.expenses.receipts import PLACE, add_receipts
from community_desk.expenses.slip_paper import Offset, offset_of
from community_desk.expenses.slips import voucher_slip
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from tests.desktop.conftest import Heard
from tests.expenses.booking import pay
from tests.printing.papers import text_of
from tests.printing.places import pieces
from tests.printing.test_paste_sheets import pictures

Opened = Callable[[str], SlipDialog]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def opened(qtbot: QtBot, context: DeskContext, window: QWidget) -> Opened:
    def show(number: str) -> SlipDialog:
        dialog = open_slip(context, number, window)
        qtbot.waitUntil(lambda: not context.tasks.is_busy(), timeout=30_000)
        return dialog

    return show


def test_the_slip_is_shown_and_the_paper_changed(
    qtbot: QtBot, office: Office, opened: Opened
) -> None:
    dialog = opened(pay(office, "2026-11-09", "45.50").number)
    assert "人民币肆拾伍元伍角" in text_of(dialog.preview.pdf())
    with qtbot.waitSignal(dialog.drawn):
        dialog.size_field.set_value("a5")
        dialog.size_field.edited.emit()
    assert round(pieces(dialog.preview.pdf())[1]) == 148
    dialog.reject()


def test_the_slips_of_its_whole_month(qtbot: QtBot, office: Office, opened: Opened) -> None:
    first, second = (pay(office, "2026-11-09", amount).number for amount in ("45.50", "8"))
    dialog = opened(first)
    assert dialog.file_name == f"报账单据 {first}"
    with qtbot.waitSignal(dialog.drawn):
        dialog.paper_field.set_value("month")
        dialog.paper_field.edited.emit()
    text = text_of(dialog.preview.pdf())
    assert f"编号：{first}" in text
    assert f"编号：{second}" in text
    assert dialog.size_field.isVisible()
    dialog.print_button.click()
    (asking,) = dialog.findChildren(QPrintDialog)
    assert asking.printer().docName() == "2026-11 报账单据"
    asking.reject()
    dialog.reject()


def test_the_sheets_to_paste_onto_and_those_with_scans(
    qtbot: QtBot, office: Office, opened: Opened
) -> None:
    voucher = pay(office, "2026-11-09", "45.50")
    invoice = new_file(PLACE, "发票.pdf", voucher_slip(office, voucher.number, "a5"))
    add_receipts(office, voucher.number, [invoice])
    dialog = opened(voucher.number)
    assert dialog.form.keys() == ["paper", "size"]
    with qtbot.waitSignal(dialog.drawn):
        dialog.paper_field.set_value("paste")
        dialog.paper_field.edited.emit()
    assert not dialog.size_field.isVisible()
    assert "收据及其他凭证粘贴处" in text_of(dialog.preview.pdf())
    with qtbot.waitSignal(dialog.drawn):
        dialog.paper_field.set_value("scans")
        dialog.paper_field.edited.emit()
    # The page of the PDF stands in the place, as wide against its height as it is.
    ((left, right, bottom, top),) = pictures(dialog.preview.pdf())
    assert (right - left) / (top - bottom) == pytest.approx(210 / 148, rel=0.01)
    dialog.reject()


def test_a_pdf_that_cannot_be_drawn_gives_no_pictures(qapp: QApplication) -> None:
    assert pictures_of(b"%PDF-1.7 nothing") == []
    assert pictures_of(b"") == []


def test_what_cannot_be_drawn_says_why(opened: Opened) -> None:
    dialog = opened("2026-11-77")
    assert not dialog.preview.pdf()
    assert not dialog.print_button.isEnabled()
    dialog.reject()


def test_the_printer_is_measured_and_the_slip_moved(
    office: Office, opened: Opened, heard: Heard
) -> None:
    dialog = opened(pay(office, "2026-11-09", "45.50").number)
    dialog.offset_button.click()
    asking = dialog.findChild(SlipOffsetDialog)
    assert asking is not None
    assert asking.form.values() == {"right": "0", "down": "0"}
    asking.form.set_values({"right": "weit"})
    asking.main.click()
    assert "weit" in asking.form.error("right")
    asking.form.set_values({"right": "90"})
    asking.main.click()
    assert "50 毫米" in asking.form.error("right")
    asking.form.set_values({"right": "1.5", "down": "-2"})
    asking.measure_button.click()
    printing = asking.findChild(QPrintDialog)
    assert printing is not None
    printing.reject()
    asking.main.click()
    assert offset_of(office) == Offset(15, -20)
    assert heard.notices[-1].text.startswith("已保存")
    shown = dialog.preview.pdf()
    moved = pieces(dialog.for_printer(shown))[2][0].left - pieces(shown)[2][0].left
    assert moved == pytest.approx(1.5, abs=0.01)
    dialog.reject()
