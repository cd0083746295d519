"""冲销: a voucher is shown, and taken back by a red entry with its reason."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import FactList, ruling
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.settling import SettleDialog
from community_desk.desktop.tabs.expenses.voucher_dialog import VoucherDialog
from community_desk.errors import DeskError
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import in_words, yuan
from community_desk.expenses.records import Line, Voucher
from community_desk.expenses.reversing import check_may_reverse, reverse
from community_desk.expenses.vouchers import load_voucher

# What stands at its own field; all else is about the date.
_AT_REASON = ("reason_needed", "text_too_long", "sign_missing")


def open_reversal(
    context: DeskContext, voucher: Voucher, parent: QWidget, booked: Callable[[Voucher], None]
) -> "ReverseDialog | None":
    """Shows a voucher and asks when and why to take it back; None, and said why, for one that is
    never taken back. ``booked`` is called with the red entry, and with what is booked anew.
    """
    try:
        check_may_reverse(voucher)
    except DeskError as error:
        context.notify_error(error)
        return None
    dialog = ReverseDialog(context, voucher, parent)
    dialog.booked.connect(booked)
    dialog.again_wanted.connect(
        lambda day: open_again(context, voucher, day, parent).booked.connect(booked)
    )
    dialog.open()
    return dialog


def open_again(context: DeskContext, voucher: Voucher, day: date, parent: QWidget) -> VoucherDialog:
    """Asks for what was taken back, filled in as it was, to be put right and booked anew."""
    dialog: VoucherDialog
    if voucher.kind == "settle":
        dialog = SettleDialog(context, load_voucher(context.office, voucher.settles), parent)
    else:
        dialog = BookingDialog(context, day, parent)
    dialog.fill_from(voucher, day)
    dialog.open()
    return dialog


class ReverseDialog(DeskDialog):
    """``booked`` carries the red entry; ``again_wanted`` the day, where it is to be booked anew."""

    booked = Signal(object)
    again_wanted = Signal(object)

    def __init__(self, context: DeskContext, voucher: Voucher, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("冲销凭证 {number}").format(number=voucher.number))
        self.setMinimumWidth(context.theme.px(600))
        self._context, self._voucher = context, voucher
        theme, today = context.theme, context.office.today()
        self.body.addWidget(self._facts())
        self.body.addWidget(ruling())
        self.form = Form(theme)
        self.date = self.form.row(
            "date",
            self.tr("冲销日期"),
            DateField(today),
            required=True,
            help_text=self.tr("原凭证不动，另记一张红字凭证，金额相反。"),
        )
        self.reason = self.form.row(
            "reason", self.tr("原因"), LineField(self.tr("如 金额写错")), required=True
        )
        self.date.set_value(max(today, voucher.date).isoformat())
        self.again_button = PlainButton(theme, self.tr("冲销并重记"), self, key="Ctrl+Shift+S")
        self.again_button.clicked.connect(lambda: self._reverse(again=True))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("冲销"), left=(self.again_button,))
        self.main.clicked.connect(lambda: self._reverse(again=False))
        self.form.completed.connect(lambda: self._reverse(again=False))
        self.reason.setFocus()

    def _facts(self) -> FactList:
        voucher, funds = self._voucher, funds_of(self._context.office)
        facts = FactList(self.theme)
        facts.add(self.tr("日期"), voucher.date.isoformat())
        facts.add(self.tr("摘要"), voucher.text)
        amount = self.tr("{amount} 元　{words}")
        facts.add(
            self.tr("金额"),
            amount.format(amount=yuan(voucher.fen), words=in_words(voucher.fen)),
        )
        told = [_said(line, funds.title, load_classes().title) for line in voucher.lines]
        facts.add(self.tr("明细"), "\n".join(told))
        for word, value in (
            (self.tr("对方"), voucher.payee),
            (self.tr("经手人"), voucher.handler),
            (self.tr("备注"), voucher.note),
        ):
            if value:
                facts.add(word, value)
        return facts

    def _reverse(self, *, again: bool) -> None:
        self.form.clear_errors()
        context, office = self._context, self._context.office
        day = self.date.day()
        if day is None:
            self.form.show_error("date", self.tr("看不懂这个日期；请写成 2026-3-5 这样。"))
            return
        try:
            red = reverse(office, self._voucher.number, day, self.reason.value())
        except DeskError as error:
            key = "reason" if error.code in _AT_REASON else "date"
            self.form.show_error(key, context.say_error(error))
            return
        self.booked.emit(red)
        self.accept()
        if again:
            self.again_wanted.emit(day)


def _said(line: Line, fund: Callable[[str], str], class_: Callable[[str], str]) -> str:
    """A line as one reads it: from which fund, for what, how much."""
    where = f"{fund(line.fund)} → {fund(line.to_fund)}" if line.to_fund else fund(line.fund)
    parts = (where, class_(line.class_) if line.class_ else "", yuan(line.fen), line.text)
    invoice = f"№ {line.invoice}" if line.invoice else ""
    return "　".join(part for part in (*parts, invoice) if part)
