"""What the window can do, found in the central search box by its words and run from there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from community_desk.desktop.allowing import DOES
from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.finding import MOST_PER_KIND, Hit
from community_desk.desktop.kit.buttons import ChipButton, DeskButton, LinkButton
from community_desk.desktop.offers import Offer, offers
from community_desk.office.permissions import denial

if TYPE_CHECKING:
    from community_desk.desktop.sounds import Sound

KIND = "command"
_SHORTEST = 2  # one sign is rather the beginning of a name


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words in the language of the window and as they were written, where it
    is, its key, and why who is signed in may not ("" where they may).
    """

    title: str
    source: str
    where: str
    act: Callable[[], None]
    keys: str = ""
    denied: str = ""


class Commands:
    """All that can be done: in the window, in its tabs, and with what the tab in front shows.

    ``titles`` are the tabs' by key; ``menu`` is that of the window; ``show_tab`` brings a tab to
    the front, ``tab`` gives it.
    """

    def __init__(
        self,
        context: DeskContext,
        titles: Mapping[str, str],
        menu: QMenu,
        show_tab: Callable[[str], None],
        tab: Callable[[str], BaseTab],
    ) -> None:
        self._context, self._titles, self._menu = context, titles, menu
        self._show_tab, self._tab = show_tab, tab
        self._always: Sequence[Command] = ()
        self._known: Sequence[Command] = ()
        self._sounds: dict[str, Sound] = {}

    def look_around(self, shown: BaseTab) -> None:
        """Takes up what the tab in front offers now; asked when one comes to the box."""
        if not self._always:
            self._always = [*self._of_tabs(), *self._of_offers(), *self._of_menu(self._menu, "")]
        known: dict[str, Command] = {}
        for command in (*self._always, *self._here(shown)):
            known.setdefault(command.title, command)  # what two menus offer is one thing
        self._known = list(known.values())

    def find(self, words: str) -> Sequence[Hit]:
        """What the words ask for: as they are written, by initials or by pinyin."""
        wanted = words.strip().casefold()
        if len(wanted) < _SHORTEST:
            return []
        from community_desk.desktop.sounds import letters_of

        letters = letters_of(wanted)
        begin: list[Hit] = []
        inside: list[Hit] = []
        for command in self._known:
            texts = (command.title.casefold(), command.source)
            if wanted in texts:
                begin.insert(0, _hit(command, exact=True))
            elif any(text.startswith(wanted) for text in texts):
                begin.append(_hit(command))
            elif self._sounds_like(command, letters) or any(_within(wanted, t) for t in texts):
                inside.append(_hit(command))
        return [*begin, *inside][:MOST_PER_KIND]

    def _sounds_like(self, command: Command, letters: str) -> bool:
        if not letters:
            return False
        from community_desk.desktop.sounds import Sound

        if command.source not in self._sounds:
            self._sounds[command.source] = Sound(command.source)
        return self._sounds[command.source].begins(letters)

    def _of_tabs(self) -> Iterator[Command]:
        for number, (key, title) in enumerate(self._titles.items(), 1):
            yield Command(title, title, "", partial(self._show_tab, key), f"Ctrl+{number}")

    def _of_offers(self) -> Iterator[Command]:
        translate = self._context.translate
        for offer in offers():
            yield Command(
                translate(offer.context, offer.title),
                offer.title,
                self._titles.get(offer.tab, ""),
                partial(self._take_up, offer),
                offer.keys,
                self._why_not(offer.may),
            )

    def _of_menu(self, menu: QMenu, where: str) -> Iterator[Command]:
        for action in menu.actions():
            title, _, keys = action.text().replace("&&", "&").partition("\t")
            title = title.rstrip("…")
            keys = keys or _shown(action.shortcut())
            denied = "" if action.isEnabled() or not action.property(DOES) else action.toolTip()
            if title and action.menu() is None and (action.isEnabled() or denied):
                yield Command(title, title, where, partial(_trigger, action), keys, denied)

    def _here(self, shown: BaseTab) -> Iterator[Command]:
        declared = set(shown.acts.values())
        for button in shown.findChildren(DeskButton):
            passed = button in declared or isinstance(button, ChipButton | LinkButton)
            if passed or not button.isVisible():
                continue
            # A step of a heading says its key behind its words.
            title = button.accessibleName().partition("  ")[0].rstrip("…")
            menus = button.findChildren(QMenu)
            for menu in menus:
                yield from self._of_menu(menu, title)
            if title and not menus and (button.isEnabled() or button.denied):
                act, keys = partial(_press, button), _shown(button.key)
                yield Command(title, title, "", act, keys, button.denied)

    def _take_up(self, offer: Offer) -> None:
        if offer.is_page:
            self._context.open(f"{offer.tab}_page", offer.key)
            return
        self._show_tab(offer.tab)
        self._tab(offer.tab).press(offer.key)

    def _why_not(self, may: str) -> str:
        denied = denial(self._context.office, may) if may else None
        return "" if denied is None else self._context.say_error(denied)


def _within(wanted: str, text: str) -> bool:
    """Whether words stand in a text; letters where a word begins."""
    return (f" {wanted}" if wanted.isascii() else wanted) in text


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _hit(command: Command, *, exact: bool = False) -> Hit:
    return Hit(
        Target(KIND, command.source),
        command.title,
        command.denied or command.where,
        act=command.act,
        keys=command.keys,
        off=bool(command.denied),
        exact=exact,
    )


def _trigger(action: QAction) -> None:
    if isValid(action):
        action.trigger()


def _press(button: DeskButton) -> None:
    if isValid(button):
        button.click()
