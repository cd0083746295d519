"""The recovery code on the page of the staff: proving the sheet, and a new one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.countdown import Countdown
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import heading_label, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.recovery_code import RecoveryCodeDialog, sheet_of
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office import recovery
from community_desk.office.office import Office
from community_desk.office.vault import new_recovery_code


class RecoveryBox(QWidget):
    """When the sheet was made and last proven; its two buttons."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(heading_label(self.tr("恢复码")))
        self.said = text_label("")
        column.addWidget(self.said)
        self.prove_button = PlainButton(theme, self.tr("验证恢复单…"), icon="circle-check")
        self.renew_button = PlainButton(theme, self.tr("换一个新恢复码…"), icon="printer")
        tie(context, "office.staff", self.prove_button, self.renew_button)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.px(8))
        flow.addWidget(self.prove_button)
        flow.addWidget(self.renew_button)
        column.addWidget(buttons)
        self.prove_button.clicked.connect(self.ask_code)
        self.renew_button.clicked.connect(self.renew)
        self.dialog: ProveDialog | RecoveryCodeDialog | None = None

    def reload(self) -> None:
        """Says how it stands."""
        state = recovery.recovery_state(self._context.office)
        if state.proven_on is None:
            words = self.tr("还没有验证过。请拿出恢复单验证一次；找不到就换一个新的。")
        else:
            words = self.tr("{day} 验证过，能打开这个办公室。").format(day=state.proven_on)
        if state.made_on is not None:
            words = self.tr("{day} 制作；").format(day=state.made_on) + words
        self.said.setText(words)
        restyle(self.said, meaning="due" if recovery.is_proof_due(self._context.office) else "")

    def ask_code(self) -> None:
        """Asks for the code on paper."""
        self.dialog = ProveDialog(self._context, self.window())
        self.dialog.accepted.connect(self._proven)
        self.dialog.open()

    def renew(self) -> None:
        """Shows a new code; it takes the place of the old one once it is proven to be on paper."""
        office, code = self._context.office, new_recovery_code()
        self.dialog = RecoveryCodeDialog(
            self._context.theme,
            code,
            partial(sheet_of, office, code, self._context.translate),
            self._take,
            self._context.say_error,
            self.window(),
            must=False,
        )
        self.dialog.set_title(self.tr("换一个新恢复码"))
        self.dialog.proven.connect(self._renewed)
        self.dialog.open()

    def _take(
        self, code: str, done: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> None:
        def renew(office: Office, told: Progress) -> None:
            recovery.renew(office, code, told)
            recovery.prove(office, code)

        self._context.tasks.run(renew, lambda _: done(), failure=failed)

    def _proven(self) -> None:
        self._context.tell_changed("settings")
        self._context.notify(self.tr("这张恢复单能用，已记下验证日期"))

    def _renewed(self) -> None:
        self._context.tell_changed("settings")
        self._context.notify(self.tr("新恢复码已启用；旧恢复单不能用了，请销毁"))


class ProveDialog(WorkingDialog):
    """Tries the code on paper; accepted where it opens the office."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("验证恢复单"))
        words = self.tr("照着锁好的恢复单输入恢复码，看它能不能打开这个办公室；别的什么都不改。")
        self.body.addWidget(text_label(words))
        self.form = Form(context.theme, labels_above=True)
        self.code = self.form.row(
            "code",
            self.tr("恢复码"),
            LineField(),
            help_text=self.tr("六组字母和数字；大小写、空格和横线不要紧"),
            required=True,
        )
        main = self.fill_with(self.form, self.tr("验证"), self.prove, icon="circle-check")
        self.countdown = Countdown(self.form, "code", main, context.say_error)
        office = context.office
        self.countdown.show_tries(
            recovery.recovery_tries(office.folder, clock=office.clock), office.clock()
        )

    def prove(self) -> None:
        """Says whether it works."""
        if self.is_working() or self.countdown.is_counting():
            return
        if not self.code.value().strip():
            self.form.show_error("code", self.tr("请填写这一项。"))
            return
        code = self.code.value()
        self.work(
            lambda office, told: recovery.prove(office, code, told),
            lambda _: self._proven(),
            self._failed,
        )

    def _proven(self) -> None:
        self.code.clear()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        if not self.countdown.shows(error):
            self.form.show_error("code", self._context.say_error(error))
