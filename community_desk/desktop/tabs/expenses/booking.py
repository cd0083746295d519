"""Booking a payment or a receipt: one after another without leaving the dialog."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField, DateField, LineField, MoneyField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.errors import DeskError
from community_desk.expenses.checks import LONGEST_NAME
from community_desk.expenses.figures import year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import fen_from_yuan, in_words, yuan
from community_desk.expenses.records import FULL_PERCENT, KINDS, YearView
from community_desk.expenses.vouchers import NewLine, NewVoucher, add_voucher

# Which field an error of `add_voucher` belongs to; all others are about the date.
_FIELD_OF = {
    "kind_unknown": "kind",
    "no_such_fund": "fund",
    "no_such_class": "class",
    "class_not_of_kind": "class",
    "no_amount": "amount",
    "amount_negative": "amount",
    "amount_decimals": "amount",
    "amount_zero": "amount",
    "amount_too_large": "amount",
    "no_text": "text",
    "text_too_long": "text",
    "receipts_negative": "receipts",
    "fund_ended": "fund",
    "fund_earmarked": "class",
}


class BookingDialog(DeskDialog):
    """The form of a voucher. ``booked`` carries each `Voucher`; the dialog stays for the next."""

    booked = Signal(object)

    def __init__(self, context: DeskContext, day: date, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        self.set_title(self.tr("记一笔"))
        self.setMinimumWidth(context.theme.px(560))
        self._context = context
        self._year: YearView | None = None
        self._funds = funds_of(context.office)
        theme, office = context.theme, context.office
        self.form = form = Form(theme)
        self.kind = form.row(
            "kind",
            self.tr("收支"),
            ChoiceField(theme, {"out": self.tr("支出"), "in": self.tr("收入")}),
        )
        self.date = form.row("date", self.tr("日期"), DateField(office.today()), required=True)
        self.fund = form.row(
            "fund",
            self.tr("经费来源"),
            ChoiceField(theme, {fund.key: fund.title for fund in self._funds.all}),
            required=True,
        )
        self.class_ = form.row(
            "class", self.tr("类别"), ChoiceField(theme, editable=True), required=True
        )
        self.amount = form.row("amount", self.tr("金额（元）"), MoneyField(), required=True)
        self.text = form.row(
            "text", self.tr("摘要"), LineField(self.tr("如 买签字笔 5 盒")), required=True
        )
        self.payee = form.row("payee", self.tr("收款人"), LineField())
        self.handler = form.row("handler", self.tr("经手人"), LineField())
        self.receipts = form.row("receipts", self.tr("票据张数"), LineField())
        self.said = quiet_label("")
        self.body.addWidget(form)
        self.body.addWidget(self.said)
        self._add_foot()
        form.edited.connect(self._edited)
        form.completed.connect(self.save)
        self.kind.set_value("out")
        self.date.set_value(day.isoformat())
        self.fund.set_value(self._funds.all[0].key)
        self.handler.set_value(office.staff.name)
        self._kind_changed()
        self._clear_matter()
        self._go_to_date()

    def save(self) -> None:
        """Books what is filled in and makes room for the next."""
        self.form.clear_errors()
        day, receipts = self._day(), self._receipts()
        if day is None or receipts is None:
            return
        try:
            if not self.amount.value():
                self.form.show_error("amount", self.tr("请写金额。"))
                return
            if not self.class_.value():
                self.form.show_error("class", self.tr("请选类别。"))
                return
            voucher = add_voucher(
                self._context.office,
                NewVoucher(
                    date=day,
                    kind=self.kind.value(),
                    text=self.text.value(),
                    lines=(
                        NewLine(
                            fund=self.fund.value(),
                            fen=fen_from_yuan(self.amount.value()),
                            class_=self.class_.value(),
                        ),
                    ),
                    handler=self.handler.value(),
                    payee=self.payee.value(),
                    receipts=receipts,
                ),
            )
        except DeskError as error:
            self.form.show_error(self._field_of(error), self._context.say_error(error))
            return
        said = self.tr("已记 {number}：{text} {amount} 元。可以接着记下一笔。")
        self.said.setText(
            said.format(number=voucher.number, text=voucher.text, amount=yuan(voucher.fen))
        )
        restyle(self.said, meaning="allowed")
        self._clear_matter()
        self._go_to_date()
        self.booked.emit(voucher)
        self._year = None
        self._show_rest()

    def _add_foot(self) -> None:
        leave = PlainButton(self.theme, self.tr("关闭"), self)
        leave.clicked.connect(self.reject)
        self.save_button = MainButton(self.theme, self.tr("保存"), self, key="Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self.body.addLayout(button_row(self.theme, leave, self.save_button))

    def _clear_matter(self) -> None:
        """Takes away what is of one matter only; day, fund and handler are mostly the same."""
        for field in (self.amount, self.text, self.payee):
            field.set_value("")
        self.receipts.set_value("1")
        self.form.show_help("amount", "")

    def _go_to_date(self) -> None:
        self.date.setFocus()
        self.date.selectAll()

    def _edited(self, key: str) -> None:
        self.said.setText("")
        if key == "kind":
            self._kind_changed()
        elif key == "fund" and self.kind.value() == "in":
            self.class_.set_value(self._funds.by_key[self.fund.value()].income_class)
        elif key == "amount":
            self._show_words()
        self._show_rest()

    def _kind_changed(self) -> None:
        kind = KINDS[self.kind.value()]
        self.class_.set_choices({one.key: one.title for one in load_classes().of_kind(kind)})
        usual = self._funds.by_key[self.fund.value()].income_class if kind == "in" else ""
        self.class_.set_value(usual)
        self.form.set_label("payee", self.tr("收款人") if kind == "out" else self.tr("付款人"))
        self._show_rest()

    def _show_words(self) -> None:
        try:
            fen = fen_from_yuan(self.amount.value())
        except DeskError:
            fen = 0
        self.form.show_help("amount", in_words(fen) if fen else "")

    def _show_rest(self) -> None:
        """What is left in the fund and of the class's budget, as a quiet line below them."""
        if self._year is None:
            day = self._day_typed() or self._context.office.today()
            self._year = year_view(self._context.office, day.year)
        lines = {line.key: line for line in self._year.by_fund}
        fund = lines.get(self.fund.value())
        left = yuan(fund.closing) if fund else "0.00"
        self.form.show_help("fund", self.tr("账上还有 {amount} 元").format(amount=left))
        self.form.show_help("class", self._class_rest())

    def _class_rest(self) -> str:
        classes, key = load_classes(), self.class_.value()
        if self._year is None or self.kind.value() != "out" or key not in classes.by_key:
            return ""
        group = classes.by_key[key].group
        line = next((line for line in self._year.by_group if line.key == group), None)
        if line is None or not line.budget:
            return self.tr("今年没有这一类的预算")
        if line.percent >= FULL_PERCENT:
            text = self.tr("{group}预算 {budget} 元，已用完（{percent}%），请在摘要里说明")
        else:
            text = self.tr("{group}预算 {budget} 元，已用 {percent}%")
        return text.format(group=line.title, budget=yuan(line.budget), percent=line.percent)

    def _day_typed(self) -> date | None:
        try:
            return date.fromisoformat(self.date.value())
        except ValueError:
            return None

    def _day(self) -> date | None:
        day = self._day_typed()
        if day is None:
            self.form.show_error("date", self.tr("看不懂这个日期；请写成 2026-3-5 这样。"))
        return day

    def _receipts(self) -> int | None:
        text = self.receipts.value() or "0"
        if text.isascii() and text.isdigit() and len(text) < 5:
            return int(text)
        self.form.show_error("receipts", self.tr("请写张数，没有票据就写 0。"))
        return None

    def _field_of(self, error: DeskError) -> str:
        if error.code == "text_too_long":
            for key, field in (("payee", self.payee), ("handler", self.handler)):
                if len(field.value()) > LONGEST_NAME:
                    return key
        return _FIELD_OF.get(error.code, "date")
