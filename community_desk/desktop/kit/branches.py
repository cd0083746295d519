"""What a tree with counts is made of: branches, and the nodes that show them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from community_desk.desktop.kit.tags import TagsRole, TagText
from community_desk.desktop.kit.tips import plain_tip

ThingRole = Qt.ItemDataRole.UserRole + 1
QuietRole = Qt.ItemDataRole.UserRole + 4
OffRole = Qt.ItemDataRole.UserRole + 5
AmountRole = Qt.ItemDataRole.UserRole + 6
BranchRole = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree: what it stands for, its words, a quiet count, and what is below it.

    ``amount`` is a sum, which stands at the right end under those of other nodes. ``told`` is
    what its tooltip says where tags are too short to say it all.
    """

    thing: Any
    text: str
    count: str = ""
    tags: tuple[TagText, ...] = ()
    below: "tuple[Branch, ...]" = ()
    open: bool = False
    told: str = ""
    amount: str = ""


def all_of(branches: Sequence[Branch]) -> Iterator[Branch]:
    """The branches and all that is below them."""
    for branch in branches:
        yield branch
        yield from all_of(branch.below)


def children(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The nodes right below a node."""
    found = [parent.child(position) for position in range(parent.childCount())]
    return [item for item in found if item is not None]


def nodes_below(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """All nodes below a node that are made."""
    return [each for item in children(parent) for each in (item, *nodes_below(item))]


def renew(parent: QTreeWidgetItem, branches: Sequence[Branch]) -> bool:
    """Writes the branches into the nodes that are there; False where they are other ones."""
    items = children(parent)
    if [branch.thing for branch in branches] != [item.data(0, ThingRole) for item in items]:
        return False
    for item, branch in zip(items, branches, strict=True):
        before: Branch = item.data(0, BranchRole)
        if bool(before.below) != bool(branch.below) or (
            item.childCount() and not renew(item, branch.below)
        ):
            return False
        if before != branch:
            write_node(item, branch)
    return True


def write_node(item: QTreeWidgetItem, branch: Branch) -> None:
    """Makes a node say what its branch says."""
    item.setText(0, branch.text)
    item.setData(0, ThingRole, branch.thing)
    item.setData(0, QuietRole, branch.count)
    item.setData(0, TagsRole, branch.tags)
    item.setData(0, AmountRole, branch.amount)
    item.setData(0, BranchRole, branch)
    tags = branch.told or " ".join(tag.text for tag in branch.tags)
    words = " ".join([branch.text, branch.count or branch.amount, tags])
    item.setToolTip(0, plain_tip(words))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
