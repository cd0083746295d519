"""What lies over the four tabs while a page about the office is open."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.kit.pages import Pages, page_shown
from community_desk.desktop.kit.panes import tab_layout
from community_desk.desktop.tabs.office.pages import PAGES, OfficePage, page_makers
from community_desk.office.permissions import check_may


class OfficeTab(BaseTab):
    """One of the pages at a time; leaving it leads back to the tab that was in front."""

    subjects = ("settings",)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.pages = Pages(QWidget(), page_makers(), context)
        self.pages.left.connect(self.left)
        self.where = lambda: page_shown("office_page", self.pages)
        tab_layout(context.theme, self).addWidget(self.pages)

    def reload(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.reload()

    def open_target(self, target: Target) -> None:
        if may := PAGES[target.key].may:
            check_may(self.context.office, may)
        page = self.pages.open(target.key)
        if target.also:
            page.open_key(target.also)

    def take_focus(self) -> None:
        if (page := self.pages.shown()) is not None:
            page.take_focus()

    def unsaved(self) -> bool:
        page = self.pages.shown()
        return isinstance(page, OfficePage) and page.unsaved()

    def show_unsaved(self) -> None:
        self.take_focus()
