"""待办: what waits to be done, at the right of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.desktop.context import Target
from community_desk.desktop.kit.buttons import IconButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.theme import Theme


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing that waits: its words, a quiet second line, a tag with its meaning, and where
    it leads or what it does (neither: it only reminds).
    """

    text: str
    quiet: str
    tag: str
    meaning: str
    target: Target | None = None
    act: Callable[[], None] | None = None


Source = Callable[[], Sequence[WorkItem]]


class WorkList(Card):
    """The list of what waits. ``opened`` carries the `Target` of an item."""

    opened = Signal(object)
    closed = Signal()

    def __init__(
        self, theme: Theme, sources: Sequence[Source], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._sources = tuple(sources)
        self._items: tuple[WorkItem, ...] = ()
        away = IconButton(theme, self.tr("收起"), icon="x")
        away.setProperty("kit", "bare")
        away.clicked.connect(self.closed)
        self._heading = PaneHeading(theme, self.tr("待办"), buttons=[away])
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("待办"))
        self.rows.opened.connect(self._open)
        self.rows.itemClicked.connect(self.rows.open_current)
        nothing = EmptyState(theme, "circle-check", self.tr("都办完了"))
        self._either = Either(self.rows, nothing)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._either, 1)

    def reload(self) -> None:
        """Asks all sources again."""
        self._items = tuple(item for source in self._sources for item in source())
        self._heading.set_count(self.tr("{count} 件").format(count=len(self._items)))
        self.rows.show_rows(
            [
                ListRow(item, item.text, item.quiet, (TagText(item.tag, item.meaning),))
                for item in self._items
            ]
        )
        self._either.show_content(bool(self._items))

    def count(self) -> int:
        """How many things wait."""
        return len(self._items)

    def _open(self, item: WorkItem) -> None:
        if item.act is not None:
            item.act()
        elif item.target is not None:
            self.opened.emit(item.target)
