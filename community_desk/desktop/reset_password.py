"""A new password by the recovery code, for who forgot theirs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.new_password import NewPassword
from community_desk.desktop.tasks import Progress, Runner, Task
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError
from community_desk.office import passwords, recovery
from community_desk.office.clock import system_clock
from community_desk.office.office import come_in
from community_desk.office.recovery import recovery_tries, set_new_password
from community_desk.office.signing_in import Unlocked, staff_names, unlock


class ResetPassword(DeskDialog):
    """``opened`` carries the `Office`, open with the new password.

    Keys are made beside the window, since that takes its time on purpose; Esc stops it.
    """

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        folder: Path,
        staff_name: str,
        say: Callable[[DeskError], str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("忘了密码"))
        self._folder, self._say = folder, say
        self._runner = Runner(self)
        self._trying: Task | None = None
        self.body.addWidget(
            text_label(self.tr("请拿出建办公室时打印或抄下的恢复码，设一个新密码。"))
        )
        form = self.form = Form(theme, labels_above=True)
        self.code = form.row(
            "code",
            self.tr("恢复码"),
            LineField(),
            help_text=self.tr("六组字母和数字；大小写、空格和横线不要紧"),
            required=True,
        )
        names = {name: name for name in staff_names(folder)}
        self.staff = form.row("staff", self.tr("工作人员"), ChoiceField(theme, names))
        self.staff.set_value(staff_name)
        self.new = NewPassword(form, say, lambda: (self.staff.value(),))
        self.password, self.again = self.new.password, self.new.again
        self.body.addWidget(form)
        main = self.add_buttons(self.tr("设新密码并登录"))
        main.clicked.connect(self.set_password)
        self.countdown = Countdown(form, "code", main, say)
        self.countdown.show_tries(recovery_tries(folder), system_clock())
        form.completed.connect(self.set_password)
        form.focus_first()

    def set_password(self) -> None:
        """Sets the password and signs in; says at the field what stands in the way."""
        if self._trying is not None or self.countdown.is_counting():
            return
        values = self.form.values()
        if not values["code"].strip():
            self.form.show_error("code", self.tr("请填写这一项。"))
            return
        if not self.new.is_right():
            return
        folder, staff, password = self._folder, values["staff"], values["password"]

        def work(progress: Progress) -> Unlocked:
            set_new_password(folder, values["code"], staff, password, progress=progress)
            return unlock(folder, password, staff_name=staff)

        self.setCursor(Qt.CursorShape.WaitCursor)
        self.form.setEnabled(False)
        self._trying = self._runner.start(work, self._set, failure=self._failed)

    def reject(self) -> None:
        """Stops what is under way, else leaves."""
        if self._trying is None:
            super().reject()
        else:
            self._trying.stop()

    def _set(self, unlocked: Unlocked) -> None:
        try:
            office = come_in(self._folder, unlocked)
        except DeskError as error:
            self._failed(error)
            return
        self._rest()
        self.code.clear()
        self.new.clear()
        self.accept()
        self.opened.emit(office)

    def _failed(self, error: DeskError) -> None:
        self._rest()
        if not self.countdown.shows(error):
            at = dict.fromkeys(recovery.REFUSALS, "code")
            at |= dict.fromkeys(
                (*passwords.REFUSALS, "keys_not_written", "disk_full", "stopped"), "password"
            )
            self.form.show_error(at.get(error.code, "staff"), self._say(error))

    def _rest(self) -> None:
        self._trying = None
        self.form.setEnabled(True)
        self.unsetCursor()
