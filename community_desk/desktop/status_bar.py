"""The foot of the window: whose office this is, how many live here, when it was last copied."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar, QWidget

from community_desk.desktop.kit.buttons import LinkButton
from community_desk.desktop.kit.panes import quiet_label
from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.tasks import Runner
from community_desk.desktop.theme import Theme


class StatusBar(QFrame):
    """Two quiet texts on one line, and between them that something is under way, how far it is and
    the way to stop it. A click on the right one tells ``backup_wanted``.
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
        self.stop_button = LinkButton(theme, self.tr("停止"), self)
        self.stop_button.setToolTip(self.tr("停止正在做的事  Esc"))
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.busy_words)
        row.addWidget(self.busy_bar)
        row.addWidget(self.stop_button)
        row.addSpacing(theme.px(16))
        self._be_long(False)
        row.addWidget(self.backup)

    def watch(self, runner: Runner) -> None:
        """Shows what is under way beside the window once that takes long; 停止 stops it."""
        runner.long.connect(self._be_long)
        runner.moved.connect(self._show_moved)
        self.stop_button.clicked.connect(self._be_stopping)
        self.stop_button.clicked.connect(runner.stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc stops before it means anything else, as long as there is something to stop."""
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not (is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape):
            return False
        if not (isinstance(watched, QWidget) and watched.window() is self.window()):
            return False
        if not self.stop_button.isVisible() or not self.stop_button.isEnabled():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.stop_button.click()
        return True

    def _be_long(self, long: bool) -> None:
        self.busy_words.setText(self.tr("正在处理…"))
        self.stop_button.setEnabled(True)
        for part in (self.busy_words, self.busy_bar, self.stop_button):
            part.setVisible(long)
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if long:
            app.installEventFilter(self)

    def _show_moved(self, thousandths: int) -> None:
        self.busy_bar.setRange(0, 1000 if thousandths >= 0 else 0)
        self.busy_bar.setValue(max(thousandths, 0))

    def _be_stopping(self) -> None:
        self.busy_words.setText(self.tr("正在停止…"))
        self.stop_button.setEnabled(False)

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
