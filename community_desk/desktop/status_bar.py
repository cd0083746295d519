"""The foot of the window: whose office this is, how many live here, when it was last copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme


class StatusBar(QFrame):
    """Two quiet texts on one line. A click on the right one tells ``backup_wanted``."""

    backup_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(3), theme.px(16), theme.px(3))
        self._left = quiet_label("", wrap=False)
        self.backup = LinkButton(theme, "", self)
        self.backup.setToolTip(self.tr("现在备份"))
        self.backup.clicked.connect(self.backup_wanted)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.backup)

    def show_office(self, name: str, people: int, households: int | None) -> None:
        """Name and counts, if they are known."""
        counts = "…"
        if households is not None:
            counts = self.tr("{people} 人 · {households} 户").format(
                people=f"{people:,}", households=f"{households:,}"
            )
        self._left.setText(f"{name}   {counts}")

    def show_backup(self, words: str, meaning: str = "") -> None:
        """When the office was last copied."""
        self.backup.set_text(words)
        restyle(self.backup, meaning=meaning)
