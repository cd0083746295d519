"""What stands in the window's place while it is locked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.buttons import MainButton
from community_desk.desktop.kit.fields import PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import Card, button_row, heading_label, quiet_label
from community_desk.errors import DeskError


class LockPage(QWidget):
    """Asks for the password of whoever is signed in. ``check`` raises a `DeskError` for a wrong
    one; ``unlocked`` tells that it was right.
    """

    unlocked = Signal()

    def __init__(
        self, context: DeskContext, check: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._check = context, check
        theme = context.theme
        card = Card(theme)
        card.setFixedWidth(theme.px(380))
        picture = QLabel()
        picture.setPixmap(theme.picture("lock", "accent", 32))
        card.body.addWidget(picture)
        card.body.addWidget(heading_label(self.tr("已锁上")))
        card.body.addWidget(
            quiet_label(self.tr("{name}，输入密码继续。").format(name=context.office.staff.name))
        )
        self.form = Form(theme, labels_above=True)
        self.password = self.form.row("password", self.tr("密码"), PasswordField())
        self.form.completed.connect(self.unlock)
        card.body.addWidget(self.form)
        button = MainButton(theme, self.tr("解锁"), icon="lock-open")
        button.clicked.connect(self.unlock)
        card.body.addLayout(button_row(theme, button))
        self.countdown = Countdown(self.form, "password", button, context.say_error)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def unlock(self) -> None:
        """Tries the password in the field."""
        if self.countdown.is_counting():
            return
        try:
            self._check(self.password.value())
        except DeskError as error:
            self.password.clear()
            if not self.countdown.shows(error):
                self.form.show_error("password", self._context.say_error(error))
            return
        self.password.clear()
        self.form.clear_errors()
        self.unlocked.emit()

    def ask(self) -> None:
        """Empty, and ready to be typed into."""
        self.password.clear()
        if not self.countdown.is_counting():
            self.form.clear_errors()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
