"""The first day of somebody who has the README and the window: from no office to the same office
opened again, by keys in one window after the other.

How long that takes is not asked of a clock, which on a busy machine tells nothing: it is counted
in keys and dialogs. A step that needs more of them than before got in the way.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from community_desk.app import Desk
from community_desk.certificates import register
from community_desk.desktop import theme as themes
from community_desk.desktop.copying import Copier
from community_desk.desktop.first_run import NewOfficeDialog, Welcome
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.recovery_code import RecoveryCodeDialog
from community_desk.desktop.sign_in import SignIn
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.dialogs import StatementDialog
from community_desk.desktop.tabs.expenses.tab import ExpensesTab
from community_desk.desktop.tabs.ledgers.tab import LedgersTab
from community_desk.desktop.tabs.registry.import_wizard import ImportWizard
from community_desk.desktop.tabs.registry.tab import RegistryTab
from community_desk.expenses.vouchers import load_voucher
from community_desk.ledgers import entries
from community_desk.office import copies
from community_desk.registry.lists import Filter, count
from tests.conftest import PASSWORD
from tests.journeys.desk import back_in, opened, press, tab_to, text_of, write

CTRL, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return
NAME = "阳光里社区居民委员会"
# Keys and dialogs of each step, with room for a key or two.
MOST = {
    "office": (55, 3),
    "import": (6, 2),
    "letter": (60, 1),
    "refusal": (18, 0),
    "entry": (18, 0),
    "voucher": (18, 1),
    "print": (9, 2),
    "backup": (6, 0),
    "again": (16, 1),
}
Dialog = TypeVar("Dialog", bound=QWidget)


class Effort(QObject):
    """Counts the keys that were pressed and the dialogs that opened since the last step."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.keys = self.dialogs = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        # Of a key every widget up to its window may be told; only the first was pressed.
        is_key = kind == QEvent.Type.KeyPress and watched is QApplication.focusWidget()
        if is_key or kind == QEvent.Type.InputMethod:
            self.keys += 1
        elif kind == QEvent.Type.Show and isinstance(watched, QDialog):
            self.dialogs += 1
        return False

    def end(self, step: str) -> None:
        """Says whether a step needed no more than it may."""
        keys, dialogs = MOST[step]
        needed = f"{step}: {self.keys} keys, {self.dialogs} dialogs"
        assert self.keys <= keys, needed
        assert self.dialogs <= dialogs, needed
        self.keys = self.dialogs = 0


@pytest.fixture
def desk(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Desk]:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    memory = QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)
    desk = Desk(qapp, memory)
    yield desk
    if desk.window is not None:
        desk.window.close()
    if desk._shown is not None:
        desk._shown.close()
    desk.deleteLater()
    themes.apply(qapp, themes.load_theme("light"))


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    file = tmp_path / "名册.csv"
    lines = (
        "姓名,性别,出生日期,身份证号,电话,住址,与户主关系,户号",
        "张伟,男,1985-03-07,340102198503070012,13800000412,幸福里3-2-501,户主,00127",
        "李静,女,1987-05-19,,13700000091,幸福里3-2-501,配偶,00127",
        "陈𬭎,男,1971-09-14,340102197109144410,13600007788,幸福里3-2-502,户主,00128",
    )
    file.write_text("\n".join(lines), "utf-8")
    return file


@pytest.fixture
def effort(qapp: QApplication) -> Iterator[Effort]:
    counting = Effort(qapp)
    yield counting
    qapp.removeEventFilter(counting)


def keyed(kind: type[Dialog], qtbot: QtBot) -> Dialog:
    """The newest dialog of a kind, made active as a window manager would."""
    found: list[Dialog] = []

    def is_there() -> bool:
        found[:] = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, kind) and each.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(is_there)
    back_in(found[-1], qtbot)
    return found[-1]


def file_named(path: Path, qtbot: QtBot) -> None:
    """Answers the file dialog by the name of a file, as pasted there."""
    asking = keyed(QFileDialog, qtbot)
    line = asking.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    line.setText(str(path))
    press(ENTER, qtbot)


def make_office(desk: Desk, folder: Path, effort: Effort, qtbot: QtBot) -> MainWindow:
    desk.start()
    assert keyed(Welcome, qtbot).new_button.hasFocus()
    press(ENTER, qtbot)
    form = keyed(NewOfficeDialog, qtbot)
    write(NAME, qtbot)
    press(ENTER, qtbot)
    form.folder.set_value(str(folder))  # the test's own place
    press(ENTER, qtbot)
    write("林晓梅", qtbot)
    press(ENTER, qtbot)
    for _ in range(2):
        write(PASSWORD, qtbot)
        press(ENTER, qtbot)
    assert form.policy.hasFocus()
    press(ENTER, qtbot)
    code = keyed(RecoveryCodeDialog, qtbot)
    groups = code.code.split("-")
    tab_to(code.main, qtbot)
    press(ENTER, qtbot)
    for wanted in code.wanted:
        write(groups[wanted].lower(), qtbot)
        press(ENTER, qtbot)
    qtbot.waitUntil(lambda: desk.window is not None)
    assert desk.window is not None
    effort.end("office")
    return desk.window


def take_roster(window: MainWindow, roster: Path, effort: Effort, qtbot: QtBot) -> None:
    press(ENTER, qtbot)  # an empty office begins with its roster
    file_named(roster, qtbot)
    wizard = keyed(ImportWizard, qtbot)
    for step in (1, 2, 3):
        qtbot.waitUntil(lambda step=step: wizard.step() == step and wizard._task is None)
        press(ENTER, qtbot)
    back_in(window, qtbot)
    assert count(window.context.office, Filter()) == 3
    effort.end("import")


def write_letter(window: MainWindow, file: Path, effort: Effort, qtbot: QtBot) -> None:
    press(Qt.Key.Key_K, qtbot, CTRL)
    write("zw 0412", qtbot)
    press(ENTER, qtbot)
    people = window.tab("registry")
    assert isinstance(people, RegistryTab)
    assert people.people.table.record().name == "张伟"
    press(Qt.Key.Key_3, qtbot, CTRL)
    press(Qt.Key.Key_F, qtbot, CTRL)
    write("居住证明", qtbot)
    press(ENTER, qtbot)
    write("zw 0412", qtbot)
    press(ENTER, qtbot)
    write("2019.3", qtbot)
    tab = window.tab("certificates")
    assert isinstance(tab, CertificatesTab)
    press(Qt.Key.Key_P, qtbot, CTRL)  # too early: the keys go to what is missing
    assert isinstance(QApplication.focusWidget(), QCheckBox)
    press(Qt.Key.Key_Space, qtbot)
    press(ENTER, qtbot)
    press(Qt.Key.Key_Space, qtbot)
    assert tab.matter.missing.text() == "齐了，可以开具"
    tab_to(tab.matter.save, qtbot)
    press(ENTER, qtbot)
    file_named(file, qtbot)
    back_in(window, qtbot)
    (row,) = register.page(window.context.office)
    assert (row.title, row.applicant) == ("居住证明", "张伟")
    words = text_of(file.read_bytes())
    assert "二〇一九年三月" in words
    assert NAME in words
    effort.end("letter")


def refuse(window: MainWindow, printed: list[bytes], effort: Effort, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F, qtbot, CTRL)
    write("身份证丢了", qtbot)
    press(ENTER, qtbot)
    write("ch 7788", qtbot)
    press(ENTER, qtbot)
    write("某某银行", qtbot)
    press(Qt.Key.Key_P, qtbot, CTRL)
    newest = register.page(window.context.office)[0]
    assert (newest.kind, newest.applicant, newest.body) == ("refusal", "陈𬭎", "某某银行")
    assert "公安派出所" in text_of(printed[-1])
    effort.end("refusal")


def enter_in_book(window: MainWindow, effort: Effort, qtbot: QtBot) -> None:
    press(Qt.Key.Key_K, qtbot, CTRL)
    write("残疾", qtbot)
    press(ENTER, qtbot)
    tab = window.tab("ledgers")
    assert isinstance(tab, LedgersTab)
    press(Qt.Key.Key_N, qtbot, CTRL)
    write("lj 0091", qtbot)
    press(ENTER, qtbot)
    press(Qt.Key.Key_Down, qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert entries.total(window.context.office, tab.book) == 1
    assert tab.pane.entry is not None
    assert tab.pane.entry.shown["姓名"] == "李静"
    effort.end("entry")


def book_voucher(window: MainWindow, effort: Effort, qtbot: QtBot) -> None:
    press(Qt.Key.Key_4, qtbot, CTRL)
    press(Qt.Key.Key_N, qtbot, CTRL)
    form = keyed(BookingDialog, qtbot)
    press(ENTER, qtbot)
    press(ENTER, qtbot)
    write("打印", qtbot)
    press(Qt.Key.Key_Down, qtbot)  # takes what the letters were completed to
    press(ENTER, qtbot)
    write("186", qtbot)
    press(ENTER, qtbot)
    write("反诈宣传单", qtbot)
    press(Qt.Key.Key_S, qtbot, CTRL)
    assert "反诈宣传单 186.00 元" in form.said.text()
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    assert tab.pane.model.rowCount() == 1
    voucher = load_voucher(window.context.office, tab.pane.model.record(0).number)
    assert (voucher.fen, voucher.lines[0].class_) == (18600, "printing")
    effort.end("voucher")


def print_month(window: MainWindow, file: Path, effort: Effort, qtbot: QtBot) -> None:
    tab = window.tab("expenses")
    assert isinstance(tab, ExpensesTab)
    press(Qt.Key.Key_P, qtbot, CTRL)
    paper = opened(StatementDialog, qtbot)
    qtbot.waitUntil(lambda: bool(paper.preview.pdf()), timeout=30_000)
    tab_to(paper.save_button, qtbot)
    press(ENTER, qtbot)
    file_named(file, qtbot)
    back_in(paper, qtbot)
    assert "反诈宣传单" in text_of(file.read_bytes())
    press(Qt.Key.Key_Escape, qtbot)
    back_in(window, qtbot)
    effort.end("print")


def back_up(window: MainWindow, effort: Effort, qtbot: QtBot) -> None:
    before = len(copies.list_copies(window.context.office.folder / "backups"))
    press(Qt.Key.Key_K, qtbot, CTRL)
    write("现在备份", qtbot)
    press(ENTER, qtbot)
    copier = window.findChild(Copier)
    assert copier is not None
    qtbot.waitUntil(lambda: "已备份" in window.notices.text(), timeout=30_000)
    assert len(copies.list_copies(window.context.office.folder / "backups")) == before + 1
    effort.end("backup")


def open_again(desk: Desk, effort: Effort, qtbot: QtBot) -> None:
    assert desk.window is not None
    desk.window.close()
    qtbot.waitUntil(lambda: desk.window is None, timeout=30_000)
    desk.start()
    asked = keyed(SignIn, qtbot)
    assert asked.password.hasFocus()
    write(PASSWORD, qtbot)
    press(ENTER, qtbot)
    qtbot.waitUntil(lambda: desk.window is not None)
    assert desk.window is not None
    assert desk.window.windowTitle() == NAME
    assert count(desk.window.context.office, Filter()) == 3
    effort.end("again")


def test_the_first_day(
    desk: Desk,
    roster: Path,
    printed: list[bytes],
    effort: Effort,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    window = make_office(desk, tmp_path / "阳光里", effort, qtbot)
    back_in(window, qtbot)
    take_roster(window, roster, effort, qtbot)
    write_letter(window, tmp_path / "居住证明.pdf", effort, qtbot)
    refuse(window, printed, effort, qtbot)
    enter_in_book(window, effort, qtbot)
    book_voucher(window, effort, qtbot)
    print_month(window, tmp_path / "月报表.pdf", effort, qtbot)
    back_up(window, effort, qtbot)
    open_again(desk, effort, qtbot)
