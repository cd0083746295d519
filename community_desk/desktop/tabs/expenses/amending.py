"""改: what may still be mended on a voucher while its month is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.tabs.expenses.voucher_words import payee_word, task_choices
from community_desk.errors import DeskError
from community_desk.expenses.amending import amend
from community_desk.expenses.records import Voucher

_FIELD_OF = {"no_borrower": "payee", "receipts_negative": "receipts"}


class AmendDialog(DeskDialog):
    """``amended`` carries the `Voucher` as it is then."""

    amended = Signal(object)

    def __init__(self, context: DeskContext, voucher: Voucher, parent: QWidget) -> None:
        super().__init__(
            context.theme,
            "",
            parent,
            hint=self.tr("日期、经费、类别和金额不能改；记错了请冲销，再重新记一笔。"),
        )
        self.set_title(self.tr("改凭证 {number}").format(number=voucher.number))
        self.setMinimumWidth(context.theme.px(560))
        self._context, self._voucher = context, voucher
        paid = voucher.kind in ("out", "settle")
        self.form = form = Form(context.theme)
        form.row("text", self.tr("摘要"), LineField(), required=True)
        if voucher.kind != "transfer":
            form.row("payee", payee_word(context, voucher.kind), LineField())
        form.row("handler", self.tr("经手人"), LineField())
        if paid or voucher.kind == "advance":
            form.row("approver", self.tr("审批人"), LineField())
        if paid or voucher.kind == "in":
            form.row("receipts", self.tr("票据张数"), LineField())
        form.row("note", self.tr("备注"), LineField())
        tasks = task_choices(context, voucher.task)
        if len(tasks) > 1 and (paid or voucher.kind == "advance"):
            form.row("task", self.tr("所属任务"), ChoiceField(context.theme, tasks))
        form.set_values({key: str(getattr(voucher, key)) for key in form.values()})
        self.main = self.fill_with(form, self.tr("保存"), self.save)

    def save(self) -> None:
        """Writes what was changed, or says at its field what is wrong."""
        self.form.clear_errors()
        values = self.form.values()
        sheets = values.pop("receipts", None)
        if sheets is not None and not (sheets.isascii() and sheets.isdigit() and len(sheets) < 5):
            self.form.show_error("receipts", self.tr("请写张数，没有票据就写 0。"))
            return
        read = self._voucher
        try:
            amended = amend(
                self._context.office,
                read.number,
                read=read,
                receipts=None if sheets is None else int(sheets),
                **values,
            )
        except DeskError as error:
            self.form.show_error(self._field_of(error), self._context.say_error(error))
            return
        self.accept()
        if amended != read:
            self.amended.emit(amended)

    def _field_of(self, error: DeskError) -> str:
        if written := str(error.values.get("written", "")):
            return self.form.key_of(written) or "text"
        return _FIELD_OF.get(error.code, "text")
