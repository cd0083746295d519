"""The people behind a line of the work list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.context import Target
from community_desk.office.office import Office
from community_desk.registry.lists import Filter

if TYPE_CHECKING:
    from community_desk.desktop.tabs.registry.tab import RegistryTab


def list_coming(tab: "RegistryTab", target: Target) -> None:
    """Lists those whom a target of the kind ``people`` names."""
    tab.pages.show_first()
    tab.list_found(*_people(tab.context.office, target))
    tab.people.table.setFocus()


def _people(office: Office, target: Target) -> tuple[Filter, str]:
    from community_desk.ledgers.coming_ages import who_comes
    from community_desk.registry.coming import COMING_DAYS, load_ages, papers, reaching

    if target.key == "paper_ends":
        words = QCoreApplication.translate("coming_people", "{days} 天内证件到期")
        return papers(), words.format(days=COMING_DAYS)
    years = int(target.also)
    age = next((each for each in load_ages() if each.years == years), None)
    words = QCoreApplication.translate("coming_people", "刚满或 {days} 天内满 {years} 周岁")
    which = who_comes(office, age) if age is not None else reaching(years)
    return which, words.format(days=COMING_DAYS, years=years)
