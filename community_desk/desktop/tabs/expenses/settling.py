"""报销冲借: what was paid out of an advance, and what comes back or is paid on top."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.expenses.voucher_dialog import VoucherDialog
from community_desk.expenses.advances import Settlement, settle
from community_desk.expenses.money import in_words, yuan
from community_desk.expenses.records import Remainder, Voucher
from community_desk.expenses.warnings import New


def open_settlement(context: DeskContext, lent: Voucher, parent: QWidget) -> "SettleDialog":
    """Asks for the account of an advance."""
    dialog = SettleDialog(context, lent, parent)
    dialog.open()
    return dialog


class SettleDialog(VoucherDialog):
    """The settlement of an advance. Without lines all of it is given back."""

    def __init__(self, context: DeskContext, lent: Voucher, parent: QWidget) -> None:
        super().__init__(context, "", "settle", parent)
        self.set_title(self.tr("报销预借 {number}").format(number=lent.number))
        self._lent = lent
        told = self.tr("{payee}于 {day} 借 {amount} 元（{words}）：{text}").format(
            payee=lent.payee,
            day=lent.date.isoformat(),
            amount=yuan(lent.fen),
            words=in_words(lent.fen),
            text=lent.text,
        )
        self.body.addWidget(text_label(told))
        self.remainder = text_label("")
        self.form.show_row("payee", False)
        self.form.set_required("text", False)
        self.lines.set_kind("settle")
        self.lines.rows[0].set_value("fund", lent.lines[0].fund)
        self.assemble(self.tr("报销"))
        self.head.addStretch(1)
        self.remainder.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.body.insertWidget(self.body.indexOf(self.lines) + 1, self.remainder)
        self.date.set_value(max(context.office.today(), lent.date).isoformat())
        self.text.set_value(lent.text)
        self.receipts.set_value("1")
        self.look()
        self.lines.go_to(0)

    def guessed(self) -> New | None:
        return self._new(is_guess=True) if self.day_typed() else None

    def book(self) -> Voucher:
        return settle(self._context.office, self._lent.number, self._new())

    def done_with(self, voucher: Voucher) -> None:
        super().done_with(voucher)
        self.accept()

    def look(self) -> None:
        super().look()
        left = Remainder.of(self._lent.fen, self.lines.sum())
        if left.returned:
            said = self.tr("应退回 {amount} 元　{words}")
        elif left.topped_up:
            said = self.tr("应补付 {amount} 元　{words}")
        else:
            said = self.tr("正好用完，不退不补")
        fen = left.returned or left.topped_up
        self.remainder.setText(said.format(amount=yuan(fen), words=in_words(fen)))
        restyle(self.remainder, meaning="due" if left.topped_up else "")

    def _new(self, *, is_guess: bool = False) -> Settlement:
        day = (self.day_typed() if is_guess else None) or self.read_day()
        return Settlement(
            date=day,
            lines=self.lines.guessed() if is_guess else self.lines.new_lines(),
            text=self.text.value(),
            receipts=(self.sheets_typed() or 0) if is_guess else self.read_receipts(),
            note=self.note.value(),
            handler=self.handler.value(),
            approver=self.approver.value(),
            files=self.files.files(),
        )
