"""What the dialogs that book a voucher share: its fields, what is warned of, where errors stand."""

import unicodedata
from abc import abstractmethod
from collections import defaultdict
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.held_files import HeldFilesField
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import DateField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tabs.expenses.voucher_lines import VoucherLines
from community_desk.desktop.tabs.expenses.voucher_words import payee_word, text_example
from community_desk.errors import DeskError, NotUnderstoodError, TroubleError
from community_desk.expenses.approval import load_ladder, step_for
from community_desk.expenses.figures import year_view
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.receipts import PLACE
from community_desk.expenses.records import FULL_PERCENT, Voucher, VoucherKind, YearView
from community_desk.expenses.warnings import New, Warned, warnings_for
from community_desk.language import QT_TRANSLATE_NOOP

# Which cell of a line, or which field, an error belongs to; all others are about the date.
_CELLS = {
    "no_such_fund": "fund",
    "fund_ended": "fund",
    "same_fund": "to_fund",
    "no_such_class": "class",
    "class_not_of_kind": "class",
    "fund_earmarked": "class",
    "over_budget": "class",
    "no_amount": "amount",
    "amount_negative": "amount",
    "amount_decimals": "amount",
    "amount_zero": "amount",
    "amount_too_large": "amount",
}
_FIELDS = {
    "kind_unknown": "kind",
    "no_text": "text",
    "no_borrower": "payee",
    "receipts_negative": "receipts",
    "receipts_unclear": "receipts",
    "over_budget_needs_note": "note",
    "attached_already": "files",
}
_WIDTH, _NARROWEST = 960, 720
_OF_LINES = ("fund", "to_fund", "class", "amount", "invoice")


class VoucherDialog(DeskDialog):
    """``booked`` carries each `Voucher`. Whoever is this gives `new`, `guessed` and `book`."""

    booked = Signal(object)

    def __init__(self, context: DeskContext, title: str, kind: VoucherKind, parent: QWidget):
        super().__init__(context.theme, title, parent)
        px = context.theme.px
        self.setMinimumWidth(px(_NARROWEST))
        self._wide = max(px(_NARROWEST), min(px(_WIDTH), parent.window().width() - px(48)))
        self._context, self.kind_shown = context, kind
        self._year: YearView | None = None
        self._failed: tuple[str, int] | None = None
        theme, office = context.theme, context.office
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(24))
        self.day = Form(theme)
        self.date = self.day.row("date", self.tr("日期"), DateField(office.today()), required=True)
        self.lines = VoucherLines(theme, funds_of(office))
        self.form = form = Form(theme)
        self.text = form.row(
            "text", self.tr("摘要"), LineField(text_example(context, kind)), required=True
        )
        self.payee = form.row("payee", payee_word(context, kind), LineField())
        self.handler = form.row("handler", self.tr("经手人"), LineField())
        self.approver = form.row("approver", self.tr("审批人"), LineField())
        self.more = more = Form(theme)
        self.note = more.row("note", self.tr("备注"), LineField())
        self.receipts = more.row("receipts", self.tr("票据张数"), LineField())
        # Apart, so that Enter, which would ask for a file there, goes past it.
        self.papers = Form(theme)
        self.files = self.papers.row(
            "files",
            self.tr("票据文件"),
            HeldFilesField(context, context.translate("receipts", PLACE)),
        )
        self.said = quiet_label("")
        self.handler.set_value(office.staff.name)

    def assemble(self, main_text: str) -> None:
        """Puts all together, when the dialog has added what it alone has."""
        theme = self.theme
        self.head.addWidget(self.day, 1)
        below = QHBoxLayout()
        below.setSpacing(theme.px(24))
        below.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        right.addWidget(self.more)
        right.addWidget(self.papers)
        right.addStretch(1)
        below.addLayout(right, 1)
        self.body.addLayout(self.head)
        self.body.addWidget(self.lines)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.body.addWidget(self.said)
        for column in ((self.forms()[0], self.form), (self.day, self.more, self.papers)):
            widest = max(form.label_width() for form in column)
            for form in column:
                form.set_label_width(widest)
        leave = PlainButton(theme, self.tr("关闭"), self)
        leave.clicked.connect(self.reject)
        self.save_button = MainButton(theme, main_text, self, key="Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self._column.addLayout(button_row(theme, leave, self.save_button))
        self.resize(self._wide, self.sizeHint().height())
        away = QShortcut(QKeySequence("Ctrl+Del"), self)
        away.activated.connect(self.lines.remove_current)
        self.day.completed.connect(lambda: self.lines.go_to(0))
        self.lines.completed.connect(self.form.focus_first)
        self.form.completed.connect(self.more.focus_first)
        self.more.completed.connect(self.save)
        self.files.failed.connect(
            lambda error: self.papers.show_error("files", self._context.say_error(error))
        )
        self.lines.edited.connect(lambda: self.field_edited("lines"))
        self.lines.looked.connect(self.look)
        for form in (self.day, self.form, self.more, self.papers):
            form.edited.connect(self.field_edited)

    def fill_from(self, voucher: Voucher, day: date) -> None:
        """Fills in what another voucher has, to book it anew."""
        self.date.set_value(day.isoformat())
        # What a settlement gives back of its advance is no line that is filled in.
        is_settled = voucher.kind == "settle"
        self.lines.set_lines(
            [line for line in voucher.lines if not is_settled or line.kind == "out"]
        )
        for form in (self.form, self.more):
            form.set_values(
                {
                    "text": voucher.text,
                    "payee": voucher.payee,
                    "handler": voucher.handler,
                    "approver": voucher.approver,
                    "receipts": str(voucher.sheets),
                    "task": voucher.task,
                }
            )
        self.look()

    @abstractmethod
    def guessed(self) -> New | None:
        """The voucher as far as it can be read; None where its day cannot."""

    @abstractmethod
    def book(self) -> Voucher:
        """Books what is filled in. Raises `DeskError`."""

    def done_with(self, voucher: Voucher) -> None:
        """What follows when it is booked."""
        self.booked.emit(voucher)

    def save(self) -> None:
        """Books what is filled in, or says at its place what is wrong."""
        self.clear_said()
        try:
            voucher = self.book()
        except DeskError as error:
            self.show_error(error)
            return
        self._year = None
        self.done_with(voucher)

    def show_error(self, error: DeskError) -> None:
        """Says at its field or cell what stands in the way, and goes there; trouble with the disk
        is at none of them.
        """
        sentence = self._context.say_error(error)
        if isinstance(error, TroubleError):
            self.said.setText(sentence)
            restyle(self.said, meaning="refused")
            return
        key, line = self._place_of(error)
        self._failed = key, line
        if line >= 0:
            self.lines.show_error(key, line, sentence)
        else:
            self.form_of(key).show_error(key, sentence)

    def said_at(self, key: str) -> str:
        """What stands at a field, or under the first line for one of its cells."""
        return self.lines.said() if key in _OF_LINES else self.form_of(key).error(key)

    def form_of(self, key: str) -> Form:
        """The part of the dialog that has a field."""
        return next(form for form in self.forms() if form.has(key))

    def forms(self) -> tuple[Form, ...]:
        """The parts that have fields, in their order."""
        return self.day, self.form, self.more, self.papers

    def clear_said(self) -> None:
        """Takes away all that is said at fields and lines."""
        self._failed = None
        for form in self.forms():
            form.clear_errors()
        for at in range(len(self.lines.rows)):
            self.lines.say(at, "")

    def field_edited(self, key: str) -> None:
        """Looks again at what is filled in."""
        self.said.setText("")
        if key == "date":
            self._year = None
        if self._failed and key == ("lines" if self._failed[1] >= 0 else self._failed[0]):
            self._failed = None
        self.look()

    def look(self) -> None:
        """Says what is remarkable about what is filled in, and what is left."""
        new = self.guessed()
        warned = warnings_for(self._context.office, new) if new else ()
        of_lines: defaultdict[int, list[str]] = defaultdict(list)
        of_fields: defaultdict[str, list[str]] = defaultdict(list)
        for one in warned:
            sentence = self._context.say_error(one.sentence)
            if one.field in _OF_LINES:
                of_lines[one.line or 0].append(sentence)
            elif self._is_asked(one):
                of_fields[one.field].append(sentence)
        for at in range(len(self.lines.rows)):
            if self._failed is None or self._failed[1] != at:
                found = "\n".join(of_lines[at])
                rest = self._rest(at) if at == self.lines.current else ""
                self.lines.say(at, found or rest, "due" if found else "")
        for form in self.forms():
            for key in form.values():
                if self._failed != (key, -1):
                    form.say(key, "\n".join(of_fields[key]), "due")
        needs_note = any(one.code == "budget_over" for one in warned)
        self.more.set_required("note", needs_note)
        if needs_note and not self.note.value() and self._failed != ("note", -1):
            self.more.say("note", self.tr("超出预算，请写明原因。"), "due")
        self._show_step(has_warning=bool(of_fields["approver"]))

    def read_day(self) -> date:
        """The day. Raises `NotUnderstoodError` ``no_date``."""
        day = self.day_typed()
        if day is None:
            raise NotUnderstoodError(
                "no_date",
                QT_TRANSLATE_NOOP("errors", "看不懂这个日期；请写成 2026-3-5 这样。"),
            )
        return day

    def day_typed(self) -> date | None:
        """The day, or None where it cannot be read."""
        return self.date.day()

    def read_receipts(self) -> int:
        """The sheets of paper. Raises `NotUnderstoodError` ``receipts_unclear``."""
        sheets = self.sheets_typed()
        if sheets is None:
            raise NotUnderstoodError(
                "receipts_unclear",
                QT_TRANSLATE_NOOP("errors", "请写张数，没有票据就写 0。"),
            )
        return sheets

    def sheets_typed(self) -> int | None:
        """The sheets of paper, or None where they cannot be read."""
        text = unicodedata.normalize("NFKC", self.receipts.value()) or "0"
        return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None

    def _is_asked(self, one: Warned) -> bool:
        # That there is no receipt is no news before there is an amount, nor who approves nothing.
        return one.field not in ("receipts", "approver") or bool(self.lines.sum())

    def _show_step(self, *, has_warning: bool) -> None:
        fen = self.lines.sum()
        text = ""
        if fen and not has_warning and self.kind_shown in ("out", "advance", "settle"):
            first = load_ladder()[0]
            step = step_for(fen)
            text = self.tr("{amount} 元以内由{step}审批")
            if step != first:
                text = self.tr("由{step}审批")
            text = text.format(amount=yuan(step.up_to), step=step.title)
        self.form.show_help("approver", text)

    def _rest(self, at: int) -> str:
        """What is left in the fund of a line, and of the budget of its class."""
        office, row = self._context.office, self.lines.rows[at]
        if self._year is None:
            self._year = year_view(office, (self.day_typed() or office.today()).year)
        lines = {line.key: line for line in self._year.by_fund}
        fund = lines.get(row.value("fund"))
        left = self.tr("账上还有 {amount} 元").format(amount=yuan(fund.closing if fund else 0))
        if self.kind_shown not in ("out", "settle"):
            return left
        return "　".join(part for part in (left, self._class_rest(row.value("class"))) if part)

    def _class_rest(self, key: str) -> str:
        classes = load_classes()
        if self._year is None or key not in classes.by_key:
            return ""
        group = classes.by_key[key].group
        line = next((line for line in self._year.by_group if line.key == group), None)
        if line is None or not line.budget:
            return self.tr("今年没有这一类的预算")
        text = self.tr("{group}预算 {budget} 元，已用 {percent}%")
        if line.percent >= FULL_PERCENT:
            text = self.tr("{group}预算 {budget} 元，已用完（{percent}%）")
        return text.format(group=line.title, budget=yuan(line.budget), percent=line.percent)

    def _place_of(self, error: DeskError) -> tuple[str, int]:
        """The field of an error, and the row of its line, or -1 for what is no line."""
        of_line = "line" in error.values
        line = self.lines.row_of(int(str(error.values["line"]))) if of_line else 0
        if error.code in _CELLS:
            return str(error.values.get("side", _CELLS[error.code])), line
        if written := str(error.values.get("written", "")):
            if of_line:
                of_invoice = self.lines.rows[line].value("invoice") == written
                return "invoice" if of_invoice else "text", line
            for form in self.forms():
                if key := form.key_of(written):
                    return key, -1
        return _FIELDS.get(error.code, "date"), -1
