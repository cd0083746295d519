"""The whole window on a fresh office, with one clerk beside the director."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office
from community_desk.office.staff import Role
from community_desk.office.staff_changes import StaffLine, add_staff

CLERK_PASSWORD = "yi ju hua ye xing"


@pytest.fixture
def clerk(office: Office) -> StaffLine:
    """A colleague."""
    return add_staff(office, "李静", Role.CLERK, "社工", CLERK_PASSWORD)


@pytest.fixture
def window(
    office: Office, clerk: StaffLine, theme: Theme, memory: QSettings, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window of the director, active."""
    window = build_window(office, look=theme, memory=memory)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()
