"""Why an entry is closed, and what a book is taken out for."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.errors import DeskError
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.export import export_book


class CloseEntryDialog(DeskDialog):
    """Asks for the reason. ``wanted`` carries it."""

    wanted = Signal(str)

    def __init__(self, context: DeskContext, title: str, parent: QWidget) -> None:
        super().__init__(context.theme, self.tr("注销：{title}").format(title=title), parent)
        self.form = Form(context.theme)
        usual = (
            self.tr("迁出"),
            self.tr("去世"),
            self.tr("不再符合条件"),
            self.tr("已办结"),
            self.tr("误登"),
        )
        self.reason = self.form.row(
            "reason",
            self.tr("原因"),
            ChoiceField(context.theme, [(word, word) for word in usual], editable=True),
            help_text=self.tr("注销的条目仍可查看，也可以恢复。"),
            required=True,
        )
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("注销"))
        self.main.clicked.connect(self._close_entry)
        self.form.completed.connect(self._close_entry)
        self.reason.setFocus()

    def _close_entry(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写原因，例如“迁出”或“误登”。"))
            return
        self.wanted.emit(self.reason.value())
        self.accept()


class ExportBookDialog(DeskDialog):
    """Asks what for first: an export is on record with it."""

    def __init__(self, context: DeskContext, book: Book, parent: QWidget) -> None:
        super().__init__(
            context.theme,
            self.tr("导出《{book}》").format(book=book.name),
            parent,
            hint=self.tr("谁、何时、为什么导出，都会留下记录。"),
        )
        self._context, self._book = context, book
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
        self.numbers = self.form.row(
            "numbers",
            self.tr("号码"),
            ChoiceField(
                theme,
                {
                    "masked": self.tr("打码：340102********0413"),
                    "full": self.tr("全部显示：仅限用途确实需要"),
                },
            ),
        )
        self.form.set_values({"kind": "xlsx", "numbers": "masked"})
        self.body.addWidget(self.form)
        self.main = self.add_buttons(self.tr("选择保存位置"))
        self.main.clicked.connect(self._ask_where)
        self.form.completed.connect(self._ask_where)
        self.reason.setFocus()

    def _ask_where(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写明用途，再导出。"))
            return
        kind = self.kind.value()
        name = f"{self._book.name} {self._context.office.today().isoformat()}.{kind}"
        kinds = self.tr("Excel 表格 (*.xlsx)") if kind == "xlsx" else "PDF (*.pdf)"
        self.asking = ask_save(self, self.tr("导出到哪里"), name, kinds, self.export_to)

    def export_to(self, path: str) -> None:
        """Writes the book to a file."""
        book, reason = self._book, self.reason.value()
        full = self.numbers.value() == "full"
        self.main.setEnabled(False)

        def done(count: int) -> None:
            text = self.tr("已导出 {count} 条：{file}")
            self._context.notify(text.format(count=f"{count:,}", file=Path(path).name))
            self.accept()

        self._context.tasks.run(
            lambda office, _: export_book(office, book, Path(path), reason=reason, full=full),
            done,
            failure=self._failed,
        )

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.form.show_error("reason", self._context.say_error(error))
