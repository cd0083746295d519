"""更多: the pages of certificates, beside the writing of one letter."""

from collections.abc import Callable, Mapping

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit import pages
from community_desk.desktop.later import made_later
from community_desk.language import QT_TRANSLATE_NOOP

# By key: what the menu says (context ``more``, marked for translation), and its icon.
PAGES: Mapping[str, tuple[str, str]] = {
    "drafts": (QT_TRANSLATE_NOOP("more", "样稿"), "file-pen-line"),
    "verify": (QT_TRANSLATE_NOOP("more", "核验"), "scan-qr-code"),
    "rules": (QT_TRANSLATE_NOOP("more", "证明清单"), "clipboard-check"),
    "burden": (QT_TRANSLATE_NOOP("more", "不予开具统计"), "chart-column"),
    "signers": (QT_TRANSLATE_NOOP("more", "签批人"), "signature"),
    "seal": (QT_TRANSLATE_NOOP("more", "用印登记"), "stamp"),
    "numbers": (QT_TRANSLATE_NOOP("more", "编号检查"), "list-ordered"),
    "hand": (QT_TRANSLATE_NOOP("more", "手工补录"), "pen-line"),
    "wordings": (QT_TRANSLATE_NOOP("more", "信的写法"), "pencil-line"),
    "batch": (QT_TRANSLATE_NOOP("more", "成批开具"), "files"),
    "paper": (QT_TRANSLATE_NOOP("more", "打印纸张"), "printer"),
}


def page_makers() -> Mapping[str, Callable[[DeskContext], pages.Page]]:
    """By key, what makes the page: that of ``seal`` is ``seal_page.SealPage``."""
    return {key: made_later(f"{__package__}.{key}_page.{key.title()}Page") for key in PAGES}
