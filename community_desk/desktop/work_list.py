"""待办: what waits to be done, at the right of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from community_desk.desktop.context import Target
from community_desk.desktop.kit.buttons import IconButton, LinkButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText
from community_desk.desktop.theme import Theme

WIDE = 1500  # from this width of the window on the work list has room of its own beside the tabs


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
        # Who has no work has no page of it either.
        self.today = LinkButton(theme, self.tr("今日"))
        self.today.setToolTip(self.tr("今日：等着办的事、今天的数，可以打印  Ctrl+5"))
        self.today.setVisible(bool(sources))
        self.today.clicked.connect(lambda: self.opened.emit(Target("office_page", "today")))
        self._heading = PaneHeading(theme, self.tr("待办"), buttons=[self.today, away])
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


class WorkDock(QWidget):
    """The place of the work list: in ``row`` beside the tabs, or over them where room is short."""

    def __init__(
        self, theme: Theme, work: WorkList, row: QHBoxLayout, tabs: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._row, self._tabs = theme, row, tabs
        work.setFixedWidth(theme.px(320))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), theme.px(16), theme.px(16))
        column.addWidget(work)
        self.hide()
        tabs.installEventFilter(self)

    def is_narrow(self) -> bool:
        """Whether the window has no room for the list beside the tabs."""
        return self.window().width() < self._theme.px(WIDE)

    def place(self) -> None:
        """Goes where there is room in a window of this size."""
        beside = self._row.indexOf(self) >= 0
        if self.is_narrow() and beside:
            self._row.removeWidget(self)
        elif not self.is_narrow() and not beside:
            self._row.addWidget(self)
        self._lie_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._lie_over()
        return super().eventFilter(watched, event)

    def _lie_over(self) -> None:
        if self._row.indexOf(self) < 0:
            area, width = self._tabs.geometry(), self.sizeHint().width()
            self.setGeometry(area.right() + 1 - width, area.top(), width, area.height())
            self.raise_()
