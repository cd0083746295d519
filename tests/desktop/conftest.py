"""What tests of the window share: a theme, a context, and a record of what was said."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from community_desk.desktop import theme as themes
from community_desk.desktop.context import Changes, DeskContext, Target
from community_desk.desktop.kit.notices import Notice
from community_desk.desktop.kit.pages import Page
from community_desk.desktop.tasks import Tasks
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office

Shown = TypeVar("Shown", bound=Page)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme, worn by the whole application."""
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    return light


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """What this PC remembers: nothing yet, in a file of the test's own."""
    return QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def context(office: Office, theme: Theme, memory: QSettings) -> Iterator[DeskContext]:
    """A context around a fresh office."""
    tasks = Tasks(office)
    yield DeskContext(office, "zh_CN", theme, tasks, Changes(), memory)
    tasks.finish()


@dataclass
class Heard:
    """What a tab said to the rest of the window."""

    notices: list[Notice] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)


@pytest.fixture
def heard(context: DeskContext) -> Heard:
    """Records notices, targets and changes that go through the context."""
    record = Heard()
    context.changes.noticed.connect(record.notices.append)
    context.changes.target_wanted.connect(record.targets.append)
    context.changes.changed.connect(record.changes.append)
    return record


def shown_page(page: Shown, qtbot: QtBot, width: int = 1400, height: int = 800) -> Shown:
    """A page in a window of its own, read and with the focus where it begins."""
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitActive(page):
        page.show()
    page.reload()
    page.take_focus()
    return page
