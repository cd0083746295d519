"""A new password, typed twice: its rules are said as one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from community_desk.desktop.kit.fields import PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.office.passwords import SHORTEST_PASSWORD, check_new_password, folded


class NewPassword(QObject):
    """Adds the rows ``password`` and ``again`` to a form. ``names`` gives what the password may not
    be: who it is for, the office. ``label`` is what it is called, where it is no new one.
    """

    def __init__(
        self,
        form: Form,
        say: Callable[[DeskError], str],
        names: Callable[[], Sequence[str]],
        *,
        label: str = "",
        help_text: str = "",
    ) -> None:
        super().__init__(form)
        self._form, self._say, self._names = form, say, names
        usual = self.tr("至少 {least} 个字符，一句话也可以").format(least=SHORTEST_PASSWORD)
        self.password = form.row(
            "password", label or self.tr("新密码"), PasswordField(), help_text=help_text or usual
        )
        self.again = form.row("again", self.tr("再输一次"), PasswordField())
        for key in ("password", "again"):
            form.set_required(key, True)
        form.edited.connect(self._edited)

    def value(self) -> str:
        """The password."""
        return self.password.value()

    def is_right(self) -> bool:
        """Whether it will do and was typed the same twice; else that is said at its field."""
        if not self.password.value():
            self._form.show_error("password", self.tr("请填写这一项。"))
            return False
        try:
            check_new_password(self.password.value(), *self._names())
        except DeskError as error:
            self._form.show_error("password", self._say(error))
            return False
        if self.password.value() != self.again.value():
            self._form.show_error("again", self.tr("两次输入的密码不一样；请再输一次。"))
            return False
        return True

    def clear(self) -> None:
        """Empties both fields, and unsays what was said of them."""
        for key, field in (("password", self.password), ("again", self.again)):
            field.clear()
            self._form.say(key, "")

    def _edited(self, key: str) -> None:
        typed, again = self.password.value(), self.again.value()
        if key == "password":
            self._say_of_password(typed)
        if again and key in ("password", "again"):
            same = typed == again
            begun = typed.startswith(again) and not same
            words = self.tr("两次一样") if same else self.tr("和上面的不一样")
            self._form.say("again", "" if begun else words, "allowed" if same else "due")

    def _say_of_password(self, typed: str) -> None:
        missing = SHORTEST_PASSWORD - len(folded(typed))
        if not typed:
            self._form.say("password", "")
        elif missing > 0:
            words = self.tr("还差 {count} 个字符").format(count=missing)
            self._form.say("password", words)
        else:
            try:
                check_new_password(typed, *self._names())
            except DeskError as error:
                self._form.say("password", self._say(error), "due")
            else:
                self._form.say("password", self.tr("可以用"), "allowed")
