"""Where Tab leads, and whether it comes to everything in the order of the eye."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot


def by_tab(start: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads from here, until it comes back."""
    window = start.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    start.setFocus()
    found: list[QWidget] = []
    while (widget := window.focusWidget()) not in found:
        assert widget is not None
        found.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert widget is found[0], (
        f"Tab comes back to {named(widget)} only: {[named(each) for each in found]}"
    )
    return found


def in_order(found: list[QWidget], *wanted: QWidget) -> bool:
    """Whether Tab comes to these in this order."""
    places = [found.index(widget) for widget in wanted]
    return places == sorted(places)


def reaches_all(pane: QWidget, qtbot: QtBot) -> list[QWidget]:
    """Walks all the way round from where the focus is. Fails where something of the pane is left
    out, where nothing shows that it has the focus, or where Tab jumps back to what the eye has
    passed, other than once from end to beginning.
    """
    start = pane.window().focusWidget()
    assert start is not None, "nothing has the focus"
    found = [widget for widget in by_tab(start, qtbot) if pane.isAncestorOf(widget)]
    unseen = [named(widget) for widget in found if not _shows_focus(widget)]
    assert not unseen, f"nothing shows the focus on {unseen}"
    missed = [named(widget) for widget in _to_reach(pane) if widget not in found]
    assert not missed, f"Tab does not reach {missed}"
    back = [
        f"{named(one)} -> {named(other)}"
        for one, other in pairwise([*found, found[0]])
        if one is not other and not _is_read_first(one, other)
    ]
    assert len(back) <= 1, f"Tab jumps back: {back}; all: {[named(widget) for widget in found]}"
    return found


def named(widget: QWidget) -> str:
    """A widget by the words that a person, or a reader, finds it by."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__}({widget.accessibleName() or text})"


def _shows_focus(widget: QWidget) -> bool:
    widget.setFocus()
    focused = widget.grab().toImage()
    widget.clearFocus()
    changes = widget.grab().toImage() != focused
    widget.setFocus()
    return changes


def _to_reach(pane: QWidget) -> list[QWidget]:
    """All that can be used: what takes the focus, and every button whether it does or not."""
    return [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is pane.window()
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QLineEdit | QAbstractItemView)
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _is_button(widget))
    ]


def _is_button(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    # Of buttons of which one is down, Tab comes to that one, and the arrows to the others.
    group = widget.group()
    return group is None or not group.exclusive() or widget.isChecked()


def _is_read_first(one: QWidget, other: QWidget) -> bool:
    """Whether the eye comes to ``one`` before ``other``: line by line, then from the left. What
    scrolls is judged by the pane that it scrolls in."""
    if one.isAncestorOf(other) or other.isAncestorOf(one):
        return one.isAncestorOf(other)
    shared = one.parentWidget()
    while not shared.isAncestorOf(other):
        shared = shared.parentWidget()
    here, there = _place(one, shared), _place(other, shared)
    if here.bottom() <= there.top() or there.bottom() <= here.top():
        return here.top() < there.top()
    return here.left() < there.left()


def _place(widget: QWidget, shared: QWidget) -> QRect:
    while widget.parentWidget() is not shared:
        widget = widget.parentWidget()
    return QRect(QPoint(widget.x(), widget.y()), widget.size())
