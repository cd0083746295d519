"""记一笔: payments, receipts, transfers and advances, one after another without leaving."""

from datetime import date

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.expenses.voucher_dialog import VoucherDialog
from community_desk.desktop.tabs.expenses.voucher_words import (
    payee_word,
    task_choices,
    text_example,
)
from community_desk.errors import NotUnderstoodError
from community_desk.expenses.advances import NewAdvance, advance
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.records import Line, Voucher, VoucherKind
from community_desk.expenses.transfers import NewTransfer, transfer
from community_desk.expenses.vouchers import NewVoucher, add_voucher
from community_desk.expenses.warnings import New
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.permissions import may

# What is asked beside day, lines, text, handler and note.
_ASKED: dict[str, frozenset[str]] = {
    "out": frozenset({"payee", "approver", "receipts", "files", "task"}),
    "in": frozenset({"payee", "receipts", "files"}),
    "transfer": frozenset(),
    "advance": frozenset({"payee", "approver", "task"}),
}
_KINDS: dict[str, VoucherKind] = {
    "out": "out",
    "in": "in",
    "transfer": "transfer",
    "advance": "advance",
}


class BookingDialog(VoucherDialog):
    """The form of a voucher; it stays for the next."""

    def __init__(self, context: DeskContext, day: date, parent: QWidget) -> None:
        super().__init__(context, "", "out", parent)
        self.set_title(self.tr("记一笔"))
        self._funds = funds_of(context.office)
        kinds = {"out": self.tr("支出"), "in": self.tr("收入"), "advance": self.tr("预借")}
        if may(context.office, "expenses.transfer"):
            kinds["transfer"] = self.tr("调拨")
        self.what = Form(context.theme)
        self.kind = self.what.row("kind", self.tr("收支"), ChoiceField(context.theme, kinds))
        self.head.addWidget(self.what, 1)
        self.task = self.more.row(
            "task", self.tr("所属任务"), ChoiceField(context.theme, task_choices(context))
        )
        self.assemble(self.tr("保存"))
        self.what.edited.connect(lambda _: self._kind_changed())
        self.what.completed.connect(self.day.focus_first)
        self.kind.set_value("out")
        self.date.set_value(day.isoformat())
        self._kind_changed()
        self._clear_matter()
        self._go_to_date()

    def fill_from(self, voucher: Voucher, day: date) -> None:
        self.kind.set_value(voucher.kind)
        self._kind_changed()
        super().fill_from(voucher, day)

    def begin_with(self, kind: VoucherKind, day: date, line: Line, text: str, payee: str) -> None:
        """Fills in what is known of a payment or a receipt from elsewhere."""
        self.kind.set_value(kind)
        self._kind_changed()
        self.date.set_value(day.isoformat())
        self.lines.set_lines([line])
        self.form.set_values({"text": text, "payee": payee})
        self.look()

    def guessed(self) -> New | None:
        return self._new(is_guess=True) if self.day_typed() else None

    def book(self) -> Voucher:
        new, office = self._new(), self._context.office
        if isinstance(new, NewTransfer):
            return transfer(office, new)
        if isinstance(new, NewAdvance):
            return advance(office, new)
        assert isinstance(new, NewVoucher)
        return add_voucher(office, new)

    def done_with(self, voucher: Voucher) -> None:
        said = self.tr("已记凭证 {number}：{text} {amount} 元。可以接着记下一笔。")
        self._clear_matter()
        self.said.setText(
            said.format(number=voucher.number, text=voucher.text, amount=yuan(voucher.fen))
        )
        restyle(self.said, meaning="allowed")
        self._go_to_date()
        self.booked.emit(voucher)

    def forms(self) -> tuple[Form, ...]:
        return self.what, *super().forms()

    def _new(self, *, is_guess: bool = False) -> NewVoucher | NewTransfer | NewAdvance:
        day = (self.day_typed() if is_guess else None) or self.read_day()
        lines = self.lines.guessed() if is_guess else self.lines.new_lines()
        kind, first = self.kind.value(), lines[0]
        text, note, handler = self.text.value(), self.note.value(), self.handler.value()
        if kind == "transfer":
            to_fund = self.lines.rows[0].value("to_fund")
            if not (to_fund or is_guess):
                raise NotUnderstoodError(
                    "no_such_fund",
                    QT_TRANSLATE_NOOP("errors", "请选转入的经费。"),
                    side="to_fund",
                )
            return NewTransfer(
                date=day,
                fund=first.fund,
                to_fund=to_fund,
                fen=first.fen,
                text=text,
                handler=handler,
                note=note,
            )
        if kind == "advance":
            return NewAdvance(
                date=day,
                fund=first.fund,
                fen=first.fen,
                payee=self.payee.value(),
                text=text,
                handler=handler,
                approver=self.approver.value(),
                note=note,
                task=self.task.value(),
            )
        is_payment = kind == "out"
        return NewVoucher(
            date=day,
            kind=kind,
            text=text,
            lines=lines,
            handler=handler,
            payee=self.payee.value(),
            receipts=(self.sheets_typed() or 0) if is_guess else self.read_receipts(),
            files=self.files.files(),
            note=note,
            approver=self.approver.value() if is_payment else "",
            task=self.task.value() if is_payment else "",
        )

    def _clear_matter(self) -> None:
        """Takes away what is of one matter only; day, fund, class and handler are mostly the
        same.
        """
        self.lines.clear()
        for field in (self.text, self.payee, self.approver, self.note, self.task):
            field.set_value("")
        self.files.clear()
        self.receipts.set_value("1")
        self.look()

    def _go_to_date(self) -> None:
        self.date.setFocus()
        self.date.selectAll()

    def _kind_changed(self) -> None:
        kind = _KINDS[self.kind.value()]
        self.kind_shown = kind
        self.clear_said()
        self.lines.set_kind(kind)
        asked = _ASKED[kind]
        for form in (self.form, self.more, self.papers):
            for key in form.values():
                if key in _ASKED["out"]:
                    form.show_row(key, key in asked)
        self.more.show_row("task", "task" in asked and self.task.count() > 1)
        self.text.setPlaceholderText(text_example(self._context, kind))
        self.form.set_label("payee", payee_word(self._context, kind))
        self.form.set_required("payee", kind == "advance")
        self.field_edited("kind")
