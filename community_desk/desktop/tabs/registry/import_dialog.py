"""Importing a roster: under way, then what came of it in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.panes import FactList, button_row, quiet_label, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office.office import Office
from community_desk.registry.checks import FLAGS
from community_desk.registry.import_report import ImportReport
from community_desk.registry.import_roster import import_workbook

_SKIPS = {
    "duplicate_id": QT_TRANSLATE_NOOP("import", "证件号码重复"),
    "duplicate_person": QT_TRANSLATE_NOOP("import", "同一个人写了两次"),
    "no_name": QT_TRANSLATE_NOOP("import", "没有姓名"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, and the workbook of its problems (empty where there is none)."""

    report: ImportReport
    problems: bytes


class ImportDialog(DeskDialog):
    """Runs the import of a workbook as soon as it is made. ``imported`` says that people came
    in; ``finished_work`` that there is nothing under way any more, whatever came of it.
    """

    imported = Signal()
    finished_work = Signal()

    def __init__(self, context: DeskContext, path: Path, parent: QWidget) -> None:
        super().__init__(context.theme, self.tr("导入名册"), parent)
        self._context, self._path = context, path
        self.outcome: Outcome | None = None
        self._asking: QFileDialog | None = None
        self.sentence = text_label(self.tr("正在读“{file}”…").format(file=path.name))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.facts = QVBoxLayout()
        self.facts.setSpacing(context.theme.px(10))
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.bar)
        self.body.addLayout(self.facts)
        self.save_button = PlainButton(context.theme, self.tr("问题清单另存为…"), icon="download")
        self.save_button.clicked.connect(self._ask_where)
        self.save_button.hide()
        self.close_button = MainButton(context.theme, self.tr("停止导入"))
        self.close_button.clicked.connect(self.reject)
        self.body.addStretch(1)
        self.body.addLayout(button_row(context.theme, self.save_button, self.close_button))
        self._task: Task | None = context.tasks.run(
            self._work,
            self._done,
            failure=self._failed,
            progress=self._progress,
            cancelled=self._stopped,
        )

    def reject(self) -> None:
        """Stops the import if it is under way, else closes."""
        if self._task is None:
            super().reject()
            return
        self._task.cancel()
        self.sentence.setText(self.tr("正在停止…"))
        self.close_button.setEnabled(False)

    def _work(self, office: Office, progress: Progress) -> Outcome:
        # Kept in memory: a list of people is not left lying about on the disk.
        with TemporaryDirectory() as folder:
            file = Path(folder) / "problems.xlsx"
            report = import_workbook(office, self._path, problems=file, progress=progress)
            return Outcome(report, file.read_bytes() if report.problems else b"")

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total:
            percent = self.tr("正在导入“{file}”… {percent}%")
            self.sentence.setText(percent.format(file=self._path.name, percent=done * 100 // total))

    def _done(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._end()
        report = outcome.report
        self.set_title(self.tr("导入完成"))
        self.sentence.setText(
            self.tr("“{file}”共 {rows} 行，每一行都有着落：").format(
                file=self._path.name, rows=f"{report.rows:,}"
            )
        )
        self._show(report)
        self.save_button.setVisible(bool(outcome.problems))
        self.imported.emit()

    def _failed(self, error: DeskError) -> None:
        self._end()
        self.set_title(self.tr("没有导入"))
        self.sentence.setText(self._context.say_error(error))
        restyle(self.sentence, meaning="refused")

    def _stopped(self) -> None:
        self._end()
        self.set_title(self.tr("没有导入"))
        self.sentence.setText(self.tr("导入已停止，没有改动任何资料。"))

    def _end(self) -> None:
        self._task = None
        self.bar.hide()
        self.close_button.setEnabled(True)
        self.close_button.set_text(self.tr("关闭"))
        self.close_button.setFocus()
        self.finished_work.emit()

    def _show(self, report: ImportReport) -> None:
        facts = FactList(self.theme)
        skipped, flagged = sum(report.skipped.values()), sum(report.flagged.values())
        for word, count in (
            (self.tr("新增"), report.imported),
            (self.tr("更新"), report.updated),
            (self.tr("未变"), report.unchanged),
        ):
            facts.add(word, self._people(count))
        reasons = {key: self._context.translate("import", _SKIPS[key]) for key in _SKIPS}
        facts.add(
            self.tr("未导入"),
            self._with_reasons(skipped, report.skipped, reasons),
            meaning="refused" if skipped else "",
        )
        doubts = {key: self._context.translate("flags", text) for key, text in FLAGS.items()}
        facts.add(
            self.tr("待核对"),
            self._with_reasons(flagged, report.flagged, doubts),
            meaning="due" if flagged else "",
        )
        self.facts.addWidget(facts)
        for text, names in (
            (self.tr("按规定不保存的栏：{names}"), report.not_kept),
            (self.tr("没有认出的栏：{names}"), report.unknown),
            (self.tr("没有居民的工作表：{names}"), report.other_sheets),
        ):
            if names:
                self.facts.addWidget(quiet_label(text.format(names="、".join(names))))
        if flagged:
            hint = self.tr("待核对的人已经导入，名单在左下“待核对的资料”。")
            self.facts.addWidget(quiet_label(hint))

    def _people(self, count: int) -> str:
        return self.tr("{count} 人").format(count=f"{count:,}")

    def _with_reasons(self, total: int, counts: Mapping[str, int], words: dict[str, str]) -> str:
        lines = [f"{words.get(key, key)} {count:,}" for key, count in counts.items() if count]
        return "\n".join([f"{total:,}", *lines]) if lines else "0"

    def _ask_where(self) -> None:
        name = self.tr("{file}-问题清单.xlsx").format(file=self._path.stem)
        self._asking = ask_save(
            self, self.tr("问题清单存到哪里"), name, self.tr("Excel 表格 (*.xlsx)"), self._save
        )

    def _save(self, path: str) -> None:
        assert self.outcome is not None
        try:
            Path(path).write_bytes(self.outcome.problems)
        except OSError:
            text = self.tr("问题清单没有存成；请换一个文件夹，或关掉正在用它的程序。")
            self._context.notify(text, meaning="refused")
            return
        self._context.notify(self.tr("问题清单已存到 {file}").format(file=path))
