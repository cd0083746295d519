"""Loading what the window of an office is made of while its password is typed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from itertools import chain
from threading import Event, Lock
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from community_desk.desktop.later import AfterPainting, no_collecting
from community_desk.desktop.tasks import Runner
from community_desk.desktop.theme import Theme
from community_desk.errors import DeskError

T = TypeVar("T")

# What a password is tried with comes first: it may be entered before anything else is there.
_KEYS = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.argon2",
)
# What knows no Qt is loaded on another thread: a library may take a tenth of a second.
_BENEATH = (
    "community_desk.office.office",
    "community_desk.office.locking",
    "community_desk.office.backup",
    "community_desk.office.second_place",
    "community_desk.office.trial",
    "community_desk.waiting.asking",
    "community_desk.certificates.register",
    "community_desk.registry.search",
    "community_desk.registry.merge",
    "community_desk.registry.life",
    "community_desk.registry.duplicates",
    "community_desk.registry.saved_lists",
    "community_desk.registry.consents",
    "community_desk.ledgers.people",
    "community_desk.ledgers.standings",
    # What the work list asks, right after the window is painted.
    "community_desk.certificates.draft_list",
    "community_desk.certificates.unfetched",
    "community_desk.expenses.advances",
    "community_desk.expenses.months",
    "community_desk.expenses.vouchers",
    "community_desk.ledgers.coming_ages",
    "community_desk.ledgers.entries",
    "community_desk.ledgers.running_out",
    "community_desk.registry.coming",
    "community_desk.registry.requests",
)
# What defines widgets is loaded on the GUI thread, in steps that no typing stumbles over.
_STEPS = (
    "community_desk.desktop.context",
    "community_desk.desktop.kit.lists",
    "community_desk.desktop.window_parts",
    "community_desk.desktop.finders",
    "community_desk.desktop.waiting",
    "community_desk.desktop.copying",
    "community_desk.desktop.commands",
    "community_desk.desktop.guide.helping",
    "community_desk.desktop.lock_page",
    "community_desk.desktop.search_popup",
    "community_desk.desktop.who_menu",
    "community_desk.desktop.main_window",
    "community_desk.desktop.recalling",
    "community_desk.desktop.building",
)
_TABS = "community_desk.desktop.tabs"
_STEPS_OF_TAB = {
    "registry": (
        "community_desk.desktop.kit.tables",
        f"{_TABS}.registry.words",
        f"{_TABS}.registry.people",
        f"{_TABS}.registry.history",
        f"{_TABS}.registry.card_facts",
        f"{_TABS}.registry.life_menu",
        f"{_TABS}.registry.card",
        f"{_TABS}.registry.places",
        f"{_TABS}.registry.tab",
    ),
    "ledgers": ("community_desk.desktop.kit.tables", f"{_TABS}.ledgers.tab"),
    "certificates": ("community_desk.desktop.kit.tables", f"{_TABS}.certificates.tab"),
    "expenses": ("community_desk.desktop.kit.tables", f"{_TABS}.expenses.tab"),
}


class Loading(QObject):
    """For a window that begins with ``tab``. What is not loaded when it is wanted is loaded then,
    as ever; ``loaded`` tells that all is.
    """

    loaded = Signal()

    def __init__(self, tab: str, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = Runner(self)
        self._importing = Lock()
        self._nothing_beneath = Event()
        self._nothing_beneath.set()
        of_tab = _STEPS_OF_TAB.get(tab, _STEPS_OF_TAB["registry"])
        self._steps: Iterator[Callable[[], object]] = iter(
            [*(partial(_load, (name,)) for name in (*_STEPS, *of_tab)), _make_all_kinds]
        )
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._load_beneath)
        self._next = QTimer(self)
        self._next.timeout.connect(self._load_one)

    def begin_after(self, widget: QWidget, theme: Theme) -> None:
        """Begins to load once ``widget`` was painted, and at the end draws the icons of a theme."""
        drawings = [partial(theme.icon, name) for name in theme.icon_names()]
        self._steps = chain(self._steps, drawings)
        AfterPainting(widget, self._begin)

    def stop(self) -> None:
        """Begins nothing more: whoever needs the rest loads it now."""
        self._begin.stop()
        self._steps = iter(())

    def meanwhile(self, work: Callable[[], T]) -> T:
        """Tries a password, on a thread of its own, while the rest is loaded; ends when that is
        done, so that nobody asks for what is half loaded.
        """
        # Two threads that load the same library from two ends may each get a half of it.
        with self._importing:
            _load(_KEYS)
        result = work()
        self._nothing_beneath.wait()
        return result

    def _load_beneath(self) -> None:
        self._nothing_beneath.clear()
        self._runner.start(lambda _: self._load_all_beneath(), self._go_on)

    def _load_all_beneath(self) -> None:
        try:
            with self._importing:
                _load(_KEYS)
            _load(_BENEATH)
            _read_forms()
        finally:
            self._nothing_beneath.set()

    def _go_on(self, _: object) -> None:
        self._next.start(0)

    def _load_one(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._next.stop()
            self.loaded.emit()
        else:
            step()


@no_collecting()
def _load(names: Iterable[str]) -> None:
    for name in names:
        import_module(name)


def _make_all_kinds() -> None:
    """PySide makes the classes of all kinds of widgets when it is first given one that Qt made."""
    QScrollArea().viewport()


def _read_forms() -> None:
    """Kept once they are read. What is wrong with one of them is said where it is asked for."""
    from community_desk.expenses.funds import shipped_funds
    from community_desk.ledgers.book_files import load_book, load_books
    from community_desk.registry.saved_lists import SHIPPED, definition_of

    listed = {asked.book for saved in SHIPPED for asked in definition_of(saved).books}
    with suppress(DeskError):
        load_books()
    for code in listed:
        with suppress(DeskError):
            load_book(code)
    with suppress(DeskError):
        shipped_funds()
