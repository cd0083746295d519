"""What stands in the window's place while it is locked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.buttons import LinkButton, MainButton
from community_desk.desktop.kit.fields import ChoiceField, PasswordField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import Card, button_row, heading_label, quiet_label
from community_desk.desktop.tasks import Progress, Task, Tasks
from community_desk.errors import DeskError
from community_desk.office.locking import check_password
from community_desk.office.office import Office, come_in
from community_desk.office.signing_in import Unlocked, staff_names, unlock, wrong_tries


class LockPage(QWidget):
    """Asks for the password of whoever is signed in, or lets somebody else sign in. ``keeps`` says
    whether something is not saved, of which whoever comes next sees nothing. A password is tried
    beside the window, and beside whatever else is still under way.

    ``unlocked`` tells that the password was right; ``signed_in`` carries the `Office`, open for
    somebody else.
    """

    unlocked = Signal()
    signed_in = Signal(object)

    def __init__(
        self, context: DeskContext, keeps: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._keeps = context, keeps
        self._tasks = Tasks(context.office, self)
        self._trying: Task | None = None
        self._asks_other = False
        theme = context.theme
        card = Card(theme)
        card.setFixedWidth(theme.px(380))
        picture = QLabel()
        picture.setPixmap(theme.picture("lock", "accent", 32))
        card.body.addWidget(picture)
        self.heading = heading_label("")
        self.said = quiet_label("")
        card.body.addWidget(self.heading)
        card.body.addWidget(self.said)
        self.form = Form(theme, labels_above=True)
        self.staff = self.form.row("staff", self.tr("工作人员"), ChoiceField(theme))
        self.password = self.form.row("password", self.tr("密码"), PasswordField())
        self.form.completed.connect(self.go_on)
        card.body.addWidget(self.form)
        self.other_button = LinkButton(theme, "", self)
        self.button = MainButton(theme, "", self)
        card.body.addLayout(button_row(theme, self.button, left=[self.other_button]))
        self.countdown = Countdown(self.form, "password", self.button, context.say_error)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self.button.clicked.connect(self.go_on)
        self.other_button.clicked.connect(self._turn)
        self.staff.edited.connect(self._staff_chosen)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.ask)
        self.ask()

    def ask(self) -> None:
        """Empty, and ready for the password of whoever is signed in."""
        name = self._context.office.staff.name
        self._turn_to(
            other=False,
            heading=self.tr("已锁上"),
            said=self.tr("{name}，输入密码继续。").format(name=name),
        )
        self.button.set_text(self.tr("解锁"))
        self.button.set_icon("lock-open")
        self.other_button.set_text(self.tr("换人登录…"))

    def ask_other(self) -> None:
        """Ready for somebody else, who signs in with their own password."""
        name = self._context.office.staff.name
        if self._keeps():
            said = self.tr(
                "{name}有还没保存的内容：会留着，等{name}再登录时接着做，别人看不到；"
                "也可以现在请{name}先解锁保存。"
            )
        else:
            said = self.tr("用自己的密码登录；{name}的窗口随后关上。")
        self._turn_to(other=True, heading=self.tr("换人登录"), said=said.format(name=name))
        self.button.set_text(self.tr("登录"))
        self.button.set_icon("log-in")
        self.other_button.set_text(self.tr("还是{name}解锁").format(name=name))

    def go_on(self) -> None:
        """Tries the password in the field."""
        if self.is_trying() or self.countdown.is_counting():
            return
        self.setCursor(Qt.CursorShape.WaitCursor)
        office, typed, name = self._context.office, self.password.value(), self.staff.value()
        if self._asks_other:
            self._trying = self._tasks.start(
                lambda _: unlock(office.folder, typed, staff_name=name, clock=office.clock),
                self._come_in,
                failure=self._refused,
            )
        else:

            def check(office: Office, _: Progress) -> None:
                check_password(office, typed)

            self._trying = self._tasks.run(check, self._let_in, failure=self._refused)

    def is_trying(self) -> bool:
        """Whether a password is being tried."""
        return self._trying is not None and not self._trying.is_over()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends with its window, before the office does."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._stop_trying()
            self._tasks.finish()

    def _let_in(self, _: None) -> None:
        self._leave()
        self.unlocked.emit()

    def _come_in(self, unlocked: Unlocked) -> None:
        office = self._context.office
        try:
            opened = come_in(office.folder, unlocked, clock=office.clock)
        except DeskError as error:
            self._refused(error)
            return
        self._leave()
        self.signed_in.emit(opened)

    def _leave(self) -> None:
        self._stop_trying()
        self.password.clear()
        self.form.clear_errors()

    def _refused(self, error: DeskError) -> None:
        self._stop_trying()
        self.password.clear()
        if not self.countdown.shows(error):
            self.form.show_error("password", self._context.say_error(error))

    def _stop_trying(self) -> None:
        if self._trying:
            self._trying.cancel()
        self._trying = None
        self.unsetCursor()

    def _turn(self) -> None:
        if self._asks_other:
            self.ask()
        else:
            self.ask_other()

    def _turn_to(self, *, other: bool, heading: str, said: str) -> None:
        self._stop_trying()
        self._asks_other = other
        self.heading.setText(heading)
        self.said.setText(said)
        self.form.show_row("staff", other)
        self.password.clear()
        self.form.clear_errors()
        self.button.setEnabled(True)
        if other:
            self._list_others()
        self._show_tries()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_others(self) -> None:
        office = self._context.office
        names: list[str] = []
        try:
            names = [name for name in staff_names(office.folder) if name != office.staff.name]
            if not names:
                nobody = self.tr("还没有别的人能登录；请主任在“人员”里添加。")
                self.form.say("password", nobody, "due")
        except DeskError as error:
            self.form.say("password", self._context.say_error(error), "refused")
        self.staff.set_choices([(name, name) for name in names])
        self.staff.setCurrentIndex(0 if names else -1)
        self.button.setEnabled(bool(names))

    def _staff_chosen(self) -> None:
        self._stop_trying()
        self._show_tries()

    def _show_tries(self) -> None:
        """Each has their own wrong tries to wait for."""
        office = self._context.office
        name = self.staff.value() if self._asks_other else office.staff.name
        if not name:
            return
        try:
            tries = wrong_tries(office.folder, name, clock=office.clock)
        except DeskError:  # said once one tries
            return
        self.countdown.show_tries(tries, office.clock())
