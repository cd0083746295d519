"""What is said once an office was put back: to which day, and where the one before it lies."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from community_desk.desktop.kit.buttons import PlainButton
from community_desk.desktop.kit.dialogs import DeskDialog
from community_desk.desktop.kit.panes import quiet_label, text_label
from community_desk.desktop.theme import Theme
from community_desk.office.restoring import Replaced


class RestoredDialog(DeskDialog):
    """``at`` is the instant of the last act that the office knows of again."""

    def __init__(self, theme: Theme, put: Replaced, at: datetime, parent: QWidget | None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("已经恢复"))
        self.setMinimumWidth(theme.px(520))
        text = self.tr("办公室回到了 {when} 的样子，可以接着办公；那以后办过的事请补录。")
        self.words = text_label(text.format(when=f"{at.astimezone():%Y-%m-%d %H:%M}"))
        self.body.addWidget(self.words)
        if put.kept is not None:
            text = self.tr("原来的办公室没有删，留在：\n{folder}")
        else:
            text = self.tr("恢复的办公室在：\n{folder}")
        self.where = text_label(text.format(folder=put.kept or put.folder))
        self.body.addWidget(self.where)
        if put.kept is not None:
            self.body.addWidget(
                quiet_label(self.tr("里面也是加密的资料；确定不再需要了，再由主任删掉。"))
            )
        self.body.addStretch(1)
        folder = PlainButton(theme, self.tr("打开文件夹"), icon="folder-open")
        folder.clicked.connect(lambda: show_folder((put.kept or put.folder).parent))
        done = self.add_buttons(self.tr("知道了"), cancel=False, left=(folder,))
        done.clicked.connect(self.accept)
        done.setFocus()


def show_folder(folder: Path) -> None:
    """Opens a folder in the system's own file window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
