"""住在哪里: the tree of compounds, blocks and units, and the lists an office keeps asking for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import Branch
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.lists import CountTree
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.tabs.registry.named_lists import NamedLists
from community_desk.desktop.tasks import Progress, Task
from community_desk.office.office import Office
from community_desk.registry import lists
from community_desk.registry.lists import Filter, Place
from community_desk.registry.saved_lists import SavedList

_LINE = 28  # the height of a line of a `CountTree`


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the tree; those of what has no name or number stand apart."""

    elsewhere: str
    block_word: str
    no_block: str
    unit_pattern: str
    no_unit: str

    def compound(self, name: str) -> str:
        return name or self.elsewhere

    def block(self, number: str | None) -> str:
        return f"{number}{self.block_word}" if number else ""

    def unit(self, number: str | None) -> str:
        return self.unit_pattern.format(number=number) if number else ""


class PlacesPane(Card):
    """Chooses who is listed. ``chosen`` carries a `Filter`."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._read: tuple[int, ...] = ()
        self._reading: Task | None = None
        self.tree = CountTree(context.theme)
        self.tree.setAccessibleName(self.tr("住在哪里"))
        self.tree.setMinimumHeight(context.theme.px(4 * _LINE))
        self.named = NamedLists(context)
        self.add_button = IconButton(context.theme, self.tr("新名单"), icon="list-plus")
        self.add_button.setProperty("kit", "bare")
        tie(context, "registry.lists", self.add_button)
        self.add_button.clicked.connect(self.named.make_list)
        self.body.addWidget(PaneHeading(context.theme, self.tr("住在哪里"), atop=True))
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(
            PaneHeading(context.theme, self.tr("常用名单"), buttons=[self.add_button])
        )
        self.body.addWidget(self.named)
        self.tree.chosen.connect(self._place_chosen)
        self.named.chosen.connect(self._list_chosen)

    def reload(self) -> None:
        """Reads places, lists and their numbers again; what is chosen stays chosen. The places
        of a large registry come later.
        """
        office = self._context.office
        with QSignalBlocker(self.named):
            self.named.reload()
        if not lists.is_large(office):
            self._show_tree(_branches(lists.places(office), self._words()))
        elif office.version() != self._read:
            self._read_later()

    def by_tab(self) -> Sequence[QWidget]:
        """What Tab comes to, in order."""
        return self.tree, self.named, self.add_button

    def let_go(self) -> None:
        """Waits for no numbers any more."""
        self.named.let_go()
        if self._reading is not None:
            self._reading.cancel()
            self._reading, self._read = None, ()

    def choose(self, which: Filter) -> bool:
        """Marks a filter as the chosen one without telling; False where there is no such line."""
        is_list = which.named or which.conditions or which.within
        here, other = (self.named, self.tree) if is_list else (self.tree, self.named)
        with QSignalBlocker(here), QSignalBlocker(other):
            other.setCurrentIndex(QModelIndex())
            return here.choose(which)

    def filter(self) -> Filter | None:
        """What is chosen."""
        found = self.tree.thing() or self.named.thing()
        return found if isinstance(found, Filter) else None

    def clear_choice(self) -> None:
        """Marks nothing, such as while the table shows what was searched for."""
        with QSignalBlocker(self.tree), QSignalBlocker(self.named):
            self.tree.setCurrentIndex(QModelIndex())
            self.named.setCurrentIndex(QModelIndex())

    def title(self, which: Filter) -> str:
        """The words for a filter: 幸福里 3栋2单元, 人户分离."""
        if which.compound is None:
            return self.named.title(which)
        words = self._words()
        parts = "".join(
            (
                "—" if which.block == "" else words.block(which.block),
                words.unit(which.unit),
            )
        )
        return " ".join(filter(None, [words.compound(which.compound), parts]))

    def _words(self) -> _Words:
        return _Words(
            self.tr("其他住址"),
            self._context.office.setting("building_word"),
            self.tr("无楼栋号"),
            self.tr("{number}单元"),
            self.tr("无单元号"),
        )

    def _read_later(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        words, self._read = self._words(), self._context.office.version()

        def work(office: Office, progress: Progress) -> Sequence[Branch]:
            return _branches(lists.places(office), words) if progress(0, 1) else ()

        self._reading = self._context.tasks.run(work, self._show_read, failure=lambda _: None)

    def _show_read(self, branches: Sequence[Branch]) -> None:
        self._reading = None
        self._show_tree(branches)

    def _show_tree(self, branches: Sequence[Branch]) -> None:
        with QSignalBlocker(self.tree):
            self.tree.show_branches(branches)

    def _place_chosen(self, which: Filter | None) -> None:
        if which is not None:
            with QSignalBlocker(self.named):
                self.named.setCurrentIndex(QModelIndex())
            self.chosen.emit(which)

    def _list_chosen(self, which: Filter | SavedList | None) -> None:
        if isinstance(which, SavedList):
            self.named.say_broken(which)
        elif which is not None:
            with QSignalBlocker(self.tree):
                self.tree.setCurrentIndex(QModelIndex())
            self.chosen.emit(which)


def _branches(places: Iterable[Place], words: _Words) -> list[Branch]:
    branches: list[Branch] = []
    for compound, of_compound in groupby(places, lambda place: place.compound):
        blocks, everybody = [], 0
        for block, of_block in groupby(of_compound, lambda place: place.block):
            units = list(of_block)
            people = sum(unit.people for unit in units)
            everybody += people
            several = len(units) > 1 or units[0].unit
            below = tuple(
                Branch(
                    Filter(compound, block, unit.unit),
                    words.unit(unit.unit) or words.no_unit,
                    f"{unit.people:,}",
                )
                for unit in units
                if several
            )
            text = words.block(block) or words.no_block
            blocks.append(Branch(Filter(compound, block), text, f"{people:,}", below=below))
        only_houses = len(blocks) == 1 and not blocks[0].thing.block
        branches.append(
            Branch(
                Filter(compound),
                words.compound(compound),
                f"{everybody:,}",
                below=() if only_houses else tuple(blocks),
                open=not branches,
            )
        )
    return branches
