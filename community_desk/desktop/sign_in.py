"""Signing in: which office, who, password."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.buttons import LinkButton, MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_folder
from community_desk.desktop.kit.fields import ChoiceField, PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.loading import Loading
from community_desk.desktop.memory import recent_offices
from community_desk.desktop.naming import shown_name
from community_desk.desktop.tasks import Runner, Task
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office.clock import system_clock
from community_desk.office.network import is_on_network, on_network
from community_desk.office.signing_in import Unlocked, staff_names, unlock, wrong_tries

if TYPE_CHECKING:
    from community_desk.office.office import Office


class SignIn(DeskDialog):
    """``signed_in`` carries the open `Office`; ``others_wanted`` asks for a new office;
    ``restore_wanted`` carries the folder of a damaged office and its newest good copy, or None.

    A password is tried beside the window, since that takes its time on purpose, and beside
    ``loading``, which goes on meanwhile; whoever leaves the dialog or asks for something else is
    not signed in by it.
    """

    signed_in = Signal(object)
    others_wanted = Signal()
    restore_wanted = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        memory: QSettings,
        say: Callable[[DeskError], str],
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
        loading: Loading | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("登录"))
        self._memory, self._say = memory, say
        self._loading = loading or Loading("", self)
        # It outlives the dialog, which may be left while a password is tried.
        self._runner = Runner(self._loading)
        self._trying: Task | None = None
        recent = recent_offices(memory)
        self._invented = {str(office.folder) for office in recent if office.is_invented}
        self._folders = {
            str(office.folder): shown_name(office.name, is_invented=office.is_invented)
            for office in recent
        }
        if folder is not None:
            self._folders = {str(folder): folder.name, **self._folders}
        self.form = Form(theme, labels_above=True)
        self.office = self.form.row("office", self.tr("办公室"), ChoiceField(theme, self._folders))
        self.staff = self.form.row("staff", self.tr("工作人员"), ChoiceField(theme))
        self.password = self.form.row("password", self.tr("密码"), PasswordField())
        self.body.addWidget(self.form)
        self._good: object = None
        self.restore = PlainButton(theme, self.tr("从备份恢复…"), self, icon="history")
        self.restore.clicked.connect(self._restore)
        self.restore.hide()
        self.body.addWidget(self.restore)
        self.forgot = LinkButton(theme, self.tr("忘了密码…"), self)
        self.forgot.clicked.connect(self.ask_new_password)
        self.body.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignRight)
        elsewhere = LinkButton(theme, self.tr("打开别的文件夹…"), self)
        elsewhere.clicked.connect(self.ask_folder)
        others = LinkButton(theme, self.tr("新建办公室…"), self)
        others.clicked.connect(self.others_wanted)
        self.button = MainButton(theme, self.tr("登录"), self, icon="log-in")
        self.button.clicked.connect(self.sign_in)
        self.add_foot(button_row(theme, self.button, left=[elsewhere, others]))
        self.countdown = Countdown(self.form, "password", self.button, say)
        self.form.completed.connect(self.sign_in)
        self.office.edited.connect(self._office_chosen)
        self.staff.edited.connect(self._staff_chosen)
        self.office.setCurrentIndex(0 if self._folders else -1)
        self._office_chosen()

    def ask_folder(self) -> None:
        """Asks for the folder of an office that is not in the list."""
        self._stop_trying()
        self._asking = ask_folder(self, self.tr("选择办公室文件夹"), self.choose_folder)

    def choose_folder(self, folder: str) -> None:
        """Puts a folder at the head of the list and chooses it."""
        self._folders = {folder: Path(folder).name, **self._folders}
        self.office.set_choices(self._folders)
        self.office.set_value(folder)
        self._office_chosen()

    def sign_in(self) -> None:
        """Opens the office with what was typed; says at the field what stands in the way."""
        if self.is_trying() or self.countdown.is_counting() or not self.office.value():
            return
        folder, typed, name = Path(self.office.value()), self.password.value(), self.staff.value()
        self.setCursor(Qt.CursorShape.WaitCursor)
        self._trying = self._runner.start(
            lambda _: self._loading.meanwhile(partial(unlock, folder, typed, staff_name=name)),
            partial(self._unlocked, folder),
            failure=self._failed,
        )

    def is_trying(self) -> bool:
        """Whether a password is being tried."""
        return self._trying is not None and not self._trying.is_over()

    def ask_new_password(self) -> None:
        """Asks for the recovery code and a new password, then signs in with it."""
        from community_desk.desktop.reset_password import ResetPassword

        self._stop_trying()
        folder, staff = Path(self.office.value()), self.staff.value()
        self.reset = ResetPassword(self.theme, folder, staff, self._say, self)
        self.reset.opened.connect(self._enter)
        self.reset.open()

    def done(self, result: int) -> None:
        """Leaves, signed in or not."""
        self._stop_trying()
        super().done(result)

    def _stop_trying(self) -> None:
        if self._trying:
            self._trying.cancel()
        self._trying = None
        self.unsetCursor()

    def _unlocked(self, folder: Path, unlocked: Unlocked) -> None:
        from community_desk.office.office import come_in

        try:
            office = come_in(folder, unlocked)
        except DeskError as error:
            self._failed(error)
            return
        self.password.clear()
        self._enter(office)

    def _enter(self, office: "Office") -> None:
        self.signed_in.emit(office)  # whatever is shown now is seen before this goes
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.unsetCursor()
        self.password.clear()
        if self.countdown.shows(error):
            return
        if error.code == "wrong_password":
            self.form.show_error("password", self._say(error))
        else:
            self._cannot_open(error)

    def _office_chosen(self) -> None:
        self._stop_trying()
        self.form.show_error("office", "")
        self.restore.hide()
        names: list[str] = []
        if self.office.value():
            folder = Path(self.office.value())
            try:
                names = staff_names(folder)
                if self.office.value() in self._invented:
                    words = self.tr("里面的人都是虚构的：不要录入真实的居民")
                    self.form.say("office", words, "due")
                if is_on_network(folder):
                    self.form.say("office", self._say(on_network(folder)), "due")
            except DeskError as error:
                self._cannot_open(error)
        self.staff.set_choices([(name, name) for name in names])
        self.staff.setCurrentIndex(0 if names else -1)
        self.button.setEnabled(bool(names))
        self.forgot.setEnabled(bool(names))
        if names:
            self.password.setFocus()
            self._staff_chosen()

    def _cannot_open(self, error: DeskError) -> None:
        """Says why; of damage, with the way back."""
        from community_desk.office.good_copies import DAMAGE

        self.form.show_error("office", self._say(error))
        if error.code in DAMAGE:
            self._good = error.values.get("copy")
            self.restore.show()
            self.restore.setFocus()

    def _restore(self) -> None:
        self.restore_wanted.emit(Path(self.office.value()), self._good)

    def _staff_chosen(self) -> None:
        """Each has their own wrong tries to wait for."""
        self._stop_trying()
        try:
            tries = wrong_tries(Path(self.office.value()), self.staff.value())
        except DeskError as error:
            self.form.show_error("office", self._say(error))
            return
        self.countdown.show_tries(tries, system_clock())
