"""The statement of a month as it prints, and closing a month."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.panes import button_row, text_label
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.kit.printer import print_pdf
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tasks import Task
from community_desk.errors import DeskError
from community_desk.expenses.money import yuan
from community_desk.expenses.records import MonthView
from community_desk.expenses.statement import monthly_statement


class StatementDialog(DeskDialog):
    """The very pages, to print or to save."""

    def __init__(self, context: DeskContext, month: str, parent: QWidget) -> None:
        super().__init__(context.theme, "", parent)
        year, number = month.split("-")
        self.set_title(
            self.tr("{year} 年 {month} 月收支月报表").format(year=year, month=int(number))
        )
        self._context, self._month = context, month
        self.asking: QFileDialog | None = None
        theme = context.theme
        self.preview = PdfPreview(theme, self.tr("打印的就是这几页"), nothing=self.tr("正在排版…"))
        self.preview.setMinimumSize(theme.px(560), theme.px(400))
        self.body.addWidget(self.preview, 1)
        self.resize(theme.px(840), theme.px(690))
        leave = PlainButton(theme, self.tr("关闭"), self)
        self.save_button = PlainButton(
            theme, self.tr("存为 PDF"), self, icon="download", key="Ctrl+S"
        )
        self.print_button = MainButton(theme, self.tr("打印"), self, icon="printer", key="Ctrl+P")
        leave.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self._print)
        self.body.addLayout(button_row(theme, leave, self.save_button, self.print_button))
        self._enable(False)
        self._task: Task | None = context.tasks.run(
            lambda office, _: monthly_statement(office, month), self._drawn, failure=self._failed
        )
        self.finished.connect(self._leave)

    def _drawn(self, pdf: bytes) -> None:
        self._task = None
        self.preview.show_pdf(pdf)
        self._enable(True)

    def _failed(self, error: DeskError) -> None:
        self._task = None
        self.preview.show_nothing(self._context.say_error(error))

    def _leave(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _enable(self, there_is: bool) -> None:
        self.save_button.setEnabled(there_is)
        self.print_button.setEnabled(there_is)

    def _print(self) -> None:
        print_pdf(self, self.preview.pdf(), self._context.notify)

    def _ask_file(self) -> None:
        name = self.tr("{month} 收支月报表").format(month=self._month)
        self.asking = ask_save(
            self, self.tr("存为 PDF"), f"{name}.pdf", "PDF (*.pdf)", self.save_to
        )

    def save_to(self, path: str) -> None:
        """Writes the very bytes that are shown."""
        try:
            Path(path).write_bytes(self.preview.pdf())
        except OSError:
            text = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
            self._context.notify(text.format(file=Path(path).name), meaning="refused")
            return
        self._context.notify(self.tr("已存为 {file}").format(file=Path(path).name))


class CloseMonthDialog(DeskDialog):
    """Says what closing a month means, which nobody can take back. ``wanted`` carries yes."""

    wanted = Signal()

    def __init__(
        self, context: DeskContext, view: MonthView, is_over: bool, parent: QWidget
    ) -> None:
        super().__init__(context.theme, "", parent)
        year, number = view.month.split("-")
        month = self.tr("{year} 年 {month} 月").format(year=year, month=int(number))
        self.set_title(self.tr("结账：{month}").format(month=month))
        theme = context.theme
        consequence = self.tr(
            "结账以后，{month}及以前的凭证不能再添、再改，也不能反结账。"
            "本月结余 {closing} 元从此固定，就是下个月的上月结余。"
        )
        self.body.addWidget(text_label(consequence.format(month=month, closing=yuan(view.closing))))
        for warning in self._warnings(view, is_over):
            label = text_label(warning)
            restyle(label, meaning="due")
            self.body.addWidget(label)
        close = PlainButton(theme, self.tr("结账，不再改"), self, icon="lock")
        leave = MainButton(theme, self.tr("先不结"), self)
        close.clicked.connect(self._close_month)
        leave.clicked.connect(self.reject)
        leave.setFocus()
        self.body.addStretch(1)
        self.close_button, self.leave_button = close, leave
        self.body.addLayout(button_row(theme, close, leave))

    def _warnings(self, view: MonthView, is_over: bool) -> list[str]:
        found = []
        if not is_over:
            found.append(self.tr("这个月还没有过完：结账以后，这个月再花的钱就记不进来了。"))
        lacking = sum(1 for row in view.vouchers if row.kind == "out" and not row.receipts)
        if lacking:
            found.append(self.tr("还有 {count} 笔支出缺票据。").format(count=lacking))
        if not view.vouchers:
            found.append(self.tr("这个月一笔也没有记。"))
        return found

    def _close_month(self) -> None:
        self.wanted.emit()
        self.accept()
