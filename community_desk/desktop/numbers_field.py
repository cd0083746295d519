"""Whether numbers leave the office whole, asked alike wherever something is taken out."""

from PySide6.QtCore import QCoreApplication

from community_desk.desktop.kit.fields import ChoiceField
from community_desk.desktop.theme import Theme


def numbers_field(theme: Theme) -> ChoiceField:
    """``masked`` or ``full``."""
    return ChoiceField(
        theme,
        {
            "masked": QCoreApplication.translate("numbers_field", "打码：340102********0413"),
            "full": QCoreApplication.translate("numbers_field", "全部显示：仅限用途确实需要"),
        },
    )
