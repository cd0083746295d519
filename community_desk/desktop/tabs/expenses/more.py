"""更多: the pages of the expenses, beside the vouchers of a month."""

from collections.abc import Callable, Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages
from community_desk.desktop.later import made_later
from community_desk.desktop.offers import Act
from community_desk.language import QT_TRANSLATE_NOOP

# By key: what the menu says (context ``more``, marked for translation), and its icon.
PAGES: Mapping[str, tuple[str, str]] = {
    "budget": (QT_TRANSLATE_NOOP("more", "年度预算"), "chart-column"),
    "funds": (QT_TRANSLATE_NOOP("more", "经费来源"), "folder-open"),
    "standards": (QT_TRANSLATE_NOOP("more", "经费标准"), "list-ordered"),
    "forecast": (QT_TRANSLATE_NOOP("more", "钱用到哪一天"), "trending-down"),
    "accounts": (QT_TRANSLATE_NOOP("more", "分类账"), "book-open"),
    "publish": (QT_TRANSLATE_NOOP("more", "财务公开表"), "clipboard-check"),
    "year_end": (QT_TRANSLATE_NOOP("more", "年终结转"), "archive"),
    "take_in": (QT_TRANSLATE_NOOP("more", "导入、导出"), "file-up"),
    "reconcile": (QT_TRANSLATE_NOOP("more", "对账"), "git-merge"),
}

# By key: what the tab's buttons do that can be asked for from everywhere.
ACTS: Mapping[str, Act] = {
    "book": Act(QT_TRANSLATE_NOOP("acts", "记一笔"), "Ctrl+N", "expenses.book"),
    "close": Act(QT_TRANSLATE_NOOP("acts", "结账"), may="expenses.close"),
    "statement": Act(QT_TRANSLATE_NOOP("acts", "月报表"), "Ctrl+P", "expenses.print"),
}


def page_makers() -> Mapping[str, Callable[[DeskContext], pages.Page]]:
    """By key, what makes the page: that of ``budget`` is ``budget_page.BudgetPage``, that of
    ``year_end`` is ``year_end_page.YearEndPage``.
    """
    return {key: made_later(f"{__package__}.{key}_page.{_class_of(key)}Page") for key in PAGES}


def _class_of(key: str) -> str:
    return key.title().replace("_", "")
