"""Taking an import of vouchers back, and what vouchers are exported for."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import text_label
from community_desk.desktop.tabs.expenses.period_choice import PeriodChoice
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.expenses.export_vouchers import Exported, export_vouchers
from community_desk.expenses.import_back import ReversedImport, reverse_import
from community_desk.expenses.import_record import PastImport


class ReverseImportDialog(WorkingDialog):
    """Says what it means to take an import back, and asks why. ``reversed`` carries what came of
    it.
    """

    reversed = Signal(object)

    def __init__(self, context: DeskContext, past: PastImport, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("整批冲销：{file}").format(file=past.file_name))
        self.setMinimumWidth(context.theme.px(560))
        self._past = past
        text = self.tr(
            "这次导入还有 {count} 张凭证有效。凭证不能删除，每张另记一张今天的红字凭证，金额相反；"
            "原来的凭证照样看得到。"
        )
        self.body.addWidget(text_label(text.format(count=f"{past.standing:,}")))
        self.form = Form(context.theme)
        self.reason = self.form.row(
            "reason", self.tr("原因"), LineField(self.tr("如 导错了文件")), required=True
        )
        self.main = self.fill_with(self.form, self.tr("整批冲销"), self._reverse)

    def _reverse(self) -> None:
        self.form.clear_errors()
        self.main.setEnabled(False)
        batch, reason = self._past.batch, self.reason.value()
        self.work(
            lambda office, progress: reverse_import(office, batch, reason, progress),
            self._done,
            self._failed,
        )

    def _done(self, found: ReversedImport) -> None:
        self.accept()
        self.reversed.emit(found)

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.form.show_error("reason", self._context.say_error(error))


class ExportVouchersDialog(WorkingDialog):
    """Asks what for and for which period; an export is on record with it."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ExportVouchersDialog", "导出凭证"),
            parent,
            hint=QCoreApplication.translate(
                "ExportVouchersDialog",
                "表里有收款人、经手人的姓名；谁、何时、为什么导出，都会留下记录。",
            ),
        )
        self.setMinimumWidth(context.theme.px(560))
        self.asking: QFileDialog | None = None
        self.choice = PeriodChoice(context, self)
        self.choice.reload()
        self.form = Form(context.theme)
        self.reason = self.form.row(
            "reason", self.tr("用途"), LineField(self.tr("如 报街道年终核对")), required=True
        )
        self.form.row("year", self.tr("年份"), self.choice.year)
        self.form.row("part", self.tr("期间"), self.choice.part)
        self.main = self.fill_with(
            self.form, self.tr("选择保存位置"), self._ask_where, icon="download"
        )

    def export_to(self, path: str) -> None:
        """Writes the vouchers to a file."""
        self.main.setEnabled(False)
        period, reason = self.choice.period(), self.reason.value()
        self.work(
            lambda office, progress: export_vouchers(
                *(office, Path(path)),
                reason=reason,
                first=period.first,
                last=period.last,
                progress=progress,
            ),
            lambda found: self._done(found, Path(path).name),
            self._failed,
        )

    def _ask_where(self) -> None:
        self.form.clear_errors()
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写明用途，再导出。"))
            return
        name = self.tr("凭证 {period}.xlsx").format(period=self.choice.period().key)
        self.asking = ask_save(
            self, self.tr("导出到哪里"), name, self.tr("Excel 表格 (*.xlsx)"), self.export_to
        )

    def _done(self, found: Exported, file: str) -> None:
        text = self.tr("已导出 {count} 张凭证，待处理 {pending} 件：{file}")
        self._context.notify(
            text.format(count=f"{found.vouchers:,}", pending=found.pending, file=file)
        )
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        key = "year" if error.code == "no_vouchers" else "reason"
        self.form.show_error(key, self._context.say_error(error))
