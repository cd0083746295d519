"""All help that the window gives: the keys, the guide, what the program is."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.pages import Pages
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet


def page_up(tab: QWidget, key: str) -> str:
    """How `chapters.chapter_of_page` names what a tab shows."""
    pages = tab.findChild(Pages)
    page = pages.shown_key() if pages is not None else ""
    return f"{key}/{page}" if page else key


class Help(QObject):
    """Over a window; ``page_up`` says which page is up (`chapters.chapter_of_page`)."""

    def __init__(self, context: DeskContext, window: QWidget, page_up: Callable[[], str]) -> None:
        super().__init__(window)
        self._context, self._window, self._page_up = context, window, page_up

    def show_keys(self) -> None:
        """F1."""
        sheet = ShortcutsSheet(self._context.theme, self._window)
        sheet.about_wanted.connect(self.show_about)
        sheet.guide_wanted.connect(self.show_guide)
        sheet.open()

    def show_guide(self) -> None:
        """Ctrl+F1: the guide, at what tells of the page that is up."""
        from community_desk.desktop.guide.window import open_guide

        open_guide(self._context, self._window, self._page_up())

    def show_about(self) -> None:
        """Versions, the folder of the office, the parts of the program and their licences."""
        from community_desk.desktop.about_dialog import AboutDialog

        AboutDialog(self._context.theme, self._context.office.folder, self._window).open()
