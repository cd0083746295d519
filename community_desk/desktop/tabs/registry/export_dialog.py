"""Exporting the list of residents: why, how much of the numbers, and where to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.chips import ChipsField
from community_desk.desktop.kit.dialogs import ask_save
from community_desk.desktop.kit.fields import ChoiceField, LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.numbers_field import numbers_field
from community_desk.desktop.tasks import Progress
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.office import Office
from community_desk.registry.export import COLUMNS, USUAL_COLUMNS, export_residents
from community_desk.registry.lists import Filter

_COLUMNS_KEY = "export/residents/columns"


class ExportDialog(WorkingDialog):
    """Asks for the reason first: an export is on record with it."""

    def __init__(self, context: DeskContext, which: Filter, title: str, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("导出居民名单"),
            parent,
            hint=self.tr("谁、何时、为什么导出，都会留下记录。"),
        )
        self._which, self._named = which, title
        self._asking: QFileDialog | None = None
        self.form = Form(context.theme)
        self.form.row(
            "reason",
            self.tr("用途"),
            LineField(self.tr("如 报街道民政科 2026 年四季度核对")),
            required=True,
        )
        people = {"here": title} if which != Filter() else {}
        people["all"] = self.tr("全部居民，含迁出与死亡")
        self.form.row("people", self.tr("名单"), ChoiceField(context.theme, people))
        self.form.row(
            "numbers",
            self.tr("号码"),
            numbers_field(context.theme),
        )
        headings = {key: context.translate("columns", text) for key, (text, *_) in COLUMNS.items()}
        self.columns = self.form.row(
            "columns", self.tr("栏目"), ChipsField(context.theme, headings)
        )
        self.columns.choose(_remembered(context) or USUAL_COLUMNS)
        self.form.set_values({"numbers": "masked", "people": next(iter(people))})
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("选择保存位置"), key="Ctrl+S")
        self.main.clicked.connect(self._ask_where)
        self.form.completed.connect(self._ask_where)

    def _ask_where(self) -> None:
        if not self.form.values()["reason"]:
            self.form.show_error("reason", self.tr("请写明用途，再导出"))
            return
        if not self.columns.chosen():
            self.form.show_error("columns", self.tr("请至少选一栏"))
            return
        self._context.memory.setValue(_COLUMNS_KEY, self.columns.value())
        name = self.tr("居民名单 {day}.xlsx").format(day=self._context.office.today().isoformat())
        self._asking = ask_save(
            self, self.tr("导出到哪里"), name, self.tr("Excel 表格 (*.xlsx)"), self._export
        )

    def _export(self, path: str) -> None:
        values = self.form.values()
        self.main.setEnabled(False)
        here = values["people"] == "here"
        columns = self.columns.chosen()

        def work(office: Office, progress: Progress) -> int:
            return export_residents(
                office,
                Path(path),
                reason=values["reason"],
                full=values["numbers"] == "full",
                which=self._which if here else Filter(),
                title=self._named if here else "",
                columns=columns,
                progress=progress,
            )

        def done(count: int) -> None:
            text = self.tr("已导出 {count} 人：{file}").format(count=f"{count:,}", file=path)
            self._context.notify(text)
            self.accept()

        self.work(work, done, self._failed)

    def _failed(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self._context.notify_error(error)


def _remembered(context: DeskContext) -> list[str]:
    """The columns that were chosen the last time on this PC."""
    kept = str(context.memory.value(_COLUMNS_KEY, ""))
    return [key for key in kept.split("、") if key in COLUMNS]
