"""Back and forward over where one was in the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target

BACK, FORWARD = "Ctrl+[", "Ctrl+]"  # Alt and an arrow lead through the months of the expenses
MOST = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A tab, and what is open in it; None where it is as one left it."""

    tab: str
    target: Target | None


class Steps(QObject):
    """Remembers where one was whenever one goes elsewhere, and leads there by the keys or by the
    buttons at the side of a mouse. What is typed and not saved in a tab keeps one there.

    ``desk`` is all that the keys serve, which is hidden while the window is locked; the others are
    the ways of the window.
    """

    def __init__(
        self,
        context: DeskContext,
        desk: QWidget,
        current: Callable[[], str],
        tab: Callable[[str], BaseTab],
        show_tab: Callable[[str], None],
    ) -> None:
        super().__init__(desk)
        self._context, self._desk = context, desk
        self._current, self._tab, self._show_tab = current, tab, show_tab
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._under_way = False
        for keys, act in ((BACK, self.back), (FORWARD, self.forward)):
            QShortcut(QKeySequence(keys), desk).activated.connect(act)
        context.changes.leaving.connect(self._leave)
        desk.installEventFilter(self)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Around going elsewhere: remembers where one was before."""
        self._leave()
        before, self._under_way = self._under_way, True
        try:
            yield
        finally:
            self._under_way = before

    def to_tab(self, key: str) -> None:
        """Goes to a tab, as one left it."""
        with self.leaving():
            self._show_tab(key)
        self._give_keys(self._tab(key))

    def back(self) -> None:
        """Goes to where one was before."""
        self._step(self._behind, self._ahead)

    def forward(self) -> None:
        """Goes to where one came back from."""
        self._step(self._ahead, self._behind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk:
            if event.type() == QEvent.Type.Show:
                # Lists keep the clicks on them; the window as the system sees it has them first.
                self._desk.window().windowHandle().installEventFilter(self)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            sides = {
                Qt.MouseButton.BackButton: self.back,
                Qt.MouseButton.ForwardButton: self.forward,
            }
            act = sides.get(event.button())
            if act is not None and self._desk.isVisible():
                act()
                return True
        return False

    def _here(self) -> Place:
        key = self._current()
        return Place(key, self._tab(key).where())

    def _leave(self) -> None:
        if self._under_way:
            return
        here = self._here()
        if here not in self._behind[-1:]:
            self._behind = [*self._behind, here][-MOST:]
        self._ahead.clear()

    def _step(self, source: list[Place], sink: list[Place]) -> None:
        here = self._here()
        while source and source[-1] == here:
            source.pop()
        if not source:
            return
        there = source[-1]
        tab = self._tab(there.tab)
        if there.tab == here.tab and tab.unsaved():
            tab.show_unsaved()
            self._context.notify(
                self.tr("这里还没有保存：先保存或放弃，再后退、前进"), meaning="due"
            )
            return
        source.pop()
        sink.append(here)
        self._under_way = True
        try:
            self._go(there, tab)
        finally:
            self._under_way = False

    def _go(self, there: Place, tab: BaseTab) -> None:
        self._show_tab(there.tab)
        if tab.unsaved():
            tab.show_unsaved()
            return
        tab.show_front()
        if there.target is not None:
            with tab.telling():
                tab.open_target(there.target)
        self._give_keys(tab)

    def _give_keys(self, tab: BaseTab) -> None:
        now = self._desk.window().focusWidget()
        if now is None or not tab.isAncestorOf(now):
            tab.take_focus()
