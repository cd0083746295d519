"""更多: the pages of the registry that look at all people at once."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.tabs.registry.block_page import BlockPage
from community_desk.desktop.tabs.registry.cleanup_page import CleanupPage
from community_desk.desktop.tabs.registry.duplicates_page import DuplicatesPage
from community_desk.desktop.tabs.registry.health_page import HealthPage
from community_desk.desktop.tabs.registry.imports_page import ImportsPage
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.desktop.tabs.registry.requests_page import RequestsPage
from community_desk.desktop.tabs.registry.statistics_page import StatisticsPage
from community_desk.language import QT_TRANSLATE_NOOP

# By key: what the menu says (context ``more``), its icon, and what makes the page.
PAGES: Mapping[str, tuple[str, str, Callable[[DeskContext], Page]]] = {
    "block": (QT_TRANSLATE_NOOP("more", "楼栋图"), "building-2", BlockPage),
    "imports": (QT_TRANSLATE_NOOP("more", "导入记录"), "history", ImportsPage),
    "statistics": (QT_TRANSLATE_NOOP("more", "统计"), "chart-column", StatisticsPage),
    "health": (QT_TRANSLATE_NOOP("more", "资料体检"), "clipboard-check", HealthPage),
    "duplicates": (QT_TRANSLATE_NOOP("more", "疑似重复"), "git-merge", DuplicatesPage),
    "cleanup": (QT_TRANSLATE_NOOP("more", "到期清理"), "brush-cleaning", CleanupPage),
    "requests": (QT_TRANSLATE_NOOP("more", "个人信息申请"), "shield-user", RequestsPage),
}


def fill_more(context: DeskContext, button: IconButton, open_page: Callable[[str], object]) -> None:
    """Gives a button the menu of all pages."""
    menu = QMenu(button)
    for key, (text, icon, _) in PAGES.items():
        action = menu.addAction(context.theme.icon(icon, "text"), context.translate("more", text))
        action.triggered.connect(lambda _=False, key=key: open_page(key))
    button.setMenu(menu)
    button.setVisible(bool(PAGES))
