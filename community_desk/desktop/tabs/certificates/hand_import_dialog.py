"""Many letters written by hand at once: pasted from a table, or from a workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from community_desk.certificates.hand_import import (
    HandPlan,
    LineProblem,
    import_hand_letters,
    read_pasted,
    read_workbook,
)
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import ask_open
from community_desk.desktop.kit.fields import LongField
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.states import Either
from community_desk.desktop.kit.tables import TableView
from community_desk.desktop.models.paged import Column, PagedModel
from community_desk.desktop.tasks import Progress, Task
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError
from community_desk.office.backup import back_up_before_import
from community_desk.office.office import Office

# What is pasted is read this long after the last key.
_READ_AFTER_MS = 200
_NOTHING = HandPlan((), (), 0)


class HandImportDialog(WorkingDialog):
    """``imported`` carries how many letters are new. Nothing is written before the button."""

    imported = Signal(int)

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self.set_title(self.tr("补录许多份"))
        self._plan = _NOTHING
        self._reading: Task | None = None
        self.asking: QFileDialog | None = None
        theme = context.theme
        self.pasted = LongField(
            theme, 6, self.tr("从 Excel 或 WPS 里连表头一起复制，粘贴到这里；或者选一个文件")
        )
        self.pasted.setAccessibleName(self.tr("粘贴的内容"))
        self.said: QLabel = quiet_label(
            self.tr("要有编号、开具日期、事项、申请人；有证件号码的，会对上居民")
        )
        self.model = PagedModel(self._columns(), parent=self, key=lambda problem: problem.line)
        self.table = TableView(theme, self.model)
        self.table.setAccessibleName(self.tr("不能补录的行"))
        self.either = Either(self.table, QWidget())
        self.either.show_content(False)
        self.either.setMinimumHeight(theme.px(180))
        self.body.addWidget(self.pasted)
        self.body.addWidget(self.said)
        self.body.addWidget(self.either, 1)
        self.resize(theme.px(720), theme.px(560))
        self.file_button = PlainButton(theme, self.tr("选文件…"), self, icon="folder-open")
        self.file_button.clicked.connect(self._ask_file)
        self.main = self.add_buttons(self.tr("补录"), left=[self.file_button])
        self.main.setEnabled(False)
        self.main.clicked.connect(self._import)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_READ_AFTER_MS)
        self._wait.timeout.connect(self._read_pasted)
        self.pasted.edited.connect(self._wait.start)
        self.finished.connect(self._leave)
        self.pasted.setFocus()

    def read_file(self, path: str) -> None:
        """Reads a workbook and says what is in it."""
        self._read(lambda office: read_workbook(office, Path(path)))

    def _ask_file(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.ods *.csv *.et)")
        self.asking = ask_open(self, self.tr("选证明登记簿"), kinds, self.read_file)

    def _read_pasted(self) -> None:
        text = self.pasted.toPlainText()
        if text.strip():
            self._read(lambda office: read_pasted(office, text))

    def _read(self, read: Callable[[Office], HandPlan]) -> None:
        self._leave()
        self.main.setEnabled(False)
        self.said.setText(self.tr("正在读…"))
        self._reading = self._context.tasks.run(
            lambda office, _: read(office), self._show, failure=self._failed
        )

    def _show(self, plan: HandPlan) -> None:
        self._reading, self._plan = None, plan
        text = self.tr("可以补录 {ready} 份；{problems} 行有问题，不补录；{known} 份已经有了")
        self.said.setText(
            text.format(ready=len(plan.ready), problems=len(plan.problems), known=plan.known)
        )
        self.model.set_source(
            lambda offset, limit, _sort, _down: plan.problems[offset : offset + limit],
            lambda: len(plan.problems),
        )
        self.either.show_content(bool(plan.problems))
        self.main.set_text(self.tr("补录 {count} 份").format(count=len(plan.ready)))
        self.main.setEnabled(bool(plan.ready))

    def _import(self) -> None:
        plan = self._plan
        self.main.setEnabled(False)

        def bring_in(office: Office, progress: Progress) -> int:
            back_up_before_import(office, "certificates.issue", progress)
            return import_hand_letters(office, plan)

        self.work(bring_in, self._imported, self._not_imported)

    def _imported(self, count: int) -> None:
        self.accept()
        self.imported.emit(count)

    def _not_imported(self, error: DeskError) -> None:
        self.main.setEnabled(True)
        self.said.setText(self._context.say_error(error))

    def _failed(self, error: DeskError) -> None:
        self._show(_NOTHING)
        self.said.setText(self._context.say_error(error))

    def _leave(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    def _columns(self) -> list[Column]:
        def why(problem: LineProblem) -> str:
            return self._context.say_error(problem.error)

        return [
            Column(self.tr("行"), lambda problem: str(problem.line), numeric=True),
            Column(self.tr("为什么"), why, meaning=lambda _: "refused", tip=why),
            Column(
                self.tr("内容"),
                lambda problem: problem.text,
                tip=lambda problem: problem.text,
                stretch=True,
            ),
        ]
