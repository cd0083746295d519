"""A fire inspection is entered by keys, with a photograph and what hangs on its outcome; closed
with its reason, and taken up again.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from community_desk.desktop.attachment_field import FileButton
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import attachments, entries
from community_desk.office import audit
from tests.desktop.input_method import compose
from tests.journeys.desk import focused

CTRL = Qt.KeyboardModifier.ControlModifier
BOOK = "1402"


def test_a_new_entry_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    office = window.context.office
    window.context.open_book(BOOK)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    form = tab.pane.form

    def enter(times: int = 1) -> None:
        for _ in range(times):
            qtbot.keyClick(focused(window), Qt.Key.Key_Return)

    # Ctrl+N begins one, Enter goes on from field to field.
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_N, CTRL)
    while focused(window) is not form.field("检查对象"):
        enter()
    compose(focused(window), "sanhaolou", "三号楼")
    while focused(window) is not form.field("检查结果"):
        enter()
    # What is found asks for more.
    assert not form.field("隐患描述").isVisible()
    qtbot.keyClick(focused(window), Qt.Key.Key_End)
    assert form.field("隐患描述").isVisible()
    enter()
    assert focused(window) is form.field("隐患描述")
    compose(focused(window), "loudao", "楼道堆放纸箱")

    # A picture is pasted where the files go.
    shot = QImage(320, 240, QImage.Format.Format_RGB32)
    shot.fill(QColor("firebrick"))
    QGuiApplication.clipboard().setImage(shot)
    photos = form.file_fields()["照片"]
    while focused(window) is not photos.add_button:
        qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(window), Qt.Key.Key_V, CTRL)
    (line,) = photos.buttons.values()
    assert isinstance(line, FileButton)
    assert entries.total(office, tab.book) == 0

    # All of it is written at once.
    qtbot.keyClick(focused(window), Qt.Key.Key_S, CTRL)
    entry = tab.pane.entry
    assert entry is not None
    assert entry.shown["照片"] == "粘贴 2026-11-23.png"
    assert entry.shown["隐患描述"] == "楼道堆放纸箱"
    (file,) = attachments.attachments_of(office, tab.book, entry.uid)
    assert QImage.fromData(attachments.load_attachment(office, tab.book, file.uid).content) == shot

    # Changed by F2: it was put right.
    qtbot.keyClick(tab.middle.table, Qt.Key.Key_F2)
    while focused(window) is not form.field("现场处理"):
        qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(window), Qt.Key.Key_Down)
    qtbot.keyClick(focused(window), Qt.Key.Key_Down)
    qtbot.keyClick(focused(window), Qt.Key.Key_S, CTRL)
    assert entries.load_entry(office, tab.book, entry.uid).typed["现场处理"] == "当场改正"

    # Closed with its reason, and back by the undo of the notice.
    qtbot.keyClick(tab.pane.close_button, Qt.Key.Key_Return)
    dialog = tab.pane.closing.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reason.setEditText("误登")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_S, CTRL)
    assert entries.load_entry(office, tab.book, entry.uid).closed_reason == "误登"
    assert entries.total(office, tab.book) == 0
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert tab.pane.entry is not None
    assert tab.pane.entry.uid == entry.uid
    assert not tab.pane.entry.closed_on
    said = [line.action for line in audit.recent(office.db, subject_uid=entry.uid)]
    assert said == ["reopen", "close", "change", "view", "attach", "add"]
