"""The dialogs of 人员: somebody new, other words for somebody, a new password, who leaves."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.new_password import NewPassword
from community_desk.desktop.tasks import Work
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.passwords import REFUSALS
from community_desk.office.staff import Role
from community_desk.office.staff_changes import (
    LONGEST_NAME,
    OLD_COPIES,
    ROLES,
    StaffLine,
    activate,
    add_staff,
    change_staff,
    deactivate,
    set_password,
)

_AT = {
    "last_director": "role",
    **dict.fromkeys((*REFUSALS, "keys_not_written", "disk_full"), "password"),
}


class _StaffDialog(WorkingDialog):
    """A form about somebody."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.form = Form(context.theme, labels_above=True)

    def do(self, act: Work[StaffLine], said: str) -> None:
        """Does it and says so; says at its field what stands in the way."""
        if self.is_working():
            return
        self.work(act, lambda line: self._done(said.format(name=line.name)), self._failed)

    def _done(self, said: str) -> None:
        self.accept()
        self._context.tell_changed("settings")
        self._context.notify(said)

    def _failed(self, error: DeskError) -> None:
        key = _AT.get(error.code, "")
        at = key if self.form.has(key) else self.form.keys()[0]
        self.form.show_error(at, self._context.say_error(error))

    def ask_who(self, line: StaffLine | None) -> None:
        """The rows of name, title and role."""
        theme, say = self._context.theme, self._context.translate
        self.name = self.form.row("name", self.tr("姓名"), LineField(), required=True)
        self.name.setMaxLength(LONGEST_NAME)
        self.title = self.form.row("title", self.tr("职务"), LineField(self.tr("如 网格员")))
        roles = {role.value: say("staff", words) for role, words in ROLES.items()}
        self.role = self.form.row("role", self.tr("角色"), ChoiceField(theme, roles))
        self.role.set_value(line.role.value if line else Role.CLERK.value)
        if line is not None:
            self.form.set_values({"name": line.name, "title": line.title})


class AddStaffDialog(_StaffDialog):
    """Somebody who begins to work here, with their first password."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.set_title(self.tr("添加人员"))
        self.ask_who(None)
        self.form.show_help("role", self.tr("各角色能做什么，列在“人员”页的右边"))
        office_name = context.office.setting("name")
        self.new = NewPassword(
            self.form,
            context.say_error,
            lambda: (self.name.value(), office_name),
            help_text=self.tr("第一次登录用，请本人来输；之后自己可以改"),
        )
        self.fill_with(self.form, self.tr("添加"), self.save)

    def save(self) -> None:
        """Adds them."""
        if not self.name.value().strip():
            self.form.show_error("name", self.tr("请填写这一项。"))
        elif self.new.is_right():
            name, password = self.name.value(), self.new.value()
            role, title = Role(self.role.value()), self.title.value()
            self.do(
                lambda office, told: add_staff(office, name, role, title, password, told),
                self.tr("已添加{name}，可以用“换人登录”登录了"),
            )


class ChangeStaffDialog(_StaffDialog):
    """Name, title or role of somebody."""

    def __init__(self, context: DeskContext, line: StaffLine, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.set_title(self.tr("改{name}的姓名、职务、角色").format(name=line.name))
        self._line = line
        self.ask_who(line)
        self.form.show_help("role", self.tr("不再允许的马上做不了，新允许的下次登录起"))
        self.fill_with(self.form, self.tr("保存"), self.save)

    def save(self) -> None:
        """Changes what differs."""
        uid, values = self._line.uid, self.form.values()
        self.do(
            lambda office, told: change_staff(
                office,
                uid,
                name=values["name"],
                role=Role(values["role"]),
                title=values["title"],
                progress=told,
            ),
            self.tr("已改：{name}"),
        )


class StaffPasswordDialog(_StaffDialog):
    """A new password for a colleague: who forgot theirs, or who comes back."""

    def __init__(self, context: DeskContext, line: StaffLine, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._line = line
        title = self.tr("给{name}设新密码") if line.active else self.tr("重新启用{name}")
        self.set_title(title.format(name=line.name))
        names = (line.name, context.office.setting("name"))
        self.new = NewPassword(
            self.form,
            context.say_error,
            lambda: names,
            help_text=self.tr("请本人来输；旧密码从此不能再用"),
        )
        words = self.tr("设新密码") if line.active else self.tr("重新启用")
        self.fill_with(self.form, words, self.save)

    def save(self) -> None:
        """Sets it."""
        if not self.new.is_right():
            return
        change = set_password if self._line.active else activate
        said = self.tr("{name}的新密码已设好") if self._line.active else self.tr("{name}已重新启用")
        uid, password = self._line.uid, self.new.value()
        self.do(lambda office, told: change(office, uid, password, told), said)


class DeactivateDialog(DeskDialog):
    """Somebody leaves. Leaving it is the filled button."""

    def __init__(self, context: DeskContext, line: StaffLine, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self._context, self._line = context, line
        self.set_title(self.tr("停用{name}").format(name=line.name))
        theme = context.theme
        kept = self.tr("名字和以往的记录都留着，签过的证明和凭证不变；回来时可以重新启用。")
        self.body.addWidget(text_label(kept))
        copies = text_label(context.translate("staff", OLD_COPIES))
        restyle(copies, meaning="due")
        self.body.addWidget(copies)
        self.said = text_label("")
        restyle(self.said, meaning="refused")
        self.said.hide()
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.off_button = PlainButton(theme, self.tr("停用"), self, icon="user-x")
        self.leave_button = MainButton(theme, self.tr("先不停用"), self)
        self.off_button.clicked.connect(self._deactivate)
        self.leave_button.clicked.connect(self.reject)
        self.body.addLayout(button_row(theme, self.off_button, self.leave_button))
        self.leave_button.setFocus()

    def _deactivate(self) -> None:
        try:
            deactivate(self._context.office, self._line.uid)
        except DeskError as error:
            self.said.setText(self._context.say_error(error))
            self.said.show()
            return
        self.accept()
        self._context.tell_changed("settings")
        self._context.notify(self.tr("{name}已停用").format(name=self._line.name))
