"""导入完成: what came of the import of a roster, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.tabs.registry.import_end import ImportEnd, listed
from community_desk.desktop.tabs.registry.missing_dialog import MissingDialog
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.registry.checks import FLAGS
from community_desk.registry.import_report import ImportReport
from community_desk.registry.imports import came_with
from community_desk.registry.undo import undo_operation

_SKIPS = {
    "duplicate_id": QT_TRANSLATE_NOOP("import", "证件号码重复"),
    "duplicate_person": QT_TRANSLATE_NOOP("import", "同一个人写了两次"),
    "no_name": QT_TRANSLATE_NOOP("import", "没有姓名"),
}


class DoneStep(ImportEnd):
    """The third step. ``people_wanted`` is as in `ImportWizard`."""

    people_wanted = Signal(object, str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        self._report: ImportReport | None = None
        self.missing: MissingDialog | None = None
        self.new_button = PlainButton(theme, "", icon="users")
        self.missing_button = PlainButton(theme, "", icon="user-x")
        super().__init__(context, undo_operation, (self.new_button, self.missing_button), parent)
        self.new_button.set_text(self.tr("查看新增的人"))
        self.missing_button.set_text(self.tr("名册里没有的人"))
        self.new_button.clicked.connect(self._show_new)
        self.missing_button.clicked.connect(self._show_missing)

    def show_report(self, report: ImportReport) -> None:
        """Says what an import did."""
        self._report = report
        skipped, flagged = sum(report.skipped.values()), sum(report.flagged.values())
        reasons = {key: self._context.translate("import", _SKIPS[key]) for key in _SKIPS}
        doubts = {key: self._context.translate("flags", text) for key, text in FLAGS.items()}
        sentences = [
            text.format(reasons=listed(counts, words))
            for text, counts, words in (
                (self.tr("未导入：{reasons}"), report.skipped, reasons),
                (self.tr("待核对：{reasons}"), report.flagged, doubts),
            )
            if any(counts.values())
        ]
        remarks = [
            text.format(names="、".join(names))
            for text, names in (
                (self.tr("按规定不保存的栏：{names}"), report.not_kept),
                (self.tr("没有认出的栏：{names}"), report.unknown),
                (self.tr("没有居民的工作表：{names}"), report.other_sheets),
            )
            if names
        ]
        if flagged:
            remarks.append(self.tr("待核对的人已经导入，名单在左下“待核对的资料”。"))
        self.show_end(
            report.operation,
            (
                (self.tr("新增"), report.imported, ""),
                (self.tr("更新"), report.updated, ""),
                (self.tr("未变"), report.unchanged, ""),
                (self.tr("未导入"), skipped, "refused"),
                (self.tr("待核对"), flagged, "due"),
                (self.tr("名册里没有的人"), report.missing, ""),
            ),
            sentences,
            remarks,
        )
        self.new_button.setVisible(report.imported > 0)
        self.missing_button.setVisible(report.missing > 0)

    def _show_new(self) -> None:
        assert self._report is not None
        self.people_wanted.emit(came_with(self._report.batch), self.tr("这次导入新增的人"))

    def _show_missing(self) -> None:
        assert self._report is not None
        self.missing = MissingDialog(self._context, self._report.batch, self)
        self.missing.people_wanted.connect(self.people_wanted)
        self.missing.open()
