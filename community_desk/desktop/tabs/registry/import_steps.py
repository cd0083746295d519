"""Importing a workbook in three steps, whatever it is imported into."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.kit.tags import Tag, restyle
from community_desk.desktop.tabs.registry.import_columns import ColumnsStep
from community_desk.desktop.tabs.registry.import_end import ImportEnd
from community_desk.desktop.tabs.registry.import_lists import ImportLists
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.office.backup import back_up_before_import
from community_desk.office.office import Office
from community_desk.workbooks.columns import NOTHING_CORRECTED, WorkbookCorrections
from community_desk.workbooks.opened import Workbook, open_workbook

T = TypeVar("T")
_LAST = 3


@dataclass(frozen=True, slots=True)
class StepWords:
    """What the steps of an import say, with slots: of the columns, ``{file}`` and ``{known}``,
    ``{unknown}``, ``{guessed}``."""

    title: str
    nothing_found: str
    comparing: str


class ImportSteps(DeskDialog):
    """Leads through the import of a workbook: what its columns are, what would happen, and what
    happened. ``imported`` says that something came in or went out again.

    What is imported, where to, and by which ``action`` of `permissions.MAY` is told by those that
    derive from it.
    """

    imported = Signal()
    action: str

    def __init__(
        self,
        context: DeskContext,
        path: Path,
        parent: QWidget,
        words: StepWords,
        *,
        columns: ColumnsStep,
        review: ImportLists,
        end: ImportEnd,
        above: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, words.title, parent)
        self._context, self._path, self._words = context, path, words
        self._roster: Workbook | None = None
        self._found: Any = None
        self._task: Task | None = None
        self._copying: Task | None = None
        self._waiting_for = ""
        self._asking: QFileDialog | None = None
        self.sentence = text_label("")
        self.way = [Tag() for _ in range(3)]
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.columns, self._review, self._end = columns, review, end
        self.steps = QStackedWidget()
        waiting = QWidget()
        around = QVBoxLayout(waiting)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        for step in (waiting, columns, review, end):
            self.steps.addWidget(step)
        way = QHBoxLayout()
        way.setSpacing(context.theme.px(8))
        for tag in self.way:
            way.addWidget(tag)
        way.addStretch(1)
        self.body.addLayout(way)
        self.body.addWidget(self.sentence)
        if above is not None:
            self.body.addWidget(above)
        self.body.addWidget(self.steps, 1)
        self.copied = quiet_label("")
        self.copied.hide()
        self.body.addWidget(self.copied)
        theme = context.theme
        self.back_button = PlainButton(theme, self.tr("上一步"), icon="chevron-left")
        self.save_button = PlainButton(theme, self.tr("问题清单另存为…"), icon="download")
        self.main = self.add_buttons("", left=(self.back_button, self.save_button))
        self.main.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._show_columns)
        self.save_button.clicked.connect(self._ask_where)
        self.columns.changed.connect(self._say_columns)
        end.undone.connect(self._undone)
        self.setMinimumWidth(theme.px(560))
        self.resize(self._roomy(parent))

    def compare(self, office: Office, progress: Progress) -> Any:
        """What the import would do: has a ``report`` with ``rows`` and ``problems``, and
        ``write_problems``."""
        raise NotImplementedError

    def bring_in(self, office: Office, progress: Progress) -> Any:
        """Imports; gives a report with ``rows``."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Shows what `compare` found."""
        raise NotImplementedError

    def show_end(self, report: Any) -> None:
        """Shows what `bring_in` did."""
        raise NotImplementedError

    def begin(self) -> None:
        """Opens the workbook."""
        self._wait(
            1,
            self.tr("正在读“{file}”…").format(file=self._path.name),
            lambda office, progress: open_workbook(self._path),
            self.opened,
            self._cannot,
        )

    def opened(
        self, roster: Workbook, corrections: WorkbookCorrections = NOTHING_CORRECTED
    ) -> None:
        """Goes on with a workbook that is open."""
        self._roster = roster
        self.columns.show_roster(roster, corrections)
        self._show_columns()

    def roster(self) -> Workbook:
        """The workbook, once it is open."""
        assert self._roster is not None
        return self._roster

    def reject(self) -> None:
        """Stops what is under way, else closes."""
        if self._end.is_undoing():
            self._end.stop()
            return
        if self._task is None:
            self.left_early()
            super().reject()
            return
        self._task.cancel()
        self.sentence.setText(self.tr("正在停止…"))

    def went_to(self, step: int) -> None:
        """Another step is shown: 1 to 3, 0 while there is something to wait for."""

    def left_early(self) -> None:
        """The dialog is closed before its end."""

    def done(self, result: int) -> None:
        """Closes, but not under an undo that will want to say how it went."""
        if self._end.is_undoing():
            return
        if self._copying is not None:
            self._copying.cancel()
        super().done(result)

    def step(self) -> int:
        """Which step is shown: 1 to 3, 0 while there is something to wait for."""
        return self.steps.currentIndex()

    def is_done(self) -> bool:
        """Whether the import has been made."""
        return self.step() == _LAST

    def _roomy(self, parent: QWidget) -> QSize:
        theme, around = self.theme, parent.window().size()
        return QSize(
            min(theme.px(1060), around.width() - theme.px(60)),
            min(theme.px(700), around.height() - theme.px(60)),
        )

    def _show_columns(self) -> None:
        self._go_to(1, self.tr("下一步：看结果"))
        self._say_columns()
        if not self.columns.go_to_first_question():
            self.main.setFocus()

    def _say_columns(self) -> None:
        unknown, guessed = self.columns.unknown(), self.columns.guessed()
        if not self.columns.is_usable():
            text = self._words.nothing_found
            meaning = "due"
        elif unknown:
            text = self.tr(
                "“{file}”认出 {known} 栏，还有 {unknown} 栏没认出；不选就不导入，选一次都记得。"
            )
            meaning = "due"
        elif guessed:
            text = self.tr("“{file}”有 {guessed} 栏是按内容猜的，请看一眼；改一次，以后都记得。")
            meaning = "due"
        else:
            text = self.tr("“{file}”的表头都认出来了，不对的可以改；改一次，以后都记得。")
            meaning = ""
        counts = {"known": self.columns.known(), "unknown": unknown, "guessed": guessed}
        self._say(text.format(file=self._path.name, **counts), meaning)
        self.main.setEnabled(self.columns.is_usable())

    def _go_on(self) -> None:
        if self.step() == 1:
            self._compare()
        elif self.step() == 2:
            self._import()
        elif self.step() in (0, 3) and self._task is None:
            self.accept()

    def _compare(self) -> None:
        self._wait(2, self._words.comparing, self.compare, self._compared, self._show_columns_after)

    def _compared(self, found: Any) -> None:
        self._found = found
        self.show_found(found)
        self._go_to(2, self.tr("导入"))
        self.say_review()
        self.main.setFocus()
        self._copy()

    def _copy(self) -> None:
        """Copies the office while what was found is looked at, so that the import need not wait."""
        if self._copying is not None:
            return
        self._say_copied(self.tr("正在备份，导入前的样子会留一份…"))
        self._copying = self._context.tasks.run(
            lambda office, progress: back_up_before_import(office, self.action, progress),
            self._was_copied,
            failure=self._not_copied,
            progress=self._copies,
        )

    def _copies(self, done: int, total: int) -> None:
        text = self.tr("正在备份，导入前的样子会留一份… {percent}%")
        self._say_copied(text.format(percent=done * 100 // max(total, 1)))

    def _was_copied(self, _: Path | None) -> None:
        self._copying = None
        self._say_copied(self.tr("已经备份：导入前的样子留了一份"))

    def _not_copied(self, error: DeskError) -> None:
        self._copying = None
        self._say_copied(self._context.say_error(error), "refused")

    def _say_copied(self, text: str, meaning: str = "") -> None:
        self.copied.setText(text)
        restyle(self.copied, meaning=meaning)
        self.copied.setVisible(self.step() == 2)

    def say_review(self) -> None:
        """Says how many lines there are, and that nothing is written yet."""
        assert self._found is not None
        text = self.tr("“{file}”共 {rows} 行，还没有写入。看过以后按“导入”；导入以后也能整批撤销。")
        self._say(text.format(file=self._path.name, rows=f"{self._found.report.rows:,}"))

    def _import(self) -> None:
        made: list[Any] = []

        def bring_in(office: Office, progress: Progress) -> Any:
            back_up_before_import(office, self.action, progress)
            made.append(self.bring_in(office, progress))
            return made[0]

        def stopped(sentence: str) -> None:
            # What was written before anybody could stop it is there.
            if made:
                self._imported(made[0])
            else:
                self._show_review_after(sentence)

        text = self.tr("正在导入“{file}”…").format(file=self._path.name)
        self._wait(3, text, bring_in, self._imported, stopped)

    def _imported(self, report: Any) -> None:
        self.show_end(report)
        self._go_to(3, self.tr("完成"))
        text = self.tr("“{file}”共 {rows} 行，每一行都有着落：")
        self._say(text.format(file=self._path.name, rows=f"{report.rows:,}"))
        self.main.setFocus()
        self.imported.emit()

    def _undone(self) -> None:
        self.main.setFocus()
        self._say(self.tr("已撤销这次导入，资料都恢复到导入之前；改过的表头仍然记得。"))
        self.imported.emit()

    def _go_to(self, step: int, main: str, *, on_the_way_to: int = 0, failed: bool = False) -> None:
        self.steps.setCurrentIndex(step)
        names = (self.tr("1 认表头"), self.tr("2 看结果"), self.tr("3 导入"))
        for number, (tag, name) in enumerate(zip(self.way, names, strict=True), 1):
            tag.show_text(name, "accent" if number == (step or on_the_way_to) else "neutral")
        self.cancel_button.set_text(self.tr("停止") if on_the_way_to else self.tr("取消"))
        self.cancel_button.setVisible(step != _LAST and not failed)
        self.main.set_text(main)
        self.main.setEnabled(True)
        self.back_button.setVisible(step == 2)
        self.copied.setVisible(step == 2 and bool(self.copied.text()))
        problems = self._found.report.problems if self._found else ()
        self.save_button.setVisible(step in (2, 3) and bool(problems))
        self.went_to(step)

    def _say(self, text: str, meaning: str = "") -> None:
        self.sentence.setText(text)
        restyle(self.sentence, meaning=meaning)

    def _wait(
        self,
        step: int,
        sentence: str,
        work: Callable[[Office, Progress], T],
        done: Callable[[T], None],
        back: Callable[[str], None],
    ) -> None:
        """Does some work on the way to a step, while the bar moves; ``back`` gets the sentence of
        what went wrong, or nothing where it was stopped."""
        self._go_to(0, self.tr("请稍候"), on_the_way_to=step)
        self.cancel_button.setFocus()
        self.main.setEnabled(False)
        self.bar.setRange(0, 0)
        self._say(sentence)
        self._waiting_for = sentence

        def end(act: Callable[[], None]) -> None:
            self._task = None
            act()

        self._task = self._context.tasks.run(
            work,
            lambda result: end(lambda: done(result)),
            failure=lambda error: end(lambda: back(self._context.say_error(error))),
            progress=self._progress,
            cancelled=lambda: end(lambda: back("")),
        )

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total and self._task is not None:
            self._say(f"{self._waiting_for} {done * 100 // total}%")

    def _cannot(self, sentence: str) -> None:
        if not sentence:
            super().reject()
            return
        self.set_title(self.tr("没有导入"))
        self.bar.hide()
        self._go_to(0, self.tr("关闭"), failed=True)
        self._say(sentence, "refused")
        self.main.setFocus()

    def _show_columns_after(self, sentence: str) -> None:
        self._show_columns()
        if sentence:
            self._say(sentence, "refused")

    def _show_review_after(self, sentence: str) -> None:
        assert self._found is not None
        self._compared(self._found)
        self._say(
            sentence or self.tr("导入已停止，没有改动任何资料。"),
            "refused" if sentence else "due",
        )

    def _ask_where(self) -> None:
        name = self.tr("{file}-问题清单.xlsx").format(file=self._path.stem)
        self._asking = ask_save(
            self, self.tr("问题清单存到哪里"), name, self.tr("Excel 表格 (*.xlsx)"), self._save
        )

    def _save(self, path: str) -> None:
        assert self._found is not None
        try:
            self._found.write_problems(Path(path))
        except DeskError as error:
            self._say(self._context.say_error(error), "refused")
            return
        self._say(self.tr("问题清单已存到 {file}").format(file=path))
