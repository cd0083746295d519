"""The dialog of this tab: voiding a letter."""

from PySide6.QtWidgets import QWidget

from community_desk.certificates.register import RegisterRow
from community_desk.certificates.voiding import void
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row
from community_desk.errors import DeskError


class VoidDialog(DeskDialog):
    """Asks why a letter is void. It cannot be taken back, so leaving is the filled button."""

    def __init__(self, context: DeskContext, row: RegisterRow, parent: QWidget) -> None:
        super().__init__(
            context.theme,
            "",
            parent,
            hint="",
        )
        self._context, self.number = context, row.number
        self.set_title(self.tr("作废 {number}").format(number=row.number))
        theme = context.theme
        usual = [self.tr("内容写错了"), self.tr("居民不需要了"), self.tr("打印坏了，已重开")]
        self.form = Form(theme)
        self.reason = self.form.row(
            "reason",
            self.tr("为什么"),
            ChoiceField(theme, [(words, words) for words in usual], editable=True),
            help_text=self.tr("编号留着不再用，原件请收回；查验时会说明已作废。作废以后不能恢复。"),
            required=True,
        )
        self.reason.setCompleter(None)  # type: ignore[arg-type]
        self.reason.set_value("")
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.void_button = PlainButton(theme, self.tr("作废，不能恢复"), self)
        self.leave_button = MainButton(theme, self.tr("先不作废"), self)
        self.void_button.clicked.connect(self._void)
        self.leave_button.clicked.connect(self.reject)
        self.form.completed.connect(self.void_button.setFocus)
        self.body.addLayout(button_row(theme, self.void_button, self.leave_button))
        self.reason.setFocus()

    def _void(self) -> None:
        try:
            void(self._context.office, self.number, self.reason.value())
        except DeskError as error:
            self.form.show_error("reason", self._context.say_error(error))
            return
        self.accept()
