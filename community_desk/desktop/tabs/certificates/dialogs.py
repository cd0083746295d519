"""The dialogs that ask why: voiding a letter or a notice, and correcting a letter."""

from PySide6.QtWidgets import QWidget

from community_desk.certificates.register import RegisterRow
from community_desk.certificates.voiding import check_reason, void
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.errors import DeskError


class _ReasonDialog(DeskDialog):
    """Asks for a reason in a form."""

    def __init__(
        self,
        context: DeskContext,
        row: RegisterRow,
        parent: QWidget,
        usual: list[str],
        help_text: str,
    ) -> None:
        super().__init__(context.theme, "", parent)
        self._context, self.number = context, row.number
        self.form = Form(context.theme)
        self.reason = self.form.row(
            "reason",
            self.tr("为什么"),
            ChoiceField(context.theme, [(words, words) for words in usual], editable=True),
            help_text=help_text,
            required=True,
        )
        self.reason.setCompleter(None)  # type: ignore[arg-type]
        self.reason.set_value("")
        self.body.addWidget(self.form)
        if row.state == "handed":
            fetched = quiet_label(self.tr("这份已经领走：请先把原件收回来，收不回的写进原因。"))
            restyle(fetched, meaning="due")
            self.body.addWidget(fetched)
        self.body.addStretch(1)
        self.reason.setFocus()

    def show_error(self, error: DeskError) -> None:
        """Says under the field what stands in the way."""
        self.form.show_error("reason", self._context.say_error(error))


class VoidDialog(_ReasonDialog):
    """Asks why a paper is void. It cannot be taken back, so leaving is the filled button."""

    def __init__(self, context: DeskContext, row: RegisterRow, parent: QWidget) -> None:
        letter = row.kind == "letter"
        if letter:
            usual = [self.tr("内容写错了"), self.tr("居民不需要了"), self.tr("打印坏了")]
            said = self.tr("编号留着不再用，原件请收回；查验时会说明已作废。作废以后不能恢复。")
        else:
            usual = [self.tr("人弄错了"), self.tr("事项弄错了"), self.tr("重复登记了")]
            said = self.tr("编号留着不再用，也不再计入统计。作废以后不能恢复。")
        super().__init__(context, row, parent, usual, said)
        self.set_title(self.tr("作废 {number}").format(number=row.number))
        theme = context.theme
        self.void_button = PlainButton(theme, self.tr("作废，不能恢复"), self)
        self.leave_button = MainButton(theme, self.tr("先不作废"), self)
        self.void_button.clicked.connect(self._void)
        self.leave_button.clicked.connect(self.reject)
        self.form.completed.connect(self.void_button.setFocus)
        self.body.addLayout(button_row(theme, self.void_button, self.leave_button))

    def _void(self) -> None:
        try:
            void(self._context.office, self.number, self.reason.value())
        except DeskError as error:
            self.show_error(error)
            return
        self.accept()


class ReissueDialog(_ReasonDialog):
    """Asks why a letter is corrected. Nothing is void before the new one is issued."""

    def __init__(self, context: DeskContext, row: RegisterRow, parent: QWidget) -> None:
        usual = [self.tr("内容写错了"), self.tr("致送单位写错了"), self.tr("要改用途")]
        said = self.tr("原来填的会放回表里，改好再开；新的开出来，原件才作废，原编号不再用。")
        super().__init__(context, row, parent, usual, said)
        self.set_title(self.tr("作废并重开 {number}").format(number=row.number))
        self.main = self.add_buttons(self.tr("去改"))
        self.main.clicked.connect(self._go_on)
        self.form.completed.connect(self._go_on)

    def _go_on(self) -> None:
        try:
            check_reason(self.reason.value())
        except DeskError as error:
            self.show_error(error)
            return
        self.accept()
