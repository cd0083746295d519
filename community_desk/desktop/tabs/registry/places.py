"""住在哪里: the tree of compounds, blocks and units, and the lists an office keeps asking for."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.lists import Branch, CountTree
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.tabs.registry.named_lists import NamedLists
from community_desk.registry import lists
from community_desk.registry.lists import Filter, Place
from community_desk.registry.saved_lists import SavedList

_LINE = 28  # the height of a line of a `CountTree`


class PlacesPane(Card):
    """Chooses who is listed. ``chosen`` carries a `Filter`."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.tree = CountTree(context.theme)
        self.tree.setAccessibleName(self.tr("住在哪里"))
        self.tree.setMinimumHeight(context.theme.px(4 * _LINE))
        self.named = NamedLists(context)
        self.add_button = IconButton(context.theme, self.tr("新名单"), icon="list-plus")
        self.add_button.setProperty("kit", "bare")
        self.add_button.clicked.connect(self.named.make_list)
        self.body.addWidget(PaneHeading(context.theme, self.tr("住在哪里")))
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(
            PaneHeading(context.theme, self.tr("常用名单"), buttons=[self.add_button])
        )
        self.body.addWidget(self.named)
        self.tree.chosen.connect(self._place_chosen)
        self.named.chosen.connect(self._list_chosen)

    def reload(self) -> None:
        """Reads places, lists and their numbers again; what is chosen stays chosen."""
        office = self._context.office
        with QSignalBlocker(self.tree), QSignalBlocker(self.named):
            self.tree.show_branches(self._branches(lists.places(office)))
            self.named.reload()

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
        parts = [self._block(which.block), self._unit(which.unit)]
        return " ".join(filter(None, [self._compound(which.compound or ""), "".join(parts)]))

    def _compound(self, name: str) -> str:
        return name or self.tr("其他住址")

    def _block(self, number: str | None) -> str:
        if number is None:
            return ""
        return f"{number}{self._context.office.setting('building_word')}" if number else "—"

    def _unit(self, number: str | None) -> str:
        return self.tr("{number}单元").format(number=number) if number else ""

    def _branches(self, places: Iterable[Place]) -> list[Branch]:
        block_word = self._context.office.setting("building_word")
        branches: list[Branch] = []
        for compound, of_compound in groupby(places, lambda place: place.compound):
            blocks = []
            for block, of_block in groupby(of_compound, lambda place: place.block):
                units = list(of_block)
                several = len(units) > 1 or units[0].unit
                blocks.append(
                    Branch(
                        Filter(compound, block),
                        f"{block}{block_word}" if block else self.tr("无楼栋号"),
                        f"{sum(unit.people for unit in units):,}",
                        below=tuple(
                            Branch(
                                Filter(compound, block, unit.unit),
                                self._unit(unit.unit) or self.tr("无单元号"),
                                f"{unit.people:,}",
                            )
                            for unit in units
                            if several
                        ),
                    )
                )
            people = sum(int(block.count.replace(",", "")) for block in blocks)
            only_houses = len(blocks) == 1 and not blocks[0].thing.block
            branches.append(
                Branch(
                    Filter(compound),
                    self._compound(compound),
                    f"{people:,}",
                    below=() if only_houses else tuple(blocks),
                    open=not branches,
                )
            )
        return branches

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
