"""带我看看, by keys: it points at what is there, keeps nobody from working, and ends with Esc."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from pytestqt.qtbot import QtBot

from community_desk.desktop.building import build_window
from community_desk.desktop.guide.steps import steps_through
from community_desk.desktop.guide.tour import Tour
from community_desk.desktop.guide.window import GuideWindow
from community_desk.desktop.main_window import MainWindow
from community_desk.desktop.theme import Theme
from community_desk.office.office import Office
from tests.journeys.desk import back_in, opened, press, tab_to
from tests.people import add_person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(office: Office, theme: Theme, memory: QSettings, qtbot: QtBot) -> Iterator[MainWindow]:
    add_person(office)
    window = build_window(office, look=theme, memory=memory)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def running(window: MainWindow) -> Tour:
    tour = window.help.tour
    assert tour is not None
    return tour


def test_every_step_points_at_something_and_the_card_lies_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.help.offer_tour()
    steps = steps_through(window)
    for at, step in enumerate(steps):
        tour = running(window)
        assert tour.title.text().startswith(step.title)
        assert tour.next_button.hasFocus()
        assert window.stack.parentWidget().rect().contains(tour.geometry())
        part = step.part()
        assert (part is None) == (at == 0)
        if part is not None:
            assert part.isVisible()
            seen = QRect(part.mapTo(window.stack.parentWidget(), QPoint(0, 0)), part.size())
            assert tour._ring.isVisible()
            assert tour._ring.geometry().intersects(seen)
        if step.tab:
            assert window.current_tab() == step.tab
        press(Qt.Key.Key_Return, qtbot)
    assert window.help.tour is None


def test_it_ends_where_it_began(window: MainWindow, qtbot: QtBot) -> None:
    for before in ("registry", "expenses"):
        window.show_tab(before)
        window.help.begin_tour()
        while window.help.tour is not None:
            press(Qt.Key.Key_Return, qtbot)
        assert window.current_tab() == before
    window.help.begin_tour()
    for _ in range(5):
        press(Qt.Key.Key_Return, qtbot)
    assert window.current_tab() == "ledgers"
    press(Qt.Key.Key_Escape, qtbot)
    assert window.current_tab() == "expenses"


def test_whoever_goes_elsewhere_meanwhile_stays_there(window: MainWindow, qtbot: QtBot) -> None:
    window.help.begin_tour()
    for _ in range(5):
        press(Qt.Key.Key_Return, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    running(window).end()
    assert window.current_tab() == "certificates"


def test_it_is_offered_once_and_esc_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    window.help.offer_tour()
    press(Qt.Key.Key_Escape, qtbot)
    assert window.help.tour is None
    window.help.offer_tour()
    assert window.help.tour is None


def test_the_window_works_meanwhile_and_the_lock_hides_it(window: MainWindow, qtbot: QtBot) -> None:
    window.help.offer_tour()
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    assert window.current_tab() == "expenses"
    window.lock()
    assert not running(window).isVisible()
    window.unlock()
    assert running(window).isVisible()


def test_the_guide_leads_to_it_again(window: MainWindow, qtbot: QtBot) -> None:
    window.help.offer_tour()
    running(window).end()
    window.help.show_guide()
    guide = opened(GuideWindow, qtbot)
    tab_to(guide.tour_button, qtbot)
    press(Qt.Key.Key_Space, qtbot)
    back_in(window, qtbot)
    assert running(window).isVisible()
