"""All help that the window gives: the keys, the guide, what the program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.pages import Pages
from community_desk.desktop.shortcuts_sheet import ShortcutsSheet

if TYPE_CHECKING:
    from community_desk.desktop.guide.tour import Tour
    from community_desk.desktop.main_window import MainWindow

_OFFERED = "tour/offered"


def page_up(tab: QWidget, key: str) -> str:
    """How `chapters.chapter_of_page` names what a tab shows."""
    pages = tab.findChild(Pages)
    page = pages.shown_key() if pages is not None else ""
    return f"{key}/{page}" if page else key


class Help(QObject):
    """Over a window; ``page_up`` says which page is up (`chapters.chapter_of_page`)."""

    def __init__(
        self, context: DeskContext, window: "MainWindow", page_up: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self.tour: Tour | None = None
        self._before = self._toured = ""
        self._context, self._window, self._page_up = context, window, page_up

    def show_keys(self) -> None:
        """F1."""
        sheet = ShortcutsSheet(self._context.theme, self._window)
        sheet.about_wanted.connect(self.show_about)
        sheet.guide_wanted.connect(self.show_guide)
        sheet.open()

    def show_guide(self) -> None:
        """Ctrl+F1: the guide, at what tells of the page that is up."""
        from community_desk.desktop.guide.chapters import chapter_of_page
        from community_desk.desktop.guide.window import open_guide

        context, chapter = self._context, chapter_of_page()[self._page_up()]
        guide = open_guide(context.theme, context.language, self._window, chapter)
        guide.tour_wanted.connect(self.begin_tour, Qt.ConnectionType.UniqueConnection)

    def offer_tour(self) -> None:
        """Begins the tour, once on this PC; it goes away with Esc."""
        if str(self._context.memory.value(_OFFERED, "false")) != "true":
            self._context.memory.setValue(_OFFERED, "true")
            self.begin_tour()

    def begin_tour(self) -> None:
        """Leads through the window."""
        from community_desk.desktop.guide.steps import steps_through
        from community_desk.desktop.guide.tour import Tour

        if self.tour is not None:
            self.tour.end()
        self._before = self._toured = self._window.current_tab()
        desk = self._window.stack.parentWidget()  # what the lock hides
        assert desk is not None
        self.tour = Tour(self._context.theme, steps_through(self._window), desk)
        self.tour.tab_wanted.connect(self._lead_to)
        self.tour.ended.connect(self._end_tour)
        self.tour.begin()

    def _lead_to(self, key: str) -> None:
        self._toured = key
        self._window.show_tab(key)

    def _end_tour(self) -> None:
        self.tour = None
        # Whoever went elsewhere meanwhile stays there.
        if self._window.current_tab() == self._toured:
            self._window.show_tab(self._before)
        self._window.tab(self._window.current_tab()).take_focus()

    def show_about(self) -> None:
        """Versions, the folder of the office, the parts of the program and their licences."""
        from community_desk.desktop.about_dialog import AboutDialog

        AboutDialog(self._context.theme, self._context.office.folder, self._window).open()
