"""导入、导出: an account that was kept in a workbook comes in, and vouchers go out in one."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import ask_open, ask_save
from community_desk.desktop.kit.flow import FlowLayout
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tabs.expenses.pages import ExpensesPage
from community_desk.desktop.tabs.expenses.take_in_dialogs import (
    ExportVouchersDialog,
    ReverseImportDialog,
)
from community_desk.desktop.tabs.expenses.take_in_import import AccountImport
from community_desk.expenses.import_back import ReversedImport
from community_desk.expenses.import_record import PastImport, past_imports, write_problems_of

# The column that is hidden where there is no room.
_STAFF = 2


class TakeInPage(ExpensesPage):
    """The imports so far, the newest first; a workbook may also be dropped anywhere on the page."""

    def __init__(self, context: DeskContext) -> None:
        theme = context.theme
        self.export_button = PlainButton(theme, "", icon="file-down")
        self.main = MainButton(theme, "", icon="folder-open", key="Ctrl+O")
        tie(context, "expenses.export", self.export_button)
        tie(context, "expenses.import", self.main)
        super().__init__(context, "", buttons=(self.export_button, self.main))
        self.heading.set_title(self.tr("导入、导出"))
        self.export_button.set_text(self.tr("导出凭证…"))
        self.main.set_text(self.tr("选以前的账…"))
        self.main.bind_key(self)
        self.asking: QFileDialog | None = None
        self.dialog: AccountImport | ReverseImportDialog | ExportVouchersDialog | None = None
        self._imports: list[PastImport] = []
        self.said = quiet_label(
            self.tr(
                "把以前在 Excel、WPS 里记的账导进来：一个月一张表、一年一张表都行；"
                "合计、承前页会跳过。每一行不是记成凭证，就是列进问题清单；同一份再导一次，不会重记。"
            )
        )
        self.model = PagedModel(self._columns(), parent=self, key=lambda past: past.batch)
        self.table = TableView(theme, self.model, memory=context.memory, name="account-imports")
        self.table.setAccessibleName(self.tr("导入记录"))
        self.table.let_give_way([_STAFF])
        self.nothing = EmptyState(
            theme,
            "file-up",
            self.tr("还没有导入过以前的账"),
            hint=self.tr("把表格拖到这里，或按“选以前的账”"),
        )
        self.either = Either(self.table, self.nothing)
        self.save_button = PlainButton(theme, self.tr("未记账的行另存为…"), icon="download")
        self.back_all_button = PlainButton(theme, self.tr("整批冲销…"), icon="undo-2")
        tie(context, "expenses.import", self.save_button)
        tie(context, "expenses.reverse", self.back_all_button)
        self.body.addWidget(self.said)
        self.body.addWidget(self.either, 1)
        self._tools = QWidget()
        flow = FlowLayout(self._tools, gap=theme.px(8))
        for button in (self.save_button, self.back_all_button):
            flow.addWidget(button)
        self.body.addWidget(self._tools)
        self.start = self.main
        self.setAcceptDrops(True)
        self.table.chosen.connect(self._choose)
        self.main.clicked.connect(self._ask_file)
        self.export_button.clicked.connect(self.ask_export)
        self.save_button.clicked.connect(self._ask_where)
        self.back_all_button.clicked.connect(self._ask_back)

    def reload(self) -> None:
        self._imports = past_imports(self.context.office)
        self.model.set_source(
            lambda offset, limit, _sort, _down: self._imports[offset : offset + limit],
            lambda: len(self._imports),
        )
        self.either.show_content(bool(self._imports))
        self._tools.setVisible(bool(self._imports))
        if self.table.record() is None:
            self.table.select_row(0)
        self._choose(self.table.record())

    def take_in(self, path: str) -> AccountImport:
        """Begins with a workbook."""
        dialog = AccountImport(self.context, Path(path), self.window())
        self.dialog = dialog
        dialog.imported.connect(self._changed)
        dialog.open()
        return dialog

    def ask_export(self) -> ExportVouchersDialog:
        """Asks what vouchers are exported for."""
        dialog = ExportVouchersDialog(self.context, self.window())
        self.dialog = dialog
        dialog.open()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self.main.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(event.mimeData().urls()[0].toLocalFile())

    def _ask_file(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.ods *.csv *.tsv *.et)")
        self.asking = ask_open(self, self.tr("选以前的账"), kinds, self._chosen)

    def _chosen(self, path: str) -> None:
        self.take_in(path)

    def _changed(self) -> None:
        self.context.tell_changed("expenses")
        self.reload()

    def _choose(self, past: PastImport | None) -> None:
        self.save_button.setEnabled(past is not None and past.skipped > 0)
        self.back_all_button.setEnabled(past is not None and past.standing > 0)

    def _ask_where(self) -> None:
        past: PastImport | None = self.table.record()
        if past is None:
            return
        name = self.tr("{file}-问题清单.xlsx").format(file=Path(past.file_name).stem)
        self.asking = ask_save(
            self,
            self.tr("问题清单存到哪里"),
            name,
            self.tr("Excel 表格 (*.xlsx)"),
            lambda path: self.save_problems(past, path),
        )

    def save_problems(self, past: PastImport, path: str) -> None:
        """Writes the lines that an import did not book."""
        text, file = self.tr("已存 {count} 行：{file}"), Path(path)
        self.context.tasks.run(
            lambda office, told: write_problems_of(office, past.batch, file, told),
            lambda count: self.context.notify(text.format(count=f"{count:,}", file=file.name)),
            failure=self.context.notify_error,
        )

    def _ask_back(self) -> None:
        past: PastImport | None = self.table.record()
        if past is None:
            return
        dialog = ReverseImportDialog(self.context, past, self.window())
        self.dialog = dialog
        dialog.reversed.connect(self._was_reversed)
        dialog.open()

    def _was_reversed(self, found: ReversedImport) -> None:
        self._changed()
        text = self.tr("已冲销 {count} 张凭证")
        self.context.notify(text.format(count=f"{len(found.red):,}"))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("时间"), lambda past: _when(past.at), sample="2026-11-23 09:00"),
            Column(
                self.tr("文件"),
                lambda past: past.file_name,
                tip=lambda past: past.file_name,
                stretch=True,
            ),
            Column(self.tr("经手"), lambda past: past.staff),
            Column(self.tr("行"), lambda past: f"{past.rows:,}", numeric=True),
            Column(self.tr("记账"), lambda past: f"{past.booked:,}", numeric=True),
            Column(
                self.tr("不记账"),
                lambda past: f"{past.skipped:,}",
                numeric=True,
                meaning=lambda past: "refused" if past.skipped else "",
            ),
            Column(self.tr("凭证"), lambda past: f"{past.vouchers:,}", numeric=True),
            Column(
                self.tr("状态"),
                lambda past: self._state(past)[0].text,
                tags=self._state,
                sample=self.tr("已全部冲销"),
            ),
        ]

    def _state(self, past: PastImport) -> list[TagText]:
        if past.standing == past.vouchers:
            return [TagText(self.tr("有效"), "allowed")]
        if past.standing == 0:
            return [TagText(self.tr("已全部冲销"))]
        return [TagText(self.tr("{count} 张有效").format(count=past.standing), "due")]


def _when(instant: str) -> str:
    return f"{datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}"
