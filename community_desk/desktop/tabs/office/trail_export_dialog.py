"""What the trail is exported for, and where to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.trail.export import export_trail
from community_desk.trail.records import Wanted


class ExportTrailDialog(WorkingDialog):
    """Asks what for first: an export is on record with it."""

    def __init__(
        self, context: DeskContext, wanted: Wanted, count: int, parent: QWidget | None
    ) -> None:
        super().__init__(
            context,
            self.tr("导出操作记录"),
            parent,
            hint=self.tr("谁、何时、为什么导出，都会留下记录。"),
        )
        self._wanted = wanted
        self.asking: QFileDialog | None = None
        self.form = Form(context.theme)
        self.reason = self.form.row(
            "reason", self.tr("用途"), LineField(self.tr("如 街道纪检核查")), required=True
        )
        said = self.tr("导出列表里的 {count} 行，号码遮住。").format(count=f"{count:,}")
        self.body.addWidget(self.form)
        self.body.addWidget(quiet_label(said))
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("选择保存位置"))
        self.main.clicked.connect(self._ask_where)
        self.form.completed.connect(self._ask_where)
        self.reason.setFocus()

    def _ask_where(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写明用途，再导出。"))
            return
        name = self.tr("操作记录 {day}").format(day=self._context.office.today().isoformat())
        self.asking = ask_save(
            self,
            self.tr("导出到哪里"),
            f"{name}.xlsx",
            self.tr("Excel 表格 (*.xlsx)"),
            self.export_to,
        )

    def export_to(self, path: str) -> None:
        """Writes the lines to a file."""
        wanted, reason, translate = self._wanted, self.reason.value(), self._context.translate
        self.main.setEnabled(False)

        def work(office: Office, progress: Progress) -> int:
            return export_trail(
                office, Path(path), wanted, translate, reason=reason, progress=progress
            )

        self.work(work, lambda count: self._done(count, Path(path).name), self._failed)

    def _done(self, count: int, file: str) -> None:
        text = self.tr("已导出 {count} 行：{file}")
        self._context.notify(text.format(count=f"{count:,}", file=file))
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.form.show_error("reason", self._context.say_error(error))
