"""The window on small screens: its frame, and the work list above the tabs."""

from collections.abc import Iterator

import pytest

from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.desktop.window_parts import Counts, Parts
from community_desk.desktop.work_list import WorkItem
from tests.desktop.test_main_window import FakeTab


@pytest.fixture
def window(context: DeskContext, qtbot) -> Iterator[MainWindow]:
    item = WorkItem("换灯管", "2026-11-05", "缺票据", "refused", Target("month", "2026-11"))
    window = MainWindow(
        context,
        Parts(
            dict.fromkeys(TABS, FakeTab),
            [],
            [lambda: [item]],
            lambda: Counts(1, 1, ""),
        ),
    )
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def test_a_first_window_leaves_room_for_its_frame(window: MainWindow, theme) -> None:
    room = window.screen().availableSize()
    assert window.height() <= room.height() - theme.px(40)
    assert window.width() <= room.width()


def test_the_work_list_lies_over_the_tabs_where_room_is_short(window: MainWindow, theme) -> None:
    window.resize(1280, 720)
    before = window.stack.geometry()
    window.toggle_work()
    window._desk.layout().activate()
    assert window.stack.geometry() == before
    assert window._dock.geometry().right() == before.right()
    assert window._dock.height() == before.height()
    window.resize(1000, 650)
    window._desk.layout().activate()
    assert window._dock.geometry().right() == window.stack.geometry().right()
    window.work.rows.setCurrentRow(0)
    window.work.opened.emit(Target("month", "2026-11"))
    assert not window.work.isVisible()  # it would cover what was opened


def test_the_work_list_has_its_own_room_in_a_wide_window(window: MainWindow, qtbot) -> None:
    window.resize(1700, 720)
    window.toggle_work()
    qtbot.waitUntil(lambda: window.stack.geometry().right() < window._dock.geometry().left())
    window.open_target(Target("month", "2026-11"))
    assert window.work.isVisible()
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.stack.width() == window._desk.width())
