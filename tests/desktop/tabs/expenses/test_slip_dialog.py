"""The papers of a voucher in their dialog."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.tabs.expenses.slip_dialog import SlipDialog, open_slip
from community_desk.office.office import Office
from tests.expenses.booking import pay
from tests.printing.papers import text_of
from tests.printing.places import pieces

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


def test_what_cannot_be_drawn_says_why(opened: Opened) -> None:
    dialog = opened("2026-11-77")
    assert not dialog.preview.pdf()
    assert not dialog.print_button.isEnabled()
    dialog.reject()
