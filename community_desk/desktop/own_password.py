"""改密码: one's own."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.fields import PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.new_password import NewPassword
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.passwords import REFUSALS
from community_desk.office.signing_in import wrong_tries
from community_desk.office.staff_changes import change_password


class OwnPasswordDialog(WorkingDialog):
    """The old password, then the new one twice."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("改密码"))
        office = context.office
        self.form = Form(context.theme, labels_above=True)
        self.old = self.form.row("old", self.tr("原来的密码"), PasswordField(), required=True)
        names = (office.staff.name, office.setting("name"))
        self.new = NewPassword(self.form, context.say_error, lambda: names)
        main = self.fill_with(self.form, self.tr("改密码"), self.save)
        self.countdown = Countdown(self.form, "old", main, context.say_error)
        with context.telling():
            self.countdown.show_tries(
                wrong_tries(office.folder, office.staff.name, clock=office.clock), office.clock()
            )

    def save(self) -> None:
        """Changes it; says at the field what stands in the way."""
        if self.is_working() or self.countdown.is_counting():
            return
        if not self.old.value():
            self.form.show_error("old", self.tr("请填写这一项。"))
            return
        if not self.new.is_right():
            return
        old, new = self.old.value(), self.new.value()
        self.work(
            lambda office, told: change_password(office, old, new, told),
            lambda _: self._changed(),
            self._failed,
        )

    def _failed(self, error: DeskError) -> None:
        if not self.countdown.shows(error):
            at = dict.fromkeys((*REFUSALS, "keys_not_written", "disk_full"), "password")
            self.form.show_error(at.get(error.code, "old"), self._context.say_error(error))

    def _changed(self) -> None:
        self.old.clear()
        self.new.clear()
        self.accept()
        self._context.notify(self.tr("密码已改，下次登录和解锁用新的"))
