"""Asking before something is cleaned up for good, whatever it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.boxes import CheckBox
from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.kit.fields import LineField
from community_desk.desktop.kit.forms import Form
from community_desk.desktop.kit.panes import button_row, quiet_label, text_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.working_dialog import WorkingDialog
from community_desk.errors import DeskError


class CleaningDialog(WorkingDialog):
    """Says what cleaning means, which nobody can take back, and asks a second time by a box to
    tick. ``cleaned`` says that it was done. What is asked for is done by `clean`.
    """

    cleaned = Signal()

    def __init__(
        self, context: DeskContext, title: str, sentences: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(context, title, parent)
        theme = context.theme
        final = text_label(self.tr("清理以后不能恢复，也不能撤销。"))
        restyle(final, meaning="refused")
        self.body.addWidget(final)
        for sentence in sentences:
            self.body.addWidget(quiet_label(sentence))
        self.form = Form(theme)
        field = LineField(self.tr("如 2026年度到期清理"))
        self.form.row("reason", self.tr("依据"), field, required=True)
        self.sure = CheckBox(theme, self.tr("我知道清理后不能恢复"))
        self.body.addWidget(self.form)
        self.body.addWidget(self.sure)
        self.body.addStretch(1)
        self.clean_button = PlainButton(
            theme, self.tr("清理，不再恢复"), self, icon="brush-cleaning"
        )
        self.leave_button = MainButton(theme, self.tr("先不清理"), self)
        self.cancel_button, self.main_button = self.leave_button, self.clean_button
        self.clean_button.setEnabled(False)
        self.sure.toggled.connect(self.clean_button.setEnabled)
        self.clean_button.clicked.connect(self._clean)
        self.leave_button.clicked.connect(self.reject)
        self.form.completed.connect(self.sure.setFocus)
        self._column.addLayout(button_row(theme, self.clean_button, self.leave_button))
        self.form.focus_first()

    def clean(self, reason: str) -> None:
        """Does it, and calls `done_with` or `failed` then."""
        raise NotImplementedError

    def done_with(self, notice: str) -> None:
        """Closes the dialog and says what was done."""
        self.accept()
        self.cleaned.emit()
        self._context.notify(notice)

    def failed(self, error: DeskError) -> None:
        """Says why it was not done."""
        self.clean_button.setEnabled(True)
        self.form.show_error("reason", self._context.say_error(error))

    def _clean(self) -> None:
        if self.sure.isChecked():
            self.clean_button.setEnabled(False)
            self.clean(self.form.values()["reason"])
