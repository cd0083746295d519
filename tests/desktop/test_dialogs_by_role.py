"""A dialog holds by itself: it is brought up whether or not its opener is on, and what its buttons
lead to is refused in words to whom it is not allowed.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from community_desk.app import first_run_parts
from community_desk.demo import build
from community_desk.desktop.building import build_window
from community_desk.desktop.gallery import Show, dialogs
from community_desk.desktop.gallery_settling import settle
from community_desk.desktop.tabs.registry.life_menu import EVENTS
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.office import Office, open_office
from community_desk.office.permissions import MAY
from community_desk.office.staff import Role, Staff, load_staff
from community_desk.office.staff_changes import add_staff
from tests.conftest import fixed_clock
from tests.desktop import pressing
from tests.desktop.audits import WHOLE
from tests.printing.papers import text_of
from tests.whole_office import NAMES, content

# By name, what a dialog does, an action of `MAY`.
DOES = {
    "import-result": "registry.import",
    "saved-list": "registry.lists",
    **{f"life-{key.replace('_', '-')}": "registry.change" for key in EVENTS},
    "sheet-person": "registry.print",
    "merge": "registry.merge",
    "export-registry": "registry.export",
    "request": "registry.privacy",
    "consent": "registry.privacy",
    "paste": "ledgers.edit",
    "many": "ledgers.edit",
    "import-book": "ledgers.edit",
    "import-book-result": "ledgers.edit",
    "export-book": "ledgers.export",
    "void": "certificates.void",
    "send-back": "certificates.approve",
    "hand-over": "certificates.paper",
    "term": "certificates.rules",
    "seal": "certificates.seal",
    "reply": "certificates.reply",
    "number-pattern": "certificates.rules",
    "hand-letter": "certificates.paper",
    "import-list": "certificates.rules",
    "staff-add": "office.staff",
    "staff-change": "office.staff",
    "staff-password": "office.staff",
    "staff-off": "office.staff",
    "trail-export": "office.trail",
    "today-sheet": "office.today",
    "remove-copy": "office.remove_backup",
    "handover-pack": "office.handover",
    "voucher": "expenses.book",
    "voucher-lines": "expenses.book",
    "settle": "expenses.book",
    "reverse": "expenses.reverse",
    "reopen-month": "expenses.reopen",
    "amend-voucher": "expenses.book",
    "paper-came": "expenses.book",
    "slip-offset": "expenses.book",
    "export-vouchers": "expenses.export",
    "import-account": "expenses.import",
    "import-account-result": "expenses.import",
}
# What asks only, for the page behind it to do, or is open to everybody.
OTHERS = {
    *("recovery-code", "recovery-code-asked", "preferences", "keys", "about", "day", "new-book"),
    *("book-versions", "print-book", "close-entry", "reissue", "hand-import", "own-password"),
    *("recovery-prove", "statement", "close-month", "slip", "budget-history", "budget-sheet"),
    *(
        "standards",
        "import",
        "wording-versions",
        "guide",
        "second-place",
        "restore-choose",
        "restore-open",
        "restored",
    ),
}
FIRST = ("sign-in", "welcome", "new-office")  # of no office
DENIED = ("没有这项权限", "不能登记", "不能查看", "不能签批", "不能停用", "改自己的密码要先")


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dialogs") / "office"
    office = build.open_or_build(folder, 60, lambda *_: None, clock=fixed_clock)
    for role in (Role.CLERK, Role.ACCOUNTANT, Role.READER):
        add_staff(office, NAMES[role], role, "", build.PASSWORD)
    office.close()
    return folder


@pytest.fixture
def office(demo_folder: Path, role: Role, tmp_path: Path) -> Iterator[Office]:
    shutil.copytree(demo_folder, tmp_path / "desk")
    opened = open_office(
        tmp_path / "desk", build.PASSWORD, staff_name=NAMES[role], clock=fixed_clock
    )
    yield opened
    opened.close()


@pytest.fixture
def show(office: Office, theme: Theme, memory: QSettings, qtbot: QtBot) -> Iterator[Show]:
    window = build_window(office, look=theme, memory=memory)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()

    def say(error: DeskError) -> str:
        return error.say()

    names = (build.ROSTER_FILE, build.FORM_FILE, build.ACCOUNT_FILE, build.BANK_FILE)
    yield Show(window, theme, first_run_parts(say), *(office.folder / name for name in names))
    window.close()


class Presser:
    """Brings dialogs up and presses every button in them."""

    def __init__(self, show: Show, made_by: Staff, said: list[str]) -> None:
        self.show, self.made_by, self.said = show, made_by, said
        self.office = show.window.context.office

    def press(self, make: Callable[[], QWidget]) -> str:
        """Presses each button of a dialog, empty and filled; gives all that was said."""
        self.said.clear()
        heard = set()
        if (dialog := self.bring(make, heard)) is None:
            return "".join(heard)
        for words in pressing.buttons(dialog):
            if isValid(dialog):
                dialog.close()
            if (dialog := self.bring(make, heard)) is None:
                break
            for filled in (False, True):
                if isValid(dialog) and dialog.isVisible():
                    if filled:
                        pressing.fill(dialog)
                    pressing.press(dialog, words)
                    self.settle()
                if isValid(dialog):
                    heard |= pressing.sentences(dialog)
                for other in pressing.others(self.show.window, dialog):
                    other.close()
        if dialog is not None and isValid(dialog):
            heard |= pressing.sentences(dialog)
            dialog.close()
        return "\n".join((*heard, *self.said))

    def bring(self, make: Callable[[], QWidget], heard: set[str]) -> QWidget | None:
        """A dialog as ``made_by`` would see it, which somebody else works with; None where it says
        itself that it may not be.
        """
        signed_in = self.office.staff
        object.__setattr__(self.office, "staff", self.made_by)
        try:
            dialog = make()
        except DeskError as denied:
            heard.add(denied.say())
            return None
        finally:
            object.__setattr__(self.office, "staff", signed_in)
        dialog.show()
        self.settle()
        return dialog

    def settle(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settle(app, self.show.window)


@pytest.fixture
def said(show: Show) -> list[str]:
    """What the window said at its foot."""
    found: list[str] = []
    show.window.context.changes.noticed.connect(lambda notice: found.append(notice.text))
    return found


@pytest.fixture
def out(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where all files go that somebody saves."""
    folder = tmp_path / "out"
    folder.mkdir()
    pressing.answer_the_system(monkeypatch, folder, office.folder / build.ROSTER_FILE)
    return folder


@pytest.mark.parametrize("role", [Role.READER, Role.ACCOUNTANT, Role.CLERK])
def test_dialogs_that_are_open_already_do_nothing_that_the_role_may_not(
    show: Show, office: Office, said: list[str], out: Path, role: Role
) -> None:
    """As where the director left a dialog open: all in it is on, and the write itself refuses."""
    before = content(office)
    wrong, names = [], set()
    presser = Presser(show, load_staff(office.db, ""), said)
    for name, make in dialogs(show):
        names.add(name)
        if name not in DOES or role in MAY[DOES[name]]:
            continue
        heard = presser.press(make)
        if not any(words in heard for words in DENIED):
            wrong.append((name, heard))
        after = content(office)
        if after != before:
            wrong.append((name, str([each for each in after if after[each] != before[each]])))
        before = after
    assert not wrong, "\n".join(map(str, wrong))
    assert names <= DOES.keys() | OTHERS | set(FIRST)


@pytest.mark.parametrize("role", [Role.READER])
def test_no_dialog_of_a_reader_changes_anything_or_gives_a_whole_number(
    show: Show, office: Office, said: list[str], out: Path, role: Role
) -> None:
    before = content(office)
    wrong = []
    presser = Presser(show, office.staff, said)
    for name, make in dialogs(show):
        if name in FIRST:
            continue
        heard = presser.press(make)
        if name in DOES and not any(words in heard for words in DENIED):
            wrong.append((name, heard))
        wrong += [(name, number) for number in WHOLE.findall(heard)]
    assert not wrong, "\n".join(map(str, wrong))
    assert content(office) == before
    papers = [file for file in out.iterdir() if file.stat().st_size]
    assert {file.suffix for file in papers} == {".pdf"}
    for paper in papers:
        assert not WHOLE.findall(text_of(paper.read_bytes())), paper.name
