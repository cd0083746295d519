"""Dialogs whose main button does what may take long."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.tasks import LONG_MS, Task, Work
from community_desk.errors import DeskError

T = TypeVar("T")


class WorkingDialog(DeskDialog):
    """While it works, nothing in it can be changed; a bar says how far it is once that takes more
    than a moment, and Esc and the button that else leaves stop it. Then nothing was done, and the
    dialog stays.
    """

    def __init__(
        self, context: DeskContext, title: str, parent: QWidget | None, *, hint: str = ""
    ) -> None:
        super().__init__(context.theme, title, parent, hint=hint)
        self._context = context
        self._task: Task | None = None
        self._leaving = ""
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("正在处理…"))
        self.bar.hide()
        self._column.addWidget(self.bar)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LONG_MS)
        self._soon.timeout.connect(self.bar.show)

    def work(
        self,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        moved: Callable[[int, int], None] | None = None,
    ) -> None:
        """Does ``work(office, progress)`` beside the window; ``failed`` also hears that it was
        stopped, ``moved`` how far it is.
        """
        self._leaving = self.cancel_button.accessibleName()
        self.cancel_button.set_text(self.tr("停止"))
        self._inner.setEnabled(False)
        self.cancel_button.setFocus()
        self.bar.setRange(0, 0)
        self._soon.start()

        def tell(done: int, total: int) -> None:
            # In thousandths: the bar counts no further than 2 GB.
            self.bar.setRange(0, 1000 if total else 0)
            self.bar.setValue(done * 1000 // max(total, 1))
            if moved is not None:
                moved(done, total)

        def end(act: Callable[[], None]) -> None:
            self._rest()
            act()
            if self.isVisible() and not self._inner.isAncestorOf(self.focusWidget()):
                self.main_button.setFocus()

        self._task = self._context.tasks.run(
            work,
            lambda result: end(lambda: done(result)),
            failure=lambda error: end(lambda: failed(error)),
            progress=tell,
        )

    def is_working(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def reject(self) -> None:
        """Stops what is under way, else leaves."""
        if self._task is None:
            super().reject()
            return
        self._task.stop()
        self.cancel_button.setEnabled(False)

    def _rest(self) -> None:
        self._task = None
        self._soon.stop()
        self.bar.hide()
        self._inner.setEnabled(True)
        self.cancel_button.setEnabled(True)
        self.cancel_button.set_text(self._leaving)
