"""An office that was damaged is open again, by keys, from what the program offers by itself."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.app import Desk
from community_desk.desktop import theme as themes
from community_desk.desktop.first_run import Welcome
from community_desk.desktop.memory import remember_office
from community_desk.desktop.restore_wizard import RestoreWizard
from community_desk.desktop.restored_dialog import RestoredDialog
from community_desk.desktop.sign_in import SignIn
from community_desk.office import backup, copies, second_place
from community_desk.office import office as offices
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff, change_staff
from community_desk.registry.lists import Filter, count
from tests.conftest import NOW, PASSWORD
from tests.journeys.desk import back_in, opened, press, tab_to, write
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier
Harm = Callable[[Path], object]


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def desk(
    qapp: QApplication, memory: QSettings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Desk]:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    desk = Desk(qapp, memory)
    yield desk
    if desk.window is not None:
        desk.window.closed.disconnect()
        desk.window.close()
        desk.window.context.office.close()
    if desk._shown is not None:
        desk._shown.close()
    desk.deleteLater()
    themes.apply(qapp, themes.load_theme("light"))


@pytest.fixture
def copied(office: Office, memory: QSettings) -> Path:
    """The folder of a closed office with two people; its copy has both, nothing came after."""
    remember_office(memory, office.folder, "幸福里社区居民委员会")
    add_person(office, "张伟")
    add_person(office, "李静")
    backup.back_up_here(office)
    office.close()
    return office.folder


HARM: dict[str, tuple[Harm, bool]] = {
    "garbage": (lambda folder: (folder / "desk.db").write_bytes(b"x" * 40960), True),
    "truncated": (lambda folder: (folder / "desk.db").write_bytes(b""), True),
    "no file": (lambda folder: (folder / "desk.db").unlink(), True),
    "no keys": (lambda folder: (folder / "keys.json").unlink(), False),
}


@pytest.mark.parametrize(("harm", "asks"), HARM.values(), ids=HARM)
def test_a_damaged_office_is_open_again(
    desk: Desk, copied: Path, qtbot: QtBot, harm: Harm, asks: bool
) -> None:
    (copy,) = copies.whole_copies(copied / "backups")
    harm(copied)
    desk.start()
    sign_in = opened(SignIn, qtbot)
    if asks:
        write(PASSWORD, qtbot)
        press(Qt.Key.Key_Return, qtbot)
        qtbot.waitUntil(lambda: not sign_in.is_trying())
    said = sign_in.form.error("office")
    assert copy.folder.name in said
    assert "community-desk office" not in said
    assert sign_in.restore.hasFocus()
    press(Qt.Key.Key_Return, qtbot)
    wizard = opened(RestoreWizard, qtbot)
    assert wizard.choose.rows.hasFocus()
    assert "2 份居民档案" in wizard.choose.rows.item(0).toolTip()
    press(Qt.Key.Key_Return, qtbot)
    assert wizard.step() == 2
    write("wrong horse", qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert "密码不对" in wizard.opens.form.error("password")
    wizard.opens.password.selectAll()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    assert wizard.main.hasFocus()
    assert "完整" in wizard.sentence.text()
    press(Qt.Key.Key_Return, qtbot)
    done = opened(RestoredDialog, qtbot)
    kept = next(copied.parent.glob("office-旧-*"))
    assert str(kept) in done.where.text()
    press(Qt.Key.Key_Return, qtbot)
    assert desk.window is not None
    back_in(desk.window, qtbot)
    restored = desk.window.context.office
    assert restored.folder == copied
    assert restored.staff.name == "王主任"
    assert count(restored, Filter(named="all")) == 2
    assert len(copies.whole_copies(copied / "backups")) == 1


def test_a_new_pc_restores_from_a_stick_with_the_recovery_code(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    old = offices.create(
        tmp_path / "幸福里", name="幸福里社区", password=PASSWORD, director="王主任"
    )
    add_person(old.office, "张伟")
    backup.back_up_here(old.office)
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose_place(old.office, stick)
    old.office.close()
    shutil.rmtree(tmp_path / "幸福里")
    desk.start()
    welcome = opened(Welcome, qtbot)
    tab_to(welcome.restore_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    wizard = opened(RestoreWizard, qtbot)
    assert wizard.choose.elsewhere.hasFocus()
    assert not wizard.main.isEnabled()
    press(Qt.Key.Key_Return, qtbot)
    wizard.choose.asking.fileSelected.emit(str(tmp_path / "nothing"))
    assert "没有备份" in wizard.choose.words.text()
    wizard.choose.asking.fileSelected.emit(str(stick))
    wizard.choose.asking.close()
    back_in(wizard, qtbot)
    assert wizard.choose.rows.hasFocus()
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert wizard.opens.place.value().endswith("幸福里社区")
    tab_to(wizard.opens.other_way, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    assert wizard.opens.code.hasFocus()
    write(old.recovery_code, qtbot)
    place = tmp_path / "新电脑"
    wizard.opens.place.set_value(str(place))
    press(Qt.Key.Key_S, qtbot, CTRL)
    qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    press(Qt.Key.Key_Return, qtbot)
    done = opened(RestoredDialog, qtbot)
    assert str(place) in done.where.text()
    assert desk.window is not None
    assert count(desk.window.context.office, Filter(named="all")) == 1
    done.close()


def _begin(desk: Desk, office: Office, qtbot: QtBot) -> RestoreWizard:
    """The wizard over the open office, at its only copy; two people came since."""
    backup.back_up_here(office)
    later = replace(office.again(), clock=lambda: NOW + timedelta(hours=1))
    add_person(later, "张伟")
    add_person(later, "李静")
    desk.show_office(later)
    assert desk.window is not None
    back_in(desk.window, qtbot)
    desk.window.context.changes.restore_wanted.emit(None)
    return opened(RestoreWizard, qtbot)


def test_an_open_office_goes_back_and_what_is_lost_was_told(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    wizard = _begin(desk, office, qtbot)
    office.close()
    assert "新增 2 份居民档案" in wizard.choose.words.text()
    press(Qt.Key.Key_Return, qtbot)  # the director is signed in: no password is asked for
    qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    press(Qt.Key.Key_Return, qtbot)
    opened(RestoredDialog, qtbot).close()
    assert desk.window is not None
    back = desk.window.context.office
    assert count(back, Filter(named="all")) == 0
    kinds = [copy.kind for copy in copies.whole_copies(back.folder / "backups")]
    assert kinds == ["before-restore", ""]
    kept = next(back.folder.parent.glob("office-旧-*"))
    old = offices.open_office(kept, PASSWORD)
    assert count(old, Filter(named="all")) == 2
    old.close()


def test_who_is_no_director_any_more_is_not_the_director_of_an_old_copy(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    add_staff(office, "周新任", Role.DIRECTOR, "", "purple monkey dish")
    wizard = _begin(desk, office, qtbot)
    other = offices.open_office(office.folder, "purple monkey dish", staff_name="周新任")
    change_staff(other, office.staff.uid, role=Role.READER)
    other.close()
    office.close()
    press(Qt.Key.Key_Return, qtbot)
    assert wizard.step() == 2  # a password is asked for
    wizard.opens.password.setFocus()
    write(PASSWORD, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step() == 2 and not wizard.is_working())
    assert "不是主任" in wizard.opens.form.error("password")
    assert not list(office.folder.parent.glob("office-旧-*"))
    press(Qt.Key.Key_Escape, qtbot)


def test_both_can_stay(desk: Desk, office: Office, qtbot: QtBot) -> None:
    wizard = _begin(desk, office, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    tab_to(wizard.beside_button, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    opened(RestoredDialog, qtbot).close()
    assert desk.window is not None
    assert desk.window.context.office.folder.name.startswith("office-恢复-")
    assert count(desk.window.context.office, Filter(named="all")) == 0
    assert count(office, Filter(named="all")) == 2


def test_an_office_that_another_program_has_open_stays_and_is_open_again(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    wizard = _begin(desk, office, qtbot)  # the test itself has it open
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    press(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.notices.text() != "")
    assert desk.window is not None
    assert "还在别的窗口或电脑上开着" in desk.window.notices.text()
    assert count(desk.window.context.office, Filter(named="all")) == 2
    assert not list((office.folder / "backups").glob("trial*"))


@pytest.mark.parametrize("when", ["working", "checked"])
def test_escape_leaves_nothing_behind(desk: Desk, office: Office, qtbot: QtBot, when: str) -> None:
    wizard = _begin(desk, office, qtbot)
    press(Qt.Key.Key_Return, qtbot)
    if when == "checked":
        qtbot.waitUntil(lambda: wizard.step() == 3 and not wizard.is_working())
    else:
        press(Qt.Key.Key_Escape, qtbot)
        qtbot.waitUntil(lambda: not wizard.is_working())
        assert "什么也没有改" in wizard.sentence.text()
        assert wizard.choose.rows.hasFocus()
    press(Qt.Key.Key_Escape, qtbot)
    qtbot.waitUntil(lambda: not list((office.folder / "backups").glob("trial*")))
    assert count(office, Filter(named="all")) == 2
