"""导入完成, of any import: what came of it, and the way back."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import DeskButton, PlainButton
from community_desk.desktop.kit.figures import FigureCard
from community_desk.desktop.kit.panes import clear_layout, quiet_label, text_label
from community_desk.desktop.tasks import Progress, Task
from community_desk.errors import DeskError
from community_desk.office.office import Office


class ImportEnd(QWidget):
    """The last step. ``undone`` says that the import was taken back, by ``undo`` of the office
    and the uid of the operation, where it can be undone; ``others`` are buttons that stand before
    the undo.
    """

    undone = Signal()

    def __init__(
        self,
        context: DeskContext,
        undo: Callable[[Office, str, Progress], object] | None = None,
        others: Sequence[DeskButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._undo_by, self._others = context, undo, others
        theme = context.theme
        self._operation = ""
        self._undoing: Task | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.px(10))
        self.undo_button = PlainButton(theme, self.tr("撤销这次导入"), icon="undo-2")
        self.undo_button.clicked.connect(self._undo)
        self.undo_button.setVisible(undo is not None)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("正在撤销…"))
        self.stop_button = PlainButton(theme, self.tr("停止"))
        self.stop_button.clicked.connect(self.stop)
        for part in (self.bar, self.stop_button):
            part.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (*others, self.undo_button, self.stop_button):
            buttons.addWidget(button)
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addLayout(self._facts)
        column.addLayout(buttons)
        column.addStretch(1)

    def is_undoing(self) -> bool:
        """Whether the import is being taken back."""
        return self._undoing is not None

    def stop(self) -> None:
        """Stops taking it back: then it stands."""
        if self._undoing is not None:
            self._undoing.stop()

    def show_end(
        self,
        operation: str,
        figures: Iterable[tuple[str, int, str]],
        sentences: Iterable[str],
        remarks: Iterable[str],
    ) -> None:
        """Says what an import did: figures with the meaning that colours them, sentences, and
        quieter ones."""
        self._operation = operation
        clear_layout(self._facts)
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.px(10))
        for word, count, meaning in figures:
            card = FigureCard(self._context.theme, word)
            card.show_figure(f"{count:,}", "", meaning if count else "")
            row.addWidget(card, 1)
        self._facts.addLayout(row)
        for text in sentences:
            self._facts.addWidget(text_label(text))
        for text in remarks:
            self._facts.addWidget(quiet_label(text))
        self.undo_button.setEnabled(True)

    def _undo(self) -> None:
        uid, undo = self._operation, self._undo_by
        assert undo is not None
        self._undoing = self._context.tasks.run(
            lambda office, progress: undo(office, uid, progress),
            lambda _: self._was_undone(),
            failure=self._cannot,
            progress=self._moved,
        )
        self._show_undoing(True)
        self.stop_button.setFocus()

    def _show_undoing(self, undoing: bool) -> None:
        self.bar.setRange(0, 0)
        for part in (self.bar, self.stop_button):
            part.setVisible(undoing)
        for button in (*self._others, self.undo_button):
            button.setEnabled(not undoing)
        self.undo_button.setVisible(not undoing)

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _was_undone(self) -> None:
        self._undoing = None
        self._show_undoing(False)
        clear_layout(self._facts)
        for button in (*self._others, self.undo_button):
            button.hide()
        self.undone.emit()

    def _cannot(self, error: DeskError) -> None:
        self._undoing = None
        self._show_undoing(False)
        self.undo_button.setFocus()
        self._context.notify_error(error)


def listed(counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    """Counts in words."""
    return "；".join(f"{words.get(key, key)} {count:,}" for key, count in counts.items() if count)
