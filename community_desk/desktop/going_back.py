"""Going back to a copy: the wizard, then putting in place what it made, while no office is open."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from community_desk.desktop import crash_telling
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.restore_wizard import Made, RestoreWizard, Restoring
from community_desk.desktop.restored_dialog import RestoredDialog
from community_desk.errors import DeskError
from community_desk.office import restoring
from community_desk.office.office import Office, note_coming, open_with_key
from community_desk.office.restoring import Replaced


@dataclass(frozen=True, slots=True)
class Outcome:
    """The office that is open now, if any; where it was put; what stood in the way, and then the
    office is the one that was open before.
    """

    office: Office | None
    put: Replaced | None = None
    trouble: DeskError | None = None


class Screen(crash_telling.Screen, Protocol):
    """What there is on the screen, and what it can show: the desk of `community_desk.app`."""

    def show_office(self, office: Office) -> None:
        """Shows the window of an open office."""
        ...

    def ask_password(self, folder: Path | None = None) -> None:
        """Shows signing in."""
        ...

    def waiting_people(self) -> list[str]:
        """Whose windows are kept out of sight, since something in them is not saved."""
        ...

    def let_go(self) -> Office | None:
        """Closes the window, if there is one, without another copy; gives its office, closed."""
        ...


class GoingBack(QObject):
    """Leads back to a copy, from the sign-in, the welcome or the window of the office itself."""

    def __init__(self, screen: Screen, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen

    def ask(self, folder: Path | None = None, copy: Path | None = None) -> None:
        """To a copy of an office that cannot be opened, or is not on this PC yet."""
        self._lead(Restoring(folder, None, copy))

    def ask_older(self, copy: Path | None) -> None:
        """To a copy of the office that is open, unless that would lose something unsaved."""
        window = self._screen.window
        assert window is not None
        if window.holds_unsaved(self.tr("表单还没有保存：请先保存或放弃，再恢复")):
            return
        if others := self._screen.waiting_people():
            text = self.tr("{names}还有没保存的表单；请他们先登录保存，再恢复。")
            self._tell(text.format(names="、".join(others)))
            return
        office = window.context.office
        self._lead(Restoring(office.folder, office, copy))

    def _tell(self, sentence: str) -> None:
        if self._screen.window is not None:
            self._screen.window.context.notify(sentence, meaning="refused")
            return
        dialog = DeskDialog(self._screen.theme, self.tr("没有恢复"), self._screen.shown)
        dialog.body.addWidget(text_label(sentence))
        done = dialog.add_buttons(self.tr("知道了"), key="", cancel=False)
        done.clicked.connect(dialog.accept)
        dialog.open()

    def _lead(self, what: Restoring) -> None:
        screen = self._screen
        self.wizard = RestoreWizard(screen.theme, what, screen.say, screen.shown)
        self.wizard.prepared.connect(self._put_back)
        self.wizard.open()

    def _put_back(self, made: Made) -> None:
        screen, app = self._screen, QGuiApplication
        app.setQuitOnLastWindowClosed(False)  # until another window stands, there is none
        done = put_back(made, screen.let_go())
        if done.office is not None:
            screen.show_office(done.office)
        elif screen.shown is None:
            screen.ask_password(made.folder)
        app.setQuitOnLastWindowClosed(True)
        if done.trouble is not None:
            self._tell(screen.say(done.trouble))
        if done.put is not None:
            last = made.prepared.last_at
            self.restored = RestoredDialog(screen.theme, done.put, last, screen.window)
            self.restored.open()


def put_back(made: Made, before: Office | None) -> Outcome:
    """Puts it in the place of the office or beside it, and opens it for who opened the copy, which
    goes on record; where that cannot be, opens again the office that was open before.
    """
    put_there = restoring.put_in_place if made.in_place else restoring.put_beside
    try:
        put = put_there(made.folder, made.prepared)
        office = open_with_key(put.folder, put.key, put.staff_uid)
        note_coming(office, "sign_in")
        return Outcome(office, put)
    except DeskError as error:
        trouble = error
    if before is None:
        return Outcome(None, trouble=trouble)
    try:
        again = open_with_key(before.folder, before.key, before.staff.uid, clock=before.clock)
    except DeskError as worse:
        return Outcome(None, trouble=worse)
    return Outcome(again, trouble=trouble)
