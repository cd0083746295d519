"""改密码: one's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.new_password import NewPassword
from community_desk.errors import DeskError
from community_desk.office.passwords import REFUSALS
from community_desk.office.signing_in import wrong_tries
from community_desk.office.staff_changes import change_password


class OwnPasswordDialog(DeskDialog):
    """The old password, then the new one twice."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("改密码"))
        self._context = context
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
        if self.countdown.is_counting():
            return
        if not self.old.value():
            self.form.show_error("old", self.tr("请填写这一项。"))
            return
        if not self.new.is_right():
            return
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            change_password(self._context.office, self.old.value(), self.new.value())
        except DeskError as error:
            if not self.countdown.shows(error):
                at = dict.fromkeys(REFUSALS, "password")
                self.form.show_error(at.get(error.code, "old"), self._context.say_error(error))
            return
        finally:
            self.unsetCursor()
        self.old.clear()
        self.new.clear()
        self.accept()
        self._context.notify(self.tr("密码已改，下次登录和解锁用新的"))
