"""In the place of the whole tab: pages that look at the books at large."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages


class LedgersPage(pages.Page):
    """A page of the ledgers. ``book_wanted`` carries the code of a book to go to, and the uid of
    an entry of it, or "".
    """

    book_wanted = Signal(str, str)

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        back = QCoreApplication.translate("LedgersPage", "返回台账")
        super().__init__(context, title, back, buttons=buttons)

    def unsaved(self) -> str:
        """What on the page was changed and not saved, as `open_key` takes it, or ""."""
        return ""


class LedgersPages(pages.Pages):
    """The books of the tab first; what pages want is passed on."""

    book_wanted = Signal(str, str)

    def was_made(self, page: pages.Page) -> None:
        assert isinstance(page, LedgersPage)
        page.book_wanted.connect(self._show_book)

    def unsaved(self) -> tuple[str, str]:
        """The first page with something that is not saved, and what it is; else empty."""
        for key, page in self._made.items():
            if isinstance(page, LedgersPage) and (thing := page.unsaved()):
                return key, thing
        return "", ""

    def _show_book(self, code: str, uid: str) -> None:
        self.show_first()
        self.book_wanted.emit(code, uid)
