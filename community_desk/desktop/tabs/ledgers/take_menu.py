"""What comes into a book beside a single entry: a workbook, a pasted block, many residents."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from community_desk.desktop.theme import Theme

if TYPE_CHECKING:
    from community_desk.desktop.tabs.ledgers.entries import EntriesPane


def fill_take_menu(theme: Theme, pane: "EntriesPane") -> QAction:
    """Gives the button of the pane its menu, and the pane the key for pasting; gives the action
    that is not for every book.
    """

    menu = QMenu(pane.take_button)
    menu.addAction(
        theme.icon("file-up", "text"),
        QCoreApplication.translate("EntriesPane", "导入以前的台账…"),
        pane.import_wanted.emit,
    )
    paste = menu.addAction(
        theme.icon("copy", "text"),
        QCoreApplication.translate("EntriesPane", "粘贴从 Excel 复制的几行"),
        pane.paste_wanted.emit,
    )
    paste.setShortcut(QKeySequence.StandardKey.Paste)
    paste.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    pane.addAction(paste)
    many = QAction(
        theme.icon("users", "text"),
        QCoreApplication.translate("EntriesPane", "批量登记…"),
        menu,
    )
    many.triggered.connect(lambda _: pane.many_wanted.emit())
    menu.addAction(many)
    pane.take_button.setMenu(menu)
    return many
