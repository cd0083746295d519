"""What `building` puts into the window, which knows no subject."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from community_desk.desktop.base_tab import BaseTab
from community_desk.desktop.context import DeskContext, Target
from community_desk.desktop.finding import Finder, Hit
from community_desk.desktop.work_list import Source
from community_desk.office.office import Office

TabMaker = Callable[[DeskContext, QWidget | None], BaseTab]


@dataclass(frozen=True, slots=True)
class Counts:
    """What the foot of the window says; ``households`` None where all is still being counted."""

    people: int
    households: int | None
    backup: str
    backup_meaning: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The tabs by key, the finders, and the sources of the work list. A tab is made when it is
    first shown. ``warm_up`` loads, on another thread, what would make the first search wait.
    ``recall`` looks up a thing that was opened before.
    """

    tabs: Mapping[str, TabMaker]
    finders: Sequence[Finder]
    work: Sequence[Source]
    counts: Callable[[], Counts]
    warm_up: Callable[[Office], None] = lambda office: None
    recall: Callable[[Target], Hit | None] = lambda target: None
