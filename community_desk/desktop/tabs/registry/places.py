"""住在哪里: the tree of compounds, blocks and units, and the lists an office keeps asking for."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.lists import Branch, CountTree
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.registry import lists
from community_desk.registry.lists import Filter, Place

EVERYBODY = Filter(named="all")
_LINE = 28  # the height of a line of a `CountTree`


class PlacesPane(Card):
    """Chooses who is listed. ``chosen`` carries a `Filter`."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.tree = CountTree(context.theme)
        self.tree.setAccessibleName(self.tr("住在哪里"))
        self.named = CountTree(context.theme)
        self.named.setAccessibleName(self.tr("常用名单"))
        self.named.setRootIsDecorated(False)
        self.body.addWidget(PaneHeading(context.theme, self.tr("住在哪里")))
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(PaneHeading(context.theme, self.tr("常用名单")))
        self.body.addWidget(self.named)
        self._titles: dict[str, str] = {}
        self.tree.chosen.connect(self._place_chosen)
        self.named.chosen.connect(self._list_chosen)

    def reload(self) -> None:
        """Reads places, lists and their numbers again; what is chosen stays chosen."""
        office = self._context.office
        with QSignalBlocker(self.tree), QSignalBlocker(self.named):
            self.tree.show_branches(self._branches(lists.places(office)))
            self._show_lists(lists.named_lists(office))

    def choose(self, which: Filter) -> bool:
        """Marks a filter as the chosen one without telling; False where there is no such line."""
        here, other = (self.named, self.tree) if which.named else (self.tree, self.named)
        with QSignalBlocker(here), QSignalBlocker(other):
            other.setCurrentIndex(QModelIndex())
            return here.choose(which)

    def filter(self) -> Filter | None:
        """What is chosen."""
        found: Filter | None = self.tree.thing() or self.named.thing()
        return found

    def clear_choice(self) -> None:
        """Marks nothing, such as while the table shows what was searched for."""
        with QSignalBlocker(self.tree), QSignalBlocker(self.named):
            self.tree.setCurrentIndex(QModelIndex())
            self.named.setCurrentIndex(QModelIndex())

    def title(self, which: Filter) -> str:
        """The words for a filter: 幸福里 3栋2单元, 人户分离."""
        if which.named:
            return self._titles.get(which.named, which.named)
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

    def _show_lists(self, found: list[tuple[str, str, int]]) -> None:
        self._titles = {key: self._context.translate("lists", title) for key, title, _ in found}
        chosen: Filter | None = self.named.thing()
        rows = [
            Branch(Filter(named=key), self._titles[key], f"{count:,}")
            for key, _, count in found
            if count or key == EVERYBODY.named or (chosen and chosen.named == key)
        ]
        self.named.show_branches(rows)
        self.named.setFixedHeight(len(rows) * self._context.theme.px(_LINE))

    def _place_chosen(self, which: Filter | None) -> None:
        if which is not None:
            with QSignalBlocker(self.named):
                self.named.setCurrentIndex(QModelIndex())
            self.chosen.emit(which)

    def _list_chosen(self, which: Filter | None) -> None:
        if which is not None:
            with QSignalBlocker(self.tree):
                self.tree.setCurrentIndex(QModelIndex())
            self.chosen.emit(which)
