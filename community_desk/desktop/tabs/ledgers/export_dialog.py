"""What a book is taken out for, which part of it, and where to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.numbers_field import numbers_field
from community_desk.desktop.tabs.ledgers.period_field import period_field
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.ledgers.book_periods import read_period
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import export_book
from community_desk.office.office import Office


class ExportBookDialog(WorkingDialog):
    """Asks what for first: an export is on record with it."""

    def __init__(self, context: DeskContext, book: Book, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("导出《{book}》").format(book=book.name),
            parent,
            hint=self.tr("谁、何时、为什么导出，都会留下记录。"),
        )
        self._book = book
        self.asking: QFileDialog | None = None
        theme = context.theme
        self.form = Form(theme)
        self.reason = self.form.row(
            "reason", self.tr("用途"), LineField(self.tr("如 报街道季度核对")), required=True
        )
        self.kind = self.form.row(
            "kind",
            self.tr("格式"),
            ChoiceField(theme, {"xlsx": self.tr("Excel 表格"), "pdf": self.tr("PDF，可直接打印")}),
        )
        self.period = self.form.row(
            "period",
            self.tr("期间"),
            period_field(context, over_only=False),
            help_text=self.tr("可以自己写：2026-11、2026-Q4、2026-01-05至2026-03-01"),
        )
        self.closed = self.form.row(
            "closed",
            self.tr("已注销"),
            ChoiceField(theme, {"": self.tr("不含"), "closed": self.tr("也导出，注明注销日期")}),
        )
        self.numbers = self.form.row(
            "numbers",
            self.tr("号码"),
            numbers_field(theme),
        )
        self.form.set_values({"kind": "xlsx", "numbers": "masked", "period": "", "closed": ""})
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("选择保存位置"))
        self.main.clicked.connect(self._ask_where)
        self.form.completed.connect(self._ask_where)
        self.reason.setFocus()

    def _ask_where(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写明用途，再导出。"))
            return
        try:
            period = read_period(self.period.value())
        except DeskError as error:
            self.form.show_error("period", self._context.say_error(error))
            return
        kind = self.kind.value()
        time = period.key or self._context.office.today().isoformat()
        kinds = self.tr("Excel 表格 (*.xlsx)") if kind == "xlsx" else "PDF (*.pdf)"
        name = f"{self._book.name} {time}.{kind}"
        self.asking = ask_save(self, self.tr("导出到哪里"), name, kinds, self.export_to)

    def export_to(self, path: str) -> None:
        """Writes the book to a file."""
        book, reason = self._book, self.reason.value()
        period = read_period(self.period.value())
        full, closed = self.numbers.value() == "full", bool(self.closed.value())
        self.main.setEnabled(False)

        def work(office: Office, progress: Progress) -> int:
            return export_book(
                *(office, book, Path(path)),
                reason=reason,
                full=full,
                period=period,
                closed=closed,
                progress=progress,
            )

        self.work(work, lambda count: self._done(count, Path(path).name), self._failed)

    def _done(self, count: int, file: str) -> None:
        text = self.tr("已导出 {count} 条：{file}")
        self._context.notify(text.format(count=f"{count:,}", file=file))
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.form.show_error("reason", self._context.say_error(error))
