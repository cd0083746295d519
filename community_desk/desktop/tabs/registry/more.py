"""更多: the pages of the registry that look at all people at once."""

from collections.abc import Callable, Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.later import made_later
from community_desk.desktop.offers import Act
from community_desk.desktop.tabs.registry.pages import Page
from community_desk.language import QT_TRANSLATE_NOOP

# By key: what the menu says (context ``more``), and its icon.
PAGES: Mapping[str, tuple[str, str]] = {
    "block": (QT_TRANSLATE_NOOP("more", "楼栋图"), "building-2"),
    "imports": (QT_TRANSLATE_NOOP("more", "导入记录"), "history"),
    "statistics": (QT_TRANSLATE_NOOP("more", "统计"), "chart-column"),
    "health": (QT_TRANSLATE_NOOP("more", "资料体检"), "clipboard-check"),
    "duplicates": (QT_TRANSLATE_NOOP("more", "疑似重复"), "git-merge"),
    "cleanup": (QT_TRANSLATE_NOOP("more", "到期清理"), "brush-cleaning"),
    "requests": (QT_TRANSLATE_NOOP("more", "个人信息申请"), "shield-user"),
}

# By key: what the tab's buttons do that can be asked for from everywhere.
ACTS: Mapping[str, Act] = {
    "add": Act(QT_TRANSLATE_NOOP("acts", "新增居民"), "Ctrl+N", "registry.change"),
    "import": Act(QT_TRANSLATE_NOOP("acts", "导入名册"), may="registry.import"),
    "export": Act(QT_TRANSLATE_NOOP("acts", "导出居民名单"), may="registry.export"),
}


def page_makers() -> Mapping[str, Callable[[DeskContext], Page]]:
    """By key, what makes the page: that of ``block`` is ``block_page.BlockPage``."""
    return {key: made_later(f"{__package__}.{key}_page.{key.title()}Page") for key in PAGES}
