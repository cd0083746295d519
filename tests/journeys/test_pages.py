"""The pages behind 更多 of certificates: opened, and left by Esc, in one window only."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from community_desk.desktop.tabs.certificates.more import PAGES
from community_desk.desktop.tabs.certificates.tab import CertificatesTab
from tests.journeys.desk import focused


class Strays(QObject):
    """Watches for windows that come up beside the one the clerk works in."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


@pytest.mark.parametrize("key", PAGES)
def test_a_page_opens_in_the_window_and_esc_leads_back(
    key: str, tab: CertificatesTab, qtbot: QtBot, qapp: QApplication
) -> None:
    strays = Strays()
    qapp.installEventFilter(strays)
    try:
        tab.context.open("certificates_page", key)
        qtbot.waitUntil(lambda: not tab.context.tasks.is_busy())
    finally:
        qapp.removeEventFilter(strays)
    assert strays.seen == []
    window = tab.window()
    assert window.isActiveWindow()
    assert tab.pages.shown() is not None
    qtbot.keyClick(focused(window), Qt.Key.Key_Escape)
    assert tab.pages.shown() is None
    assert focused(window).isVisible()
