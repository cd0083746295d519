"""Signing in, and the ways into a first office."""

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QWidget

from community_desk.app import first_run_parts
from community_desk.demo import build, shown
from community_desk.desktop.first_run import FirstRunParts, NewOfficeDialog, Welcome
from community_desk.desktop.memory import recent_offices, remember_office
from community_desk.desktop.recovery_code import RecoveryCodeDialog
from community_desk.desktop.sign_in import SignIn
from community_desk.errors import DeskError, TroubleError
from community_desk.office import checks, vault
from community_desk.office.office import Office, create, open_office
from community_desk.office.recovery import is_proof_due, recovery_state
from community_desk.office.staff import Role
from community_desk.office.staff_changes import add_staff
from tests.conftest import PASSWORD
from tests.desktop.by_tab import by_tab, in_order
from tests.desktop.input_method import compose
from tests.office import old_offices


def say(error: DeskError) -> str:
    return error.say()


@pytest.fixture
def dialog(qtbot, theme, memory: QSettings, office_folder: Path) -> SignIn:
    remember_office(memory, office_folder, "幸福里社区居民委员会")
    dialog = SignIn(theme, memory, say)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def tried(dialog: SignIn, qtbot) -> None:
    """The end of a try that Enter began."""
    assert dialog.is_trying()
    qtbot.waitUntil(lambda: not dialog.is_trying())


def test_the_last_office_and_its_staff_are_offered(dialog: SignIn) -> None:
    assert dialog.office.currentText() == "幸福里社区居民委员会"
    assert dialog.staff.value() == "王主任"
    assert dialog.focusWidget() is dialog.password


def test_password_and_enter_open_the_office(dialog: SignIn, qtbot) -> None:
    qtbot.keyClicks(dialog.password, PASSWORD)
    with qtbot.waitSignal(dialog.signed_in) as opened:
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    office = opened.args[0]
    assert office.staff.name == "王主任"
    assert dialog.password.value() == ""
    office.close()


def test_a_wrong_password_is_said_at_the_field(dialog: SignIn, qtbot) -> None:
    qtbot.keyClicks(dialog.password, "wrong horse")
    with qtbot.assertNotEmitted(dialog.signed_in):
        dialog.sign_in()
        tried(dialog, qtbot)
    assert dialog.form.error("password").startswith("王主任的密码不对")
    assert dialog.password.value() == ""


def test_five_wrong_ones_slow_down_and_a_new_dialog_knows(
    dialog: SignIn, qtbot, theme, memory: QSettings, office_folder: Path
) -> None:
    for _ in range(5):
        qtbot.keyClicks(dialog.password, "wrong horse")
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        tried(dialog, qtbot)
    assert dialog.form.error("password") == "已经输错 5 次，请等 1 秒再试。"
    assert not dialog.button.isEnabled()
    dialog.countdown.end()
    far = datetime.now(UTC) + timedelta(seconds=2)
    for _ in range(4):
        far += timedelta(seconds=60)
        with pytest.raises(TroubleError):
            open_office(office_folder, "wrong horse", clock=lambda now=far: now)
    again = SignIn(theme, memory, say)
    again.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(again)
    again.open()
    assert again.form.error("password") == "已经输错 9 次，请等 16 秒再试。"
    assert not again.button.isEnabled()
    with qtbot.assertNotEmitted(again.signed_in):
        again.password.set_value(PASSWORD)
        again.sign_in()
    again.countdown.end()
    assert again.button.isEnabled()


def test_an_office_of_the_first_program_opens_upgraded(
    dialog: SignIn, qtbot, tmp_path: Path
) -> None:
    folder = old_offices.copied("v1", tmp_path / "old")
    dialog.choose_folder(str(folder))
    qtbot.keyClicks(dialog.password, PASSWORD)
    with qtbot.waitSignal(dialog.signed_in) as opened:
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    office = opened.args[0]
    assert checks.check(office) == []
    assert len(list((folder / "backups").iterdir())) == 1
    office.close()


def test_an_office_of_a_newer_program_is_left_alone(
    dialog: SignIn, qtbot, office: Office, office_folder: Path
) -> None:
    old_offices.make_newer(office.db)
    office.close()
    before = old_offices.bytes_of(office_folder)
    qtbot.keyClicks(dialog.password, PASSWORD)
    with qtbot.assertNotEmitted(dialog.signed_in):
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        tried(dialog, qtbot)
    assert dialog.form.error("office").endswith("请先升级本程序，再打开它。")
    assert old_offices.bytes_of(office_folder) == before


def test_a_path_that_is_too_long_is_said_at_the_office(
    dialog: SignIn, qtbot, tmp_path: Path, office_folder: Path
) -> None:
    deep = tmp_path.joinpath(*["长" * 80] * 3)
    shutil.copytree(office_folder, deep)
    dialog.choose_folder(str(deep))
    qtbot.keyClicks(dialog.password, PASSWORD)
    with qtbot.assertNotEmitted(dialog.signed_in):
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        tried(dialog, qtbot)
    assert "路径太长" in dialog.form.error("office")


def test_the_seconds_left_are_said_while_one_types(dialog: SignIn, qtbot) -> None:
    dialog.countdown.begin(7, 60)
    assert "请等 60 秒" in dialog.form.error("password")
    qtbot.keyClicks(dialog.password, "x")
    assert "秒再试" in dialog.form.error("password")
    dialog.forgot.setFocus()
    qtbot.waitUntil(lambda: "请等 60 秒" not in dialog.form.error("password"))
    assert dialog.focusWidget() is dialog.forgot
    assert not dialog.button.isEnabled()
    dialog.countdown._seconds = 0
    qtbot.waitUntil(dialog.button.isEnabled)
    assert dialog.form.error("password") == ""


def test_each_waits_for_their_own_wrong_tries(
    dialog: SignIn, office: Office, office_folder: Path
) -> None:
    add_staff(office, "李社工", Role.CLERK, "", "battery staple")
    for _ in range(5):
        with pytest.raises(TroubleError):
            open_office(office_folder, "wrong horse")
    dialog._office_chosen()
    assert not dialog.button.isEnabled()
    dialog.staff.set_value("李社工")
    dialog.staff.edited.emit()
    assert dialog.button.isEnabled()
    assert dialog.form.error("password") == ""
    dialog.staff.set_value("王主任")
    dialog.staff.edited.emit()
    assert "输错 5 次" in dialog.form.error("password")


def test_a_folder_that_is_no_office(dialog: SignIn, tmp_path: Path) -> None:
    dialog.choose_folder(str(tmp_path))
    assert "不是办公室文件夹" in dialog.form.error("office")
    assert not dialog.button.isEnabled()


@pytest.fixture
def parts() -> FirstRunParts:
    return first_run_parts(say)


@pytest.fixture
def welcome(qtbot, theme, parts: FirstRunParts) -> Welcome:
    welcome = Welcome(theme, parts)
    welcome.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(welcome)
    welcome.open()
    return welcome


def test_making_the_demo_is_stopped_and_leaves_nothing(
    welcome: Welcome, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "user_documents_path", lambda: tmp_path)
    monkeypatch.setattr(build, "PEOPLE", 60)
    before = sorted(tmp_path.iterdir())
    moved = welcome._runner.moved
    with qtbot.waitSignal(moved, timeout=30_000, check_params_cb=lambda done: done > 0):
        welcome.demo_button.click()
    assert welcome.stop_button.isVisible()
    qtbot.keyClick(welcome, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not welcome._runner.is_busy(), timeout=30_000)
    assert sorted(tmp_path.iterdir()) == before
    assert welcome.isVisible()
    assert any("已停止" in label.text() for label in welcome.findChildren(QLabel))
    assert welcome.demo_button.isEnabled()
    assert not welcome.stop_button.isVisible()


def test_a_new_office_from_the_first_click_to_the_open_folder(
    welcome: Welcome, qtbot, tmp_path: Path
) -> None:
    welcome.new_button.click()
    dialog = welcome.new_office
    compose(dialog.name, "hengfu", "恒富社区居民委员会")
    assert Path(dialog.folder.value()).name == "恒富社区居民委员会"
    dialog.folder.set_value(str(tmp_path / "恒富"))
    compose(dialog.director, "li", "李主任")
    qtbot.keyClicks(dialog.password, "battery staple")
    qtbot.keyClicks(dialog.again, "battery staple")
    assert dialog.policy.value() == "survey"
    qtbot.keyClick(dialog.policy, Qt.Key.Key_Return)
    code = dialog.code
    groups = code.code.split("-")
    assert len(groups) == 6
    code.reject()
    assert code.isVisible()
    sheet = tmp_path / "恢复单.pdf"
    code.save_to(str(sheet))
    assert "请删掉这个文件" in code.said.text()
    printed = PdfReader(sheet).pages[0].extract_text()
    assert all(group in printed for group in groups)
    qtbot.keyClick(code.print_button, Qt.Key.Key_Tab)
    code.main.click()
    assert not any(group in text for text in shown_texts(code) for group in groups)
    qtbot.keyClicks(code.first, "WRONG")
    qtbot.keyClick(code.first, Qt.Key.Key_Return)
    qtbot.keyClick(code.last, Qt.Key.Key_Return)
    assert "对不上" in code.form.error("first")
    code.back_button.click()
    assert groups[0] in shown_texts(code)
    code.main.click()
    qtbot.keyClicks(code.first, groups[code.wanted[0]].lower())
    qtbot.keyClick(code.first, Qt.Key.Key_Return)
    qtbot.keyClicks(code.last, f" {groups[5]} ")
    with qtbot.waitSignal(welcome.opened) as opened:
        qtbot.keyClick(code.last, Qt.Key.Key_Return)
    office = opened.args[0]
    assert office.setting("name") == "恒富社区居民委员会"
    assert office.setting("short_name") == "恒"
    assert recovery_state(office).proven_on == office.today()
    office.close()
    open_office(tmp_path / "恒富", "battery staple", staff_name="李主任").close()


def test_proving_the_sheet_can_wait_and_is_asked_for_then(
    welcome: Welcome, qtbot, tmp_path: Path
) -> None:
    welcome.new_button.click()
    dialog = welcome.new_office
    dialog.form.set_values(
        {"name": "恒富社区居民委员会", "folder": str(tmp_path / "恒富"), "director": "李主任"}
    )
    for field in (dialog.new.password, dialog.new.again):
        qtbot.keyClicks(field, "battery staple")
    assert dialog.form.error("again") == "两次一样"
    dialog.make()
    assert (dialog.form.error("password"), dialog.form.error("again")) == ("", "")
    code = dialog.code
    assert not code.later_button.isVisible()  # nobody said yet that it is on paper
    code.main.click()
    with qtbot.waitSignal(welcome.opened) as opened:
        qtbot.keyClick(code.later_button, Qt.Key.Key_Return)
    office = opened.args[0]
    assert is_proof_due(office)
    office.close()


def shown_texts(dialog: QWidget) -> list[str]:
    """What the labels of a dialog say that are on the screen."""
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_a_code_that_cannot_be_put_on_record_keeps_nobody_in(qtbot, theme) -> None:
    def full(_code: str, _done: object, failed: Callable[[DeskError], None]) -> None:
        failed(TroubleError("disk_full", "磁盘满了。"))

    code = "AAAAA-" * 5 + "AAAAA"
    dialog = RecoveryCodeDialog(theme, code, lambda: b"", full, say, None, must=True)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    found = by_tab(dialog.print_button, qtbot)
    assert in_order(found, dialog.print_button, dialog.save_button, dialog.main)
    dialog.main.click()
    for field in (dialog.first, dialog.last):
        field.set_value("aaaaa")
    dialog.main.click()
    assert dialog.form.error("last") == "磁盘满了。"
    assert dialog.isVisible()
    dialog.cancel_button.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("field", "typed", "at", "sentence"),
    [
        ("name", "", "name", "请填写"),
        ("director", "", "director", "请填写"),
        ("password", "short", "password", "密码太短"),
        ("password", "1234567890", "password", "太常见"),
        ("again", "something else", "again", "不一样"),
        ("folder", "{office}", "folder", "已经有东西"),
    ],
)
def test_what_stands_in_the_way_is_said_at_its_field(
    qtbot, theme, parts, office_folder, tmp_path, field, typed, at, sentence
) -> None:
    dialog = NewOfficeDialog(theme, parts, None)
    qtbot.addWidget(dialog)
    values = {
        "name": "恒富社区居民委员会",
        "folder": str(tmp_path / "new"),
        "director": "李主任",
        "password": "battery staple",
        "again": "battery staple",
    }
    values[field] = typed.format(office=office_folder)
    if field == "password":
        values["again"] = values["password"]
    dialog.form.set_values(values)
    dialog.make()
    assert sentence in dialog.form.error(at)
    assert not (tmp_path / "new").exists()


def test_an_office_there_is(welcome: Welcome, qtbot, office_folder: Path) -> None:
    with qtbot.waitSignal(welcome.folder_chosen) as chosen:
        welcome.choose_folder(str(office_folder))
    assert chosen.args == [office_folder]


def test_the_demo_is_made_while_a_bar_moves(qtbot, theme, parts, office_folder) -> None:
    steps: list[int] = []

    def make(progress) -> Path:
        for step in range(3):
            progress(step, 3)
            time.sleep(0.01)
            steps.append(step)
        return office_folder

    quick = FirstRunParts(parts.policies, say, make, lambda folder: open_office(folder, PASSWORD))
    welcome = Welcome(theme, quick)
    welcome.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(welcome)
    welcome.open()
    offices: list[Office] = []
    welcome.opened.connect(offices.append)
    with qtbot.waitSignal(welcome.demo_opened):
        welcome.demo_button.click()
        assert not welcome.new_button.isEnabled()
    assert steps == [0, 1, 2]
    (office,) = offices
    office.close()


def test_a_demo_that_fails_says_why(qtbot, theme, parts) -> None:
    def make(progress) -> Path:
        raise TroubleError("disk_full", "磁盘满了")

    welcome = Welcome(theme, FirstRunParts(parts.policies, say, make, parts.open_demo))
    welcome.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(welcome)
    welcome.demo_button.click()
    qtbot.waitUntil(welcome.new_button.isEnabled)
    assert welcome._words.text() == "磁盘满了"


def test_signing_in_is_remembered(dialog: SignIn, qtbot, memory, office_folder) -> None:
    dialog.password.set_value(PASSWORD)
    with qtbot.waitSignal(dialog.signed_in) as opened:
        dialog.button.click()
    opened.args[0].close()
    assert recent_offices(memory)[0].folder == office_folder.resolve()


@pytest.fixture
def forgotten(qtbot, theme, memory: QSettings, tmp_path: Path):
    """Signing in to an office whose recovery code is known."""
    new = create(tmp_path / "恒富", name="恒富社区", password=PASSWORD, director="李主任")
    new.office.close()
    dialog = SignIn(theme, memory, say, folder=tmp_path / "恒富")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.forgot.click()
    return dialog, new.recovery_code


def test_a_forgotten_password_is_replaced_by_the_recovery_code(forgotten, qtbot) -> None:
    dialog, code = forgotten
    reset = dialog.reset
    assert reset.staff.value() == "李主任"
    reset.code.set_value(code.lower().replace("-", ""))
    qtbot.keyClicks(reset.password, "battery staple")
    qtbot.keyClicks(reset.again, "battery staple")
    with qtbot.waitSignal(dialog.signed_in) as opened:
        qtbot.keyClick(reset.again, Qt.Key.Key_Return)
    office = opened.args[0]
    assert office.staff.name == "李主任"
    assert not dialog.isVisible()
    office.close()
    open_office(office.folder, "battery staple").close()


def test_a_reset_is_stopped_and_the_old_password_holds(
    forgotten, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, code = forgotten
    reset, reached, let_on = dialog.reset, Event(), Event()
    real = vault.seal

    def held(*values: Any) -> vault.KeySlot:
        reached.set()
        assert let_on.wait(10)
        return real(*values)

    monkeypatch.setattr(vault, "seal", held)
    new = {"code": code, "password": "battery staple", "again": "battery staple"}
    reset.form.set_values(new)
    reset.set_password()
    qtbot.waitUntil(reached.is_set)  # the window goes on meanwhile
    qtbot.keyClick(reset, Qt.Key.Key_Escape)
    let_on.set()
    qtbot.waitUntil(lambda: "已停止" in reset.form.error("password"))
    assert reset.isVisible()
    open_office(Path(dialog.office.value()), PASSWORD).close()


@pytest.mark.parametrize(
    ("field", "typed", "at", "sentence"),
    [
        ("code", "AAAAA-BBBBB", "code", "输入了 10 个"),
        ("code", "AAAAA" * 5 + "AAAAB", "code", "抄错"),
        ("code", "A" * 30, "code", "不是本办公室"),
        ("code", "", "code", "请填写"),
        ("password", "short", "password", "密码太短"),
        ("again", "something else", "again", "不一样"),
    ],
)
def test_a_reset_says_at_the_field_what_is_wrong(
    forgotten, qtbot, field, typed, at, sentence
) -> None:
    dialog, code = forgotten
    reset = dialog.reset
    values = {"code": code, "password": "battery staple", "again": "battery staple"}
    values[field] = typed
    if field == "password":
        values["again"] = typed
    reset.form.set_values(values)
    reset.set_password()
    qtbot.waitUntil(lambda: sentence in reset.form.error(at))
    assert reset.isVisible()
    open_office(Path(dialog.office.value()), PASSWORD).close()


def test_without_an_office_no_password_can_be_forgotten(qtbot, theme, memory) -> None:
    dialog = SignIn(theme, memory, say)
    qtbot.addWidget(dialog)
    assert not dialog.forgot.isEnabled()


def test_the_code_that_is_looked_at_again_has_the_window_it_had(qtbot, theme) -> None:
    code = "AAAAA-" * 5 + "AAAAA"
    dialog = RecoveryCodeDialog(theme, code, lambda: b"", lambda _: None, say, None, must=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    before = dialog.height()
    dialog.ask_groups()
    dialog.main.click()  # says that a group is wrong, for which the dialog grows
    qtbot.waitUntil(lambda: dialog.form.error("first") != "")
    dialog.back_button.click()
    assert dialog.height() <= before + theme.px(8)
    dialog.reject()
