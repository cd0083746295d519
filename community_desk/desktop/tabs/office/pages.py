"""The pages about the office itself, which lie over the four tabs: the menu behind the name of who
is signed in opens them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages
from community_desk.desktop.later import made_later
from community_desk.language import QT_TRANSLATE_NOOP
from community_desk.office import permissions


@dataclass(frozen=True, slots=True)
class PageOffer:
    """What the menu says of a page (context ``office_pages``), its icon, what of `permissions.MAY`
    one must be allowed to open it ("" for everybody), and the class that it is, beside this module.
    """

    title: str
    icon: str
    may: str
    made_by: str


PAGES: Mapping[str, PageOffer] = {
    "today": PageOffer(
        QT_TRANSLATE_NOOP("office_pages", "今日"),
        "clipboard-check",
        "office.today",
        "today_page.TodayPage",
    ),
    "people": PageOffer(
        QT_TRANSLATE_NOOP("office_pages", "人员"), "users", "", "people_page.PeoplePage"
    ),
    "trail": PageOffer(
        QT_TRANSLATE_NOOP("office_pages", "操作记录"),
        "history",
        "office.trail",
        "trail_page.TrailPage",
    ),
    "backups": PageOffer(
        QT_TRANSLATE_NOOP("office_pages", "备份与恢复"), "archive", "", "backups_page.BackupsPage"
    ),
}


def offered(office: permissions.SignedIn) -> Mapping[str, PageOffer]:
    """The pages that who is signed in may open, by key."""
    return {
        key: offer
        for key, offer in PAGES.items()
        if not offer.may or permissions.may(office, offer.may)
    }


def page_makers() -> pages.Makers:
    """By key, what makes the page."""
    return {key: made_later(f"{__package__}.{offer.made_by}") for key, offer in PAGES.items()}


class OfficePage(pages.Page):
    """A page about the office."""

    def __init__(
        self, context: DeskContext, title: str, *, buttons: tuple[QWidget, ...] = ()
    ) -> None:
        back = QCoreApplication.translate("OfficePage", "返回")
        super().__init__(context, title, back, buttons=buttons)

    def unsaved(self) -> bool:
        """Whether something was typed that closing the window would lose."""
        return False
