"""Files of something new in a form: dropped, seen, dropped again, and not twice."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from community_desk.desktop.context import DeskContext
from community_desk.desktop.held_files import HeldFilesField
from community_desk.desktop.kit.forms import Form
from tests.small_files import JPEG, PDF


@pytest.fixture
def form(context: DeskContext, qtbot: QtBot) -> Form:
    made = Form(context.theme)
    field = made.row("files", "票据", HeldFilesField(context, "票据"))
    field.failed.connect(lambda error: made.show_error("files", context.say_error(error)))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def field(form: Form) -> HeldFilesField:
    found = form.field("files")
    assert isinstance(found, HeldFilesField)
    return found


def drop(field: HeldFilesField, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *none))


def test_files_are_held_seen_and_given_up(
    form: Form, field: HeldFilesField, tmp_path: Path, qtbot: QtBot
) -> None:
    photo, page, same = tmp_path / "发票.jpg", tmp_path / "清单.pdf", tmp_path / "又一张.jpg"
    for path, content in ((photo, JPEG), (page, PDF), (same, JPEG)):
        path.write_bytes(content)
    with (
        qtbot.waitSignals([field.sketches.drawn] * 2),
        qtbot.waitSignal(form.edited, check_params_cb=lambda key: key == "files"),
    ):
        drop(field, photo, page)
    drop(field, same)
    assert "“又一张.jpg”已经在“票据”里" in form.error("files")
    assert [file.name for file in field.files()] == ["发票.jpg", "清单.pdf"]
    first, second = field.buttons.values()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    dialog = field.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages.page_count() == 1)
    assert not dialog.form.isVisible()
    dialog.accept()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert [file.name for file in field.files()] == ["清单.pdf"]
    field.clear()
    assert (field.files(), field.buttons) == ((), {})
