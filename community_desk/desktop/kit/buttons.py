"""Buttons: one filled main button per pane with its key on it, the others outlined."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from community_desk.desktop.kit.tags import restyle
from community_desk.desktop.kit.tips import plain_tip
from community_desk.desktop.theme import ICON, Theme


class DeskButton(QPushButton):
    """A button of the kit. ``key`` such as "Ctrl+S" presses it wherever the focus is in the
    window, as long as ``key_scope`` (default: the parent given) is on the screen; where two panes
    of a window have the same key, ``key_inside`` asks for the focus to be inside the scope. The
    key is said in the tool tip; a `MainButton` also shows it. A button that is denied to who is
    signed in stays off, whatever else is asked of it, and says why.
    """

    look = "plain"
    ink = "text"
    shows_key = False

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        key: str = "",
        key_scope: QWidget | None = None,
        key_inside: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", self.look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.key = QKeySequence(key)
        self.denied = self._usual_tip = ""
        self._theme = theme
        if icon:
            self.set_icon(icon)
        self.set_text(text)
        if key:
            self.setToolTip(plain_tip(f"{text}  {self._key_text()}".strip()))
            if key_scope or parent:
                self.bind_key(key_scope or parent, inside=key_inside)

    def set_text(self, text: str) -> None:
        """Changes the words; the key stays on the button."""
        shown = f"{text}  {self._key_text()}" if self.shows_key and not self.key.isEmpty() else text
        # Qt leaves too little room between icon and words.
        room = "" if self.icon().isNull() else " "
        self.setText(room + shown.replace("&", "&&"))
        self.setAccessibleName(text)

    def show_words(self, there_is_room: bool) -> None:
        """Leaves only the icon where there is no room, with the words in the tip."""
        self.set_text(self.accessibleName())
        if not there_is_room:
            self.setText("")
            if not self.toolTip():
                self.setToolTip(plain_tip(self.accessibleName()))
        restyle(self, kit=self.look if there_is_room else IconButton.look)

    def set_icon(self, name: str) -> None:
        """Shows an icon before the words."""
        self.setIcon(self._theme.icon(name, self.ink))
        self.setIconSize(QSize(self._theme.px(ICON), self._theme.px(ICON)))

    def bind_key(self, scope: QWidget | None, *, inside: bool = False) -> None:
        """Makes the key press this button while ``scope`` is shown, or has the focus inside."""
        shortcut = QShortcut(self.key, scope or self)
        if inside:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.click)

    def deny(self, reason: str) -> None:
        """Turns the button off, with the reason in its tool tip and for who has the screen read;
        an empty reason lifts that.
        """
        self.denied = reason
        self.setToolTip(self._usual_tip)
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason)

    def setEnabled(self, on: bool) -> None:
        super().setEnabled(on and not self.denied)

    def setToolTip(self, usual_tip: str) -> None:
        self._usual_tip = usual_tip
        super().setToolTip(plain_tip(self.denied) or usual_tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Without auto-default, which would give Enter in a field to some button, Qt leaves Enter
        # on the button itself without effect.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def _key_text(self) -> str:
        return self.key.toString(QKeySequence.SequenceFormat.NativeText)


class MainButton(DeskButton):
    """The one thing to do in this pane."""

    look = "main"
    ink = "on_accent"
    shows_key = True


class PlainButton(DeskButton):
    """Anything else there is to do."""


class BareButton(DeskButton):
    """Icon and words without a border, for bars."""

    look = "bare"


class LinkButton(DeskButton):
    """A word in running text that does something: 显示, 撤销."""

    look = "link"
    ink = "accent"


class HelpLink(LinkButton):
    """The way to the guide, with its key."""

    shows_key = True


class ChipButton(DeskButton):
    """A small rounded word that can be clicked: a family member, a filter."""

    look = "chip"

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QWidget | None = None,
        *,
        checkable: bool = False,
        meaning: str = "",
    ) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(checkable)
        self.setProperty("meaning", meaning)


class IconButton(DeskButton):
    """A square button with an icon only; ``text`` is its name for tool tip and reader."""

    look = "icon"

    def set_text(self, text: str) -> None:
        self.setText("")
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
