"""对账: the list of the bank or of the street office beside the vouchers."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_open, ask_save
from community_desk.desktop.kit.fields import ChoiceField, DateField
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.paper_dialog import PaperDialog
from community_desk.desktop.tabs.expenses.booking import BookingDialog
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.reconcile_lists import ONLY_THEIRS, ReconcileLists
from community_desk.desktop.tasks import Progress
from community_desk.errors import DeskError
from community_desk.expenses.bank_lines import BankLine
from community_desk.expenses.forms import load_classes
from community_desk.expenses.funds import funds_of
from community_desk.expenses.money import yuan
from community_desk.expenses.reconcile import USUAL_DAYS, Reconciled, reconcile
from community_desk.expenses.reconcile_report import print_report, write_report
from community_desk.expenses.records import Kind, Line
from community_desk.office.office import Office
from community_desk.workbooks.opened import Workbook, open_workbook

_DAYS = (0, 1, 2, 3, 5, 7, 10, 15, 30, 60)


class ReconcilePage(ExpensesPage):
    """A list is chosen or dropped; what agrees and what does not is shown list by list, and what
    only they have is booked from here. Nothing else is written.
    """

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.save_button = PlainButton(theme, "", icon="download")
        self.print_button = PlainButton(theme, "", icon="printer", key="Ctrl+P")
        self.main = MainButton(theme, "", icon="folder-open", key="Ctrl+O")
        tie(context, "expenses.import", self.main)
        tie(context, "expenses.export", self.save_button)
        tie(context, "expenses.print", self.print_button)
        super().__init__(context, "", buttons=(self.save_button, self.print_button, self.main))
        self.heading.set_title(self.tr("对账"))
        self.save_button.set_text(self.tr("另存为…"))
        self.print_button.set_text(self.tr("打印"))
        self.main.set_text(self.tr("选对方清单…"))
        for button in (self.print_button, self.main):
            button.bind_key(self)
        self.found: Reconciled | None = None
        self.dialog: BookingDialog | PaperDialog | None = None
        self.asking: QFileDialog | None = None
        self._workbook: Workbook | None = None
        today = context.office.today()
        self.first, self.last = DateField(today), DateField(today)
        self.days = ChoiceField(
            theme, {str(days): self.tr("{days} 天").format(days=days) for days in _DAYS}
        )
        self.days.set_value(str(USUAL_DAYS))
        self.sums, self.balances = text_label(""), quiet_label("")
        self.lists = ReconcileLists(context)
        self.book_button = PlainButton(theme, self.tr("记一笔…"), icon="plus")
        self.show_button = PlainButton(theme, self.tr("看凭证"), icon="receipt")
        tie(context, "expenses.book", self.book_button)
        self.nothing = EmptyState(
            theme,
            "clipboard-check",
            self.tr("拿银行流水、或街道的报账清单，和这里的凭证对一遍"),
            hint=self.tr("把表格拖到这里，或按“选对方清单”；对账不改账"),
        )
        content = QWidget()
        self._lay_out(content)
        self.either = Either(content, self.nothing)
        self.either.show_content(False)
        self.body.addWidget(self.either, 1)
        self.start = self.main
        self.setAcceptDrops(True)
        self.main.clicked.connect(self._ask_file)
        self.save_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self.print_paper)
        self.book_button.clicked.connect(self.book_line)
        self.show_button.clicked.connect(self._show_voucher)
        self.lists.table.chosen.connect(lambda _: self._say_buttons())
        self.lists.table.opened.connect(lambda _: self._open())
        self.days.edited.connect(self._again)
        for field in (self.first, self.last):
            field.editingFinished.connect(self._again)
        self._say_buttons()

    def reload(self) -> None:
        """Compares anew, for vouchers may have changed."""
        if self._workbook is not None:
            self._run(self._workbook)

    def open_key(self, key: str) -> None:
        """Compares a list, by the path of its file."""
        if key:
            self.compare(key)

    def compare(self, path: str) -> None:
        """Reads a list and compares it with the vouchers; its own time is the period."""
        for field in (self.first, self.last):
            field.set_value("")
        self.context.tasks.run(
            lambda office, progress: open_workbook(Path(path)), self._run, failure=self._failed
        )

    def print_paper(self) -> None:
        """Shows what was found as it will print."""
        found = self.found
        if found is None:
            return
        title = self.tr("对账表 {first} 至 {last}").format(first=found.first, last=found.last)
        dialog = PaperDialog(
            self.context, title, title, lambda office: print_report(office, found), self.window()
        )
        self.dialog = dialog
        dialog.open()

    def save_to(self, path: str) -> None:
        """Writes what was found to a workbook or a PDF."""
        found = self.found
        if found is None:
            return
        said = self.tr("已存为 {file}").format(file=Path(path).name)
        self.context.tasks.run(
            lambda office, _: write_report(office, found, Path(path)),
            lambda _: self.context.notify(said),
            failure=self._failed,
        )

    def book_line(self) -> None:
        """Asks to book the current line of theirs, filled in as far as it is known."""
        line = self.lists.bank_line()
        if line is None:
            return
        kind: Kind = "in" if line.fen > 0 else "out"
        dialog = BookingDialog(self.context, line.date, self.window())
        dialog.begin_with(
            kind, line.date, self._line(line, kind), line.text or line.party, line.party
        )
        dialog.booked.connect(lambda _: self._booked())
        self.dialog = dialog
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.compare(event.mimeData().urls()[0].toLocalFile())

    def _lay_out(self, content: QWidget) -> None:
        theme = self.context.theme
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        for key, label, field in (
            ("first", self.tr("从"), self.first),
            ("last", self.tr("到"), self.last),
            ("days", self.tr("日期最多差"), self.days),
        ):
            form = Form(theme)
            form.row(key, label, field)
            row.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.sums)
        column.addWidget(self.balances)
        column.addWidget(self.lists, 1)
        tools = QWidget()
        flow = FlowLayout(tools, gap=theme.px(8))
        for button in (self.book_button, self.show_button):
            flow.addWidget(button)
        column.addWidget(tools)

    def _ask_file(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.ods *.csv *.tsv *.et)")
        self.asking = ask_open(self, self.tr("选银行流水或街道清单"), kinds, self.compare)

    def _ask_where(self) -> None:
        if self.found is None:
            return
        name = self.tr("对账 {last}.xlsx").format(last=f"{self.found.last:%Y-%m}")
        kinds = self.tr("Excel 表格 (*.xlsx);;PDF (*.pdf)")
        self.asking = ask_save(self, self.tr("存到哪里"), name, kinds, self.save_to)

    def _again(self) -> None:
        found = self.found
        if self._workbook is None or found is None:
            return
        asked = (self.first.day(), self.last.day(), int(self.days.value()))
        if asked != (found.first, found.last, found.days):
            self._run(self._workbook)

    def _run(self, workbook: Workbook) -> None:
        self._workbook = workbook
        first, last = self.first.day(), self.last.day()
        days = int(self.days.value())

        def work(office: Office, progress: Progress) -> Reconciled:
            return reconcile(office, workbook, first=first, last=last, days=days, progress=progress)

        self.context.tasks.run(work, self._show, failure=self._failed)

    def _show(self, found: Reconciled) -> None:
        stay = self.lists.list_shown() if self.found is not None else ""
        self.found = found
        self.either.show_content(True)
        self.first.set_value(found.first.isoformat())
        self.last.set_value(found.last.isoformat())
        their_in, their_out = found.their_sums
        our_in, our_out = found.our_sums
        self.sums.setText(
            self.tr(
                "对方 收入 {their_in} 支出 {their_out}　我方 收入 {our_in} 支出 {our_out}　"
                "差额 {difference}"
            ).format(
                their_in=yuan(their_in),
                their_out=yuan(their_out),
                our_in=yuan(our_in),
                our_out=yuan(our_out),
                difference=yuan(found.difference),
            )
        )
        restyle(self.sums, meaning="due" if found.difference else "allowed")
        self._say_balances(found)
        self.lists.show_found(found, stay)
        self._say_buttons()
        if not stay:
            self.lists.table.setFocus()

    def _say_balances(self, found: Reconciled) -> None:
        name = found.list.file_name
        if found.bank_balance is None or found.unexplained is None:
            text = self.tr("“{file}”没有余额（或不是全部期间），只对发生额。")
            self.balances.setText(text.format(file=name))
            return
        ours = sum(one.fen for one in found.only_ours)
        if found.unexplained:
            text = self.tr(
                "“{file}”余额 {bank}，账面 {book}；加减两边没记的以后还差 {rest}，请查以前的账。"
            )
        else:
            text = self.tr("“{file}”余额 {bank}，账面 {book}；加减两边没记的以后，都是 {same}。")
        self.balances.setText(
            text.format(
                file=name,
                bank=yuan(found.bank_balance),
                book=yuan(found.book_balance),
                rest=yuan(found.unexplained),
                same=yuan(found.bank_balance + ours),
            )
        )

    def _say_buttons(self) -> None:
        self.save_button.setEnabled(self.found is not None)
        self.print_button.setEnabled(self.found is not None)
        self.book_button.setEnabled(self.lists.bank_line() is not None)
        self.show_button.setEnabled(self.lists.voucher() is not None)

    def _open(self) -> None:
        if self.lists.list_shown() == ONLY_THEIRS:
            self.book_line()
        else:
            self._show_voucher()

    def _show_voucher(self) -> None:
        if (voucher := self.lists.voucher()) is not None:
            self.month_wanted.emit(voucher.month, voucher.uid)

    def _line(self, line: BankLine, kind: Kind) -> Line:
        funds = funds_of(self.context.office).all
        guess = load_classes().guess(f"{line.text}{line.party}", kind)
        by_class = [fund for fund in funds if guess and fund.income_class == guess.key]
        fund = by_class[0] if kind == "in" and len(by_class) == 1 else funds[0]
        class_ = guess.key if guess else fund.income_class if kind == "in" else ""
        return Line(fund.key, class_, abs(line.fen), kind)

    def _booked(self) -> None:
        self.context.tell_changed("expenses")
        if not self.isVisible():
            self.reload()

    def _failed(self, error: DeskError) -> None:
        self.context.notify_error(error)
