"""更多: the pages of the ledgers, beside the entries of one book."""

from collections.abc import Callable, Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages
from community_desk.desktop.later import made_later
from community_desk.desktop.offers import Act
from community_desk.language import QT_TRANSLATE_NOOP

# By key: what the menu says (context ``more``, marked for translation), and its icon.
PAGES: Mapping[str, tuple[str, str]] = {
    "forms": (QT_TRANSLATE_NOOP("more", "填部门表格"), "file-text"),
    "reviews": (QT_TRANSLATE_NOOP("more", "复核"), "clipboard-check"),
    "burden": (QT_TRANSLATE_NOOP("more", "减负报告"), "stamp"),
    "overlap": (QT_TRANSLATE_NOOP("more", "重复栏目"), "chart-column"),
    "archives": (QT_TRANSLATE_NOOP("more", "归档"), "archive"),
    "keeping": (QT_TRANSLATE_NOOP("more", "到期清理"), "brush-cleaning"),
    "design": (QT_TRANSLATE_NOOP("more", "台账设计"), "pencil-line"),
}

# By key: what the tab's buttons do that can be asked for from everywhere.
ACTS: Mapping[str, Act] = {
    "new": Act(QT_TRANSLATE_NOOP("acts", "登记"), "Ctrl+N", "ledgers.edit"),
    "export": Act(QT_TRANSLATE_NOOP("acts", "导出台账"), may="ledgers.export"),
    "print": Act(QT_TRANSLATE_NOOP("acts", "打印台账"), "Ctrl+P", "ledgers.print"),
}


def page_makers() -> Mapping[str, Callable[[DeskContext], pages.Page]]:
    """By key, what makes the page: that of ``overlap`` is ``overlap_page.OverlapPage``."""
    return {key: made_later(f"{__package__}.{key}_page.{key.title()}Page") for key in PAGES}
