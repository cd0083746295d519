"""In the place of the whole tab: pages that plan, tell and hand in the money."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages


class ExpensesPage(pages.Page):
    """A page of the expenses. ``month_wanted`` carries a month to go to (``YYYY-MM``), and the uid
    of a voucher of it, or ""; ``fund_wanted`` a fund whose vouchers are to be seen.
    """

    month_wanted = Signal(str, str)
    fund_wanted = Signal(str)

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        back = QCoreApplication.translate("ExpensesPage", "返回经费")
        super().__init__(context, title, back, buttons=buttons)

    def unsaved(self) -> str:
        """What on the page was changed and not saved, as `open_key` takes it, or ""."""
        return ""


class ExpensesPages(pages.Pages):
    """The month of the tab first; what pages want is passed on."""

    month_wanted = Signal(str, str)
    fund_wanted = Signal(str)

    def was_made(self, page: pages.Page) -> None:
        assert isinstance(page, ExpensesPage)
        page.month_wanted.connect(self.month_wanted)
        page.fund_wanted.connect(self.fund_wanted)

    def unsaved(self) -> tuple[str, str]:
        """The first page with something that is not saved, and what it is; else empty."""
        for key, page in self._made.items():
            if isinstance(page, ExpensesPage) and (thing := page.unsaved()):
                return key, thing
        return "", ""
