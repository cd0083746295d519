"""Why an entry is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.kit.forms import Form


class CloseEntryDialog(DeskDialog):
    """Asks for the reason. ``wanted`` carries it."""

    wanted = Signal(str)

    def __init__(self, context: DeskContext, title: str, parent: QWidget) -> None:
        super().__init__(context.theme, self.tr("注销：{title}").format(title=title), parent)
        self.form = Form(context.theme)
        usual = (
            self.tr("迁出"),
            self.tr("去世"),
            self.tr("不再符合条件"),
            self.tr("已办结"),
            self.tr("误登"),
        )
        self.reason = self.form.row(
            "reason",
            self.tr("原因"),
            ChoiceField(context.theme, [(word, word) for word in usual], editable=True),
            help_text=self.tr("注销的条目仍可查看，也可以恢复。"),
            required=True,
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.main = self.add_buttons(self.tr("注销"))
        self.main.clicked.connect(self._close_entry)
        self.form.completed.connect(self._close_entry)
        self.reason.setFocus()

    def _close_entry(self) -> None:
        if not self.reason.value():
            self.form.show_error("reason", self.tr("请写原因，例如“迁出”或“误登”。"))
            return
        self.wanted.emit(self.reason.value())
        self.accept()
