"""Left: what does the resident need? Any words give certificate types with their class."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from community_desk.certificates.advice import Advice, advise
from community_desk.certificates.catalogue import Catalogue
from community_desk.certificates.policy import Policy
from community_desk.desktop.context import DeskContext
from community_desk.desktop.finders import CLASS_MEANINGS, class_word
from community_desk.desktop.kit.branches import ThingRole
from community_desk.desktop.kit.buttons import IconButton, PlainButton
from community_desk.desktop.kit.lists import ListRow, RowList
from community_desk.desktop.kit.panes import Card, PaneHeading
from community_desk.desktop.kit.search_field import SearchField
from community_desk.desktop.kit.states import Either, EmptyState
from community_desk.desktop.kit.tags import TagText


class TypesPane(Card):
    """``chosen`` carries the `Advice` of the current row, ``opened`` that of one to begin with."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        catalogue: Catalogue,
        policy: Policy,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, parent)
        theme = context.theme
        self._catalogue, self._policy = catalogue, policy
        self.more_button = IconButton(theme, self.tr("更多"), icon="ellipsis")
        self.heading = PaneHeading(theme, self.tr("居民要办什么？"), buttons=[self.more_button])
        self.search = SearchField(theme, self.tr("如 身份证丢了、sfz"), key="Ctrl+F")
        self.rows = RowList(theme)
        self.rows.setAccessibleName(self.tr("证明事项"))
        everything = PlainButton(theme, self.tr("看全部事项"))
        everything.clicked.connect(self.show_all)
        self._empty = EmptyState(theme, "search", "", button=everything)
        self.either = Either(self.rows, self._empty)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.search)
        self.body.addWidget(self.either, 1)
        self.search.searched.connect(self._look)
        self.search.moved.connect(self.rows.move)
        self.search.returnPressed.connect(self.rows.open_current)
        self.rows.chosen.connect(self._choose)
        self.rows.opened.connect(self.opened)
        self.rows.itemClicked.connect(self._clicked)

    def show_rules(self, catalogue: Catalogue, policy: Policy) -> None:
        """Lists and marks the types by other rules; the chosen one stays chosen."""
        self._catalogue, self._policy = catalogue, policy
        self._look(self.search.text())

    def show_all(self) -> None:
        """The whole catalogue in order."""
        self.search.clear()
        self._look("")
        self.search.setFocus()

    def choose(self, key: str) -> bool:
        """Goes to a type by its key."""
        if self._row_of(key) < 0:
            self.search.clear()
        row = self._row_of(key)
        if row >= 0:
            self.rows.setCurrentRow(row)
            self.rows.scrollToItem(self.rows.item(row))
        return row >= 0

    def words(self) -> str:
        """What is being looked for."""
        return self.search.text().strip()

    def _look(self, words: str) -> None:
        before = self.rows.thing()
        found = advise(self._catalogue, self._policy, words, limit=len(self._catalogue.types))
        rows = [
            ListRow(
                advice,
                advice.title,
                self._quiet(advice),
                (TagText(class_word(advice.class_), CLASS_MEANINGS[advice.class_]),),
            )
            for advice in found
        ]
        choose = 0 if rows else -1
        if not words.strip() and before is not None:
            keys = [advice.key for advice in found]
            choose = keys.index(before.key) if before.key in keys else 0
        self.either.show_content(bool(rows))
        self._empty.say(
            self.tr("没有找到“{words}”").format(words=words.strip()),
            self.tr("换个说法试试，或者从全部事项里选"),
        )
        self.rows.show_rows(rows, choose=choose)

    def _quiet(self, advice: Advice) -> str:
        """The summary, which speaks of the letter where there is one; else where to go."""
        refused = advice.class_ == "refuse" and advice.routes
        has_letter = self._catalogue.find(advice.key).letter is not None
        return advice.routes[0].authority if refused and has_letter else advice.summary

    def _row_of(self, key: str) -> int:
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            if item is not None and item.data(ThingRole).key == key:
                return row
        return -1

    def _choose(self, advice: Advice | None) -> None:
        if advice is not None:
            self.chosen.emit(advice)

    def _clicked(self) -> None:
        # A click on the row that is current already brings the matter back as well.
        self._choose(self.rows.thing())
