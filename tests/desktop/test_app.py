"""The whole program from its first start to its close, without the event loop of its own."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from community_desk.app import Desk
from community_desk.desktop import closing_dialog, main_window
from community_desk.desktop import theme as themes
from community_desk.desktop.building import build_window
from community_desk.desktop.crash import log
from community_desk.desktop.first_run import Welcome
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.main_window import TABS
from community_desk.desktop.memory import Preferences, remember_office
from community_desk.desktop.sign_in import SignIn
from community_desk.errors import TroubleError
from community_desk.office import backup, copies, second_place
from community_desk.office.office import Office, create
from tests.conftest import NOW, PASSWORD
from tests.people import add_person


@pytest.fixture
def desk(
    qapp: QApplication, memory: QSettings, monkeypatch, tmp_path: Path, qtbot
) -> Iterator[Desk]:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    before = list(log.handlers)
    desk = Desk(qapp, memory)
    desk.watch_for_crashes(tmp_path / "logs")
    yield desk
    desk.crashes.stop_watching()
    for handler in [each for each in log.handlers if each not in before]:
        log.removeHandler(handler)
        handler.close()
    if desk.window is not None:
        desk.window.close()
    if desk._shown is not None:
        desk._shown.close()
    desk.deleteLater()
    themes.apply(qapp, themes.load_theme("light"))


def test_a_first_start_welcomes(desk: Desk) -> None:
    desk.start()
    assert isinstance(desk._shown, Welcome)


def test_the_demo_leads_through_its_window_the_first_time_only(desk: Desk, office: Office) -> None:
    desk.start()
    welcome = desk._shown
    assert isinstance(welcome, Welcome)
    desk._memory.setValue("window/tab", "expenses")  # where another office was left
    welcome.opened.emit(office)
    assert desk.window is not None
    assert desk.window.current_tab() == "registry"
    assert desk.window.help.tour is None  # an office of one's own begins with nothing
    welcome.demo_opened.emit()
    assert desk.window.help.tour is not None
    desk.window.help.tour.end()
    desk.offer_tour()
    assert desk.window.help.tour is None


def test_a_later_start_asks_for_the_password_and_opens(
    desk: Desk, memory: QSettings, office_folder: Path, qtbot
) -> None:
    remember_office(memory, office_folder, "幸福里社区居民委员会")
    desk.start()
    dialog = desk._shown
    assert isinstance(dialog, SignIn)
    qtbot.keyClicks(dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window is not None)
    assert desk.window is not None
    assert desk.window.isVisible()
    assert desk.shown is desk.window
    assert desk.window.windowTitle() == "幸福里社区居民委员会"
    desk.window.close()
    assert desk.window is None


def test_a_demo_says_so_in_its_window_and_before_one_signs_in_again(
    desk: Desk, tmp_path: Path, qtbot
) -> None:
    made = create(
        tmp_path / "demo",
        name="幸福里社区居民委员会",
        password=PASSWORD,
        director="王主任",
        values={"invented": "1"},
    )
    desk.show_office(made.office)
    assert desk.window is not None
    assert desk.window.windowTitle() == "幸福里社区居民委员会（示例）"
    desk.window.refresh()
    assert "（示例）" in "".join(label.text() for label in desk.window.status.findChildren(QLabel))
    desk.window.close()
    qtbot.waitUntil(lambda: not desk.closing.isVisible())
    desk.start()
    dialog = desk._shown
    assert isinstance(dialog, SignIn)
    assert dialog.office.currentText() == "幸福里社区居民委员会（示例）"
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "里面的人都是虚构的：不要录入真实的居民" in said


def test_from_welcome_to_signing_in_and_back(desk: Desk, office_folder: Path, qtbot) -> None:
    desk.welcome()
    welcome = desk._shown
    assert isinstance(welcome, Welcome)
    welcome.choose_folder(str(office_folder))
    dialog = desk._shown
    assert isinstance(dialog, SignIn)
    assert dialog.staff.value() == "王主任"
    dialog.others_wanted.emit()
    welcome = desk._shown
    assert isinstance(welcome, Welcome)
    assert welcome.new_office.isVisible()
    welcome.new_office.reject()
    assert welcome.isVisible()


def test_dark_and_large_are_worn_at_once_and_kept(
    desk: Desk, office: Office, qapp: QApplication, memory: QSettings, qtbot
) -> None:
    desk.show_office(office.again())
    before = desk.window
    assert before is not None
    before.show_tab("expenses")
    desk.wear(Preferences("zh_CN", "dark", 1.25))
    assert desk.window is not None
    assert desk.window is not before
    assert desk.window.current_tab() == "expenses"
    dark = themes.load_colours("dark")["page"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == dark
    assert desk.theme.font().pointSizeF() == 12.5


def test_a_bug_becomes_a_sentence(desk: Desk, office: Office, qapp: QApplication) -> None:
    desk.show_office(office.again())
    assert desk.window is not None
    desk.crashes.hook.crashed.emit("ValueError", True)
    qapp.processEvents()
    assert "ValueError" in desk.window.notices.text()
    desk.crashes.hook.trouble.emit(TroubleError("busy", "请稍等"))
    qapp.processEvents()
    assert desk.window.notices.text() == "请稍等"


def test_a_bug_before_there_is_a_window(
    desk: Desk, qapp: QApplication, tmp_path: Path, monkeypatch
) -> None:
    desk.welcome()
    desk.crashes.hook.crashed.emit("ValueError", True)
    qapp.processEvents()
    dialogs = [w for w in qapp.topLevelWidgets() if w.isVisible() and w.windowTitle() == "没有做成"]
    assert len(dialogs) == 1
    opened: list[QUrl] = []
    monkeypatch.setattr(desk.crashes, "_open", opened.append)
    (way,) = [b for b in dialogs[0].findChildren(PlainButton) if b.accessibleName() == "打开文件夹"]
    way.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "logs"]
    dialogs[0].close()


def test_every_tab_opens_on_an_empty_office(office: Office, qapp, qtbot) -> None:
    window = build_window(office)
    window.resize(1440, 900)
    window.show()
    for key in TABS:
        window.show_tab(key)
        qtbot.wait(1)
        assert window.tab(key).isVisible()
        window.refresh()
    window.close()


def test_a_window_without_a_memory_writes_none(office: Office, qapp: QApplication) -> None:
    window = build_window(office)
    memory = window.context.memory
    memory.setValue("size", 1)
    memory.sync()
    assert memory.value("size") == 1
    place = Path(memory.fileName())
    assert place.parent.is_file()  # so that no file can be made, whoever asks
    assert not place.exists()
    window.close()


def test_nothing_heavy_is_loaded_before_it_is_shown() -> None:
    import subprocess
    import sys

    script = (
        "import sys, community_desk.app\n"
        "heavy = {'reportlab', 'openpyxl', 'pyqtgraph', 'python_calamine', 'opencc',"
        " 'pypinyin', 'PySide6.QtPdf', 'PySide6.QtPrintSupport'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def _copies(office: Office) -> list[str]:
    return sorted(entry.name for entry in (office.folder / "backups").iterdir())


def test_the_foot_of_the_window_makes_a_copy(office: Office, qapp, qtbot) -> None:
    window = build_window(office)
    window.show()
    window.refresh()
    assert window.status.backup.text() == "还没有备份"
    window.status.backup.click()
    window.status.backup.click()
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    assert window.notices.text() == "已备份并读回检查"
    qtbot.waitUntil(lambda: window.status.backup.text().startswith("上次备份"))
    assert _copies(office) == [f"{NOW.astimezone():%Y%m%d-%H%M%S}"]
    window.close()


def test_the_work_list_makes_the_copy_it_asks_for(office: Office, qapp, qtbot) -> None:
    add_person(office)
    late = replace(office, clock=lambda: NOW + timedelta(days=2))
    window = build_window(late)
    window.show()
    window.toggle_work()
    window.refresh()
    assert window.work.count() == 1
    window.work.rows.setCurrentRow(0)
    window.work.rows.open_current()
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    assert _copies(office) == [f"{late.clock().astimezone():%Y%m%d-%H%M%S}"]
    qtbot.waitUntil(lambda: window.work.count() == 0)
    window.close()


def _close(desk: Desk, qtbot) -> None:
    """Closes the window and waits until the copy is made."""
    assert desk.window is not None
    desk.window.close()
    assert desk.window is None
    qtbot.waitUntil(lambda: not isValid(desk.closing))


def _close_once(desk: Desk, qtbot, seen: Callable[[closing_dialog.ClosingDialog], bool]) -> None:
    """Closes the window, and then what is shown as soon as it shows what is to be seen."""
    assert desk.window is not None
    desk.window.close()
    assert desk.window is None
    closing = desk.closing
    qtbot.waitUntil(lambda: closing.isVisible() and seen(closing))
    closing.button.click()
    qtbot.waitUntil(lambda: not isValid(closing))


def test_closing_copies_what_was_written(desk: Desk, office: Office, qtbot) -> None:
    stem = f"auto-{NOW.astimezone():%Y%m%d-%H%M%S}"
    for _ in range(2):
        desk.show_office(office.again())
        _close(desk, qtbot)
        assert _copies(office) == [stem]
    add_person(office)
    desk.show_office(office.again())
    _close(desk, qtbot)
    assert _copies(office) == [f"{stem}-2"]  # the newest of the day


def test_a_copy_on_closing_that_takes_long_is_seen_and_need_not_be_waited_for(
    desk: Desk, office: Office, monkeypatch, qtbot
) -> None:
    real = copies.write_copy

    def slow(*given: object, progress: copies.Progress, **rest: object) -> copies.Manifest:
        def told(done: int, total: int) -> bool:
            while progress(done, total):
                time.sleep(0.01)
            return False

        return real(*given, progress=told, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(copies, "write_copy", slow)
    monkeypatch.setattr(closing_dialog, "SHOWN_AFTER_MS", 1)
    desk.show_office(office.again())
    _close_once(desk, qtbot, lambda closing: closing.bar.maximum() == 1000)
    assert _copies(office) == []


def test_a_copy_that_cannot_be_made_on_closing_is_said(desk: Desk, office: Office, qtbot) -> None:
    (office.folder / "backups").rmdir()
    (office.folder / "backups").write_text("no folder")
    desk.show_office(office.again())
    _close_once(desk, qtbot, lambda closing: "写不进去" in closing.words.text())


def test_whatever_goes_wrong_on_closing_the_window_closes(
    desk: Desk, office: Office, monkeypatch, qtbot
) -> None:
    def fail(*_: object) -> None:
        raise OSError("gone")

    monkeypatch.setattr(copies, "write_copy", fail)
    monkeypatch.setattr(copies, "thin_out", fail)
    desk.show_office(office.again())
    _close(desk, qtbot)


def test_closing_brings_the_copy_to_the_second_place(
    desk: Desk, office: Office, tmp_path: Path, qtbot
) -> None:
    backup.back_up_here(office)
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose_place(office, stick)
    there = second_place.folder_at(office, stick)
    add_person(office)
    desk.show_office(office.again())
    _close(desk, qtbot)
    assert len(copies.whole_copies(there)) == 2
    add_person(office)
    there.rename(there.with_name("elsewhere"))
    there.write_text("the stick is not what it was")
    desk.show_office(office.again())
    _close_once(desk, qtbot, lambda closing: "没有写成" in closing.words.text())
    assert len(copies.whole_copies(office.folder / "backups")) == 2


def test_the_newest_copy_is_tried_out_by_itself_once_a_week(office: Office, qapp, qtbot) -> None:
    from community_desk.desktop.copying import Copier
    from community_desk.office import trial

    window = build_window(office)
    window.show()
    copier = window.findChild(Copier)
    copier.try_out_if_due()
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    assert trial.trials(office).tried_at is None
    backup.back_up_here(office)
    copier.try_out_if_due()
    copier.try_out_if_due()
    qtbot.waitUntil(lambda: not window.context.tasks.is_busy())
    assert trial.trials(office).proven_at == NOW.astimezone()
    assert window.notices.text() == "已试恢复 2026-11-23 09:00 的备份：可以恢复"
    qtbot.waitUntil(lambda: "已验证可恢复 11-23" in window.status.backup.text())
    window.close()


def test_time_alone_colours_the_last_copy(office: Office, monkeypatch, qapp, qtbot) -> None:
    backup.back_up_here(office)
    now = [NOW]
    monkeypatch.setattr(main_window, "TIME_PASSES_MS", 1)
    window = build_window(replace(office, clock=lambda: now[0]))
    window.show()
    window.refresh()
    assert window.status.backup.property("meaning") == ""
    now[0] += timedelta(days=8)
    qtbot.waitUntil(lambda: window.status.backup.property("meaning") == "due")
    window.close()
