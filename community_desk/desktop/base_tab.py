"""What all four tabs share."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import ALL, DeskContext, Target
from community_desk.desktop.kit.buttons import DeskButton


class BaseTab(QWidget):
    """A tab. It records its connections to things that outlive it and drops them at the end.

    A subject's tab sets ``subjects`` (whose changes make it look again), ``acts`` (the buttons
    that can be asked for from everywhere, by their key in ``more.ACTS``), ``show_front`` (shows
    what it usually shows, in the place of a page) and ``where`` (what is open in it, to come back
    to; None where that is what it usually shows), and overrides `reload` and `open_target`.
    ``left`` asks for the tab that was in front before.
    """

    left = Signal()
    subjects: tuple[str, ...] = ()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._connections: list[tuple[SignalInstance, Any]] = []
        self._stale = False
        self.show_front: Callable[[], None] = lambda: None
        self.where: Callable[[], Target | None] = lambda: None
        self.acts: Mapping[str, DeskButton] = {}
        self.track(context.changes.changed, self._changed)

    def reload(self) -> None:
        """Reads what is shown again; called when one of ``subjects`` was written to."""

    def open_target(self, target: Target) -> None:
        """Shows a thing of this tab; see `context.KINDS`."""

    def press(self, act: str) -> None:
        """Presses one of ``acts``, or says that it cannot be done as things are."""
        self.show_front()
        button = self.acts[act]
        if button.isEnabled() and not button.isHidden():
            button.click()
        else:
            text = self.tr("现在不能“{what}”：请先看这一页上写着的情况")
            said = button.denied or text.format(what=button.accessibleName())
            self.context.notify(said, meaning="due")

    def take_focus(self) -> None:
        """Takes the keys, where the tab wants them."""
        self.setFocus()

    def unsaved(self) -> bool:
        """Whether something was typed that closing the window would lose."""
        return False

    def show_unsaved(self) -> None:
        """Puts the cursor back into what is not saved yet."""
        self.setFocus()

    def track(self, signal: SignalInstance, slot: Callable[..., object]) -> None:
        """Connects to a signal of something that outlives the tab."""
        signal.connect(slot)
        self._connections.append((signal, slot))

    def let_go(self) -> None:
        """Drops the tracked connections; the window calls it before it frees the tab."""
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections.clear()

    def telling(self) -> AbstractContextManager[None]:
        """Shows the sentence of a `DeskError` raised inside, and goes on."""
        return self.context.telling()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def _changed(self, subject: str) -> None:
        if subject != ALL and subject not in self.subjects:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
