"""导入完成: what came of an import, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.panes import clear_layout, quiet_label, text_label
from community_desk.desktop.tabs.registry.missing_dialog import MissingDialog
from community_desk.errors import DeskError
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


class DoneStep(QWidget):
    """The third step. ``undone`` says that the import was taken back; ``people_wanted`` is as in
    `ImportWizard`.
    """

    undone = Signal()
    people_wanted = Signal(object, str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._report: ImportReport | None = None
        self.is_undoing = False
        self.missing: MissingDialog | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.px(10))
        self.undo_button = PlainButton(theme, self.tr("撤销这次导入"), icon="undo-2")
        self.new_button = PlainButton(theme, self.tr("查看新增的人"), icon="users")
        self.missing_button = PlainButton(theme, self.tr("名册里没有的人"), icon="user-x")
        self.undo_button.clicked.connect(self._undo)
        self.new_button.clicked.connect(self._show_new)
        self.missing_button.clicked.connect(self._show_missing)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.new_button, self.missing_button, self.undo_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addLayout(self._facts)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_report(self, report: ImportReport) -> None:
        """Says what an import did."""
        self._report = report
        clear_layout(self._facts)
        skipped, flagged = sum(report.skipped.values()), sum(report.flagged.values())
        reasons = {key: self._context.translate("import", _SKIPS[key]) for key in _SKIPS}
        doubts = {key: self._context.translate("flags", text) for key, text in FLAGS.items()}
        figures = QHBoxLayout()
        figures.setSpacing(self._context.theme.px(10))
        for word, count, meaning in (
            (self.tr("新增"), report.imported, ""),
            (self.tr("更新"), report.updated, ""),
            (self.tr("未变"), report.unchanged, ""),
            (self.tr("未导入"), skipped, "refused"),
            (self.tr("待核对"), flagged, "due"),
            (self.tr("名册里没有的人"), report.missing, ""),
        ):
            card = FigureCard(self._context.theme, word)
            card.show_figure(f"{count:,}", "", meaning if count else "")
            figures.addWidget(card, 1)
        self._facts.addLayout(figures)
        for text, counts, words in (
            (self.tr("未导入：{reasons}"), report.skipped, reasons),
            (self.tr("待核对：{reasons}"), report.flagged, doubts),
        ):
            if any(counts.values()):
                self._facts.addWidget(text_label(text.format(reasons=_listed(counts, words))))
        for text, names in (
            (self.tr("按规定不保存的栏：{names}"), report.not_kept),
            (self.tr("没有认出的栏：{names}"), report.unknown),
            (self.tr("没有居民的工作表：{names}"), report.other_sheets),
        ):
            if names:
                self._facts.addWidget(quiet_label(text.format(names="、".join(names))))
        if flagged:
            hint = self.tr("待核对的人已经导入，名单在左下“待核对的资料”。")
            self._facts.addWidget(quiet_label(hint))
        self.undo_button.setEnabled(True)
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

    def _undo(self) -> None:
        assert self._report is not None
        uid = self._report.operation
        self.is_undoing = True
        self.undo_button.setEnabled(False)
        self._context.tasks.run(
            lambda office, progress: undo_operation(office, uid),
            lambda _: self._was_undone(),
            failure=self._cannot,
        )

    def _was_undone(self) -> None:
        self.is_undoing = False
        clear_layout(self._facts)
        for button in (self.new_button, self.missing_button, self.undo_button):
            button.hide()
        self.undone.emit()

    def _cannot(self, error: DeskError) -> None:
        self.is_undoing = False
        self.undo_button.setEnabled(True)
        self._context.notify_error(error)


def _listed(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    return "；".join(f"{words.get(key, key)} {count:,}" for key, count in counts.items() if count)
