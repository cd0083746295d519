"""The books by category, with how much is in them and how much of it is due."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from community_desk.desktop.allowing import tie
from community_desk.desktop.context import DeskContext
from community_desk.desktop.kit.branches import Branch, ThingRole
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.lists import CountTree
from community_desk.desktop.kit.panes import Card, PaneHeading, button_row
from community_desk.desktop.kit.tags import TagText
from community_desk.ledgers.definitions import Book
from community_desk.ledgers.entries import Count

_CATEGORY = "category "
_PUT_AWAY = "put away"


class BookTree(Card):
    """``chosen`` carries the code of a book; ``shelf_wanted`` asks to open or put it away."""

    chosen = Signal(str)
    shelf_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, parent)
        self._open: frozenset[str] = frozenset()
        self.more_button = IconButton(theme, self.tr("更多"), icon="ellipsis")
        self.heading = PaneHeading(theme, self.tr("台账"), buttons=[self.more_button])
        self.tree = CountTree(theme)
        self.tree.setAccessibleName(self.tr("台账"))
        self.shelf_button = PlainButton(theme, self.tr("停用这本"), self)
        tie(context, "ledgers.design", self.shelf_button)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.tree, 1)
        self.body.addLayout(button_row(theme, left=[self.shelf_button]))
        self.setMinimumWidth(theme.px(206))
        self.tree.chosen.connect(self._chosen)
        self.tree.itemClicked.connect(self._clicked)
        self.shelf_button.clicked.connect(self.shelf_wanted)

    def show_books(
        self, open_books: Sequence[Book], closed: Sequence[Book], counts: Mapping[str, Count]
    ) -> None:
        """Fills the tree; what was chosen stays chosen."""
        self._open = frozenset(book.code for book in open_books)
        due = sum(1 for code in self._open if counts[code].due)
        self.heading.set_tag(self.tr("{count} 本该复核").format(count=due) if due else "", "due")
        branches = [
            Branch(
                f"{_CATEGORY}{code}",
                f"{code} {title}",
                below=tuple(self._branch(book, counts[book.code]) for book in books),
            )
            for (code, title), books in groupby(
                open_books, key=lambda book: (book.category, book.category_title)
            )
        ]
        if closed:
            below = tuple(self._branch(book, counts[book.code]) for book in closed)
            branches.append(
                Branch(_PUT_AWAY, self.tr("未启用"), count=str(len(closed)), below=below)
            )
        self.tree.show_branches(branches)
        self._show_shelf_button(self.tree.thing())

    def choose(self, code: str) -> bool:
        """Goes to a book and opens its category."""
        return self.tree.choose(code)

    def by_tab(self) -> tuple[QWidget, ...]:
        """Where Tab leads."""
        return (self.more_button, self.tree, self.shelf_button)

    def is_open(self, code: str) -> bool:
        """Whether the office keeps this book."""
        return code in self._open

    def _branch(self, book: Book, count: Count) -> Branch:
        tags, told = tuple[TagText, ...](), ""
        if count.due:
            tags = (TagText(self.tr("逾期 {count}").format(count=count.due), "refused"),)
        if count.changed:
            tags = (*tags, TagText(self.tr("变动 {count}").format(count=count.changed), "due"))
        if len(tags) > 1:  # the second is left off where there is no room for the name
            told = self.tr("逾期 {due}，有变动 {changed}")
            told = told.format(due=count.due, changed=count.changed)
        entries = f"{count.entries:,}" if count.entries else ""
        return Branch(book.code, _short(book.name), entries, tags, told=told)

    def _chosen(self, thing: object) -> None:
        self._show_shelf_button(thing)
        if isinstance(thing, str) and _is_book(thing):
            self.chosen.emit(thing)

    def _show_shelf_button(self, thing: object) -> None:
        is_book = isinstance(thing, str) and _is_book(thing)
        self.shelf_button.setEnabled(is_book)
        away = is_book and thing not in self._open
        self.shelf_button.set_text(self.tr("启用这本") if away else self.tr("停用这本"))

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if not _is_book(str(item.data(0, ThingRole))):
            item.setExpanded(not item.isExpanded())


def _is_book(thing: str) -> bool:
    return thing != _PUT_AWAY and not thing.startswith(_CATEGORY)


def _short(name: str) -> str:
    """The tree says 台账 once at its top."""
    return name.removesuffix("台账") or name
