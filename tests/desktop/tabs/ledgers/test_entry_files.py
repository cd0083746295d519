"""Files of an entry in the window: put in, seen small and large, taken away and out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from community_desk.desktop.attachment_field import AttachmentField
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.sketches import sketch
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.ledgers import attachments, entries
from community_desk.ledgers.entries import Entry
from community_desk.office import audit
from community_desk.office.attached_files import new_file
from community_desk.office.office import Office
from tests.desktop.by_tab import in_order, reaches_all
from tests.desktop.conftest import Heard
from tests.desktop.tabs.ledgers.conftest import book
from tests.small_files import JPEG, PDF, png, png_saying

CTRL = Qt.KeyboardModifier.ControlModifier
CODE = "1103"


@pytest.fixture
def entry(tab: LedgersTab, office: Office) -> Entry:
    """An entry with a column for photographs, shown."""
    made = entries.add_entry(office, book(CODE), typed={"工作类型": "灭鼠"})
    tab.open_target(Target("book", CODE, made.uid))
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场.jpg"
    path.write_bytes(JPEG)
    return path


def photos(tab: LedgersTab) -> AttachmentField:
    field = tab.pane.form.field("照片")
    assert isinstance(field, AttachmentField)
    return field


def stored(office: Office, uid: str) -> list[str]:
    return [each.name for each in attachments.attachments_of(office, book(CODE), uid)]


def drop(field: AttachmentField, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, *none))


def test_a_dropped_file_is_stored_and_can_be_undone(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tab.pane.files.drawn):
        drop(photos(tab), photo)
    assert stored(office, entry.uid) == ["现场.jpg"]
    assert heard.notices[-1].text == "已放入：现场.jpg"
    assert [button.toolTip()[:6] for button in photos(tab).buttons.values()] == ["现场.jpg"]
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert stored(office, entry.uid) == []
    assert photos(tab).buttons == {}


def test_a_picture_is_pasted(tab: LedgersTab, entry: Entry, office: Office, qtbot: QtBot) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(photos(tab).add_button, Qt.Key.Key_V, CTRL)
    (added,) = attachments.attachments_of(office, book(CODE), entry.uid)
    assert (added.name, added.kind) == ("粘贴 2026-11-23.png", "image/png")
    content = attachments.load_attachment(office, book(CODE), added.uid).content
    assert QImage.fromData(content).pixelColor(3, 3) == QColor("teal")


def test_what_cannot_be_is_said_at_the_field(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path, tmp_path: Path
) -> None:
    large = tmp_path / "大.jpg"
    with large.open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    drop(photos(tab), photo, large)
    assert "“大.jpg”有 40.0 MB" in tab.pane.form.error("照片")
    assert stored(office, entry.uid) == []
    drop(photos(tab), photo)
    assert tab.pane.form.error("照片") == ""
    drop(photos(tab), photo)
    assert "已经在“照片”里" in tab.pane.form.error("照片")


def test_a_new_entry_takes_its_files_along(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    tab.start_new()
    form = tab.pane.form
    drop(photos(tab), photo)
    assert tab.pane.unsaved()
    qtbot.keyClick(form.field("工作类型"), Qt.Key.Key_S, CTRL)
    assert form.error("工作类型")
    assert entries.total(office, book(CODE)) == 1
    # Left, and come back to.
    tab.open_target(Target("book", CODE, entry.uid))
    assert photos(tab).buttons == {}
    back = heard.notices[-1].act
    assert back is not None
    back()
    assert len(photos(tab).buttons) == 1
    qtbot.keyClick(form.field("工作类型"), Qt.Key.Key_Down)
    qtbot.keyClick(form.field("工作类型"), Qt.Key.Key_S, CTRL)
    assert tab.pane.entry is not None
    assert stored(office, tab.pane.entry.uid) == ["现场.jpg"]
    assert not tab.pane.unsaved()
    tab.start_new()
    assert photos(tab).buttons == {}


def test_a_file_of_a_new_entry_is_removed_and_back(
    tab: LedgersTab, entry: Entry, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    tab.start_new()
    drop(photos(tab), photo)
    (button,) = photos(tab).buttons.values()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert photos(tab).buttons == {}
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert len(tab.pane.files.new_files()) == 1


def test_a_stored_file_is_removed_by_keys_with_a_reason(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path, heard: Heard, qtbot: QtBot
) -> None:
    drop(photos(tab), photo)
    (button,) = photos(tab).buttons.values()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    menu = photos(tab).menu
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert stored(office, entry.uid) == []
    line = audit.recent(office.db, subject_uid=entry.uid)[0]
    assert (line.action, line.reason) == ("detach", "放错了")
    undo = heard.notices[-1].act
    assert undo is not None
    undo()
    assert stored(office, entry.uid) == ["现场.jpg"]


def test_files_do_not_disturb_what_is_being_typed(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path
) -> None:
    field = tab.pane.form.field("用量")
    assert isinstance(field, LineField)
    field.setText("2 升")
    field.edited.emit()
    drop(photos(tab), photo)
    assert tab.pane.form.changes() == {"用量": "2 升"}
    tab.pane.save()
    assert entries.load_entry(office, book(CODE), entry.uid).typed["用量"] == "2 升"


def test_a_file_is_seen_large_and_taken_out(
    tab: LedgersTab, entry: Entry, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [new_file("照片", "图", png(40, 30)), new_file("照片", "页", PDF)]
    picture, page = attachments.add_attachments(office, book(CODE), entry.uid, files)
    tab.reload()
    qtbot.keyClick(photos(tab).buttons[picture.uid], Qt.Key.Key_Return)
    dialog = tab.pane.files.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.picture.pixmap().isNull())
    assert audit.recent(office.db, subject_uid=entry.uid)[0].action == "view"
    dialog.main.click()
    assert "写明用途" in dialog.form.error("reason")
    dialog.reason.set_value("报街道")
    dialog.save_to(str(tmp_path / "图.png"))
    assert (tmp_path / "图.png").read_bytes() == png(40, 30)
    photos(tab).buttons[page.uid].click()
    dialog = tab.pane.files.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages.page_count() == 1)
    dialog.reject()


def test_who_may_only_look_and_what_is_closed(
    tab: LedgersTab, entry: Entry, office: Office, photo: Path
) -> None:
    drop(photos(tab), photo)
    entries.close_entry(office, book(CODE), entry.uid, "误登")
    tab.pane.show_entry(entry.uid)
    field = photos(tab)
    assert not field.add_button.isVisible()
    assert not field.acceptDrops()
    (button,) = field.buttons.values()
    assert button.isEnabled()
    field.ask_remove(next(iter(field.buttons)))
    assert stored(office, entry.uid) == ["现场.jpg"]


def test_enter_goes_on_and_tab_comes_to_all(
    tab: LedgersTab, entry: Entry, photo: Path, qtbot: QtBot
) -> None:
    drop(photos(tab), photo)
    form = tab.pane.form
    form.field("问题与处理").setFocus()
    field = photos(tab)
    field.setFocus()
    assert field.add_button.hasFocus()
    (button,) = field.buttons.values()
    form.field("日期").setFocus()
    found = reaches_all(tab.pane, qtbot)
    last = form.field("问题与处理")
    assert in_order(found, last, field.add_button, button, tab.pane.save_button)
    form.field("居民参与户数").setFocus()
    qtbot.keyClick(form.field("居民参与户数"), Qt.Key.Key_Return)
    assert last.hasFocus()


@pytest.mark.qt_log_ignore("JPEG")
def test_small_pictures_are_bounded() -> None:
    bomb = png_saying(60_000, 60_000, b"\0" * 1_000_000)
    assert len(bomb) < 10_000
    assert sketch(bomb, "image/png", 40) is None
    small = sketch(png(400, 300), "image/png", 40)
    assert small is not None
    assert (small.width(), small.height()) == (40, 30)
    page = sketch(PDF, "application/pdf", 40)
    assert page is not None
    assert (page.width(), page.height()) == (28, 40)
    assert sketch(JPEG, "image/jpeg", 40) is not None
    for content, kind in ((JPEG[:30], "image/jpeg"), (PDF[:60], "application/pdf")):
        assert sketch(content, kind, 40) is None
    flat = PDF.replace(b"200 280", b"  0   0")
    sketch(flat, "application/pdf", 40)  # whatever comes of it


def test_a_file_that_cannot_be_drawn_still_opens(
    tab: LedgersTab, entry: Entry, office: Office, context: DeskContext, qtbot: QtBot
) -> None:
    bomb = new_file("照片", "大图", png_saying(60_000, 60_000, b"\0" * 1000))
    (added,) = attachments.add_attachments(office, book(CODE), entry.uid, [bomb])
    tab.reload()
    photos(tab).buttons[added.uid].click()
    dialog = tab.pane.files.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.either.shows_content())


def test_a_page_like_a_strip_is_not_drawn(
    tab: LedgersTab, entry: Entry, office: Office, qtbot: QtBot
) -> None:
    strip = new_file("照片", "长条", PDF.replace(b"200 280", b"2 99999"))
    (added,) = attachments.add_attachments(office, book(CODE), entry.uid, [strip])
    tab.reload()
    photos(tab).buttons[added.uid].click()
    dialog = tab.pane.files.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.either.shows_content())
