"""Pictures of what the window has beside its pages: the search, the work list, the menu behind the
name, the tour, and the tabs of somebody who may only read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from community_desk.desktop.kit.buttons import DeskButton
from community_desk.desktop.main_window import TABS, MainWindow
from community_desk.office.office import Office
from community_desk.office.staff import Role

_SEARCHED = "低保"
_COMMAND = "打印"
_NOBODY = "查无此人"


def window_pages(window: MainWindow) -> Mapping[str, Callable[[], None]]:
    """By the name of the picture, what shows it, and puts away what the one before showed."""
    return {
        **{f"8-tour-{at}": partial(_tour, window, at) for at in (1, 5)},
        "5-search": lambda: _search(window, _SEARCHED),
        "5-search-commands": lambda: _search(window, _COMMAND),
        "5-search-nothing": lambda: _search(window, _NOBODY),
        "5-search-lately": lambda: _search(window, ""),
        "8-menu": lambda: _menu(window),
        "6-work": lambda: _show_work(window),
    }


def reader_pages(reader: MainWindow) -> Mapping[str, Callable[[], None]]:
    """The same for the tabs of somebody who may only read."""
    return {f"9-reader-{key}": partial(_may_not, reader, key) for key in TABS}


def as_reader(office: Office) -> Office:
    """The office as somebody sees it who may only read."""
    return replace(office, staff=replace(office.staff, role=Role.READER))


def with_what_floats(shown: QWidget) -> QImage:
    """A picture of a window with the menu and the tip that are up over it."""
    picture = shown.grab().toImage()
    painter = QPainter(picture)
    for widget in _floating(Qt.WindowType.Popup, Qt.WindowType.ToolTip):
        at = widget.mapToGlobal(QPoint()) - shown.mapToGlobal(QPoint())
        painter.drawPixmap(at, widget.grab())
    painter.end()
    return picture


def _search(window: MainWindow, words: str) -> None:
    if window.help.tour is not None:
        window.help.tour.end()
    window.show_tab(TABS[0])
    window.go_find()
    window.bar.search.setText(words)


def _menu(window: MainWindow) -> None:
    window.popup.put_away()
    who = window.bar.who
    window.who.popup(QPoint())
    # A screen that is none may be smaller than the window, and Qt keeps a menu within it.
    window.who.move(who.mapToGlobal(QPoint(who.width() - window.who.width(), who.height())))


def _show_work(window: MainWindow) -> None:
    window.who.hide()
    window.toggle_work()


def _tour(window: MainWindow, at: int) -> None:
    window.help.begin_tour()
    tour = window.help.tour
    assert tour is not None
    for _ in range(at - 1):
        tour.go_on()


def _may_not(reader: MainWindow, key: str) -> None:
    """A tab, with the reason of one button that is off."""
    QToolTip.hideText()
    reader.show_tab(key)
    denied = [each for each in reader.tab(key).findChildren(DeskButton) if each.denied]
    for button in [each for each in denied if each.isVisible()][:1]:
        QToolTip.showText(QPoint(), button.toolTip(), button)
        for tip in _floating(Qt.WindowType.ToolTip):
            below = button.mapTo(reader, QPoint(0, button.height()))
            left = min(below.x(), reader.width() - tip.width())
            tip.move(reader.mapToGlobal(QPoint(left, below.y())))


def _floating(*kinds: Qt.WindowType) -> Iterator[QWidget]:
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowType() in kinds:
            yield widget
