"""The very pages of a paper, to print or to save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog, ask_save
from community_desk.desktop.kit.panes import button_row
from community_desk.desktop.kit.pdf_preview import PdfPreview
from community_desk.desktop.tasks import LONG_MS, Task
from community_desk.errors import DeskError
from community_desk.files import replace_file
from community_desk.office.office import Office

Draw = Callable[[Office], bytes]


class PaperDialog(DeskDialog):
    """Shows what ``draw`` gives; ``file_name`` (without ending) is proposed for saving, and is what
    the queue of the printer is told, unless it has somebody's name: then ``job_name`` is.
    ``drawn`` says that the pages are there.
    """

    drawn = Signal()

    def __init__(
        self,
        context: DeskContext,
        title: str,
        file_name: str,
        draw: Draw,
        parent: QWidget,
        *,
        job_name: str = "",
        above: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, title, parent)
        self._context, self.file_name, self._job_name = context, file_name, job_name
        self.asking: QFileDialog | None = None
        self._task: Task | None = None
        self._above = above
        theme = context.theme
        if above is not None:
            self.body.addWidget(above)
        self.preview = PdfPreview(
            theme, self.tr("打印的就是这几页"), nothing=self.tr("正在排版…"), alone=True
        )
        self.preview.setMinimumSize(theme.px(560), theme.px(240))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("正在排版…"))
        self.bar.hide()
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_MS)
        self._long.timeout.connect(self.bar.show)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.bar)
        self.resize(theme.px(840), theme.px(690))
        self.leave_button = PlainButton(theme, self.tr("关闭"), self)
        self.save_button = PlainButton(
            theme, self.tr("存为 PDF"), self, icon="download", key="Ctrl+S"
        )
        self.print_button = MainButton(theme, self.tr("打印"), self, icon="printer", key="Ctrl+P")
        self.leave_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self._print)
        buttons = (self.leave_button, self.save_button, self.print_button)
        self.add_foot(button_row(theme, *buttons))
        self.draw(draw)
        self.finished.connect(self._leave)

    def draw(self, draw: Draw) -> None:
        """Shows another version of the paper."""
        self._leave()
        self._enable(False)
        self._long.start()
        self._task = self._context.tasks.run(
            lambda office, _: draw(office), self._drawn, failure=self._failed
        )

    def _drawn(self, pdf: bytes) -> None:
        self._rest()
        self.preview.show_pdf(pdf)
        self._enable(True)
        if self.focusWidget() in (None, self.leave_button):  # as long as there was no page
            self._take_focus()
        self.drawn.emit()

    def _take_focus(self) -> None:
        """What is asked above the page keeps the keys, else the page has them."""
        above = [self._above, *self._above.findChildren(QWidget)] if self._above else []
        asked = (each for each in above if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next(asked, None)
        if first is None:
            self.preview.take_focus()
        else:
            first.setFocus()

    def _rest(self) -> None:
        self._task = None
        self._long.stop()
        self.bar.hide()

    def _failed(self, error: DeskError) -> None:
        self._rest()
        self.preview.show_nothing(self._context.say_error(error))

    def _leave(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _enable(self, there_is: bool) -> None:
        self.save_button.setEnabled(there_is)
        self.print_button.setEnabled(there_is)

    def _print(self) -> None:
        # The card of a person knows this dialog: printers are loaded when one is first wanted.
        from community_desk.desktop.kit.printer import print_pdf

        with self._context.telling():
            pdf, name = self.for_printer(self.preview.pdf()), self._job_name or self.file_name
            print_pdf(self, pdf, self._context.notify, name=name)

    def for_printer(self, pdf: bytes) -> bytes:
        """The pages as they go to the printer, where these are not the very ones shown."""
        return pdf

    def _ask_file(self) -> None:
        self.asking = ask_save(
            self, self.tr("存为 PDF"), f"{self.file_name}.pdf", "PDF (*.pdf)", self.save_to
        )

    def save_to(self, path: str) -> None:
        """Writes the very bytes that are shown."""
        try:
            replace_file(Path(path), self.preview.pdf())
        except OSError:
            text = self.tr("“{file}”写不进去；请换个文件夹，或关掉正打开它的程序。")
            self._context.notify(text.format(file=Path(path).name), meaning="refused")
            return
        self._context.notify(self.tr("已存为 {file}").format(file=Path(path).name))
