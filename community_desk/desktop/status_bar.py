"""The foot of the window: whose office this is, how many live here, when it was last copied."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.theme import Theme

# Work that is done sooner is not spoken of.
LONG_MS = 500


class StatusBar(QFrame):
    """Two quiet texts on one line, and between them that something is under way, where that takes
    long. A click on the right one tells ``backup_wanted``.
    """

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
        self.busy_words = quiet_label(self.tr("正在处理…"), wrap=False)
        self.busy_bar = QProgressBar()
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        self.busy_bar.setFixedWidth(theme.px(120))
        self.busy_bar.setAccessibleName(self.tr("正在处理…"))
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_MS)
        self._long.timeout.connect(lambda: self._show_busy(True))
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.busy_words)
        row.addWidget(self.busy_bar)
        row.addSpacing(theme.px(16))
        self._show_busy(False)
        row.addWidget(self.backup)

    def be_busy(self, busy: bool) -> None:
        """Something is under way beside the window, or no longer."""
        if busy:
            self._long.start()
        else:
            self._long.stop()
            self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        for part in (self.busy_words, self.busy_bar):
            part.setVisible(busy)

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
