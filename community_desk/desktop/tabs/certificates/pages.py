"""In the place of the whole tab: pages that look at letters, refusals and rules at large."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.register import Asked
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages


class CertificatesPage(pages.Page):
    """A page of certificates. ``paper_wanted`` carries the number of a letter or refusal to look
    at in the register; ``type_wanted`` the key of a certificate type; ``refusals_wanted`` which
    refusals (`register.Asked`), the words for them, and their year.
    """

    paper_wanted = Signal(str)
    type_wanted = Signal(str)
    refusals_wanted = Signal(object, str, int)

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        back = QCoreApplication.translate("CertificatesPage", "返回开证明")
        super().__init__(context, title, back, buttons=buttons)


class CertificatesPages(pages.Pages):
    """The desk of the tab first; what pages want is passed on."""

    paper_wanted = Signal(str)
    type_wanted = Signal(str)
    refusals_wanted = Signal(object, str, int)

    def was_made(self, page: pages.Page) -> None:
        assert isinstance(page, CertificatesPage)
        page.paper_wanted.connect(self._show_paper)
        page.type_wanted.connect(self._show_type)
        page.refusals_wanted.connect(self._show_refusals)

    def _show_paper(self, number: str) -> None:
        self.show_first()
        self.paper_wanted.emit(number)

    def _show_type(self, key: str) -> None:
        self.show_first()
        self.type_wanted.emit(key)

    def _show_refusals(self, asked: Asked, words: str, year: int) -> None:
        self.show_first()
        self.refusals_wanted.emit(asked, words, year)
