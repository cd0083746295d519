"""The middle of the registry: the table of people, or a page that looks at all of them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages


class Page(pages.Page):
    """A page in the place of the table.

    ``person_wanted`` carries a uid, ``people_wanted`` a `Filter` and its title, ``edit_wanted`` a
    uid and the field of the form to go to: whoever shows the page goes there.
    """

    person_wanted = Signal(str)
    people_wanted = Signal(object, str)
    edit_wanted = Signal(str, str)

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        back = QCoreApplication.translate("Page", "返回名单")
        super().__init__(context, title, back, buttons=buttons)


class Pages(pages.Pages):
    """The table of people first. What pages want is passed on; a list of people takes the page's
    place.
    """

    person_wanted = Signal(str)
    people_wanted = Signal(object, str)
    edit_wanted = Signal(str, str)

    def was_made(self, page: pages.Page) -> None:
        assert isinstance(page, Page)
        page.person_wanted.connect(self.person_wanted)
        page.people_wanted.connect(self._list)
        page.edit_wanted.connect(self.edit_wanted)

    def _list(self, which: object, title: str) -> None:
        self.back()
        self.people_wanted.emit(which, title)
