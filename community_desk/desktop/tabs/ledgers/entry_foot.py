"""The buttons below the form of an entry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from community_desk.desktop.kit.buttons import MainButton, PlainButton
from community_desk.desktop.theme import Theme


class EntryFoot(QWidget):
    """The keys hold as long as the ``pane`` is to be seen."""

    def __init__(self, theme: Theme, pane: QWidget) -> None:
        super().__init__()
        self.review_button = PlainButton(theme, self.tr("核实无变化"), self, key="Ctrl+R")
        self.reopen_button = PlainButton(theme, self.tr("恢复这一条"), self)
        self.save_button = MainButton(theme, self.tr("保存"), self, key="Ctrl+S", key_scope=pane)
        self.cancel_button = PlainButton(theme, self.tr("取消"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        for button in self.tab_stops():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def tab_stops(self) -> list[QWidget]:
        """Its buttons in the order of the eye."""
        return [self.cancel_button, self.reopen_button, self.review_button, self.save_button]
