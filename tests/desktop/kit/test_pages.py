"""Pages in the place of what a tab usually shows."""

from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.pages import Page, Pages


def test_only_what_is_shown_asks_for_room(qtbot, context: DeskContext) -> None:
    wide = QWidget()
    wide.setMinimumSize(3000, 2000)
    pages = Pages(wide, {"one": lambda context: Page(context, "一页", "返回")}, context)
    qtbot.addWidget(pages)
    pages.open("one")
    assert pages.minimumSizeHint().width() < 1000
    assert pages.minimumSizeHint().height() < 1000
    assert not pages.hasHeightForWidth()
    pages.show_first()
    assert pages.minimumSizeHint().width() == 3000
